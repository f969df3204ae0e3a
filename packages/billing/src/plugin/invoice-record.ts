import {
  type AddedState,
  amount,
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  json,
  type Machine,
  type Model,
  moment,
  type Stored,
} from '@matterkit/core'
import type { CivilDate, Id, Instant, Money } from '@matterkit/core/values'
import * as z from 'zod'
import type { Invoice } from '../invoices/invoice.js'

/**
 * An invoice or a credit note as it was issued; the whole of it is kept, and none of it changes. Only where it stands
 * does: a void invoice keeps its number.
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
  readonly prebillId?: Id<'billing/prebill'>
  /** On a credit note: the invoice it takes back. */
  readonly creditsId?: Id<'billing/invoice'>
  /** Time entries and expenses it bills; a void invoice lets them go. */
  readonly timeEntryIds: readonly Id<'time-entry'>[]
  readonly expenseIds: readonly Id<'expense'>[]
  /** Present where it went out although it breaches the client's guidelines. */
  readonly auditOverride?: AuditOverride
  readonly state: InvoiceState
}

/** Who sent a bill out in spite of the client's guidelines, and why. @since 0.1.0 */
export interface AuditOverride {
  readonly by: string
  readonly at: Instant
  readonly reason: string
  /** What it breaches, by code. */
  readonly codes: readonly string[]
}

/** Where an invoice stands. @since 0.1.0 */
export type InvoiceState = 'issued' | 'sent' | 'void' | AddedState

/** From the desk to the client. @since 0.1.0 */
export const invoiceMachine: Machine<InvoiceState> = defineMachine<InvoiceRecord>({
  initial: 'issued',
  states: ['issued', 'sent', 'void'],
  final: ['sent', 'void'],
  transitions: [
    { name: 'send', from: ['issued'], to: 'sent' },
    { name: 'void', from: ['issued', 'sent'], to: 'void', reasonRequired: true },
  ],
})

/** The invoices of a firm. @since 0.1.0 */
export const invoices: Model<InvoiceRecord> = defineModel<InvoiceRecord>(
  'billing/invoice',
  {
    matterId: id<'matter'>('mat'),
    number: filledText(60),
    on: date(),
    from: date(),
    to: date(),
    total: amount(),
    hours: filledText(20),
    invoice: json() as z.ZodType as z.ZodType<Invoice>, // the engine made it
    prebillId: id<'billing/prebill'>('pre').exactOptional(),
    creditsId: id<'billing/invoice'>('inv').exactOptional(),
    timeEntryIds: z.array(id<'time-entry'>('tim')),
    expenseIds: z.array(id<'expense'>('exp')),
    auditOverride: z
      .strictObject({
        by: filledText(200),
        at: moment(),
        reason: filledText(2000),
        codes: z.array(filledText(60)),
      })
      .exactOptional(),
  },
  {
    prefix: 'inv',
    indexes: ['matterId', 'number', 'on', 'state', 'creditsId', 'prebillId'],
    machine: invoiceMachine,
  },
)
