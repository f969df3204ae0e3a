import type { Stored } from '@matterkit/core/models'
import { type Index, isList, type Key, keysAt } from '@matterkit/core/store'
import type { ListEntry } from './dialect.js'

/** As much of an entry as is kept to find it by, in characters: every database's index holds so much. */
const longest = 500

/** An entry of a list as the table of keys holds it: where it is longer, its beginning and a mark of the whole. */
export function keyText(key: Key): string {
  const text = String(key)
  if (text.length <= longest) return text
  const points = Array.from(text)
  return points.length <= longest ? text : points.slice(0, longest).join('') + markOf(text)
}

/** Sixteen digits that differ where texts do: two hashes (FNV-1a), each with a prime and a start of its own. */
function markOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9e3779b9]
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    two = Math.imul(two ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return [one, two].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('')
}

/** What a record is found by in its lists, each once. */
export function entriesOf(record: Stored, indexes: readonly Index[]): ListEntry[] {
  return indexes.flatMap(({ field, type }) => {
    if (!isList(field)) return []
    const keys = keysAt(record, field)
      .filter((key) => typeof key === kinds[type])
      .map(keyText)
    return [...new Set(keys)].map((key) => ({ field, key, id: record.id }))
  })
}

const kinds = { text: 'string', number: 'number', flag: 'boolean' } as const
