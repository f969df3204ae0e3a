import type { Standing } from './contest.js'

/** What was set out to be reached in a contest. Ratios are of best times. */
export interface Goal {
  readonly says: string
  /** Whether it was reached, and the figure that says so. */
  judge(of: (runner: string) => number): { readonly reached: boolean; readonly figure: string }
  /** Where it is missed: why. */
  readonly why?: string
}

/** Ours takes so many milliseconds at most. */
export function within(says: string, runner: string, milliseconds: number): Goal {
  return {
    says,
    judge: (of) => ({ reached: of(runner) <= milliseconds, figure: `${(of(runner) / 1000).toFixed(2)} s` }),
  }
}

/** Ours is so many times as fast as another at least; below 1, it may be so much slower. */
export function timesAsFast(says: string, ours: string, other: string, least: number, why?: string): Goal {
  return {
    says,
    judge: (of) => {
      const ratio = of(other) / of(ours)
      return {
        reached: ratio >= least,
        figure: ratio >= 1 ? `${ratio.toFixed(1)}x` : `1/${(1 / ratio).toFixed(2)}`,
      }
    },
    ...(why === undefined ? {} : { why }),
  }
}

/** A line on each goal of a contest that was held. */
export function judged(goals: readonly Goal[], standings: readonly Standing[]): readonly string[] {
  const of = (runner: string): number => {
    const found = standings.find(({ name }) => name === runner)
    if (found === undefined) throw new Error(`a goal names ${runner}, who did not run`)
    return found.best
  }
  return goals.flatMap(({ says, judge, why }) => {
    const { reached, figure } = judge(of)
    return goalLines(says, reached, figure, why)
  })
}

/** A goal in a line, and where it is missed the reason under it. */
export function goalLines(says: string, reached: boolean, figure: string, why?: string): readonly string[] {
  const line = `${reached ? 'reached' : 'MISSED '}  ${says}: ${figure}`
  return reached || why === undefined ? [line] : [line, `         ${why}`]
}
