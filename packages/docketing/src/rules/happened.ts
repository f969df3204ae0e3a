import { type Finding, isLocalTime } from '@matterkit/core/values'
import type { CourtCalendar } from '../calendars/court-calendar.js'
import { checkService } from '../counting/period.js'
import type { Regime } from '../counting/regime.js'
import { fail } from '../errors.js'
import { expectPack } from '../expect.js'
import { addFault, checkOneOf, readDay, shown } from '../faults.js'
import { checkEvent } from './check-event.js'
import { applies, checkFacts, checkFactValues, type Facts } from './facts.js'
import { hintFor } from './nearest.js'
import type { Pack } from './pack.js'
import { exists, type Rule } from './rule.js'
import { type Start, startOf } from './served.js'

/**
 * A party of the matter, as far as it decides dates.
 *
 * @since 0.1.0
 */
export interface DocketParty {
  readonly id: string
  readonly name?: string
  /** The word that rules use: `defendant`. */
  readonly role: string
  /** The day of the event for this party, where it is not that of the event: each defendant is served on its own day. */
  readonly on?: string
  readonly service?: readonly string[]
  /** What is so for this party. It comes before the facts of the event. */
  readonly facts?: Facts
}

/**
 * An event of a matter.
 *
 * @since 0.1.0
 */
export interface Happened {
  /** One of the events of the pack. */
  readonly event: string
  /** The day, or the time in the court's place (`2026-11-02T10:23`), which periods in hours need. */
  readonly on: string
  /** Tells one event from another of the same kind: the second set of interrogatories. */
  readonly id?: string
  readonly facts?: Facts
  /** How the paper was served, where the event is the service of a paper: every method used. */
  readonly service?: readonly string[]
  /**
   * Given where `on` is when the paper was sent or left rather than the day of service: the regime deems the day from
   * the method; of several methods the first that counts governs. `paper` is the kind of paper, where the regime treats it
   * apart and the event does not say. Where it is not given, and the day may be that of sending, the deadlines ask.
   */
  readonly deem?: { readonly paper?: string }
  readonly parties?: readonly DocketParty[]
  /** How acts are done, where the hour at which a day ends depends on it: `electronic`. */
  readonly means?: string
  /** The calendar of the court. Absent: the regime's holidays alone. */
  readonly court?: CourtCalendar
  /** Calendars for single regimes of the pack, by id, where rules of more than one court apply. */
  readonly courts?: Readonly<Record<string, CourtCalendar>>
}

/** An event that can be docketed: when it counts as having happened, for all and for each party. @internal */
export interface ReadEvent extends Start {
  readonly byParty: ReadonlyMap<DocketParty, Start>
}

/**
 * Reads an event, or refuses it with every fault.
 *
 * @param isNew - whether a day on which no rule of the event existed is a fault; one that is kept is counted by what there is
 * @internal
 */
export function readHappened(pack: Pack, happened: Happened, isNew: boolean): ReadEvent {
  expectPack(pack)
  const faults: Finding[] = []
  if (!checkEvent(pack, happened, faults))
    return fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
  const { event, on, facts = {}, service = [], parties = [] } = happened
  const day = isLocalTime(on) ? on.slice(0, 10) : on
  const read = readDay(faults, 'on', day)
  const events = pack.events.map(({ id }) => id)
  const chain = events.includes(event) ? chainFrom(pack, event, facts) : []
  if (events.includes(event)) checkFacts(pack, chain, facts, faults, givenByParties(chain, parties))
  else
    addFault(faults, 'event', 'EVENT_UNKNOWN', {
      value: shown(event),
      hint: hintFor(event, events),
      allowed: events,
    })
  if (isNew && read !== undefined) checkRange(pack, event, day, faults)
  const regimes = regimesOf(pack, chain)
  checkServices(regimes, service, faults)
  for (const [index, party] of parties.entries()) {
    checkParty(pack, party, regimes, chain, faults, `parties[${index}]`)
  }
  if (new Set(parties.map(({ id }) => id)).size < parties.length) {
    addFault(faults, 'parties', 'ID_TAKEN', { value: 'the id of a party' })
  }
  if (happened.deem !== undefined && faults.length === 0) checkDeemed(pack, service, faults)
  if (faults.length > 0) return fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
  const byParty = parties
    .filter((party) => party.on !== undefined || party.service !== undefined)
    .map((party) => [party, startOf(pack, happened, party.on ?? on, party.service ?? service)] as const)
  return { ...startOf(pack, happened, on, service), byParty: new Map(byParty) }
}

