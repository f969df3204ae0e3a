/**
 * What a score means; the README has the precision and recall measured at each line. `same` is right nearly always,
 * `same` and `probable` together divide one party from two best, `possible` finds most of the rest at the price of
 * false alarms. Below it is `different`.
 *
 * @since 0.1.0
 */
export type Band = 'same' | 'probable' | 'possible' | 'different'

/** The least score of `same`, `probable` and `possible`. @internal */
export const lines = { same: 0.9, probable: 0.6, possible: 0.4 } as const

/**
 * The band of a score.
 *
 * @example
 * bandOf(0.7) // 'probable'
 * @since 0.1.0
 */
export function bandOf(score: number): Band {
  if (score >= lines.same) return 'same'
  if (score >= lines.probable) return 'probable'
  return score >= lines.possible ? 'possible' : 'different'
}
