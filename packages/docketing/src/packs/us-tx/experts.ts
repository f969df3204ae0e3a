import { after, before, earlierOf, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const cprc = 'Tex. Civ. Prac. & Rem. Code'
const secondary = { basis: 'secondary' } as const
const designation = {
  ...secondary,
  from: '2021-01-01',
  versionedBy: 'case',
  assumes: 'the court orders no other time',
} as const
const since2019 = { versions: [{ from: '2019-09-01' }] } as const

/** Experts, affidavits of cost, and expert reports in health care cases. @internal */
export const experts: readonly Rule[] = [
  row(
    'us.tx.trcp.195.2.a',
    `${trcp} 195.2(a)`,
    'Designation of experts, affirmative relief',
    'discovery-period-ends',
    'serve',
    before(90, 'day'),
    designation,
  ),
  row(
    'us.tx.trcp.195.2.b',
    `${trcp} 195.2(b)`,
    'Designation of other experts',
    'discovery-period-ends',
    'serve',
    before(60, 'day'),
    designation,
  ),
  row(
    'us.tx.cprc.18.001.d',
    `${cprc} 18.001(d)`,
    'Affidavit of cost of services',
    'answer-filed',
    'serve',
    earlierOf(after(90, 'day'), onDate('expertsDue')),
    since2019,
  ),
  row(
    'us.tx.cprc.18.001.e',
    `${cprc} 18.001(e)`,
    'Counteraffidavit on the cost of services',
    'answer-filed',
    'serve',
    earlierOf(after(120, 'day'), onDate('ownExpertsDue')),
    since2019,
  ),
  row(
    'us.tx.cprc.74.351.a',
    `${cprc} 74.351(a)`,
    'Expert report on a health care provider',
    'answer-filed',
    'serve',
    after(120, 'day'),
    {
      when: { healthCareClaim: true },
      per: { role: 'defendant' },
      critical: true,
      extendable: false,
      versions: [{ from: '2013-09-01' }],
      earlier: 'the time ran from the filing of the original petition',
      warnings: ['The parties may agree in writing on a later day.'],
    },
  ),
  row(
    'us.tx.cprc.74.351.a.objection',
    `${cprc} 74.351(a)`,
    'Objection to the expert report',
    'expert-report-served',
    'serve',
    laterOf(after(21, 'day'), after(21, 'day', 'answerFiled')),
    {
      serviceDays: true,
      critical: true,
    },
  ),
  row(
    'us.tx.cprc.74.351.c',
    `${cprc} 74.351(c)`,
    'Cure of the expert report',
    'cure-ordered',
    'serve',
    after(30, 'day'),
    secondary,
  ),
]
