import type { Finding, Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import { nameFault, parseName } from '../names/parse-name.js'
import type { NameKind, ParsedName } from '../names/parsed-name.js'
import { type Band, bandOf } from '../scoring/bands.js'
import { scoreNames } from '../scoring/compare-parsed.js'
import { explainScore } from '../scoring/explain-score.js'
import type { Rarity } from '../scoring/rarity.js'
import { keysOf } from './keys.js'
import { createPostings } from './postings.js'

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
   * Up to 400 names every one is compared; beyond, the 400 that share the most telling keys with the query (trigrams,
   * sound, short forms, initials) are.
   *
   * @throws `NAME_INVALID`, `LIMIT_INVALID`
   */
  search(query: string, options?: { readonly kind?: NameKind; readonly limit?: number }): Hit[]
  /** How many entries there are. */
  readonly size: number
  /** How many names, aliases included. */
  readonly names: number
}

interface Indexed {
  readonly entry: NameEntry
  readonly parsed: ParsedName
  readonly keys: readonly string[]
}

/** How many names are compared for one query. */
const compared = 400

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
  const entries = new Map<string, readonly number[]>()
  const postings = createPostings()
  const known = new Map<number, Indexed>()
  const words = new Map<string, number>()
  let next = 0
  const rarity: Rarity = {
    get names() {
      return known.size
    },
    count: (word) => words.get(word) ?? 0,
  }

  function count(parsed: ParsedName, by: 1 | -1): void {
    for (const word of new Set(
      parsed.readings.flatMap((reading) => reading.words.map((each) => each.text)),
    )) {
      words.set(word, (words.get(word) ?? 0) + by)
    }
  }

  function remove(id: string): void {
    for (const number of entries.get(id) ?? []) {
      const name = known.get(number)
      if (name === undefined) continue
      postings.remove(number, name.keys)
      count(name.parsed, -1)
      known.delete(number)
    }
    entries.delete(id)
  }

  function insert(entry: NameEntry): void {
    remove(entry.id)
    const numbers = [entry.name, ...(entry.aliases ?? []).map((alias) => alias.name)].map((text) => {
      const parsed = parseName(text, entry.kind)
      const keys = keysOf(parsed)
      const number = next++
      postings.add(number, keys)
      count(parsed, 1)
      known.set(number, { entry, parsed, keys })
      return number
    })
    entries.set(entry.id, numbers)
  }

  function searchKind(query: ParsedName): Hit[] {
    const numbers = known.size <= compared ? known.keys() : postings.nearest(keysOf(query), compared)
    const best = new Map<string, { name: Indexed; score: number }>()
    for (const number of numbers) {
      const name = known.get(number)
      if (name === undefined || name.parsed.kind !== query.kind) continue
      const { score } = scoreNames(query, name.parsed, rarity)
      if (score > (best.get(name.entry.id)?.score ?? -1)) best.set(name.entry.id, { name, score })
    }
    return [...best.values()].flatMap(({ name: { entry, parsed }, score }) => {
      const band = bandOf(score)
      if (band === 'different') return []
      const reasons = explainScore(query, parsed, scoreNames(query, parsed, rarity))
      return [{ id: entry.id, kind: entry.kind, name: parsed.text, score, band, reasons }]
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
    },
    get size() {
      return entries.size
    },
    get names() {
      return known.size
    },
  }
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
