import type { TimeEntry } from '@matterkit/core'
import { type Money, multiply } from '@matterkit/core/values'
import { billedTimes } from '../time/billed-times.js'
import type { TimePolicy } from '../time/time-policy.js'

/** An entry of time that is not billed yet, and what an hour of it costs. @internal */
export interface RatedEntry {
  readonly entry: TimeEntry
  readonly rate: Money
}

/** What entries of one matter would be on its bill, in their order. @internal */
export function asBilled(
  rated: readonly RatedEntry[],
  policy: TimePolicy,
): readonly { readonly hours: string; readonly value: Money }[] {
  const times = billedTimes(
    rated.map(({ entry }) => entry),
    policy,
  )
  return rated.map(({ rate }, at) => {
    const hours = times[at]?.units ?? '0'
    return { hours, value: multiply(rate, hours) }
  })
}
