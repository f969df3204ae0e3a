import type { Day, Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { DayIs } from '../calendars/day-table.js'
import { countOf, dateText, nameDay } from '../words.js'
import { lastDay } from './count.js'
import { type Count, Reading } from './reading.js'
import { notesOf, outage, serviceCite, titles } from './steps.js'
import { correspondingDay } from './target.js'

/** The dates that can be defended, and the points on which they turn. @internal */
export interface Span {
  readonly earliest: Day
  readonly latest: Day
  readonly questions: readonly Reason[]
}

/** Every reading there may be. */
const all = Object.values(Reading).reduce<number>((mask, point) => mask | point, 0)

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
  for (let reading = 0; reading <= all; reading++) {
    if ((reading & ~open) === 0) dates.set(reading, lastDay(count, reading))
  }
  const questions = Object.values(Reading).flatMap((point) => {
    const other = otherDate(dates, point, due)
    return other === undefined ? [] : ask[point](count, due, `the last day is ${nameDay(other).day}`, other)
  })
  return { earliest: Math.min(...dates.values()), latest: Math.max(...dates.values()), questions }
}

const doubtedBits = DayIs.doubted | DayIs.closed | DayIs.stateDoubted

function openPoints(count: Count): number {
  const { seen, addition, axes, period, shortened } = count
  const { act, rolls = true } = period
  const service = addition.doubt === undefined ? 0 : Reading.otherService
  const most = Math.max(addition.prevailing.days, addition.otherwise.days)
  const sequence = axes.sequenceDoubt !== undefined && most > 0 ? Reading.otherSequence : 0
  const roll =
    rolls === 'doubtful' || (axes.rollOther !== undefined && rolls === true) ? Reading.otherRoll : 0
  const short = shortened && !axes.monthEndSure && !count.included ? Reading.afterShortMonth : 0
  const clear = period.clear === 'doubtful' ? Reading.clearDays : 0
  const days = (seen & doubtedBits) !== 0
  const moves = DayIs.weekend | DayIs.holiday | DayIs.state | DayIs.extended | DayIs.unreachable
  const shut = (seen & moves) !== 0
  const filing =
    act === undefined &&
    (((seen & DayIs.unreachable) !== 0 && axes.cites.unreachable !== undefined) ||
      (axes.rollActs !== undefined && shut))
  if (service + short + sequence + clear === 0 && !days && !filing && (roll === 0 || !shut)) return 0
  // Another reading may come upon days that the prevailing one never looked at.
  const open = act === undefined ? Reading.filing : 0
  return service | short | sequence | roll | clear | open | Reading.observedOpen | Reading.closureHoliday
}

/** The date to which a point turns the answer: alone where it can, else together with others. */
function otherDate(dates: ReadonlyMap<number, Day>, point: number, due: Day): Day | undefined {
  for (const [reading, day] of dates) {
    const turned = dates.get(reading | point)
    // A point that only turns the answer back to where it was decides nothing that another does not.
    if ((reading & point) === 0 && turned !== undefined && turned !== day && turned !== due) return turned
  }
  return undefined
}

type Ask = (count: Count, due: Day, other: string, otherDay: Day) => Reason[]

const ask: Readonly<Record<(typeof Reading)[keyof typeof Reading], Ask>> = {
  [Reading.observedOpen]: (count, _due, other, otherDay) =>
    visited(count, DayIs.doubted | DayIs.stateDoubted).map(({ day, note }) => {
      const { name, doubt = '', authority } = note
      return because(
        'OBSERVED_DOUBTED',
        { ...nameDay(day), name, doubt, other, otherDate: dateText(otherDay) },
        authority.cite,
      )
    }),
  [Reading.closureHoliday]: (count, _due, other, otherDay) =>
    visited(count, DayIs.closed).map(({ day, note }) => {
      const { name, authority } = note
      return because(
        'CLOSED_OR_HOLIDAY',
        { ...nameDay(day), name, authority: authority.cite, other, otherDate: dateText(otherDay) },
        authority.cite,
      )
    }),
  [Reading.otherService]: ({ axes, addition }, _due, other, otherDay) => {
    const { methods, doubt } = addition
    const cite = serviceCite(axes, addition)
    const extending = titles(methods.filter(({ days }) => days > 0))
    const code = doubt === 'mixed' ? 'SERVICE_MIXED' : 'SERVICE_DOUBTFUL'
    return [
      because(
        code,
        { methods: titles(methods), extending, other, otherDate: dateText(otherDay), cite },
        cite,
      ),
    ]
  },
  [Reading.afterShortMonth]: ({ from, period, heading }, _due, other, otherDay) => {
    const months = heading * period.count * (period.unit === 'year' ? 12 : 1)
    const { day } = correspondingDay(from, months)
    return [because('CORRESPONDING_DAY_MISSING', { ...nameDay(day), other, otherDate: dateText(otherDay) })]
  },
  [Reading.filing]: (count, due, other, otherDay) => {
    const away = visited(count, DayIs.unreachable)[0]
    const cites = count.axes.cites
    if (away === undefined || cites.unreachable === undefined) {
      const cite = cites.lastDay
      return [
        because('ACT_DECIDES_ROLL', { ...nameDay(due), other, otherDate: dateText(otherDay), cite }, cite),
      ]
    }
    const cite = cites.unreachable
    const name = outage(count, away.day)
    return [
      because(
        'ACT_NOT_GIVEN',
        { ...nameDay(away.day), name, other, otherDate: dateText(otherDay), cite },
        cite,
      ),
    ]
  },
  [Reading.otherRoll]: ({ axes, period }, _due, other, otherDay) => {
    const cite = period.direction === 'after' ? axes.cites.lastDay : axes.cites.backward
    const doubtful = 'whether this date moves off a closed day at all is decided differently'
    const why = period.rolls === 'doubtful' ? doubtful : (axes.rollOther?.why ?? '')
    return [because('ROLL_DOUBTED', { why, other, otherDate: dateText(otherDay), cite }, cite)]
  },
  [Reading.otherSequence]: ({ axes, addition }, _due, other, otherDay) => {
    const cite = serviceCite(axes, addition)
    const { days, unit } = addition.prevailing
    const why = axes.sequenceDoubt ?? ''
    return [
      because(
        'SEQUENCE_DOUBTED',
        { length: countOf(days, unit), why, other, otherDate: dateText(otherDay), cite },
        cite,
      ),
    ]
  },
  [Reading.clearDays]: ({ axes }, _due, other, otherDay) => {
    const cite = axes.clear?.cite ?? axes.cites.count
    return [because('CLEAR_DOUBTED', { other, otherDate: dateText(otherDay), cite }, cite)]
  },
}

function visited(count: Count, bits: number) {
  return [...(count.visited ?? [])]
    .toSorted((a, b) => a - b)
    .flatMap((day) =>
      notesOf(count, day)
        .filter((note) => (note.bit & bits) !== 0)
        .map((note) => ({ day, note })),
    )
}
