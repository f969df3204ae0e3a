import { billedDay } from './billed-day.js'
import { type BilledTime, billedTime } from './billed-time.js'
import type { TimePolicy } from './time-policy.js'

/** An entry of one matter, as far as its rounding asks. @internal */
export interface WorkedTime {
  readonly on: string
  readonly timekeeperId: string
  readonly seconds: number
}

/**
 * What entries of one matter are billed as, in their order: each by itself, or what one timekeeper did on one day as a whole,
 * as the policy has it.
 *
 * @throws `TIME_INVALID`, `TIME_POLICY_INVALID` @internal
 */
export function billedTimes(entries: readonly WorkedTime[], policy: TimePolicy): readonly BilledTime[] {
  if (policy.increment === null || policy.per !== 'day')
    return entries.map(({ seconds }) => billedTime(seconds, policy))
  const times: BilledTime[] = []
  for (const indexes of keeperDays(entries)) {
    const seconds = indexes.map((index) => entries[index]?.seconds ?? 0)
    for (const [at, time] of billedDay(seconds, policy).entries()) times[indexes[at] as number] = time
  }
  return times
}

/** Where among entries stands what one timekeeper did on one day. @internal */
export function keeperDays(
  entries: readonly Pick<WorkedTime, 'on' | 'timekeeperId'>[],
): readonly (readonly number[])[] {
  const days = new Map<string, number[]>()
  for (const [index, { on, timekeeperId }] of entries.entries()) {
    const key = `${on} ${timekeeperId}`
    const day = days.get(key)
    if (day === undefined) days.set(key, [index])
    else day.push(index)
  }
  return [...days.values()]
}
