import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Period } from './period.js'
import type { DayEnd, Regime } from './regime.js'

/** The hour at which a last day ends: the court's own before the regime's, the first that fits. @internal */
export function dayEndOf(regime: Regime, court: CourtCalendar, period: Period): DayEnd | undefined {
  return firstFor(court.dayEnds, period) ?? firstFor(regime.dayEnds, period)
}

function firstFor(rows: readonly DayEnd[] = [], { act, means }: Period): DayEnd | undefined {
  for (const row of rows) {
    if (row.acts !== undefined && (act === undefined || !row.acts.includes(act))) continue
    if (row.means === undefined || row.means === means) return row
  }
  return undefined
}
