import { addDays, type CivilDate, civilDate, dayOf, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { type CourtCalendar, closedAlso } from '../calendars/court-calendar.js'
import { DayIs } from '../calendars/day-table.js'
import { FIRST } from '../calendars/range.js'
import { type Answer, computeDeadline } from '../counting/compute-deadline.js'
import type { Period } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { countOf, nameDay, sentence } from '../words.js'
import { type Due, type DueChoice, type DueDate, type DuePeriod, shapeOf } from './due.js'
import { dateIn, type Facts } from './facts.js'
import { type Pack, titleOf } from './pack.js'
import type { Rule } from './rule.js'

/** The day a rule starts from; a span where it is itself a deadline with several readings. @internal */
export interface TriggerDay {
  readonly on: CivilDate
  readonly earliest: CivilDate
  readonly latest: CivilDate
  /** Its time in the court's place, for periods in hours: `2026-11-02T10:23`. */
  readonly at?: string
}

/** What a due expression is evaluated with. @internal */
export interface DueContext {
  readonly pack: Pack
  readonly regime: Regime
  readonly rule: Rule
  readonly start: TriggerDay
  readonly facts: Facts
  readonly service: readonly string[]
  readonly court: CourtCalendar
  readonly keys: NonNullable<Period['keys']>
  readonly means: string | undefined
}

/** When an act is due, under every reading; nothing where none of its periods has begun. @internal */
export function evaluateDue(due: Due, context: DueContext): Answer | undefined {
  if (due.kind === 'period') return periodOf(due, context)
  if (due.kind === 'date') {
    if (due.fact === context.rule.trigger) return onTrigger(context)
    return hasHappened(due.fact, context) ? givenDate(due, context) : undefined
  }
  const left: Reason[] = []
  const unknown: string[] = []
  const answers: Answer[] = []
  for (const [index, part] of due.parts.entries()) {
    const answer = evaluateDue(part, context)
    if (answer === undefined) {
      // A limit that does not exist does not limit; without what it limits there is nothing.
      if (index === 0 && (due.kind === 'cap' || due.kind === 'floor')) return undefined
      const facts = factsOfPart(part)
      left.push(...facts.map((fact) => notHappened(fact, context)))
      unknown.push(...facts.filter((fact) => context.facts[fact] === undefined))
    } else answers.push(answer)
  }
  const [only, ...others] = answers
  if (only === undefined) return undefined
  const answer = others.length > 0 ? choose(due.kind, answers) : only
  const open = lastGoverns(due.kind) ? [] : unknown.map((fact) => earlierIf(fact, answer, context))
  return {
    ...answer,
    questions: distinct([...open, ...answer.questions]),
    reasons: [...left, ...answer.reasons],
  }
}

/** Asks for a date that was left out where the earlier governs: the date without it is not sure to be the earliest. */
function earlierIf(fact: string, { due }: Answer, { pack, rule }: DueContext): Reason {
  const { cite } = rule.authority
  return because(
    'EARLIER_IF_GIVEN',
    { ...nameDay(dayOf(due)), title: sentence(titleOf(fact, pack)), fact, cite },
    cite,
  )
}

function factsOfPart(part: Due): string[] {
  if (part.kind === 'date') return [part.fact]
  if (part.kind === 'period') return part.from === undefined ? [] : [part.from]
  return part.parts.flatMap(factsOfPart)
}

function hasHappened(fact: string, { facts }: DueContext): boolean {
  return facts[fact] !== null && facts[fact] !== undefined
}

function notHappened(fact: string, { pack, facts }: DueContext): Reason {
  if (facts[fact] === undefined) return because('NOT_GIVEN', { title: sentence(titleOf(fact, pack)), fact })
  return because('NOT_HAPPENED', { title: sentence(titleOf(fact, pack)), fact })
}

function periodOf(part: DuePeriod, context: DueContext): Answer | undefined {
  if (part.from !== undefined && !hasHappened(part.from, context)) return undefined
  return counted(part, context)
}

/** The latest of the facts that start the period anew, where one of them has happened. */
function restartOf({ restartedBy = [] }: DuePeriod, { facts }: DueContext) {
  const given = restartedBy.flatMap((fact) => {
    const on = dateIn(facts, fact)
    return on === undefined ? [] : [{ fact, on }]
  })
  return given.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)
}

