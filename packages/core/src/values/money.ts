import { type Currency, currencyDigits } from './currency.js'
import { decimalText, divideRounded, type Exact, exact, type Rounding } from './exact.js'
import { fail } from './value-errors.js'

/**
 * An amount of one currency in its smallest unit: cents for `USD`, whole yen for `JPY`, a thousandth for `KWD`.
 * `minor` is a safe integer, never a float.
 *
 * @since 0.1.0
 */
export interface Money {
  readonly minor: number
  readonly currency: Currency
}

/**
 * Reads an amount as people write it.
 *
 * @param amount - a plain decimal; a number is read as it prints
 * @throws `MONEY_INVALID` for separators, symbols, exponents, or more digits than the currency has;
 *   `MONEY_OUT_OF_RANGE`, `CURRENCY_UNKNOWN`
 * @example
 * money('1250.5', 'USD') // { minor: 125050, currency: 'USD' }
 * money('0.001', 'USD') // MONEY_INVALID: 0.001 is not an amount in USD: it has more than 2 digits after the point
 * @since 0.1.0
 */
export function money(amount: string | number, currency: Currency): Money {
  const digits = currencyDigits(currency)
  const text = String(amount)
  const match = /^-?\d{1,16}(?:\.(\d{1,30}))?$/.exec(text)
  if (match === null)
    return fail('MONEY_INVALID', { text: text.slice(0, 40), currency, why: 'it is not a plain decimal' })
  if ((match[1]?.replace(/0+$/, '').length ?? 0) > digits) {
    return fail('MONEY_INVALID', { text, currency, why: `it has more than ${digits} digits after the point` })
  }
  const { num, den } = exact(text)
  return ofMinor((num * 10n ** BigInt(digits)) / den, currency)
}

/**
 * An amount given in its smallest unit.
 *
 * @throws `MONEY_OUT_OF_RANGE` unless it is a safe integer; `CURRENCY_UNKNOWN`
 * @example
 * ofMinor(125050, 'USD') // { minor: 125050, currency: 'USD' }
 * @since 0.1.0
 */
export function ofMinor(minor: number | bigint, currency: Currency): Money {
  currencyDigits(currency)
  const value = Number(minor)
  if (!Number.isSafeInteger(value)) return fail('MONEY_OUT_OF_RANGE', { minor: String(minor) })
  return { minor: value === 0 ? 0 : value, currency }
}

/**
 * Adds amounts of one currency. The currency is named so that an empty list has one too.
 *
 * @throws `CURRENCY_MIXED`, `MONEY_OUT_OF_RANGE`
 * @example
 * sum([money('0.10', 'USD'), money('0.20', 'USD')], 'USD') // { minor: 30, currency: 'USD' }
 * @since 0.1.0
 */
export function sum(amounts: Iterable<Money>, currency: Currency): Money {
  let minor = 0
  for (const amount of amounts) {
    if (amount.currency !== currency) return fail('CURRENCY_MIXED', { one: currency, other: amount.currency })
    minor += amount.minor
    if (!Number.isSafeInteger(minor)) return fail('MONEY_OUT_OF_RANGE', { minor })
  }
  return ofMinor(minor, currency)
}

/**
 * One amount less another.
 *
 * @throws `CURRENCY_MIXED`, `MONEY_OUT_OF_RANGE`
 * @example
 * subtract(money(5, 'USD'), money(7, 'USD')) // { minor: -200, currency: 'USD' }
 * @since 0.1.0
 */
export function subtract(from: Money, amount: Money): Money {
  return sum([from, negate(amount)], from.currency)
}

/**
 * The amount with its sign turned, as a credit note has it.
 *
 * @example
 * negate(money(5, 'USD')) // { minor: -500, currency: 'USD' }
 * @since 0.1.0
 */
export function negate(amount: Money): Money {
  return ofMinor(-amount.minor, amount.currency)
}

/**
 * Multiplies first, divides once, rounds once.
 *
 * @param factor - hours, a percentage or a share: `'0.3'`, `'1/3'`, or {@link Exact} for the product of several
 * @param rounding - `half-away` unless told otherwise
 * @throws `NUMBER_INVALID`, `MONEY_OUT_OF_RANGE`
 * @example
 * multiply(money('300.00', 'USD'), '0.33') // { minor: 9900, currency: 'USD' }
 * @since 0.1.0
 */
export function multiply(
  amount: Money,
  factor: string | number | Exact,
  rounding: Rounding = 'half-away',
): Money {
  const { num, den } = typeof factor === 'object' ? factor : exact(factor)
  return ofMinor(divideRounded(BigInt(amount.minor) * num, den, rounding), amount.currency)
}

/**
 * Divides an amount by shares so that nothing is lost: each gets the whole units of its exact part, and the units
 * left over go to the largest remainders, the earlier share first on a tie (Hamilton's method).
 *
 * @throws `SHARES_INVALID` where a share is negative or all are zero
 * @example
 * allocate(money('0.07', 'USD'), ['60', '25', '15']).map((part) => part.minor) // [4, 2, 1]
 * @since 0.1.0
 */
export function allocate(amount: Money, shares: readonly (string | number)[]): Money[] {
  const parts = shares.map(exact)
  const common = parts.reduce((den, part) => den * part.den, 1n)
  const weights = parts.map((part) => part.num * (common / part.den))
  const total = weights.reduce((all, weight) => all + weight, 0n)
  if (weights.some((weight) => weight < 0n))
    return fail('SHARES_INVALID', { shares: shares.map(String), why: 'one is negative' })
  if (total === 0n) return fail('SHARES_INVALID', { shares: shares.map(String), why: 'all are zero' })

  const whole = BigInt(Math.abs(amount.minor))
  const quotas = weights.map((weight, index) => ({
    index,
    units: (whole * weight) / total,
    rest: (whole * weight) % total,
  }))
  const left = Number(whole - quotas.reduce((all, quota) => all + quota.units, 0n))
  const first = new Set(
    quotas
      .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
      .slice(0, left)
      .map((quota) => quota.index),
  )
  const sign = amount.minor < 0 ? -1n : 1n
  return quotas.map(({ index, units }) =>
    ofMinor(sign * (units + (first.has(index) ? 1n : 0n)), amount.currency),
  )
}

/**
 * The amount as a plain decimal, as files want it.
 *
 * @example
 * plainAmount(money(1234.5, 'USD')) // '1234.50'
 * @since 0.1.0
 */
export function plainAmount(amount: Money): string {
  return decimalText(amount.minor, currencyDigits(amount.currency))
}

const symbols: Readonly<Record<string, string>> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  JPY: '¥',
  CAD: 'CA$',
  AUD: 'A$',
}

/**
 * The amount as an English letter writes it: symbol or code, thousands, the currency's digits.
 *
 * @example
 * formatMoney(money('1234567.5', 'USD')) // '$1,234,567.50'
 * formatMoney(money(-1, 'KWD')) // '-KWD 1.000'
 * @since 0.1.0
 */
export function formatMoney(amount: Money): string {
  const [whole = '', fraction] = plainAmount(amount).replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = amount.minor < 0 ? '-' : ''
  return `${sign}${symbols[amount.currency] ?? `${amount.currency} `}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}