/** What is sent is sent by methods for which a day of service is deemed. */
function checkDeemed({ regime: { deemed = [] } }: Pack, service: readonly string[], faults: Finding[]): void {
  const methods = [...new Set(deemed.map(({ method }) => method))]
  if (service.length === 0) checkOneOf(faults, 'service[0]', undefined, methods)
  for (const [index, method] of service.entries()) checkOneOf(faults, `service[${index}]`, method, methods)
}

/** Refuses a day before or after every rule of an event; rules that another date chooses are left to it. */
function checkRange(pack: Pack, event: string, on: string, faults: Finding[]): void {
  const own = pack.rules.filter(({ trigger }) => trigger === event)
  if (own.length === 0 || own.some((rule) => (rule.versionedBy ?? 'event') !== 'event' || exists(rule, on)))
    return
  const ranges = [...new Set(own.map(({ from = 'the start', through = 'today' }) => `${from} to ${through}`))]
  addFault(faults, 'on', 'OUTSIDE_RULES', { event, value: on, ranges })
}

/** The rules an event may start, and those their acts may start in turn. @internal */
export function chainFrom(pack: Pack, event: string, facts: Facts, seen: Set<string> = new Set()): Rule[] {
  if (seen.has(event)) return []
  seen.add(event)
  const started = pack.rules.filter((rule) => rule.trigger === event && applies(rule, facts) !== 'no')
  const next = new Set(started.flatMap(({ brings = [], expires = [] }) => [...brings, ...expires]))
  return [...new Set([...started, ...[...next].flatMap((each) => chainFrom(pack, each, facts, seen))])]
}

/** The regimes by which the rules of a chain are counted. @internal */
export function regimesOf(pack: Pack, chain: readonly Rule[]): Regime[] {
  const ids = new Set(chain.map(({ regime }) => regime))
  return [pack.regime, ...(pack.regimes ?? []).filter(({ id }) => ids.has(id))]
}

function checkServices(regimes: readonly Regime[], service: unknown, faults: Finding[]): void {
  checkService({ service: regimes.flatMap((regime) => regime.service) }, service, faults)
}

/** The facts that every party in the roles of the chain gives itself. */
function givenByParties(chain: readonly Rule[], parties: readonly DocketParty[]): string[] {
  const roles = new Set(chain.flatMap(({ per }) => per?.role ?? []))
  const [first, ...others] = parties.filter(({ role }) => roles.has(role))
  if (first === undefined) return []
  return Object.keys(first.facts ?? {}).filter((fact) =>
    others.every(({ facts = {} }) => facts[fact] !== undefined),
  )
}

function checkParty(
  pack: Pack,
  { on, service, facts }: DocketParty,
  regimes: readonly Regime[],
  chain: readonly Rule[],
  faults: Finding[],
  at: string,
): void {
  if (on !== undefined) readDay(faults, `${at}.on`, isLocalTime(on) ? on.slice(0, 10) : on)
  const list: Finding[] = []
  if (service !== undefined) checkServices(regimes, service, list)
  faults.push(...list.map((finding) => ({ ...finding, at: `${at}.${finding.at}` })))
  const allowed = [...new Set(chain.flatMap(({ when = {} }) => Object.keys(when)))]
  checkFactValues(pack, facts ?? {}, faults, `${at}.facts`, allowed)
}
