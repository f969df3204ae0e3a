import {
  amount,
  date,
  defineModel,
  eitherOr,
  filledText,
  id,
  inOrder,
  type Model,
  type Stored,
  text,
  userId,
} from '@matterkit/core'
import type { CivilDate, Id, Money, UserId } from '@matterkit/core/values'
import * as z from 'zod'
import type { FeeArrangement } from '../fees/arrangement.js'
import type { Budget } from '../fees/budget.js'
import type { GuidelineRule } from '../guidelines/guidelines.js'
import type { InvoiceDiscount } from '../invoices/invoice-input.js'
import type { Payor } from '../invoices/split-invoice.js'
import type { TaxPlan } from '../taxes/tax-plan.js'
import type { TimePolicy } from '../time/time-policy.js'
import { agreedTerms } from './agreed-terms.js'

/**
 * What was agreed on billing, for all matters of a client or for one of them; a matter's terms come before its client's,
 * field by field, and the later of two that are in force before the earlier.
 *
 * @since 0.1.0
 */
export interface BillingTerms extends Stored<'billing/terms'> {
  readonly clientId?: Id<'contact'>
  readonly matterId?: Id<'matter'>
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly agreed: AgreedTerms
}

/** The terms themselves. @since 0.1.0 */
export interface AgreedTerms {
  readonly policy?: TimePolicy
  readonly arrangement?: FeeArrangement
  readonly budget?: Budget
  readonly taxes?: TaxPlan
  readonly discounts?: readonly InvoiceDiscount[]
  readonly guidelines?: readonly GuidelineRule[]
  readonly payors?: readonly Payor[]
  readonly termsDays?: number
  readonly currency?: string
  readonly purchaseOrder?: string
  /** Codes of the client's own. */
  readonly codes?: readonly string[]
}

/** The billing terms of a firm. @since 0.1.0 */
export const billingTerms: Model<BillingTerms> = defineModel<BillingTerms>(
  'billing/terms',
  {
    clientId: id<'contact'>('con').exactOptional(),
    matterId: id<'matter'>('mat').exactOptional(),
    from: date(),
    to: date().exactOptional(),
    agreed: agreedTerms,
  },
  {
    prefix: 'trm',
    indexes: ['clientId', 'matterId', 'from'],
    rules: [eitherOr('clientId', 'matterId'), inOrder('from', 'to')],
  },
)

/** A rate the firm keeps; as a row of a rate card. @since 0.1.0 */
export interface StoredRate extends Stored<'billing/rate'> {
  readonly timekeeperId?: UserId
  readonly classification?: string
  readonly clientCode?: string
  readonly matterNumber?: string
  readonly activity?: string
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly rate: Money
}

/** The rates of a firm. @since 0.1.0 */
export const rates: Model<StoredRate> = defineModel<StoredRate>(
  'billing/rate',
  {
    timekeeperId: userId().exactOptional(),
    classification: text(10).exactOptional(),
    clientCode: text(60).exactOptional(),
    matterNumber: text(60).exactOptional(),
    activity: text(20).exactOptional(),
    from: date(),
    to: date().exactOptional(),
    rate: amount(),
  },
  { prefix: 'rat', indexes: ['timekeeperId', 'from'], rules: [inOrder('from', 'to')] },
)

/** A timer of a timekeeper. @since 0.1.0 */
export interface TimerRecord extends Stored<'billing/timer'> {
  readonly timekeeperId: UserId
  readonly matterId: Id<'matter'>
  readonly narrative: string
  readonly stretches: readonly { readonly from: string; readonly to: string }[]
  readonly runningSince?: string
  /** The entry it became. */
  readonly timeEntryId?: Id<'time-entry'>
}

/** The timers of a firm. @since 0.1.0 */
export const timers: Model<TimerRecord> = defineModel<TimerRecord>(
  'billing/timer',
  {
    timekeeperId: userId(),
    matterId: id<'matter'>('mat'),
    narrative: text(15_000),
    stretches: z.array(z.strictObject({ from: filledText(40), to: filledText(40) })),
    runningSince: text(40).exactOptional(),
    timeEntryId: id<'time-entry'>('tim').exactOptional(),
  },
  { prefix: 'tmr', indexes: ['timekeeperId', 'matterId', 'timeEntryId'] },
)

/** A charge of a card statement. @since 0.1.0 */
export interface StoredCharge extends Stored<'billing/card-charge'> {
  readonly reference: string
  readonly on: CivilDate
  readonly merchant: string
  readonly amount: Money
  readonly cardholder?: string
  readonly memo?: string
  /** The expense it became. */
  readonly expenseId?: Id<'expense'>
}

/** The card charges of a firm. @since 0.1.0 */
export const cardCharges: Model<StoredCharge> = defineModel<StoredCharge>(
  'billing/card-charge',
  {
    reference: filledText(500),
    on: date(),
    merchant: filledText(500),
    amount: amount(),
    cardholder: text(200).exactOptional(),
    memo: text(2000).exactOptional(),
    expenseId: id<'expense'>('exp').exactOptional(),
  },
  { prefix: 'chg', indexes: ['reference', 'on', 'expenseId'] },
)
