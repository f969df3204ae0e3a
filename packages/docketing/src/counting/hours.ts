import {
  type Instant,
  instant,
  instantMeant,
  type Reason,
  wallTime,
  wallTimeIn,
} from '@matterkit/core/values'

/** Where hours end: what the clock in the court's place then shows. @internal */
export interface HoursEnd {
  /** `2007-11-05T09:23`. */
  readonly local: string
  /** What the clocks that are set back or forward made of the start. */
  readonly reasons: readonly Reason[]
}

/** Counts hours as they pass, not as clocks show them, from or back from a time in a place. @internal */
export function hoursFrom(local: string, zone: string, hours: number): HoursEnd {
  const { at, reasons } = instantMeant(wallTime(local, zone))
  const end: Instant = instant(new Date(Date.parse(at) + hours * 3_600_000).toISOString())
  return { local: wallTimeIn(zone, end).local.slice(0, 16), reasons }
}
