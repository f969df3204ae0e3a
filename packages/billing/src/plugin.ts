/**
 * The billing engine in the host: approved time and expenses become prebills, reviewed and approved by someone else, then
 * numbered invoices that do not change.
 *
 * @module
 */
import {
  amount,
  definePlugin,
  documentData,
  type Id,
  type JobItem,
  jobKinds,
  type Plugin,
  permissions,
  provide,
  type Session,
  type TimeEntry,
  timeEntries,
} from '@matterkit/core'
import {
  type CivilDate,
  civilDate,
  dateIn,
  instant,
  instantOf,
  MatterkitError,
  type Money,
} from '@matterkit/core/values'
import * as z from 'zod'
import { auditInvoice } from './guidelines/audit-invoice.js'
import type { Audit, AuditFacts } from './guidelines/guidelines.js'
import { type CreditInput, creditNote } from './invoices/credit-note.js'
import { draftInvoice } from './invoices/draft-invoice.js'
import { editPrebill, type PrebillEdit } from './invoices/edit-prebill.js'
import type { Invoice } from './invoices/invoice.js'
import type { LedesFile } from './ledes/write-ledes.js'
import { billingMessages } from './messages.js'
import type { TimeSuggestion } from './patterns/missed-time.js'
import { patternMessages } from './patterns/words.js'
import {
  type Assembled,
  assemble,
  type BillInput,
  type BillingOptions,
  fail,
  rateCardOf,
} from './plugin/assemble.js'
import { budgetAlerts, budgetOf, budgetWatch, type MatterBudget } from './plugin/budget-alert.js'
import { invoiceData } from './plugin/document-data.js'
import { billingGates, gateMessages } from './plugin/gates.js'
import { type InvoiceRecord, invoices } from './plugin/invoice-record.js'
import { type IssueOptions, issueBill, keepInvoice } from './plugin/issue-bill.js'
import { ledesOf, ledesProfiles } from './plugin/ledes-profile.js'
import { type MissedTimeQuestion, missedTimeOf } from './plugin/missed-time-of.js'
import { numberOf } from './plugin/numbering.js'
import { billingPermissions } from './plugin/permissions.js'
import { type Prebill, prebills } from './plugin/prebill.js'
import { billingTerms, cardCharges, rates, type TimerRecord, timers } from './plugin/terms.js'
import { rateFor } from './rates/rate-for.js'
import { secondsOf, startTimer, stopTimer, type Timer } from './time/timer.js'

export { type BillInput, type BillingOptions, billingPluginErrors } from './plugin/assemble.js'
export {
  type OperatingBankLine,
  operatingBankLines,
  type TrustBankLine,
  trustBankLines,
} from './plugin/bank-line-records.js'
export { type BudgetAlert, budgetAlerts, type MatterBudget } from './plugin/budget-alert.js'
export {
  type EvergreenTerms,
  evergreens,
  type Replenishing,
  type ReplenishingState,
  replenishingMachine,
  replenishments,
} from './plugin/evergreen-records.js'
export {
  type InstalmentPlan,
  type InstalmentPlanState,
  instalmentPlanMachine,
  instalmentPlans,
  type ReminderRecord,
  reminderRecords,
} from './plugin/instalment-records.js'
export {
  type AuditOverride,
  type InvoiceRecord,
  type InvoiceState,
  invoiceMachine,
  invoices,
} from './plugin/invoice-record.js'
export type { IssueOptions } from './plugin/issue-bill.js'
export { ledesProfiles, type StoredLedesProfile } from './plugin/ledes-profile.js'
export type { MissedTimeQuestion } from './plugin/missed-time-of.js'
export type { ImportedLines } from './plugin/operating-lines.js'
export { billingPermissions, billingRoles } from './plugin/permissions.js'
export { type Prebill, type PrebillState, prebillMachine, prebills } from './plugin/prebill.js'
export {
  interestTerms,
  type ReceivableEntry,
  receivableEntries,
  type StoredInterestTerms,
  type WriteOffRequest,
  type WriteOffState,
  writeOffMachine,
  writeOffs,
} from './plugin/receivable-records.js'
export {
  type PlanStanding,
  type ReceivableDraft,
  type ReceivablesOptions,
  type ReceivablesPlugin,
  type ReceivablesServices,
  receivables,
} from './plugin/receivables-plugin.js'
export {
  type AgreedTerms,
  type BillingTerms,
  billingTerms,
  cardCharges,
  rates,
  type StoredCharge,
  type StoredRate,
  type TimerRecord,
  timers,
} from './plugin/terms.js'
export { trustPluginErrors } from './plugin/trust-errors.js'
export {
  type TrustDraft,
  type TrustPlugin,
  type TrustServices,
  trust,
} from './plugin/trust-plugin.js'
export {
  type ReconciliationRecord,
  reconciliations,
  type TrustAccountRecord,
  type TrustEntryRecord,
  type TrustRequest,
  type TrustRequestState,
  trustAccounts,
  trustEntries,
  trustRequestMachine,
  trustRequests,
} from './plugin/trust-records.js'

