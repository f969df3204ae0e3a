import type { Finding } from '@matterkit/core/values'
import type { Regime } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, checkDate } from '../faults.js'
import { factsOf } from './due.js'
import type { Rule } from './rule.js'

/**
 * An event that starts rules.
 *
 * @since 0.1.0
 */
export interface PackEvent {
  readonly id: string
  /** A noun phrase: `service of the summons and complaint`. */
  readonly title: string
}

/**
 * A fact that rules turn on.
 *
 * @since 0.1.0
 */
export interface PackFact {
  readonly id: string
  /** `date` facts may be given as `null`: it has not happened. */
  readonly kind: 'date' | 'boolean'
  /** A noun phrase for a date (`receipt of the initial pleading`), a clause for the rest (`whether …`). */
  readonly title: string
}

/**
 * The rules of a jurisdiction, the regime they are counted by, and the words they use.
 *
 * @since 0.1.0
 */
export interface Pack {
  readonly id: string
  readonly title: string
  readonly regime: Regime
  readonly events: readonly PackEvent[]
  readonly facts: readonly PackFact[]
  readonly rules: readonly Rule[]
}

/**
 * Checks that rules, events and facts fit together, and gives the pack back.
 *
 * @throws `PACK_INVALID` with every id that stands twice, every event or fact that is not listed, every date of the
 *   regime that is not one, every chain of acts without an end
 * @example
 * const events = [{ id: 'order-entered', title: 'entry of the order' }]
 * definePack({ id: 'own', title: 'Our orders', regime: frcp6, events, facts: [], rules: [] }).title // 'Our orders'
 * @since 0.1.0
 */
export function definePack(pack: Pack): Pack {
  const faults: Finding[] = []
  const events = new Set(pack.events.map(({ id }) => id))
  const facts = new Map(pack.facts.map(({ id, kind }) => [id, kind]))
  for (const list of ['events', 'facts', 'rules'] as const) {
    for (const [index, { id }] of pack[list].entries()) {
      if (pack[list].findIndex((each) => each.id === id) < index) {
        addFault(faults, `${list}[${index}].id`, 'ID_TAKEN', { value: id })
      }
    }
  }
  const { since, service } = pack.regime
  checkDate(faults, 'regime.since', since)
  for (const [index, { from, through }] of service.entries()) {
    for (const date of [from, through]) {
      if (date !== undefined) checkDate(faults, `regime.service[${index}]`, date)
    }
  }
  for (const { id, trigger, brings = [], when = {}, due, versions = [] } of pack.rules) {
    for (const event of [trigger, ...brings]) {
      if (!events.has(event)) addFault(faults, id, 'NOT_LISTED', { value: event, list: 'events' })
    }
    const dates = [due, ...versions.flatMap((version) => version.due ?? [])].flatMap(factsOf)
    for (const fact of dates) {
      if (facts.get(fact) !== 'date') addFault(faults, id, 'NOT_LISTED', { value: fact, list: 'date facts' })
    }
    for (const fact of Object.keys(when)) {
      if (facts.get(fact) !== 'boolean')
        addFault(faults, id, 'NOT_LISTED', { value: fact, list: 'yes-or-no facts' })
    }
    if (reaches(pack.rules, brings, trigger)) addFault(faults, id, 'CHAIN_ENDLESS', { value: trigger })
  }
  return faults.length === 0 ? pack : fail('PACK_INVALID', { pack: pack.id }, { findings: faults })
}

function reaches(rules: readonly Rule[], from: readonly string[], event: string): boolean {
  const seen = new Set<string>()
  const ahead = [...from]
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === event) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const { trigger, brings = [] } of rules) if (trigger === at) ahead.push(...brings)
  }
  return false
}
