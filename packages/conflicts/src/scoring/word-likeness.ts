import type { NameKind, NameWord } from '../names/parsed-name.js'
import { editCost } from './edit-distance.js'

const variantLikeness = 0.96
const initialLikeness = 0.75
const bothKnownLimit = 0.55
const soundBonus = 0.5
const soundMalus = 0.06
/** Only equal words are wholly alike. */
const spelledLimit = 0.98

/**
 * How alike two words are, 0 to 1. Persons: names of one family and initials count; two names that are both common in
 * their own right are hardly alike however they are spelled. Numbers are equal or not. Symmetric.
 *
 * @internal
 */
export function likeness(a: NameWord, b: NameWord, kind: NameKind): number {
  if (a.text === b.text) return 1
  if (a.role === 'number' || b.role === 'number') return 0
  if (a.text.length === 1 || b.text.length === 1)
    return kind === 'person' && isInitialOf(a, b) ? initialLikeness : 0
  if (shareFamily(a, b)) return variantLikeness
  const spelled = spelling(a, b)
  return kind === 'person' && a.known && b.known ? Math.min(spelled, bothKnownLimit) : spelled
}

/** Whether one word is the initial of the other. @internal */
export function isInitialOf(a: NameWord, b: NameWord): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a]
  return (
    short.text.length === 1 &&
    long.text.length > 1 &&
    long.role !== 'particle' &&
    long.text.startsWith(short.text)
  )
}

/** Whether two names belong to one family of given names or surnames. @internal */
export function shareFamily(a: NameWord, b: NameWord): boolean {
  for (const family of a.families) if (b.families.includes(family)) return true
  return false
}

function spelling(a: NameWord, b: NameWord): number {
  const longest = Math.max(a.text.length, b.text.length)
  if (Math.abs(a.text.length - b.text.length) > longest * 0.6) return 0
  const spelled = 1 - editCost(a.text, b.text) / longest
  if (spelled < 0.3 || a.sound === '' || b.sound === '') return Math.max(0, Math.min(spelled, spelledLimit))
  if (a.sound !== b.sound) return Math.min(spelled - soundMalus, spelledLimit)
  // One consonant in common is little evidence, three are good evidence.
  const heard = spelled + (1 - spelled) * soundBonus * Math.min(1, a.sound.length / 3)
  return Math.min(heard, spelledLimit)
}
