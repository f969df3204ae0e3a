import type { NameWord } from '../names/parsed-name.js'
import { soundOf } from '../names/sound.js'
import { editCost } from './edit-distance.js'

/** "de la cruz" is three, "van der auwera berg" four. */
const longestRun = 4

/**
 * Joins neighbours that the other name writes in one: "di caprio" where it has "dicaprio", "timot hy" where it has
 * "timothy". Words that the other name has too stay apart.
 *
 * @internal
 */
export function joinWords(words: readonly NameWord[], other: readonly NameWord[]): readonly NameWord[] {
  let joined = words
  for (let at = 0; at + 1 < joined.length; at++) {
    for (let count = Math.min(longestRun, joined.length - at); count > 1; count--) {
      const run = joined.slice(at, at + count)
      const text = writtenInOne(run, other)
      if (text === undefined) continue
      joined = [...joined.slice(0, at), inOne(run, text), ...joined.slice(at + count)]
      break
    }
  }
  return joined
}

/** What the other name has for a run of words in one; nothing where it has them apart, or not at all. */
function writtenInOne(run: readonly NameWord[], other: readonly NameWord[]): string | undefined {
  const text = textOf(run)
  if (text.length < 4 || run.some((word) => word.role === 'number')) return undefined
  // "Lawrence X. Carter" is also written "LawrenceCarter".
  const inner = run.filter((word, at) => word.role !== 'initial' || at === 0 || at === run.length - 1)
  const bare = textOf(inner)
  if (inner.length < run.length && bare.length > 5 && other.some((word) => word.text === bare)) return bare
  // An initial stands for a name of its own, however close the name before it comes to the other's.
  const exactly = text.length < 6 || run.some((word) => word.role === 'initial')
  let found = false
  for (const word of other) {
    if (run.some((part) => part.text === word.text)) {
      if (word.text.length > 2) return undefined
    } else if (!found && Math.abs(word.text.length - text.length) <= 1 && word.text[0] === text[0]) {
      found = text === word.text || (!exactly && editCost(text, word.text) <= Math.max(1, text.length * 0.2))
    }
  }
  return found ? text : undefined
}

function inOne(run: readonly NameWord[], text: string): NameWord {
  const strongest = run.find((word) => word.role !== 'particle' && word.role !== 'initial') ?? run.at(-1)
  return {
    text,
    shown: run.map((word) => word.shown).join(' '),
    role: strongest?.role ?? 'family',
    sound: soundOf(text),
    families: [],
    known: false,
  }
}

function textOf(run: readonly NameWord[]): string {
  return run.map((word) => word.text).join('')
}
