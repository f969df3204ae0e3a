import { type CivilDate, type Money, negate, ofMinor } from '@matterkit/core/values'
import { FIRM_FLOAT, IOLTA_INTEREST, ledgerName, type TrustAccount } from './account.js'
import { type Book, bookOf, type State, type TrustEntry } from './state.js'
import type { TrustBill, TrustTransaction, Withdrawal } from './transaction.js'

/** What each ledger gains or loses by a transaction. @internal */
export function linesOf(state: State, transaction: TrustTransaction): TrustEntry['lines'] {
  switch (transaction.kind) {
    case 'deposit':
      return transaction.lines.map(({ ledger, amount }) => ({ ledger: ledgerName(ledger), amount }))
    case 'firm-deposit': {
      const { purpose, amount } = transaction
      return [{ ledger: purpose === 'bank-charges' ? FIRM_FLOAT : ledgerName(purpose.shortageOf), amount }]
    }
    case 'withdrawal':
      return [{ ledger: paidFrom(transaction), amount: negate(transaction.amount) }]
    case 'move':
      return [
        { ledger: ledgerName(transaction.from), amount: negate(transaction.amount) },
        { ledger: ledgerName(transaction.to), amount: transaction.amount },
      ]
    case 'void':
    case 'correction':
    case 'deposit-returned':
      return (state.byKey.get(transaction.of)?.lines ?? []).map(({ ledger, amount }) => ({
        ledger,
        amount: negate(amount),
      }))
    case 'bank-fee':
      return [{ ledger: FIRM_FLOAT, amount: negate(transaction.amount) }]
    case 'interest':
      return [{ ledger: IOLTA_INTEREST, amount: transaction.amount }]
    default:
      return [] // a hold, a release, a clearing: nothing moves
  }
}

/** The ledger that a withdrawal is paid from. @internal */
export function paidFrom({ purpose, ledger }: Withdrawal): string {
  if (purpose === 'iolta-program') return IOLTA_INTEREST
  if (purpose === 'firm-float') return FIRM_FLOAT
  return ledger === undefined ? '' : ledgerName(ledger)
}

/** What a payment of the firm is counted against. @internal */
export function paidAgainst({ bill, settlement }: Withdrawal): string | undefined {
  if (bill !== undefined) return billName(bill)
  return settlement === undefined ? undefined : `settlement ${settlement.reference}`
}

/** A bill as reports and refusals name it: that one is of the system before is part of its name. @internal */
export function billName({ number, of }: TrustBill): string {
  return of === undefined ? `bill ${number}` : `bill ${number} of the system before`
}

/** Whether an amount of a deposit may be paid out before the bank has collected it. */
function waits(account: TrustAccount, transaction: TrustTransaction): boolean {
  return transaction.kind === 'deposit' && !(account.collectedAtOnce ?? []).includes(transaction.instrument)
}

/** Lets an entry take effect; what it may do was decided before. @internal */
export function apply(state: State, account: TrustAccount, entry: TrustEntry): void {
  const { transaction, lines, bank, on } = entry
  state.entries.push(entry)
  state.byKey.set(transaction.key, entry)
  state.bank += bank.minor
  for (const { ledger, amount } of lines) {
    const book = bookOf(state, ledger)
    book.balance += amount.minor
    insert(book, { on, entry, amount })
    if (waits(account, transaction)) book.uncollected += amount.minor
    if (book.balance < 0) {
      if (!state.exceptions.has(ledger)) state.exceptions.set(ledger, { entry: entry.number, on })
    } else state.exceptions.delete(ledger)
  }
  if (transaction.kind === 'withdrawal') {
    if (transaction.checkNumber !== undefined) {
      state.checks.set(transaction.checkNumber, entry)
      state.lastCheck = Math.max(state.lastCheck ?? 0, transaction.checkNumber)
    }
    count(state, transaction, transaction.amount.minor)
  }
  if (transaction.kind === 'hold')
    bookOf(state, ledgerName(transaction.ledger)).held += transaction.amount.minor
  if (transaction.kind === 'cleared') {
    collect(state, account, transaction.of)
    state.cleared.set(transaction.of, transaction.bankOn as CivilDate)
  }
  if ('of' in transaction && transaction.kind !== 'cleared') undo(state, account, entry, transaction.of)
}

function undo(state: State, account: TrustAccount, by: TrustEntry, key: string): void {
  const of = state.byKey.get(key)
  if (of?.transaction.kind === 'deposit') collect(state, account, key)
  state.undone.set(key, by)
  if (of === undefined) return
  const { transaction } = of
  if (transaction.kind === 'withdrawal') count(state, transaction, -transaction.amount.minor)
  if (transaction.kind === 'hold')
    bookOf(state, ledgerName(transaction.ledger)).held -= transaction.amount.minor
}

/** A deposit waits no more: it was collected, or is gone. */
function collect(state: State, account: TrustAccount, key: string): void {
  const of = state.byKey.get(key)
  if (of === undefined || state.cleared.has(key) || state.undone.has(key)) return
  if (!waits(account, of.transaction)) return
  for (const { ledger, amount } of of.lines) bookOf(state, ledger).uncollected -= amount.minor
}

function count(state: State, withdrawal: Withdrawal, minor: number): void {
  const against = paidAgainst(withdrawal)
  if (against !== undefined) state.paidAgainst.set(against, (state.paidAgainst.get(against) ?? 0) + minor)
}

/** Movements stand in order of their days; nearly all come last. */
function insert({ movements }: Book, movement: Book['movements'][number]): void {
  let at = movements.length
  while (at > 0 && (movements[at - 1]?.on ?? '') > movement.on) at--
  if (at === movements.length) movements.push(movement)
  else movements.splice(at, 0, movement)
}

/** What the bank account gains or loses: the sum of the lines. @internal */
export function bankOf(lines: TrustEntry['lines'], { currency }: TrustAccount): Money {
  return ofMinor(
    lines.reduce((sum, { amount }) => sum + amount.minor, 0),
    currency,
  )
}
