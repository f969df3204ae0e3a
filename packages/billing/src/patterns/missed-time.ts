import { type CivilDate, instant, instantOf, type Reason } from '@matterkit/core/values'
import { byDay, type Stretch, secondsOf } from '../time/timer.js'
import { freeOf } from './free-stretches.js'
import type { RecordedTime, TraceTerms, WorkTrace } from './traces.js'
import { because } from './words.js'

/** Time that left a trace and is on no entry. A question to who did it, never an entry. @since 0.1.0 */
export interface TimeSuggestion {
  readonly timekeeperId: string
  readonly on: CivilDate
  /** Absent where the traces name none. */
  readonly matter?: string
  /** Whole seconds; none of them is recorded, and none is suggested twice. */
  readonly seconds: number
  /** Some of it is an assumption about how long a version or a message took. */
  readonly assumed: boolean
  readonly traces: readonly string[]
  readonly reasons: readonly Reason[]
}

interface Piece {
  readonly trace: WorkTrace
  readonly stretch: Stretch
  readonly assumed: boolean
}

/**
 * Suggests time that was worked and not recorded, from events, versions of documents and messages, by person, day and matter.
 *
 * Every instant of a person counts once: first for what is recorded with a clock, then for traces whose length is known, then
 * for those whose length is assumed, so that a message sent in a meeting adds nothing. What is recorded without a clock is
 * taken off its matter and day, beyond the length of the traces it names, which are its own.
 *
 * @throws `INSTANT_INVALID`, `ZONE_UNKNOWN`
 * @example
 * const call: WorkTrace = { id: 'e1', kind: 'event', timekeeperId: 'u_1', matter: '81', at: '2026-11-02T15:00:00Z', to: '2026-11-02T16:00:00Z' }
 * const letter: WorkTrace = { id: 'm1', kind: 'message', timekeeperId: 'u_1', matter: '81', at: '2026-11-02T16:30:00Z' }
 * const recorded = { id: 'T-1', timekeeperId: 'u_1', matter: '81', on: '2026-11-02', seconds: 1800 }
 * const [found] = missedTime([call, letter], [recorded], { zone: 'America/New_York' })
 * found?.seconds // 2160
 * @since 0.1.0
 */
export function missedTime(
  traces: readonly WorkTrace[],
  recorded: readonly RecordedTime[],
  { zone, assumed = {}, leastSeconds = 360 }: TraceTerms,
): TimeSuggestion[] {
  const named = new Set(recorded.flatMap(({ traces: own = [] }) => own))
  const lengths = new Map<string, number>()
  const pieces = new Map<string, Piece[]>()
  const clocked = new Map<string, Stretch[]>()
  for (const trace of traces) {
    const whole = stretchOf(trace, assumed)
    if (named.has(trace.id)) lengths.set(trace.id, secondsOf([whole]))
    for (const { on, stretches } of byDay([whole], zone)) {
      const place = `${trace.timekeeperId}\0${on}`
      for (const stretch of stretches)
        if (named.has(trace.id)) into(clocked, place, stretch)
        else into(pieces, place, { trace, stretch, assumed: trace.to === undefined })
    }
  }
  const loose = new Map<string, number>()
  for (const { timekeeperId, matter, on, seconds, stretches = [], traces: own = [] } of recorded) {
    const place = `${timekeeperId}\0${on}\0${matter}`
    const spent = own.reduce((sum, id) => sum + (lengths.get(id) ?? 0), 0)
    if (stretches.length === 0) loose.set(place, (loose.get(place) ?? 0) + Math.max(0, seconds - spent))
    for (const day of byDay(stretches, zone))
      for (const stretch of day.stretches) into(clocked, `${timekeeperId}\0${day.on}`, stretch)
  }
  return [...pieces]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([place, own]) => suggestionsOf(place, own, clocked.get(place) ?? [], loose))
    .filter(({ seconds }) => seconds >= Math.max(1, leastSeconds))
}

function stretchOf({ kind, at, to }: WorkTrace, assumed: NonNullable<TraceTerms['assumed']>): Stretch {
  const from = instant(at)
  if (to !== undefined) return { from, to: instant(to) }
  const { document = 900, message = 360 } = assumed
  const seconds = kind === 'document' ? document : kind === 'message' ? message : 0
  return { from: instantOf(Date.parse(from) - seconds * 1000), to: from }
}

function suggestionsOf(
  place: string,
  pieces: readonly Piece[],
  clocked: readonly Stretch[],
  loose: ReadonlyMap<string, number>,
): TimeSuggestion[] {
  const [timekeeperId = '', on = ''] = place.split('\0')
  const taken = [...clocked]
  const matters = new Map<string, { piece: Piece; free: readonly Stretch[] }[]>()
  for (const piece of pieces.toSorted(knownFirst)) {
    const free = freeOf(piece.stretch, taken)
    taken.push(...free)
    into(matters, piece.trace.matter ?? '', { piece, free })
  }
  return [...matters].map(([matter, all]): TimeSuggestion => {
    const used = all.filter(({ free }) => free.length > 0)
    const left = secondsOf(used.flatMap(({ free }) => free))
    const traced = secondsOf(all.map(({ piece }) => piece.stretch))
    const off = loose.get(`${place}\0${matter}`) ?? 0
    const reasons = used.map(({ piece }) => reasonOf(piece))
    if (traced > left) reasons.push(because('TRACE_COVERED', { seconds: traced, covered: traced - left }))
    if (off > 0) reasons.push(because('TIME_RECORDED', { recorded: off }))
    if (matter === '') reasons.push(because('MATTER_UNKNOWN', {}))
    return {
      timekeeperId,
      on: on as CivilDate,
      ...(matter === '' ? {} : { matter }),
      seconds: Math.max(0, left - off),
      assumed: used.some(({ piece }) => piece.assumed),
      traces: [...new Set(used.map(({ piece }) => piece.trace.id))],
      reasons,
    }
  })
}

function reasonOf({ trace: { id: trace, kind, at }, stretch, assumed }: Piece): Reason {
  const { from, to } = stretch
  return assumed
    ? because('TRACE_ASSUMED', { kind, trace, at, seconds: secondsOf([stretch]) })
    : because('TRACE_LASTED', { kind, trace, from, to })
}

function knownFirst(a: Piece, b: Piece): number {
  if (a.assumed !== b.assumed) return a.assumed ? 1 : -1
  if (a.stretch.from !== b.stretch.from) return a.stretch.from < b.stretch.from ? -1 : 1
  return a.trace.id < b.trace.id ? -1 : 1
}

function into<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}
