import type { Finding } from '@matterkit/core/values'
import { checkRegime } from '../counting/check-regime.js'
import { addFault, checkDate, checkList, checkObject } from '../faults.js'
import { factsOf, leavesOf, restartsOf } from './due.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/** Everything in a pack that does not fit together. @internal */
export function checkPack(pack: Pack): Finding[] {
  const faults: Finding[] = []
  checkParts(pack, faults)
  if (faults.length > 0) return faults
  const { regimes = [], asOf, keys = {} } = pack
  for (const list of ['events', 'facts', 'rules'] as const) {
    const seen = new Set<string>()
    for (const [index, { id }] of pack[list].entries()) {
      if (seen.has(id)) addFault(faults, `${list}[${index}].id`, 'ID_TAKEN', { value: id })
      seen.add(id)
    }
  }
  if (pack.version === undefined || pack.version === '') {
    addFault(faults, 'version', 'VERSION_MISSING', { pack: pack.id })
  }
  if (asOf !== undefined) checkDate(faults, 'asOf', asOf)
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]))
  for (const [key, fact] of Object.entries(keys)) {
    if (facts.get(fact)?.kind !== 'date') {
      addFault(faults, `keys.${key}`, 'NOT_LISTED', { value: fact, list: 'date facts' })
    }
  }
  checkRegime(faults, 'regime', pack.regime)
  for (const [index, regime] of regimes.entries()) {
    checkRegime(faults, `regimes[${index}]`, regime)
    if ([pack.regime, ...regimes.slice(0, index)].some(({ id }) => id === regime.id)) {
      addFault(faults, `regimes[${index}].id`, 'ID_TAKEN', { value: regime.id })
    }
  }
  for (const [index, form] of (pack.citeForms ?? []).entries()) {
    if (patternOf(form) === undefined)
      addFault(faults, `citeForms[${index}]`, 'PATTERN_INVALID', { value: form })
  }
  for (const rule of pack.rules) checkFit(pack, rule, facts, faults)
  return faults
}

/** The parts without which nothing else can be looked at. */
function checkParts(pack: Pack, faults: Finding[]): void {
  for (const list of ['events', 'facts', 'rules'] as const) checkList(faults, list, pack[list])
  const { regimes = [], rules } = pack
  for (const [at, regime] of [
    ['regime', pack.regime] as const,
    ...regimes.map((each, index) => [`regimes[${index}]`, each] as const),
  ]) {
    if (!checkObject(faults, at, regime)) continue
    checkList(faults, `${at}.service`, regime.service)
    checkObject(faults, `${at}.cites`, regime.cites)
    if (checkObject(faults, `${at}.calendar`, regime.calendar)) {
      for (const list of ['holidays', 'observed', 'closures'] as const) {
        checkList(faults, `${at}.calendar.${list}`, regime.calendar[list])
      }
    }
  }
  for (const [index, rule] of (Array.isArray(rules) ? rules : []).entries()) {
    checkObject(faults, `rules[${index}].due`, rule.due)
    checkObject(faults, `rules[${index}].authority`, rule.authority)
  }
}

/** A form of citation, where it is a regular expression. @internal */
export function patternOf(form: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${form})$`, 'u')
  } catch {
    return undefined
  }
}

function checkFit(
  pack: Pack,
  rule: Rule,
  facts: ReadonlyMap<string, Pack['facts'][number]>,
  faults: Finding[],
): void {
  const {
    id,
    trigger,
    brings = [],
    expires = [],
    when = {},
    due,
    versions = [],
    regime: named,
    serviceDays,
  } = rule
  const events = new Set(pack.events.map((event) => event.id))
  const own = [pack.regime, ...(pack.regimes ?? [])]
  const regime = named === undefined ? pack.regime : own.find((each) => each.id === named)
  if (regime === undefined) addFault(faults, id, 'NOT_LISTED', { value: String(named), list: 'regimes' })
  for (const event of [trigger, ...brings, ...expires]) {
    if (!events.has(event)) addFault(faults, id, 'NOT_LISTED', { value: event, list: 'events' })
  }
  const dues = [due, ...versions.flatMap((version) => version.due ?? [])]
  for (const fact of [...dues.flatMap(factsOf), ...dues.flatMap(restartsOf)]) {
    if (facts.get(fact)?.kind !== 'date' && !events.has(fact)) {
      addFault(faults, id, 'NOT_LISTED', { value: fact, list: 'date facts' })
    }
  }
  for (const [fact, wanted] of Object.entries(when)) {
    const known = facts.get(fact)
    if (typeof wanted === 'boolean') {
      if (known?.kind !== 'boolean')
        addFault(faults, id, 'NOT_LISTED', { value: fact, list: 'yes-or-no facts' })
      continue
    }
    for (const word of typeof wanted === 'string' ? [wanted] : wanted) {
      if (known?.kind !== 'word' || !(known.words ?? []).includes(word)) {
        addFault(faults, id, 'NOT_LISTED', { value: `${fact} ${word}`, list: 'words of facts' })
      }
    }
  }
  if (typeof serviceDays === 'object' && !regime?.service.some(({ set }) => set === serviceDays.set)) {
    addFault(faults, id, 'NOT_LISTED', { value: serviceDays.set, list: 'service sets' })
  }
  for (const leaf of dues.flatMap(leavesOf)) {
    for (const range of (leaf.kind === 'period' ? leaf.excluded : undefined) ?? []) {
      if (!regime?.counting?.excluded?.some((each) => each.id === range)) {
        addFault(faults, id, 'NOT_LISTED', { value: range, list: 'excluded ranges' })
      }
    }
  }
  if (reaches(pack.rules, [...brings, ...expires], trigger))
    addFault(faults, id, 'CHAIN_ENDLESS', { value: trigger })
}

function reaches(rules: readonly Rule[], from: readonly string[], event: string): boolean {
  const seen = new Set<string>()
  const ahead = [...from]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === event) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const { trigger, brings = [], expires = [] } of rules) {
      if (trigger === at) ahead.push(...brings, ...expires)
    }
  }
  return false
}
