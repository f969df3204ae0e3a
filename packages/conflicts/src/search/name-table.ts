import type { NameKind } from '../names/parsed-name.js'
import { growingBytes, growingNumbers } from './growing.js'
import type { NameEntry } from './name-index.js'
import { createTexts } from './texts.js'

/**
 * The names of an index, by number, with the entries they belong to: text and id as UTF-8, all else in typed arrays.
 *
 * @internal
 */
export interface NameTable {
  /** @returns the numbers of the names, in their order */
  add(id: string, kind: NameKind, names: readonly string[]): number[]
  /** @returns the numbers of the names that are gone now */
  remove(id: string): number[]
  isLive(name: number): boolean
  nameOf(name: number): string
  idOf(name: number): string
  kindOf(name: number): NameKind
  numbers(): IterableIterator<number>
  entries(): IterableIterator<NameEntry>
  readonly size: number
  readonly names: number
  /** How many names are gone and still take room. */
  readonly gone: number
}

const [person, organization] = [1, 2]
/** Added to the kind of a name that is gone. */
const gone = 4

/** Makes an empty table. @internal */
export function createNameTable(): NameTable {
  const texts = createTexts()
  const ids = createTexts()
  const kinds = growingBytes()
  const entryOf = growingNumbers()
  /** The number of an entry's first name; its others follow. */
  const firsts = growingNumbers()
  const byId = new Map<string, number>()
  let names = 0

  function* namesFrom(entry: number): IterableIterator<number> {
    for (let name = firsts.values[entry] ?? 0; name < texts.size && entryOf.values[name] === entry; name++)
      yield name
  }
  const isLive = (name: number) => (kinds.values[name] ?? gone) < gone
  const kindOf = (name: number): NameKind =>
    ((kinds.values[name] ?? 0) & person) === person ? 'person' : 'organization'

  return {
    add(id, kind, added) {
      const entry = ids.add(id)
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
        const known = { id, kind: kindOf(first), name: texts.get(first) }
        yield aliases.length === 0 ? known : { ...known, aliases }
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
  }
}
