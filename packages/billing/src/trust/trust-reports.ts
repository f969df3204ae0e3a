import {
  type CivilDate,
  civilDate,
  explain,
  type Finding,
  formatMoney,
  isCivilDate,
  longDate,
  ofMinor,
} from '@matterkit/core/values'
import type { ReportPage, ReportSection } from '../reports/report-page.js'
import { type ClientLedger, ledgerName } from './account.js'
import { billName } from './apply.js'
import type { TrustReconciliation } from './reconcile-trust.js'
import type { TrustEntry } from './state.js'
import type { TrustTransaction } from './transaction.js'
import type { TrustLedger } from './trust-ledger.js'
import { trustMessages } from './words.js'

/** From the first day to the last, both in. @since 0.1.0 */
export interface TrustPeriod {
  readonly from: string
  readonly to: string
}

const money = { numeric: true } as const
const tell = ({ trust, minor }: { readonly trust: TrustLedger; readonly minor: number }) =>
  formatMoney(ofMinor(minor, trust.account.currency))

/**
 * The card of a client's ledger: date, who, what for, reference, money in and out, the balance after each. Opening and
 * closing balances frame it, so that it is the statement of the client too.
 *
 * @throws `DATE_INVALID`
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * ledgerCard(openTrustLedger(account), { client: '0142', matter: '81' }, { from: '2026-11-01', to: '2026-11-30' }).title // 'Client ledger 0142/81'
 * @since 0.1.0
 */
export function ledgerCard(trust: TrustLedger, ledger: ClientLedger, period: TrustPeriod): ReportPage {
  const name = ledgerName(ledger)
  const rows = trust.movements(name).map(({ on, entry, amount }) => ({ on, entry, minor: amount.minor }))
  const card = running(trust, rows, period)
  const { available, held, uncollected } = trust.standing(name)
  return {
    title: `Client ledger ${name}`,
    facts: [
      ...heading(trust, period),
      { label: 'Client', value: ledger.client },
      { label: 'Matter', value: ledger.matter },
      { label: 'Not collected now', value: formatMoney(uncollected) },
      { label: 'Held now', value: formatMoney(held) },
      { label: 'Available now', value: formatMoney(available) },
    ],
    sections: [card],
    signatures: [],
  }
}

/**
 * The journal of the account: every receipt and disbursement in order, with the book's balance after each.
 *
 * @throws `DATE_INVALID`
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * trustJournal(openTrustLedger(account), { from: '2026-11-01', to: '2026-11-30' }).sections[0]?.rows.length // 1
 * @since 0.1.0
 */
export function trustJournal(trust: TrustLedger, period: TrustPeriod): ReportPage {
  const rows = trust.entries
    .filter(({ bank }) => bank.minor !== 0)
    .map((entry) => ({ on: entry.on, entry, minor: entry.bank.minor }))
    .sort((a, b) => (a.on === b.on ? a.entry.number - b.entry.number : a.on < b.on ? -1 : 1))
  return {
    title: 'Receipts and disbursements journal',
    facts: heading(trust, period),
    sections: [running(trust, rows, period)],
    signatures: [],
  }
}

/**
 * What every ledger holds at the end of a day, and what they come to.
 *
 * @throws `DATE_INVALID`
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * trialBalance(openTrustLedger(account), '2026-11-30').sections[0]?.total // ['All ledgers', '$0.00']
 * @since 0.1.0
 */
export function trialBalance(trust: TrustLedger, on: string): ReportPage {
  const day = civilDate(on)
  const rows: string[][] = []
  let total = 0
  for (const { ledger } of trust.standings()) {
    const minor = sumOf(trust.movements(ledger).filter((each) => each.on <= day))
    total += minor
    if (minor !== 0) rows.push([ledger, tell({ trust, minor })])
  }
  return {
    title: 'Trial balance of client ledgers',
    facts: [...accountFacts(trust), { label: 'As of', value: longDate(day) }],
    sections: [
      {
        title: 'Ledgers',
        byName: true,
        columns: [{ label: 'Ledger' }, { label: 'Balance', ...money }],
        rows,
        total: ['All ledgers', tell({ trust, minor: total })],
      },
    ],
    signatures: [],
  }
}

