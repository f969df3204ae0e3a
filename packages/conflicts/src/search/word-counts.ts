import { growingNumbers } from './growing.js'
import { hash } from './hash.js'
import { createHashTable } from './hash-table.js'
import type { Packer, Unpacker } from './packed.js'

/** How many names hold a word. @internal */
export interface WordCounts {
  add(words: Iterable<string>, by: 1 | -1): void
  count(word: string): number
  pack(into: Packer): void
}

/** Makes one that has counted nothing. @internal */
export function createWordCounts(from?: Unpacker): WordCounts {
  const table = createHashTable(from)
  const counts = growingNumbers(from?.numbers())
  return {
    add(words, by) {
      for (const word of words) {
        const at = table.take(hash(word))
        counts.reach(at + 1)[at] = (counts.values[at] ?? 0) + by
      }
    },
    count(word) {
      const at = table.find(hash(word))
      return at < 0 ? 0 : (counts.values[at] ?? 0)
    },
    pack(into) {
      table.pack(into)
      into.numbers(counts.values.subarray(0, table.size))
    },
  }
}
