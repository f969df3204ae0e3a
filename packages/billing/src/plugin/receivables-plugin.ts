import {
  definePlugin,
  type Id,
  type JobItem,
  jobKinds,
  type PermissionItem,
  permissions,
  provide,
  type Session,
} from '@matterkit/core'
import type { CivilDate } from '@matterkit/core/values'
import { aging } from '../receivables/aging.js'
import type { ReceivableEvent } from '../receivables/receivables.js'
import { statementOfAccount } from '../receivables/statement-of-account.js'
import { receivableMessages } from '../receivables/words.js'
import { operatingBankLines } from './bank-line-records.js'
import { instalmentPlans, reminderRecords } from './instalment-records.js'
import { invoices } from './invoice-record.js'
import { importLines, takeLine } from './operating-lines.js'
import { interestTerms, receivableEntries, writeOffs } from './receivable-records.js'
import { Accounts } from './receivables-desk.js'
import { receivableGateMessages, receivableGates } from './receivables-gates.js'
import { KeptAccounts } from './receivables-kept.js'
import { chargeInterest, remindOf } from './receivables-month.js'
import { receivablesReports } from './receivables-reports.js'
import type { ReceivablesOptions, ReceivablesPlugin, ReceivablesServices } from './receivables-services.js'
import { firmOf } from './report-names.js'
import { checkTrustMoney } from './trust-bills-paid.js'

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
  { name: 'receivables/plan:resume', title: 'Take up plans again whose payments were returned' },
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
    setup(context) {
      const kept = new KeptAccounts()
      return { services: (session) => servicesOf(session, new Accounts(session, context, kept), options) }
    },
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

/** The clients of bills that the session sees. */
async function clientsOf(session: Session): Promise<readonly Id<'contact'>[]> {
  const billed = new Set<string>()
  for await (const { matterId } of session.records(invoices).all()) billed.add(matterId)
  const clients = new Set<Id<'contact'>>()
  for await (const { id, clientId } of session.matters.all()) if (billed.has(id)) clients.add(clientId)
  return [...clients]
}

function servicesOf(session: Session, accounts: Accounts, options: ReceivablesOptions): ReceivablesServices {
  return {
    async enter(clientId, draft) {
      await checkTrustMoney(session, draft)
      return accounts.enter(clientId, { ...draft, client: clientId } as ReceivableEvent)
    },
    importLines: (account, lines) => importLines(session, accounts, account, lines),
    takeLine: (lineId, clientId) => takeLine(session, accounts, lineId, clientId),
    async requestWriteOff(clientId, { bill, on, amount, reason }) {
      const event = { kind: 'write-off', key: 'asked for', on, bill, amount, reason } as const
      const { owed } = await accounts.tryIn(session, clientId, event) // refused now rather than later
      const matterId = owed.bill(bill)?.matter as Id<'matter'>
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
      const { name: client } = await session.contacts.get(clientId)
      const firm = await firmOf(session)
      const names = { client, ...(firm === undefined ? {} : { firm: firm.name }) }
      return statementOfAccount(owed, currency, clientId, period, names)
    },
  }
}
