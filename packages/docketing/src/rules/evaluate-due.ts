import { type CivilDate, civilDate, dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { type Answer, computeDeadline } from '../counting/compute-deadline.js'
import { countOf, nameDay, sentence } from '../words.js'
import { type Due, type DueChoice, type DueDate, type DuePeriod, partsOf } from './due.js'
import type { Facts } from './facts.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/** The day a rule starts from; a span where it is itself a deadline with several readings. @internal */
export interface TriggerDay {
  readonly on: CivilDate
  readonly earliest: CivilDate
  readonly latest: CivilDate
}

/** What a due expression is evaluated with. @internal */
export interface DueContext {
  readonly pack: Pack
  readonly rule: Rule
  readonly start: TriggerDay
  readonly facts: Facts
  readonly service: readonly string[]
  readonly court: CourtCalendar
}

/** When an act is due, under every reading; nothing where none of its periods has begun. @internal */
export function evaluateDue(due: Due, context: DueContext): Answer | undefined {
  const answers: Answer[] = []
  const left: Reason[] = []
  for (const part of partsOf(due)) {
    const fact = part.kind === 'date' ? part.fact : part.from
    if (fact !== undefined && context.facts[fact] === null) {
      left.push(because('NOT_HAPPENED', { title: sentence(titleOf(fact, context.pack)), fact }))
    } else answers.push(part.kind === 'date' ? givenDate(part, context) : counted(part, context))
  }
  const [only, ...others] = answers
  if (only === undefined) return undefined
  const answer = others.length > 0 && 'parts' in due ? choose(due.kind, answers) : only
  return { ...answer, reasons: [...left, ...answer.reasons] }
}

function counted(part: DuePeriod, { pack, rule, start, facts, service, court }: DueContext): Answer {
  const { count, unit, direction, from } = part
  const own: TriggerDay = from === undefined ? start : certain(civilDate(String(facts[from])))
  const period = { count, unit, direction, act: rule.act, court }
  const served = from === undefined && service.length > 0 ? { service, serviceDays: rule.serviceDays } : {}
  const at = (on: CivilDate): Answer => computeDeadline(pack.regime, { ...period, ...served, from: on })
  const main = at(own.on)
  const runs = because('PERIOD_RUNS', {
    ...nameDay(dayOf(own.on)),
    length: countOf(count, unit),
    direction,
    what: titleOf(from ?? rule.trigger, pack),
  })
  const first = own.earliest === own.on ? main : at(own.earliest)
  const last = own.latest === own.on ? main : at(own.latest)
  return {
    due: main.due,
    earliest: first.earliest,
    latest: last.latest,
    questions: distinct([main, first, last].flatMap(({ questions }) => questions)),
    reasons: [runs, ...main.reasons],
  }
}

function givenDate({ fact }: DueDate, { pack, facts, court }: DueContext): Answer {
  const on = civilDate(String(facts[fact]))
  const day = dayOf(on)
  const title = sentence(titleOf(fact, pack))
  const closed = DayIs.weekend | DayIs.holiday | DayIs.doubted | DayIs.state
  const open = ((court.table.bits[day - FIRST] ?? 0) & closed) === 0
  const named = nameDay(day)
  const name = court.table.notes.get(day)?.[0]?.name ?? `a ${named.weekday}`
  return {
    ...dates(certain(on)),
    questions: open ? [] : [because('DATE_GIVEN_CLOSED', { ...named, title, name })],
    reasons: [because('DATE_GIVEN', { ...named, title, fact })],
  }
}

const governs = {
  later: 'LATER_GOVERNS',
  longest: 'LONGEST_GOVERNS',
  shorter: 'SHORTER_GOVERNS',
} as const

/** Takes the governing period for each reading; questions of a period that cannot govern are dropped. */
function choose(kind: DueChoice['kind'], answers: readonly Answer[]): Answer {
  const last = kind !== 'shorter'
  const pick = (key: 'due' | 'earliest' | 'latest'): CivilDate =>
    answers.map((answer) => answer[key]).reduce((a, b) => (a < b === last ? b : a))
  const [due, earliest, latest] = [pick('due'), pick('earliest'), pick('latest')]
  const able = answers.filter((answer) => (last ? answer.latest >= earliest : answer.earliest <= latest))
  return {
    due,
    earliest,
    latest,
    questions: distinct(able.flatMap(({ questions }) => questions)),
    reasons: [...answers.flatMap(({ reasons }) => reasons), because(governs[kind], nameDay(dayOf(due)))],
  }
}

/** Questions that several periods share are asked once. */
function distinct(questions: readonly Reason[]): Reason[] {
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()]
}

/** A day without other readings. @internal */
export function certain(on: CivilDate): TriggerDay {
  return { on, earliest: on, latest: on }
}

function dates({ on, earliest, latest }: TriggerDay): Pick<Answer, 'due' | 'earliest' | 'latest'> {
  return { due: on, earliest, latest }
}

/** The words of an event or a fact. @internal */
export function titleOf(id: string, { events, facts }: Pack): string {
  return [...events, ...facts].find((each) => each.id === id)?.title ?? id
}
