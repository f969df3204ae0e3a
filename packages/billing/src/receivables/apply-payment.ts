import { allocate, formatMoney, type Money, ofMinor, type Reason, sum } from '@matterkit/core/values'
import { because } from './words.js'

/**
 * To which bills a payment goes first: the oldest (by the day it is due, then by its number), or all in proportion to what
 * is open on them, by the largest remainder.
 *
 * @since 0.1.0
 */
export type PaymentOrder = 'oldest-first' | 'in-proportion'

/** A bill with something open on it. @since 0.1.0 */
export interface OpenBill {
  readonly bill: string
  readonly dueOn: string
  readonly open: Money
}

/** What a payment comes to. @since 0.1.0 */
export interface AppliedPayment {
  /** Bills that get something, in the order they get it. */
  readonly applied: readonly { readonly bill: string; readonly amount: Money }[]
  /** What is left over is the client's: it is never a bill below zero, nor the firm's credit. */
  readonly unapplied: Money
  readonly reasons: readonly Reason[]
}

/**
 * Applies a payment to open bills in the order that was agreed.
 *
 * @throws `CURRENCY_MIXED`
 * @example
 * const open = [{ bill: '2', dueOn: '2026-12-30', open: money(300, 'USD') }, { bill: '1', dueOn: '2026-11-30', open: money(400, 'USD') }]
 * const { applied, unapplied } = applyPayment(money(750, 'USD'), open, 'oldest-first')
 * applied.map(({ bill, amount }) => [bill, amount.minor]) // [['1', 40000], ['2', 30000]]
 * unapplied.minor // 5000
 * @since 0.1.0
 */
export function applyPayment(
  payment: Money,
  bills: readonly OpenBill[],
  order: PaymentOrder,
): AppliedPayment {
  const { currency } = payment
  const open = bills.filter(({ open: { minor } }) => minor > 0).toSorted(older)
  const owed = sum(
    open.map((each) => each.open),
    currency,
  )
  const paid = ofMinor(Math.min(payment.minor, owed.minor), currency)
  const parts = order === 'in-proportion' && paid.minor > 0 ? shared(paid, open) : oldestFirst(paid, open)
  const applied = open
    .map(({ bill }, at) => ({ bill, amount: parts[at] ?? ofMinor(0, currency) }))
    .filter(({ amount }) => amount.minor > 0)
  const unapplied = ofMinor(payment.minor - paid.minor, currency)
  const reasons = applied.map(({ bill, amount }) =>
    because('PAYMENT_APPLIED', { amount: formatMoney(amount), bill, order }),
  )
  if (unapplied.minor === 0) return { applied, unapplied, reasons }
  return {
    applied,
    unapplied,
    reasons: [...reasons, because('PAYMENT_UNAPPLIED', { amount: formatMoney(unapplied) })],
  }
}

function oldestFirst(paid: Money, open: readonly OpenBill[]): Money[] {
  let left = paid.minor
  return open.map((each) => {
    const part = Math.min(left, each.open.minor)
    left -= part
    return ofMinor(part, paid.currency)
  })
}

function shared(paid: Money, open: readonly OpenBill[]): Money[] {
  return allocate(
    paid,
    open.map((each) => each.open.minor),
  )
}

function older(a: OpenBill, b: OpenBill): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  return a.bill.localeCompare(b.bill, 'en', { numeric: true })
}
