import {
  type CivilDate,
  civilDate,
  daysBetween,
  type Finding,
  formatMoney,
  type Money,
  ofMinor,
} from '@matterkit/core/values'
import type { BankLine, BankStatement } from './bank-statement.js'
import { matchLines } from './match-lines.js'
import { citeFor } from './rules.js'
import type { TrustEntry } from './state.js'
import { checkGiven } from './statement-faults.js'
import { type ThreeWay, threeWay } from './three-way.js'
import type { TrustLedger } from './trust-ledger.js'
import type { trustMessages } from './words.js'

/** How a reconciliation is made. @since 0.1.0 */
export interface ReconcileOptions {
  /** What the statement before closed with. */
  readonly previousClosing?: Money
  /** What the cards of clients say, where they are kept apart from the journal; a ledger without one says zero. */
  readonly cards?: ReadonlyMap<string, Money>
  /** The day it is, where there is a clock: a statement ends on no later one. */
  readonly today?: CivilDate
  /** A deposit that the bank has not after so many days is an error; 3 unless given. */
  readonly lateDepositDays?: number
  /** A check that was not presented after so many days is raised; 90 unless given. */
  readonly staleCheckDays?: number
}

/** A reconciliation of an account, down to the transaction. @since 0.1.0 */
export interface TrustReconciliation extends ThreeWay {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly statement: Money
  /** In the book and not with the bank. */
  readonly inTransit: readonly TrustEntry[]
  readonly outstanding: readonly TrustEntry[]
  /** Every ledger on the last day, by name. */
  readonly balances: ReadonlyMap<string, Money>
  readonly findings: readonly Finding[]
  /** What the findings leave unexplained of the difference: zero, or the book was changed by other hands. */
  readonly unexplained: Money
  /** Balanced, and nothing is found that is an error: a balanced account with a negative ledger still fails. */
  readonly passed: boolean
  /** What the bank has, to be recorded as `cleared`. */
  readonly cleared: readonly { readonly key: string; readonly bankOn: CivilDate; readonly line: string }[]
}

/**
 * Reconciles an account with a statement of its bank three ways, and names what disagrees: lines the book lacks, entries
 * the bank lacks, amounts that differ, what is there twice, checks paid though void, ledgers below zero, cards that are
 * not their entries. Entries that were cleared before the statement are passed over; entries after it do not count.
 *
 * @throws `TRUST_STATEMENT_INVALID` with every fault of a statement that no bank can have made: days that are none, a last day
 *   before the first, amounts in another currency, lines outside of its days or there twice
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * const trust = openTrustLedger(account)
 * const zero = money(0, 'USD')
 * const fee = { id: 'b1', on: '2026-11-30', amount: money(-25, 'USD'), text: 'Service charge' }
 * const found = reconcileTrust(trust, { from: '2026-11-01', to: '2026-11-30', opening: zero, closing: money(-25, 'USD'), lines: [fee] })
 * found.findings.map(({ code }) => code) // ['RECONCILE_UNRECORDED', 'RECONCILE_DIFFERENCE']
 * found.unexplained.minor // 0
 * @since 0.1.0
 */
export function reconcileTrust(
  trust: TrustLedger,
  statement: BankStatement,
  options: ReconcileOptions = {},
): TrustReconciliation {
  checkGiven(statement, trust.account, options.today)
  const { currency, jurisdiction } = trust.account
  const [from, to] = [civilDate(statement.from), civilDate(statement.to)]
  const cite = citeFor('three-way', jurisdiction)
  const findings: Finding[] = []
  const says = (minor: number) => formatMoney(ofMinor(minor, currency))
  const tell = (
    code: keyof typeof trustMessages,
    at: string,
    data: Finding['data'],
    severity: Finding['severity'] = 'error',
  ) => {
    findings.push({ code, severity, at, data, cite })
  }

  checkStatement(statement, options, tell)
  const { matched, open, findings: unmatched, explained } = matchLines(trust, statement.lines, from, to)
  findings.push(...unmatched)
  const inTransit = open.filter(({ bank }) => bank.minor > 0)
  const outstanding = open.filter(({ bank }) => bank.minor < 0)
  checkOpen(trust, open, matched, to, options, tell)

  const { book, balances } = standAt(trust, to)
  const cards = options.cards
  const ledgers = [...balances].reduce((sum, [, minor]) => sum + minor, 0)
  for (const [ledger, minor] of balances)
    if (minor < 0)
      tell('RECONCILE_NEGATIVE', ledger, { ledger, balance: says(minor), rule: 'no-negative-ledger' })
  const onCards = cards === undefined ? ledgers : compareCards(cards, balances, says, tell)
  const sides = threeWay(
    {
      statement: statement.closing.minor,
      inTransit: inTransit.map(({ bank }) => bank.minor),
      outstanding: outstanding.map(({ bank }) => -bank.minor),
      book,
      ledgers: onCards,
    },
    currency,
  )
  const gap =
    statement.closing.minor -
    statement.lines.reduce((sum, { amount }) => sum + amount.minor, statement.opening.minor)
  if (!sides.balanced)
    tell('RECONCILE_DIFFERENCE', 'account', {
      bank: formatMoney(sides.adjustedBank),
      book: formatMoney(sides.book),
      ledgers: formatMoney(sides.ledgers),
      difference: formatMoney(sides.difference),
    })
  const opened = openedWith(trust, from)
  return {
    ...sides,
    from,
    to,
    statement: statement.closing,
    inTransit,
    outstanding,
    balances: new Map([...balances].map(([ledger, minor]) => [ledger, ofMinor(minor, currency)])),
    findings,
    unexplained: ofMinor(
      sides.difference.minor - explained - gap - (statement.opening.minor - opened),
      currency,
    ),
    passed: sides.balanced && findings.every(({ severity }) => severity !== 'error'),
    cleared: [...matched].map(([number, line]) => ({
      key: trust.entries[number - 1]?.transaction.key ?? '',
      bankOn: civilDate(line.on),
      line: line.id,
    })),
  }
}

