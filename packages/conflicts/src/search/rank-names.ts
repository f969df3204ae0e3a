import { fail } from '../errors.js'
import { factsOf } from '../identity/facts.js'
import { fold } from '../names/fold.js'
import { parseName } from '../names/parse-name.js'
import type { NameKind } from '../names/parsed-name.js'
import type { Rarity } from '../scoring/rarity.js'
import { checkEntries } from './check-entries.js'
import { rareKeysOf } from './keys.js'
import type { Hit, NameEntry, NameSearch } from './name-index.js'
import { createRanking } from './ranking.js'

/**
 * What a database finds a name by: its text for trigrams, numbers for what sounds alike or is short for it, its words to
 * be counted.
 *
 * @since 0.1.0
 */
export interface NameKeys {
  /** In plain letters, lower case. */
  readonly folded: string
  /** Whole numbers of 32 bits, signed. */
  readonly keys: readonly number[]
  readonly words: readonly string[]
}

/**
 * The keys of a name, for a search that is not held in memory: candidates share trigrams of `folded` or one of `keys`, and
 * {@link rankNames} compares them as an index does.
 *
 * @throws `NAME_INVALID`
 * @example
 * nameKeys('SMITH, Jonathan', 'person').folded // 'smith jonathan'
 * @since 0.1.0
 */
export function nameKeys(name: string, kind: NameKind): NameKeys {
  const parsed = parseName(name, kind)
  const words = new Set(parsed.readings.flatMap((reading) => reading.words.map(({ text }) => text)))
  return { folded: fold(name), keys: rareKeysOf(parsed).map((key) => key | 0), words: [...words] }
}

/**
 * Compares a name with candidates that were found elsewhere, as an index does with its own: the same scores, bands and
 * reasons where `rarity` counts the same names.
 *
 * @throws `NAME_INVALID`, `ENTRIES_INVALID`, `LIMIT_INVALID`
 * @example
 * const found = [{ id: '1', kind: 'person', name: 'Katherine Lindqvist' }, { id: '2', kind: 'person', name: 'Erik Holm' }] as const
 * rankNames('Kathryn Lindquist', found, { kind: 'person' }).map((hit) => hit.id) // ['1']
 * @since 0.1.0
 */
export function rankNames(
  query: string,
  candidates: readonly NameEntry[],
  options: Omit<NameSearch, 'kind' | 'compare'> & { readonly kind: NameKind; readonly rarity?: Rarity },
): Hit[] {
  const { kind, limit = 20, rarity } = options
  if (!Number.isInteger(limit) || limit < 1) return fail('LIMIT_INVALID', { limit: String(limit) })
  checkEntries(candidates)
  const ranking = createRanking(factsOf(options), limit, rarity)
  ranking.begin(parseName(query, kind))
  for (const entry of candidates) {
    if (entry.kind !== kind) continue
    for (const name of [entry.name, ...(entry.aliases ?? []).map((alias) => alias.name)])
      ranking.consider(entry.id, parseName(name, kind), () => entry)
  }
  return ranking.hits()
}
