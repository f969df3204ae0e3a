import type { Reason } from '@matterkit/core/values'
import { parseName } from '../names/parse-name.js'
import type { NameKind } from '../names/parsed-name.js'
import { type Band, bandOf } from './bands.js'
import { scoreNames } from './compare-parsed.js'
import { explainScore } from './explain-score.js'
import type { Rarity } from './rarity.js'

/**
 * How alike two names are, and why.
 *
 * @since 0.1.0
 */
export interface NameComparison {
  /** 0 to 1; 1 for names that differ in nothing that tells. */
  readonly score: number
  readonly band: Band
  /** The alignment word by word, then what holds for the whole; never empty. */
  readonly reasons: readonly Reason[]
}

/**
 * Compares two names of one kind, in either order with the same score.
 *
 * Words are paired whatever their order; short forms, initials, sound, spelling, words written in one and further names
 * (d/b/a, f/k/a, née) count for one party. Generations, numbers, middle, given and family names that differ set a limit
 * that no other agreement lifts. A name compared with itself scores 1. With `rarity`, a word that is rare among the
 * firm's own names tells more.
 *
 * @throws `NAME_INVALID`
 * @example
 * compareNames('Jon Smith', 'SMITH, Jonathan', { kind: 'person' }).band // 'same'
 * compareNames('John Smith Jr.', 'John Smith Sr.', { kind: 'person' }).band // 'possible'
 * compareNames('Acme Trading GmbH', 'ACME Trading Ltd.', { kind: 'organization' }).band // 'same'
 * compareNames('', 'Acme', { kind: 'organization' }) // NAME_INVALID: “” is not a name: it is empty
 * @since 0.1.0
 */
export function compareNames(
  a: string,
  b: string,
  options: { readonly kind: NameKind; readonly rarity?: Rarity },
): NameComparison {
  const left = parseName(a, options.kind)
  const right = parseName(b, options.kind)
  const scored = scoreNames(left, right, options.rarity)
  return { score: scored.score, band: bandOf(scored.score), reasons: explainScore(left, right, scored) }
}
