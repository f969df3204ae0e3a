import type { Session, SetupContext } from '@matterkit/core'
import {
  type CivilDate,
  type Id,
  MatterkitError,
  type Money,
  ofMinor,
  sameJson,
} from '@matterkit/core/values'
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
import { accountsOf, type ClientAccount } from './receivables-of.js'

/** The accounts of clients, as one session works on them. @internal */
export class Accounts {
  readonly #session: Session
  readonly #context: SetupContext

  constructor(session: Session, context: SetupContext) {
    this.#session = session
    this.#context = context
  }

  /** What clients owe in every currency, walls or not: a part of an account is no account. Read at once, and written down once. */
  async #read(clientIds: readonly Id<'contact'>[]): Promise<readonly ClientAccount[]> {
    const { acrossWalls } = this.#context
    if (acrossWalls === undefined) throw new Error('the capability walls:cross was not granted')
    return acrossWalls(this.#session, 'what clients owe', async (tx) => {
      const all: ClientAccount[] = []
      for (const clientId of clientIds) all.push(...(await accountsOf(tx, clientId)))
      return all
    })
  }

  /** What a client owes in a currency. */
  async of(clientId: Id<'contact'>, currency: string): Promise<ClientAccount> {
    const found = (await this.#read([clientId])).find((each) => each.currency === currency)
    return found ?? { clientId, currency, owed: openReceivables(currency) }
  }

  /** The bills of clients, in one currency or in each, of which the session, or a unit of work of its own, sees the matter. */
  async bills(
    clientIds: readonly Id<'contact'>[],
    { currency, by = this.#session }: { readonly currency?: string; readonly by?: Session } = {},
  ): Promise<readonly BillStanding[]> {
    const accounts = (await this.#read(clientIds)).filter(
      (each) => (currency ?? each.currency) === each.currency,
    )
    const bills = accounts.flatMap(({ owed }) => owed.bills())
    const matters = new Map<string, boolean>()
    for (const { matter } of bills)
      if (!matters.has(matter)) matters.set(matter, await sees(by, matter as Id<'matter'>))
    return bills.filter(({ matter }) => matters.get(matter) === true)
  }

  /** Of two who enter at once into the account of a client the later one conflicts, and is run again. */
  async takeTurn(work: Session, clientId: Id<'contact'>): Promise<void> {
    await work.contacts.get(clientId)
    await work.nextNumber(`receivables/${clientId}`)
  }

  /** What an event would do, refused as it would be; a bill behind a wall is none. */
  async tryIn(
    work: Session,
    clientId: Id<'contact'>,
    event: ReceivableEvent,
  ): Promise<{ readonly owed: Receivables; readonly applied: AppliedPayment | undefined }> {
    const { currency } = 'total' in event ? event.total : event.amount
    const { owed } = await this.of(clientId, currency)
    const paid = event.kind === 'payment' ? (event.to ?? []) : []
    const named = 'bill' in event ? [event.bill] : paid.map(({ bill }) => bill)
    return { owed, applied: owed.enter(event, await unseen(work, [owed], named)) }
  }

  /** Enters an event in a unit of work of its own. */
  enter(clientId: Id<'contact'>, event: ReceivableEvent): Promise<ReceivableEntry> {
    return this.#session.transaction((work) => this.enterIn(work, clientId, event), { retries: 20 })
  }

  /** Enters an event; who names a bill must see its matter. The account is read after its turn was taken. */
  async enterIn(work: Session, clientId: Id<'contact'>, event: ReceivableEvent): Promise<ReceivableEntry> {
    const { key } = event
    await this.takeTurn(work, clientId)
    const face = work.records(receivableEntries)
    const [known] = (await face.find({ where: { clientId, key }, limit: 1 })).items
    if (known !== undefined)
      return sameJson(known.asked, event) ? known : fail('RECEIVABLE_KEY_REUSED', { key })
    const { owed, applied } = await this.tryIn(work, clientId, event)
    const bills = 'bill' in event ? [event.bill] : (applied?.applied.map(({ bill }) => bill) ?? [])
    const matterIds = [...new Set(bills.map((bill) => owed.bill(bill)?.matter as Id<'matter'>))]
    for (const id of matterIds) await work.matters.get(id)
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
    const accounts = (await this.#read([clientId])).map(({ owed }) => owed)
    const hidden = await unseen(this.#session, accounts, numbers)
    return numbers.map((number) => {
      const bill = accounts.map((owed) => owed.bill(number)).find((each) => each !== undefined)
      if (bill !== undefined && !hidden.has(number)) return bill
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

/** The bills of those named that stand on matters behind a wall. */
async function unseen(
  by: Session,
  accounts: readonly Receivables[],
  numbers: readonly string[],
): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>()
  for (const owed of accounts)
    for (const number of numbers) {
      const matter = owed.bill(number)?.matter
      if (matter !== undefined && !(await sees(by, matter as Id<'matter'>))) hidden.add(number)
    }
  return hidden
}

async function sees(by: Session, matter: Id<'matter'>): Promise<boolean> {
  try {
    await by.matters.get(matter)
    return true
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'NOT_FOUND') return false
    throw error
  }
}
