import type { Expense, Matter, Session, TimeEntry } from '@matterkit/core'
import { type CivilDate, defineErrors, type Fail, type Id, type Money, money } from '@matterkit/core/values'
import type { Timekeeper } from '../invoices/invoice.js'
import type { BillableExpense, InvoiceInput } from '../invoices/invoice-input.js'
import type { BillableTime } from '../invoices/price-entry.js'
import { billingMessages } from '../messages.js'
import type { RateCard, RateRow } from '../rates/rate-card.js'
import type { TimePolicy } from '../time/time-policy.js'
import { type AgreedTerms, billingTerms, rates } from './terms.js'

/**
 * What the plugin bills by.
 *
 * @since 0.1.0
 */
export interface BillingOptions {
  /** Rates beside those the firm keeps as records. */
  readonly rateCard?: RateCard
  /** Those whose time is billed, as invoices name them; beside the users who are timekeepers. */
  readonly timekeepers?: readonly Timekeeper[]
  /** Where no terms say otherwise: tenths of an hour, every one begun, unless given. */
  readonly policy?: TimePolicy
  /** The currency of the firm's bills; `USD` unless given. */
  readonly currency?: string
  /** The firm has one lawyer: they approve their own bills, and every prebill says so. */
  readonly singlePerson?: boolean
}

/**
 * What to bill.
 *
 * @since 0.1.0
 */
export interface BillInput {
  /** First and last day of the work. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** The day of the invoice. */
  readonly on: CivilDate
  /** The client's code on bills. */
  readonly clientCode: string
  readonly description: string
}

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const billingPluginErrors = {
  /** Approved time of someone the plugin was not told of, and who is no user with a timekeeper's number. */
  TIMEKEEPER_UNKNOWN: 'the time of {timekeepers} cannot be billed: the plugin does not know them',
  /** A timer that runs cannot become an entry; one that became an entry does nothing more. */
  TIMER_REFUSED: 'timer {id} {why}',
  /** The bill breaches what the client lays down as an error. Every breach is in `findings`; an override says why it goes out. */
  GUIDELINES_BREACHED:
    'the bill breaches the guidelines of the client, and no reason to send it was given; faults: {count}',
  /** Several payors, or a breach of guidelines: somebody must look at it first. */
  PREBILL_NEEDED: 'the bill needs a prebill: {why}',
  /** Invoices are numbered without a gap. */
  SERIES_HAS_GAPS: 'the number series {series} may leave numbers out: make it gapless',
  /** A LEDES file is for one client. */
  LEDES_CLIENTS_DIFFER: 'the invoices are not of one client: {clients}',
  /** Nobody said how the client wants its files. */
  LEDES_PROFILE_MISSING: 'there is no LEDES profile for client {client}',
} as const

/** Throws an error of the plugin. @internal */
export const fail: Fail<typeof billingPluginErrors> = defineErrors(billingPluginErrors, billingMessages)

/** What a bill is drafted from, and the records it bills. @internal */
export interface Assembled {
  readonly input: InvoiceInput
  readonly terms: AgreedTerms
  readonly entries: readonly TimeEntry[]
  readonly expenses: readonly Expense[]
}

/** Gathers the approved work of a matter and what was agreed on it. @internal */
export async function assemble(
  work: Session,
  matterId: Id<'matter'>,
  bill: BillInput,
  options: BillingOptions,
): Promise<Assembled> {
  const { from, to, on, clientCode, description } = bill
  const matter = await work.matters.get(matterId)
  const where = { matterId, state: 'approved', on: { gte: from, lte: to } } as const
  const entries: TimeEntry[] = []
  for await (const entry of work.timeEntries.all({ where })) if (!entry.notBillable) entries.push(entry)
  const expenses: Expense[] = []
  for await (const expense of work.expenses.all({ where })) if (!expense.notBillable) expenses.push(expense)
  const terms = await termsOf(work, matter, on)
  const keepers = await timekeepersOf(work, entries, options.timekeepers ?? [])
  const { clientMatterId, number, title } = matter
  const { currency = options.currency ?? 'USD' } = terms
  const { arrangement, taxes, discounts, termsDays, purchaseOrder, codes } = terms
  return {
    entries,
    expenses,
    terms,
    input: {
      number: 'DRAFT',
      on,
      from,
      to,
      clientId: clientCode,
      matterId: number,
      matterName: title,
      ...(clientMatterId === undefined ? {} : { clientMatterId }),
      description,
      currency,
      entries: entries.map((entry) => billable(entry, keepers)),
      expenses: expenses.map(chargeable),
      rateCard: await rateCardOf(work, options.rateCard ?? []),
      policy: policyOf(terms, options),
      ...(arrangement === undefined ? {} : { arrangement }),
      ...(taxes === undefined ? {} : { taxes }),
      ...(discounts === undefined ? {} : { discounts }),
      ...(termsDays === undefined ? {} : { termsDays }),
      ...(purchaseOrder === undefined ? {} : { purchaseOrder }),
      ...(codes === undefined ? {} : { codes }),
    },
  }
}

