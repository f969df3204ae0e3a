import type { ParsedName } from '../names/parsed-name.js'

/**
 * What a name can be found by: the trigrams of its words and of the whole written in one, the sounds of its words, the
 * families of its given names, its initials. Several kinds, so that what one loses another keeps.
 *
 * @internal
 */
export function keysOf({ readings }: ParsedName): string[] {
  const keys = new Set<string>()
  for (const { words, compact, acronyms } of readings) {
    for (const { text, sound, families } of words) {
      for (const gram of trigrams(text)) keys.add(gram)
      if (sound.length > 1) keys.add(`~${sound}`)
      for (const family of families) keys.add(`#${family}`)
    }
    for (const acronym of acronyms) keys.add(`^${acronym}`)
    if (words.length === 1 || acronyms.length > 0) keys.add(`^${compact}`)
    for (let at = 0; at + 4 <= compact.length; at++) keys.add(`=${compact.slice(at, at + 4)}`)
  }
  return [...keys]
}

function trigrams(word: string): string[] {
  const padded = ` ${word} `
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3))
}
