import type { Pair } from './labelled-pairs.js'

/** A pair with its score. */
export interface Scored {
  readonly one: boolean
  readonly score: number
}

/** What a scorer is worth on labelled pairs. */
export interface Measured {
  readonly pairs: number
  readonly ones: number
  /** Average precision; equal scores count together, so that the order of the file does not matter. */
  readonly ap: number
  /** The best F1 of any line. */
  readonly f1: number
  /** The greatest recall of any line whose precision is at least 0.9. */
  readonly recallAt90: number
}

/** Scores every pair; one that cannot be compared scores 0. */
export function scored(pairs: readonly Pair[], score: (pair: Pair) => number): Scored[] {
  return pairs.map((pair) => {
    try {
      return { one: pair.one, score: score(pair) }
    } catch {
      return { one: pair.one, score: 0 }
    }
  })
}

/** Measures scored pairs over every line that could be drawn. */
export function measure(all: readonly Scored[]): Measured {
  const ones = all.filter(({ one }) => one).length
  const sorted = all.toSorted((a, b) => b.score - a.score)
  let [found, seen, ap, f1, recallAt90] = [0, 0, 0, 0, 0]
  for (let at = 0; at < sorted.length; ) {
    const line = sorted[at]?.score
    const before = found
    for (; at < sorted.length && sorted[at]?.score === line; at++) {
      seen += 1
      if (sorted[at]?.one) found += 1
    }
    const precision = found / seen
    ap += ((found - before) / ones) * precision
    f1 = Math.max(f1, (2 * found) / (seen + ones))
    if (precision >= 0.9) recallAt90 = Math.max(recallAt90, found / ones)
  }
  return { pairs: all.length, ones, ap, f1, recallAt90 }
}
