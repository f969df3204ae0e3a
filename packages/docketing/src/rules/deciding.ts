import type { Facts } from './facts.js'
import { type Pack, titleOf } from './pack.js'
import type { Condition, Rule } from './rule.js'

/**
 * What decides whether a deadline exists.
 *
 * @since 0.1.0
 */
export interface Deciding {
  /** The fact of the pack. */
  readonly fact: string
  /** Its words: `whether the United States is a party`. */
  readonly title: string
  /** What it must be, as the end of "only if". */
  readonly wanted: string
}

/** The conditions of a rule that nobody can answer yet. @internal */
export function decidingOf(pack: Pack, rule: Rule, facts: Facts): Deciding[] {
  return conditionsOf(pack, rule, (fact) => facts[fact] === 'unknown')
}

/** The conditions of a rule on facts that are chosen. @internal */
export function conditionsOf(pack: Pack, { when = {} }: Rule, chosen: (fact: string) => boolean): Deciding[] {
  return Object.entries(when).flatMap(([fact, condition]) => {
    if (!chosen(fact)) return []
    const title = titleOf(fact, pack)
    return [{ fact, title, wanted: wantedOf(title, condition) }]
  })
}

function wantedOf(title: string, wanted: Condition): string {
  if (typeof wanted === 'boolean') return `the answer to "${title}" is ${wanted ? 'yes' : 'no'}`
  return `"${title}" is ${typeof wanted === 'string' ? wanted : wanted.join(' or ')}`
}
