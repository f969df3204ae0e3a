/** Fewer new rows than this mislead no planner. */
const least = 1000
/** So many new rows at most between two looks. */
const most = 100_000

/** Which tables have grown so much that their statistics are worth renewing. */
export interface Statistics {
  /** Counts what a write adds; returns the tables to look at. */
  grow(grown: ReadonlyMap<string, number>): readonly string[]
}

/**
 * Remembers how much was added to each table. A page query is ten to thirty times slower while a planner believes a
 * table to be empty; so they are renewed after a thousand new rows, then two thousand, then four, and so on.
 */
export function createStatistics(): Statistics {
  const since = new Map<string, { added: number; next: number }>()
  return {
    grow: (grown) =>
      [...grown].flatMap(([table, rows]) => {
        const { added, next } = since.get(table) ?? { added: 0, next: least }
        const due = added + rows >= next
        since.set(table, due ? { added: 0, next: Math.min(2 * next, most) } : { added: added + rows, next })
        return due ? [table] : []
      }),
  }
}
