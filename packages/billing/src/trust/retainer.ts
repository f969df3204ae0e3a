import { formatMoney, type Money, type Reason, reasonsFrom } from '@matterkit/core/values'
import { trustMessages } from './words.js'

/**
 * What a client pays in advance: fees not yet earned; a fee for being available, earned when it is received; security that
 * stays the client's; a flat fee for the whole; costs to be incurred.
 *
 * @since 0.1.0
 */
export type RetainerKind = 'advance-fee' | 'general' | 'security' | 'flat-fee' | 'advance-costs'

/** Where such money goes, and why. @since 0.1.0 */
export interface RetainerPlace {
  readonly account: 'trust' | 'operating'
  /** True where jurisdictions differ and the firm must check its own rule. */
  readonly varies: boolean
  readonly reasons: readonly Reason[]
}

const because = reasonsFrom(trustMessages)

/**
 * Where a retainer is deposited. Trust is the answer wherever a rule is not known to allow another.
 *
 * California lets a flat fee go to the operating account with a written disclosure, and a signed agreement above $1,000;
 * whether a fee for availability is earned on receipt differs, and the answer says so.
 *
 * @example
 * retainerPlace('security', 'us-md').account // 'trust'
 * retainerPlace('flat-fee', 'us-ca', { amount: money(1000, 'USD'), disclosed: true }).account // 'operating'
 * retainerPlace('flat-fee', 'us-ca', { amount: money(1001, 'USD'), disclosed: true }).account // 'trust'
 * @since 0.1.0
 */
export function retainerPlace(
  kind: RetainerKind,
  jurisdiction: string,
  facts: { readonly amount?: Money; readonly disclosed?: boolean; readonly signed?: boolean } = {},
): RetainerPlace {
  const trust = (varies: boolean, cite: string): RetainerPlace => ({
    account: 'trust',
    varies,
    reasons: [because('RETAINER_TRUST', { kind }, cite)],
  })
  if (kind === 'general')
    return { account: 'operating', varies: true, reasons: [because('RETAINER_ON_RECEIPT', { kind })] }
  if (kind !== 'flat-fee') return trust(false, 'ABA Model Rule 1.15(c)')
  if (jurisdiction !== 'us-ca') return trust(true, 'ABA Model Rule 1.15(c)')
  const { amount, disclosed = false, signed = false } = facts
  const small = amount !== undefined && amount.currency === 'USD' && amount.minor <= 100_000
  if (!disclosed || !(small || signed)) return trust(false, 'Cal. Rule 1.15(b)')
  const data = { kind, amount: amount === undefined ? 'the fee' : formatMoney(amount) }
  return {
    account: 'operating',
    varies: false,
    reasons: [because('RETAINER_DISCLOSED', data, 'Cal. Rule 1.15(b)')],
  }
}
