import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const each = { per: { role: 'defendant' } } as const
const summons = 'a summons served by mail is complete later, and section 413.20 keeps section 1013 from it'

/** @internal */
export const pleadings: readonly Rule[] = [
  row(
    'us.ca.ccp.412.20',
    `${ccp} 412.20(a)(3)`,
    'Response to the summons',
    'summons-served',
    'file',
    after(30, 'day'),
    {
      ...each,
      assumes: summons,
      critical: true,
      expires: ['response-due'],
    },
  ),
  row(
    'us.ca.ccp.430.40.a',
    `${ccp} 430.40(a)`,
    'Demurrer to the complaint',
    'summons-served',
    'file',
    after(30, 'day'),
    {
      ...each,
      assumes: summons,
    },
  ),
  row(
    'us.ca.ccp.435.b.1',
    `${ccp} 435(b)(1)`,
    'Motion to strike the complaint',
    'summons-served',
    'file',
    after(30, 'day'),
    {
      ...each,
      assumes: summons,
    },
  ),
  row(
    'us.ca.ccp.418.10',
    `${ccp} 418.10(a)`,
    'Motion to quash service of the summons',
    'summons-served',
    'file',
    after(30, 'day'),
    {
      ...each,
      basis: 'unverified',
      assumes: 'the last day to plead has not been extended',
      critical: true,
    },
  ),
  row(
    'us.ca.ccp.425.16.f',
    `${ccp} 425.16(f)`,
    'Special motion to strike (anti-SLAPP)',
    'summons-served',
    'file',
    after(60, 'day'),
    {
      ...each,
      basis: 'secondary',
      assumes: 'the complaint is the earliest that contains the cause of action',
      warnings: ['The court may allow the motion later on terms it finds proper.'],
    },
  ),
  row(
    'us.ca.ccp.425.16.f.hearing',
    `${ccp} 425.16(f)`,
    'Hearing of the special motion to strike',
    'anti-slapp-motion-served',
    'hear',
    after(30, 'day'),
    {
      ...served,
      basis: 'secondary',
      assumes: 'the docket of the court allows it',
    },
  ),
  row(
    'us.ca.ccp.430.41.a.2',
    `${ccp} 430.41(a)(2)`,
    'Meet and confer before the demurrer',
    'response-due',
    'do',
    before(5, 'day'),
    {
      versions: [{ from: '2024-01-01' }],
      warnings: ['Unlawful detainer and incarcerated parties without counsel are excepted.'],
    },
  ),
  row(
    'us.ca.ccp.430.41.a.2.extended',
    `${ccp} 430.41(a)(2)`,
    'Response after the declaration that the parties could not confer',
    'response-due',
    'file',
    after(30, 'day'),
    {
      when: { conferDeclarationFiled: true },
      versions: [{ from: '2024-01-01' }],
      assumes: 'the declaration was filed and served on or before the day the demurrer was due',
    },
  ),
  row(
    'us.ca.crc.3.110.d',
    'Cal. Rules of Court, rule 3.110(d)',
    'Response under the stipulation',
    'response-due',
    'file',
    after(15, 'day'),
    {
      when: { responseStipulated: true },
      versions: [{ from: '2007-07-01' }],
      assumes: 'the stipulation gives all of the 15 days that need no leave of court',
    },
  ),
  row(
    'us.ca.crc.3.110.g',
    'Cal. Rules of Court, rule 3.110(g)',
    'Request for entry of default',
    'response-due',
    'file',
    after(10, 'day'),
    {
      versions: [{ from: '2007-07-01' }],
      assumes: 'no response was filed and the time was not extended',
      warnings: ['The rule threatens a sanction and does not end the right to a default.'],
    },
  ),
  row(
    'us.ca.crc.3.110.h',
    'Cal. Rules of Court, rule 3.110(h)',
    'Obtain the default judgment',
    'default-entered',
    'do',
    after(45, 'day'),
    {
      versions: [{ from: '2007-07-01' }],
      assumes: 'the court grants no extension',
    },
  ),
  row(
    'us.ca.ccp.1167',
    `${ccp} 1167(a)`,
    'Response in an unlawful detainer case',
    'unlawful-detainer-served',
    'file',
    after(10, 'court-day'),
    {
      critical: true,
      serviceDays: { set: '1167' },
      versions: [
        { from: '2025-01-01' },
        { from: '2019-09-01', due: after(5, 'court-day') },
        { due: after(5, 'day') },
      ],
      warnings: [
        'Until August 31, 2019 judicial holidays other than Saturdays and Sundays were left out of the five days; that is not worked out here.',
      ],
    },
  ),
]
