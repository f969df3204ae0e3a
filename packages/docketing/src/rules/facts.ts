import type { Finding } from '@matterkit/core/values'
import { addFault, readDay, shown } from '../faults.js'
import { factsOf } from './due.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'

/**
 * What is known of a matter beyond the event: a yes or no, a date, or `null` for something that has not happened.
 * The id of an event may stand here too, with the day on which the act that brings it about was done.
 *
 * @since 0.1.0
 */
export type Facts = Readonly<Record<string, string | boolean | null>>

/** Whether the facts let a rule apply; `undefined` where one it turns on is not given. @internal */
export function applies(rule: Rule, facts: Facts): boolean | undefined {
  const conditions = Object.entries(rule.when ?? {})
  if (conditions.some(([fact, wanted]) => facts[fact] === !wanted)) return false
  return conditions.every(([fact, wanted]) => facts[fact] === wanted) ? true : undefined
}

/** The facts a rule turns on, conditions first. @internal */
export function factsOfRule({ when = {}, due, versions = [] }: Rule): string[] {
  const dates = [due, ...versions.flatMap((version) => version.due ?? [])].flatMap(factsOf)
  return [...new Set([...Object.keys(when), ...dates])]
}

/**
 * Finds facts that the event needs and were not given, and facts that cannot be what they are given as.
 *
 * @param chain - the rules the event may start, those already ruled out by a fact left out
 * @internal
 */
export function checkFacts(pack: Pack, chain: readonly Rule[], facts: Facts, faults: Finding[]): void {
  for (const { id, kind, title } of pack.facts) {
    const needing = chain.filter((rule) => factsOfRule(rule).includes(id))
    const value = facts[id]
    if (value === undefined && needing.length > 0) {
      const rules = needing.map((rule) => `${rule.title}, ${rule.authority.cite}`).join('; ')
      addFault(faults, `facts.${id}`, 'FACT_MISSING', { fact: id, title, rules })
    } else if (value !== undefined && kind === 'boolean' && typeof value !== 'boolean') {
      addFault(faults, `facts.${id}`, 'FACT_INVALID', { value: shown(value), wanted: 'true or false' })
    } else if (value !== undefined && kind === 'date' && value !== null) readDay(faults, `facts.${id}`, value)
  }
  const events = pack.events.map(({ id }) => id)
  const known = new Set([...pack.facts.map(({ id }) => id), ...events])
  const allowed = [...new Set([...chain.flatMap(factsOfRule), ...chain.flatMap(({ brings = [] }) => brings)])]
  for (const [fact, value] of Object.entries(facts)) {
    if (!known.has(fact)) addFault(faults, `facts.${fact}`, 'FACT_UNKNOWN', { fact, allowed })
    else if (events.includes(fact) && value !== null) readDay(faults, `facts.${fact}`, value)
  }
}
