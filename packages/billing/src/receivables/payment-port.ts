import { type Finding, formatMoney, type Money, ofMinor, subtract } from '@matterkit/core/values'
import { citeFor } from '../trust/rules.js'

/** A payment that a client is asked for. @since 0.1.0 */
export interface PaymentOrdered {
  /** Charged once under this key, however often it is tried. */
  readonly key: string
  readonly client: string
  readonly amount: Money
  /** Where it goes: an advance to trust, what is earned to the operating account. */
  readonly to: 'trust' | 'operating'
}

/** What became of it: what was taken from the client, what arrived where, and who bore the fee. @since 0.1.0 */
export interface Settlement {
  readonly id: string
  readonly key: string
  readonly to: 'trust' | 'operating'
  readonly gross: Money
  /** What the provider keeps for itself. */
  readonly fee: Money
  readonly feeFrom: 'trust' | 'operating'
  /** What arrived in the account it went to. */
  readonly deposited: Money
}

/** A payment that the client's bank took back. @since 0.1.0 */
export interface Chargeback {
  readonly of: string
  readonly amount: Money
  readonly takenFrom: 'trust' | 'operating'
  readonly fee: Money
  readonly feeFrom: 'trust' | 'operating'
}

/** Whoever takes payments for the firm; an adapter fits a provider to it. @since 0.1.0 */
export interface PaymentPort {
  /** @throws whatever the provider refuses with; a key that was charged gives back what became of it */
  charge(order: PaymentOrdered): Promise<Settlement>
}

/**
 * What of a settlement touches clients' money that may not: a payment to trust arrives whole, and the provider's fee is the
 * firm's to bear, from the operating account.
 *
 * @example
 * const fee = { fee: money('3.20', 'USD'), feeFrom: 'trust' } as const
 * const settled = { id: 's1', key: 'k1', to: 'trust', gross: money(100, 'USD'), deposited: money('96.80', 'USD'), ...fee } as const
 * settlementFaults(settled).map(({ code }) => code) // ['FEE_FROM_TRUST', 'DEPOSIT_NOT_WHOLE']
 * @since 0.1.0
 */
export function settlementFaults({ id, to, gross, fee, feeFrom, deposited }: Settlement): readonly Finding[] {
  if (to !== 'trust')
    return feeFrom === 'trust' && fee.minor > 0
      ? [fault('FEE_FROM_TRUST', id, { fee: formatMoney(fee) })]
      : []
  const faults: Finding[] = []
  if (feeFrom === 'trust' && fee.minor > 0)
    faults.push(fault('FEE_FROM_TRUST', id, { fee: formatMoney(fee) }))
  if (subtract(gross, deposited).minor !== 0)
    faults.push(
      fault('DEPOSIT_NOT_WHOLE', id, { gross: formatMoney(gross), deposited: formatMoney(deposited) }),
    )
  return faults
}

/**
 * What of a chargeback touches clients' money that may not: it is taken from the operating account, for trust may hold by
 * then what belongs to others.
 *
 * @example
 * const back = { of: 's1', amount: money(100, 'USD'), takenFrom: 'trust', fee: money(15, 'USD'), feeFrom: 'operating' } as const
 * chargebackFaults(back).map(({ code }) => code) // ['CHARGEBACK_FROM_TRUST']
 * @since 0.1.0
 */
export function chargebackFaults({ of, amount, takenFrom, fee, feeFrom }: Chargeback): readonly Finding[] {
  const faults: Finding[] = []
  if (takenFrom === 'trust') faults.push(fault('CHARGEBACK_FROM_TRUST', of, { amount: formatMoney(amount) }))
  if (feeFrom === 'trust' && fee.minor > 0)
    faults.push(fault('FEE_FROM_TRUST', of, { fee: formatMoney(fee) }))
  return faults
}

function fault(code: string, at: string, data: Finding['data']): Finding {
  return { code, severity: 'error', at, data, cite: citeFor('own-money-only', 'us-aba') }
}

/**
 * A provider for tests: it takes a fee in hundredths of a percent from the operating account, charges each key once, and
 * refuses the clients it is told to.
 *
 * @example
 * const payments = paymentsForTests({ feeBasisPoints: 290 })
 * const settled = await payments.charge({ key: 'k1', client: '0142', amount: money(100, 'USD'), to: 'trust' })
 * settled.fee.minor // 290
 * settlementFaults(settled) // []
 * @since 0.1.0
 */
export function paymentsForTests({
  feeBasisPoints = 0,
  refuses = [],
}: {
  readonly feeBasisPoints?: number
  readonly refuses?: readonly string[]
} = {}): PaymentPort {
  const done = new Map<string, Settlement>()
  return {
    async charge({ key, client, amount, to }) {
      const known = done.get(key)
      if (known !== undefined) return known
      if (refuses.includes(client)) throw new Error(`the card of ${client} is refused`)
      const fee = ofMinor(Math.round((amount.minor * feeBasisPoints) / 10_000), amount.currency)
      const settled: Settlement = {
        id: `s${done.size + 1}`,
        key,
        to,
        gross: amount,
        fee,
        feeFrom: 'operating',
        deposited: to === 'trust' ? amount : subtract(amount, fee),
      }
      done.set(key, settled)
      return settled
    },
  }
}