/** What the plugin keeps on records of others. @since 0.1.0 */
export interface BillingFields {
  /** The rate time was approved at: a later card does not change it. */
  readonly 'time-entry': { readonly rate: Money }
}

type Unsigned<T> = T extends unknown ? Omit<T, 'by' | 'at'> : never

/** An edit of a prebill; who makes it and when is the session's to say. @since 0.1.0 */
export type NewEdit = Unsigned<PrebillEdit>

/** What became of a bulk run. @since 0.1.0 */
export interface BillRun {
  readonly prepared: number
  /** Matters that could not be billed, each with why; the others were. */
  readonly failed: readonly { readonly matterId: string; readonly error: unknown }[]
}

/** What became of a bulk run of issuing. @since 0.1.0 */
export interface IssueRun {
  readonly issued: number
  /** Prebills that could not be issued, each with why; the others were. */
  readonly failed: readonly { readonly prebillId: string; readonly error: unknown }[]
}

/** How a bulk run is watched and stopped. @since 0.1.0 */
export interface BulkOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly done: number; readonly failed: number }) => void
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface BillingServices {
  /**
   * Bills all approved time and expenses of a matter within a period at once, without a prebill: for firms whose review
   * is elsewhere. The invoice takes the next number of its series without a gap, and its entries become `billed`.
   *
   * @throws `TIMEKEEPER_UNKNOWN` with everyone whose time cannot be billed; every error of `draftInvoice`; `NOT_FOUND`
   */
  invoice(matterId: Id<'matter'>, input: BillInput): Promise<InvoiceRecord>
  /** Prepares a bill for review. What it would come to is checked at once. @throws as {@link BillingServices.invoice} */
  prepare(matterId: Id<'matter'>, input: BillInput): Promise<Prebill>
  /** A prebill as it would print now, and what the client's guidelines say to it. */
  draft(
    prebillId: Id<'billing/prebill'>,
    facts?: AuditFacts,
  ): Promise<{ readonly invoice: Invoice; readonly audit: Audit }>
  /** Adds edits to a prebill; what was there before stays readable. @throws `EDITS_REFUSED`, `GATE_REFUSED` once approved */
  edit(prebillId: Id<'billing/prebill'>, edits: readonly NewEdit[]): Promise<Prebill>
  /**
   * Makes the invoice of an approved prebill, or one for each payor: numbered without a gap, the work marked as billed, in
   * one unit of work. Units that want a number at once are run again in turn.
   *
   * @throws `TRANSITION_REFUSED` unless it is approved; `GUIDELINES_BREACHED` with every breach that blocks, unless
   * `override` says why it goes out; `VERSION_CONFLICT` where others took the number at every try
   */
  issue(prebillId: Id<'billing/prebill'>, issuing?: IssueOptions): Promise<readonly InvoiceRecord[]>
  /**
   * Issues many prebills, each in a unit of work of its own. With the same key and the same list it goes on where it was
   * stopped or killed: no number is left out, and none is given twice.
   */
  issueMany(
    prebillIds: readonly Id<'billing/prebill'>[],
    issuing: IssueOptions & { readonly key: string },
    more?: BulkOptions,
  ): Promise<IssueRun>
  /** How the budget of a matter stands on a day, where one was agreed. */
  budget(matterId: Id<'matter'>, on: CivilDate): Promise<MatterBudget | undefined>
  /**
   * Suggests time of a person that is in no entry, from events they attended, versions they saved and messages they sent, as far
   * as this session sees them. Nothing is recorded.
   */
  missedTime(question: MissedTimeQuestion): Promise<readonly TimeSuggestion[]>
  /** Writes invoices of one client as its LEDES profile says. @throws `LEDES_PROFILE_MISSING`, `LEDES_CLIENTS_DIFFER`, `LEDES_REFUSED` */
  ledes(invoiceIds: readonly Id<'billing/invoice'>[]): Promise<LedesFile>
  /**
   * Voids an invoice: it keeps its number, and lets its work go. The share of one payor is void only with those of the others.
   *
   * @throws `TRANSITION_REFUSED`
   */
  void(invoiceId: Id<'billing/invoice'>, reason: string): Promise<InvoiceRecord>
  /** Issues a credit note, numbered in a series of its own. @throws `CREDIT_REFUSED`, for more than is left too */
  credit(invoiceId: Id<'billing/invoice'>, input: Omit<CreditInput, 'number'>): Promise<InvoiceRecord>
  /**
   * Prepares bills for many matters, each in a unit of work of its own. With the same key and the same list it goes on
   * where it was stopped, and prepares nothing twice.
   */
  prepareMany(
    matterIds: readonly Id<'matter'>[],
    input: BillInput & { readonly key: string },
    more?: BulkOptions,
  ): Promise<BillRun>
  /** What {@link BillingServices.prepareMany} would come to; nothing is kept. */
  tryMany(
    matterIds: readonly Id<'matter'>[],
    input: BillInput,
  ): Promise<readonly { readonly matterId: string; readonly invoice?: Invoice; readonly error?: unknown }[]>
  /** Starts a timer, and stops the one that the same person has running. */
  startTimer(
    timer:
      | { readonly matterId: Id<'matter'>; readonly narrative?: string }
      | { readonly id: Id<'billing/timer'> },
  ): Promise<TimerRecord>
  /** @param idleSince - the last sign of life, where nobody was there after it */
  stopTimer(id: Id<'billing/timer'>, idleSince?: string): Promise<TimerRecord>
  /** Makes a time entry of a timer, once. @param zone - where its day is reckoned @throws `TIMER_REFUSED` */
  entryOfTimer(id: Id<'billing/timer'>, zone: string): Promise<TimeEntry>
  /** Keeps the charges of a card statement; those that are known already are passed over. @returns how many were new */
  importCharges(
    charges: readonly {
      readonly reference: string
      readonly on: string
      readonly merchant: string
      readonly amount: Money
      readonly cardholder?: string
      readonly memo?: string
    }[],
  ): Promise<number>
  /** Makes a hard cost of a charge, for a matter. */
  assignCharge(chargeId: string, matterId: Id<'matter'>, category?: string): Promise<Id<'expense'>>
}

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type BillingPlugin = Plugin<'billing', BillingFields, BillingServices>

