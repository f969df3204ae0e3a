import { isCivilDate } from './civil-date.js'
import { type Instant, instantOf } from './instant.js'
import { type Reason, type ReasonMaker, reasonsFrom } from './reasons.js'
import { fail } from './value-errors.js'
import { clockIn, isZone, utcMs } from './zone.js'

/**
 * A time as a notice of hearing has it: what the clock shows in a place. Its instant may change when the place
 * changes its clocks by law; the notice does not.
 *
 * @since 0.1.0
 */
export interface WallTime {
  /** `2026-11-02T09:30`, or with seconds. */
  readonly local: string
  /** An IANA zone: `America/Chicago`. */
  readonly zone: string
}

/** The words of what a wall time's reading rests on. @since 0.1.0 */
export const wallTimeMessages = {
  WALL_TIME_TWICE:
    '{local} comes twice in {zone}, for the clocks are set back; the first is meant unless said otherwise ({cite})',
  WALL_TIME_SKIPPED:
    '{local} does not come in {zone}, for the clocks are set forward; {read} is meant ({cite})',
} as const

const because: ReasonMaker<typeof wallTimeMessages> = reasonsFrom(wallTimeMessages)

const written = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/

/**
 * Whether a text is a local time such as `2026-11-02T09:30`, of a real day.
 *
 * @example
 * isLocalTime('2026-02-30T09:30') // false
 * @since 0.1.0
 */
export function isLocalTime(text: unknown): text is string {
  return typeof text === 'string' && isCivilDate(written.exec(text)?.[1])
}

/**
 * Reads a wall time and refuses a clock reading or a zone that does not exist.
 *
 * @throws `WALL_TIME_INVALID`, `ZONE_UNKNOWN`
 * @example
 * wallTime('2026-11-02T09:30', 'America/Chicago').local // '2026-11-02T09:30'
 * wallTime('2026-11-02T24:00', 'America/Chicago') // WALL_TIME_INVALID: 2026-11-02T24:00 is not a local time
 * @since 0.1.0
 */
export function wallTime(local: string, zone: string): WallTime {
  if (!isLocalTime(local)) return fail('WALL_TIME_INVALID', { text: String(local).slice(0, 40) })
  if (!isZone(zone)) return fail('ZONE_UNKNOWN', { zone: String(zone).slice(0, 60) })
  return { local, zone }
}

/**
 * Every instant at which the clock shows a wall time: one as a rule, two in the hour that clocks are set back over,
 * none in the hour they leave out.
 *
 * @throws `WALL_TIME_INVALID`, `ZONE_UNKNOWN`
 * @example
 * instantsOf(wallTime('2026-11-01T01:30', 'America/New_York')).length // 2
 * instantsOf(wallTime('2026-03-08T02:30', 'America/New_York')) // []
 * @since 0.1.0
 */
export function instantsOf(time: WallTime): readonly Instant[] {
  const clock = clockOf(time)
  return offsetsAround(time.zone, clock)
    .map((offset) => clock - offset)
    .filter((ms) => clockIn(time.zone, ms) === clock)
    .sort((a, b) => a - b)
    .map(instantOf)
}

/**
 * The instant that is meant by a wall time, read as calendars read it, and a reason where that is a choice: of two,
 * the first; of none, the reading by the offset before the change.
 *
 * @throws `WALL_TIME_INVALID`, `ZONE_UNKNOWN`
 * @example
 * const hearing = wallTime('2026-11-01T01:30', 'America/New_York')
 * instantMeant(hearing).at // '2026-11-01T05:30:00.000Z'
 * instantMeant(hearing).reasons[0]?.code // 'WALL_TIME_TWICE'
 * @since 0.1.0
 */
export function instantMeant(time: WallTime): { readonly at: Instant; readonly reasons: readonly Reason[] } {
  const { local, zone } = time
  const [first, second] = instantsOf(time)
  if (first !== undefined && second === undefined) return { at: first, reasons: [] }
  const cite = 'RFC 5545 § 3.3.5'
  if (first !== undefined)
    return { at: first, reasons: [because('WALL_TIME_TWICE', { local, zone, cite }, cite)] }
  const clock = clockOf(time)
  const at = instantOf(clock - (offsetsAround(zone, clock)[0] ?? 0))
  const read = wallTimeIn(zone, at).local
  return { at, reasons: [because('WALL_TIME_SKIPPED', { local, zone, read, cite }, cite)] }
}

/**
 * What the clock in a place shows at an instant, to the second where there are seconds.
 *
 * @throws `ZONE_UNKNOWN`
 * @example
 * wallTimeIn('Europe/London', instant('2026-07-01T08:00:00Z')) // { local: '2026-07-01T09:00', zone: 'Europe/London' }
 * @since 0.1.0
 */
export function wallTimeIn(zone: string, at: Instant): WallTime {
  const text = new Date(clockIn(zone, Date.parse(at))).toISOString()
  return { local: text.slice(0, text.slice(17, 19) === '00' ? 16 : 19), zone }
}

function clockOf({ local, zone }: WallTime): number {
  const [, , hour, minute, second = '0'] = written.exec(wallTime(local, zone).local) ?? []
  const [year = 0, month = 1, day = 1] = local.slice(0, 10).split('-').map(Number)
  return utcMs(year, month, day, Number(hour), Number(minute), Number(second))
}

/** The offsets from UTC a day before and a day after, the earlier first; two where clocks change between. */
function offsetsAround(zone: string, clock: number): number[] {
  const day = 86_400_000
  return [...new Set([clock - day, clock + day].map((ms) => clockIn(zone, ms) - ms))]
}
