import { after, earlierOf, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const crc = 'Cal. Rules of Court, rule'
const firm = { extendable: false, critical: true } as const
const since2017 = [{ from: '2017-07-01' }]
const since2016 = [{ from: '2016-01-01' }]

/** The time of rule 8.104, from a notice that a fact dates. Rule 8.108 only ever extends it. */
const ordinary = earlierOf(after(60, 'day', 'noticeOfEntryServed'), after(180, 'day', 'judgmentEntered'))
const extended = {
  ...firm,
  versions: since2016,
  assumes: 'the motion was valid and made in time, and the order was served on that day',
} as const

/** @internal */
export const noticeOfAppeal: readonly Rule[] = [
  row(
    'us.ca.crc.8.104',
    `${crc} 8.104(a)(1)(A), (B)`,
    'Notice of appeal',
    'notice-of-entry-served',
    'file',
    earlierOf(after(60, 'day'), after(180, 'day', 'judgmentEntered')),
    {
      ...firm,
      versions: since2017,
    },
  ),
  row(
    'us.ca.crc.8.104.180',
    `${crc} 8.104(a)(1)(C)`,
    'Notice of appeal, where no notice of entry is served',
    'judgment-entered',
    'file',
    after(180, 'day'),
    {
      ...firm,
      versions: since2017,
    },
  ),
  row(
    'us.ca.crc.8.108.b',
    `${crc} 8.108(b)(1)`,
    'Notice of appeal after the denial of a new trial',
    'new-trial-denial-served',
    'file',
    laterOf(earlierOf(after(30, 'day'), after(180, 'day', 'judgmentEntered')), ordinary),
    extended,
  ),
  row(
    'us.ca.crc.8.108.b.law',
    `${crc} 8.108(b)(1)(B)`,
    'Notice of appeal after the denial of a new trial by operation of law',
    'new-trial-denied-by-law',
    'file',
    earlierOf(after(30, 'day'), after(180, 'day', 'judgmentEntered')),
    {
      ...firm,
      versions: since2016,
      assumes: 'the motion was valid and made in time, and no order was served',
    },
  ),
  row(
    'us.ca.crc.8.108.c',
    `${crc} 8.108(c)`,
    'Notice of appeal after a motion to vacate',
    'vacate-denial-served',
    'file',
    laterOf(
      earlierOf(after(30, 'day'), after(90, 'day', 'firstMotionFiled'), after(180, 'day', 'judgmentEntered')),
      ordinary,
    ),
    extended,
  ),
  row(
    'us.ca.crc.8.108.d',
    `${crc} 8.108(d)`,
    'Notice of appeal after the denial of judgment notwithstanding the verdict',
    'jnov-denial-served',
    'file',
    laterOf(earlierOf(after(30, 'day'), after(180, 'day', 'judgmentEntered')), ordinary),
    extended,
  ),
  row(
    'us.ca.crc.8.108.e',
    `${crc} 8.108(e)`,
    'Notice of appeal after a motion for reconsideration',
    'reconsideration-denial-served',
    'file',
    laterOf(
      earlierOf(after(30, 'day'), after(90, 'day', 'firstMotionFiled'), after(180, 'day', 'judgmentEntered')),
      ordinary,
    ),
    extended,
  ),
  row(
    'us.ca.crc.8.108.g',
    `${crc} 8.108(g)`,
    'Notice of cross-appeal',
    'first-appeal-noticed-by-clerk',
    'file',
    laterOf(after(20, 'day'), ordinary),
    firm,
  ),
  row(
    'us.ca.crc.8.822',
    `${crc} 8.822(a)(1)`,
    'Notice of appeal in a limited civil case',
    'limited-case-entry-served',
    'file',
    earlierOf(after(30, 'day'), after(90, 'day', 'judgmentEntered')),
    {
      ...firm,
      versions: since2016,
    },
  ),
]
