import { divideRounded, type Reason, type Rounding } from '@matterkit/core/values'
import { unitsOf } from '../amounts/times-units.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { checkTimePolicy, type RoundNearest, type RoundUp, type TimePolicy } from './time-policy.js'

/**
 * What a piece of work is billed as.
 *
 * @since 0.1.0
 */
export interface BilledTime {
  /** As worked; rounding never changes it. */
  readonly seconds: number
  /** Hours as billed: a plain decimal with at most 4 digits after the point, without trailing zeros. */
  readonly units: string
  readonly reasons: readonly Reason[]
}

/**
 * Turns worked time into billed hours. The billed quantity is rounded, the worked seconds are kept.
 *
 * The seconds are elapsed time: measure them between two instants. A difference of wall clocks is an hour off when
 * the clocks change. No time at all is billed as zero, also where the policy has a minimum. A policy per day is applied
 * to a day's work by {@link billedDay}; here, one entry is all there is.
 *
 * @throws `TIME_INVALID` unless the seconds are a whole number, zero or more; `TIME_POLICY_INVALID`
 * @example
 * billedTime(60, { mode: 'up' }).units // '0.1'
 * billedTime(180, { mode: 'nearest', tie: 'half-even' }).units // '0'
 * billedTime(1200, { increment: null }).units // '0.3333'
 * @since 0.1.0
 */
export function billedTime(seconds: number, policy: TimePolicy): BilledTime {
  const known = remembered.get(policy)
  const same = known?.get(seconds)
  if (same !== undefined) return same
  if (known === undefined) checkTimePolicy(policy)
  if (!Number.isSafeInteger(seconds) || seconds < 0) return fail('TIME_INVALID', { seconds: String(seconds) })
  const billed = policy.increment === null ? asWorked(seconds) : inIncrements(seconds, policy)
  if (known === undefined) remembered.set(policy, new Map([[seconds, billed]]))
  else if (known.size < 100_000) known.set(seconds, billed)
  return billed
}

/** What was billed for how many seconds, by policy: a firm's entries have few different lengths. */
const remembered = new WeakMap<TimePolicy, Map<number, BilledTime>>()

function asWorked(seconds: number): BilledTime {
  const units = hours(BigInt(seconds), 'half-away')
  return { seconds, units, reasons: [because('TIME_AS_WORKED', { seconds, units })] }
}

function inIncrements(seconds: number, policy: RoundUp | RoundNearest): BilledTime {
  const { increment = 6, minimum = 0 } = policy
  const step = BigInt(increment * 60)
  const least = BigInt(seconds === 0 ? 0 : minimum * 60)
  const rounded = BigInt(incrementsIn(seconds, policy)) * step
  const quantum = policy.mode === 'up' ? 'up' : 'half-away'
  if (rounded < least) {
    const units = hours(least, quantum)
    return { seconds, units, reasons: [because('TIME_MINIMUM', { seconds, units, minimum })] }
  }
  const units = hours(rounded, quantum)
  const how = policy.mode === 'up' ? 'up to full' : `to the nearest (${policy.tie})`
  return { seconds, units, reasons: [because('TIME_ROUNDED', { seconds, units, increment, how })] }
}

/** How many increments are billed for so many seconds. @internal */
export function incrementsIn(seconds: number, policy: RoundUp | RoundNearest): number {
  return Number(divideRounded(BigInt(seconds), BigInt((policy.increment ?? 6) * 60), roundingOf(policy)))
}

function roundingOf(policy: RoundUp | RoundNearest): Rounding {
  if (policy.mode === 'up') return 'up'
  return policy.tie === 'half-even' ? 'half-even' : 'half-away' // the same as half up: time is never negative
}

/** Seconds as hours of four digits. @internal */
export function hours(seconds: bigint, rounding: Rounding): string {
  return unitsOf(Number(divideRounded(seconds * 10_000n, 3600n, rounding)))
}
