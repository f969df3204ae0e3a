import { type Exact, exact, type Money, percent, roundedText, times } from '@matterkit/core/values'

/** A share with what it is made of; it has no value where there is nothing to share. @since 0.1.0 */
export interface Ratio {
  readonly numerator: string
  readonly denominator: string
  /** Percent to one digit, `81.3`; `null` where the denominator is zero: neither 0 nor 100. */
  readonly percent: string | null
}

/**
 * One number in percent of another.
 *
 * @throws `NUMBER_INVALID`
 * @example
 * ratio('31', '100').percent // '31.0'
 * ratio('0', '0').percent // null
 * @since 0.1.0
 */
export function ratio(numerator: string | number, denominator: string | number): Ratio {
  const [top, bottom] = [exact(numerator), exact(denominator)]
  const told = { numerator: String(numerator), denominator: String(denominator) }
  if (bottom.num === 0n) return { ...told, percent: null }
  const value = { num: top.num * bottom.den * 100n, den: top.den * bottom.num }
  return { ...told, percent: roundedText(positive(value), 1) }
}

/** A sign stands above the line. */
function positive({ num, den }: Exact): Exact {
  return den < 0n ? { num: -num, den: -den } : { num, den }
}

/**
 * What of a value is left after shares of it, multiplied first and rounded once: a day's worth of time after utilization,
 * realization and collection.
 *
 * @throws `NUMBER_INVALID`
 * @example
 * leftAfter(money(2000, 'USD'), ['31', '81', '86']) // 43189
 * @since 0.1.0
 */
export function leftAfter(value: Money, percents: readonly string[]): number {
  const share = percents.map((each) => percent(each)).reduce(times, { num: 1n, den: 1n })
  return Number(roundedText(times({ num: BigInt(value.minor), den: 1n }, share), 0))
}
