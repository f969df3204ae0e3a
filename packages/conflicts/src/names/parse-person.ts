import { familiesOf, isKnownFamily, isKnownGiven } from './given-names.js'
import type { NamePiece } from './other-names.js'
import type { NameReading, NameWord, WordRole } from './parsed-name.js'
import { credentials, generations, particles, titles } from './person-words.js'
import { soundOf } from './sound.js'
import { splitWords, type WrittenWord } from './split-words.js'

type Generation = NonNullable<NameReading['generation']>

/**
 * Reads a person's name: `SMITH, Jonathan` and `Mr. Jonathan Smith Jr., Esq.` give the same given name and surname.
 * Without a comma the last word is taken for the surname, and nothing depends on that being right.
 *
 * @internal
 */
export function readPerson(piece: NamePiece): NameReading[] {
  const nickname = /["“«(]\s*([^"”»()]{2,30}?)\s*["”»)]/.exec(piece.text)
  const bare = nickname === null ? piece.text : piece.text.replace(nickname[0], ' ')
  const main = reading(piece, /[\p{L}]/u.test(bare) ? bare : piece.text)
  if (nickname === null || main.words.length < 2) return [main]
  const called = splitWords(nickname[1] ?? '').filter((word) => word.text.length > 1)
  const family = main.words.filter((word) => word.role === 'family')
  if (called.length !== 1 || family.length === 0) return [main]
  const words = [...called.map((word) => nameWord(word, 'given')), ...family]
  return [
    main,
    {
      ...main,
      relation: 'aka',
      shown: words.map((word) => word.shown).join(' '),
      words,
      compact: compact(words),
    },
  ]
}

function reading(piece: NamePiece, text: string): NameReading {
  const parts = text.split(',').map(splitWords)
  const generation = takeGeneration(parts)
  const kept = parts.map(withoutCredentials).filter((part) => part.length > 0)
  const ordered = kept.length > 1
  const [first = [], ...others] = kept
  const rest = withoutTitles(others.flat())
  const words =
    ordered && rest.length > 0
      ? [...assign(rest, 'given'), ...assign(first, 'family')]
      : unordered(withoutTitles([...first, ...others.flat()]))
  const all = words.length > 0 ? words : splitWords(text).map((word) => nameWord(word, 'family'))
  return {
    relation: piece.relation,
    shown: piece.text.trim(),
    words: all,
    ordered: ordered && rest.length > 0,
    ...(generation === undefined ? {} : { generation }),
    acronyms: [],
    compact: compact(all),
  }
}

// A generation stands at the end of a part or right after the surname: "BYRD JR, Robert", "Robert Byrd, Senior".
function takeGeneration(parts: WrittenWord[][]): Generation | undefined {
  const count = parts.reduce((sum, part) => sum + part.length, 0)
  if (count < 2) return undefined
  for (const part of parts) {
    const at = part.findLastIndex((word) => !credentials.has(word.text))
    const word = part[at]
    const place = word === undefined ? undefined : generations.get(word.text)
    if (word === undefined || place === undefined || (at === 0 && part === parts[0])) continue
    part.splice(at, 1)
    return { place, shown: word.shown }
  }
  return undefined
}

function withoutCredentials(part: readonly WrittenWord[], index: number): WrittenWord[] {
  const kept = [...part]
  const least = index === 0 ? 1 : 0
  // Two-letter credentials may be initials or surnames, so they need a comma before them or points.
  while (kept.length > least) {
    const last = kept[kept.length - 1]
    if (last === undefined || !credentials.has(last.text)) break
    if (
      index === 0 &&
      (kept.length <= 2 || (last.text.length < 3 && last.shown !== last.shown.toUpperCase()))
    )
      break
    kept.pop()
  }
  return kept
}

function withoutTitles(words: readonly WrittenWord[]): readonly WrittenWord[] {
  let from = 0
  while (from < words.length - 1 && titles.has(words[from]?.text ?? '')) from++
  const kept = words.slice(from)
  return kept.length > 0 ? kept : words
}

function unordered(words: readonly WrittenWord[]): NameWord[] {
  if (words.length < 2) return assign(words, 'family')
  let from = words.length - 1
  while (from > 1 && particles.has(words[from - 1]?.text ?? '')) from--
  return [...assign(words.slice(0, from), 'given'), ...assign(words.slice(from), 'family')]
}

function assign(words: readonly WrittenWord[], part: 'given' | 'family'): NameWord[] {
  let led = false
  return words.map((word) => {
    if (particles.has(word.text) && words.length > 1) return nameWord(word, 'particle')
    if (word.text.length === 1 && /[a-z]/.test(word.text)) {
      const role = 'initial'
      led = true
      return nameWord(word, role)
    }
    const role: WordRole = part === 'family' ? 'family' : led ? 'middle' : 'given'
    led = true
    return nameWord(word, role)
  })
}

function nameWord({ text, shown }: WrittenWord, role: WordRole): NameWord {
  const lettersOnly = role === 'particle' || role === 'initial'
  return {
    text,
    shown,
    role,
    sound: soundOf(text),
    families: lettersOnly ? [] : familiesOf(text),
    known: role === 'family' ? isKnownFamily(text) : !lettersOnly && isKnownGiven(text),
  }
}

function compact(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join('')
}
