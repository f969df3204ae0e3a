import { amount, currency, date, decimal, filledText, jsonObject, text } from '@matterkit/core'
import { formatMoney, type Money } from '@matterkit/core/values'
import * as z from 'zod'
import { mostTermsDays } from '../invoices/invoice-input.js'
import { checkTaxPlan } from '../taxes/compute-taxes.js'
import { checkTimePolicy } from '../time/time-policy.js'
import {
  arrangementFault,
  asked,
  askedGuidelines,
  budgetFault,
  discountFault,
  oneCurrency,
  payorsFault,
} from './agreed-checks.js'
import type { AgreedTerms } from './terms.js'

/** An amount that is agreed upon: zero or more. */
const price = () =>
  amount().refine(({ minor }) => minor >= 0, {
    error: ({ input }) => `${formatMoney(input as Money)} is below zero`,
  })

/** The engine asks the rest: whether increments are whole minutes, and a tie goes with the nearest. */
const policy = z
  .strictObject({
    increment: z.number().nullable().exactOptional(),
    mode: z.enum(['up', 'nearest']).exactOptional(),
    tie: z.enum(['half-up', 'half-even']).exactOptional(),
    minimum: z.number().exactOptional(),
    per: z.enum(['entry', 'day']).exactOptional(),
  })
  .superRefine(asked((value) => checkTimePolicy(value as never)))

const share = z.union([
  z.strictObject({ percent: decimal() }),
  z.strictObject({ fraction: decimal() }),
  z.strictObject({
    schedule: z.strictObject({
      id: filledText(100),
      slices: z.array(z.strictObject({ upTo: z.int().exactOptional(), fraction: decimal() })).min(1),
      currency: currency(),
      cite: text(500).exactOptional(),
    }),
  }),
])
const contingency = z.strictObject({ share, of: z.enum(['gross', 'net-of-costs']) })
const hourly = z.strictObject({ kind: z.literal('hourly') })
const blended = z.strictObject({ kind: z.literal('blended'), rate: price() })

const arrangement = z
  .discriminatedUnion('kind', [
    hourly,
    blended,
    z.strictObject({
      kind: z.literal('capped'),
      cap: price(),
      hours: z.discriminatedUnion('kind', [hourly, blended]).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('flat'),
      amount: price(),
      narrative: filledText(2000),
      taskCode: filledText(60).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('milestones'),
      milestones: z.array(
        z.strictObject({
          id: filledText(100),
          name: filledText(2000),
          amount: price(),
          reachedOn: date().exactOptional(),
        }),
      ),
    }),
    z.strictObject({
      kind: z.literal('subscription'),
      amount: price(),
      months: z.int(),
      from: date(),
      to: date().exactOptional(),
      narrative: filledText(2000),
    }),
    z.strictObject({ kind: z.literal('contingency'), terms: contingency }),
    z.strictObject({
      kind: z.literal('hybrid'),
      hourlyPercent: decimal(),
      terms: contingency,
      creditHours: z.boolean(),
    }),
  ])
  .superRefine(asked((value) => arrangementFault(value as never)))

const budget = z
  .strictObject({
    amount: amount(),
    alertsAt: z.array(decimal()),
    phases: z.array(z.strictObject({ code: filledText(60), amount: price() })).exactOptional(),
  })
  .superRefine(asked((value) => budgetFault(value as never)))

const taxes = z
  .strictObject({
    taxes: z.array(
      z.strictObject({
        id: text(60),
        percent: decimal(),
        on: z.array(z.enum(['fees', 'expenses'])).exactOptional(),
        compound: z.boolean().exactOptional(),
      }),
    ),
    method: z.enum(['per-line', 'per-invoice', 'unrounded']),
    prices: z.enum(['exclusive', 'inclusive']),
  })
  .superRefine(asked((value) => checkTaxPlan(value as never)))

const discount = z
  .strictObject({
    on: z.enum(['fees', 'expenses']),
    percent: decimal(),
    narrative: filledText(2000),
    layout: z.enum(['adjustment', 'spread']),
  })
  .superRefine(asked((value) => discountFault(value as never)))

const payors = z
  .array(z.strictObject({ id: filledText(100), name: filledText(300), percent: decimal() }))
  .superRefine(asked((value) => payorsFault(value)))

/**
 * What may be agreed upon, in shape and in sense: the engine that will bill by it is asked now, and not first when a bill is
 * drafted.
 *
 * @internal
 */
export const agreedTerms: z.ZodType<AgreedTerms> = z
  .strictObject({
    policy: policy.exactOptional(),
    arrangement: arrangement.exactOptional(),
    budget: budget.exactOptional(),
    taxes: taxes.exactOptional(),
    discounts: z.array(discount).exactOptional(),
    guidelines: z.array(jsonObject()).superRefine(askedGuidelines).exactOptional(),
    payors: payors.exactOptional(),
    termsDays: z.int().min(0).max(mostTermsDays).exactOptional(),
    currency: currency().exactOptional(),
    purchaseOrder: text(200).exactOptional(),
    codes: z.array(filledText(60)).exactOptional(),
  })
  .superRefine(oneCurrency) as z.ZodType as z.ZodType<AgreedTerms>
