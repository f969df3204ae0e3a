import { addDays, addMonths, allocate, type CivilDate, civilDate, type Money } from '@matterkit/core/values'
import { fail } from './words.js'

/** A part of a debt and the day by which it is to be paid. @since 0.1.0 */
export interface Instalment {
  readonly dueOn: CivilDate
  readonly amount: Money
}

/**
 * Parts a debt into instalments as equal as cents allow, the larger ones first; they come to the debt exactly. Monthly days
 * are counted from the first, so that the 31st is the last day of shorter months and the 31st again after them.
 *
 * @throws `INSTALMENTS_INVALID`, `DATE_INVALID`
 * @example
 * instalments(money(100, 'USD'), { count: 3, first: '2027-01-31', every: 'month' }).map(({ dueOn, amount }) => `${dueOn} ${amount.minor}`) // ['2027-01-31 3334', '2027-02-28 3333', '2027-03-31 3333']
 * @since 0.1.0
 */
export function instalments(
  debt: Money,
  {
    count,
    first,
    every,
  }: { readonly count: number; readonly first: string; readonly every: 'week' | 'month' },
): readonly Instalment[] {
  if (!Number.isInteger(count) || count < 1 || count > 1200)
    return fail('INSTALMENTS_INVALID', { why: 'there are 1 to 1200 instalments' })
  if (debt.minor < count) return fail('INSTALMENTS_INVALID', { why: 'an instalment would be nothing' })
  const start = civilDate(first)
  return allocate(debt, Array<number>(count).fill(1)).map((amount, at) => ({
    dueOn: every === 'week' ? addDays(start, 7 * at) : addMonths(start, at),
    amount,
  }))
}
