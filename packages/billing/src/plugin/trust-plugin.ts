import {
  definePlugin,
  type Id,
  type JobItem,
  jobKinds,
  type PermissionItem,
  type Plugin,
  permissions,
  provide,
  removalBlockers,
  type Session,
  type SetupContext,
} from '@matterkit/core'
import { type CivilDate, type Finding, MatterkitError, type Money } from '@matterkit/core/values'
import type { ReportPage } from '../reports/report-page.js'
import { type ClientLedger, ledgerName, type TrustAccount } from '../trust/account.js'
import { trustAlerts } from '../trust/alerts.js'
import type { BankLine, BankStatement } from '../trust/bank-statement.js'
import { reconcileTrust, type TrustReconciliation } from '../trust/reconcile-trust.js'
import type { LedgerStanding } from '../trust/state.js'
import type { TrustTransaction } from '../trust/transaction.js'
import { openTrustLedger, type TrustLedger } from '../trust/trust-ledger.js'
import { ledgerCard, reconciliationReport } from '../trust/trust-reports.js'
import { trustMessages } from '../trust/words.js'
import { trustBankLines } from './bank-line-records.js'
import { evergreens, type Replenishing, replenishAll, replenishments } from './evergreen-records.js'
import { fail } from './trust-errors.js'
import { trustGateMessages, trustGates } from './trust-gates.js'
import { keepLines, linesFor, markMatched } from './trust-lines.js'
import {
  type ReconciliationRecord,
  reconciliations,
  type TrustAccountRecord,
  type TrustEntryRecord,
  type TrustRequest,
  trustAccounts,
  trustEntries,
  trustRequests,
} from './trust-records.js'
import { moneyHeld, trustRemovalMessages } from './trust-removal.js'

type Distributed<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never

/** A transaction as a session gives it: who prepares it is the session's to say. @since 0.1.0 */
export type TrustDraft = Distributed<TrustTransaction, 'preparedBy' | 'approvedBy'>

