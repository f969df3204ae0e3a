import type { Regime } from '../counting/regime.js'
import { fail } from '../errors.js'
import { checkPack } from './check-pack.js'
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
  /** What people call it, for a search: `served with the lawsuit`. */
  readonly also?: readonly string[]
}

/**
 * A fact that rules turn on.
 *
 * @since 0.1.0
 */
export interface PackFact {
  readonly id: string
  /** `date` facts may be given as `null`: it has not happened. */
  readonly kind: 'date' | 'boolean' | 'word'
  /** The words a `word` fact may be. */
  readonly words?: readonly string[]
  /** A noun phrase for a date (`receipt of the initial pleading`), a clause for the rest (`whether …`). */
  readonly title: string
  /** The question to put to a person. Absent: made from the title. */
  readonly ask?: string
  /** Not given means that it is not known to have happened; the event is docketed all the same. */
  readonly optional?: true
}

/**
 * The rules of a jurisdiction, the regimes they are counted by, and the words they use. Plain data: a pack may come
 * from a JSON file (`readPack`).
 *
 * @since 0.1.0
 */
export interface Pack {
  readonly id: string
  readonly title: string
  /** Changes with every change of the data: `2026.11.0`. */
  readonly version: string
  /** The day on which the law was as the pack says. */
  readonly asOf?: string
  /** The regime of rules that name none. */
  readonly regime: Regime
  /** Further regimes, which rules name by id. */
  readonly regimes?: readonly Regime[]
  readonly events: readonly PackEvent[]
  readonly facts: readonly PackFact[]
  /** The facts that give the dates by which texts in force are chosen. */
  readonly keys?: { readonly filing?: string; readonly case?: string }
  /** Regular expressions, one of which every citation of a rule fits; the linter looks. Absent: any form. */
  readonly citeForms?: readonly string[]
  readonly rules: readonly Rule[]
}

/**
 * Checks that rules, events, facts and regimes fit together, and gives the pack back.
 *
 * @throws `PACK_INVALID` with every id that stands twice, every event, fact or regime that is not listed, every date
 *   of the regimes that is not one, every chain of acts without an end
 * @example
 * const events = [{ id: 'order-entered', title: 'entry of the order' }]
 * const own = { id: 'own', title: 'Our orders', version: '1', regime: frcp6, events, facts: [], rules: [] }
 * definePack(own).title // 'Our orders'
 * @since 0.1.0
 */
export function definePack(pack: Pack): Pack {
  const faults = checkPack(pack)
  return faults.length === 0 ? pack : fail('PACK_INVALID', { pack: pack.id }, { findings: faults })
}

/** The regime that counts a rule. @internal */
export function regimeOf(pack: Pack, { regime }: Pick<Rule, 'regime'>): Regime {
  return pack.regimes?.find(({ id }) => id === regime) ?? pack.regime
}

/** The words of an event or a fact. @internal */
export function titleOf(id: string, { events, facts }: Pack): string {
  return [...events, ...facts].find((each) => each.id === id)?.title ?? id
}
