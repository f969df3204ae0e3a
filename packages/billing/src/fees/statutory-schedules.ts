import { type CivilDate, civilDate } from '@matterkit/core/values'
import { fail } from '../errors.js'
import type { FeeSchedule } from './contingency.js'

/** A schedule of a statute, when it was in force, and how sure that is. */
export interface StatutorySchedule extends FeeSchedule {
  /** The first day; absent where it was not looked up. */
  readonly from?: string
  /** The last day. */
  readonly to?: string
  readonly cite: string
  readonly source: string
  readonly basis: 'official' | 'secondary'
  /** What the schedule does not say by itself. */
  readonly note: string
}

/**
 * Schedules of contingent fees by statute. Sources seen in November 2026. California's present rule is not here: the
 * section was amended with effect from 2023, and its text was not seen.
 */
export const statutorySchedules: readonly StatutorySchedule[] = [
  {
    id: 'us-ny.jud.474-a',
    currency: 'USD',
    slices: [
      { upTo: 250_000_00, fraction: '30/100' },
      { upTo: 500_000_00, fraction: '25/100' },
      { upTo: 1_000_000_00, fraction: '20/100' },
      { upTo: 1_250_000_00, fraction: '15/100' },
      { fraction: '10/100' },
    ],
    cite: 'N.Y. Jud. Law § 474-a(2)',
    source: 'https://www.nysenate.gov/legislation/laws/JUD/474-A/',
    basis: 'official',
    note: 'Medical malpractice. Of the recovery net of expenses; liens are not deducted (§ 474-a(3)).',
  },
  {
    id: 'us-ca.bpc.6146.1987',
    currency: 'USD',
    to: '2022-12-31',
    slices: [
      { upTo: 50_000_00, fraction: '40/100' },
      { upTo: 100_000_00, fraction: '1/3' },
      { upTo: 600_000_00, fraction: '25/100' },
      { fraction: '15/100' },
    ],
    cite: 'Cal. Bus. & Prof. Code § 6146 (before 2023)',
    source: 'http://www.lawyersand.com/Medical-Malpractice-Lawyers-fee.html',
    basis: 'secondary',
    note: 'Medical malpractice. Superseded; for recoveries under the former law only.',
  },
]

/**
 * The schedule of a statute.
 *
 * @param on - a day it must be in force on; not asked unless given
 * @throws `SCHEDULE_UNKNOWN` with the ids there are, also for a day on which it was not in force
 * @example
 * statutorySchedule('us-ny.jud.474-a').slices.length // 5
 * statutorySchedule('us-ca.bpc.6146.1987', '2026-01-01') // SCHEDULE_UNKNOWN
 * @since 0.1.0
 */
export function statutorySchedule(id: string, on?: CivilDate | string): FeeSchedule {
  const day = on === undefined ? undefined : civilDate(on)
  const found = statutorySchedules.find((each) => each.id === id)
  const inForce = day === undefined || ((found?.from ?? '') <= day && day <= (found?.to ?? '9999-12-31'))
  if (found !== undefined && inForce) return found
  return fail('SCHEDULE_UNKNOWN', {
    id,
    on: day ?? 'any day',
    known: statutorySchedules.map((each) => each.id),
  })
}
