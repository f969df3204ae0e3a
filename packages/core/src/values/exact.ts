import { fail } from './value-errors.js'

/**
 * An exact number: a fraction of two integers, its denominator above zero. Rates, hours and percentages are one inside.
 *
 * @since 0.1.0
 */
export interface Exact {
  readonly num: bigint
  readonly den: bigint
}

const plain = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/

/**
 * Reads a decimal, a fraction or a number without losing a digit. A number is read as it prints, so that
 * `0.1 + 0.2` shows itself as what it is.
 *
 * @throws `NUMBER_INVALID` for anything with an exponent, a sign other than `-`, spaces or separators.
 * @example
 * exact('0.30') // { num: 30n, den: 100n }
 * exact('1/3') // { num: 1n, den: 3n }
 * @since 0.1.0
 */
export function exact(text: string | number): Exact {
  const [above, below, ...rest] = String(text).split('/')
  const num = decimal(above ?? '')
  const den = below === undefined ? { num: 1n, den: 1n } : decimal(below)
  if (num === undefined || den === undefined || den.num <= 0n || rest.length > 0) {
    return fail('NUMBER_INVALID', { text: String(text).slice(0, 40) })
  }
  return { num: num.num * den.den, den: num.den * den.num }
}

function decimal(text: string): Exact | undefined {
  const match = plain.exec(text)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  return { num: BigInt(`${sign}${whole}${fraction}`), den: 10n ** BigInt(fraction.length) }
}

/**
 * How a tie and a remainder are settled. `half-away` sends 0.5 to 1 and -0.5 to -1, so that a credit note mirrors
 * its invoice; `half-even` is the banker's rule; `up` leaves zero, `down` goes toward it.
 *
 * @since 0.1.0
 */
export type Rounding = 'half-away' | 'half-even' | 'up' | 'down'

/**
 * Divides once and rounds once.
 *
 * @example
 * divideRounded(-5n, 2n, 'half-away') // -3n
 * @since 0.1.0
 */
export function divideRounded(num: bigint, den: bigint, rounding: Rounding): bigint {
  const negative = num < 0n !== den < 0n
  const n = num < 0n ? -num : num
  const d = den < 0n ? -den : den
  const quotient = n / d
  const remainder = n % d
  const rounded = quotient + (leavesZero(quotient, 2n * remainder, d, rounding) ? 1n : 0n)
  return negative ? -rounded : rounded
}

function leavesZero(quotient: bigint, twice: bigint, d: bigint, rounding: Rounding): boolean {
  if (twice === 0n || rounding === 'down') return false
  if (rounding === 'up') return true
  if (twice !== d) return twice > d
  return rounding === 'half-away' || quotient % 2n === 1n
}

/**
 * An integer with the point set so many digits from the right, as files and people write it.
 *
 * @example
 * decimalText(-5, 2) // '-0.05'
 * @since 0.1.0
 */
export function decimalText(units: number | bigint, digits: number): string {
  const text = String(units < 0 ? -units : units).padStart(digits + 1, '0')
  const sign = units < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/**
 * A percentage as the fraction it is.
 *
 * @throws `NUMBER_INVALID`
 * @example
 * percent('8.875') // { num: 8875n, den: 100000n }
 * @since 0.1.0
 */
export function percent(text: string | number): Exact {
  const { num, den } = exact(text)
  return { num, den: den * 100n }
}

/**
 * The product, in lowest terms; nothing is rounded.
 *
 * @example
 * times(exact('0.3'), exact('1/3')) // { num: 1n, den: 10n }
 * @since 0.1.0
 */
export function times(a: Exact, b: Exact): Exact {
  return lowest(a.num * b.num, a.den * b.den)
}

/**
 * The sum, in lowest terms; nothing is rounded.
 *
 * @example
 * plus(exact('1/3'), exact('1/6')) // { num: 1n, den: 2n }
 * @since 0.1.0
 */
export function plus(a: Exact, b: Exact): Exact {
  return lowest(a.num * b.den + b.num * a.den, a.den * b.den)
}

/**
 * Below zero where the first is less, above where it is more, zero where they are equal in value.
 *
 * @example
 * compareExact(exact('0.50'), exact('1/2')) // 0
 * @since 0.1.0
 */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function lowest(num: bigint, den: bigint): Exact {
  let [a, b] = [num < 0n ? -num : num, den]
  while (b > 0n) [a, b] = [b, a % b]
  return { num: num / a, den: den / a }
}

/**
 * The number as a decimal of so many digits after the point, rounded once.
 *
 * @example
 * roundedText(exact('1/3'), 4) // '0.3333'
 * roundedText(percent('12.5'), 2) // '0.13'
 * @since 0.1.0
 */
export function roundedText({ num, den }: Exact, digits: number, rounding: Rounding = 'half-away'): string {
  return decimalText(divideRounded(num * 10n ** BigInt(digits), den, rounding), digits)
}
