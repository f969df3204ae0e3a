import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trap = 'Tex. R. App. P.'
const appeal = { regime: 'us.tx.trap.4' } as const
const notice = {
  ...appeal,
  critical: true,
  family: 'notice of appeal',
  expires: ['notice-of-appeal-due'],
} as const
const kind = (appealKind: string | readonly string[]) => ({ when: { appealKind } })

/** @internal */
export const appeals: readonly Rule[] = [
  row('us.tx.trap.26.1', `${trap} 26.1`, 'Notice of appeal', 'judgment-signed', 'file', after(30, 'day'), {
    ...notice,
    ...kind('ordinary'),
  }),
  row(
    'us.tx.trap.26.1.a',
    `${trap} 26.1(a)`,
    'Notice of appeal after a timely post-judgment motion',
    'judgment-signed',
    'file',
    after(90, 'day'),
    {
      ...notice,
      ...kind('after-timely-motion'),
    },
  ),
  row(
    'us.tx.trap.26.1.b',
    `${trap} 26.1(b)`,
    'Notice of accelerated appeal',
    'judgment-signed',
    'file',
    after(20, 'day'),
    {
      ...notice,
      ...kind('accelerated'),
      warnings: ['Motions after the judgment do not extend it (rule 28.1(b)).'],
    },
  ),
  row(
    'us.tx.trap.26.1.c',
    `${trap} 26.1(c)`,
    'Notice of restricted appeal',
    'judgment-signed',
    'file',
    after(6, 'month'),
    {
      ...notice,
      ...kind('restricted'),
    },
  ),
  row(
    'us.tx.trap.26.1.d',
    `${trap} 26.1(d)`,
    "Another party's notice of appeal",
    'first-notice-of-appeal-filed',
    'file',
    laterOf(after(14, 'day'), after(30, 'day', 'judgmentSigned')),
    {
      ...appeal,
      assumes: 'the party’s own time is 30 days',
    },
  ),
  row(
    'us.tx.trap.26.3',
    `${trap} 26.3`,
    'Notice of appeal with a motion to extend the time',
    'notice-of-appeal-due',
    'file',
    after(15, 'day'),
    {
      ...appeal,
      critical: true,
      warnings: [
        'A notice in these days is taken to imply the motion; the delay still needs a reasonable explanation.',
      ],
    },
  ),
]
