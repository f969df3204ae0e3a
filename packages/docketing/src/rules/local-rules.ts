import type { Finding } from '@matterkit/core/values'
import type { Authority } from '../authority.js'
import type { OwnDays } from '../calendars/court-calendar.js'
import type { Closure } from '../calendars/holiday-calendar.js'
import type { DayEnd, ServiceDays } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault } from '../faults.js'
import type { Due } from './due.js'
import { definePack, type Pack, type PackEvent, type PackFact } from './pack.js'
import { localRulesShape } from './pack-shape.js'
import { readShape } from './read-pack.js'
import { checkRule, type Rule } from './rule.js'

/**
 * What a local rule says otherwise of a rule of the pack. What it leaves out stays.
 *
 * @since 0.1.0
 */
export interface LocalReplacement {
  /** The id of the rule, which it keeps. */
  readonly rule: string
  readonly due?: Due
  readonly title?: string
  readonly serviceDays?: ServiceDays
  readonly warnings?: readonly string[]
  readonly authority: Authority
  /** First trigger under the local rule; before it the pack's own text governs. Absent: from the beginning. */
  readonly from?: string
}

/**
 * What one court, county or judge has of its own, laid over a pack. Plain data: `readLocalRules` reads it from JSON.
 *
 * @since 0.1.0
 */
export interface LocalRules {
  readonly id: string
  /** As it is cited in reasons: `the local rules of the District of Delaware`. */
  readonly title: string
  readonly version: string
  /** The id of the pack it lies over. */
  readonly pack: string
  readonly of: { readonly kind: 'court' | 'county' | 'judge'; readonly name: string }
  readonly replaces?: readonly LocalReplacement[]
  /** Rules that do not apply here. */
  readonly without?: readonly { readonly rule: string; readonly authority: Authority }[]
  /** Rules, events and facts of its own. */
  readonly rules?: readonly Rule[]
  readonly events?: readonly PackEvent[]
  readonly facts?: readonly PackFact[]
  /** Days on which the courthouse is closed: a county's own holidays. */
  readonly closures?: readonly Closure[]
  readonly zone?: string
  /** The forms of its own citations, beside those of the pack. Absent: any form, also for the pack's rules. */
  readonly citeForms?: readonly string[]
  readonly dayEnds?: readonly DayEnd[]
}

/**
 * Lays local rules over a pack. Later ones come over earlier ones: give the court's, then the county's, then the
 * judge's. A rule that is replaced keeps its id, so that a docket counted again moves its deadlines instead of
 * withdrawing them; its reasons name what it stands in place of.
 *
 * @returns a pack of the same id, its version naming the local rules
 * @throws `PACK_INVALID` with every fault: local rules of another pack, rules replaced or left out that the pack does
 *   not have, and everything that does not fit the pack
 * @example
 * const authority = { cite: 'D. Del. LR 7.1.2(b)', basis: 'unverified' } as const
 * const local = {
 *   id: 'ded',
 *   title: 'the local rules of the District of Delaware',
 *   version: '1',
 *   pack: 'us-federal',
 *   of: { kind: 'court', name: 'D. Del.' } as const,
 *   replaces: [{ rule: 'us.frcp.6.c.2', due: before(10, 'day'), authority }],
 * }
 * withLocalRules(usFederal, [local]).rules.find(({ id }) => id === 'us.frcp.6.c.2')?.authority.cite // 'D. Del. LR 7.1.2(b)'
 * @since 0.1.0
 */
export function withLocalRules(pack: Pack, layers: readonly LocalRules[]): Pack {
  return layers.reduce(laidOver, pack)
}

/**
 * The closures, zone and hours that local rules give, for `courtCalendar`. The closures of all of them count; of the
 * zone and the hours those given last.
 *
 * @example
 * ownDaysOf([]) // { closures: [] }
 * @since 0.1.0
 */
export function ownDaysOf(layers: readonly LocalRules[]): OwnDays {
  const zone = layers.flatMap((layer) => layer.zone ?? []).at(-1)
  const dayEnds = layers.toReversed().flatMap((layer) => layer.dayEnds ?? [])
  return {
    closures: layers.flatMap(({ closures = [] }) => closures),
    ...(zone === undefined ? {} : { zone }),
    ...(dayEnds.length === 0 ? {} : { dayEnds }),
  }
}

/**
 * Reads local rules that were written as JSON.
 *
 * @throws `SHAPE_INVALID` with every key and value that does not belong
 * @example
 * readLocalRules({ id: 'own' }) // SHAPE_INVALID
 * @since 0.1.0
 */
export function readLocalRules(value: unknown): LocalRules {
  return readShape<LocalRules>('the local rules', value, localRulesShape)
}

function laidOver(pack: Pack, local: LocalRules): Pack {
  const { replaces = [], without = [], rules = [], events = [], facts = [] } = local
  const faults = faultsOf(pack, local)
  if (faults.length > 0) return fail('PACK_INVALID', { pack: local.id }, { findings: faults })
  const gone = new Set(without.map(({ rule }) => rule))
  const kept = pack.rules
    .filter(({ id }) => !gone.has(id))
    .map((rule) =>
      replaces.reduce((own, each) => (each.rule === rule.id ? replaced(own, each, local.title) : own), rule),
    )
  const { citeForms: forms, ...rest } = pack
  const citeForms = forms === undefined || local.citeForms === undefined ? [] : [...forms, ...local.citeForms]
  return definePack({
    ...rest,
    ...(citeForms.length === 0 ? {} : { citeForms }),
    version: `${pack.version}+${local.id}.${local.version}`,
    events: [...pack.events, ...events.filter(({ id }) => !pack.events.some((each) => each.id === id))],
    facts: [...pack.facts, ...facts.filter(({ id }) => !pack.facts.some((each) => each.id === id))],
    rules: [...kept, ...rules],
  })
}

function replaced(rule: Rule, local: LocalReplacement, of: string): Rule {
  const { due = rule.due, authority, from, title, serviceDays, warnings } = local
  const { versions, earlier, verified: _verified, ...rest } = rule
  const own = {
    ...rest,
    due,
    authority,
    inPlaceOf: { cite: rule.authority.cite, of },
    ...(title === undefined ? {} : { title }),
    ...(serviceDays === undefined ? {} : { serviceDays }),
    ...(warnings === undefined ? {} : { warnings }),
  }
  if (from === undefined) return own
  const before = versions ?? [{}]
  const texts = before.map((text) => ({ due: rule.due, cite: rule.authority.cite, ...text }))
  const older = texts.filter((text) => (text.from ?? '') < from)
  return { ...own, versions: [{ from, due }, ...older], ...(earlier === undefined ? {} : { earlier }) }
}

function faultsOf(pack: Pack, local: LocalRules): Finding[] {
  const faults: Finding[] = []
  if (local.pack !== pack.id)
    addFault(faults, 'pack', 'NOT_ONE_OF', { value: local.pack, allowed: [pack.id] })
  const known = new Set(pack.rules.map(({ id }) => id))
  for (const list of ['replaces', 'without'] as const) {
    for (const [index, { rule }] of (local[list] ?? []).entries()) {
      if (known.has(rule)) continue
      addFault(faults, `${list}[${index}].rule`, 'NOT_LISTED', { value: rule, list: 'rules' })
    }
  }
  for (const [index, rule] of (local.rules ?? []).entries()) {
    faults.push(...checkRule(rule).map((each) => ({ ...each, at: `rules[${index}].${each.at}` })))
  }
  return faults
}
