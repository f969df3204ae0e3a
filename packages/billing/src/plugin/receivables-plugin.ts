import {
  definePlugin,
  type Id,
  type JobItem,
  jobKinds,
  type PermissionItem,
  type Plugin,
  permissions,
  provide,
  type Session,
  type SetupContext,
} from '@matterkit/core'
import type { CivilDate, Money } from '@matterkit/core/values'
import { type Aging, type AgingTerms, aging } from '../receivables/aging.js'
import type { BillStanding, ReceivableEvent } from '../receivables/receivables.js'
import type { ReminderStep } from '../receivables/reminders.js'
import { statementOfAccount } from '../receivables/statement-of-account.js'
import { receivableMessages } from '../receivables/words.js'
import type { ReportPage } from '../reports/report-page.js'
import type { BankLine } from '../trust/bank-statement.js'
import { operatingBankLines } from './bank-line-records.js'
import {
  type InstalmentPlan,
  instalmentPlans,
  type ReminderRecord,
  reminderRecords,
} from './instalment-records.js'
import { invoices } from './invoice-record.js'
import { type ImportedLines, importLines, takeLine } from './operating-lines.js'
import {
  interestTerms,
  type ReceivableEntry,
  receivableEntries,
  type WriteOffRequest,
  writeOffs,
} from './receivable-records.js'
import { Accounts } from './receivables-desk.js'
import { receivableGateMessages, receivableGates } from './receivables-gates.js'
import { chargeInterest, remindOf } from './receivables-month.js'
import { type ReceivablesReports, receivablesReports } from './receivables-reports.js'

type Distributed<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never

/** What a session may enter; whose it is is said beside it. Bills come of invoices, credits of credit notes. @since 0.1.0 */
export type ReceivableDraft = Distributed<
  Extract<ReceivableEvent, { kind: 'payment' | 'refund' | 'dispute' | 'settle-dispute' }>,
  'client'
>

/** How a firm keeps what it is owed. @since 0.1.0 */
export interface ReceivablesOptions {
  /** A firm of one lawyer, who approves their own write-offs; every one says so. */
  readonly singlePerson?: boolean
  /** When clients are reminded; never unless given. */
  readonly reminders?: readonly ReminderStep[]
}

