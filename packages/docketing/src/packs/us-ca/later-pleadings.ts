import { after, before, laterOf, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const ruling = { ...served, family: 'pleading after the demurrer' } as const

/** What answers a pleading after the complaint, or follows from a demurrer. @internal */
export const laterPleadings: readonly Rule[] = [
  row(
    'us.ca.ccp.430.40.b',
    `${ccp} 430.40(b)`,
    'Demurrer to the answer',
    'answer-served',
    'file',
    after(10, 'day'),
    served,
  ),
  row(
    'us.ca.ccp.432.10',
    `${ccp} 432.10`,
    'Response to the cross-complaint',
    'cross-complaint-served',
    'file',
    after(30, 'day'),
    served,
  ),
  row(
    'us.ca.ccp.471.5',
    `${ccp} 471.5(a)`,
    'Answer to the amended complaint',
    'amended-complaint-served',
    'file',
    after(30, 'day'),
    {
      ...served,
      basis: 'unverified',
    },
  ),
  row(
    'us.ca.crc.3.1320.d',
    'Cal. Rules of Court, rule 3.1320(d)',
    'Hearing of the demurrer',
    'demurrer-filed',
    'hear',
    after(35, 'day'),
    {
      assumes: 'a date within the time is available to the court',
    },
  ),
  row(
    'us.ca.ccp.472.a',
    `${ccp} 472(a)`,
    'Amend the pleading once without leave',
    'demurrer-hearing',
    'file',
    before(9, 'court-day'),
    {
      versions: [{ from: '2021-01-01' }],
      assumes: 'the opposition is due under section 1005(b)',
    },
  ),
  row(
    'us.ca.crc.3.1320.g',
    'Cal. Rules of Court, rule 3.1320(g)',
    'Amended pleading after the demurrer',
    'demurrer-ruling-served',
    'file',
    after(10, 'day'),
    {
      ...ruling,
      when: { demurrerRuling: 'sustained-with-leave' },
      assumes: 'the court orders no other time',
      warnings: ['In unlawful detainer the time is five days.'],
    },
  ),
  row(
    'us.ca.crc.3.1320.j',
    'Cal. Rules of Court, rule 3.1320(j)',
    'Answer after the demurrer',
    'demurrer-ruling-served',
    'file',
    after(10, 'day'),
    {
      ...ruling,
      when: { demurrerRuling: 'overruled' },
      assumes: 'the court orders no other time',
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.438.e',
    `${ccp} 438(e)`,
    'Motion for judgment on the pleadings',
    'trial',
    'file',
    laterOf(before(30, 'day'), onDate('pretrialOrderEntered')),
    {
      versions: [{ from: '1994-09-12' }],
      assumes: 'the court permits none later',
    },
  ),
  row(
    'us.ca.ccp.425.11.b',
    `${ccp} 425.11(b)`,
    'Statement of damages',
    'damages-statement-requested',
    'serve',
    after(15, 'day'),
    {
      ...served,
      versions: [{ from: '2007-01-01' }],
    },
  ),
]
