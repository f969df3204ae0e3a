import type { Stretch } from '../time/timer.js'

/** What of a stretch lies in none of those that are taken, in order. @internal */
export function freeOf(stretch: Stretch, taken: readonly Stretch[]): Stretch[] {
  let free: Stretch[] = stretch.from < stretch.to ? [stretch] : []
  for (const each of taken)
    free = free.flatMap(({ from, to }) => {
      if (each.to <= from || each.from >= to) return [{ from, to }]
      const before = each.from > from ? [{ from, to: each.from }] : []
      return each.to < to ? [...before, { from: each.to, to }] : before
    })
  return free
}
