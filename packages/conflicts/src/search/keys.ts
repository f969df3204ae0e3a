import type { NameWord, ParsedName } from '../names/parsed-name.js'
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
  for (const { words, compact, acronyms } of readings) {
    for (const { text, families } of words) {
      for (const gram of trigrams(text)) keys.add(gram)
      for (const family of families) keys.add(`#${family}`)
    }
    for (const acronym of acronyms) keys.add(`^${acronym}`)
    if (words.length === 1 || acronyms.length > 0) keys.add(`^${compact}`)
    const telling = words.filter((word) => word.role !== 'particle').slice(0, pairedWords)
    for (const [at, word] of telling.entries()) {
      if (word.sound.length > 1) keys.add(`~${word.sound}`)
      for (const other of telling.slice(at + 1)) {
        for (const a of marksOf(word))
          for (const b of marksOf(other)) keys.add(a < b ? `${a}+${b}` : `${b}+${a}`)
      }
    }
  }
  return [...keys].map(hash)
}

function marksOf({ sound, text, families }: NameWord): string[] {
  return [sound === '' ? text : sound, ...families.slice(0, 3).map((family) => `#${family}`)]
}

function trigrams(word: string): string[] {
  const padded = ` ${word} `
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3))
}
