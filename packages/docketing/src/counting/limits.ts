import { dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import type { StateCalendar } from '../calendars/court-calendar.js'
import type { HolidayCalendar } from '../calendars/holiday-calendar.js'
import { nameDay } from '../words.js'
import { textsOf } from './axes.js'
import type { Count } from './reading.js'

/** The dates an answer spans, and the key of its text that was not given. @internal */
export interface Reach {
  readonly earliest: string
  readonly latest: string
  readonly missing: 'filing' | 'case' | undefined
}

/** What the calendars and the texts do not reach. Dates compare as text. @internal */
export function limitsOf(count: Count, reach: Reach): Reason[] {
  const { regime, court, period } = count
  const { earliest, latest, missing } = reach
  const limits: Reason[] = []
  const cite = count.axes.cites.stateHoliday
  if (cite !== undefined && period.direction === 'after' && !isKnown(court.states, earliest, latest)) {
    limits.push(because('STATE_HOLIDAYS_UNKNOWN', { cite }, cite))
  }
  limits.push(...edgesOf(court.calendar, earliest, latest, period.from.slice(0, 10)))
  if (period.direction === 'after') {
    for (const state of court.states) {
      if ('holidays' in state) limits.push(...edgesOf(state, earliest, latest, period.from.slice(0, 10)))
    }
  }
  if (missing !== undefined) {
    const { title } = regime
    limits.push(because('TEXT_KEY_MISSING', { title, key: missing }, title))
  }
  const oldest = textsOf(regime).at(-1)?.since ?? ''
  if (period.from < oldest || earliest < oldest) {
    const { earlier, title } = regime
    limits.push(because('EARLIER_TEXT', { ...nameDay(dayOf(oldest)), earlier, title }, title))
  }
  return limits
}

/** Whether the state's holidays are known for the whole of a span. Rows beyond their check are asked for apart. */
function isKnown(states: readonly StateCalendar[], earliest: string, latest: string): boolean {
  if (states.length === 0) return false
  return states.every((state) =>
    'holidays' in state
      ? earliest >= (state.verifiedFrom ?? '')
      : earliest >= state.from && latest <= state.through,
  )
}

/** What a calendar leaves open around a span of dates. */
function edgesOf(calendar: HolidayCalendar, earliest: string, latest: string, start: string): Reason[] {
  const { title, verifiedFrom, verifiedThrough, open } = calendar
  const edges: Reason[] = []
  if (latest > verifiedThrough) {
    edges.push(because('BEYOND_VERIFIED', { title, ...nameDay(dayOf(verifiedThrough)) }))
  }
  if (verifiedFrom !== undefined && earliest < verifiedFrom) {
    edges.push(because('BEFORE_VERIFIED', { title, ...nameDay(dayOf(verifiedFrom)) }))
  }
  if (open === undefined) return edges
  for (const { what, from = '', through = '9999', reaches } of open) {
    const whole = reaches === 'period'
    const [first, last] = whole
      ? [start < earliest ? start : earliest, start > latest ? start : latest]
      : [earliest, latest]
    if (last >= from && first <= through) edges.push(because('CALENDAR_OPEN', { title, what }))
  }
  return edges
}
