import { explain, MatterkitError, type Money, ofMinor } from '@matterkit/core/values'
import type * as z from 'zod'
import { arrangedFees } from '../fees/arranged-fees.js'
import type { FeeArrangement } from '../fees/arrangement.js'
import { type Budget, budgetStatus } from '../fees/budget.js'
import type { ContingencyTerms } from '../fees/contingency.js'
import { percentOff } from '../fees/discounts.js'
import { guidelineFaults } from '../guidelines/check-guidelines.js'
import type { GuidelineRule } from '../guidelines/guidelines.js'
import type { InvoiceDiscount } from '../invoices/invoice-input.js'
import { type Payor, weightsOf } from '../invoices/split-invoice.js'
import { billingMessages } from '../messages.js'
import { isMoney } from '../rates/rate-index.js'
import type { AgreedTerms } from './terms.js'

/** Makes a check of a step of the engine: what the engine refuses is a fault of the terms. @internal */
export function asked<T>(step: (value: T) => unknown): (value: T, context: z.RefinementCtx<T>) => void {
  return (value, context) => {
    try {
      step(value)
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      context.addIssue({ code: 'custom', message: error.message.replace(/^\w+: /, '') })
    }
  }
}

/** The arrangement is applied to no hours and a recovery of nothing: whatever it cannot apply, it refuses. @internal */
export function arrangementFault(arrangement: FeeArrangement): void {
  const currency = currencyOf(arrangement)
  const nothing = ofMinor(0, currency)
  const day = ('from' in arrangement ? arrangement.from : '2000-01-01') as never
  arrangedFees(arrangement, nothing, { from: day, to: day }, { recovery: { gross: nothing } })
}

function currencyOf(arrangement: FeeArrangement): string {
  if ('terms' in arrangement) return currencyOfShare(arrangement.terms)
  return arrangement.kind === 'capped' ? arrangement.cap.currency : 'USD' // the others compare no amounts
}

function currencyOfShare({ share }: ContingencyTerms): string {
  return 'schedule' in share ? share.schedule.currency : 'USD'
}

/** A budget is asked how it stands before anything is spent. @internal */
export function budgetFault(budget: Budget): void {
  const nothing = ofMinor(0, budget.amount.currency)
  budgetStatus(budget, nothing, nothing)
}

/** A discount is taken off nothing. @internal */
export function discountFault({ percent }: InvoiceDiscount): void {
  percentOff([], percent, 'of-total', 'USD')
}

/** One payor or none pays all. @internal */
export function payorsFault(payors: readonly Payor[]): void {
  if (payors.length > 0) weightsOf(payors)
}

/** Every fault of every rule, where it is. @internal */
export function askedGuidelines(rules: readonly unknown[], context: z.RefinementCtx): void {
  for (const finding of guidelineFaults(rules as readonly GuidelineRule[])) {
    const [, index = '0', field = ''] = /^guidelines\[(\d+)\]\.(.+)$/.exec(finding.at ?? '') ?? []
    context.addIssue({
      code: 'custom',
      message: explain(finding, billingMessages),
      path: [Number(index), field],
    })
  }
}

/** A bill has one currency: what is agreed in another could never be billed. @internal */
export function oneCurrency(agreed: object, context: z.RefinementCtx): void {
  const { currency, arrangement, budget } = agreed as AgreedTerms
  const amounts = [...moneyIn(arrangement, ['arrangement']), ...moneyIn(budget, ['budget'])]
  const wanted = currency ?? amounts[0]?.amount.currency
  for (const { amount, path } of amounts)
    if (amount.currency !== wanted)
      context.addIssue({
        code: 'custom',
        message: `is in ${amount.currency}, the terms in ${wanted}`,
        path: [...path],
      })
}

function moneyIn(
  value: unknown,
  path: readonly (string | number)[],
): { readonly amount: Money; readonly path: readonly (string | number)[] }[] {
  if (isMoney(value)) return [{ amount: value, path }]
  if (Array.isArray(value)) return value.flatMap((each, at) => moneyIn(each, [...path, at]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => moneyIn(each, [...path, key]))
}
