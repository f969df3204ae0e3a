import {
  decimalText,
  divideRounded,
  type Exact,
  exact,
  type Money,
  ofMinor,
  plainAmount,
} from '@matterkit/core/values'

/** How many parts a unit is counted in: invoices print at most four digits of an hour or a piece. @internal */
export const PARTS = 10_000

/**
 * Minor units times ten-thousandths of a unit, rounded once, half away from zero: 2.3 hours at $365.00. The same as
 * `multiply` of the values, for millions of lines: a product that an integer holds exactly needs no BigInt, and nearly
 * all do. Both are safe integers; the result is not checked again.
 *
 * @example
 * timesParts(36_500, 23_000) // 83950
 * timesParts(-1, 5_000) // -1
 * @since 0.1.0
 */
export function timesParts(minor: number, parts: number): number {
  const product = minor * parts
  if (!Number.isSafeInteger(product)) {
    return Number(divideRounded(BigInt(minor) * BigInt(parts), BigInt(PARTS), 'half-away'))
  }
  const whole = Math.trunc(product / PARTS) // exact: the product is below 2^53
  const rest = product % PARTS
  if (rest * 2 >= PARTS) return whole + 1
  return (rest * 2 <= -PARTS ? whole - 1 : whole) + 0
}

/** A quantity as invoices print it, in ten-thousandths. @internal */
export function partsOf(units: string): number {
  const known = partsByText.get(units)
  if (known !== undefined) return known
  const { num, den } = exact(units)
  const parts = Number((num * BigInt(PARTS)) / den)
  if (partsByText.size < REMEMBERED) partsByText.set(units, parts)
  return parts
}

/** Ten-thousandths as an invoice prints them: a plain decimal without trailing zeros. @internal */
export function unitsOf(parts: number): string {
  const known = textByParts.get(parts)
  if (known !== undefined) return known
  const text = trimmed(decimalText(parts, 4))
  if (textByParts.size < REMEMBERED) textByParts.set(parts, text)
  return text
}

/** A decimal without the zeros at its end. @internal */
export function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}

/** An amount as files write it: the same as `plainAmount`, for a million of them. @internal */
export function amountText({ minor, currency }: Money): string {
  if (currency !== 'USD' || minor < 0) return plainAmount({ minor, currency })
  const cents = minor % 100
  return `${(minor - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`
}

/** An exact number of minor units, rounded once. @internal */
export function roundedMinor({ num, den }: Exact, currency: string): Money {
  return ofMinor(divideRounded(num, den, 'half-away'), currency)
}

const REMEMBERED = 100_000
const partsByText = new Map<string, number>()
const textByParts = new Map<number, string>()
