import { civilDate } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import type { Answer } from '../counting/compute-deadline.js'
import type { Act } from '../counting/regime.js'
import { courtFor } from './court-for.js'
import { type Deciding, decidingOf } from './deciding.js'
import { closingOf, firstDay, openingOf, questionsOf, type Trigger } from './docket-words.js'
import { certain, type TriggerDay } from './evaluate-due.js'
import { applies, dateIn, type Facts, factsReadBy } from './facts.js'
import { type Happened, type ReadEvent, readHappened } from './happened.js'
import { type CourtOrder, displaced, underOrders } from './order.js'
import { type Pack, regimeOf } from './pack.js'
import type { Rule } from './rule.js'
import { evaluateRule } from './rule-text.js'

/**
 * A deadline that a rule derives from an event, with all that is needed to derive it again.
 *
 * @since 0.1.0
 */
export interface Docketed extends Answer {
  /** The id of the rule. */
  readonly id: string
  readonly title: string
  readonly act: Act
  readonly trigger: { readonly event: string } & TriggerDay
  readonly cite: string
  readonly authority: Authority
  /** The rule whose act is the trigger. */
  readonly dependsOn?: string
  /** The id of the event, where it was given one. */
  readonly of?: string
  /** The party it is for, where the rule is applied to each. */
  readonly party?: string
  /** Set where the date is the first on which the act may be done. What is due is what has no kind. */
  readonly kind?: 'earliest'
  /** Set where the deadline is only possible: what is not known yet and decides whether it exists. */
  readonly decidedBy?: readonly Deciding[]
  /** The order that set the date in place of the rule, as it is cited. */
  readonly ordered?: string
  /** Whether missing it may lose the case. */
  readonly critical?: true
  /** Whether the trigger has not happened yet, its last day standing in for it. */
  readonly projected: boolean
  /** The facts the rule turned on. */
  readonly facts: Facts
  readonly service: readonly string[]
}

/**
 * The deadlines that follow from an event, in date order.
 *
 * A rule that runs from the act of another is counted from that act's last day and marked `projected`, until the
 * day of the act is given among the `facts` under the name of its event. A rule for each party is applied once for
 * every party in its role, or once where no such party is named.
 *
 * @throws `DOCKET_INVALID` with everything that is wrong: a key that is not known (with the one that was likely meant), a court
 *   whose holidays are not those the pack counts by, an event the pack does not know (the events are listed), a day
 *   on which no rule of the event existed (those there are are listed),
 *   facts that the rules turn on and were not given, facts and methods of service that are not known;
 *   `DUE_OUT_OF_RANGE` where a period ends outside 1960 to 2060
 * @example
 * const served = docket(usFederal, { event: 'complaint-served', on: '2026-06-15' })
 * served.find(({ id }) => id === 'us.frcp.12.a.1.A.i')?.due // '2026-07-06'
 * docket(usFederal, { event: 'served', on: '2026-06-15' }) // DOCKET_INVALID
 * @since 0.1.0
 */
export function docket(pack: Pack, happened: Happened): Docketed[] {
  return docketUnder(pack, happened, [], true)
}

