import { countOf, listed } from '../words.js'
import type { Due, DuePeriod } from './due.js'
import { type Pack, titleOf } from './pack.js'

/**
 * When a rule is due, in words: `21 days after service of the summons and complaint`. For a page that lists rules and
 * for the difference between two packs.
 *
 * @param trigger - the event of the rule, which periods run from that name no other
 * @example
 * const due = laterOf(after(14, 'day'), onDate('originalResponseDue'))
 * dueText(due, 'trial', usFederal).startsWith('the later of 14 days after') // true
 * @since 0.1.0
 */
export function dueText(due: Due, trigger: string, pack: Pack): string {
  if (due.kind === 'period') return periodText(due, trigger, pack)
  if (due.kind === 'date') return `on the day of ${titleOf(due.fact, pack)}`
  const [first = '', ...others] = due.parts.map((part) => dueText(part, trigger, pack))
  if (due.kind === 'cap') return `${first}, but not later than ${listed(others)}`
  if (due.kind === 'floor') return `${first}, but not before ${listed(others)}`
  return `the ${due.kind} of ${listed([first, ...others])}`
}

function periodText(due: DuePeriod, trigger: string, pack: Pack): string {
  const { count, unit, direction, from, next, clear, included, rolls, restartedBy = [], excluded = [] } = due
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  const length = countOf(count, clear === true ? `clear ${unit}` : unit)
  const base = `${length} ${direction} ${titleOf(from ?? trigger, pack)}`
  const hour = next?.time === undefined ? '' : ` at ${next.time}`
  const more = [
    ...(next === undefined ? [] : [`the ${names[next.weekday]} next after${hour}`]),
    ...(included === true ? ['that day counted'] : []),
    ...(rolls === false ? ['not moved off a closed day'] : []),
    ...(excluded.length === 0 ? [] : [`leaving out ${listed(excluded)}`]),
    ...restartedBy.map((fact) => `anew from ${titleOf(fact, pack)}`),
    ...(due.excludedBetween === undefined
      ? []
      : [`the time between ${listed(due.excludedBetween.map((fact) => titleOf(fact, pack)))} not counted`]),
  ]
  return more.length === 0 ? base : `${base} (${more.join('; ')})`
}
