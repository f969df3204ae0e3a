import type { Finding, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { nameFault, parseName } from '../names/parse-name.js'
import type { NameKind, ParsedName } from '../names/parsed-name.js'
import { type Band, bandOf } from '../scoring/bands.js'
import { type NameScore, scoreNames } from '../scoring/compare-parsed.js'
import { explainScore } from '../scoring/explain-score.js'
import type { Rarity } from '../scoring/rarity.js'
import { keysOf } from './keys.js'
import { createNameTable } from './name-table.js'
import { createPostings } from './postings.js'
import { createWordCounts } from './word-counts.js'

/**
 * Someone to be found: a contact with all names it goes or went by.
 *
 * @since 0.1.0
 */
export interface NameEntry {
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
  readonly reasons: readonly Reason[]
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
   * Those whose names are at least possibly the same, the most alike first, equal scores by id.
   *
   * Up to 100 names every one is compared; beyond, the 100 that share the most telling keys with the query (trigrams,
   * sound, short forms, initials) are.
   *
   * @throws `NAME_INVALID`, `LIMIT_INVALID`
   */
  search(query: string, options?: { readonly kind?: NameKind; readonly limit?: number }): Hit[]
  /** How many entries there are. */
  readonly size: number
  /** How many names, aliases included. */
  readonly names: number
  /** Every entry, in the order they came: to keep an index, write these down, and add them again. */
  entries(): IterableIterator<NameEntry>
}

/** A hit whose reasons are not in words yet. */
type Found = Omit<Hit, 'reasons'> & { reasons(): readonly Reason[] }

/** How many names are compared for one query. */
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
  let table = createNameTable()
  let postings = createPostings()
  let words = createWordCounts()
  const rarity: Rarity = {
    get names() {
      return table.names
    },
    count: (word) => words.count(word),
  }

  function insert(entry: NameEntry): void {
    remove(entry.id)
    const names = [entry.name, ...(entry.aliases ?? []).map((alias) => alias.name)]
    for (const [at, number] of table.add(entry.id, entry.kind, names).entries()) {
      const parsed = parseName(names[at] ?? '', entry.kind)
      postings.add(number, keysOf(parsed))
      words.add(wordsOf(parsed), 1)
    }
  }

  function remove(id: string): void {
    for (const number of table.remove(id)) {
      words.add(wordsOf(parseName(table.nameOf(number), table.kindOf(number))), -1)
    }
    if (table.gone > sweptFrom && table.gone > table.names) sweep()
  }

  function sweep(): void {
    const entries = [...table.entries()]
    table = createNameTable()
    postings = createPostings()
    words = createWordCounts()
    for (const entry of entries) insert(entry)
  }

  function searchKind(query: ParsedName): Found[] {
    const isCandidate = (number: number) => table.isLive(number) && table.kindOf(number) === query.kind
    const numbers =
      table.names <= compared
        ? [...table.numbers()].filter(isCandidate)
        : postings.nearest(keysOf(query), compared, isCandidate)
    const best = new Map<string, { parsed: ParsedName; scored: NameScore }>()
    for (const number of numbers) {
      const parsed = parseName(table.nameOf(number), query.kind)
      const scored = scoreNames(query, parsed, rarity)
      const id = table.idOf(number)
      if (scored.score > (best.get(id)?.scored.score ?? -1)) best.set(id, { parsed, scored })
    }
    return [...best].flatMap(([id, { parsed, scored }]) => {
      const band = bandOf(scored.score)
      if (band === 'different') return []
      // The alignment is put into words only for hits that are returned.
      const reasons = () => explainScore(query, parsed, scored)
      return [{ id, kind: query.kind, name: parsed.text, score: scored.score, band, reasons }]
    })
  }

  return {
    add(added) {
      checkEntries(added)
      for (const entry of added) insert(entry)
    },
    remove,
    search(query, { kind, limit = 20 } = {}) {
      if (!Number.isInteger(limit) || limit < 1) return fail('LIMIT_INVALID', { limit: String(limit) })
      const kinds: readonly NameKind[] = kind === undefined ? ['person', 'organization'] : [kind]
      return kinds
        .flatMap((each) => searchKind(parseName(query, each)))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
        .map((found) => ({ ...found, reasons: found.reasons() }))
    },
    get size() {
      return table.size
    },
    get names() {
      return table.names
    },
    entries: () => table.entries(),
  }
}

function wordsOf({ readings }: ParsedName): ReadonlySet<string> {
  return new Set(readings.flatMap((reading) => reading.words.map((each) => each.text)))
}

function checkEntries(entries: readonly NameEntry[]): void {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const [index, { id, kind, name, aliases = [] }] of entries.entries()) {
    const fault = (at: string, reason: Reason) =>
      findings.push({ ...reason, severity: 'error', at: `[${index}].${at}` })
    if (typeof id !== 'string' || id === '') fault('id', because('ID_EMPTY', {}))
    else if (seen.has(id)) fault('id', because('ID_TWICE', { id }))
    seen.add(id)
    if (kind !== 'person' && kind !== 'organization')
      fault('kind', because('KIND_UNKNOWN', { kind: String(kind) }))
    for (const [at, text] of [
      ['name', name] as const,
      ...aliases.map((alias, i) => [`aliases[${i}].name`, alias.name] as const),
    ]) {
      const why = nameFault(text)
      if (why !== undefined) fault(at, why)
    }
  }
  if (findings.length > 0) fail('ENTRIES_INVALID', { count: findings.length }, { findings })
}
