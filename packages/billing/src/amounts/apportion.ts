import { divideRounded, type Exact, plus } from '@matterkit/core/values'

/**
 * Brings exact parts to whole units that add up to the rounded sum of the parts: each part is cut to its whole units,
 * and the units left over go to the largest remainders, the earlier part first on a tie (Hamilton's method). Parts may
 * have either sign; the parts of a negated list are the negated parts.
 *
 * @internal
 */
export function apportion(parts: readonly Exact[]): bigint[] {
  const sum = parts.reduce(plus, { num: 0n, den: 1n })
  return apportionTo(divideRounded(sum.num, sum.den, 'half-away'), parts)
}

/** The same for a total that is given; it is at most one unit a part away from their sum. @internal */
export function apportionTo(total: bigint, parts: readonly Exact[]): bigint[] {
  if (total < 0n) {
    const mirrored = parts.map(({ num, den }) => ({ num: -num, den }))
    return apportionTo(-total, mirrored).map((share) => -share)
  }
  const quotas = parts.map(({ num, den }, index) => {
    const whole = floorOf(num, den)
    return { index, whole, rest: num - whole * den, den }
  })
  let left = total - quotas.reduce((all, { whole }) => all + whole, 0n)
  const shares = quotas.map(({ whole }) => whole)
  const byRest = quotas.toSorted((a, b) => {
    const difference = b.rest * a.den - a.rest * b.den
    return difference < 0n ? -1 : difference > 0n ? 1 : a.index - b.index
  })
  for (const { index } of byRest) {
    if (left === 0n) break
    shares[index] = (shares[index] ?? 0n) + 1n
    left -= 1n
  }
  return shares
}

function floorOf(num: bigint, den: bigint): bigint {
  const whole = num / den
  return num < 0n && num % den !== 0n ? whole - 1n : whole
}
