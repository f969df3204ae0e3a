import type { Session, SetupContext, StoreReader } from '@matterkit/core'
import { type CivilDate, type Id, type Money, ofMinor, sameJson } from '@matterkit/core/values'
import type { AppliedPayment } from '../receivables/apply-payment.js'
import { instalments } from '../receivables/instalments.js'
import {
  type BillStanding,
  openReceivables,
  type ReceivableEvent,
  type Receivables,
} from '../receivables/receivables.js'
import { fail } from '../receivables/words.js'
import { type InstalmentPlan, instalmentPlans } from './instalment-records.js'
import { type ReceivableEntry, receivableEntries } from './receivable-records.js'
import type { KeptAccounts } from './receivables-kept.js'
import type { ClientAccount } from './receivables-of.js'
import { seenBy } from './receivables-sight.js'

/** The accounts of clients, as one session works on them. @internal */
export class Accounts {
  readonly #session: Session
  readonly #context: SetupContext
  readonly #kept: KeptAccounts

  constructor(session: Session, context: SetupContext, kept: KeptAccounts) {
    this.#session = session
    this.#context = context
    this.#kept = kept
  }

  /** Reads what walls hide: a part of an account is no account. Read at once, and written down once. */
  across<Result>(read: (tx: StoreReader) => Promise<Result>): Promise<Result> {
    const { acrossWalls } = this.#context
    if (acrossWalls === undefined) throw new Error('the capability walls:cross was not granted')
    return acrossWalls(this.#session, 'what clients owe', read)
  }

  /** What clients owe in every currency, walls or not. */
  #read(clientIds: readonly Id<'contact'>[]): Promise<readonly ClientAccount[]> {
    return this.across(async (tx) => {
      const all: ClientAccount[] = []
      for (const clientId of clientIds) all.push(...(await this.#kept.of(tx, this.#session.firm, clientId)))
      return all
    })
  }

  /** What a client owes in a currency, as far as the session, or a unit of work of its own, sees it; and the keys of all. */
  async of(
    clientId: Id<'contact'>,
    currency: string,
    by: Session = this.#session,
  ): Promise<{ readonly owed: Receivables; readonly keys: ReadonlySet<string> }> {
    const found = (await this.#read([clientId])).find((each) => each.currency === currency)
    if (found === undefined) return { owed: openReceivables(currency), keys: new Set() }
    const keys = new Set(found.owed.events.map(({ key }) => key))
    return { owed: await seenBy(by, currency, found.owed), keys }
  }

  /** The bills of clients in one currency or in each, as far as the session, or a unit of work of its own, sees them. */
  async bills(
    clientIds: readonly Id<'contact'>[],
    { currency, by = this.#session }: { readonly currency?: string; readonly by?: Session } = {},
  ): Promise<readonly BillStanding[]> {
    const bills: BillStanding[] = []
    for (const each of await this.#read(clientIds))
      if ((currency ?? each.currency) === each.currency)
        bills.push(...(await seenBy(by, each.currency, each.owed)).bills())
    return bills
  }

  /** Of two who enter at once into the account of a client the later one conflicts, and is run again. */
  async takeTurn(work: Session, clientId: Id<'contact'>): Promise<void> {
    await work.contacts.get(clientId)
    await work.nextNumber(`receivables/${clientId}`)
  }

  /** What an event would do, refused as it would be. Of a bill behind a wall there is none. */
  async tryIn(
    work: Session,
    clientId: Id<'contact'>,
    event: ReceivableEvent,
  ): Promise<{ readonly owed: Receivables; readonly applied: AppliedPayment | undefined }> {
    const { key } = event
    const { currency } = 'total' in event ? event.total : event.amount
    const { owed, keys } = await this.of(clientId, currency, work)
    if (keys.has(key)) return fail('RECEIVABLE_KEY_REUSED', { key })
    return { owed, applied: owed.draft(event) }
  }

  /** Enters an event in a unit of work of its own. */
  enter(clientId: Id<'contact'>, event: ReceivableEvent): Promise<ReceivableEntry> {
    return this.#session.transaction((work) => this.enterIn(work, clientId, event), { retries: 20 })
  }

  /** Enters an event. The account is read after its turn was taken. */
  async enterIn(work: Session, clientId: Id<'contact'>, event: ReceivableEvent): Promise<ReceivableEntry> {
    const { key } = event
    await this.takeTurn(work, clientId)
    const face = work.records(receivableEntries)
    const [known] = (await face.find({ where: { clientId, key }, limit: 1 })).items
    if (known !== undefined)
      return sameJson(known.asked, event) ? known : fail('RECEIVABLE_KEY_REUSED', { key })
    const { owed, applied } = await this.tryIn(work, clientId, event)
    const bills = billsOf(owed, event, applied)
    const matterIds = [...new Set(bills.map((bill) => owed.bill(bill)?.matter as Id<'matter'>))]
    if (event.kind === 'return') await this.#resumePlans(work, clientId, bills, owed, event)
    const kept = applied === undefined ? event : { ...event, to: applied.applied }
    const who = work.actor
    const enteredBy = 'user' in who ? who.user : 'service' in who ? `service:${who.service}` : 'client'
    return face.create({
      clientId,
      key,
      on: event.on,
      matterIds,
      bills,
      event: kept,
      asked: event,
      enteredBy,
    } as never)
  }

  /** A plan that was taken for kept by money that did not hold is running, as it was. */
  async #resumePlans(
    work: Session,
    clientId: Id<'contact'>,
    bills: readonly string[],
    owed: Receivables,
    { of, reason }: Extract<ReceivableEvent, { kind: 'return' }>,
  ): Promise<void> {
    const paidOn = owed.events.find(({ key }) => key === of)?.on ?? ''
    const face = work.records(instalmentPlans)
    const kept: InstalmentPlan[] = []
    for await (const plan of face.all({ where: { clientId, state: 'kept' } as never })) kept.push(plan)
    for (const plan of kept)
      if (plan.agreedOn <= paidOn && plan.bills.some((bill) => bills.includes(bill)))
        await face.transition(plan.id, 'resume', { reason: `Payment returned: ${reason}` })
  }

  /** Parts what is open on some bills. */
  async agreePlan(
    clientId: Id<'contact'>,
    {
      bills,
      agreedOn,
      ...terms
    }: {
      readonly bills: readonly string[]
      readonly agreedOn: CivilDate
      readonly count: number
      readonly first: CivilDate
      readonly every: 'week' | 'month'
    },
  ): Promise<InstalmentPlan> {
    const found = await this.#billsOf(clientId, bills)
    const [first] = found
    const debt = found.reduce((sum, { open }) => sum + open.minor, 0)
    const money = ofMinor(debt, first?.open.currency ?? 'USD')
    const matterIds = [...new Set(found.map(({ matter }) => matter))]
    const plan = { clientId, matterIds, bills: [...bills], debt: money, agreedOn }
    return this.#session.transaction((work) =>
      work.records(instalmentPlans).create({ ...plan, parts: instalments(money, terms) } as never),
    )
  }

  /** Where the plans stand that run; bills whose interest rose meanwhile count as less paid. */
  async plans(
    clientId: Id<'contact'>,
    asOf: CivilDate,
  ): Promise<readonly { plan: InstalmentPlan; due: Money; paid: Money; behind: Money }[]> {
    const standings = []
    const where = { clientId, state: 'running' } as never
    for await (const plan of this.#session.records(instalmentPlans).all({ where })) {
      const { currency } = plan.debt
      const open = (await this.#billsOf(clientId, plan.bills)).reduce((sum, bill) => sum + bill.open.minor, 0)
      const due = plan.parts.reduce((sum, part) => (part.dueOn <= asOf ? sum + part.amount.minor : sum), 0)
      const paid = Math.max(0, plan.debt.minor - open)
      const behind = ofMinor(Math.max(0, due - paid), currency)
      standings.push({ plan, due: ofMinor(due, currency), paid: ofMinor(paid, currency), behind })
    }
    return standings
  }

  /** Bills of one client in whichever currency. @throws `RECEIVABLE_REFUSED` for one that is not there, or behind a wall */
  async #billsOf(clientId: Id<'contact'>, numbers: readonly string[]): Promise<readonly BillStanding[]> {
    const all = await this.bills([clientId])
    return numbers.map((number) => {
      const bill = all.find((each) => each.bill === number)
      if (bill !== undefined) return bill
      const finding = {
        code: 'BILL_UNKNOWN',
        severity: 'error',
        at: 'bills',
        data: { bill: number },
      } as const
      return fail('RECEIVABLE_REFUSED', { key: number, count: 1 }, { findings: [finding] })
    })
  }
}

/** The bills that an event is about. */
function billsOf(
  owed: Receivables,
  event: ReceivableEvent,
  applied: AppliedPayment | undefined,
): readonly string[] {
  if ('bill' in event) return [event.bill]
  if (event.kind !== 'return') return applied?.applied.map(({ bill }) => bill) ?? []
  const payment = owed.events.find(({ key }) => key === event.of)
  return payment?.kind === 'payment' ? (payment.to ?? []).map(({ bill }) => bill) : []
}
