/**
 * Which names hold which keys.
 *
 * @internal
 */
export interface Postings {
  add(name: number, keys: readonly string[]): void
  remove(name: number, keys: readonly string[]): void
  /** The names that share the most telling keys with a query, the nearest first. */
  nearest(keys: readonly string[], most: number): number[]
}

/** How many postings one query reads: the rarest keys come first, so what is left out tells little. */
const budget = 300_000

/** Makes an empty one. @internal */
export function createPostings(): Postings {
  const lists = new Map<string, number[]>()
  let names = 0
  let weights = new Float32Array(1024)

  return {
    add(name, keys) {
      names += 1
      for (const key of keys) {
        const list = lists.get(key)
        if (list === undefined) lists.set(key, [name])
        else list.push(name)
      }
      if (name >= weights.length) weights = new Float32Array(name * 2)
    },

    remove(name, keys) {
      names -= 1
      for (const key of keys) {
        const list = lists.get(key)?.filter((each) => each !== name) ?? []
        if (list.length === 0) lists.delete(key)
        else lists.set(key, list)
      }
    },

    nearest(keys, most) {
      const touched: number[] = []
      let read = 0
      const byRarity = keys
        .map((key) => lists.get(key) ?? [])
        .filter((list) => list.length > 0)
        .sort((a, b) => a.length - b.length)
      for (const list of byRarity) {
        read += list.length
        if (read > budget && touched.length > 0) break
        const weight = Math.log(1 + names / list.length)
        for (const name of list) {
          if (weights[name] === 0) touched.push(name)
          weights[name] = (weights[name] ?? 0) + weight
        }
      }
      const nearest = touched
        .toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
        .slice(0, most)
      for (const name of touched) weights[name] = 0
      return nearest
    },
  }
}
