import { type ClientLedger, ledgerName } from '../trust/account.js'
import type { TrustEntry } from '../trust/state.js'
import type { TrustTransaction } from '../trust/transaction.js'
import type { TrustLedger } from '../trust/trust-ledger.js'

/** The matters of ledgers. @internal */
export function mattersOf(ledgers: readonly string[]): readonly string[] {
  return [...new Set(ledgers.flatMap((name) => matterIn(name) ?? []))]
}

/** The matter of a ledger; the firm's own have none. @internal */
export function matterIn(ledger: string): string | undefined {
  return ledger.includes('/') ? ledger.slice(ledger.indexOf('/') + 1) : undefined
}

/** That an entry is the so many-th that moves a ledger. @internal */
export function turnOf(ledger: string, turn: number): string {
  return `${ledger} ${turn}`
}

/** The ledgers that a transaction names itself. @internal */
export function namedIn(transaction: TrustTransaction): readonly string[] {
  return namedAt(transaction).map(([, ledger]) => ledgerName(ledger))
}

/** The ledgers that a transaction names itself, and where; of one that is not as it must be, those that are there. @internal */
export function namedAt(transaction: TrustTransaction): readonly (readonly [string, ClientLedger])[] {
  switch (transaction?.kind) {
    case 'deposit': {
      const { lines } = transaction
      return there(
        Array.isArray(lines) ? lines.map((line, at) => [`lines[${at}].ledger`, line?.ledger] as const) : [],
      )
    }
    case 'move':
      return there([
        ['from', transaction.from],
        ['to', transaction.to],
      ])
    case 'firm-deposit':
      return transaction.purpose === 'bank-charges'
        ? []
        : there([['purpose', transaction.purpose?.shortageOf]])
    case 'withdrawal':
    case 'hold':
      return there([['ledger', transaction.ledger]])
    default:
      return []
  }
}

function there(named: readonly (readonly [string, ClientLedger | undefined])[]) {
  return named.flatMap(([at, ledger]) =>
    typeof ledger?.client === 'string' && typeof ledger.matter === 'string' && ledger.matter !== ''
      ? [[at, ledger] as const]
      : [],
  )
}

/**
 * Every ledger that an entry is about: those it moves, those it names, and those of the entry it is `of`. What is known of a
 * check that cleared is as much its client's as the check.
 *
 * @internal
 */
export function ledgersAbout(
  ledger: TrustLedger,
  { transaction, lines }: Pick<TrustEntry, 'transaction' | 'lines'>,
): readonly string[] {
  const of = 'of' in transaction ? ledger.entryOf(transaction.of) : undefined
  return [
    ...new Set([
      ...lines.map(({ ledger: name }) => name),
      ...namedIn(transaction),
      ...(of === undefined ? [] : ledgersAbout(ledger, of)),
    ]),
  ]
}