/** The terms in force, the matter's before the client's, the later before the earlier. @internal */
export async function termsOf(work: Session, { id, clientId }: Matter, on: CivilDate): Promise<AgreedTerms> {
  const face = work.records(billingTerms)
  const found = [
    ...(await face.find({ where: { clientId }, order: ['from', 'asc'], limit: 200 })).items,
    ...(await face.find({ where: { matterId: id }, order: ['from', 'asc'], limit: 200 })).items,
  ]
  const inForce = found.filter(({ from, to }) => from <= on && on <= (to ?? '9999-12-31'))
  return Object.assign({}, ...inForce.map(({ agreed }) => agreed)) as AgreedTerms
}

/** How time is rounded by some terms; by every tenth of an hour begun where nobody says. @internal */
export function policyOf({ policy }: AgreedTerms, options: BillingOptions): TimePolicy {
  return policy ?? options.policy ?? { mode: 'up' }
}

/** The rates of the host and those of the firm, as one card. @internal */
export async function rateCardOf(work: Session, given: RateCard): Promise<RateCard> {
  const rows: RateRow[] = []
  for await (const kept of work.records(rates).all()) {
    const { timekeeperId, classification, clientCode, matterNumber, activity, from, to, rate } = kept
    rows.push({
      ...(timekeeperId === undefined ? {} : { timekeeperId }),
      ...(classification === undefined ? {} : { classification }),
      ...(clientCode === undefined ? {} : { clientId: clientCode }),
      ...(matterNumber === undefined ? {} : { matterId: matterNumber }),
      ...(activity === undefined ? {} : { activity }),
      from,
      ...(to === undefined ? {} : { to }),
      rate,
    })
  }
  if (rows.length === 0) return given
  return 'rows' in given ? { ...given, rows: [...given.rows, ...rows] } : [...given, ...rows]
}

const classes = {
  partner: 'PARTNR',
  associate: 'ASSOC',
  counsel: 'OFCOUN',
  'legal-assistant': 'LGLAST',
  paralegal: 'PARALG',
  other: 'NBOTHR',
} as const

/** Who worked, from those given and the firm's users. @throws `TIMEKEEPER_UNKNOWN` with everyone who is neither @internal */
export async function timekeepersOf(
  work: Session,
  entries: readonly TimeEntry[],
  given: readonly Timekeeper[],
): Promise<ReadonlyMap<string, Timekeeper>> {
  const known = new Map(given.map((each) => [each.id, each]))
  for (const userId of new Set(entries.map(({ timekeeperId }) => timekeeperId))) {
    if (known.has(userId)) continue
    const [user] = (await work.users.find({ where: { userId }, limit: 1 })).items
    if (user?.timekeeper === undefined) continue
    const { family = '', given: first = '' } = user.name
    const name = [family, first].filter((part) => part !== '').join(', ')
    known.set(userId, {
      id: userId,
      number: user.timekeeper.number,
      name: name === '' ? userId : name,
      classification: classes[user.timekeeper.classification],
    })
  }
  const unknown = [...new Set(entries.map(({ timekeeperId }) => timekeeperId))].filter((id) => !known.has(id))
  return unknown.length === 0 ? known : fail('TIMEKEEPER_UNKNOWN', { timekeepers: unknown })
}

function billable(entry: TimeEntry, keepers: ReadonlyMap<string, Timekeeper>): BillableTime {
  const { id, on, seconds, narrative, noCharge, task, activity, ext } = entry
  const timekeeper = keepers.get(entry.timekeeperId)
  if (timekeeper === undefined) throw new Error('timekeepers were checked')
  const approvedRate = ext.billing?.rate as unknown as Money | undefined
  return {
    id,
    on,
    seconds,
    narrative,
    noCharge,
    timekeeper,
    ...(task === undefined ? {} : { taskCode: task.code }),
    ...(activity === undefined ? {} : { activityCode: activity.code }),
    ...(approvedRate === undefined ? {} : { approvedRate }),
  }
}

function chargeable({
  id,
  on,
  amount,
  quantity,
  unitPrice,
  description,
  category,
  noCharge,
}: Expense): BillableExpense {
  const counted =
    quantity !== undefined && unitPrice !== undefined && /^\d+(\.\d{1,4})?$/.test(quantity)
      ? countedAt(unitPrice, amount.currency)
      : undefined
  const free = { minor: 0, currency: amount.currency }
  return {
    id,
    on,
    units: counted === undefined ? '1' : (quantity ?? '1'),
    unitCost: noCharge ? free : (counted ?? amount),
    narrative: description,
    ...(category === undefined ? {} : { expenseCode: category.code }),
  }
}

/** A unit price that is whole in the currency's own units; others are billed as one piece. */
function countedAt(price: string, currency: string): Money | undefined {
  try {
    return money(price, currency)
  } catch {
    return undefined
  }
}