/**
 * Gives the billing engine its seat in a host.
 *
 * @example
 * billing({ rateCard: [], timekeepers: [] }).id // 'billing'
 * @since 0.1.0
 */
export function billing(options: BillingOptions = {}): BillingPlugin {
  return definePlugin({
    id: 'billing',
    version: '0.1.0',
    models: [invoices, prebills, billingTerms, rates, timers, cardCharges, budgetAlerts, ledesProfiles],
    fields: { 'time-entry': z.strictObject({ rate: amount() }) },
    messages: { ...billingMessages, ...gateMessages, ...patternMessages },
    gates: billingGates,
    afterCommit: budgetWatch(options),
    before: [
      {
        model: timeEntries as never,
        on: ['approve'],
        async run(change, { work }) {
          const entry = change.after as unknown as TimeEntry
          const rate = await rateNow(work, entry, options)
          if (rate !== undefined)
            change.set({ ext: { ...entry.ext, billing: { rate: { ...rate } } } } as never)
          return []
        },
      },
    ],
    provides: [
      provide(permissions, billingPermissions),
      provide(documentData, [invoiceData]),
      provide(jobKinds, [
        bulkJob('billing.prepare-many', (services, { matterIds = [], ...input }, signal) =>
          services.prepareMany(matterIds, input as never, { signal }),
        ),
        bulkJob('billing.issue-many', (services, { prebillIds = [], ...issuing }, signal) =>
          services.issueMany(prebillIds, issuing as never, { signal }),
        ),
      ]),
    ],
    setup: () => ({ services: (session) => servicesOf(session, options) }),
  })
}

interface BulkData {
  readonly matterIds?: readonly Id<'matter'>[]
  readonly prebillIds?: readonly Id<'billing/prebill'>[]
}