type Tell = (
  code: keyof typeof trustMessages,
  at: string,
  data: Finding['data'],
  severity?: Finding['severity'],
) => void

function checkStatement(
  { opening, closing, lines }: BankStatement,
  { previousClosing }: ReconcileOptions,
  tell: Tell,
): void {
  if (previousClosing !== undefined && previousClosing.minor !== opening.minor)
    tell('STATEMENT_GAP', 'statement', { found: formatMoney(opening), wanted: formatMoney(previousClosing) })
  const sum = lines.reduce((total, { amount }) => total + amount.minor, opening.minor)
  if (sum !== closing.minor)
    tell('STATEMENT_SUM', 'statement', {
      opening: formatMoney(opening),
      sum: formatMoney(ofMinor(sum, opening.currency)),
      closing: formatMoney(closing),
    })
}

/** What the bank does not have: late, stale, or there twice in the book. */
function checkOpen(
  trust: TrustLedger,
  open: readonly TrustEntry[],
  matched: ReadonlyMap<number, BankLine>,
  to: CivilDate,
  { lateDepositDays = 3, staleCheckDays = 90 }: ReconcileOptions,
  tell: Tell,
): void {
  const twin = (entry: TrustEntry) => {
    const { transaction } = entry
    return 'reference' in transaction && transaction.reference !== undefined
      ? `${entry.bank.minor} ${transaction.kind} ${transaction.reference}`
      : ''
  }
  const twins = new Map<string, number>()
  for (const number of matched.keys()) {
    const entry = trust.entries[number - 1]
    if (entry !== undefined && twin(entry) !== '') twins.set(twin(entry), number)
  }
  for (const entry of open) {
    const { number, bank, on, transaction } = entry
    const first = twins.get(twin(entry))
    const data = { entry: number, amount: formatMoney(bank), days: daysBetween(on, to) }
    if (first !== undefined) tell('RECONCILE_BOOK_TWICE', `entry ${number}`, { first, entry: number })
    else if (bank.minor > 0 && data.days > lateDepositDays)
      tell('RECONCILE_DEPOSIT_LATE', `entry ${number}`, data)
    else if (transaction.kind === 'withdrawal' && data.days > staleCheckDays)
      tell(
        'RECONCILE_CHECK_STALE',
        `entry ${number}`,
        { ...data, number: transaction.checkNumber ?? 0 },
        'warning',
      )
  }
}

/** The book and every ledger at the end of a day, each counted from its own lines. */
function standAt(
  trust: TrustLedger,
  to: CivilDate,
): { readonly book: number; readonly balances: Map<string, number> } {
  const balances = new Map<string, number>()
  let book = 0
  for (const { on, bank, lines } of trust.entries) {
    if (on > to) continue
    book += bank.minor
    for (const { ledger, amount } of lines) balances.set(ledger, (balances.get(ledger) ?? 0) + amount.minor)
  }
  return { book, balances }
}

/** What the bank had before the statement, by the entries that it had cleared. */
function openedWith(trust: TrustLedger, from: CivilDate): number {
  let minor = 0
  for (const { bank, transaction } of trust.entries) {
    const cleared = trust.clearedOn(transaction.key)
    if (cleared !== undefined && cleared < from) minor += bank.minor
  }
  return minor
}

function compareCards(
  cards: ReadonlyMap<string, Money>,
  balances: ReadonlyMap<string, number>,
  says: (minor: number) => string,
  tell: Tell,
): number {
  let sum = 0
  for (const ledger of new Set([...cards.keys(), ...balances.keys()])) {
    const card = cards.get(ledger)?.minor ?? 0
    const entries = balances.get(ledger) ?? 0
    sum += card
    if (card !== entries)
      tell('RECONCILE_LEDGER_DIFFERS', ledger, { ledger, card: says(card), entries: says(entries) })
  }
  return sum
}