/** What the plugin adds to a session. @since 0.1.0 */
export interface TrustServices {
  /**
   * Records a deposit, a fact of the bank, a hold, a release, a void check, or money of the firm's own. Postings to one account
   * wait for each other; those to different accounts do not.
   *
   * @throws `TRUST_REFUSED` with every rule it breaks; `TRUST_KEY_REUSED`; `TRUST_NEEDS_APPROVAL`; `TRUST_ONE_POSTING`
   */
  record(accountId: Id<'trust/account'>, transaction: TrustDraft): Promise<TrustEntryRecord>
  /** Prepares a withdrawal, a transfer or a correction for a lawyer. Rules it breaks are told at once. @throws `TRUST_REFUSED` */
  request(accountId: Id<'trust/account'>, transaction: TrustDraft): Promise<TrustRequest>
  /** Approves a request and posts it, in one unit of work. @throws `TRUST_REFUSED`, where it breaks a rule by now too */
  approve(requestId: Id<'trust/request'>): Promise<TrustEntryRecord>
  /** The ledgers of matters that the session sees; those behind walls are left out. */
  standings(accountId: Id<'trust/account'>): Promise<readonly LedgerStanding[]>
  /** What the whole account holds by the book: a total, and so the same for everyone. */
  book(accountId: Id<'trust/account'>): Promise<Money>
  /** What the account should be looked at for. */
  alerts(
    accountId: Id<'trust/account'>,
    watch: Parameters<typeof trustAlerts>[1],
  ): Promise<readonly Finding[]>
  /**
   * Asks clients to fill up their evergreen retainers that are below the threshold, once until it is received or withdrawn.
   *
   * @returns what was asked for anew
   */
  replenish(accountId: Id<'trust/account'>, on: CivilDate): Promise<readonly Replenishing[]>
  /** The card of a client's ledger. @throws `NOT_FOUND` for a matter that is behind a wall */
  card(
    accountId: Id<'trust/account'>,
    ledger: ClientLedger,
    period: { readonly from: string; readonly to: string },
  ): Promise<ReportPage>
  /**
   * Keeps lines of the bank, each once: the same file again takes nothing.
   *
   * @throws `TRUST_LINE_CHANGED` where a line comes again with another day or amount; nothing of its file is taken
   */
  importLines(
    accountId: Id<'trust/account'>,
    lines: readonly BankLine[],
  ): Promise<{ readonly taken: number; readonly known: number }>
  /**
   * Reconciles an account with a statement and keeps the report; what the bank has is recorded as cleared where it passed, and
   * lines that are kept say with which entry they were matched. Without lines, those that were imported for the time are taken.
   */
  reconcile(
    accountId: Id<'trust/account'>,
    statement: Omit<BankStatement, 'lines'> & Partial<Pick<BankStatement, 'lines'>>,
  ): Promise<{ readonly record: ReconciliationRecord; readonly found: TrustReconciliation }>
  /**
   * A lawyer reviews a reconciliation that passed; the time up to its last day is closed.
   *
   * @throws `TRUST_NOT_RECONCILED`, `TRUST_REVIEWER`
   */
  review(reconciliationId: Id<'trust/reconciliation'>): Promise<ReconciliationRecord>
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type TrustPlugin = Plugin<'trust', object, TrustServices>

const trustPermissions: readonly PermissionItem[] = [
  { name: 'trust/account:create', title: 'Open trust accounts' },
  { name: 'trust/account:update', title: 'Change trust accounts' },
  { name: 'trust/entry:create', title: 'Post to trust accounts' },
  { name: 'trust/request:create', title: 'Prepare withdrawals from trust' },
  { name: 'trust/request:approve', title: 'Approve withdrawals from trust' },
  { name: 'trust/request:refuse', title: 'Refuse withdrawals from trust' },
  { name: 'trust/evergreen:create', title: 'Agree evergreen retainers' },
  { name: 'trust/replenishment:create', title: 'Ask for retainers to be filled up' },
  { name: 'trust/replenishment:receive', title: 'Take requests to fill up for received' },
  { name: 'trust/replenishment:withdraw', title: 'Withdraw requests to fill up' },
  { name: 'trust/bank-line:create', title: 'Import lines of trust banks' },
  { name: 'trust/bank-line:update', title: 'Match lines of trust banks' },
  { name: 'trust/reconciliation:create', title: 'Reconcile trust accounts' },
  { name: 'trust/reconciliation:update', title: 'Review reconciliations' },
]

/**
 * Gives client money its seat in a host: accounts, an append-only journal, requests that a lawyer approves, reconciliations
 * that a lawyer reviews, and a gate on closing a matter whose client has money in trust. A ledger is named by the ids of a
 * contact and a matter. Journals are read across walls, each time written down, for a ledger with holes in it is no ledger.
 *
 * @example
 * trust().id // 'trust'
 * @since 0.1.0
 */
export function trust(): TrustPlugin {
  return definePlugin({
    id: 'trust',
    version: '0.1.0',
    capabilities: ['*:read', '*:write', 'walls:cross', 'numbers:take'],
    models: [
      trustAccounts,
      trustEntries,
      trustRequests,
      reconciliations,
      evergreens,
      replenishments,
      trustBankLines,
    ],
    messages: { ...trustMessages, ...trustGateMessages, ...trustRemovalMessages },
    gates: trustGates,
    provides: [
      provide(permissions, trustPermissions),
      provide(jobKinds, [replenishJob]),
      provide(removalBlockers, [moneyHeld]),
    ],
    setup(context) {
      const journals = new Journals(context)
      return { services: (session) => servicesOf(session, journals) }
    },
  })
}

/** Ledgers in memory, brought up to date from what was committed; a new process begins with none. */
class Journals {
  readonly #context: SetupContext
  readonly #open = new Map<string, { readonly version: number; readonly ledger: TrustLedger }>()

  constructor(context: SetupContext) {
    this.#context = context
  }

