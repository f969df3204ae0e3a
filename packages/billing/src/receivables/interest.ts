import {
  addMonths,
  type CivilDate,
  civilDate,
  compareExact,
  daysBetween,
  type Exact,
  exact,
  formatMoney,
  type Money,
  multiply,
  percent,
  type Reason,
  times,
} from '@matterkit/core/values'
import { because, fail } from './words.js'

/**
 * How days are counted: real days over 365 or 360; months of 30 days in a year of 360; or whole months that are over, each
 * a twelfth of a year.
 *
 * @since 0.1.0
 */
export type DayCount = 'actual/365' | 'actual/360' | '30/360' | 'whole-months'

/** What was agreed on late payment. Without an agreement there is no interest. @since 0.1.0 */
export interface InterestTerms {
  /** Percent a year, exact: `12`, `18`. */
  readonly annualPercent: string
  readonly dayCount: DayCount
  /** The day of the agreement; no interest runs from before it. */
  readonly agreedOn: string
  /** The most that the law of the place allows, percent a year; the firm states it, and above it nothing is computed. */
  readonly capPercent?: string
  /** Days after the due day on which none runs; 0 unless given. */
  readonly graceDays?: number
}

/**
 * Simple interest for a part of a year, multiplied first and rounded once, half away from zero. Never compound.
 *
 * @throws `NUMBER_INVALID`, `MONEY_OUT_OF_RANGE`
 * @example
 * simpleInterest(money(2500, 'USD'), '18', '45/365').minor // 5548
 * simpleInterest(money(1000, 'USD'), '12', '1/12').minor // 1000
 * @since 0.1.0
 */
export function simpleInterest(principal: Money, annualPercent: string, years: string | Exact): Money {
  return multiply(principal, times(percent(annualPercent), typeof years === 'string' ? exact(years) : years))
}

/**
 * The interest on an amount that was due on one day and is looked at on another, both ends by the agreed count: the day it
 * is due bears none, the last day does.
 *
 * @throws `INTEREST_NOT_AGREED`, `INTEREST_ABOVE_CAP`, `INTEREST_INVALID`, `DATE_INVALID`
 * @example
 * const terms = { annualPercent: '18', dayCount: 'actual/365', agreedOn: '2026-01-15', capPercent: '18' } as const
 * lateInterest(money(2500, 'USD'), terms, { dueOn: '2026-11-01', asOf: '2026-12-16' }).interest.minor // 5548
 * lateInterest(money(2500, 'USD'), { ...terms, agreedOn: '2026-12-01' }, { dueOn: '2026-11-01', asOf: '2026-12-16' }) // INTEREST_NOT_AGREED
 * @since 0.1.0
 */
export function lateInterest(
  principal: Money,
  { annualPercent, dayCount, agreedOn, capPercent, graceDays = 0 }: InterestTerms,
  when: { readonly dueOn: string; readonly asOf: string },
): { readonly interest: Money; readonly days: number; readonly reasons: readonly Reason[] } {
  const [dueOn, asOf] = [civilDate(when.dueOn), civilDate(when.asOf)]
  if (principal.minor < 0 || exact(annualPercent).num < 0n || graceDays < 0)
    return fail('INTEREST_INVALID', { why: 'an amount, a rate or the days of grace are below zero' })
  if (civilDate(agreedOn) > dueOn) return fail('INTEREST_NOT_AGREED', { from: dueOn })
  if (capPercent !== undefined && compareExact(exact(annualPercent), exact(capPercent)) > 0)
    return fail('INTEREST_ABOVE_CAP', { percent: annualPercent, cap: capPercent })
  const late = daysBetween(dueOn, asOf) > graceDays
  const { count, basis } = late ? counted(dueOn, asOf, dayCount) : { count: 0, basis: 365 }
  const years = { num: BigInt(count), den: BigInt(basis) }
  const interest = simpleInterest(principal, annualPercent, years)
  const days = dayCount === 'whole-months' ? `${count} months` : `${count} days`
  const data = {
    percent: annualPercent,
    principal: formatMoney(principal),
    days,
    basis,
    amount: formatMoney(interest),
  }
  return {
    interest,
    days: Math.max(0, daysBetween(dueOn, asOf)),
    reasons: [because('INTEREST_SIMPLE', data)],
  }
}

function counted(
  from: CivilDate,
  to: CivilDate,
  dayCount: DayCount,
): { readonly count: number; readonly basis: number } {
  switch (dayCount) {
    case 'actual/365':
      return { count: daysBetween(from, to), basis: 365 }
    case 'actual/360':
      return { count: daysBetween(from, to), basis: 360 }
    case '30/360':
      return { count: thirties(from, to), basis: 360 }
    default: {
      let months = 0
      while (addMonths(from, months + 1) <= to) months++
      return { count: months, basis: 12 }
    }
  }
}

/** Months of 30 days: a 31st counts as a 30th. */
function thirties(from: CivilDate, to: CivilDate): number {
  const [a = 0, b = 0] = [from, to].map((day) => {
    const [year = 0, month = 0, of = 0] = day.split('-').map(Number)
    return year * 360 + month * 30 + Math.min(of, 30)
  })
  return b - a
}
