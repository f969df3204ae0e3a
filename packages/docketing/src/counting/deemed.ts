import { type CivilDate, type Finding, isCivilDate, isLocalTime, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import { FIRST, LAST } from '../calendars/range.js'
import { fail } from '../errors.js'
import { addFault, checkOneOf, readDay, shown } from '../faults.js'
import { countOf, dateText, nameDay } from '../words.js'
import { shutUnder } from './reading.js'
import type { Regime } from './regime.js'

/**
 * When a paper counts as served.
 *
 * @since 0.1.0
 */
export interface DeemedService {
  /** A method of the regime's `service`. */
  readonly method: string
  /** The papers it is for. Absent: every paper that has no row of its own. */
  readonly paper?: string
  /** Days from the step taken to the day of service. */
  readonly after: number
  readonly unit: 'day' | 'court-day'
  /** Whether a day so found that is no court day gives way to the next one. */
  readonly rolls: boolean
  /** The hour, in the court's place, before which the step must be taken to count on its day: `16:30`. */
  readonly before?: string
  /** Where a later step goes: the next court day, or (`day`) the day after, whatever it is. Absent: the next court day. */
  readonly late?: 'day' | 'court-day'
  readonly cite: string
}

/**
 * A paper sent, posted, left or handed over.
 *
 * @since 0.1.0
 */
export interface Sent {
  readonly method: string
  /** `2026-04-02T16:31` in the court's place; the day alone where the hour does not matter. */
  readonly at: string
  readonly paper?: string
  readonly court?: CourtCalendar
}

/**
 * The day on which a paper counts as served.
 *
 * @throws `PERIOD_INVALID` with every fault: a time that is not one, a method for which the regime deems nothing (those
 *   it knows are listed), a day without the hour that decides
 * @example
 * deemedService(cpr, { method: 'email', at: '2026-04-02T16:31' }).on // '2026-04-07'
 * @since 0.1.0
 */
export function deemedService(
  regime: Regime,
  sent: Sent,
): { readonly on: CivilDate; readonly reasons: readonly Reason[] } {
  const { method, at, paper, court = plainCourt(regime.calendar) } = sent
  const rows = regime.deemed ?? []
  const row =
    rows.find((each) => each.method === method && each.paper === paper) ??
    rows.find((each) => each.method === method && each.paper === undefined)
  const faults: Finding[] = []
  if (row === undefined) checkOneOf(faults, 'method', method, [...new Set(rows.map((each) => each.method))])
  const timed = isLocalTime(at)
  if (!timed && !isCivilDate(at)) addFault(faults, 'at', 'NOT_A_TIME', { value: shown(at) })
  else if (!timed && row?.before !== undefined) addFault(faults, 'at', 'NOT_A_TIME', { value: at })
  const day = timed || isCivilDate(at) ? readDay(faults, 'at', at.slice(0, 10)) : undefined
  if (row === undefined || day === undefined || faults.length > 0) {
    return fail('PERIOD_INVALID', {}, { findings: faults })
  }
  const shut = shutUnder(0, 'after')
  const isShut = (each: number): boolean =>
    each < LAST && ((court.table.bits[each - FIRST] ?? 0) & shut) !== 0
  const next = (each: number): number => {
    let open = each + 1
    while (isShut(open)) open += 1
    return open
  }
  let on = day
  const late = row.before !== undefined && at.slice(11, 16) >= row.before
  if (late) on = row.late === 'day' ? on + 1 : next(on)
  for (let left = row.after; left > 0; left--) on = row.unit === 'day' ? on + 1 : next(on)
  if (row.rolls && isShut(on)) on = next(on)
  const data = {
    ...nameDay(on),
    method: regime.service.find((each) => each.method === method)?.title ?? method,
    at,
    length: row.after === 0 ? 'the same day' : `${countOf(row.after, row.unit)} later`,
    cite: row.cite,
  }
  const reasons: Reason[] = [because('DEEMED_SERVED', data, row.cite)]
  if (late)
    reasons.unshift(because('AFTER_HOURS', { at, before: row.before ?? '', cite: row.cite }, row.cite))
  return { on: dateText(on), reasons }
}
