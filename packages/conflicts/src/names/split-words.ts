import { fold } from './fold.js'

/** A folded word and how it was written. @internal */
export interface WrittenWord {
  readonly text: string
  readonly shown: string
}

/**
 * The folded words of a text in order, each with its spelling; a hyphen, a slash and a point between letters part words.
 *
 * @internal
 */
export function splitWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = []
  for (const shown of text.split(/[\s,;:/()[\]"“”«»-]+/)) {
    const folded = fold(shown)
    if (folded === '') continue
    const parts = folded.split(' ')
    const trimmed = shown.replace(/^[^\p{L}\p{N}&]+|[^\p{L}\p{N}.&]+$/gu, '')
    for (const text of parts) words.push({ text, shown: parts.length === 1 ? trimmed : text })
  }
  return words
}
