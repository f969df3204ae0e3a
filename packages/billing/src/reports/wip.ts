import {
  type CivilDate,
  civilDate,
  daysBetween,
  exact,
  type Money,
  plus,
  roundedText,
  sum,
} from '@matterkit/core/values'

/** Work that is not billed yet. @since 0.1.0 */
export interface UnbilledWork {
  readonly matter: string
  readonly on: string
  /** Hours; zero for an expense. */
  readonly hours: string
  /** What it would be billed at. */
  readonly value: Money
}

/** What of a matter waits to be billed. @since 0.1.0 */
export interface MatterWip {
  readonly matter: string
  readonly hours: string
  readonly value: Money
  readonly entries: number
  readonly oldest: CivilDate
  /** Days since the oldest. */
  readonly days: number
}

/**
 * Work in progress by matter, the oldest first. Values are summed as they were given, in one currency.
 *
 * @throws `DATE_INVALID`, `NUMBER_INVALID`, `CURRENCY_MIXED`
 * @example
 * const work = [{ matter: '81', on: '2026-11-04', hours: '2.3', value: money('839.50', 'USD') }]
 * workInProgress(work, 'USD', '2026-11-30')[0]?.days // 26
 * @since 0.1.0
 */
export function workInProgress(
  work: readonly UnbilledWork[],
  currency: string,
  asOf: string,
): readonly MatterWip[] {
  const today = civilDate(asOf)
  const byMatter = new Map<string, UnbilledWork[]>()
  for (const each of work) {
    const known = byMatter.get(each.matter)
    if (known === undefined) byMatter.set(each.matter, [each])
    else known.push(each)
  }
  return [...byMatter]
    .map(([matter, entries]) => {
      const days = entries.map(({ on }) => civilDate(on)).sort()
      const oldest = days[0] ?? today
      return {
        matter,
        hours: roundedText(entries.map(({ hours }) => exact(hours)).reduce(plus, exact('0')), 4),
        value: sum(
          entries.map(({ value }) => value),
          currency,
        ),
        entries: entries.length,
        oldest,
        days: daysBetween(oldest, today),
      }
    })
    .sort((a, b) => b.days - a.days || (a.matter < b.matter ? -1 : 1))
}
