import type { CourtCalendar } from '../calendars/court-calendar.js'
import type { Period } from './period.js'
import type { DayEnd, Regime } from './regime.js'

/** The hour at which a last day ends: the court's own before the regime's, the first that fits. @internal */
export function dayEndOf(regime: Regime, court: CourtCalendar, { act, means }: Period): DayEnd | undefined {
  const own = court.dayEnds
  const rows = regime.dayEnds
  if (own === undefined && rows === undefined) return undefined
  const fits = (row: DayEnd): boolean =>
    (row.acts === undefined || (act !== undefined && row.acts.includes(act))) &&
    (row.means === undefined || row.means === means)
  return own?.find(fits) ?? rows?.find(fits)
}