  /** The ledger of an account with every entry that is committed now. */
  async of(session: Session, record: TrustAccountRecord): Promise<TrustLedger> {
    const { acrossWalls } = this.#context
    if (acrossWalls === undefined) throw new Error('the capability walls:cross was not granted')
    const place = `${session.firm} ${record.id}`
    const kept = this.#open.get(place)
    const known = kept?.version === record.version ? kept.ledger : undefined // a changed account has other rules
    const from = known?.entries.length ?? 0
    const fresh = await acrossWalls(session, 'client money', async (tx) => {
      const found: TrustEntryRecord[] = []
      const where = { accountId: record.id, number: { gt: from } }
      for await (const each of tx.stream(trustEntries, { where, order: ['number', 'asc'] })) found.push(each)
      return found
    })
    const ledger = known ?? openTrustLedger(accountOf(record), [], record.reconciledThrough)
    for (const { entry } of fresh) if (entry.number === ledger.entries.length + 1) ledger.take(entry)
    this.#open.set(place, { version: record.version, ledger })
    return ledger
  }
}

function accountOf(record: TrustAccountRecord): TrustAccount {
  const { id, name, currency, jurisdiction, floatLimit, approvers, singlePerson, collectedAtOnce } = record
  return {
    id,
    name,
    currency,
    jurisdiction,
    floatLimit,
    approvers,
    ...(singlePerson === undefined ? {} : { singlePerson }),
    ...(collectedAtOnce === undefined ? {} : { collectedAtOnce }),
  }
}

/** Every account is looked at; the job names the day, so that a run that was late asks as of the day it was meant for. */
const replenishJob: JobItem = {
  kind: 'trust.replenish',
  async run(session, data) {
    const { on } = data as unknown as { readonly on: CivilDate }
    const { trust: services } = session as unknown as { readonly trust: TrustServices }
    for await (const { id } of session.records(trustAccounts).all()) await services.replenish(id, on)
  },
}

const needApproval: readonly string[] = ['withdrawal', 'move', 'correction']

function servicesOf(session: Session, journals: Journals): TrustServices {
  const who = () =>
    'user' in session.actor
      ? session.actor.user
      : 'service' in session.actor
        ? `service:${session.actor.service}`
        : 'client'

  async function post(
    work: Session,
    accountId: Id<'trust/account'>,
    transaction: TrustTransaction,
  ): Promise<TrustEntryRecord> {
    const account = await work.records(trustAccounts).get(accountId)
    const known = (await journals.of(session, account)).draft(transaction)
    if (known.kept) return keptAs(work, accountId, known.entry.number) // a number is taken for what is posted only
    const number = await work.nextNumber(`trust/${accountId}`) // whoever else takes it conflicts, and is run again
    const ledger = await journals.of(session, account)
    const { entry, kept } = ledger.draft(transaction)
    if (kept) return outrun(accountId)
    if (entry.number < number) return fail('TRUST_ONE_POSTING', { account: account.name })
    const ledgers = [...new Set(entry.lines.map(({ ledger: name }) => name))]
    return work.records(trustEntries).create({
      accountId,
      number,
      on: entry.on,
      key: transaction.key,
      matterIds: mattersOf(ledgers),
      ledgers,
      entry: { ...entry, number },
    } as never)
  }

  async function keptAs(
    work: Session,
    accountId: Id<'trust/account'>,
    number: number,
  ): Promise<TrustEntryRecord> {
    const [kept] = (await work.records(trustEntries).find({ where: { accountId, number }, limit: 1 })).items
    return kept ?? fail('TRUST_ONE_POSTING', { account: accountId })
  }

  /** Whether a ledger may be shown to this session: what is behind a wall does not exist. */
  async function sight(): Promise<(ledger: string) => boolean> {
    const seen = new Set<string>()
    for await (const { id } of session.matters.all()) seen.add(id)
    return (ledger) => {
      const matter = matterIn(ledger)
      return matter === undefined || seen.has(matter)
    }
  }

  /** Who names a matter must see it; and what is refused names no ledger that is not seen. */
  async function within<Result>(transaction: TrustTransaction, run: () => Promise<Result>): Promise<Result> {
    for (const id of mattersOf(namedIn(transaction))) await session.matters.get(id as Id<'matter'>)
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof MatterkitError) || error.code !== 'TRUST_REFUSED') throw error
      const shown = await sight()
      const hidden = error.findings.filter(({ data }) => !shown(String(data.ledger ?? '')))
      if (hidden.length === 0) throw error
      const findings = error.findings.map((each) =>
        hidden.includes(each)
          ? { ...each, data: { ...each.data, ledger: 'another ledger', amount: '' } }
          : each,
      )
      throw new MatterkitError(
        'TRUST_REFUSED',
        `the transaction ${transaction.key} cannot be posted`,
        error.data,
        {
          findings,
        },
      )
    }
  }

  const retried = { retries: 30 } as const
  const ledgerOf = async (accountId: Id<'trust/account'>) =>
    journals.of(session, await session.records(trustAccounts).get(accountId))

  return {
    async record(accountId, draft) {
      if (needApproval.includes(draft.kind)) return fail('TRUST_NEEDS_APPROVAL', { kind: draft.kind })
      const transaction = { ...draft, preparedBy: who() } as TrustTransaction
      return within(transaction, () =>
        session.transaction((work) => post(work, accountId, transaction), retried),
      )
    },
    async request(accountId, draft) {
      const transaction = { ...draft, preparedBy: who(), approvedBy: '' } as TrustTransaction
      return within(transaction, async () => {
        const { key } = transaction
        const breaches = (await ledgerOf(accountId))
          .check(transaction)
          .filter(({ severity, data }) => severity === 'error' && data.rule !== 'two-persons')
        if (breaches.length > 0)
          throw new MatterkitError(
            'TRUST_REFUSED',
            `the transaction ${key} cannot be requested`,
            { key },
            { findings: breaches },
          )
        return session.transaction((work) =>
          work.records(trustRequests).create({
            accountId,
            matterIds: mattersOf(namedIn(transaction)),
            preparedBy: who(),
            transaction,
          } as never),
        )
      })
    },
    approve: (requestId) =>
      session.transaction(async (work) => {
        const request = await work.records(trustRequests).get(requestId)
        const transaction = { ...request.transaction, preparedBy: request.preparedBy, approvedBy: who() }
        const kept = await post(work, request.accountId, transaction as TrustTransaction)
        await work.records(trustRequests).transition(requestId, 'approve', { set: { entryId: kept.id } })
        return kept
      }, retried),
    async standings(accountId) {
      const shown = await sight()
      return (await ledgerOf(accountId)).standings().filter(({ ledger }) => shown(ledger))
    },
    async book(accountId) {
      return (await ledgerOf(accountId)).book()
    },
    async alerts(accountId, watch) {
      const shown = await sight()
      return trustAlerts(await ledgerOf(accountId), watch).filter(({ at }) => shown(at))
    },
    async replenish(accountId, on) {
      const ledger = await ledgerOf(accountId)
      return session.transaction((work) => replenishAll(work, accountId, ledger, on), { retries: 5 })
    },
    async card(accountId, ledger, period) {
      await session.matters.get(ledger.matter as Id<'matter'>) // whoever may not see the matter sees no card
      return ledgerCard(await ledgerOf(accountId), ledger, period)
    },
    importLines: (accountId, lines) => keepLines(session, accountId, lines),
    async reconcile(accountId, given) {
      const statement = { ...given, lines: given.lines ?? (await linesFor(session, accountId, given)) }
      const account = await session.records(trustAccounts).get(accountId)
      const ledger = await journals.of(session, account)
      const previous = account.statementClosing
      const found = reconcileTrust(
        ledger,
        statement,
        previous === undefined ? {} : { previousClosing: previous },
      )
      const record = await session.transaction((work) =>
        work.records(reconciliations).create({
          accountId,
          from: found.from,
          to: found.to,
          passed: found.passed,
          preparedBy: who(),
          closing: statement.closing,
          report: reconciliationReport(ledger, found),
        }),
      )
      if (!found.passed) return { record, found }
      for (const { key, bankOn } of found.cleared) {
        if (ledger.clearedOn(key) !== undefined) continue
        const cleared = {
          kind: 'cleared',
          key: `cleared ${key}`,
          on: found.to,
          preparedBy: who(),
          of: key,
          bankOn,
        } as const
        await session.transaction((work) => post(work, accountId, cleared), retried)
      }
      await markMatched(session, accountId, found)
      return { record, found }
    },
    review: (reconciliationId) =>
      session.transaction(async (work) => {
        const record = await work.records(reconciliations).get(reconciliationId)
        const account = await work.records(trustAccounts).get(record.accountId)
        const { approvers, singlePerson, version } = account
        if (!record.passed) return fail('TRUST_NOT_RECONCILED', { to: record.to })
        const alone = singlePerson?.lawyer === who()
        if (!approvers.includes(who() as never) || (record.preparedBy === who() && !alone))
          return fail('TRUST_REVIEWER', { who: who() })
        await work.records(trustAccounts).update(account.id, {
          version,
          set: { reconciledThrough: record.to, statementClosing: record.closing },
        })
        return work
          .records(reconciliations)
          .update(reconciliationId, { version: record.version, set: { reviewedBy: who() } })
      }),
  }
}

/** Another posted the same key just now: the unit is run again, and finds it. */
function outrun(accountId: string): never {
  throw new MatterkitError('VERSION_CONFLICT', `account ${accountId} was posted to meanwhile`, {
    id: accountId,
  })
}

/** The matters of ledgers. */
function mattersOf(ledgers: readonly string[]): readonly string[] {
  return [...new Set(ledgers.flatMap((name) => matterIn(name) ?? []))]
}

function matterIn(ledger: string): string | undefined {
  return ledger.includes('/') ? ledger.slice(ledger.indexOf('/') + 1) : undefined
}

/** The ledgers that a transaction names itself. */
function namedIn(transaction: TrustTransaction): readonly string[] {
  switch (transaction.kind) {
    case 'deposit':
      return transaction.lines.map(({ ledger }) => ledgerName(ledger))
    case 'move':
      return [ledgerName(transaction.from), ledgerName(transaction.to)]
    case 'firm-deposit':
      return transaction.purpose === 'bank-charges' ? [] : [ledgerName(transaction.purpose.shortageOf)]
    case 'withdrawal':
      return transaction.ledger === undefined ? [] : [ledgerName(transaction.ledger)]
    case 'hold':
      return [ledgerName(transaction.ledger)]
    default:
      return []
  }
}