/**
 * The monthly report of a reconciliation: bank, book and ledgers beside each other, every item on its way, every ledger, and
 * what was found, in words with the rule.
 *
 * @example
 * const account: TrustAccount = { id: 't', name: 'IOLTA', currency: 'USD', jurisdiction: 'us-md', floatLimit: money(200, 'USD'), approvers: [] }
 * const zero = money(0, 'USD')
 * const trust = openTrustLedger(account)
 * const found = reconcileTrust(trust, { from: '2026-11-01', to: '2026-11-30', opening: zero, closing: zero, lines: [] })
 * reconciliationReport(trust, found).facts.at(-1)?.value // 'Reconciled'
 * @since 0.1.0
 */
export function reconciliationReport(trust: TrustLedger, found: TrustReconciliation): ReportPage {
  const { statement, inTransit, outstanding, adjustedBank, book, ledgers, difference, balances, findings } =
    found
  const says = (minor: number) => tell({ trust, minor })
  const sumBank = (entries: readonly TrustEntry[]) => entries.reduce((sum, { bank }) => sum + bank.minor, 0)
  const items = (title: string, entries: readonly TrustEntry[]): ReportSection => ({
    title,
    columns: [
      { label: 'Date' },
      { label: 'Entry' },
      { label: 'Reference' },
      { label: 'Who' },
      { label: 'Amount', ...money },
    ],
    rows: entries.map((entry) => [
      longDate(entry.on),
      String(entry.number),
      referenceOf(entry.transaction),
      whoOf(entry.transaction),
      says(Math.abs(entry.bank.minor)),
    ]),
    total: ['', '', '', 'Total', says(Math.abs(sumBank(entries)))],
  })
  return {
    title: 'Three-way reconciliation',
    facts: [
      ...heading(trust, found),
      { label: 'Result', value: found.passed ? 'Reconciled' : 'NOT RECONCILED' },
    ],
    sections: [
      {
        title: 'Bank, book and ledgers',
        columns: [{ label: '' }, { label: 'Amount', ...money }],
        rows: [
          ['Balance of the bank statement', formatMoney(statement)],
          ['Deposits in transit', says(sumBank(inTransit))],
          ['Outstanding checks and payments', says(sumBank(outstanding))],
          ['1. Adjusted bank balance', formatMoney(adjustedBank)],
          ['2. Balance of the book', formatMoney(book)],
          ['3. Sum of the ledgers', formatMoney(ledgers)],
        ],
        total: ['Difference of bank and book', formatMoney(difference)],
      },
      items('Deposits in transit', inTransit),
      items('Outstanding', outstanding),
      {
        title: 'Ledgers',
        byName: true,
        columns: [{ label: 'Ledger' }, { label: 'Balance', ...money }],
        rows: [...balances]
          .filter(([, { minor }]) => minor !== 0)
          .sort(byName)
          .map(([ledger, balance]) => [ledger, formatMoney(balance)]),
        total: ['All ledgers', formatMoney(ledgers)],
      },
      findingsSection(findings),
    ],
    signatures: ['Prepared by, date', 'Reviewed by a lawyer, date'],
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function findingsSection(findings: readonly Finding[]): ReportSection {
  return {
    title: 'Found',
    columns: [{ label: 'Where' }, { label: 'What' }, { label: 'Rule' }],
    rows: findings.map((each) => [each.at, explain(inWords(each), trustMessages), each.cite ?? '']),
  }
}

/** A finding with its days as people read them. */
function inWords(finding: Finding): Finding {
  const data = Object.entries(finding.data).map(([name, value]) => [
    name,
    typeof value === 'string' && isCivilDate(value) ? longDate(value) : value,
  ])
  return { ...finding, data: Object.fromEntries(data) }
}

function accountFacts({ account }: TrustLedger): ReportPage['facts'] {
  return [{ label: 'Account', value: account.name }]
}

function heading(trust: TrustLedger, { from, to }: TrustPeriod): ReportPage['facts'] {
  const period = `${longDate(civilDate(from))} to ${longDate(civilDate(to))}`
  return [...accountFacts(trust), { label: 'Period', value: period }]
}

function sumOf(movements: readonly { readonly amount: { readonly minor: number } }[]): number {
  return movements.reduce((sum, { amount }) => sum + amount.minor, 0)
}

interface Row {
  readonly on: CivilDate
  readonly entry: TrustEntry
  readonly minor: number
}

/** Movements of a period with the balance after each, between the balances before and after it. */
function running(trust: TrustLedger, rows: readonly Row[], { from, to }: TrustPeriod): ReportSection {
  const [first, last] = [civilDate(from), civilDate(to)]
  const says = (minor: number) => tell({ trust, minor })
  let balance = 0
  const told: string[][] = []
  for (const { on, minor } of rows) if (on < first) balance += minor
  told.push([longDate(first), '', 'Balance brought forward', '', '', '', '', says(balance)])
  let [received, paid] = [0, 0]
  for (const { on, entry, minor } of rows) {
    if (on < first || on > last) continue
    balance += minor
    if (minor > 0) received += minor
    else paid -= minor
    const { transaction } = entry
    told.push([
      longDate(on),
      String(entry.number),
      whoOf(transaction),
      purposeOf(transaction),
      referenceOf(transaction),
      minor > 0 ? says(minor) : '',
      minor < 0 ? says(-minor) : '',
      says(balance),
    ])
  }
  return {
    title: 'Entries',
    columns: [
      { label: 'Date' },
      { label: 'Entry' },
      { label: 'Received from or paid to' },
      { label: 'Purpose' },
      { label: 'Reference' },
      { label: 'In', ...money },
      { label: 'Out', ...money },
      { label: 'Balance', ...money },
    ],
    rows: told,
    total: ['', '', '', '', 'Total', says(received), says(paid), says(balance)],
  }
}

/** Who paid or was paid. @internal */
export function whoOf(transaction: TrustTransaction): string {
  switch (transaction.kind) {
    case 'deposit':
      return transaction.from
    case 'withdrawal':
      return transaction.payee
    case 'firm-deposit':
      return 'The firm'
    case 'move':
      return `${ledgerName(transaction.from)} to ${ledgerName(transaction.to)}`
    case 'bank-fee':
    case 'interest':
    case 'deposit-returned':
      return 'The bank'
    default:
      return ''
  }
}

const purposes: Readonly<Record<string, string>> = {
  deposit: 'Deposit',
  'firm-deposit': "The firm's own money",
  move: 'Transfer on authority',
  void: 'Check made void',
  correction: 'Correction',
  'bank-fee': 'Bank charge',
  'deposit-returned': 'Deposit returned',
  interest: 'Interest',
  client: 'To the client',
  'third-party': 'To a third party for the client',
  'client-expense': "Client's expense",
  'earned-fees': 'Earned fees',
  reimbursement: 'Costs advanced by the firm',
  lienholder: 'To a lienholder',
  'successor-counsel': 'To successor counsel',
  escheat: 'Unclaimed money to the state',
  'other-trust-account': 'To another trust account',
  'iolta-program': 'Interest to the program',
  'firm-float': "The firm's own money back",
}

function purposeOf(transaction: TrustTransaction): string {
  const { kind, memo } = transaction
  const words = purposes[kind === 'withdrawal' ? transaction.purpose : kind] ?? kind
  const why = 'reason' in transaction ? transaction.reason : memo
  return why === undefined ? words : `${words}: ${why}`
}

/** By what an entry is known to the bank and in papers. @internal */
export function referenceOf(transaction: TrustTransaction): string {
  if (transaction.kind === 'withdrawal') {
    const { checkNumber, reference = '', bill, settlement } = transaction
    const paid = checkNumber === undefined ? reference : `check ${checkNumber}`
    const against = bill === undefined ? settlement?.reference : billName(bill)
    return against === undefined || against === paid ? paid : `${paid}, ${against}`
  }
  if ('reference' in transaction) return transaction.reference
  return 'of' in transaction ? transaction.of : ''
}
