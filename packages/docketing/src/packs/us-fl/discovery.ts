import { after, before, laterOf } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const civil = 'Fla. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const response = laterOf(after(30, 'day'), after(45, 'day', 'processServed'))
const older = 'Read in a copy of 2012 to 2018.'

/** @internal */
export const discovery: readonly Rule[] = [
  row(
    'us.fl.1.280.a',
    `${civil} 1.280(a)(3)`,
    'Initial disclosures',
    'process-served',
    'serve',
    after(60, 'day'),
    {
      ...secondary,
      per: { role: 'defendant' },
      from: '2025-01-01',
      assumes: 'the action is not one that rule 1.200(a) exempts, and no order sets another time',
    },
  ),
  row(
    'us.fl.1.340',
    `${civil} 1.340(a), 1.350(b)`,
    'Response to the interrogatories or the request to produce',
    'discovery-served',
    'serve',
    response,
    {
      ...served,
      ...secondary,
    },
  ),
  row(
    'us.fl.1.370',
    `${civil} 1.370(a)`,
    'Response to the requests for admission',
    'admissions-served',
    'serve',
    response,
    {
      ...served,
      ...secondary,
      critical: true,
    },
  ),
  row(
    'us.fl.1.351.b',
    `${civil} 1.351(b)`,
    'Notice of a subpoena to a nonparty',
    'nonparty-subpoena',
    'serve',
    before(10, 'day'),
    {
      serviceDays: { set: '1.351' },
      warnings: [older],
    },
  ),
  row(
    'us.fl.1.351.b.objection',
    `${civil} 1.351(b)`,
    'Objection to production by a nonparty',
    'nonparty-notice-served',
    'serve',
    after(10, 'day'),
    {
      ...served,
      warnings: [older],
    },
  ),
]
