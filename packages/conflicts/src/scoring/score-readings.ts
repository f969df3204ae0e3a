import type { NameKind, NameReading, NameWord } from '../names/parsed-name.js'
import { type Alignment, align } from './align.js'
import { joinWords } from './join-words.js'
import { type Limit, limited, limitsOf } from './limits.js'
import { type Rarity, tells } from './rarity.js'

/** The score of two readings and all that its explanation needs. @internal */
export interface ReadingScore {
  readonly score: number
  readonly left: NameReading
  readonly right: NameReading
  readonly leftWords: readonly NameWord[]
  readonly rightWords: readonly NameWord[]
  readonly alignment: Alignment
  readonly limits: readonly Limit[]
  /** Which side writes the other's initial letters. */
  readonly acronym?: 'left' | 'right'
}

// Fitted on half of the labelled pairs and rounded; the other half moves by no more than it did before the fit.
const settings = {
  person: { slope: 2, bend: 1, floor: -1.1, conflict: 0.9, missing: 0.35, lead: 1, disorder: 0 },
  organization: { slope: 1.2, bend: 2.2, floor: -1, conflict: 0.8, missing: 0.25, lead: 1.8, disorder: 0.05 },
} as const
/** A lone name against a full one: "Chavez" and "Cesar Chavez". */
const missingBesideOne = 0.8
const acronymScore = 0.9
const compactScore = 0.97
const formsDiffer = 0.02
const qualifierMissing = 0.01
/** Acme, L.L.C. and Acme Holdings, Inc. are likely of one house, and not the same: one below the line of `same`. */
const otherFormAndWord = { most: 0.89 }

/**
 * Scores two readings: what agrees counts by how much it tells, words that differ on both sides count against it,
 * words on one side only a little, and qualifiers that differ set a limit at the very end.
 *
 * @internal
 */
export function scoreReadings(
  left: NameReading,
  right: NameReading,
  kind: NameKind,
  rarity: Rarity | undefined,
): ReadingScore {
  const by = settings[kind]
  const leftWords = joinWords(left.words, right.words)
  const rightWords = joinWords(right.words, left.words)
  const alignment = align(leftWords, rightWords, kind, left.ordered && right.ordered)
  const weigh = (word: NameWord, at: number): number => tells(word, rarity) * (at === 0 ? by.lead : 1)

  let agreed = 0
  let paired = 0
  let disorder = 0
  let furthest = -1
  for (const { left: a, right: b, leftAt, rightAt, likeness } of alignment.pairs) {
    const weight = (weigh(a, leftAt) + weigh(b, rightAt)) / 2
    const unlike = 1 - likeness
    agreed += weight * Math.max(by.floor, 1 - by.slope * unlike - by.bend * unlike * unlike)
    paired += weight
    if (rightAt < furthest) disorder += weight
    furthest = Math.max(furthest, rightAt)
  }
  const leftRest = pick(leftWords, alignment.leftOnly)
  const rightRest = pick(rightWords, alignment.rightOnly)
  const limits = limitsOf(left, right, alignment, leftRest, rightRest)
  // Numbers that differ set a limit at the end instead of counting as words that differ.
  const numbered = limits.some((limit) => limit.code === 'NUMBER_CONFLICT')
  const weighRest = (word: NameWord, at: number): number =>
    numbered && word.role === 'number' ? 0 : weigh(word, at)
  const leftOnly = weightOf(leftWords, alignment.leftOnly, weighRest)
  const rightOnly = weightOf(rightWords, alignment.rightOnly, weighRest)
  const conflict = Math.min(leftOnly, rightOnly)
  const extra = Math.max(leftOnly, rightOnly) - conflict
  const lone = kind === 'person' && Math.min(leftWords.length, rightWords.length) < 2
  const whole = paired + conflict + (lone ? missingBesideOne : by.missing) * extra
  let score = whole === 0 ? 0 : (agreed - by.conflict * conflict - by.disorder * disorder) / whole

  if (left.compact === right.compact) score = Math.max(score, compactScore)
  const acronym = kind === 'organization' ? acronymSide(left, right, leftWords, rightWords) : undefined
  if (acronym !== undefined) score = Math.max(score, acronymScore)
  score = Math.max(0, Math.min(1, score)) * qualified(left, right)
  const restsDiffer = alignment.leftOnly.length !== alignment.rightOnly.length
  if (acronym === undefined && restsDiffer && formsClash(left, right))
    score = limited(score, [otherFormAndWord])

  const scored = { score: limited(score, limits), left, right, leftWords, rightWords, alignment, limits }
  return acronym === undefined ? scored : { ...scored, acronym }
}

function weightOf(
  words: readonly NameWord[],
  at: readonly number[],
  weigh: (word: NameWord, at: number) => number,
): number {
  let sum = 0
  for (const i of at) {
    const word = words[i]
    if (word !== undefined) sum += weigh(word, i)
  }
  return sum
}

function pick(words: readonly NameWord[], at: readonly number[]): NameWord[] {
  return at.flatMap((i) => words[i] ?? [])
}

function acronymSide(
  left: NameReading,
  right: NameReading,
  leftWords: readonly NameWord[],
  rightWords: readonly NameWord[],
): 'left' | 'right' | undefined {
  if (isAcronymOf(leftWords, right)) return 'left'
  return isAcronymOf(rightWords, left) ? 'right' : undefined
}

// "HSBC Holdings" is one telling word.
function isAcronymOf(words: readonly NameWord[], full: NameReading): boolean {
  if (full.acronyms.length === 0) return false
  const telling = words.filter((word) => word.role !== 'generic')
  const [word] = telling.length === 0 ? words : telling
  return (
    telling.length <= 1 && word !== undefined && word.text.length > 1 && full.acronyms.includes(word.text)
  )
}

/** Whether both name a legal form, and not the same; "company" may be said of any. @internal */
export function formsClash({ legalForm: a }: NameReading, { legalForm: b }: NameReading): boolean {
  return (
    a !== undefined && b !== undefined && a.kind !== b.kind && a.kind !== 'company' && b.kind !== 'company'
  )
}

function qualified(left: NameReading, right: NameReading): number {
  const a = left.legalForm?.kind
  const b = right.legalForm?.kind
  const form = a === b ? 0 : formsClash(left, right) ? formsDiffer : qualifierMissing
  const generation =
    (left.generation === undefined) === (right.generation === undefined) ? 0 : qualifierMissing
  return 1 - form - generation
}
