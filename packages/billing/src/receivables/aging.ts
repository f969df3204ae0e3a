import { civilDate, daysBetween, type Money, ofMinor, type Reason, sum } from '@matterkit/core/values'
import { because, fail } from './words.js'

/** How old a debt is counted. @since 0.1.0 */
export interface AgingTerms {
  /** Today in the firm's zone: a day, not an instant. */
  readonly asOf: string
  readonly basis: 'due-date' | 'invoice-date'
  /** Last days of the buckets: 30, 60 and 90 unless given. */
  readonly edges?: readonly number[]
}

/** What is open, by age. @since 0.1.0 */
export interface Aging {
  /** `current`, `1-30`, `31-60`, …, `over 90`, in this order, each with what is in it. */
  readonly buckets: readonly {
    readonly bucket: string
    readonly amount: Money
    readonly bills: readonly string[]
  }[]
  readonly total: Money
  readonly reasons: readonly Reason[]
}

/**
 * Sorts what is open by its age in calendar days. The days are those of the firm's own calendar: an instant in another zone
 * may be another day, so that the caller says which day it is.
 *
 * @throws `AGING_INVALID`, `DATE_INVALID`, `CURRENCY_MIXED`
 * @example
 * const bills = [{ bill: '1', on: '2025-03-01', dueOn: '2025-03-31', open: money(100, 'USD') }]
 * const { buckets } = aging(bills, 'USD', { asOf: '2025-05-01', basis: 'due-date' })
 * buckets.find(({ bills }) => bills.length > 0)?.bucket // '31-60'
 * @since 0.1.0
 */
export function aging(
  bills: readonly {
    readonly bill: string
    readonly on: string
    readonly dueOn: string
    readonly open: Money
  }[],
  currency: string,
  { asOf, basis, edges = [30, 60, 90] }: AgingTerms,
): Aging {
  if (edges.length === 0 || edges.some((edge, at) => !Number.isInteger(edge) || edge <= (edges[at - 1] ?? 0)))
    return fail('AGING_INVALID', { edges: [...edges] })
  const total = sum(
    bills.map(({ open }) => open),
    currency,
  )
  const today = civilDate(asOf)
  const names = [
    'current',
    ...edges.map((edge, at) => `${(edges[at - 1] ?? 0) + 1}-${edge}`),
    `over ${edges.at(-1)}`,
  ]
  const sums = names.map(() => ({ minor: 0, bills: [] as string[] }))
  const reasons: Reason[] = []
  for (const { bill, on, dueOn, open } of bills) {
    if (open.minor === 0) continue
    const days = daysBetween(civilDate(basis === 'due-date' ? dueOn : on), today)
    const found = edges.findIndex((edge) => days <= edge)
    const bucket = sums[days <= 0 ? 0 : found === -1 ? names.length - 1 : found + 1]
    if (bucket === undefined) continue
    bucket.minor += open.minor
    bucket.bills.push(bill)
    reasons.push(because('AGED', { bill, days, basis }))
  }
  return {
    buckets: names.map((bucket, at) => ({
      bucket,
      amount: ofMinor(sums[at]?.minor ?? 0, currency),
      bills: sums[at]?.bills ?? [],
    })),
    total,
    reasons,
  }
}
