import { abbreviations } from './abbreviations.js'
import { numberOf, numberOfTwo } from './numerals.js'
import { commonWords, genericWords, stopWords } from './org-words.js'
import type { NamePiece } from './other-names.js'
import type { NameReading, NameWord, WordRole } from './parsed-name.js'
import { soundOf } from './sound.js'
import { splitWords, type WrittenWord } from './split-words.js'
import { takeLegalForms } from './take-legal-forms.js'

/**
 * Reads an organisation's name: the legal form apart, articles and joining words off, abbreviations written out,
 * numbers in digits, single letters joined ("A.B. Dick" is "ab dick").
 *
 * @internal
 */
export function readOrganization(piece: NamePiece): NameReading[] {
  const written = splitWords(withoutOwnAcronym(piece.text))
  const joined = joinLetters(written)
  const { rest, form } = takeLegalForms(joined)
  const telling = rest.filter((word) => !stopWords.has(word.text) && word.text !== '&')
  const kept = telling.length > 0 ? telling : rest.length > 0 ? rest : joined
  const words = withRoles(kept.flatMap(expand))
  return [
    {
      relation: piece.relation,
      shown: piece.text.trim(),
      words,
      ordered: false,
      ...(form === undefined ? {} : { legalForm: form }),
      acronyms: acronymsOf(joined, rest),
      compact: words.map((word) => word.text).join(''),
    },
  ]
}

// "Canadian Standards Association (CSA)" says its acronym itself.
function withoutOwnAcronym(text: string): string {
  const match = /^(.+?)\s*\(([\p{L}.]{2,10})\)\s*(.*)$/u.exec(text)
  if (match === null) return text
  const [, name = '', short = '', after = ''] = match
  const words = splitWords(name)
  return acronymsOf(words, words).includes(short.toLowerCase().replaceAll('.', ''))
    ? `${name} ${after}`
    : text
}

function joinLetters(words: readonly WrittenWord[]): WrittenWord[] {
  const joined: WrittenWord[] = []
  let open = false
  for (const word of words) {
    const letter = /^[a-z]$/.test(word.text)
    const last = joined[joined.length - 1]
    if (letter && open && last !== undefined) {
      joined[joined.length - 1] = { text: last.text + word.text, shown: last.shown + word.shown }
    } else joined.push(word)
    open = letter
  }
  return joined
}

function expand(word: WrittenWord): WrittenWord[] {
  const full = abbreviations.get(word.text)
  return full === undefined ? [word] : full.split(' ').map((text) => ({ text, shown: word.shown }))
}

function withRoles(words: readonly WrittenWord[]): NameWord[] {
  const out: NameWord[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    const next = words[i + 1]
    if (word === undefined) continue
    const two = next === undefined ? undefined : numberOfTwo(word.text, next.text)
    if (two !== undefined && next !== undefined) {
      out.push(orgWord({ text: two, shown: `${word.shown} ${next.shown}` }, 'number'))
      i++
      continue
    }
    const number = words.length > 1 ? numberOf(word.text, i === words.length - 1) : undefined
    if (number !== undefined) out.push(orgWord({ text: number, shown: word.shown }, 'number'))
    else out.push(orgWord(word, roleOf(word.text)))
  }
  return out
}

function roleOf(text: string): WordRole {
  if (genericWords.has(text)) return 'generic'
  return commonWords.has(text) ? 'common' : 'part'
}

function orgWord({ text, shown }: WrittenWord, role: WordRole): NameWord {
  return { text, shown, role, sound: role === 'number' ? '' : soundOf(text), families: [], known: false }
}

// With and without joining words, with and without the legal form: people make acronyms all four ways.
function acronymsOf(all: readonly WrittenWord[], named: readonly WrittenWord[]): string[] {
  const made = new Set<string>()
  for (const words of [all, named]) {
    for (const kept of [words, words.filter((word) => !stopWords.has(word.text))]) {
      const letters = kept.filter((word) => /^[a-z0-9]/.test(word.text))
      if (letters.length >= 2 && letters.length <= 10) made.add(letters.map((word) => word.text[0]).join(''))
    }
  }
  return [...made]
}
