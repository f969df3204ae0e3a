import { hasFacts, type IdentityFacts } from '../identity/facts.js'
import type { NameKind } from '../names/parsed-name.js'
import { growingBytes, growingNumbers } from './growing.js'
import type { NameEntry } from './name-index.js'
import type { Packer, Unpacker } from './packed.js'
import { createTexts } from './texts.js'

/**
 * The names of an index, by number, with the entries they belong to: text and id as UTF-8, all else in typed arrays.
 *
 * @internal
 */
export interface NameTable {
  /** @returns the numbers of the names, in their order */
  add(id: string, kind: NameKind, names: readonly string[], facts: IdentityFacts): number[]
  /** @returns the numbers of the names that are gone now */
  remove(id: string): number[]
  isLive(name: number): boolean
  nameOf(name: number): string
  idOf(name: number): string
  kindOf(name: number): NameKind
  /** What else is known of whoever a name belongs to; nothing for most. */
  factsOf(name: number): IdentityFacts | undefined
  numbers(): IterableIterator<number>
  entries(): IterableIterator<NameEntry>
  readonly size: number
  readonly names: number
  /** How many names are gone and still take room. */
  readonly gone: number
  pack(into: Packer): void
}

const [person, organization] = [1, 2]
/** Added to the kind of a name that is gone. */
const gone = 4

/** Makes an empty table. @internal */
export function createNameTable(from?: Unpacker): NameTable {
  const texts = createTexts(from)
  const ids = createTexts(from)
  const kinds = growingBytes(from?.bytes())
  const entryOf = growingNumbers(from?.numbers())
  /** The number of an entry's first name; its others follow. */
  const firsts = growingNumbers(from?.numbers())
  /** Which of the known facts are an entry's, from 1; as JSON, for few have any. */
  const factNumbers = growingNumbers(from?.numbers())
  const known = createTexts(from)
  const byId = new Map<string, number>()
  let names = 0
  const isLive = (name: number) => (kinds.values[name] ?? gone) < gone
  for (let name = 0; name < texts.size; name++) if (isLive(name)) names++
  for (let entry = 0; entry < ids.size; entry++)
    if (isLive(firsts.values[entry] ?? 0)) byId.set(ids.get(entry), entry)

  function* namesFrom(entry: number): IterableIterator<number> {
    for (let name = firsts.values[entry] ?? 0; name < texts.size && entryOf.values[name] === entry; name++)
      yield name
  }
  const kindOf = (name: number): NameKind =>
    ((kinds.values[name] ?? 0) & person) === person ? 'person' : 'organization'

  const factsAt = (entry: number): IdentityFacts | undefined => {
    const at = factNumbers.values[entry] ?? 0
    return at === 0 ? undefined : (JSON.parse(known.get(at - 1)) as IdentityFacts)
  }

  return {
    add(id, kind, added, facts) {
      const entry = ids.add(id)
      factNumbers.reach(entry + 1)[entry] = hasFacts(facts) ? known.add(JSON.stringify(facts)) + 1 : 0
      byId.set(id, entry)
      firsts.reach(entry + 1)[entry] = texts.size
      names += added.length
      return added.map((text) => {
        const name = texts.add(text)
        kinds.reach(name + 1)[name] = kind === 'person' ? person : organization
        entryOf.reach(name + 1)[name] = entry
        return name
      })
    },
    remove(id) {
      const entry = byId.get(id)
      if (entry === undefined) return []
      byId.delete(id)
      const lost = [...namesFrom(entry)]
      names -= lost.length
      for (const name of lost) kinds.values[name] = (kinds.values[name] ?? 0) | gone
      return lost
    },
    isLive,
    factsOf: (name) => factsAt(entryOf.values[name] ?? 0),
    nameOf: texts.get,
    idOf: (name) => ids.get(entryOf.values[name] ?? 0),
    kindOf,
    *numbers() {
      for (let name = 0; name < texts.size; name++) if (isLive(name)) yield name
    },
    *entries() {
      for (const [id, entry] of byId) {
        const [first = 0, ...others] = namesFrom(entry)
        const aliases = others.map((name) => ({ name: texts.get(name) }))
        const named = { id, kind: kindOf(first), name: texts.get(first), ...factsAt(entry) }
        yield aliases.length === 0 ? named : { ...named, aliases }
      }
    },
    get size() {
      return byId.size
    },
    get names() {
      return names
    },
    get gone() {
      return texts.size - names
    },
    pack(into) {
      texts.pack(into)
      ids.pack(into)
      into.bytes(kinds.values.subarray(0, texts.size))
      into.numbers(entryOf.values.subarray(0, texts.size))
      into.numbers(firsts.values.subarray(0, ids.size))
      into.numbers(factNumbers.values.subarray(0, ids.size))
      known.pack(into)
    },
  }
}
