import { addDays, type CivilDate, civilDate, daysInMonth } from '@matterkit/core/values'
import type { Counting } from './counting.js'
import type { Period } from './period.js'
import { isClosed, isLeftOut } from './walk-days.js'
import { isIncluded, stepOf, type View, type Walk } from './walk-view.js'

/** Where a period ends, before it moves off closed days. @internal */
export function endOfCount(given: Walk, view: View): CivilDate {
  const { period, counting } = given
  const { from, count, unit } = period
  const step = stepOf(period)
  if (unit === 'month' || unit === 'year') return outside(monthsAway(given, view), given, view)
  const { short } = counting
  const skips =
    unit === 'court-day' ||
    (unit === 'day' && short !== undefined && count >= (short.least ?? 1) && count <= short.most)
  let at = civilDate(from)
  if (skips && counting.closedTrigger === 'moves') {
    while (isClosed(at, given, view)) at = addDays(at, step)
  }
  if (isIncluded(given)) at = addDays(at, -step)
  if (counting.start === 'next-open-day' && !skips) {
    while (isClosed(addDays(at, step), given, view)) at = addDays(at, step)
  }
  const total = unit === 'week' ? count * 7 : count
  for (let counted = 0; counted < total; ) {
    at = addDays(at, step)
    if (isLeftOut(at, given) || (skips && isClosed(at, given, view))) continue
    counted += 1
  }
  return outside(at, given, view)
}

function reaches({ units }: NonNullable<Counting['clear']>, period: Period): boolean {
  return period.direction === 'before' && (units ?? [period.unit]).includes(period.unit)
}

/** Clear days end outside the period. */
function outside(end: CivilDate, given: Walk, view: View): CivilDate {
  const { period, counting } = given
  const own = period.clear === 'doubtful' ? view.clear : period.clear
  const clear = own ?? (counting.clear !== undefined && reaches(counting.clear, period))
  if (!clear) return end
  let at = addDays(end, stepOf(period))
  while (isLeftOut(at, given)) at = addDays(at, stepOf(period))
  return at
}

function monthsAway(given: Walk, view: View): CivilDate {
  const { period } = given
  const step = stepOf(period)
  const start = civilDate(period.from)
  const wanted = Number(start.slice(8))
  let at = monthOf(given)
  const length = daysInMonth(Number(at.slice(0, 4)), Number(at.slice(5, 7)))
  while (Number(at.slice(8)) < Math.min(wanted, length)) at = addDays(at, 1)
  while (Number(at.slice(8)) > Math.min(wanted, length)) at = addDays(at, -1)
  if (wanted > length && view.shortMonthRunsOver) at = addDays(at, 1)
  if (wanted <= length && isIncluded(given)) at = addDays(at, -step)
  let owed = 0
  for (let each = leavesOut(given) ? start : at; each !== at; ) {
    each = addDays(each, step)
    if (isLeftOut(each, given)) owed += 1
  }
  while (owed > 0) {
    at = addDays(at, step)
    if (!isLeftOut(at, given)) owed -= 1
  }
  return at
}

/** A day of the month in which the period ends, walked to once for all views. */
function monthOf(given: Walk): CivilDate {
  const known = months.get(given)
  if (known !== undefined) return known
  const { period } = given
  let at = civilDate(period.from)
  for (let n = 0; n < (period.unit === 'year' ? period.count * 12 : period.count); n++) {
    at = intoNextMonth(at, stepOf(period))
  }
  months.set(given, at)
  return at
}

const months = new WeakMap<Walk, CivilDate>()

/** Whether there is anything that could be no part of the period. */
function leavesOut({ counting, closures }: Walk): boolean {
  return (counting.excluded ?? []).length > 0 || closures.some(({ kind }) => kind === 'suspended')
}

function intoNextMonth(start: CivilDate, step: 1 | -1): CivilDate {
  const month = start.slice(0, 7)
  let at = start
  while (at.slice(0, 7) === month) at = addDays(at, step)
  return at
}
