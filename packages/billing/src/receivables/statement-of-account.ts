import { civilDate, formatMoney, longDate, ofMinor } from '@matterkit/core/values'
import type { ReportPage } from '../reports/report-page.js'
import type { ReceivableEvent, Receivables } from './receivables.js'

/** How a statement of account names those it is between; the client by their id unless given. @since 0.1.0 */
export interface StatementNames {
  readonly client?: string
  readonly firm?: string
}

/**
 * What a client was billed and paid in a period, with the balance after each: bills and interest add, payments, credits and
 * write-offs take off, until a payment is returned. A balance below zero is the client's money.
 *
 * @throws `DATE_INVALID`
 * @example
 * const owed = openReceivables('USD')
 * owed.enter({ kind: 'bill', key: 'b1', on: '2026-11-30', bill: '1042', client: '0142', matter: '81', dueOn: '2026-12-30', total: money(900, 'USD') })
 * const page = statementOfAccount(owed, 'USD', '0142', { from: '2026-11-01', to: '2026-11-30' }, { client: 'Harbor LLC' })
 * page.facts[0] // { label: 'Client', value: 'Harbor LLC' }
 * page.sections[0]?.total?.at(-1) // '$900.00'
 * @since 0.1.0
 */
export function statementOfAccount(
  owed: Receivables,
  currency: string,
  client: string,
  period: { readonly from: string; readonly to: string },
  names: StatementNames = {},
): ReportPage {
  const [from, to] = [civilDate(period.from), civilDate(period.to)]
  const says = (minor: number) => formatMoney(ofMinor(minor, currency))
  const moves = owed.events
    .filter((event) => clientOf(owed, event) === client && deltaOf(event) !== 0)
    .toSorted(byDay)
  let balance = 0
  for (const event of moves) if (event.on < from) balance += deltaOf(event)
  const rows: string[][] = [[longDate(from), 'Balance brought forward', '', '', says(balance)]]
  let [charged, taken] = [0, 0]
  for (const event of moves) {
    if (event.on < from || event.on > to) continue
    const minor = deltaOf(event)
    balance += minor
    if (minor > 0) charged += minor
    else taken -= minor
    rows.push([
      longDate(civilDate(event.on)),
      wordsOf(event),
      minor > 0 ? says(minor) : '',
      minor < 0 ? says(-minor) : '',
      says(balance),
    ])
  }
  return {
    title: 'Statement of account',
    facts: [
      ...(names.firm === undefined ? [] : [{ label: 'Firm', value: names.firm }]),
      { label: 'Client', value: names.client ?? client },
      { label: 'Currency', value: currency },
      { label: 'Period', value: `${longDate(from)} to ${longDate(to)}` },
      { label: 'As of', value: longDate(to) },
    ],
    sections: [
      {
        title: 'Account',
        columns: [
          { label: 'Date' },
          { label: 'What' },
          { label: 'Charged', numeric: true },
          { label: 'Paid or credited', numeric: true },
          { label: 'Balance', numeric: true },
        ],
        rows,
        total: ['', 'Balance due', says(charged), says(taken), says(balance)],
      },
    ],
    signatures: [],
  }
}

/** What is billed on a day stands before what is paid on it. */
function byDay(a: ReceivableEvent, b: ReceivableEvent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return Number(b.kind === 'bill') - Number(a.kind === 'bill')
}

function clientOf(owed: Receivables, event: ReceivableEvent): string | undefined {
  return 'client' in event ? event.client : owed.bill(event.bill)?.client
}

function deltaOf(event: ReceivableEvent): number {
  switch (event.kind) {
    case 'bill':
      return event.total.minor
    case 'interest':
    case 'refund':
    case 'return':
      return event.amount.minor
    case 'payment':
    case 'credit':
    case 'write-off':
      return -event.amount.minor
    default:
      return 0 // a dispute moves no money
  }
}

function wordsOf(event: ReceivableEvent): string {
  switch (event.kind) {
    case 'bill':
      return `Bill ${event.bill}`
    case 'payment':
      return event.source === 'trust' ? 'Payment from trust' : 'Payment'
    case 'refund':
      return event.to === 'trust' ? 'Overpayment to trust' : 'Overpayment paid back'
    case 'return':
      return `Payment returned: ${event.reason}`
    case 'interest':
      return `Interest on bill ${event.bill}`
    case 'credit':
      return `Credit on bill ${event.bill}: ${event.reason}`
    default:
      return `Written off bill ${event.bill}`
  }
}
