import { after, before, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const crc = 'Cal. Rules of Court, rule'
const since2016 = { versions: [{ from: '2016-01-01' }] } as const
const bill515 =
  'Under section 632 as amended from January 1, 2027 (Assembly Bill 515) the request comes before the matter is submitted.'

/** @internal */
export const conferenceAndDecision: readonly Rule[] = [
  row(
    'us.ca.crc.3.724',
    `${crc} 3.724`,
    'Meet and confer before the case management conference',
    'case-management-conference',
    'do',
    before(30, 'day'),
    {
      versions: [{ from: '2009-08-14' }],
    },
  ),
  row(
    'us.ca.crc.3.725.a',
    `${crc} 3.725(a)`,
    'Case management statement',
    'case-management-conference',
    'file',
    before(15, 'day'),
  ),
  row(
    'us.ca.ccp.631.c.conference',
    'Cal. Code Civ. Proc. 631(c)',
    'Jury fee',
    'case-management-conference',
    'do',
    onDate('case-management-conference'),
    {
      basis: 'secondary',
      versions: [{ from: '2012-06-28' }],
      earlier: 'the fee was due 25 days before the trial',
      warnings: [
        'Where there is no conference it is due 365 days after the complaint was filed; in unlawful detainer five days before the trial.',
      ],
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.631.c',
    'Cal. Code Civ. Proc. 631(c)',
    'Jury fee of a party that appeared after the conference',
    'trial',
    'do',
    before(25, 'day'),
    {
      basis: 'secondary',
      assumes: 'the party appeared after the initial case management conference',
      warnings: ['A party that was in the case pays by the day of its first case management conference.'],
      critical: true,
    },
  ),
  row(
    'us.ca.crc.3.1590.d',
    `${crc} 3.1590(d); Cal. Code Civ. Proc. 632`,
    'Request for a statement of decision',
    'tentative-decision-served',
    'do',
    laterOf(after(10, 'day'), after(10, 'day', 'tentativeDecisionAnnounced')),
    {
      ...served,
      ...since2016,
      assumes: 'the trial took more than one day or eight hours; else the request comes before submission',
      warnings: [bill515],
      critical: true,
      brings: ['statement-of-decision-requested'],
    },
  ),
  row(
    'us.ca.crc.3.1590.e',
    `${crc} 3.1590(e)`,
    'Proposals on the content of the statement of decision',
    'statement-of-decision-requested',
    'do',
    after(10, 'day'),
    since2016,
  ),
  row(
    'us.ca.crc.3.1590.g',
    `${crc} 3.1590(g)`,
    'Objections to the proposed statement of decision',
    'proposed-statement-served',
    'file',
    after(15, 'day'),
    {
      ...served,
      ...since2016,
    },
  ),
  row(
    'us.ca.crc.3.1590.j',
    `${crc} 3.1590(j)`,
    'Objections to the proposed judgment',
    'proposed-judgment-served',
    'file',
    after(10, 'day'),
    {
      ...served,
      ...since2016,
    },
  ),
]