function bulkJob(
  kind: string,
  run: (services: BillingServices, data: BulkData, signal: AbortSignal) => Promise<unknown>,
): JobItem {
  return {
    kind,
    async run(session, data, { signal }) {
      const { billing: services } = session as unknown as { readonly billing: BillingServices }
      await run(services, data as unknown as BulkData, signal)
    },
  }
}

/** The rate of an entry on the day it is approved, where it does not hang on what only the bill will say. */
async function rateNow(work: Session, entry: TimeEntry, options: BillingOptions): Promise<Money | undefined> {
  const card = await rateCardOf(work, options.rateCard ?? [])
  const rows = 'rows' in card ? card.rows : card
  const matter = await work.matters.get(entry.matterId)
  const account = matter.accountId === undefined ? undefined : await work.clients.get(matter.accountId)
  if (account === undefined && rows.some(({ clientId }) => clientId !== undefined)) return undefined
  const keeper = options.timekeepers?.find(({ id }) => id === entry.timekeeperId)
  if (keeper === undefined && rows.some(({ classification }) => classification !== undefined))
    return undefined
  try {
    return rateFor(
      {
        on: entry.on,
        timekeeperId: entry.timekeeperId,
        matterId: matter.number,
        ...(keeper === undefined ? {} : { classification: keeper.classification }),
        ...(account === undefined ? {} : { clientId: account.number }),
        ...(entry.activity === undefined ? {} : { activity: entry.activity.code }),
      },
      card,
    ).rate
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'RATE_MISSING') return undefined // the bill will say so
    throw error
  }
}

