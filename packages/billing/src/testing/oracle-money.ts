import { MatterkitError } from '@matterkit/core/values'
import {
  aging,
  applyPayment,
  leftAfter,
  ratio,
  replenish,
  simpleInterest,
  threeWay,
  transferable,
} from '../index.js'
import { desk, harbor, usd } from './trust.js'

// biome-ignore lint/suspicious/noExplicitAny: cases of many shapes, from a file
type Given = any

/** The codes a posting is refused with; none where it is posted. */
function refused(step: () => unknown): string[] {
  try {
    step()
    return []
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code }) => code)
    throw error
  }
}

/** Cases on client money, receivables and reports. */
export const moneyKinds: Readonly<Record<string, (given: Given, expected: Given) => unknown>> = {
  'three-way'(given) {
    const sides = threeWay(
      {
        statement: given.bank_statement,
        inTransit: given.deposits_in_transit,
        outstanding: given.outstanding_checks,
        book: given.book_balance,
        ledgers: given.client_ledgers_total,
      },
      'USD',
    )
    return {
      adjusted_bank: sides.adjustedBank.minor,
      difference: sides.difference.minor,
      balanced: sides.balanced,
    }
  },
  commingling({ firm_float, deposit_own, max_float_policy }) {
    const office = desk({ floatLimit: usd(max_float_policy) })
    const own = { kind: 'firm-deposit', purpose: 'bank-charges', reference: 'F' }
    office.post({ ...own, amount: usd(firm_float) })
    const codes = refused(() => office.post({ ...own, amount: usd(deposit_own) }))
    const reason = codes.includes('TRUST_COMMINGLED') ? 'exceeds-bank-charge-float' : undefined
    return { allowed: codes.length === 0, reason }
  },
  shortage({ shortage, replenish: asked }) {
    const office = desk()
    office.deposit(harbor, shortage, { key: 'd' })
    office.clear('d')
    office.withdraw(harbor, shortage)
    office.post({ kind: 'deposit-returned', of: 'd', reference: 'NSF', on: '2026-11-11' })
    const make = (minor: number) =>
      refused(() =>
        office.post({
          kind: 'firm-deposit',
          purpose: { shortageOf: harbor },
          reference: 'F',
          amount: usd(minor),
          on: '2026-11-11',
        }),
      )
    const tooMuch = make(shortage + 1).includes('TRUST_SHORTAGE_EXCEEDED')
    return { allowed: make(asked).length === 0, max: tooMuch ? shortage : Number.NaN }
  },
  'earned-transfer'({ trust, invoice_issued, disputed }) {
    const found = transferable(usd(trust), { open: usd(invoice_issued), disputed: usd(disputed) })
    return { transferable: found.transferable.minor, stay_in_trust: found.stays.minor }
  },
  evergreen({ balance, invoice = 0, threshold, replenish_to }) {
    const agreed = { threshold: usd(threshold), replenishTo: usd(replenish_to) }
    const found = replenish(agreed, usd(balance), usd(invoice))
    return {
      apply_from_trust: found.fromTrust.minor,
      balance_after: found.balanceAfter.minor,
      request: found.request.minor,
      invoice_balance: found.billBalance.minor,
      total_due_from_client: found.dueFromClient.minor,
    }
  },
  aging({ due, as_of, basis }) {
    const bills = [{ bill: '1', on: due, dueOn: due, open: usd(1) }]
    const { buckets } = aging(bills, 'USD', { asOf: as_of, basis })
    return { bucket: buckets.find(({ bills: own }) => own.length > 0)?.bucket }
  },
  interest({ principal, annual_pct, monthly_pct_str, months, days, day_count }) {
    const years = months === undefined ? `${days}/${day_count === 'actual/365' ? 365 : 360}` : `${months}/12`
    const annual = monthly_pct_str === undefined ? String(annual_pct) : String(Number(monthly_pct_str) * 12)
    return { interest: simpleInterest(usd(principal), annual, years).minor }
  },
  'payment-allocation'({ payment, open, policy }) {
    const bills = open.map((minor: number, at: number) => ({
      bill: `${at}`,
      dueOn: `2026-01-0${at + 1}`,
      open: usd(minor),
    }))
    const { applied, unapplied } = applyPayment(usd(payment), bills, policy)
    return { applied: applied.map(({ amount }) => amount.minor), unapplied: unapplied.minor }
  },
  'effective-rate'({ day_value, utilization_pct, realization_pct, collection_pct }) {
    const collected = leftAfter(
      usd(day_value),
      [utilization_pct, realization_pct, collection_pct].map(String),
    )
    return {
      after_utilization: leftAfter(usd(day_value), [String(utilization_pct)]),
      collected,
      lost: day_value - collected,
    }
  },
  realization: ({ worked_value, billed_value }) => ({
    billing_realization: ratio(billed_value, worked_value).percent,
  }),
}
