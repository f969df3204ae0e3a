import {
  type Exact,
  formatMoney,
  type Money,
  multiply,
  negate,
  ofMinor,
  percent,
  plus,
  type Reason,
  sum,
} from '@matterkit/core/values'
import { apportion } from '../amounts/apportion.js'
import { roundedMinor } from '../amounts/times-units.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'

/**
 * A discount in percent: what comes off, and off which amount how much.
 *
 * @since 0.1.0
 */
export interface Discounted {
  /** Below zero. */
  readonly total: Money
  /** Off each amount, below zero; together the total. */
  readonly each: readonly Money[]
}

/**
 * Takes percent off amounts of one currency. `of-total` rounds once, on their sum, and shares the discount out by the
 * largest remainder; `per-line` rounds on every amount, which may come to more or less.
 *
 * @throws `CURRENCY_MIXED`, `NUMBER_INVALID`, `FEE_TERMS_INVALID` unless the percentage is 0 to 100
 * @example
 * const fees = [money('333.33', 'USD'), money('333.33', 'USD'), money('333.34', 'USD')]
 * percentOff(fees, '10', 'of-total', 'USD').each.map(({ minor }) => minor) // [-3333, -3333, -3334]
 * @since 0.1.0
 */
export function percentOff(
  amounts: readonly Money[],
  off: string,
  method: 'of-total' | 'per-line',
  currency: string,
): Discounted {
  const part = percent(off)
  if (part.num < 0n || part.num > part.den)
    fail('FEE_TERMS_INVALID', { why: `${off} percent is not 0 to 100` })
  sum(amounts, currency)
  const each =
    method === 'per-line'
      ? amounts.map((amount) => negate(multiply(amount, part)))
      : apportion(amounts.map(({ minor }) => ({ num: BigInt(minor) * part.num, den: part.den }))).map(
          (minor) => ofMinor(-minor, currency),
        )
  return { total: sum(each, currency), each }
}

/** A discount that grows with what was billed. @since 0.1.0 */
export interface VolumeTerms {
  /** From which volume on how much is off, rising; `over` in minor units. */
  readonly tiers: readonly { readonly over: number; readonly percent: string }[]
  /**
   * `marginal`: each tier's percentage is off the part within it. `retroactive`: the percentage of the tier that is
   * reached is off the whole volume from the first unit, less what was given before.
   */
  readonly mode: 'marginal' | 'retroactive'
}

/**
 * The volume discount of one bill.
 *
 * @param before - what was billed in the period before this bill, undiscounted
 * @param given - discount of the period given before, for the retroactive mode; none unless given
 * @returns what comes off, zero or above
 * @throws `FEE_TERMS_INVALID`, `CURRENCY_MIXED`
 * @example
 * const terms = { mode: 'marginal', tiers: [{ over: 0, percent: '0' }, { over: 10_000_000, percent: '5' }] } as const
 * volumeDiscount(money('90000', 'USD'), money('30000', 'USD'), terms).discount // { minor: 100000, currency: 'USD' }
 * @since 0.1.0
 */
export function volumeDiscount(
  before: Money,
  amount: Money,
  { tiers, mode }: VolumeTerms,
  given: Money = ofMinor(0, amount.currency),
): { readonly discount: Money; readonly reasons: readonly Reason[] } {
  const { currency } = amount
  const after = sum([before, amount], currency)
  if (tiers.some(({ over }, index) => over < (tiers[index - 1]?.over ?? 0))) {
    fail('FEE_TERMS_INVALID', { why: 'the tiers of the volume discount do not rise' })
  }
  const reached = tiers.filter(({ over }) => after.minor > over)
  if (mode === 'retroactive') {
    const { percent: off = '0' } = reached.at(-1) ?? {}
    const due = multiply(after, percent(off))
    const discount = ofMinor(Math.max(0, due.minor - given.minor), currency)
    return { discount, reasons: [because('VOLUME_DISCOUNT', { percent: off, of: formatMoney(after), mode })] }
  }
  let exactly: Exact = { num: 0n, den: 1n }
  const reasons: Reason[] = []
  for (const [index, { over, percent: off }] of tiers.entries()) {
    const top = tiers[index + 1]?.over ?? Number.MAX_SAFE_INTEGER
    const within = Math.min(after.minor, top) - Math.max(before.minor, over)
    if (within <= 0) continue
    const part = percent(off)
    exactly = plus(exactly, { num: BigInt(within) * part.num, den: part.den })
    if (part.num > 0n)
      reasons.push(
        because('VOLUME_DISCOUNT', { percent: off, of: formatMoney(ofMinor(within, currency)), mode }),
      )
  }
  return { discount: roundedMinor(exactly, currency), reasons }
}
