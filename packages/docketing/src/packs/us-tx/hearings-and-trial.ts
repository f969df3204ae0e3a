import { after, before, earlierOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const cprc = 'Tex. Civ. Prac. & Rem. Code'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const since2019 = { versions: [{ from: '2019-09-01' }] } as const

/** @internal */
export const hearingsAndTrial: readonly Rule[] = [
  row(
    'us.tx.trcp.21.b',
    `${trcp} 21(b)`,
    'Motion and notice of the hearing',
    'hearing',
    'serve',
    before(3, 'day'),
    {
      ...served,
      regime: 'us.tx.trcp.21',
      versions: [{ from: '2014-01-01' }],
      assumes: 'no rule or order sets another time',
    },
  ),
  row(
    'us.tx.trcp.245',
    `${trcp} 245`,
    'Notice of the first trial setting',
    'trial',
    'serve',
    before(45, 'day'),
    {
      ...secondary,
      ...served,
      versions: [{ from: '1990-09-01' }, { due: before(10, 'day') }],
    },
  ),
  row('us.tx.trcp.216.a', `${trcp} 216(a)`, 'Jury request and fee', 'trial', 'file', before(30, 'day'), {
    basis: 'unverified',
    critical: true,
  }),
  row(
    'us.tx.trcp.169.d.4',
    `${trcp} 169(d)(4)`,
    'Alternative dispute resolution in an expedited action',
    'trial',
    'do',
    before(60, 'day'),
    {
      ...secondary,
      when: { expedited: true },
      assumes: 'the date is that of the first trial setting',
    },
  ),
  row(
    'us.tx.cprc.33.004.a',
    `${cprc} 33.004(a)`,
    'Motion to designate a responsible third party',
    'trial',
    'file',
    before(60, 'day'),
    {
      assumes: 'the court finds no good cause for a later day',
    },
  ),
  row(
    'us.tx.cprc.33.004.f',
    `${cprc} 33.004(f)`,
    'Objection to the designation of a responsible third party',
    'designation-motion-served',
    'file',
    after(15, 'day'),
    served,
  ),
  row(
    'us.tx.cprc.18.001.h',
    `${cprc} 18.001(h)`,
    'Supplement to the affidavit of cost',
    'trial',
    'serve',
    before(60, 'day'),
    since2019,
  ),
  row(
    'us.tx.cprc.18.001.i',
    `${cprc} 18.001(i)`,
    'Supplement to the counteraffidavit',
    'trial',
    'serve',
    before(30, 'day'),
    since2019,
  ),
  row(
    'us.tx.trcp.306a.4',
    `${trcp} 306a(4), (5)`,
    'Latest day from which the times may run where notice came late',
    'judgment-signed',
    'do',
    after(90, 'day', { rolls: false }),
    {
      when: { noticeWithin20Days: false },
      warnings: [
        'The times run from the notice or knowledge, if it comes before this day and is proved by a sworn motion.',
      ],
    },
  ),
  row(
    'us.tx.trcp.169.c.2',
    `${trcp} 169(c)(2)`,
    'Pleading that takes the suit out of the expedited process',
    'discovery-period-ends',
    'file',
    earlierOf(after(30, 'day'), before(30, 'day', 'trialSet')),
    {
      ...secondary,
      when: { expedited: true },
    },
  ),
]