/** The deadlines that follow from an event under orders of the court: what runs from an ordered date moves with it. @internal */
export function docketUnder(
  pack: Pack,
  happened: Happened,
  orders: readonly CourtOrder[],
  isNew: boolean,
): Docketed[] {
  const { on, at, deemed, questions, byParty } = readHappened(pack, happened, isNew)
  const { event, facts = {}, service = [] } = happened
  const docketed: Docketed[] = []
  const first = { event, ...certain(on, at), projected: false, service, opening: deemed, asks: questions }
  const triggers: Trigger[] = [first]
  for (let trigger = triggers.shift(); trigger !== undefined; trigger = triggers.shift()) {
    for (const rule of pack.rules) {
      if (rule.trigger !== trigger.event || displaced(rule.id, orders)) continue
      for (const own of startsOf(rule, trigger, happened, byParty)) {
        const known = { ...facts, ...own.party?.facts }
        const derived = derive(pack, rule, own, known, happened)
        if (derived === undefined) continue
        const deadline = underOrders(derived, orders)
        docketed.push(deadline)
        for (const next of rule.brings ?? []) triggers.push(chained(next, deadline, own, known))
        for (const next of rule.expires ?? []) triggers.push(lapsed(next, deadline, own))
      }
    }
  }
  return docketed.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The triggers of a rule: one for each party in its role, where the rule is for each and parties are named. */
function startsOf(
  rule: Rule,
  trigger: Trigger,
  { parties = [] }: Happened,
  byParty: ReadEvent['byParty'],
): Trigger[] {
  if (rule.per === undefined || trigger.party !== undefined) return [trigger]
  const own = parties.filter(({ role }) => role === rule.per?.role)
  if (own.length === 0) return [trigger]
  return own.map((party) => {
    const start = byParty.get(party)
    const { service = trigger.service } = party
    if (start === undefined || trigger.from !== undefined) return { ...trigger, party, service }
    const { at: _at, ...rest } = trigger
    const { on, at, deemed: opening, questions: asks } = start
    return { ...rest, ...certain(on, at), party, service, opening, asks }
  })
}

function chained(event: string, from: Docketed, { party }: Trigger, facts: Facts): Trigger {
  const real = dateIn(facts, event)
  const own = { event, from, service: [], opening: [], asks: [], ...(party === undefined ? {} : { party }) }
  if (real !== undefined) return { ...own, ...certain(civilDate(real)), projected: false }
  const { due, earliest, latest } = from
  return { ...own, on: due, earliest, latest, projected: true }
}

/** What happens on the last day itself, and needs no report. */
function lapsed(event: string, from: Docketed, { party }: Trigger): Trigger {
  const { due, earliest, latest } = from
  const own = { event, from, service: [], opening: [], asks: [], ...(party === undefined ? {} : { party }) }
  return { ...own, on: due, earliest, latest, projected: from.projected }
}

function derive(
  pack: Pack,
  rule: Rule,
  trigger: Trigger,
  facts: Facts,
  happened: Happened,
): Docketed | undefined {
  const stands = applies(rule, facts)
  if (stands === 'no' || stands === 'missing') return undefined
  const { event, on, earliest, latest, from, projected, service, party } = trigger
  const regime = regimeOf(pack, rule)
  const court = courtFor(happened, regime)
  const { means } = happened
  const answer = evaluateRule({ pack, regime, rule, start: trigger, facts, service, court, means, keys: {} })
  if (answer === undefined) return undefined
  const { id, title, act, authority, kind, critical } = rule
  const { at, ends, questions, reasons } = kind === 'earliest' ? firstDay(answer) : answer
  const deciding = decidingOf(pack, rule, facts)
  return {
    id,
    title,
    act,
    trigger: { event, on, earliest, latest, ...(trigger.at === undefined ? {} : { at: trigger.at }) },
    due: answer.due,
    ...(at === undefined ? {} : { at }),
    ...(ends === undefined ? {} : { ends }),
    earliest: answer.earliest,
    latest: answer.latest,
    questions: [...questionsOf(pack, rule, trigger, facts), ...questions],
    reasons: [...openingOf(pack, rule, trigger, answer.cite), ...reasons, ...closingOf(rule)],
    cite: answer.cite,
    authority,
    ...(from === undefined ? {} : { dependsOn: from.id }),
    ...(happened.id === undefined ? {} : { of: happened.id }),
    ...(party === undefined ? {} : { party: party.id }),
    ...(kind === undefined ? {} : { kind }),
    ...(deciding.length === 0 ? {} : { decidedBy: deciding }),
    ...(critical === undefined ? {} : { critical }),
    projected,
    facts: factsUsed(pack, rule, facts),
    service,
  }
}

/** The facts that decided: those the rule reads, and the dates that chose a text. */
function factsUsed(pack: Pack, rule: Rule, facts: Facts): Facts {
  const read = [...factsReadBy(rule), ...Object.values(pack.keys ?? {})]
  return Object.fromEntries(
    [...new Set(read)].flatMap((fact) => {
      const value = facts[fact]
      return value === undefined ? [] : [[fact, value] as const]
    }),
  )
}

/** What tells a deadline from every other that follows from the same events. @internal */
export function keyOf({
  id,
  dependsOn,
  party,
  of,
}: Pick<Docketed, 'id' | 'dependsOn' | 'party' | 'of'>): string {
  const rule = `${of === undefined ? '' : `${of}/`}${id}`
  return `${rule}${dependsOn === undefined ? '' : `@${dependsOn}`}${party === undefined ? '' : `#${party}`}`
}
