import type { Stored } from '@matterkit/core/models'
import { type Index, isList, type Key, keysAt } from '@matterkit/core/store'
import type { ListEntry } from './dialect.js'

/** As much of an entry as is kept to find it by, in characters: every database's index holds so much. */
const longest = 500

/** An entry of a list as the table of keys holds it. */
export function keyText(key: Key): string {
  const text = String(key)
  return text.length <= longest ? text : Array.from(text).slice(0, longest).join('')
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