function counted(part: DuePeriod, context: DueContext): Answer {
  const { pack, regime, rule, start, facts, service, court, keys, means } = context
  const { count, unit, direction, from } = part
  const restart = restartOf(part, context)
  const fact = restart?.fact ?? from
  const own: TriggerDay = fact === undefined ? start : certain(civilDate(String(facts[fact])))
  const open = courtBetween(court, part, facts, context)
  const shape = {
    ...shapeOf(part),
    act: rule.act,
    court: open,
    keys,
    ...(means === undefined ? {} : { means }),
  }
  const served = fact === undefined && service.length > 0 ? { service, serviceDays: rule.serviceDays } : {}
  const at = (on: string): Answer => computeDeadline(regime, { ...shape, ...served, from: on })
  const begin = unit === 'hour' ? (own.at ?? `${own.on}`) : own.on
  const main = at(begin)
  const runs = because('PERIOD_RUNS', {
    ...nameDay(dayOf(own.on)),
    length: countOf(count, unit),
    direction,
    what: titleOf(fact ?? rule.trigger, pack),
  })
  const restarted =
    restart === undefined
      ? []
      : [
          because('RESTARTED', {
            ...nameDay(dayOf(own.on)),
            what: sentence(titleOf(restart.fact, pack)),
            event: titleOf(from ?? rule.trigger, pack),
          }),
        ]
  const first = own.earliest === own.on ? main : at(own.earliest)
  const last = own.latest === own.on ? main : at(own.latest)
  return {
    ...main,
    earliest: first.earliest,
    latest: last.latest,
    questions: distinct([main, first, last].flatMap(({ questions }) => questions)),
    reasons: [...restarted, runs, ...main.reasons],
  }
}

/** On the day of the event itself, which is not moved. */
function onTrigger({ pack, rule, start }: DueContext): Answer {
  const { on, earliest, latest } = start
  const title = sentence(titleOf(rule.trigger, pack))
  const reasons = [because('DATE_GIVEN', { ...nameDay(dayOf(on)), title, fact: rule.trigger })]
  return { due: on, earliest, latest, questions: [], reasons }
}

/** The calendar for a period that an interval between two facts interrupts. @internal */
export function courtBetween(
  court: CourtCalendar,
  { excludedBetween }: DuePeriod,
  facts: Facts,
  { pack, rule }: Pick<DueContext, 'pack' | 'rule'>,
): CourtCalendar {
  if (excludedBetween === undefined) return court
  const [first, last] = excludedBetween.map((fact) => dateIn(facts, fact))
  if (first === undefined || last === undefined || last <= first) return court
  const [from, to] = excludedBetween.map((fact) => titleOf(fact, pack))
  return closedAlso(court, {
    on: addDays(civilDate(first), 1),
    through: last,
    kind: 'suspended',
    name: `the time from ${from} to ${to}`,
    authority: rule.authority,
  })
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
    due: on,
    earliest: on,
    latest: on,
    questions: open ? [] : [because('DATE_GIVEN_CLOSED', { ...named, title, name })],
    reasons: [because('DATE_GIVEN', { ...named, title, fact })],
  }
}

const governs = {
  later: 'LATER_GOVERNS',
  longest: 'LONGEST_GOVERNS',
  earlier: 'EARLIER_GOVERNS',
  shorter: 'SHORTER_GOVERNS',
  cap: 'CAP_GOVERNS',
  floor: 'FLOOR_GOVERNS',
} as const

/** Whether the last of several dates governs. @internal */
export function lastGoverns(kind: DueChoice['kind']): boolean {
  return kind === 'later' || kind === 'longest' || kind === 'floor'
}

/** Takes the governing period for each reading; questions of a period that cannot govern are dropped. */
function choose(kind: DueChoice['kind'], answers: readonly Answer[]): Answer {
  const last = lastGoverns(kind)
  const pick = (key: 'due' | 'earliest' | 'latest'): CivilDate =>
    answers.map((answer) => answer[key]).reduce((a, b) => (a < b === last ? b : a))
  const [due, earliest, latest] = [pick('due'), pick('earliest'), pick('latest')]
  const able = answers.filter((answer) => (last ? answer.latest >= earliest : answer.earliest <= latest))
  const governing = answers.find((answer) => answer.due === due)
  const { at, ends } = governing ?? {}
  const limited = governing !== answers[0]
  const silent = (kind === 'cap' || kind === 'floor') && !limited
  return {
    due,
    ...(at === undefined ? {} : { at }),
    ...(ends === undefined ? {} : { ends }),
    earliest,
    latest,
    questions: distinct(able.flatMap(({ questions }) => questions)),
    reasons: [
      ...answers.flatMap(({ reasons }) => reasons),
      because(silent ? 'LIMIT_NOT_REACHED' : governs[kind], nameDay(dayOf(due))),
    ],
  }
}

/** Questions that several periods share are asked once. @internal */
export function distinct(questions: readonly Reason[]): Reason[] {
  if (questions.length < 2) return [...questions]
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()]
}

/** A day without other readings. @internal */
export function certain(on: CivilDate, at?: string): TriggerDay {
  return { on, earliest: on, latest: on, ...(at === undefined ? {} : { at }) }
}
