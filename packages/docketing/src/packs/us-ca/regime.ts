import type { DeemedService } from '../../counting/deemed.js'
import type { Regime, ServiceMethod } from '../../counting/regime.js'
import { placeOf } from './authority.js'
import { californiaHolidays } from './calendar.js'

const after = (method: string, title: string, days: number, cite: string, court?: true): ServiceMethod => ({
  method,
  title,
  days,
  cite,
  ...(court === true ? { unit: 'court-day' as const } : {}),
})
const before = (row: ServiceMethod): ServiceMethod => ({ ...row, direction: 'before' })

const mail: readonly ServiceMethod[] = [
  after('mail-in-state', 'mail within California', 5, 'Cal. Code Civ. Proc. 1013(a)'),
  after('mail-out-of-state', 'mail to or from another state', 10, 'Cal. Code Civ. Proc. 1013(a)'),
  after(
    'mail-confidential-address',
    'mail through the address confidentiality program',
    12,
    'Cal. Code Civ. Proc. 1013(a)',
  ),
  after('mail-abroad', 'mail to or from abroad', 20, 'Cal. Code Civ. Proc. 1013(a)'),
]
const electronic = after('electronic', 'electronic means', 2, 'Cal. Code Civ. Proc. 1010.6(a)(3)(B)', true)
const fast = (cite: string, court?: true): readonly ServiceMethod[] => [
  after('overnight', 'overnight delivery', 2, cite, court),
  after('fax', 'fax', 2, cite, court),
]
const to437c = (row: ServiceMethod): ServiceMethod => ({ ...before(row), set: '437c' })
/** Periods before an event that section 1013 lengthens itself. */
const to1013 = (row: ServiceMethod): ServiceMethod => ({ ...before(row), set: '1013' })

/**
 * How California courts count (Cal. Code Civ. Proc. 12 to 12c, 1005(b), 1010.6, 1013). Days are calendar days; court
 * days are a unit of their own; a hearing is counted back from, then the days for service further back.
 *
 * @since 0.1.0
 */
export const californiaTime: Regime = {
  id: 'us.ca.ccp.12',
  title: 'Cal. Code Civ. Proc. 12 to 12c',
  authority: {
    cite: 'Cal. Code Civ. Proc. 12',
    ...placeOf('Cal. Code Civ. Proc. 12'),
    title: 'How time is counted',
    basis: 'official',
    seen: '2026-11-24',
  },
  calendar: californiaHolidays,
  since: '2011-01-01',
  earlier: 'a period before a hearing was counted without section 12c',
  zone: 'America/Los_Angeles',
  counting: {
    extension: {
      after: 'lengthen',
      before: 'lengthen',
      doubt: 'section 1013 may extend the period as it stands after section 12a has moved its end',
    },
    roll: {
      before: 'backward',
      otherwise: {
        before: 'forward',
        why: 'section 12a may carry a last day that is counted back to the next court day as well',
      },
    },
  },
  service: [
    after('personal', 'personal delivery', 0, 'Cal. Code Civ. Proc. 1011'),
    ...mail,
    ...fast('Cal. Code Civ. Proc. 1013(c), (e)', true),
    electronic,
    ...mail.map((row) => before({ ...row, cite: 'Cal. Code Civ. Proc. 1005(b)' })),
    ...fast('Cal. Code Civ. Proc. 1005(b)').map(before),
    before(electronic),
    ...mail.map((row) => to437c({ ...row, cite: 'Cal. Code Civ. Proc. 437c(a)(2)' })),
    ...fast('Cal. Code Civ. Proc. 437c(a)(2)', true).map(to437c),
    to437c(electronic),
    ...mail.map(to1013),
    ...fast('Cal. Code Civ. Proc. 1013(c), (e)', true).map(to1013),
    to1013(electronic),
    {
      ...after(
        'mail-confidential-address',
        'mail through the address confidentiality program',
        5,
        'Cal. Code Civ. Proc. 1167(b)',
        true,
      ),
      set: '1167',
    },
  ],
  deemed: [
    { method: 'personal', after: 0, unit: 'day', rolls: false, cite: 'Cal. Code Civ. Proc. 1011' },
    ...mail.map(
      ({ method }): DeemedService => ({
        method,
        after: 0,
        unit: 'day',
        rolls: false,
        cite: 'Cal. Code Civ. Proc. 1013(a)',
      }),
    ),
    { method: 'electronic', after: 0, unit: 'day', rolls: true, cite: 'Cal. Code Civ. Proc. 1010.6(a)(4)' },
  ],
  dayEnds: [
    { acts: ['file'], means: 'electronic', time: '24:00', cite: 'Cal. Code Civ. Proc. 1010.6(b)(3)' },
    { acts: ['file'], means: 'paper', time: 'closing', cite: 'Cal. Rules of Court, rule 1.20' },
  ],
  cites: {
    trigger: 'Cal. Code Civ. Proc. 12',
    count: 'Cal. Code Civ. Proc. 12, 12c',
    lastDay: 'Cal. Code Civ. Proc. 12a',
    backward: 'Cal. Code Civ. Proc. 12c',
    service: 'Cal. Code Civ. Proc. 1005(b), 1010.6, 1013',
  },
}
