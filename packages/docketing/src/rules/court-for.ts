import { type CourtCalendar, plainCourt } from '../calendars/court-calendar.js'
import type { Regime } from '../counting/regime.js'
import type { Happened } from './happened.js'

/** The calendar by which a regime counts for an event. @internal */
export function courtFor({ court, courts }: Happened, regime: Regime): CourtCalendar {
  const own = courts?.[regime.id]
  if (own !== undefined) return own
  return court?.calendar === regime.calendar ? court : plainCourt(regime.calendar)
}