/** What the plugin adds to a session. @since 0.1.0 */
export interface ReceivablesServices {
  /**
   * Enters a payment, a refund or a dispute. Where a payment names no bills, it goes to those there are in the agreed order, and
   * where it went is kept. Entries of one client wait for each other. The same key is entered once.
   *
   * @throws `RECEIVABLE_REFUSED` with every fault; `RECEIVABLE_KEY_REUSED`; `NOT_FOUND` for a bill behind a wall
   */
  enter(clientId: Id<'contact'>, draft: ReceivableDraft): Promise<ReceivableEntry>
  /**
   * Keeps the lines of one of the firm's own bank accounts, each once: the same file again takes and pays nothing. Money that
   * names one bill and is what is open on it is taken for its payment, at most one for each client in an import; the others are
   * left to a person.
   *
   * @throws `BANK_LINE_CHANGED` where a line comes again with another day or amount; nothing of its file is taken
   */
  importLines(account: string, lines: readonly BankLine[]): Promise<ImportedLines>
  /** Takes a line that was left for the payment of a client, in the agreed order. @throws `BANK_LINE_TAKEN`, `RECEIVABLE_REFUSED` */
  takeLine(lineId: Id<'receivables/bank-line'>, clientId: Id<'contact'>): Promise<ReceivableEntry>
  /** Asks to write off a debt. @throws `RECEIVABLE_REFUSED` where it is more than is open */
  requestWriteOff(
    clientId: Id<'contact'>,
    draft: { readonly bill: string; readonly on: CivilDate; readonly amount: Money; readonly reason: string },
  ): Promise<WriteOffRequest>
  /** Approves a write-off and enters it, in one unit of work. @throws `TRANSITION_REFUSED` for who asked for it */
  approveWriteOff(requestId: Id<'receivables/write-off'>): Promise<ReceivableEntry>
  /** Enters the interest that ran up to a day on every overdue bill of a client who agreed on it; once for each day. */
  chargeInterest(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly ReceivableEntry[]>
  /** Agrees that what is open on some bills is paid in parts. @throws `INSTALMENTS_INVALID`, `RECEIVABLE_REFUSED` */
  agreePlan(
    clientId: Id<'contact'>,
    terms: {
      readonly bills: readonly string[]
      readonly agreedOn: CivilDate
      readonly count: number
      readonly first: CivilDate
      readonly every: 'week' | 'month'
    },
  ): Promise<InstalmentPlan>
  /** How the plans of a client stand: what should be paid by a day, what was, and what is behind. */
  plans(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly PlanStanding[]>
  /** Keeps the reminders that are due, once for each step; bills under a plan that is not behind are left in peace. */
  remind(clientId: Id<'contact'>, asOf: CivilDate): Promise<readonly ReminderRecord[]>
  /** Aging, utilization, realization, collection and profit, made of the records that the session sees. */
  readonly reports: ReceivablesReports
  /** The bills of a client that this session sees. */
  bills(clientId: Id<'contact'>, currency: string): Promise<readonly BillStanding[]>
  /** What is open by age, of all clients, as far as this session sees. The day is the firm's, in its zone. */
  aging(currency: string, terms: AgingTerms): Promise<Aging>
  /**
   * The statement of account of a client, under their name and the firm's. @throws `NOT_FOUND` where one of their matters is
   * behind a wall
   */
  statement(
    clientId: Id<'contact'>,
    currency: string,
    period: { readonly from: string; readonly to: string },
  ): Promise<ReportPage>
}

/** A plan and how it is kept. @since 0.1.0 */
export interface PlanStanding {
  readonly plan: InstalmentPlan
  readonly due: Money
  readonly paid: Money
  readonly behind: Money
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type ReceivablesPlugin = Plugin<'receivables', object, ReceivablesServices>

const receivablePermissions: readonly PermissionItem[] = [
  { name: 'receivables/entry:create', title: 'Enter payments, disputes, refunds, interest and write-offs' },
  { name: 'receivables/bank-line:create', title: "Import lines of the firm's bank" },
  { name: 'receivables/bank-line:update', title: "Take lines of the firm's bank for payments" },
  { name: 'receivables/write-off:create', title: 'Ask to write off debts' },
  { name: 'receivables/write-off:approve', title: 'Approve write-offs that another asked for' },
  { name: 'receivables/write-off:refuse', title: 'Refuse write-offs' },
  { name: 'receivables/interest-terms:create', title: 'Record agreements on interest' },
  { name: 'receivables/plan:create', title: 'Agree instalment plans' },
  { name: 'receivables/plan:keep', title: 'Take plans for kept' },
  { name: 'receivables/plan:end', title: 'End plans' },
  { name: 'receivables/reminder:create', title: 'Remind clients' },
]

/**
 * Gives what clients owe its seat in a host, beside `billing()`, whose invoices are the bills: payments and where they went,
 * write-offs that another approves, disputes, refunds, interest, plans and reminders as records; statements and aging made of
 * them; the job `receivables.month-end`; and a gate on voiding a bill that was paid. Accounts are read across walls, each time
 * written down; what is behind one is not shown.
 *
 * @example
 * receivables().id // 'receivables'
 * @since 0.1.0
 */
export function receivables(options: ReceivablesOptions = {}): ReceivablesPlugin {
  return definePlugin({
    id: 'receivables',
    version: '0.1.0',
    capabilities: ['*:read', '*:write', 'walls:cross', 'numbers:take'],
    models: [
      receivableEntries,
      writeOffs,
      interestTerms,
      instalmentPlans,
      reminderRecords,
      operatingBankLines,
    ],
    messages: { ...receivableMessages, ...receivableGateMessages },
    gates: receivableGates,
    provides: [provide(permissions, receivablePermissions), provide(jobKinds, [monthEnd])],
    setup: (context) => ({ services: (session) => servicesOf(session, context, options) }),
  })
}

/** The job names the day, so that a run that was late does what the day wanted; run again, it does nothing twice. */
const monthEnd: JobItem = {
  kind: 'receivables.month-end',
  async run(session, data) {
    const { on } = data as unknown as { readonly on: CivilDate }
    const { receivables: services } = session as unknown as { readonly receivables: ReceivablesServices }
    for (const clientId of await clientsOf(session)) {
      await services.chargeInterest(clientId, on)
      await services.remind(clientId, on)
    }
  },
}

/** The clients of bills that this session sees. */
async function clientsOf(session: Session): Promise<readonly Id<'contact'>[]> {
  const billed = new Set<string>()
  for await (const { matterId } of session.records(invoices).all()) billed.add(matterId)
  const clients = new Set<Id<'contact'>>()
  for await (const { id, clientId } of session.matters.all()) if (billed.has(id)) clients.add(clientId)
  return [...clients]
}

function servicesOf(
  session: Session,
  context: SetupContext,
  options: ReceivablesOptions,
): ReceivablesServices {
  const accounts = new Accounts(session, context)
  return {
    enter: (clientId, draft) => accounts.enter(clientId, { ...draft, client: clientId } as ReceivableEvent),
    importLines: (account, lines) => importLines(session, accounts, account, lines),
    takeLine: (lineId, clientId) => takeLine(session, accounts, lineId, clientId),
    async requestWriteOff(clientId, { bill, on, amount, reason }) {
      const { owed } = await accounts.of(clientId, amount.currency)
      owed.enter({ kind: 'write-off', key: 'asked for', on, bill, amount, reason }) // refused now rather than later
      const matterId = owed.bill(bill)?.matter as Id<'matter'>
      await session.matters.get(matterId)
      const asked = {
        clientId,
        matterId,
        bill,
        on,
        amount,
        reason,
        singlePerson: options.singlePerson === true,
      }
      return session.transaction((work) => work.records(writeOffs).create(asked as never))
    },
    approveWriteOff: (requestId) =>
      session.transaction(
        async (work) => {
          const { clientId, bill, on, amount, reason } = await work.records(writeOffs).get(requestId)
          const event = {
            kind: 'write-off',
            key: `write-off ${requestId}`,
            on,
            bill,
            amount,
            reason,
          } as const
          const entry = await accounts.enterIn(work, clientId, event)
          await work.records(writeOffs).transition(requestId, 'approve', { set: { entryId: entry.id } })
          return entry
        },
        { retries: 20 },
      ),
    chargeInterest: (clientId, asOf) => chargeInterest(session, accounts, clientId, asOf),
    agreePlan: (clientId, terms) => accounts.agreePlan(clientId, terms),
    plans: (clientId, asOf) => accounts.plans(clientId, asOf),
    remind: (clientId, asOf) => remindOf(session, accounts, clientId, asOf, options.reminders ?? []),
    reports: receivablesReports(session, async (currency) =>
      accounts.bills(await clientsOf(session), { currency }),
    ),
    bills: (clientId, currency) => accounts.bills([clientId], { currency }),
    aging: async (currency, terms) =>
      aging(await accounts.bills(await clientsOf(session), { currency }), currency, terms),
    async statement(clientId, currency, period) {
      const { owed } = await accounts.of(clientId, currency)
      for (const { matter } of owed.bills()) await session.matters.get(matter as Id<'matter'>)
      const { name: client } = await session.contacts.get(clientId)
      const [firm] = (await session.firms.find({ limit: 1 })).items
      const names = { client, ...(firm === undefined ? {} : { firm: firm.name }) }
      return statementOfAccount(owed, currency, clientId, period, names)
    },
  }
}
