import { fail } from '../errors.js'
import type { NameKind } from '../names/parsed-name.js'
import { calibration } from './calibration.js'

/** What scores came to on labelled pairs. @internal */
export interface Calibration {
  readonly measuredOn: string
  readonly sets: readonly string[]
  readonly person: CalibratedKind
  readonly organization: CalibratedKind
}

/** The same for one kind. @internal */
interface CalibratedKind {
  readonly pairs: number
  readonly ones: number
  /** Score, share of one party; both rise. */
  readonly knots: readonly (readonly [score: number, share: number])[]
  readonly lines: readonly { readonly line: number; readonly precision: number; readonly recall: number }[]
}

/**
 * What a line drawn at a score is expected to do: of the pairs at or above it, the share that is one party; of the pairs
 * that are one, the share at or above it.
 *
 * @since 0.1.0
 */
export interface LineMeaning {
  readonly precision: number
  readonly recall: number
  /** On how many labelled pairs, half of them one party, and when. */
  readonly pairs: number
  readonly measuredOn: string
}

/**
 * How probable it is that two names of this score are of one party. Measured on labelled pairs of which about half are one,
 * the others near misses; among all of a firm's names a lower share is, so it ranks and compares rather than counts.
 *
 * @throws `SCORE_INVALID` for anything but a number from 0 to 1
 * @example
 * probabilityOf(0.95, 'person') > probabilityOf(0.6, 'person') // true
 * @since 0.1.0
 */
export function probabilityOf(score: number, kind: NameKind): number {
  if (!(score >= 0 && score <= 1)) return fail('SCORE_INVALID', { score: String(score) })
  const { knots } = calibration[kind]
  const above = knots.findIndex(([at]) => at >= score)
  const [last] = knots.slice(-1)
  if (above < 0) return last?.[1] ?? 0
  const right = knots[above] ?? [1, 1]
  const left = knots[above - 1] ?? [0, 0]
  const width = right[0] - left[0]
  return width === 0 ? right[1] : left[1] + ((right[1] - left[1]) * (score - left[0])) / width
}

/**
 * What a line at a score means: the precision and recall that are to be expected at it, between those that were measured.
 *
 * @throws `SCORE_INVALID`
 * @example
 * meaningOf(0.9, 'person').precision > 0.9 // true
 * @since 0.1.0
 */
export function meaningOf(line: number, kind: NameKind): LineMeaning {
  if (!(line >= 0 && line <= 1)) return fail('SCORE_INVALID', { score: String(line) })
  const { lines, pairs, ones } = calibration[kind]
  const all = [
    { line: 0, precision: ones / pairs, recall: 1 },
    ...lines,
    { line: 1.0001, precision: 1, recall: 0 },
  ]
  const above = all.findIndex((each) => each.line > line)
  const [low, high] = [all[above - 1], all[above]]
  if (low === undefined || high === undefined) return fail('SCORE_INVALID', { score: String(line) })
  const share = (line - low.line) / (high.line - low.line)
  const between = (a: number, b: number) => Math.round((a + (b - a) * share) * 1000) / 1000
  return {
    precision: between(low.precision, high.precision),
    recall: between(low.recall, high.recall),
    pairs,
    measuredOn: calibration.measuredOn,
  }
}
