import {
  compareExact,
  type Exact,
  exact,
  formatMoney,
  type Money,
  ofMinor,
  percent,
  plus,
  type Reason,
  subtract,
  sum,
} from '@matterkit/core/values'
import { roundedMinor } from '../amounts/times-units.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'

/**
 * A share of what was recovered. A third is written `1/3`: 33.33 percent is another number.
 *
 * @since 0.1.0
 */
export interface ContingencyTerms {
  /** A percentage, `33.3`; or a fraction of the whole, `1/3`; or a schedule that falls as the recovery grows. */
  readonly share:
    | { readonly percent: string }
    | { readonly fraction: string }
    | { readonly schedule: FeeSchedule }
  /**
   * What the share is taken of: the whole recovery, or what is left after costs. Liens are never deducted before the fee;
   * the client pays them out of the rest.
   */
  readonly of: 'gross' | 'net-of-costs'
}

/**
 * A schedule of shares by slices of the recovery, as statutes have them.
 *
 * @since 0.1.0
 */
export interface FeeSchedule {
  /** `us-ny.jud.474-a` */
  readonly id: string
  /** From the first unit; the last slice has no end. `upTo` in minor units of `currency`. */
  readonly slices: readonly { readonly upTo?: number; readonly fraction: string }[]
  readonly currency: string
  readonly cite?: string
}

/** What came in, and what is owed out of it. @since 0.1.0 */
export interface Recovery {
  readonly gross: Money
  /** Expenses of the case that the firm advanced. */
  readonly costs?: Money
  /** Liens of others: medical, statutory. */
  readonly liens?: Money
}

/**
 * Who gets what of a recovery: `gross = fee + costs + liens + client`.
 *
 * @since 0.1.0
 */
export interface ContingencyFee {
  /** What the share was taken of. */
  readonly base: Money
  readonly fee: Money
  readonly costs: Money
  readonly liens: Money
  /** What is left for the client; below zero where costs and liens eat up more than there is, with a reason. */
  readonly client: Money
  readonly reasons: readonly Reason[]
}

/**
 * Works out a contingent fee, each slice exactly, rounded once at the end.
 *
 * @throws `RECOVERY_INVALID` for amounts below zero, or in several currencies; `FEE_TERMS_INVALID` for shares that are no
 *   shares, and slices out of order; `NUMBER_INVALID`
 * @example
 * contingencyFee({ gross: money('100000', 'USD') }, { share: { fraction: '1/3' }, of: 'gross' }).fee // { minor: 3333333, currency: 'USD' }
 * @since 0.1.0
 */
export function contingencyFee(recovery: Recovery, terms: ContingencyTerms): ContingencyFee {
  const { gross } = recovery
  const { currency } = gross
  const { costs = ofMinor(0, currency), liens = ofMinor(0, currency) } = recovery
  for (const [what, amount] of Object.entries({ gross, costs, liens })) {
    if (amount.currency !== currency)
      fail('RECOVERY_INVALID', { what, why: `is in ${amount.currency}, not ${currency}` })
    if (amount.minor < 0) fail('RECOVERY_INVALID', { what, why: 'is below zero' })
  }
  const rest = subtract(gross, costs)
  const base = terms.of === 'gross' ? gross : ofMinor(Math.max(rest.minor, 0), currency)
  const { exactFee, reasons } = shareOf(base, terms)
  const fee = roundedMinor(exactFee, currency)
  const client = subtract(gross, sum([fee, costs, liens], currency))
  const short = client.minor < 0 ? [because('RECOVERY_SHORT', { client: formatMoney(client) })] : []
  return { base, fee, costs, liens, client, reasons: [...reasons, ...short] }
}

function shareOf(base: Money, { share, of }: ContingencyTerms): { exactFee: Exact; reasons: Reason[] } {
  const whole = { num: BigInt(base.minor), den: 1n }
  const said = { base: formatMoney(base), of }
  if ('schedule' in share) return bySchedule(base, share.schedule)
  const part = 'percent' in share ? percent(share.percent) : exact(share.fraction)
  checkShare(part, 'percent' in share ? `${share.percent} %` : share.fraction)
  const words = 'percent' in share ? `${share.percent} %` : share.fraction
  return {
    exactFee: multiplied(whole, part),
    reasons: [because('CONTINGENT_SHARE', { ...said, share: words })],
  }
}

function bySchedule(base: Money, schedule: FeeSchedule): { exactFee: Exact; reasons: Reason[] } {
  const { id, currency, slices, cite } = schedule
  if (currency !== base.currency)
    fail('FEE_TERMS_INVALID', { why: `${id} is in ${currency}, not ${base.currency}` })
  let exactFee: Exact = { num: 0n, den: 1n }
  let from = 0
  const reasons: Reason[] = []
  for (const { upTo = Number.MAX_SAFE_INTEGER, fraction } of slices) {
    if (upTo <= from) fail('FEE_TERMS_INVALID', { why: `the slices of ${id} are not in order` })
    const part = exact(fraction)
    checkShare(part, fraction)
    const within = Math.max(0, Math.min(base.minor, upTo) - from)
    if (within > 0) {
      exactFee = plus(exactFee, multiplied({ num: BigInt(within), den: 1n }, part))
      const slice = formatMoney(ofMinor(within, currency))
      reasons.push(
        because(
          'CONTINGENT_SLICE',
          { share: fraction, slice, above: formatMoney(ofMinor(from, currency)) },
          cite,
        ),
      )
    }
    from = upTo
  }
  if (base.minor > from)
    fail('FEE_TERMS_INVALID', { why: `${id} ends at ${formatMoney(ofMinor(from, currency))}` })
  return { exactFee, reasons }
}

function checkShare(part: Exact, words: string): void {
  const within = part.num >= 0n && compareExact(part, { num: 1n, den: 1n }) <= 0
  if (!within) fail('FEE_TERMS_INVALID', { why: `${words} is not a share of the whole` })
}

function multiplied(a: Exact, b: Exact): Exact {
  return { num: a.num * b.num, den: a.den * b.den }
}
