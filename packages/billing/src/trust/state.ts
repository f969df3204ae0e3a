import type { CivilDate, Money } from '@matterkit/core/values'
import type { TrustTransaction } from './transaction.js'

/**
 * An entry of the journal: numbered without a gap, never altered. Its lines come to what the bank account moves by.
 *
 * @since 0.1.0
 */
export interface TrustEntry {
  readonly number: number
  readonly on: CivilDate
  readonly transaction: TrustTransaction
  /** The credit side: what each ledger gains or loses. */
  readonly lines: readonly { readonly ledger: string; readonly amount: Money }[]
  /** The debit side: what the bank account gains or loses. */
  readonly bank: Money
}

/** A ledger that a fact of the bank took below zero: it blocks withdrawals until it is made good. @since 0.1.0 */
export interface TrustException {
  readonly ledger: string
  /** What is missing now. */
  readonly amount: Money
  /** The entry that opened it. */
  readonly entry: number
  readonly on: CivilDate
}

/** A ledger as it stands. @since 0.1.0 */
export interface LedgerStanding {
  readonly ledger: string
  readonly balance: Money
  /** Deposits that the bank has not collected. */
  readonly uncollected: Money
  readonly held: Money
  /** What may be paid out. */
  readonly available: Money
}

/** A movement of a ledger, in order of day and number. @internal */
export interface Movement {
  readonly on: CivilDate
  readonly entry: TrustEntry
  readonly amount: Money
}

/** A ledger within the machine. @internal */
export interface Book {
  readonly name: string
  balance: number
  uncollected: number
  held: number
  /** Earned money that has not left. */
  readonly movements: Movement[]
}

/** What the machine knows. @internal */
export interface State {
  readonly entries: TrustEntry[]
  readonly byKey: Map<string, TrustEntry>
  readonly books: Map<string, Book>
  readonly cleared: Map<string, CivilDate>
  /** Keys of entries that were made void, returned, corrected or released, by what. */
  readonly undone: Map<string, TrustEntry>
  readonly checks: Map<number, TrustEntry>
  lastCheck: number | undefined
  readonly exceptions: Map<string, { entry: number; on: CivilDate }>
  /** Paid from this account against a bill or a settlement. */
  readonly paidAgainst: Map<string, number>
  bank: number
}

/** Nothing happened yet. @internal */
export function blankState(): State {
  return {
    entries: [],
    byKey: new Map(),
    books: new Map(),
    cleared: new Map(),
    undone: new Map(),
    checks: new Map(),
    lastCheck: undefined,
    exceptions: new Map(),
    paidAgainst: new Map(),
    bank: 0,
  }
}

/** A ledger, which is there as soon as it is asked for. @internal */
export function bookOf(state: State, name: string): Book {
  const found = state.books.get(name)
  if (found !== undefined) return found
  const book: Book = { name, balance: 0, uncollected: 0, held: 0, movements: [] }
  state.books.set(name, book)
  return book
}

/** The least that a ledger stands at on a day and after it. @internal */
export function leastSince({ balance, movements }: Book, on: CivilDate): number {
  let least = balance
  let running = balance
  for (let at = movements.length - 1; at >= 0; at--) {
    const movement = movements[at]
    if (movement === undefined || movement.on <= on) break
    running -= movement.amount.minor
    least = Math.min(least, running)
  }
  return least
}
