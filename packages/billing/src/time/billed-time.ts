import { decimalText, divideRounded, type Reason, type Rounding } from '@matterkit/core/values'
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
 * the clocks change. No time at all is billed as zero, also where the policy has a minimum.
 *
 * @throws `TIME_INVALID` unless the seconds are a whole number, zero or more; `TIME_POLICY_INVALID`
 * @example
 * billedTime(60, { mode: 'up' }).units // '0.1'
 * billedTime(180, { mode: 'nearest', tie: 'half-even' }).units // '0'
 * billedTime(1200, { increment: null }).units // '0.3333'
 * @since 0.1.0
 */
export function billedTime(seconds: number, policy: TimePolicy): BilledTime {
  checkTimePolicy(policy)
  if (!Number.isSafeInteger(seconds) || seconds < 0) return fail('TIME_INVALID', { seconds: String(seconds) })
  return policy.increment === null ? asWorked(seconds) : inIncrements(seconds, policy)
}

function asWorked(seconds: number): BilledTime {
  const units = hours(BigInt(seconds), 'half-away')
  return { seconds, units, reasons: [because('TIME_AS_WORKED', { seconds, units })] }
}

function inIncrements(seconds: number, policy: RoundUp | RoundNearest): BilledTime {
  const { increment = 6, minimum = 0 } = policy
  const step = BigInt(increment * 60)
  const least = BigInt(seconds === 0 ? 0 : minimum * 60)
  const rounded = divideRounded(BigInt(seconds), step, roundingOf(policy)) * step
  const quantum = policy.mode === 'up' ? 'up' : 'half-away'
  if (rounded < least) {
    const units = hours(least, quantum)
    return { seconds, units, reasons: [because('TIME_MINIMUM', { seconds, units, minimum })] }
  }
  const units = hours(rounded, quantum)
  const how = policy.mode === 'up' ? 'up to full' : `to the nearest (${policy.tie})`
  return { seconds, units, reasons: [because('TIME_ROUNDED', { seconds, units, increment, how })] }
}

function roundingOf(policy: RoundUp | RoundNearest): Rounding {
  if (policy.mode === 'up') return 'up'
  return policy.tie === 'half-even' ? 'half-even' : 'half-away' // the same as half up: time is never negative
}

function hours(seconds: bigint, rounding: Rounding): string {
  return decimalText(divideRounded(seconds * 10_000n, 3600n, rounding), 4).replace(/\.?0+$/, '')
}
