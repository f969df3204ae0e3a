import type { ParsedName } from '../names/parsed-name.js'
import type { Rarity } from './rarity.js'
import { type ReadingScore, scoreReadings } from './score-readings.js'

/** The best score of two names over all their readings, and which readings gave it. @internal */
export interface NameScore {
  readonly score: number
  /** Nothing where the names are one text. */
  readonly best?: ReadingScore
  /** Whether the left of `best` belongs to the second name. */
  readonly turned: boolean
}

/**
 * Scores two parsed names of one kind. The readings meet in an order of their own, not in that of the arguments, so that
 * the score cannot depend on which name came first.
 *
 * @internal
 */
export function scoreNames(a: ParsedName, b: ParsedName, rarity: Rarity | undefined): NameScore {
  if (a.key === b.key) return { score: 1, turned: false }
  const turned = a.key > b.key
  const [first, second] = turned ? [b, a] : [a, b]
  let best: ReadingScore | undefined
  for (const left of first.readings) {
    for (const right of second.readings) {
      const scored = scoreReadings(left, right, a.kind, rarity)
      if (best === undefined || scored.score > best.score) best = scored
    }
  }
  return best === undefined ? { score: 0, turned } : { score: best.score, best, turned }
}
