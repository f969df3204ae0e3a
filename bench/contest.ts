import { performance } from 'node:perf_hooks'
import type { Goal } from './goals.js'

/** The same work done by several hands, ours first. */
export interface Contest {
  readonly title: string
  /** How many items one call handles, for the rate. */
  readonly items: number
  /** What is the same and what is not, in a line: an honest comparison says it. */
  readonly note: string
  /** How often each has its turn; 7 unless given. */
  readonly rounds?: number
  /** What was set out to be reached; said again at the end of a run. */
  readonly goals?: readonly Goal[]
  /** Each returns something that depends on all its work. */
  readonly runners: Readonly<Record<string, () => unknown>>
}

export interface Standing {
  readonly name: string
  /** Best of all rounds, in milliseconds. */
  readonly best: number
}

let sink: unknown

/**
 * Warms every runner, then lets them take turns and keeps the best time of each: the least disturbed one.
 */
export async function hold(contest: Contest, rounds: number = contest.rounds ?? 7): Promise<Standing[]> {
  const runners = Object.entries(contest.runners)
  for (const [, run] of runners) sink = await run()
  const best = new Map(runners.map(([name]) => [name, Number.POSITIVE_INFINITY]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of runners) {
      globalThis.gc?.()
      const start = performance.now()
      sink = await run()
      best.set(name, Math.min(best.get(name) ?? 0, performance.now() - start))
    }
  }
  return runners.map(([name]) => ({ name, best: best.get(name) ?? 0 }))
}

/** Keeps results alive, so that no runner's work can be optimised away. */
export function lastResult(): unknown {
  return sink
}
