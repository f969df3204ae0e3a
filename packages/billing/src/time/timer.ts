import { type CivilDate, dateIn, type Instant, instant, instantOf } from '@matterkit/core/values'
import { fail } from '../errors.js'

/**
 * A stopwatch of one timekeeper: the stretches it ran, and since when it runs. Instants, so that a change of the clocks
 * adds or takes no hour; stretches are half open, so that one may begin where another ends.
 *
 * @since 0.1.0
 */
export interface Timer {
  readonly id: string
  readonly timekeeperId: string
  readonly stretches: readonly Stretch[]
  /** Present while it runs. */
  readonly runningSince?: Instant
}

/** From an instant up to, and without, another. @since 0.1.0 */
export interface Stretch {
  readonly from: Instant
  readonly to: Instant
}

/**
 * Starts a timer, and stops whichever other of the same person runs: nobody works on two things at once. Timers of other
 * people are left as they are.
 *
 * @returns all timers, in their order
 * @throws `TIMER_UNKNOWN`; `TIMER_BACKWARDS` for an instant before the last one the timer knows; `INSTANT_INVALID`
 * @example
 * const timers = [{ id: 'a', timekeeperId: 'u_1', stretches: [] }]
 * startTimer(timers, 'a', '2026-11-02T14:00:00Z')[0]?.runningSince // '2026-11-02T14:00:00.000Z'
 * @since 0.1.0
 */
export function startTimer(timers: readonly Timer[], id: string, at: string): Timer[] {
  const started = timers.find((timer) => timer.id === id)
  if (started === undefined) return fail('TIMER_UNKNOWN', { id })
  return timers.map((timer) => {
    if (timer.id === id) return timer.runningSince === undefined ? run(timer, instant(at)) : timer
    return timer.timekeeperId === started.timekeeperId ? stopTimer(timer, at) : timer
  })
}

function run(timer: Timer, at: Instant): Timer {
  const last = timer.stretches.at(-1)?.to
  if (last !== undefined && at < last) return fail('TIMER_BACKWARDS', { id: timer.id, at, last })
  return { ...timer, runningSince: at }
}

/**
 * Stops a timer; one that does not run is left as it is. Where nobody was there for the last while, say since when: the
 * time from then on is not counted.
 *
 * @param idleSince - the last sign of life
 * @throws `TIMER_BACKWARDS`, `INSTANT_INVALID`
 * @example
 * const timer: Timer = { id: 'a', timekeeperId: 'u_1', stretches: [], runningSince: instant('2026-11-02T14:00:00Z') }
 * secondsOf(stopTimer(timer, '2026-11-02T15:00:00Z', '2026-11-02T14:20:00Z').stretches) // 1200
 * @since 0.1.0
 */
export function stopTimer(timer: Timer, at: string, idleSince?: string): Timer {
  const { runningSince: from, ...stopped } = timer
  if (from === undefined) return timer
  const end = [instant(at), ...(idleSince === undefined ? [] : [instant(idleSince)])].sort()[0] as Instant
  if (instant(at) < from) return fail('TIMER_BACKWARDS', { id: timer.id, at, last: from })
  return end <= from ? stopped : { ...stopped, stretches: [...timer.stretches, { from, to: end }] }
}

/**
 * The whole seconds of some stretches together, as they passed.
 *
 * @example
 * secondsOf([{ from: instant('2025-03-09T06:30:00Z'), to: instant('2025-03-09T07:30:00Z') }]) // 3600
 * @since 0.1.0
 */
export function secondsOf(stretches: readonly Stretch[]): number {
  const ms = stretches.reduce((all, { from, to }) => all + Date.parse(to) - Date.parse(from), 0)
  return Math.floor(ms / 1000)
}

/** What was worked on one day. @since 0.1.0 */
export interface DayOfWork {
  readonly on: CivilDate
  readonly stretches: readonly Stretch[]
  readonly seconds: number
}

/**
 * The stretches of each day, cut at midnight on the clock of a place: a call from 23:30 to 00:30 is half an hour on
 * either day. An entry's day is that of its start otherwise, which a firm may prefer.
 *
 * @param zone - the timekeeper's: `America/New_York`
 * @throws `ZONE_UNKNOWN`
 * @example
 * const call = { from: instant('2026-11-03T04:30:00Z'), to: instant('2026-11-03T05:30:00Z') }
 * byDay([call], 'America/New_York').map(({ on, seconds }) => [on, seconds]) // [['2026-11-02', 1800], ['2026-11-03', 1800]]
 * @since 0.1.0
 */
export function byDay(stretches: readonly Stretch[], zone: string): DayOfWork[] {
  const days = new Map<CivilDate, Stretch[]>()
  for (const stretch of stretches) {
    let from = stretch.from
    while (from < stretch.to) {
      const on = dateIn(zone, from)
      const to = endOfDay(from, stretch.to, on, zone)
      days.set(on, [...(days.get(on) ?? []), { from, to }])
      from = to
    }
  }
  return [...days].map(([on, own]) => ({ on, stretches: own, seconds: secondsOf(own) }))
}

/** The last instant of a day within a stretch: found by halving, since days have 23 to 25 hours, and some no midnight. */
function endOfDay(from: Instant, to: Instant, on: CivilDate, zone: string): Instant {
  if (dateIn(zone, to) === on) return to
  let [within, beyond] = [Date.parse(from), Math.min(Date.parse(to), Date.parse(from) + 50 * 3_600_000)]
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2)
    if (dateIn(zone, instantOf(middle)) === on) within = middle
    else beyond = middle
  }
  return instantOf(beyond)
}
