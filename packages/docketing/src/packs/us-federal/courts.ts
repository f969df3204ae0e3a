/**
 * The calendars of the federal courts of a state, with the holidays that its law declares.
 *
 * @module
 */
import { type CourtCalendar, courtCalendar } from '../../calendars/court-calendar.js'
import type { Closure } from '../../calendars/holiday-calendar.js'
import { type StateCode, stateHolidays } from '../../calendars/state-holidays/index.js'
import { type Circuit, circuitOf, clerkStates } from './circuits.js'
import { frap26 } from './frap-26.js'
import { frcp6 } from './frcp-6.js'
import { federalHolidays } from './holidays.js'
import { supremeCourt30 } from './sct-30.js'

export type { Circuit } from './circuits.js'

/**
 * The courts of a case, as `docket` takes them: the district court, and for each regime its own.
 *
 * @since 0.1.0
 */
export interface FederalCourts {
  /** The district court. */
  readonly court: CourtCalendar
  /** By regime: the district court, the court of appeals, the Supreme Court. */
  readonly courts: Readonly<Record<string, CourtCalendar>>
}

/**
 * The calendars of a case in a district court of a state, and of its appeal.
 *
 * The district court counts the holidays of its state (Fed. R. Civ. P. 6(a)(6)(C)); the court of appeals those of that
 * state and of the state of the circuit clerk's principal office (Fed. R. App. P. 26(a)(6)(C)); the Supreme Court none.
 *
 * @param own - the circuit, where it is not the state's (`Federal`), and the closures of the district court and of
 *   the court of appeals
 * @throws `COURT_INVALID` for closures that cannot be read
 * @example
 * const { court } = federalCourts('MA')
 * computeDeadline(frcp6, { from: '2026-04-06', count: 14, unit: 'day', direction: 'after', court }).due // '2026-04-21'
 * @since 0.1.0
 */
export function federalCourts(
  state: StateCode,
  own: {
    readonly circuit?: Circuit
    readonly closures?: readonly Closure[]
    readonly appellateClosures?: readonly Closure[]
  } = {},
): FederalCourts {
  const { circuit = circuitOf(state), closures = [], appellateClosures = [] } = own
  const states = [state, ...(circuit === undefined ? [] : [clerkStates[circuit]])]
  const district = courtCalendar(federalHolidays, { state: stateHolidays[state], closures })
  const appeals = courtCalendar(federalHolidays, {
    state: [...new Set(states)].map((code) => stateHolidays[code]),
    closures: [...closures, ...appellateClosures],
  })
  return {
    court: district,
    courts: {
      [frcp6.id]: district,
      [frap26.id]: appeals,
      [supremeCourt30.id]: courtCalendar(federalHolidays, {}),
    },
  }
}
