import type { NameReading, NameWord, ParsedName } from '../names/parsed-name.js'
import { hash } from './hash.js'

/** Pairs are made of so many words at most; names of more are told by their trigrams. */
const pairedWords = 6

/**
 * What a name can be found by, as hashes: the trigrams of its words, the sounds of its words, the families of its given
 * names, its initials; and two words' sounds (or families) together, which few names share. Several kinds, so that what
 * one loses another keeps.
 *
 * @internal
 */
export function keysOf({ readings }: ParsedName): number[] {
  const keys = new Set<string>()
  for (const reading of readings) {
    for (const { text, families, sound, role } of reading.words) {
      for (const gram of trigrams(text)) keys.add(gram)
      for (const family of families) keys.add(`#${family}`)
      if (role !== 'particle' && sound.length > 1) keys.add(`~${sound}`)
    }
    addRareKeys(keys, reading)
  }
  return [...keys].map(hash)
}

/**
 * The same without trigrams and without what many names share, for a search that has trigrams of its own: two words'
 * sounds together, initials, and the sound of a name of one word.
 *
 * @internal
 */
export function rareKeysOf({ readings }: ParsedName): number[] {
  const keys = new Set<string>()
  for (const reading of readings) {
    addRareKeys(keys, reading)
    const [only, ...others] = reading.words
    if (only !== undefined && others.length === 0) for (const mark of marksOf(only)) keys.add(`~${mark}`)
  }
  return [...keys].map(hash)
}

function addRareKeys(keys: Set<string>, { words, compact, acronyms }: NameReading): void {
  for (const acronym of acronyms) keys.add(`^${acronym}`)
  if (words.length === 1 || acronyms.length > 0) keys.add(`^${compact}`)
  // "GregoryConner" is also Gregory S. Conner.
  const full = words.filter((word) => word.role !== 'initial')
  if (full.length > 1) keys.add(`^${full.map((word) => word.text).join('')}`)
  const telling = words.filter((word) => word.role !== 'particle').slice(0, pairedWords)
  for (const [at, word] of telling.entries()) {
    for (const other of telling.slice(at + 1)) {
      for (const a of marksOf(word))
        for (const b of marksOf(other)) keys.add(a < b ? `${a}+${b}` : `${b}+${a}`)
    }
  }
}

function marksOf({ sound, text, families }: NameWord): string[] {
  return [sound === '' ? text : sound, ...families.slice(0, 3).map((family) => `#${family}`)]
}

function trigrams(word: string): string[] {
  const padded = ` ${word} `
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3))
}
