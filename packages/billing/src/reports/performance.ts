import { decimalText, exact, type Money, plus, roundedText, sum } from '@matterkit/core/values'
import { type Ratio, ratio } from './ratio.js'

/** What one timekeeper, matter or client came to in a period. @since 0.1.0 */
export interface PerformanceFacts {
  readonly name: string
  /** Hours there were to work in. */
  readonly availableHours?: string
  readonly billableHours: string
  /** Billable hours at their standard rates. */
  readonly worked: Money
  /** What was billed for them, before taxes. */
  readonly billed: Money
  /** What was collected of that. */
  readonly collected: Money
}

/** The four figures of a practice, each with numerator and denominator. @since 0.1.0 */
export interface Performance {
  readonly name: string
  /** Billable hours of available hours. */
  readonly utilization: Ratio
  /** Billed value of worked value. Some count hours instead; this counts money. */
  readonly realization: Ratio
  /** Collected of billed. */
  readonly collection: Ratio
  /** Collected of worked: what the two before it come to, rounded once. */
  readonly overall: Ratio
}

/**
 * Works the figures out for each, and for all together from the sums, never from averages of averages.
 *
 * @throws `NUMBER_INVALID`, `CURRENCY_MIXED`
 * @example
 * const facts = { name: 'Chen', availableHours: '160', billableHours: '120', worked: money(36000, 'USD'), billed: money(31680, 'USD'), collected: money(28829, 'USD') }
 * performance([facts], 'USD').all.realization.percent // '88.0'
 * @since 0.1.0
 */
export function performance(
  facts: readonly PerformanceFacts[],
  currency: string,
): { readonly each: readonly Performance[]; readonly all: Performance } {
  const hours = (of: (each: PerformanceFacts) => string | undefined) => {
    const { num, den } = facts.map((each) => exact(of(each) ?? '0')).reduce(plus, exact('0'))
    return roundedText({ num, den }, 4)
  }
  const total = (of: (each: PerformanceFacts) => Money) => sum(facts.map(of), currency)
  const all = figuresOf({
    name: 'All',
    availableHours: hours(({ availableHours }) => availableHours),
    billableHours: hours(({ billableHours }) => billableHours),
    worked: total(({ worked }) => worked),
    billed: total(({ billed }) => billed),
    collected: total(({ collected }) => collected),
  })
  return { each: facts.map(figuresOf), all }
}

function figuresOf({
  name,
  availableHours = '0',
  billableHours,
  worked,
  billed,
  collected,
}: PerformanceFacts): Performance {
  const share = (top: Money, bottom: Money) => ratio(plain(top), plain(bottom))
  return {
    name,
    utilization: ratio(billableHours, availableHours),
    realization: share(billed, worked),
    collection: share(collected, billed),
    overall: share(collected, worked),
  }
}

/** Minor units are a number like any other here; both sides have the same. */
function plain({ minor }: Money): string {
  return decimalText(minor, 0)
}
