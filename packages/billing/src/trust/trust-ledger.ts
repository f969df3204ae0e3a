import { type CivilDate, type Finding, type Money, ofMinor, sameJson } from '@matterkit/core/values'
import { type ClientLedger, ledgerName, type TrustAccount } from './account.js'
import { apply, bankOf, linesOf } from './apply.js'
import { breachesOf, overridden } from './check.js'
import { blankState, bookOf, type LedgerStanding, type TrustEntry, type TrustException } from './state.js'
import type { TrustTransaction } from './transaction.js'
import { fail, refuse } from './words.js'

/**
 * The ledger of one account of client money: double entry, only ever added to. Everything it answers is made of its
 * journal; the same journal gives the same answers.
 *
 * @since 0.1.0
 */
export interface TrustLedger {
  readonly account: TrustAccount
  /** In order, numbered from 1. */
  readonly entries: readonly TrustEntry[]
  /**
   * Every rule that a transaction breaks, cited; nothing is posted. Overridden rules are warnings.
   *
   * @param today - the day it is: an entry of a later day is refused. The ledger has no clock, and asks for none
   */
  check(transaction: TrustTransaction, today?: CivilDate): readonly Finding[]
  /**
   * Posts a transaction. The same key with the same transaction is posted once, and gives back the entry it became.
   *
   * @param today - as in {@link TrustLedger.check}
   * @throws `TRUST_REFUSED` with every rule it breaks; `TRUST_KEY_REUSED`
   */
  post(
    transaction: TrustTransaction,
    today?: CivilDate,
  ): { readonly entry: TrustEntry; readonly findings: readonly Finding[] }
  /**
   * The entry that posting would make; nothing is posted. For who keeps the journal elsewhere and takes the entry over with
   * {@link TrustLedger.take} once it is kept.
   *
   * @throws as {@link TrustLedger.post}
   */
  draft(
    transaction: TrustTransaction,
    today?: CivilDate,
  ): {
    readonly entry: TrustEntry
    readonly findings: readonly Finding[]
    /** It is in the journal already, under the same key. */
    readonly kept: boolean
  }
  /** Takes over the next entry of the journal, as it was kept. @throws `TRUST_JOURNAL_BROKEN` */
  take(entry: TrustEntry): void
  /** How a ledger stands. */
  standing(ledger: ClientLedger | string): LedgerStanding
  /** Every ledger that ever moved, by name. */
  standings(): readonly LedgerStanding[]
  /** What the book says is in the bank: the sum of all ledgers. */
  book(): Money
  /** What blocks withdrawals. */
  exceptions(): readonly TrustException[]
  /** What moved a ledger, in order of days. */
  movements(
    ledger: ClientLedger | string,
  ): readonly { readonly on: CivilDate; readonly entry: TrustEntry; readonly amount: Money }[]
  /** What was posted under a key. */
  entryOf(key: string): TrustEntry | undefined
  /** The day on which the bank collected or paid an entry, by its key; nothing while it has not. */
  clearedOn(key: string): CivilDate | undefined
  /** The entry that made another void, by its key. */
  undoneBy(key: string): TrustEntry | undefined
  /** Closes the time up to a day, which was reconciled: nothing is entered into it any more. */
  closeThrough(day: CivilDate): void
}

