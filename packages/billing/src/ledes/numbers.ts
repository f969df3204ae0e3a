/**
 * A number of a file in ten-thousandths: digits, one point with at most four digits after it, one leading dash; a point
 * may end it. Not a number, or more than an integer holds exactly: `NaN`.
 *
 * @internal
 */
export function tenThousandths(text: string): number {
  const length = text.length
  let at = text.charCodeAt(0) === 45 ? 1 : 0
  const negative = at === 1
  let value = 0
  let digits = 0
  let fraction = -1
  for (; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === 46) {
      if (fraction >= 0) return Number.NaN
      fraction = 0
      continue
    }
    if (code < 48 || code > 57) return Number.NaN
    digits++
    if (fraction >= 0) {
      if (fraction === 4) {
        if (code !== 48) return Number.NaN
        continue
      }
      fraction++
    }
    value = value * 10 + code - 48
  }
  if (digits === 0) return Number.NaN
  for (let place = Math.max(fraction, 0); place < 4; place++) value *= 10
  return Number.isSafeInteger(value) ? (negative ? -value : value) + 0 : Number.NaN
}

/** Whether `units × cost + rest = total`, all in ten-thousandths, within a tolerance. @internal */
export function holds(units: number, cost: number, rest: number, total: number, tolerance: number): boolean {
  const product = units * cost
  const wanted = (total - rest) * 10_000
  if (Number.isSafeInteger(product) && Number.isSafeInteger(wanted))
    return Math.abs(product - wanted) <= tolerance * 10_000
  const difference = BigInt(units) * BigInt(cost) - BigInt(total - rest) * 10_000n
  return (difference < 0n ? -difference : difference) <= BigInt(tolerance) * 10_000n
}

/** Ten-thousandths as text, without superfluous zeros. @internal */
export function numberText(value: number): string {
  const text = String(Math.abs(value)).padStart(5, '0')
  const fraction = text.slice(-4).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${text.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`
}
