import { apportionTo } from '../amounts/apportion.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { type BilledTime, billedTime, hours, incrementsIn } from './billed-time.js'
import type { TimePolicy } from './time-policy.js'

/**
 * Bills what one timekeeper did on one day for one matter as a whole: the seconds are added up and rounded once, and the
 * increments are shared out among the entries by the seconds of each, the largest remainder first. Ten calls of two
 * minutes are four tenths of an hour so, and ten tenths entry by entry. An entry may come away with none.
 *
 * Where the policy does not round, each entry is billed as worked.
 *
 * @throws `TIME_INVALID`, `TIME_POLICY_INVALID`
 * @example
 * billedDay([120, 120, 120, 120], { mode: 'up', per: 'day' }).map(({ units }) => units) // ['0.1', '0.1', '0', '0']
 * @since 0.1.0
 */
export function billedDay(seconds: readonly number[], policy: TimePolicy): BilledTime[] {
  const alone = seconds.map((each) => billedTime(each, policy))
  if (policy.increment === null) return alone
  const worked = seconds.reduce((all, each) => all + each, 0)
  if (!Number.isSafeInteger(worked)) return fail('TIME_INVALID', { seconds: String(worked) })
  const { increment = 6, minimum = 0 } = policy
  const least = worked === 0 ? 0 : Math.ceil(minimum / increment)
  const increments = Math.max(incrementsIn(worked, policy), least)
  const quotas = seconds.map((each) => ({
    num: BigInt(each) * BigInt(increments),
    den: BigInt(Math.max(worked, 1)),
  }))
  const shares = apportionTo(BigInt(increments), quotas)
  return alone.map(({ seconds: own }, index) => {
    const units = hours(
      (shares[index] ?? 0n) * BigInt(increment * 60),
      policy.mode === 'up' ? 'up' : 'half-away',
    )
    const data = { seconds: own, units, day: worked, increments, increment }
    return { seconds: own, units, reasons: [because('TIME_OF_DAY', data)] }
  })
}