function servicesOf(session: Session, options: BillingOptions): BillingServices {
  async function assembled(work: Session, prebill: Prebill): Promise<Assembled> {
    const gathered = await assemble(work, prebill.matterId, prebill, options)
    return { ...gathered, input: editPrebill(gathered.input, prebill.edits).input }
  }

  async function issueIn(
    work: Session,
    prebillId: Id<'billing/prebill'>,
    issuing: IssueOptions,
  ): Promise<readonly InvoiceRecord[]> {
    const prebill = await work.records(prebills).get(prebillId)
    if (prebill.state !== 'approved') {
      // the machine says why, before anything of it is billed
      await work.records(prebills).transition(prebillId, 'issue')
    }
    const issuer = { by: nameOf(), at: now() }
    const records = await issueBill(work, prebill, await assembled(work, prebill), issuing, issuer)
    const [first] = records
    if (first !== undefined)
      await work.records(prebills).transition(prebillId, 'issue', { set: { invoiceId: first.id } })
    return records
  }

  async function prepareIn(work: Session, matterId: Id<'matter'>, input: BillInput): Promise<Prebill> {
    const { from, to, on, clientCode, description } = input
    draftInvoice((await assemble(work, matterId, input, options)).input) // refused now rather than at issue
    return work.records(prebills).create({
      matterId,
      from,
      to,
      on,
      clientCode,
      description,
      edits: [],
      singlePerson: options.singlePerson === true,
    })
  }

  async function ownTimers(work: Session, userId: string): Promise<TimerRecord[]> {
    await work.nextNumber(`billing/timers/${userId}`) // two starts at once: one of them conflicts, and is tried again
    const found: TimerRecord[] = []
    for await (const timer of work.records(timers).all({ where: { timekeeperId: userId } }))
      if (timer.timeEntryId === undefined) found.push(timer)
    return found
  }

  const nameOf = () =>
    'user' in session.actor
      ? session.actor.user
      : 'service' in session.actor
        ? `service:${session.actor.service}`
        : 'client'
  const now = () => instantOf(session.now())

  return {
    invoice: (matterId, input) =>
      session.transaction(async (work) => {
        const gathered = await assemble(work, matterId, input, options)
        const { payors = [], guidelines = [] } = gathered.terms
        if (payors.length > 0) return fail('PREBILL_NEEDED', { why: 'there are several payors' })
        const number = await numberOf(work, 'invoice', input)
        const bill = draftInvoice({ ...gathered.input, number })
        if (auditInvoice(bill, guidelines).findings.some(({ severity }) => severity === 'error'))
          return fail('PREBILL_NEEDED', { why: 'it breaches the guidelines of the client' })
        return keepInvoice(work, matterId, gathered, bill, {})
      }),
    prepare: (matterId, input) => session.transaction((work) => prepareIn(work, matterId, input)),
    async draft(prebillId, facts = {}) {
      const { result } = await session.dryRun(async (work) => {
        const gathered = await assembled(work, await work.records(prebills).get(prebillId))
        const invoice = draftInvoice(gathered.input)
        return { invoice, audit: auditInvoice(invoice, gathered.terms.guidelines ?? [], facts) }
      })
      return result
    },
    edit: (prebillId, edits) =>
      session.transaction(async (work) => {
        const prebill = await work.records(prebills).get(prebillId)
        const added = edits.map((edit) => ({ ...edit, by: nameOf(), at: now() }) as PrebillEdit)
        const all = [...prebill.edits, ...added]
        draftInvoice(editPrebill((await assemble(work, prebill.matterId, prebill, options)).input, all).input)
        return work
          .records(prebills)
          .update(prebillId, { version: prebill.version, set: { edits: all } as never })
      }),
    issue: (prebillId, issuing = {}) =>
      session.transaction((work) => issueIn(work, prebillId, issuing), { retries: 20 }),
    async issueMany(prebillIds, { key, ...issuing }, more = {}) {
      const report = await session.batch(prebillIds, (work, id) => issueIn(work, id, issuing), {
        ...more,
        key,
        size: 1,
        failures: 'collect',
        retries: 20,
      })
      return {
        issued: report.done,
        failed: report.failed.map(({ index, error }) => ({ prebillId: prebillIds[index] ?? '', error })),
      }
    },
    void: (invoiceId, reason) =>
      session.transaction(async (work) => {
        const face = work.records(invoices)
        const record = await face.transition(invoiceId, 'void', { reason })
        const { prebillId } = record
        const shares =
          prebillId === undefined || record.invoice.payor === undefined
            ? []
            : (await face.find({ where: { prebillId }, limit: 1000 })).items
        const others = shares.filter(
          ({ id, state, creditsId }) => id !== invoiceId && state !== 'void' && creditsId === undefined,
        )
        for (const { id } of others) await face.transition(id, 'void', { reason })
        for (const { timeEntryIds, expenseIds } of [record, ...others]) {
          for (const id of timeEntryIds) await work.timeEntries.transition(id, 'release', { reason })
          for (const id of expenseIds) await work.expenses.transition(id, 'release', { reason })
        }
        return record
      }),
    credit: (invoiceId, input) =>
      session.transaction(
        async (work) => {
          const face = work.records(invoices)
          const record = await face.get(invoiceId)
          const number = await numberOf(work, 'credit-note', {
            on: civilDate(input.on),
            clientCode: record.invoice.clientId,
          })
          const earlier = (await face.find({ where: { creditsId: invoiceId }, limit: 1000 })).items
          const note = creditNote(lessCredits(record.invoice, earlier), { ...input, number, on: input.on })
          const { on, total } = note
          return face.create({
            matterId: record.matterId,
            number,
            on,
            from: record.from,
            to: record.to,
            total,
            hours: '0',
            invoice: note,
            creditsId: invoiceId,
            timeEntryIds: [],
            expenseIds: [],
          } as never)
        },
        { retries: 5 },
      ),
    async prepareMany(matterIds, { key, ...input }, more = {}) {
      const report = await session.batch(matterIds, (work, matterId) => prepareIn(work, matterId, input), {
        ...more,
        key,
        size: 1,
        failures: 'collect',
      })
      return {
        prepared: report.done,
        failed: report.failed.map(({ index, error }) => ({ matterId: matterIds[index] ?? '', error })),
      }
    },
    budget: (matterId, on) => session.transaction((work) => budgetOf(work, matterId, on, options)),
    missedTime: (question) => missedTimeOf(session, question),
    ledes: (invoiceIds) => session.transaction((work) => ledesOf(work, invoiceIds)),
    async tryMany(matterIds, input) {
      const tried: { matterId: string; invoice?: Invoice; error?: unknown }[] = []
      for (const matterId of matterIds) {
        try {
          const { result } = await session.dryRun(async (work) =>
            draftInvoice((await assemble(work, matterId, input, options)).input),
          )
          tried.push({ matterId, invoice: result })
        } catch (error) {
          tried.push({ matterId, error })
        }
      }
      return tried
    },
    startTimer: (which) =>
      session.transaction(
        async (work) => {
          const face = work.records(timers)
          const created =
            'id' in which
              ? undefined
              : await face.create({
                  timekeeperId: nameOf(),
                  matterId: which.matterId,
                  narrative: which.narrative ?? '',
                  stretches: [],
                })
          const id = 'id' in which ? which.id : (created?.id ?? '')
          const before = await ownTimers(work, nameOf())
          const after = startTimer(before.map(asTimer), id, now())
          for (const [index, timer] of after.entries()) {
            const record = before[index]
            if (
              record === undefined ||
              (timer.runningSince === record.runningSince &&
                timer.stretches.length === record.stretches.length)
            )
              continue
            await face.update(record.id, {
              version: record.version,
              set: { stretches: timer.stretches, runningSince: timer.runningSince },
            })
          }
          return face.get(id)
        },
        { retries: 5 },
      ),
    stopTimer: (id, idleSince) =>
      session.transaction(async (work) => {
        const record = await work.records(timers).get(id)
        const { stretches, runningSince } = stopTimer(asTimer(record), now(), idleSince)
        return work.records(timers).update(id, { version: record.version, set: { stretches, runningSince } })
      }),
    entryOfTimer: (id, zone) =>
      session.transaction(async (work) => {
        const record = await work.records(timers).get(id)
        if (record.runningSince !== undefined) return fail('TIMER_REFUSED', { id, why: 'is still running' })
        if (record.timeEntryId !== undefined) return fail('TIMER_REFUSED', { id, why: 'is an entry already' })
        const { stretches } = asTimer(record)
        const [first] = stretches
        if (first === undefined) return fail('TIMER_REFUSED', { id, why: 'never ran' })
        const { matterId, timekeeperId, narrative } = record
        const entry = await work.timeEntries.create({
          matterId,
          timekeeperId,
          on: dateIn(zone, first.from),
          seconds: secondsOf(stretches),
          narrative: narrative || 'Time recorded',
          stretches,
        })
        await work.records(timers).update(id, { version: record.version, set: { timeEntryId: entry.id } })
        return entry
      }),
    importCharges: (charges) =>
      session.transaction(async (work) => {
        const face = work.records(cardCharges)
        await work.nextNumber('billing/card-import') // two imports at once: the later one sees what the earlier took
        let taken = 0
        for (const charge of charges) {
          if ((await face.find({ where: { reference: charge.reference }, limit: 1 })).items.length > 0)
            continue
          const { reference, on, merchant, amount: paid, cardholder, memo } = charge
          await face.create({
            reference,
            on,
            merchant,
            amount: paid,
            ...(cardholder === undefined ? {} : { cardholder }),
            ...(memo === undefined ? {} : { memo }),
          })
          taken++
        }
        return taken
      }),
    assignCharge: (chargeId, matterId, category) =>
      session.transaction(async (work) => {
        const charge = await work.records(cardCharges).get(chargeId)
        const expense = await work.expenses.create({
          matterId,
          kind: 'hard',
          on: charge.on,
          amount: charge.amount,
          description: charge.merchant,
          reference: charge.reference.slice(0, 200),
          ...(category === undefined ? {} : { category: { scheme: 'utbms', code: category } }),
        })
        await work
          .records(cardCharges)
          .update(chargeId, { version: charge.version, set: { expenseId: expense.id } })
        return expense.id
      }),
  }
}

