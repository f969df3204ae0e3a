/**
 * The billing engine in the host: a matter's approved time becomes a numbered invoice, kept as it was issued.
 *
 * @module
 */
import {
  amount,
  date,
  defineModel,
  definePlugin,
  filledText,
  id,
  json,
  type Model,
  type Plugin,
  type Session,
  type Stored,
  type TimeEntry,
} from '@matterkit/core'
import {
  type CivilDate,
  decimalText,
  defineErrors,
  exact,
  type Fail,
  type Id,
  type Money,
} from '@matterkit/core/values'
import type * as z from 'zod'
import { draftInvoice } from './invoices/draft-invoice.js'
import type { Invoice, Timekeeper } from './invoices/invoice.js'
import { billingMessages } from './messages.js'
import type { RateCard } from './rates/rate-card.js'
import type { TimePolicy } from './time/time-policy.js'

/**
 * An invoice as it was issued; the whole of it is kept, and none of it changes.
 *
 * @since 0.1.0
 */
export interface InvoiceRecord extends Stored<'billing/invoice'> {
  readonly matterId: Id<'matter'>
  readonly number: string
  readonly on: CivilDate
  readonly from: CivilDate
  readonly to: CivilDate
  readonly total: Money
  /** The hours of all fee lines, as billed. */
  readonly hours: string
  readonly invoice: Invoice
}

/** The invoices of a firm. @since 0.1.0 */
export const invoices: Model<InvoiceRecord> = defineModel<InvoiceRecord>(
  'billing/invoice',
  {
    matterId: id<'matter'>('mat'),
    number: filledText(20),
    on: date(),
    from: date(),
    to: date(),
    total: amount(),
    hours: filledText(20),
    invoice: json() as z.ZodType as z.ZodType<Invoice>, // the engine made it
  },
  { prefix: 'inv', indexes: ['matterId', 'number', 'on'] },
)

/**
 * What the plugin bills by.
 *
 * @since 0.1.0
 */
export interface BillingOptions {
  readonly rateCard: RateCard
  /** Those whose time is billed, as invoices name them. */
  readonly timekeepers: readonly Timekeeper[]
  /** Tenths of an hour, every one begun, unless given. */
  readonly policy?: TimePolicy
  /** The currency of the firm's bills; `USD` unless given. */
  readonly currency?: string
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
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface BillingServices {
  /**
   * Bills all approved time of a matter within a period, in one unit of work: the invoice takes the next number of its
   * series without a gap, and its entries become `billed`.
   *
   * @throws `TIMEKEEPER_UNKNOWN` with everyone whose time cannot be billed; every error of `draftInvoice`; `NOT_FOUND`
   */
  invoice(matterId: Id<'matter'>, input: BillInput): Promise<InvoiceRecord>
}

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const billingPluginErrors = {
  /** Approved time of someone the plugin was not told of. */
  TIMEKEEPER_UNKNOWN: 'the time of {timekeepers} cannot be billed: the plugin does not know them',
} as const

const fail: Fail<typeof billingPluginErrors> = defineErrors(billingPluginErrors)

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type BillingPlugin = Plugin<'billing', object, BillingServices>

/**
 * Gives the billing engine its seat in a host.
 *
 * @example
 * billing({ rateCard: [], timekeepers: [] }).id // 'billing'
 * @since 0.1.0
 */
export function billing(options: BillingOptions): BillingPlugin {
  const { rateCard, timekeepers, policy = { mode: 'up' }, currency = 'USD' } = options
  const services = (session: Session): BillingServices => ({
    invoice: (matterId, { from, to, on, clientCode, description }) =>
      session.transaction(async (work) => {
        const matter = await work.matters.get(matterId)
        const entries: TimeEntry[] = []
        for await (const entry of work.timeEntries.all({
          where: { matterId, state: 'approved', on: { gte: from, lte: to } },
        })) {
          if (!entry.notBillable) entries.push(entry)
        }
        const unknown = new Set(entries.map((entry) => entry.timekeeperId))
        for (const { id } of timekeepers) unknown.delete(id)
        if (unknown.size > 0) return fail('TIMEKEEPER_UNKNOWN', { timekeepers: [...unknown] })

        const number = String(await work.nextNumber('invoice'))
        const { clientMatterId, number: matterNumber } = matter
        const invoice = draftInvoice({
          number,
          on,
          from,
          to,
          clientId: clientCode,
          matterId: matterNumber,
          ...(clientMatterId === undefined ? {} : { clientMatterId }),
          description,
          currency,
          entries: entries.map((entry) => billable(entry, timekeepers)),
          rateCard,
          policy,
        })
        for (const entry of entries) await work.timeEntries.transition(entry.id, 'bill')
        const { total } = invoice
        return work
          .records(invoices)
          .create({ matterId, number, on, from, to, total, hours: hoursOf(invoice), invoice })
      }),
  })
  return definePlugin({
    id: 'billing',
    version: '0.1.0',
    models: [invoices],
    messages: billingMessages,
    setup: () => ({ services }),
  })
}

function billable(entry: TimeEntry, timekeepers: readonly Timekeeper[]) {
  const { id, on, seconds, narrative, noCharge, task, activity } = entry
  const timekeeper = timekeepers.find((each) => each.id === entry.timekeeperId)
  if (timekeeper === undefined) throw new Error('timekeepers were checked')
  const { name, classification } = timekeeper
  return {
    id,
    on,
    seconds,
    narrative,
    noCharge,
    timekeeper: { id: timekeeper.id, name, classification },
    ...(task === undefined ? {} : { taskCode: task.code }),
    ...(activity === undefined ? {} : { activityCode: activity.code }),
  }
}

/** The fee lines' units added up, exactly. */
function hoursOf(invoice: Invoice): string {
  const tenThousandths = invoice.lines
    .filter((line) => line.type === 'F')
    .reduce((total, line) => {
      const { num, den } = exact(line.units)
      return total + (num * 10_000n) / den
    }, 0n)
  return decimalText(tenThousandths, 4).replace(/0{1,3}$/, '')
}
