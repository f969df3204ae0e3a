import {
  divideRounded,
  type Exact,
  formatMoney,
  type Money,
  ofMinor,
  percent,
  plus,
  subtract,
  sum,
  times,
} from '@matterkit/core/values'
import { apportion, apportionTo } from '../amounts/apportion.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { Tax, TaxableLine, TaxedLines, TaxPlan } from './tax-plan.js'

const one: Exact = { num: 1n, den: 1n }
const zero: Exact = { num: 0n, den: 1n }

/**
 * Works out the taxes of some amounts of one currency. Rates are exact fractions; each sum is rounded once, half away
 * from zero, where the plan says, and the difference goes to the lines with the largest remainders.
 *
 * @throws `TAX_PLAN_INVALID` for a tax without a name, named twice, or of -100 percent and less; `CURRENCY_MIXED`, `NUMBER_INVALID`
 * @example
 * const line = { amount: money('3.60', 'USD'), of: 'fees' } as const
 * const plan = { taxes: [{ id: 'VAT', percent: '5.5' }], prices: 'exclusive' } as const
 * computeTaxes(Array(10).fill(line), { ...plan, method: 'per-line' }, 'USD').gross // { minor: 3800, currency: 'USD' }
 * computeTaxes(Array(10).fill(line), { ...plan, method: 'per-invoice' }, 'USD').gross // { minor: 3798, currency: 'USD' }
 * @since 0.1.0
 */
export function computeTaxes(lines: readonly TaxableLine[], plan: TaxPlan, currency: string): TaxedLines {
  checkTaxPlan(plan)
  const shares = lines.map((line) => sharesOf(line, plan))
  const exactTaxes = plan.taxes.map((_, tax) =>
    lines.map((line, index) => times(amountOf(line, plan), shares[index]?.[tax] ?? zero)),
  )
  const rounded = exactTaxes.map((parts) =>
    plan.method === 'per-line'
      ? parts.map(({ num, den }) => divideRounded(num, den, 'half-away'))
      : apportion(parts),
  )
  const amounts = sum(
    lines.map(({ amount }) => amount),
    currency,
  )
  const inclusive = plan.prices === 'inclusive'
  const given =
    plan.method === 'unrounded'
      ? roundedSum(
          lines.map((line) => amountOf(line, plan)),
          currency,
        )
      : amounts
  const settled =
    plan.method === 'unrounded' && !inclusive ? settle(rounded, exactTaxes, given, lines, plan) : rounded
  const perTax = settled.map((minors) => minors.map((minor) => ofMinor(minor, currency)))
  const totals = perTax.map((own) => sum(own, currency))
  const all = sum(totals, currency)
  return {
    net: inclusive ? subtract(given, all) : given,
    gross: inclusive ? given : sum([given, all], currency),
    taxes: plan.taxes.map(({ id, percent: rate }, tax) => {
      const amount = totals[tax] ?? ofMinor(0, currency)
      const bearing = lines.flatMap((line, index) => (shares[index]?.[tax]?.num === 0n ? [] : [line.amount]))
      const taxed = sum(bearing, currency)
      const base = inclusive ? subtract(taxed, amount) : taxed
      const data = {
        id,
        percent: rate,
        base: formatMoney(base),
        amount: formatMoney(amount),
        method: plan.method,
        prices: plan.prices,
      }
      return { id, percent: rate, base, amount, reasons: [because('TAX', data)] }
    }),
    lines: lines.map((_, index) => perTax.map((own) => own[index] ?? ofMinor(0, currency))),
  }
}

/** The gross is rounded once; what the taxes rounded each by themselves miss of it goes to the largest remainders. */
function settle(
  rounded: readonly bigint[][],
  parts: readonly (readonly Exact[])[],
  net: Money,
  lines: readonly TaxableLine[],
  plan: TaxPlan,
): readonly bigint[][] {
  const exactly = [...lines.map((line) => amountOf(line, plan)), ...parts.flat()].reduce(plus, zero)
  const wanted = divideRounded(exactly.num, exactly.den, 'half-away') - BigInt(net.minor)
  if (rounded.flat().reduce((all, minor) => all + minor, 0n) === wanted) return rounded
  const flat = apportionTo(wanted, parts.flat())
  return parts.map((own, tax) => flat.slice(tax * own.length, (tax + 1) * own.length))
}

function roundedSum(parts: readonly Exact[], currency: string): Money {
  const { num, den } = parts.reduce(plus, zero)
  return ofMinor(divideRounded(num, den, 'half-away'), currency)
}

function amountOf({ amount, unrounded }: TaxableLine, { method }: TaxPlan): Exact {
  return method === 'unrounded' && unrounded !== undefined
    ? unrounded
    : { num: BigInt(amount.minor), den: 1n }
}

/** For one line, each tax as a fraction of the line's amount. */
function sharesOf({ of }: TaxableLine, { taxes, prices }: TaxPlan): Exact[] {
  let all = zero
  const rates = taxes.map((tax) => {
    if (tax.on !== undefined && !tax.on.includes(of)) return zero
    const own = percent(tax.percent)
    const rate = tax.compound === true ? times(own, plus(one, all)) : own
    all = plus(all, rate)
    return rate
  })
  if (prices === 'exclusive') return rates
  const gross = plus(one, all)
  return rates.map((rate) => times(rate, { num: gross.den, den: gross.num }))
}

/** Refuses taxes that cannot be worked out, whatever they are on. @internal */
export function checkTaxPlan({ taxes }: TaxPlan): void {
  const refuse = (why: string) => fail('TAX_PLAN_INVALID', { why })
  let all = one
  for (const [index, tax] of taxes.entries()) {
    if (!tax.id?.trim()) refuse(`tax ${index + 1} has no name`)
    if (taxes.findIndex(({ id }) => id === tax.id) !== index) refuse(`${tax.id} is named twice`)
    all = plus(all, percentOf(tax))
  }
  if (all.num <= 0n) refuse('the taxes take away all there is')
}

function percentOf({ percent: text, id }: Tax): Exact {
  const rate = percent(text)
  return rate.num > -rate.den ? rate : fail('TAX_PLAN_INVALID', { why: `${id} of ${text} percent` })
}