/** What is left of an invoice after credit notes: nothing is credited beyond what it was, and no tax twice. */
function lessCredits(invoice: Invoice, earlier: readonly InvoiceRecord[]): Invoice {
  const notes = earlier.filter(({ state }) => state !== 'void').flatMap((record) => record.invoice.lines)
  if (notes.length === 0) return invoice
  const lines = invoice.lines.map((line) => {
    const own = notes.filter(({ reasons }) =>
      reasons.some(({ code, data }) => code === 'CREDITED' && data.line === line.number),
    )
    const off = (of: Money, credited: readonly (Money | undefined)[]) => ({
      ...of,
      minor: credited.reduce((rest, each) => rest + (each?.minor ?? 0), of.minor),
    })
    const total = off(
      line.total,
      own.map((note) => note.total),
    )
    if (line.taxes === undefined) return { ...line, total }
    const taxes = line.taxes.map((tax) => ({
      ...tax,
      amount: off(
        tax.amount,
        own.map((note) => note.taxes?.find(({ id }) => id === tax.id)?.amount),
      ),
    }))
    return { ...line, total, taxes }
  })
  return { ...invoice, lines }
}

function asTimer({ id, timekeeperId, stretches, runningSince }: TimerRecord): Timer {
  return {
    id,
    timekeeperId,
    stretches: stretches.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
    ...(runningSince === undefined ? {} : { runningSince: instant(runningSince) }),
  }
}
