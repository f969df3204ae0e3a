import { type Money, money, ofMinor } from '@matterkit/core/values'
import {
  type ClientLedger,
  type Deposit,
  openTrustLedger,
  type TransactionHead,
  type TrustAccount,
  type TrustEntry,
  type TrustLedger,
  type TrustTransaction,
  type Withdrawal,
} from '../index.js'

export const account: TrustAccount = {
  id: 'iolta',
  name: 'IOLTA, First Bank',
  currency: 'USD',
  jurisdiction: 'us-fl',
  floatLimit: money('200', 'USD'),
  approvers: ['u_partner', 'u_other'],
}
export const harbor: ClientLedger = { client: '0142', matter: '2026-0081' }
export const quay: ClientLedger = { client: '0143', matter: '2026-0090' }
export const usd = (minor: number): Money => ofMinor(minor, 'USD')

type Draft<T> = Partial<Omit<T, 'kind'> & TransactionHead>
type Posted = ReturnType<TrustLedger['post']>

interface Desk {
  readonly trust: TrustLedger
  post(transaction: Record<string, unknown>): Posted
  deposit(ledger: ClientLedger, minor: number, more?: Draft<Deposit>): Posted
  clear(of: string, bankOn?: string): Posted
  withdraw(ledger: ClientLedger | undefined, minor: number, more?: Draft<Withdrawal>): Posted
}

/** An account on which a clerk works; keys and days are given where a test does not care. */
export function desk(own: Partial<TrustAccount> = {}, journal: readonly TrustEntry[] = []): Desk {
  const trust: TrustLedger = openTrustLedger({ ...account, ...own }, journal)
  let next = 0
  const head = ({
    key = `k${++next}`,
    on = '2026-11-02',
    preparedBy = 'u_clerk',
  }: Partial<TransactionHead>) => ({
    key,
    on,
    preparedBy,
  })
  const post = (transaction: TrustTransaction) => trust.post(transaction)
  return {
    trust,
    post: (transaction: Record<string, unknown>) =>
      post({ ...transaction, ...head(transaction as Partial<TransactionHead>) } as never),
    deposit: (ledger: ClientLedger, minor: number, more = {}) => {
      const { key, on, preparedBy } = head(more)
      const paid = {
        from: 'Client',
        instrument: 'check',
        reference: `ref-${key}`,
        amount: usd(minor),
      } as const
      const lines = [{ ledger, amount: usd(minor) }]
      return post({ kind: 'deposit', ...paid, lines, ...more, key, on, preparedBy })
    },
    clear: (of: string, bankOn = '2026-11-03') =>
      post({ kind: 'cleared', of, bankOn, ...head({ on: bankOn }) }),
    withdraw: (ledger: ClientLedger | undefined, minor: number, more = {}) => {
      const { key, on, preparedBy } = head({ on: '2026-11-10', ...more })
      const how = {
        method: 'wire',
        reference: `ref-${key}`,
        payee: 'Payee',
        approvedBy: 'u_partner',
      } as const
      const of = ledger === undefined ? {} : { ledger }
      return post({
        kind: 'withdrawal',
        purpose: 'client',
        ...how,
        ...of,
        amount: usd(minor),
        ...more,
        key,
        on,
        preparedBy,
      })
    },
  }
}

/** The codes that a refusal names, and where each rule stands. */
export function refusal(step: () => unknown): string[] {
  try {
    step()
    return []
  } catch (error) {
    const { findings = [] } = error as {
      findings?: readonly { code: string; severity: string; cite?: string }[]
    }
    return findings.filter(({ severity }) => severity === 'error').map(({ code, cite }) => `${code} ${cite}`)
  }
}
