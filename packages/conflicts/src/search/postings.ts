import { growingBytes, growingNumbers } from './growing.js'
import { createHashTable } from './hash-table.js'
import type { Packer, Unpacker } from './packed.js'

/**
 * Which names hold which keys. A name is never taken out: whoever asks leaves out the names that are gone.
 *
 * @internal
 */
export interface Postings {
  add(name: number, keys: readonly number[]): void
  /** The names that share the most telling keys with a query, the nearest first; those far below the first only where `far` are wanted. */
  nearest(keys: readonly number[], most: number, far: boolean): number[]
  /** Every name that holds any of the keys. */
  holders(keys: readonly number[]): number[]
  pack(into: Packer): void
}

/** How many postings one query reads: the rarest keys come first, so what is left out tells little. */
const budget = 30_000
const levels = 1024
/** Names whose shared keys tell less than this share of what the best tell are not looked at again. */
const hopeless = 0.2

/** Makes an empty one. @internal */
export function createPostings(from?: Unpacker): Postings {
  const table = createHashTable(from)
  const starts = growingNumbers(from?.numbers())
  const lengths = growingNumbers(from?.numbers())
  const rooms = growingNumbers(from?.numbers())
  const knownPool = from?.numbers()
  const pool = growingNumbers(knownPool)
  const knownCounts = from?.bytes()
  const keyCounts = growingBytes(knownCounts)
  let used = knownPool?.length ?? 0
  let names = knownCounts?.length ?? 0
  let weights = new Float32Array(Math.max(1024, names))
  let touched: Uint32Array = new Uint32Array(2 * budget)

  function append(list: number, name: number): void {
    const length = lengths.reach(list + 1)[list] ?? 0
    const room = rooms.reach(list + 1)[list] ?? 0
    const start = starts.reach(list + 1)[list] ?? 0
    if (length === room) {
      const larger = room === 0 ? 1 : Math.ceil(room * 1.5) + 1
      pool.reach(used + larger).copyWithin(used, start, start + length)
      starts.values[list] = used
      rooms.values[list] = larger
      used += larger
    }
    pool.values[(starts.values[list] ?? 0) + length] = name
    lengths.values[list] = length + 1
  }

  function listsOf(keys: readonly number[]): number[] {
    const sizes = lengths.values
    return keys
      .map((key) => table.find(key))
      .filter((list) => list >= 0)
      .sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0))
  }

  return {
    add(name, keys) {
      for (const key of keys) append(table.take(key), name)
      keyCounts.reach(name + 1)[name] = Math.min(255, keys.length)
      names = Math.max(names, name + 1)
      if (name >= weights.length) weights = new Float32Array(name * 2)
    },

    nearest(keys, most, far) {
      const [entries, sizes, begins, others] = [pool.values, lengths.values, starts.values, keyCounts.values]
      let count = 0
      let read = 0
      let best = 0
      for (const list of listsOf(keys)) {
        const length = sizes[list] ?? 0
        read += length
        if (read > budget && count > 0) break
        const weight = Math.log(1 + names / length)
        if (count + length > touched.length) touched = larger(touched, count + length)
        const start = begins[list] ?? 0
        for (let at = start; at < start + length; at++) {
          const name = entries[at] as number
          const so = weights[name] as number
          if (so === 0) touched[count++] = name
          const now = so + weight
          weights[name] = now
          if (now > best) best = now
        }
      }
      // Those far below the best are let go at once: memory is slow, and they are nearly all.
      const line = far ? 0 : hopeless * best
      let kept = 0
      let top = 0
      for (let at = 0; at < count; at++) {
        const name = touched[at] as number
        const raw = weights[name] as number
        if (raw < line) {
          weights[name] = 0
          continue
        }
        // Of names that hold the same keys, the one with fewest others is the nearer.
        const weight = raw / (keys.length + (others[name] as number))
        weights[name] = weight
        touched[kept++] = name
        if (weight > top) top = weight
      }
      const nearest = highest(touched.subarray(0, kept), weights, top, most)
      for (let at = 0; at < kept; at++) weights[touched[at] as number] = 0
      return nearest
    },

    holders(keys) {
      const found = new Set<number>()
      for (const list of listsOf(keys)) {
        const start = starts.values[list] ?? 0
        for (let at = 0; at < (lengths.values[list] ?? 0); at++) found.add(pool.values[start + at] ?? 0)
      }
      return [...found]
    },

    pack(into) {
      table.pack(into)
      for (const each of [starts, lengths, rooms]) into.numbers(each.values.subarray(0, table.size))
      into.numbers(pool.values.subarray(0, used))
      into.bytes(keyCounts.values.subarray(0, names))
    },
  }
}

function larger(numbers: Uint32Array, length: number): Uint32Array {
  const grown = new Uint32Array(2 * length)
  grown.set(numbers)
  return grown
}

/** The names of the greatest weight: a histogram finds the line, and only those above it are sorted. */
function highest(names: Uint32Array, weights: Float32Array, top: number, most: number): number[] {
  if (top === 0) return []
  const scale = levels / top
  const counts = new Uint32Array(levels + 1)
  for (let at = 0; at < names.length; at++) {
    const level = Math.floor((weights[names[at] as number] as number) * scale)
    counts[level] = (counts[level] as number) + 1
  }
  let line = levels
  for (let above = counts[line] as number; line > 0 && above < most; above += counts[line] as number) line--
  const kept: number[] = []
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as number
    if (Math.floor((weights[name] as number) * scale) >= line) kept.push(name)
  }
  return kept.sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b).slice(0, most)
}
