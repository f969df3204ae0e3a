/** A small seeded generator (mulberry32): the same firm every time. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** From `low` to `high`, both included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
}

export function seededRandom(seed: number): Random {
  let state = seed
  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, between, pick: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T }
}

/** A slip of the pen or the ear: one letter dropped, doubled, swapped with its neighbour, or heard as another. */
export function misspelt(random: Random, name: string): string {
  const heard = new Map([['k', 'c'], ['c', 'k'], ['i', 'y'], ['y', 'i'], ['v', 'w'], ['e', 'a'], ['s', 'z'], ['t', 'd']]) // biome-ignore format: a table
  const at = random.between(1, name.length - 2)
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)]
  if (!/[a-z]/.test(letter) || !/^[a-z]/.test(after)) return misspelt(random, name)
  const slips = [
    before + after,
    before + letter + letter + after,
    before + (after[0] ?? '') + letter + after.slice(1),
  ]
  return random.pick([...slips, before + (heard.get(letter) ?? letter + letter) + after])
}
