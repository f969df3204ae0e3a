import type { Reason } from '@matterkit/core/values'
import { because } from '../messages.js'
import type { NameReading, NameWord, ParsedName } from '../names/parsed-name.js'
import type { WordPair } from './align.js'
import type { NameScore } from './compare-parsed.js'
import { formsClash, type ReadingScore } from './score-readings.js'
import { isInitialOf, shareFamily } from './word-likeness.js'

type Sides = <T>(left: T, right: T) => { readonly left: T; readonly right: T }

/**
 * Why two names have their score, word by word, in the order of the arguments.
 *
 * @internal
 */
export function explainScore(a: ParsedName, b: ParsedName, { best, turned }: NameScore): Reason[] {
  if (best === undefined) return [because('SAME_TEXT', { left: a.text, right: b.text })]
  const sides: Sides = (left, right) => (turned ? { left: right, right: left } : { left, right })
  const { left, right } = sides(best.left, best.right)
  return [
    ...readAs(a, left),
    ...readAs(b, right),
    ...acronym(best),
    ...best.alignment.pairs.map((pair) => wordReason(pair, sides)),
    ...onlyReasons(best, sides),
    ...wholeReasons(best, sides),
    ...formReasons(left, right),
    ...otherHouse(best, sides),
    ...generationReasons(left, right),
    ...best.limits.map((limit) => because(limit.code, sides(limit.left, limit.right))),
  ]
}

function readAs(name: ParsedName, reading: NameReading): Reason[] {
  if (reading.relation === 'name' && name.readings.length === 1) return []
  return [because('READ_AS', { written: name.text, name: reading.shown, relation: reading.relation })]
}

function acronym({ acronym, left, right }: ReadingScore): Reason[] {
  if (acronym === undefined) return []
  const [short, long] = acronym === 'left' ? [left, right] : [right, left]
  return [because('ACRONYM', { short: short.shown, long: long.shown })]
}

function wordReason({ left: a, right: b, likeness }: WordPair, sides: Sides): Reason {
  const shown = sides(a.shown, b.shown)
  const percent = Math.round(likeness * 100)
  if (a.text === b.text) {
    return because(a.shown.includes(' ') !== b.shown.includes(' ') ? 'WORD_JOINED' : 'WORD_EQUAL', shown)
  }
  if (isInitialOf(a, b)) return because('WORD_INITIAL', shown)
  if (shareFamily(a, b)) return because('WORD_VARIANT', shown)
  if (likeness < 0.6) return because('WORD_UNLIKE', { ...shown, percent })
  return because(a.sound !== '' && a.sound === b.sound ? 'WORD_SOUND' : 'WORD_SPELLING', {
    ...shown,
    percent,
  })
}

function onlyReasons({ alignment, leftWords, rightWords }: ReadingScore, sides: Sides): Reason[] {
  const left = shownOf(leftWords, alignment.leftOnly)
  const right = shownOf(rightWords, alignment.rightOnly)
  if (left.length > 0 && right.length > 0) {
    return [because('WORDS_DIFFER', sides(left.join(' '), right.join(' ')))]
  }
  return [...left, ...right].map((word) => because('WORD_ONE_SIDE', { word }))
}

function shownOf(words: readonly NameWord[], at: readonly number[]): string[] {
  return at.flatMap((i) => words[i]?.shown ?? [])
}

function wholeReasons({ alignment, left, right }: ReadingScore, sides: Sides): Reason[] {
  const whole = left.compact === right.compact && alignment.leftOnly.length + alignment.rightOnly.length > 0
  const order = alignment.pairs.map((pair) => pair.rightAt)
  const moved = order.some((at, i) => at < (order[i - 1] ?? -1))
  return [
    ...(whole ? [because('COMPACT_EQUAL', sides(left.shown, right.shown))] : []),
    ...(moved ? [because('ORDER_DIFFERS', {})] : []),
  ]
}

function formReasons({ legalForm: a }: NameReading, { legalForm: b }: NameReading): Reason[] {
  if (a === undefined && b === undefined) return []
  if (a === undefined || b === undefined) return [because('FORM_ONE_SIDE', { form: (a ?? b)?.shown ?? '' })]
  const shown = { left: a.shown, right: b.shown }
  if (a.kind !== b.kind) return [because('FORM_DIFFERS', shown)]
  return [because(a.written === b.written ? 'FORM_EQUAL' : 'FORM_KIN', shown)]
}

/** Says what held the score below `same`, where it did. */
function otherHouse({ left, right, alignment, acronym }: ReadingScore, sides: Sides): Reason[] {
  const holds =
    acronym === undefined &&
    alignment.leftOnly.length !== alignment.rightOnly.length &&
    formsClash(left, right)
  return holds ? [because('FORM_AND_WORD', sides(left.shown, right.shown))] : []
}

function generationReasons({ generation: a }: NameReading, { generation: b }: NameReading): Reason[] {
  if (a === undefined && b === undefined) return []
  if (a === undefined || b === undefined) {
    return [because('GENERATION_ONE_SIDE', { generation: (a ?? b)?.shown ?? '' })]
  }
  return a.place === b.place ? [because('GENERATION_EQUAL', { left: a.shown, right: b.shown })] : []
}
