import { type Money, ofMinor, plainAmount } from '@matterkit/core/values'
import { cell } from '../reports/report-page.js'
import { openReceivables, type ReceivableEvent } from './receivables.js'

/** A transaction of the firm's own books; its lines come to zero. @since 0.1.0 */
export interface JournalTransaction {
  readonly on: string
  readonly key: string
  readonly text: string
  readonly lines: readonly { readonly account: string; readonly amount: Money }[]
}

/** The accounts that are used; a firm gives its own names. @since 0.1.0 */
export interface OperatingAccounts {
  readonly bank: string
  readonly receivable: string
  readonly income: string
  readonly interest: string
  readonly credits: string
  readonly writeOffs: string
  /** Money held for clients who paid too much: a debt of the firm. */
  readonly heldForClients: string
}

/** Names that a general ledger can do with. @since 0.1.0 */
export const operatingAccounts: OperatingAccounts = {
  bank: 'Assets:Operating account',
  receivable: 'Assets:Accounts receivable',
  income: 'Income:Bills',
  interest: 'Income:Interest on late payment',
  credits: 'Income:Credit notes',
  writeOffs: 'Expenses:Written off',
  heldForClients: 'Liabilities:Overpayments of clients',
}

/**
 * What happened to receivables as double entry: every transaction comes to zero. Disputes move nothing and are left out.
 *
 * @throws `RECEIVABLE_REFUSED` for events that cannot have happened
 * @example
 * const total = money(900, 'USD')
 * const billed = { kind: 'bill', key: 'b1', on: '2026-11-30', bill: '1042', client: '0142', matter: '81', dueOn: '2026-12-30', total } as const
 * operatingJournal('USD', [billed])[0]?.lines.map(({ amount }) => amount.minor) // [90000, -90000]
 * @since 0.1.0
 */
export function operatingJournal(
  currency: string,
  events: readonly ReceivableEvent[],
  accounts: OperatingAccounts = operatingAccounts,
): readonly JournalTransaction[] {
  const owed = openReceivables(currency)
  const beyond = new Map<string, number>() // what a payment left over, by its key
  return events.flatMap((event) => {
    const unapplied = owed.enter(event)?.unapplied.minor ?? 0
    beyond.set(event.key, unapplied)
    const lines = linesOf(event, event.kind === 'return' ? (beyond.get(event.of) ?? 0) : unapplied, accounts)
      .filter(([, minor]) => minor !== 0)
      .map(([account, minor]) => ({ account, amount: ofMinor(minor, currency) }))
    return lines.length === 0 ? [] : [{ on: event.on, key: event.key, text: textOf(event), lines }]
  })
}

type Line = readonly [account: string, minor: number]

function linesOf(event: ReceivableEvent, unapplied: number, accounts: OperatingAccounts): readonly Line[] {
  const { bank, receivable, income, interest, credits, writeOffs, heldForClients } = accounts
  const minor = event.kind === 'bill' ? event.total.minor : event.amount.minor
  switch (event.kind) {
    case 'bill':
      return [
        [receivable, minor],
        [income, -minor],
      ]
    case 'payment':
      return [
        [bank, minor],
        [receivable, unapplied - minor],
        [heldForClients, -unapplied],
      ]
    case 'interest':
      return [
        [receivable, minor],
        [interest, -minor],
      ]
    case 'credit':
      return [
        [credits, minor],
        [receivable, -minor],
      ]
    case 'write-off':
      return [
        [writeOffs, minor],
        [receivable, -minor],
      ]
    case 'return':
      return [
        [bank, -minor],
        [receivable, minor - unapplied],
        [heldForClients, unapplied],
      ]
    case 'refund':
      return [
        [heldForClients, minor],
        [bank, -minor],
      ]
    default:
      return []
  }
}

function textOf(event: ReceivableEvent): string {
  const who = 'client' in event ? `client ${event.client}` : `bill ${event.bill}`
  return 'reason' in event ? `${event.kind} ${who}: ${event.reason}` : `${event.kind} ${who}`
}

/**
 * The journal as CSV, one line an account, debits above zero: what any general ledger can import.
 *
 * @example
 * journalCsv([]) // 'date,key,account,text,amount,currency\r\n'
 * @since 0.1.0
 */
export function journalCsv(journal: readonly JournalTransaction[]): string {
  const rows = journal.flatMap(({ on, key, text, lines }) =>
    lines.map(({ account, amount }) => [on, key, account, text, plainAmount(amount), amount.currency]),
  )
  return [['date', 'key', 'account', 'text', 'amount', 'currency'], ...rows]
    .map((row) => `${row.map((text, at) => (at === 4 ? text : cell(text))).join(',')}\r\n`)
    .join('')
}

/**
 * The journal in the plain-text format that hledger and Ledger read. Line breaks and comment marks in texts become spaces.
 *
 * @example
 * const lines = [{ account: 'Assets:Bank', amount: money(9, 'USD') }, { account: 'Income:Bills', amount: money(-9, 'USD') }]
 * journalLedger([{ on: '2026-11-30', key: 'b1', text: 'bill 1042', lines }]).split('\n')[1] // '    Assets:Bank  9.00 USD'
 * @since 0.1.0
 */
export function journalLedger(journal: readonly JournalTransaction[]): string {
  return journal
    .map(({ on, key, text, lines }) => {
      const head = `${on} (${plain(key).replaceAll(')', ' ')}) ${plain(text)}`
      const body = lines.map(
        ({ account, amount }) =>
          `    ${plain(account).replaceAll(/ {2,}/g, ' ')}  ${plainAmount(amount)} ${amount.currency}`,
      )
      return `${[head, ...body].join('\n')}\n`
    })
    .join('\n')
}

function plain(text: string): string {
  return text.replaceAll(/[\r\n\t;|]/g, ' ')
}
