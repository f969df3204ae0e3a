import type { Reason } from '@matterkit/core/values'
import { parseName } from '../names/parse-name.js'
import type { NameKind } from '../names/parsed-name.js'
import { type Band, bandOf } from '../scoring/bands.js'
import { scoreNames } from '../scoring/compare-parsed.js'
import { explainScore } from '../scoring/explain-score.js'
import type { Rarity } from '../scoring/rarity.js'
import type { IdentityFacts } from './facts.js'
import { namesDiffer } from './names-differ.js'
import { readFacts } from './read-facts.js'
import { weighFacts } from './weigh-facts.js'

/**
 * A party as it is known: its names and whatever else may tell who it is.
 *
 * @since 0.1.0
 */
export interface KnownParty extends IdentityFacts {
  readonly name: string
  readonly aliases?: readonly { readonly name: string }[]
}

/**
 * Whether two descriptions may be of one party, and why.
 *
 * @since 0.1.0
 */
export interface PartyComparison {
  readonly score: number
  readonly band: Band
  /** More than the name says so, or something of which everyone has one differs. */
  readonly identity?: 'confirmed' | 'contradicted'
  readonly reasons: readonly Reason[]
}

/**
 * Compares two parties of one kind: the names that are most alike, then what else is known. A registered number,
 * mailbox, telephone number, address or day of birth that agrees never lowers the score; one that differs where
 * everyone has one (an employer number, a day of birth) never raises it, and leaves `possible` at most unless a
 * registered number agrees. The same in either order.
 *
 * @throws `NAME_INVALID`
 * @example
 * const old = { name: 'Jon Smith', dateOfBirth: '1961-04-17' }
 * compareParties(old, { name: 'Jonathan Smith', dateOfBirth: '1961-04-17' }, { kind: 'person' }).identity // 'confirmed'
 * compareParties(old, { name: 'Jon Smith', dateOfBirth: '1984-11-02' }, { kind: 'person' }).band // 'possible'
 * @since 0.1.0
 */
export function compareParties(
  a: KnownParty,
  b: KnownParty,
  { kind, rarity }: { readonly kind: NameKind; readonly rarity?: Rarity },
): PartyComparison {
  const [left, right] = [readFacts(a), readFacts(b)]
  const pairs = namesOf(a).flatMap((one) => namesOf(b).map((two) => [one, two] as const))
  const compared = pairs.map(([nameOfA, nameOfB]) => {
    const [one, two] = [parseName(nameOfA, kind), parseName(nameOfB, kind)]
    const scored = scoreNames(one, two, rarity)
    return { one, two, scored, weighed: weighFacts(scored.score, namesDiffer(scored), left, right) }
  })
  const best = compared.reduce((most, each) => (each.weighed.score > most.weighed.score ? each : most))
  return {
    ...best.weighed,
    band: bandOf(best.weighed.score),
    reasons: [...explainScore(best.one, best.two, best.scored), ...best.weighed.reasons],
  }
}

function namesOf({ name, aliases = [] }: KnownParty): readonly string[] {
  return [name, ...aliases.map((alias) => alias.name)]
}
