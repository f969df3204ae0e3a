import type { NameWord } from '../names/parsed-name.js'
import { soundOf } from '../names/sound.js'
import { editCost } from './edit-distance.js'

/**
 * Joins neighbours that the other name writes in one: "di caprio" where it has "dicaprio", "timot hy" where it has
 * "timothy". Words that the other name has too stay apart.
 *
 * @internal
 */
export function joinWords(words: readonly NameWord[], other: readonly NameWord[]): readonly NameWord[] {
  let joined = words
  for (let i = 0; i + 1 < joined.length; i++) {
    const first = joined[i]
    const second = joined[i + 1]
    if (first === undefined || second === undefined || !isWrittenInOne(first, second, other)) continue
    joined = [...joined.slice(0, i), inOne(first, second), ...joined.slice(i + 2)]
  }
  return joined
}

function isWrittenInOne(first: NameWord, second: NameWord, other: readonly NameWord[]): boolean {
  const length = first.text.length + second.text.length
  if (length < 4 || first.role === 'number' || second.role === 'number') return false
  let found = false
  for (const word of other) {
    if (word.text === first.text || word.text === second.text) {
      if (word.text.length > 2) return false
    } else if (!found && Math.abs(word.text.length - length) <= 1 && word.text[0] === first.text[0]) {
      const text = first.text + second.text
      found = text === word.text || (length >= 6 && editCost(text, word.text) <= Math.max(1, length * 0.2))
    }
  }
  return found
}

function inOne(first: NameWord, second: NameWord): NameWord {
  const text = first.text + second.text
  const stronger = first.role === 'particle' || first.role === 'initial' ? second : first
  return {
    text,
    shown: `${first.shown} ${second.shown}`,
    role: stronger.role,
    sound: soundOf(text),
    families: [],
    known: false,
  }
}
