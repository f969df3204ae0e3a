import type { Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { factKeys } from '../identity/fact-keys.js'
import { factsOf, hasFacts, type IdentityFacts } from '../identity/facts.js'
import { readFacts } from '../identity/read-facts.js'
import { parseName } from '../names/parse-name.js'
import type { NameKind, ParsedName } from '../names/parsed-name.js'
import type { Band } from '../scoring/bands.js'
import type { Rarity } from '../scoring/rarity.js'
import { checkEntries } from './check-entries.js'
import { keysOf } from './keys.js'
import { createNameTable } from './name-table.js'
import { createPacker, createUnpacker, type Unpacker } from './packed.js'
import { createPostings } from './postings.js'
import { createRanking } from './ranking.js'
import { createWordCounts } from './word-counts.js'

/**
 * Someone to be found: a contact with all names it goes or went by, and what else may tell who it is.
 *
 * @since 0.1.0
 */
export interface NameEntry extends IdentityFacts {
  readonly id: string
  readonly kind: NameKind
  readonly name: string
  readonly aliases?: readonly { readonly name: string }[]
}

/**
 * Someone who was found, under the name that was most alike.
 *
 * @since 0.1.0
 */
export interface Hit {
  readonly id: string
  readonly kind: NameKind
  /** The name that was matched. */
  readonly name: string
  /** 0 to 1. */
  readonly score: number
  readonly band: Exclude<Band, 'different'>
  /** More than the name says that it is the same, or something of which everyone has one differs. */
  readonly identity?: 'confirmed' | 'contradicted'
  readonly reasons: readonly Reason[]
}

/**
 * What to search for besides the name, and how far.
 *
 * @since 0.1.0
 */
export interface NameSearch extends IdentityFacts {
  /** Both kinds unless given. */
  readonly kind?: NameKind
  /** The most hits; 20 unless given. */
  readonly limit?: number
  /**
   * How many names are compared at most: those that share the most telling keys with the query (trigrams, sound, short
   * forms, initials). 100 unless given, and then it ends early where nothing nearer can be expected. With a number
   * given it does not end early, and lets no far one go: a check that must miss nobody takes its time.
   */
  readonly compare?: number
}

/**
 * Every name a firm has met, ready to be searched. In memory; changes as it is told.
 *
 * @since 0.1.0
 */
export interface NameIndex {
  /**
   * Adds entries; one whose id is there already takes its place.
   *
   * @throws `ENTRIES_INVALID` with every faulty one; then nothing was added
   */
  add(entries: readonly NameEntry[]): void
  /** Forgets an entry; one that is not there is no fault. */
  remove(id: string): void
  /**
   * Those that are at least possibly the same, the most alike first, equal scores by id. Whoever has a registered
   * number, a mailbox or a telephone number of the query is compared whatever the name.
   *
   * Where the index holds no more names than are to be compared, every one is.
   *
   * @throws `NAME_INVALID`, `LIMIT_INVALID`
   */
  search(query: string, options?: NameSearch): Hit[]
  /** How many entries there are. */
  readonly size: number
  /** How many names, aliases included. */
  readonly names: number
  /** Every entry, in the order they came: to move an index to another version, write these down, and add them again. */
  entries(): IterableIterator<NameEntry>
  /** The whole index as bytes, for {@link openNameIndex}; what is gone is swept out first. */
  save(): Uint8Array
}

/** How many names are compared for one query unless it says so. */
const compared = 100
/** Names that are gone are swept out when they are more than those that stay, and more than this. */
const sweptFrom = 1000

/**
 * Makes an empty index.
 *
 * @example
 * const index = createNameIndex()
 * index.add([{ id: '1', kind: 'person', name: 'Katherine Lindqvist' }, { id: '2', kind: 'person', name: 'Erik Lindqvist' }])
 * index.search('Kathryn Lindquist', { limit: 1 }).map((hit) => hit.id) // ['1']
 * @since 0.1.0
 */
export function createNameIndex(): NameIndex {
  return indexFrom(undefined)
}

/**
 * Opens an index that was saved, in a fraction of the time it takes to add its entries, and goes on from there.
 *
 * @throws `INDEX_INVALID` for bytes that were not saved by an index, or by one of another version; add its entries anew
 * @example
 * const index = createNameIndex()
 * index.add([{ id: '1', kind: 'person', name: 'Katherine Lindqvist' }])
 * openNameIndex(index.save()).search('Kathryn Lindquist').map((hit) => hit.id) // ['1']
 * @since 0.1.0
 */
export function openNameIndex(saved: Uint8Array): NameIndex {
  return indexFrom(createUnpacker(saved))
}

function indexFrom(saved: Unpacker | undefined): NameIndex {
  const fresh = (from?: Unpacker) => ({
    table: createNameTable(from),
    person: createPostings(from),
    organization: createPostings(from),
    facts: createPostings(from),
    words: createWordCounts(from),
  })
  let held = fresh(saved)
  const rarity: Rarity = {
    get names() {
      return held.table.names
    },
    count: (word) => held.words.count(word),
  }

  function insert(entry: NameEntry): void {
    remove(entry.id)
    const names = [entry.name, ...(entry.aliases ?? []).map((alias) => alias.name)]
    const numbers = held.table.add(entry.id, entry.kind, names, factsOf(entry))
    for (const [at, number] of numbers.entries()) {
      const parsed = parseName(names[at] ?? '', entry.kind)
      held[entry.kind].add(number, keysOf(parsed))
      held.words.add(wordsOf(parsed), 1)
    }
    if (hasFacts(entry)) for (const number of numbers) held.facts.add(number, factKeys(readFacts(entry)))
  }

  function remove(id: string): void {
    const { table, words } = held
    for (const number of table.remove(id)) {
      words.add(wordsOf(parseName(table.nameOf(number), table.kindOf(number))), -1)
    }
    if (table.gone > sweptFrom && table.gone > table.names) sweep()
  }

  function sweep(): void {
    const entries = [...held.table.entries()]
    held = fresh()
    for (const entry of entries) insert(entry)
  }

  /** The names to compare, the nearest first. */
  function candidates(query: ParsedName, facts: IdentityFacts, most: number, far: boolean): number[] {
    const { table } = held
    const isCandidate = (number: number) => table.isLive(number) && table.kindOf(number) === query.kind
    if (table.names <= most) return [...table.numbers()].filter(isCandidate)
    // What is gone still takes a place among the nearest.
    const room = table.gone === 0 ? most : 2 * most
    const nearest = held[query.kind].nearest(keysOf(query), room, far).filter(table.isLive).slice(0, most)
    const known = hasFacts(facts) ? held.facts.holders(factKeys(readFacts(facts))).filter(isCandidate) : []
    return known.length === 0 ? nearest : [...new Set([...known, ...nearest])]
  }

  return {
    add(added) {
      checkEntries(added)
      for (const entry of added) insert(entry)
    },
    remove,
    search(query, options = {}) {
      const { kind, limit = 20, compare = compared } = options
      const thorough = options.compare !== undefined
      for (const each of [limit, compare])
        if (!Number.isInteger(each) || each < 1) return fail('LIMIT_INVALID', { limit: String(each) })
      const ranking = createRanking(factsOf(options), limit, rarity)
      for (const each of kind === undefined ? (['person', 'organization'] as const) : [kind]) {
        const parsed = parseName(query, each)
        ranking.begin(parsed)
        for (const number of candidates(parsed, options, compare, thorough)) {
          const { table } = held
          ranking.consider(table.idOf(number), parseName(table.nameOf(number), each), () =>
            table.factsOf(number),
          )
          if (!thorough && ranking.isDone) break
        }
      }
      return ranking.hits()
    },
    get size() {
      return held.table.size
    },
    get names() {
      return held.table.names
    },
    entries: () => held.table.entries(),
    save() {
      if (held.table.gone > 0) sweep()
      const packer = createPacker()
      for (const part of [held.table, held.person, held.organization, held.facts, held.words])
        part.pack(packer)
      return packer.done()
    },
  }
}

function wordsOf({ readings }: ParsedName): ReadonlySet<string> {
  return new Set(readings.flatMap((reading) => reading.words.map((each) => each.text)))
}
