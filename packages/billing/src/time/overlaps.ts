import type { CivilDate, Finding } from '@matterkit/core/values'
import { grouped } from '../grouped.js'
import type { Stretch } from './timer.js'

/** Work of which it is known, or at least said, when it was done. @since 0.1.0 */
export interface WorkedTime {
  readonly id: string
  readonly timekeeperId: string
  readonly on: CivilDate | string
  readonly seconds: number
  readonly stretches?: readonly Stretch[]
}

/**
 * Where one person's time is counted twice: stretches that overlap, and days with more hours than a day has. Stretches
 * that only touch do not overlap.
 *
 * @returns a finding a pair of entries (`TIME_OVERLAPS`), and one a day (`DAY_OVERFULL`), by timekeeper and time
 * @example
 * const at = (from: string, to: string) => [{ from: instant(from), to: instant(to) }]
 * const entries = [
 *   { id: 'a', timekeeperId: 'u_1', on: '2026-11-02', seconds: 3600, stretches: at('2026-11-02T14:00:00Z', '2026-11-02T15:00:00Z') },
 *   { id: 'b', timekeeperId: 'u_1', on: '2026-11-02', seconds: 3600, stretches: at('2026-11-02T14:30:00Z', '2026-11-02T15:30:00Z') },
 * ]
 * findOverlaps(entries).map(({ code, at }) => [code, at]) // [['TIME_OVERLAPS', 'b']]
 * @since 0.1.0
 */
export function findOverlaps(entries: readonly WorkedTime[]): Finding[] {
  return [...grouped(entries, ({ timekeeperId }) => timekeeperId)].flatMap(([timekeeper, own]) => [
    ...overlapsOf(own),
    ...[...grouped(own, ({ on }) => on)].flatMap(([on, day]) => overfull(timekeeper, on, day)),
  ])
}

function overlapsOf(entries: readonly WorkedTime[]): Finding[] {
  const all = entries
    .flatMap(({ id, stretches = [] }) => stretches.map(({ from, to }) => ({ id, from, to })))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found = new Map<string, Finding>()
  const open: typeof all = []
  for (const stretch of all) {
    for (const earlier of open) {
      if (earlier.to <= stretch.from || earlier.id === stretch.id) continue
      const to = Math.min(Date.parse(earlier.to), Date.parse(stretch.to))
      const seconds = Math.floor((to - Date.parse(stretch.from)) / 1000)
      const key = [earlier.id, stretch.id].sort().join(' ')
      const data = { id: stretch.id, other: earlier.id, seconds, from: stretch.from }
      if (!found.has(key))
        found.set(key, { code: 'TIME_OVERLAPS', severity: 'warning', at: stretch.id, data })
    }
    for (let index = open.length - 1; index >= 0; index--) {
      if ((open[index]?.to ?? '') <= stretch.from) open.splice(index, 1)
    }
    open.push(stretch)
  }
  return [...found.values()]
}

function overfull(timekeeper: string, on: string, entries: readonly WorkedTime[]): Finding[] {
  const seconds = entries.reduce((all, entry) => all + entry.seconds, 0)
  const data = { timekeeper, on, seconds, entries: entries.map(({ id }) => id) }
  return seconds <= 86_400 ? [] : [{ code: 'DAY_OVERFULL', severity: 'warning', at: on, data }]
}
