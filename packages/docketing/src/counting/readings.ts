import { type Day, dateOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { DayIs } from '../calendars/day-table.js'
import { nameDay } from '../words.js'
import { type Count, lastDay, Reading } from './count.js'
import { notesOf, outage, titles } from './steps.js'

/** The dates that can be defended, and the points on which they turn. @internal */
export interface Span {
  readonly earliest: Day
  readonly latest: Day
  readonly questions: readonly Reason[]
}

/**
 * Counts again under every combination of the open points, where there are any. A point is a question only if some
 * combination of the others makes it decide the date. For nearly every period nothing is open and nothing is
 * counted twice.
 *
 * @internal
 */
export function spanOf(count: Count, due: Day): Span {
  const open = openPoints(count)
  if (open === 0) return { earliest: due, latest: due, questions: [] }
  count.visited = new Set()
  const dates = new Map<number, Day>()
  for (let reading = 0; reading < 32; reading++) {
    if ((reading & ~open) === 0) dates.set(reading, lastDay(count, reading))
  }
  const questions = Object.values(Reading).flatMap((point) => {
    const other = otherDate(dates, point)
    return other === undefined ? [] : ask[point](count, due, `the last day is ${nameDay(other).day}`, other)
  })
  return { earliest: Math.min(...dates.values()), latest: Math.max(...dates.values()), questions }
}

function openPoints({ seen, addition, target, period }: Count): number {
  const service = addition.doubt === undefined ? 0 : Reading.otherService
  const short = target.shortened ? Reading.afterShortMonth : 0
  const days = (seen & (DayIs.doubted | DayIs.closed)) !== 0
  const filing = period.act === undefined && (seen & DayIs.unreachable) !== 0
  if (service + short === 0 && !days && !filing) return 0
  // Another reading may come upon days that the prevailing one never looked at.
  const act = period.act === undefined ? Reading.filing : 0
  return service | short | act | Reading.observedOpen | Reading.closureHoliday
}

/** The date to which a point turns the answer: alone where it can, else together with others. */
function otherDate(dates: ReadonlyMap<number, Day>, point: number): Day | undefined {
  for (const [reading, day] of dates) {
    const turned = dates.get(reading | point)
    if ((reading & point) === 0 && turned !== undefined && turned !== day) return turned
  }
  return undefined
}

type Ask = (count: Count, due: Day, other: string, otherDay: Day) => Reason[]

const ask: Readonly<Record<(typeof Reading)[keyof typeof Reading], Ask>> = {
  [Reading.observedOpen]: (count, _due, other, otherDay) =>
    visited(count, DayIs.doubted).map(({ day, note }) => {
      const { name, doubt = '', authority } = note
      return because(
        'OBSERVED_DOUBTED',
        { ...nameDay(day), name, doubt, other, otherDate: dateOf(otherDay) },
        authority.cite,
      )
    }),
  [Reading.closureHoliday]: (count, _due, other, otherDay) =>
    visited(count, DayIs.closed).map(({ day, note }) => {
      const { name, authority } = note
      return because(
        'CLOSED_OR_HOLIDAY',
        { ...nameDay(day), name, authority: authority.cite, other, otherDate: dateOf(otherDay) },
        authority.cite,
      )
    }),
  [Reading.otherService]: ({ regime, addition }, _due, other, otherDay) => {
    const { methods, doubt } = addition
    const cite = regime.cites.service
    const extending = titles(methods.filter(({ days }) => days > 0))
    const code = doubt === 'mixed' ? 'SERVICE_MIXED' : 'SERVICE_DOUBTFUL'
    return [
      because(code, { methods: titles(methods), extending, other, otherDate: dateOf(otherDay), cite }, cite),
    ]
  },
  [Reading.afterShortMonth]: ({ target }, _due, other, otherDay) => [
    because('CORRESPONDING_DAY_MISSING', {
      ...nameDay(target.day),
      other,
      otherDate: dateOf(otherDay),
    }),
  ],
  [Reading.filing]: (count, due, other, otherDay) => {
    const cite = count.regime.cites.unreachable
    const at = visited(count, DayIs.unreachable)[0]?.day ?? due
    return [
      because(
        'ACT_NOT_GIVEN',
        { ...nameDay(at), name: outage(count, at), other, otherDate: dateOf(otherDay), cite },
        cite,
      ),
    ]
  },
}

function visited(count: Count, bit: number) {
  return [...(count.visited ?? [])]
    .toSorted((a, b) => a - b)
    .flatMap((day) =>
      notesOf(count, day)
        .filter((note) => note.bit === bit)
        .map((note) => ({ day, note })),
    )
}
