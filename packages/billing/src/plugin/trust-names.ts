import { ledgerName } from '../trust/account.js'
import type { TrustTransaction } from '../trust/transaction.js'

/** The matters of ledgers. @internal */
export function mattersOf(ledgers: readonly string[]): readonly string[] {
  return [...new Set(ledgers.flatMap((name) => matterIn(name) ?? []))]
}

/** The matter of a ledger; the firm's own have none. @internal */
export function matterIn(ledger: string): string | undefined {
  return ledger.includes('/') ? ledger.slice(ledger.indexOf('/') + 1) : undefined
}

/** The ledgers that a transaction names itself. @internal */
export function namedIn(transaction: TrustTransaction): readonly string[] {
  switch (transaction.kind) {
    case 'deposit':
      return transaction.lines.map(({ ledger }) => ledgerName(ledger))
    case 'move':
      return [ledgerName(transaction.from), ledgerName(transaction.to)]
    case 'firm-deposit':
      return transaction.purpose === 'bank-charges' ? [] : [ledgerName(transaction.purpose.shortageOf)]
    case 'withdrawal':
      return transaction.ledger === undefined ? [] : [ledgerName(transaction.ledger)]
    case 'hold':
      return [ledgerName(transaction.ledger)]
    default:
      return []
  }
}
