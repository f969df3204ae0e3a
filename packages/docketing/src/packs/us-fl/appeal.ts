import { after, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const rap = 'Fla. R. App. P.'
const served = { serviceDays: true } as const
const unverified = { basis: 'unverified' } as const
const firm = { extendable: false, critical: true } as const
const tolls = 'The service of most motions stops the times of the appeal until it is decided (rule 9.300(b)).'
const rendered = 'no timely motion postponed rendition'

/** @internal */
export const appeals: readonly Rule[] = [
  row('us.fl.9.110.b', `${rap} 9.110(b)`, 'Notice of appeal', 'order-rendered', 'file', after(30, 'day'), {
    ...firm,
    assumes: rendered,
    brings: ['notice-of-appeal-filed'],
  }),
  row(
    'us.fl.9.110.c',
    `${rap} 9.110(c)`,
    'Notice of appeal from an agency',
    'agency-order-rendered',
    'file',
    after(30, 'day'),
    {
      ...firm,
      assumes: rendered,
      brings: ['notice-of-appeal-filed'],
    },
  ),
  row(
    'us.fl.9.130.b',
    `${rap} 9.130(b)`,
    'Notice of appeal of a nonfinal order',
    'nonfinal-order-rendered',
    'file',
    after(30, 'day'),
    {
      ...firm,
      ...unverified,
    },
  ),
  row(
    'us.fl.9.100.c',
    `${rap} 9.100(c)`,
    'Petition for certiorari',
    'nonfinal-order-rendered',
    'file',
    after(30, 'day'),
    {
      ...firm,
      ...unverified,
    },
  ),
  row(
    'us.fl.9.110.g',
    `${rap} 9.110(g)`,
    'Notice of cross-appeal',
    'notice-of-appeal-served',
    'file',
    laterOf(after(15, 'day'), after(30, 'day', 'orderRendered')),
    {
      ...unverified,
      critical: true,
    },
  ),
  row(
    'us.fl.9.110.f',
    `${rap} 9.110(f)`,
    'Initial brief',
    'notice-of-appeal-filed',
    'serve',
    after(70, 'day'),
    {
      ...unverified,
      warnings: [tolls],
      brings: ['initial-brief-served'],
    },
  ),
  row('us.fl.9.210.g', `${rap} 9.210(g)`, 'Answer brief', 'initial-brief-served', 'serve', after(30, 'day'), {
    ...served,
    ...unverified,
    warnings: [tolls],
  }),
  row(
    'us.fl.9.300.a',
    `${rap} 9.300(a)`,
    'Response to the motion',
    'motion-served',
    'serve',
    after(15, 'day'),
    {
      ...served,
      assumes: 'the court sets no other time',
    },
  ),
  row(
    'us.fl.9.330',
    `${rap} 9.330(a)(1)`,
    'Motion for rehearing',
    'appellate-decision',
    'file',
    after(15, 'day'),
    {
      assumes: 'the court sets no other time',
    },
  ),
  row(
    'us.fl.9.330.a.3',
    `${rap} 9.330(a)(3)`,
    'Response to the motion for rehearing',
    'rehearing-motion-served',
    'serve',
    after(15, 'day'),
    {
      ...served,
      warnings: ['An earlier text gave 10 days; when it changed was not read.'],
    },
  ),
  row(
    'us.fl.9.400.a',
    `${rap} 9.400(a)`,
    'Motion for appellate costs',
    'appellate-order-rendered',
    'serve',
    after(45, 'day'),
  ),
  row(
    'us.fl.9.400.c',
    `${rap} 9.400(c)`,
    'Motion to review an order on costs or fees',
    'costs-order-rendered',
    'file',
    after(30, 'day'),
  ),
  row(
    'us.fl.9.120.b',
    `${rap} 9.120(b)`,
    'Notice to invoke the discretionary jurisdiction of the Supreme Court',
    'appellate-order-rendered',
    'file',
    after(30, 'day'),
    {
      ...firm,
      ...unverified,
    },
  ),
]
