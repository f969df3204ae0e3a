import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const cprc = 'Tex. Civ. Prac. & Rem. Code'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const since2013 = { versions: [{ from: '2013-03-01' }] } as const
const since2019 = { versions: [{ from: '2019-09-01' }] } as const
const citation = 'No days for mail are added to a pleading that is served with citation (rule 21a).'

/** Baseless causes of action (rule 91a) and the participation act. @internal */
export const earlyDismissal: readonly Rule[] = [
  row(
    'us.tx.trcp.91a.3.a',
    `${trcp} 91a.3(a)`,
    'Motion to dismiss a baseless cause of action',
    'challenged-pleading-served',
    'file',
    after(60, 'day'),
    {
      ...served,
      ...since2013,
      warnings: [citation],
    },
  ),
  row(
    'us.tx.trcp.91a.3.b',
    `${trcp} 91a.3(b)`,
    'Motion to dismiss a baseless cause of action, before its hearing',
    'rule-91a-hearing',
    'file',
    before(21, 'day'),
    since2013,
  ),
  row(
    'us.tx.trcp.91a.3.c',
    `${trcp} 91a.3(c)`,
    'Ruling on the motion to dismiss',
    'rule-91a-motion-filed',
    'do',
    after(45, 'day', { restartedBy: ['amendedMotionFiled'] }),
    since2013,
  ),
  row(
    'us.tx.trcp.91a.4',
    `${trcp} 91a.4`,
    'Response to the motion to dismiss',
    'rule-91a-hearing',
    'file',
    before(7, 'day'),
    {
      ...since2013,
      ...secondary,
    },
  ),
  row(
    'us.tx.trcp.91a.5',
    `${trcp} 91a.5(a), (b)`,
    'Nonsuit or amendment in answer to the motion to dismiss',
    'rule-91a-hearing',
    'file',
    before(3, 'day'),
    since2013,
  ),
  row(
    'us.tx.trcp.91a.6',
    `${trcp} 91a.6`,
    'Notice of the hearing of the motion to dismiss',
    'rule-91a-hearing',
    'serve',
    before(14, 'day'),
    {
      ...served,
      ...since2013,
      ...secondary,
    },
  ),
  row(
    'us.tx.cprc.27.003.b',
    `${cprc} 27.003(b)`,
    'Motion to dismiss under the participation act',
    'legal-action-served',
    'file',
    after(60, 'day'),
    {
      ...served,
      critical: true,
      assumes: 'the parties or the court for good cause set no later day',
      warnings: [citation],
    },
  ),
  row(
    'us.tx.cprc.27.003.d',
    `${cprc} 27.003(d)`,
    'Notice of the hearing under the participation act',
    'participation-act-hearing',
    'serve',
    before(21, 'day'),
    {
      ...since2019,
      serviceDays: 'doubtful', // a statute; rule 21a was not read for it
    },
  ),
  row(
    'us.tx.cprc.27.003.e',
    `${cprc} 27.003(e)`,
    'Response under the participation act',
    'participation-act-hearing',
    'file',
    before(7, 'day'),
    since2019,
  ),
  row(
    'us.tx.cprc.27.004.a',
    `${cprc} 27.004(a)`,
    'Hearing under the participation act',
    'participation-act-motion-served',
    'hear',
    after(60, 'day'),
    {
      ...secondary,
      assumes: 'neither the docket, good cause, agreement nor discovery allows more',
    },
  ),
  row(
    'us.tx.cprc.27.005.a',
    `${cprc} 27.005(a)`,
    'Ruling under the participation act',
    'participation-act-hearing-concluded',
    'do',
    after(30, 'day'),
    {
      expires: ['participation-act-motion-denied'],
      warnings: ['Without a ruling the motion is denied by operation of law (section 27.008(a)).'],
    },
  ),
  row(
    'us.tx.cprc.27.008',
    `${cprc} 27.008`,
    'Notice of appeal after denial under the participation act',
    'participation-act-motion-denied',
    'file',
    after(20, 'day'),
    {
      ...secondary,
      regime: 'us.tx.trap.4',
      critical: true,
      assumes: 'the motion was denied on that day, by order or by operation of law',
    },
  ),
]