/**
 * Opens the ledger of an account on its journal.
 *
 * A transaction is refused with every rule it breaks, each cited for the jurisdiction of the account. What the bank did
 * is recorded whatever it breaks: a ledger that falls below zero by it opens an exception, which blocks withdrawals until
 * the ledger is made good. A ledger can be paid out of only as far as it is collected and not held, on the day and ever
 * since, so that an entry dated back takes nothing that was gone by then.
 *
 * @param journal - its entries so far
 * @param reconciledThrough - the last day that was reconciled
 * @throws `TRUST_JOURNAL_BROKEN` where an entry is missing or its sides differ
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: ['u_partner'] }
 * const trust = openTrustLedger(account)
 * const ledger = { client: '0142', matter: '2026-0081' }
 * const retainer = money('3000', 'USD')
 * const made = trust.post({ kind: 'deposit', key: 'd1', on: '2026-11-02', preparedBy: 'u_clerk', from: 'Harbor LLC', instrument: 'check', reference: '881', amount: retainer, lines: [{ ledger, amount: retainer }] })
 * made.entry.number // 1
 * trust.standing(ledger).available.minor // 0
 * trust.post({ kind: 'cleared', key: 'c1', on: '2026-11-04', preparedBy: 'u_clerk', of: 'd1', bankOn: '2026-11-04' })
 * trust.standing(ledger).available.minor // 300000
 * trust.post({ kind: 'withdrawal', key: 'w1', on: '2026-11-05', preparedBy: 'u_clerk', approvedBy: 'u_clerk', purpose: 'client', ledger, amount: money('3001', 'USD'), payee: 'Harbor LLC', method: 'wire', reference: 'W1' }) // TRUST_REFUSED
 * @since 0.1.0
 */
export function openTrustLedger(
  account: TrustAccount,
  journal: Iterable<TrustEntry> = [],
  reconciledThrough?: CivilDate,
): TrustLedger {
  const state = blankState()
  let through = reconciledThrough
  const { currency } = account
  const named = (ledger: ClientLedger | string) => (typeof ledger === 'string' ? ledger : ledgerName(ledger))
  const money = (minor: number) => ofMinor(minor, currency)

  function take(entry: TrustEntry): void {
    const number = state.entries.length + 1
    if (entry.number !== number) fail('TRUST_JOURNAL_BROKEN', { entry: number, why: 'is missing' })
    if (bankOf(entry.lines, account).minor !== entry.bank.minor)
      fail('TRUST_JOURNAL_BROKEN', { entry: number, why: 'has sides that differ' })
    apply(state, account, entry)
  }
  for (const entry of journal) take(entry)

  const standingOf = (name: string): LedgerStanding => {
    const { balance, uncollected, held } = state.books.get(name) ?? { balance: 0, uncollected: 0, held: 0 }
    const available = Math.max(0, balance - uncollected - held)
    return {
      ledger: name,
      balance: money(balance),
      uncollected: money(uncollected),
      held: money(held),
      available: money(available),
    }
  }
  const check = (transaction: TrustTransaction, today?: CivilDate) =>
    overridden(breachesOf(state, account, { through, today }, transaction), transaction)

  function draft(transaction: TrustTransaction, today?: CivilDate) {
    const key = transaction?.key // a form may have sent nothing at all
    const known = state.byKey.get(key)
    if (known !== undefined) {
      if (sameJson(known.transaction, transaction)) return { entry: known, findings: [], kept: true }
      return fail('TRUST_KEY_REUSED', { key, entry: known.number })
    }
    const findings = check(transaction, today)
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return refuse(key, findings)
    const lines = linesOf(state, transaction)
    const number = state.entries.length + 1
    const entry: TrustEntry = {
      number,
      on: transaction.on as CivilDate,
      transaction,
      lines,
      bank: bankOf(lines, account),
    }
    return { entry, findings, kept: false }
  }

  return {
    account,
    entries: state.entries,
    check,
    draft,
    take,
    post(transaction, today) {
      const { entry, findings, kept } = draft(transaction, today)
      if (!kept) apply(state, account, entry)
      return { entry, findings }
    },
    standing: (ledger) => standingOf(named(ledger)),
    standings: () =>
      [...state.books.values()]
        .filter(({ movements }) => movements.length > 0)
        .map(({ name }) => standingOf(name))
        .sort((a, b) => (a.ledger < b.ledger ? -1 : 1)),
    book: () => money(state.bank),
    exceptions: () =>
      [...state.exceptions].map(([ledger, { entry, on }]) => ({
        ledger,
        amount: money(-bookOf(state, ledger).balance),
        entry,
        on,
      })),
    movements: (ledger) => state.books.get(named(ledger))?.movements ?? [],
    entryOf: (key) => state.byKey.get(key),
    clearedOn: (key) => state.cleared.get(key),
    undoneBy: (key) => state.undone.get(key),
    closeThrough(day) {
      if (through === undefined || day > through) through = day
    },
  }
}
