import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const unverified = { basis: 'unverified' } as const
const firm = { extendable: false, critical: true } as const
const since2018 = {
  versions: [{ from: '2018-09-17' }],
  earlier: 'each department had its own time; nine months in the First',
} as const

/** @internal */
export const appeals: readonly Rule[] = [
  row(
    'us.ny.cplr.5513.a',
    'N.Y. CPLR 5513(a), (d)',
    'Notice of appeal',
    'order-notice-of-entry-served',
    'file',
    after(30, 'day'),
    {
      ...served,
      ...secondary,
      ...firm,
      versions: [{ from: '1997-01-01' }],
      warnings: ['The notice is served and filed (CPLR 5515).'],
    },
  ),
  row(
    'us.ny.cplr.5513.b',
    'N.Y. CPLR 5513(b), (d)',
    'Motion for permission to appeal',
    'order-notice-of-entry-served',
    'do',
    after(30, 'day'),
    {
      ...served,
      ...secondary,
      ...firm,
    },
  ),
  row(
    'us.ny.cplr.5513.c',
    'N.Y. CPLR 5513(c), (d)',
    'Notice of cross-appeal',
    'notice-of-appeal-served',
    'file',
    laterOf(after(10, 'day'), after(30, 'day', 'ownNoticeServed')),
    {
      ...served,
      ...unverified,
      ...firm,
    },
  ),
  row(
    'us.ny.22.1250.9.a',
    '22 NYCRR 1250.9(a)',
    'Perfect the appeal',
    'appeal-taken',
    'file',
    after(6, 'month'),
    {
      ...since2018,
      critical: true,
      warnings: [
        'An appeal in a civil matter that is not perfected in time is deemed dismissed (22 NYCRR 1250.10(a)).',
      ],
      brings: ['appellant-brief-served'],
    },
  ),
  row(
    'us.ny.22.1250.9.c.respondent',
    '22 NYCRR 1250.9(c)',
    "Respondent's brief",
    'appellant-brief-served',
    'file',
    after(30, 'day'),
    {
      ...since2018,
      ...served,
      ...unverified,
      brings: ['respondent-brief-served'],
    },
  ),
  row(
    'us.ny.22.1250.9.c.reply',
    '22 NYCRR 1250.9(c)',
    'Reply brief',
    'respondent-brief-served',
    'file',
    after(10, 'day'),
    {
      ...since2018,
      ...served,
      ...unverified,
    },
  ),
  row(
    'us.ny.22.1250.16.d',
    '22 NYCRR 1250.16(d)(1)',
    'Motion to reargue, or for leave to appeal to the Court of Appeals',
    'appellate-order-served',
    'do',
    after(30, 'day'),
    {
      ...served,
      versions: [{ from: '2018-09-17' }],
      critical: true,
    },
  ),
]
