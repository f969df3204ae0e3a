import { growingBytes, growingNumbers } from './growing.js'
import { createHashTable } from './hash-table.js'

/**
 * Which names hold which keys. A name is never taken out: whoever asks leaves out the names that are gone.
 *
 * @internal
 */
export interface Postings {
  add(name: number, keys: readonly number[]): void
  /** The names that share the most telling keys with a query and pass, the nearest first. */
  nearest(keys: readonly number[], most: number, passes: (name: number) => boolean): number[]
}

/** How many postings one query reads: the rarest keys come first, so what is left out tells little. */
const budget = 100_000
const levels = 4096

/** Makes an empty one. @internal */
export function createPostings(): Postings {
  const table = createHashTable()
  const starts = growingNumbers()
  const lengths = growingNumbers()
  const rooms = growingNumbers()
  const pool = growingNumbers()
  const keyCounts = growingBytes()
  let used = 0
  let names = 0
  let weights = new Float32Array(1024)
  let touched: Uint32Array = new Uint32Array(1024)

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

  return {
    add(name, keys) {
      for (const key of keys) append(table.take(key), name)
      keyCounts.reach(name + 1)[name] = Math.min(255, keys.length)
      names = Math.max(names, name + 1)
      if (name >= weights.length) weights = new Float32Array(name * 2)
    },

    nearest(keys, most, passes) {
      const lists = keys.map((key) => table.find(key)).filter((list) => list >= 0)
      const byRarity = lists.sort((a, b) => (lengths.values[a] ?? 0) - (lengths.values[b] ?? 0))
      const entries = pool.values
      let count = 0
      let read = 0
      for (const list of byRarity) {
        const length = lengths.values[list] ?? 0
        read += length
        if (read > budget && count > 0) break
        const weight = Math.log(1 + names / length)
        const start = starts.values[list] ?? 0
        if (count + length > touched.length) touched = larger(touched, count + length)
        for (let at = start; at < start + length; at++) {
          const name = entries[at] ?? 0
          const so = weights[name] ?? 0
          if (so === 0) touched[count++] = name
          weights[name] = so + weight
        }
      }
      // Of names that hold the same keys, the one with fewest others is the nearer.
      const others = keyCounts.values
      for (let at = 0; at < count; at++) {
        const name = touched[at] ?? 0
        weights[name] = passes(name) ? (weights[name] ?? 0) / (keys.length + (others[name] ?? 0)) : 0
      }
      const nearest = highest(touched.subarray(0, count), weights, most)
      for (let at = 0; at < count; at++) weights[touched[at] ?? 0] = 0
      return nearest
    },
  }
}

function larger(numbers: Uint32Array, length: number): Uint32Array {
  const grown = new Uint32Array(2 * length)
  grown.set(numbers)
  return grown
}

/** The names of the greatest weight: a histogram finds the line, and only those above it are sorted. */
function highest(names: Uint32Array, weights: Float32Array, most: number): number[] {
  let top = 0
  for (let at = 0; at < names.length; at++) top = Math.max(top, weights[names[at] ?? 0] ?? 0)
  if (top === 0) return []
  const scale = levels / top
  const counts = new Uint32Array(levels + 1)
  for (let at = 0; at < names.length; at++) {
    const level = Math.floor((weights[names[at] ?? 0] ?? 0) * scale)
    counts[level] = (counts[level] ?? 0) + 1
  }
  let line = levels
  for (let above = counts[line] ?? 0; line > 1 && above < most; above += counts[line] ?? 0) line--
  const least = line / scale
  const kept: number[] = []
  for (let at = 0; at < names.length; at++) {
    const name = names[at] ?? 0
    const weight = weights[name] ?? 0
    if (weight > 0 && (weight >= least || weight * scale >= line)) kept.push(name)
  }
  return kept.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).slice(0, most)
}
