import { type CalendarEntry, explain, longDate } from '@matterkit/core/values'
import type { Answer } from '../counting/compute-deadline.js'
import { fail } from '../errors.js'
import { docketingMessages } from '../messages.js'
import type { Docketed } from './docket.js'

/**
 * What a calendar entry shows of a deadline. A deadline that was stored under an id of its own will do.
 *
 * @since 0.1.0
 */
export type CalendarDeadline = Answer & Pick<Docketed, 'id' | 'title' | 'projected' | 'dependsOn'>

/**
 * Deadlines as calendar entries: the questions first, then the rule, then the steps in words. Each entry reminds
 * 14, 7, 3 and 1 days before.
 *
 * @param prefix - put before the id to make the entry's `uid`: name the matter and the event, so that a
 *   deadline counted again updates its entry, and the same rule in another matter makes another
 * @throws `UID_TAKEN` where two deadlines would share an entry
 * @example
 * const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
 * toCalendar(served, { prefix: 'mat_1/' })[0]?.uid // 'mat_1/us.frcp.12.a.1.A.i'
 * @since 0.1.0
 */
export function toCalendar(
  deadlines: readonly CalendarDeadline[],
  { prefix = '' }: { readonly prefix?: string } = {},
): CalendarEntry[] {
  const taken = new Set<string>()
  return deadlines.map((deadline) => {
    const { id, dependsOn, due, title, projected } = deadline
    const uid = `${prefix}${id}${dependsOn === undefined ? '' : `@${dependsOn}`}`
    if (taken.has(uid)) return fail('UID_TAKEN', { uid })
    taken.add(uid)
    return {
      uid,
      sequence: 0,
      on: due,
      title: projected ? `${title} (projected)` : title,
      notes: notesOf(deadline),
      remindDaysBefore: [14, 7, 3, 1],
      categories: projected ? ['Deadline', 'Projected'] : ['Deadline'],
      cancelled: false,
    }
  })
}

function notesOf({ due, earliest, latest, questions, reasons }: CalendarDeadline): string {
  const open = questions.map((question) => `Check: ${explain(question, docketingMessages)}`)
  const span =
    earliest === latest
      ? []
      : [`Can be defended: ${longDate(earliest)} to ${longDate(latest)}; prevailing: ${longDate(due)}`]
  return [...open, ...span, ...reasons.map((reason) => explain(reason, docketingMessages))].join('\n')
}
