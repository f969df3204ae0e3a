import { type Finding, isCivilDate } from '@matterkit/core/values'
import { addFault, checkOneOf, readDay, shown } from '../faults.js'
import { factsOf, restartsOf } from './due.js'
import type { Pack } from './pack.js'
import type { Condition, Rule } from './rule.js'

/**
 * What is known of a matter beyond the event: a yes or no, a date, a word, `null` for something that has not
 * happened, or `unknown` for a yes or no that nobody can say yet. The id of an event may stand here too, with the
 * day on which the act that brings it about was done.
 *
 * @since 0.1.0
 */
export type Facts = Readonly<Record<string, string | boolean | null>>

/** What the facts say of a rule: `missing` where one it turns on is not given, `open` where one is unknown. @internal */
export type Applies = 'yes' | 'no' | 'missing' | 'open'

/** Whether the facts let a rule apply. @internal */
export function applies({ when }: Rule, facts: Facts): Applies {
  if (when === undefined) return 'yes'
  let answer: Applies = 'yes'
  for (const [fact, wanted] of Object.entries(when)) {
    const given = facts[fact]
    if (given === undefined) answer = 'missing'
    else if (given === 'unknown') answer = answer === 'missing' ? answer : 'open'
    else if (typeof wanted === 'boolean' && typeof given !== 'boolean') answer = 'missing'
    else if (!meets(given, wanted)) return 'no'
  }
  return answer
}

/** Whether a fact is as a condition wants it. @internal */
export function meets(given: string | boolean | null, wanted: Condition): boolean {
  return Array.isArray(wanted) ? wanted.includes(given) : given === wanted
}

/** The facts a rule cannot do without, conditions first. @internal */
export function factsOfRule({ when = {}, due, versions = [] }: Rule): string[] {
  const dates = [due, ...versions.flatMap((version) => version.due ?? [])].flatMap(factsOf)
  return [...new Set([...Object.keys(when), ...dates])]
}

/** Every fact a rule looks at. @internal */
export function factsReadBy(rule: Rule): string[] {
  const { due, versions = [] } = rule
  const restarts = [due, ...versions.flatMap((version) => version.due ?? [])].flatMap(restartsOf)
  return [...new Set([...factsOfRule(rule), ...restarts])]
}

/**
 * Finds facts that the event needs and were not given, and facts that cannot be what they are given as.
 *
 * @param chain - the rules the event may start, those already ruled out by a fact left out
 * @param known - facts that every party the rules are for gives itself
 * @internal
 */
export function checkFacts(
  pack: Pack,
  chain: readonly Rule[],
  facts: Facts,
  faults: Finding[],
  known: readonly string[] = [],
): void {
  for (const { id, title, optional } of pack.facts) {
    if (facts[id] !== undefined || optional === true || known.includes(id)) continue
    const needing = chain.filter((rule) => factsOfRule(rule).includes(id))
    if (needing.length === 0) continue
    const rules = needing.map((rule) => `${rule.title}, ${rule.authority.cite}`).join('; ')
    addFault(faults, `facts.${id}`, 'FACT_MISSING', { fact: id, title, rules })
  }
  const allowed = [...new Set([...chain.flatMap(factsReadBy), ...chain.flatMap(({ brings = [] }) => brings)])]
  checkFactValues(pack, facts, faults, 'facts', allowed)
}

/** Finds facts that are not known, and facts that cannot be what they are given as. @internal */
export function checkFactValues(
  pack: Pack,
  facts: Facts,
  faults: Finding[],
  at: string,
  allowed: readonly string[],
): void {
  const events = new Set(pack.events.map(({ id }) => id))
  for (const [fact, value] of Object.entries(facts)) {
    const known = pack.facts.find(({ id }) => id === fact)
    if (known === undefined && !events.has(fact)) {
      addFault(faults, `${at}.${fact}`, 'FACT_UNKNOWN', {
        fact,
        allowed: allowed.length === 0 ? 'no fact' : allowed,
      })
    } else if (value === undefined) continue
    else if (known?.kind === 'boolean') {
      if (typeof value !== 'boolean' && value !== 'unknown') {
        addFault(faults, `${at}.${fact}`, 'FACT_INVALID', {
          value: shown(value),
          wanted: "true, false or 'unknown'",
        })
      }
    } else if (known?.kind === 'word') {
      checkOneOf(faults, `${at}.${fact}`, value, [...(known.words ?? []), 'unknown'])
    } else if (value !== null) readDay(faults, `${at}.${fact}`, value)
  }
}

/** The date a fact gives, where it gives one. @internal */
export function dateIn(facts: Facts, fact: string): string | undefined {
  const value = facts[fact]
  return isCivilDate(value) ? value : undefined
}
