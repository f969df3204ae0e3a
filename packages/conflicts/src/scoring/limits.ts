import type { NameReading, NameWord } from '../names/parsed-name.js'
import type { Alignment } from './align.js'
import { isInitialOf } from './word-likeness.js'

/** What sets two names apart although their words agree. @internal */
export type LimitCode =
  | 'GENERATION_CONFLICT'
  | 'NUMBER_CONFLICT'
  | 'MIDDLE_CONFLICT'
  | 'GIVEN_CONFLICT'
  | 'FAMILY_CONFLICT'
  | 'INITIALS_ONLY'

/** A qualifier that differs: the score may not pass `most`. @internal */
export interface Limit {
  readonly code: LimitCode
  readonly most: number
  readonly left: string
  readonly right: string
}

const most: Readonly<Record<LimitCode, number>> = {
  GENERATION_CONFLICT: 0.55,
  NUMBER_CONFLICT: 0.55,
  MIDDLE_CONFLICT: 0.58,
  GIVEN_CONFLICT: 0.58,
  FAMILY_CONFLICT: 0.45,
  INITIALS_ONLY: 0.35,
}

/**
 * The limits two names put on their score, from the words that found no counterpart: two numbers, two generations, two
 * middle names, two given names, two surnames that differ; and where nothing but initials agrees.
 *
 * @internal
 */
export function limitsOf(
  left: NameReading,
  right: NameReading,
  alignment: Alignment,
  leftOnly: readonly NameWord[],
  rightOnly: readonly NameWord[],
): Limit[] {
  const limits: Limit[] = []
  const between = (code: LimitCode, of: (word: NameWord) => boolean): void => {
    const a = leftOnly.filter(of)
    const b = rightOnly.filter(of)
    if (a.length > 0 && b.length > 0) limits.push({ code, most: most[code], left: shown(a), right: shown(b) })
  }
  between('FAMILY_CONFLICT', (word) => word.role === 'family')
  between('GIVEN_CONFLICT', (word) => word.role === 'given')
  // Without commas on both sides, what is a middle name on one may be a surname on the other.
  if (left.ordered === right.ordered)
    between('MIDDLE_CONFLICT', (word) => word.role === 'middle' || word.role === 'initial')
  between('NUMBER_CONFLICT', (word) => word.role === 'number')
  const a = left.generation
  const b = right.generation
  if (a !== undefined && b !== undefined && a.place !== b.place) {
    const code = 'GENERATION_CONFLICT'
    limits.push({ code, most: most[code], left: a.shown, right: b.shown })
  }
  const { pairs } = alignment
  if (pairs.length > 0 && pairs.every((pair) => isInitialOf(pair.left, pair.right))) {
    const code = 'INITIALS_ONLY'
    limits.push({ code, most: most[code], left: left.shown, right: right.shown })
  }
  return limits
}

/**
 * Holds a score under its limits. Below a limit the order of scores is kept, so that a better agreement still ranks higher.
 *
 * @internal
 */
export function limited(score: number, limits: readonly Pick<Limit, 'most'>[]): number {
  const cap = limits.reduce((least, limit) => Math.min(least, limit.most), 1)
  return score > cap ? cap - 0.1 * (1 - score) : score
}

function shown(words: readonly NameWord[]): string {
  return words.map((word) => word.shown).join(' ')
}
