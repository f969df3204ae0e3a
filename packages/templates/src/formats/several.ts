import type { Format } from './format.js'
import { isText, made } from './made.js'
import { isMany, isParty, nameOf } from './parties.js'
import { pluralOf } from './words.js'

function listed(items: readonly unknown[], [word = 'and', style]: readonly unknown[]): string {
  const names = items.map((item) => (isText(item) ? item : nameOf(item)))
  if (names.length < 3) return names.join(` ${word} `)
  return `${names.slice(0, -1).join(', ')}${style === 'plain' ? '' : ','} ${word} ${names.at(-1)}`
}

function possessive(value: unknown, [style]: readonly unknown[]): string {
  const name = Array.isArray(value) ? listed(value, []) : isText(value) ? value : nameOf(value)
  return /s$/i.test(name) && style !== 's' ? `${name}’` : `${name}’s`
}

const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => isText(each) || isParty(each))
const isCountable = (value: unknown): boolean =>
  typeof value === 'number' || Array.isArray(value) || isParty(value)
const countable = 'a number, a list, a party or several'

const irregular: ReadonlyMap<unknown, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
])

/** The verb for one or for many, or for a pronoun: `is`, `has`, `does`; any other by its s. */
function verb(value: unknown, [word = 'is', plural]: readonly unknown[]): string {
  if (value === 'I' && word === 'is') return 'am'
  if (value === 'I' && word === 'was') return 'was'
  if (!isMany(value) && !(isText(value) && /^(?:I|we|you|they)$/i.test(value))) return String(word)
  if (isText(plural)) return plural
  return (
    irregular.get(word) ??
    String(word)
      .replace(/([^aeiou])ies$/, '$1y')
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/s$/, '')
  )
}

function plural(value: unknown, [one = '', several]: readonly unknown[]): string {
  if (!isMany(value)) return String(one)
  return isText(several) ? several : pluralOf(String(one))
}

function list(write: (value: readonly unknown[]) => unknown): Format {
  return made({ wanted: 'a list', type: 'list', takes: (value) => Array.isArray(value), write })
}

/** Formats of lists, and of words that agree with how many there are. @internal */
export const severalFormats: Readonly<Record<string, Format>> = {
  list: made({
    wanted: 'a list of texts or parties',
    type: 'list',
    takes: isNames,
    words: 1,
    styles: ['plain'],
    write: listed,
  }),
  count: list((value) => value.length),
  first: list((value) => value[0]),
  last: list((value) => value.at(-1)),
  possessive: made({
    wanted: 'a name, or several',
    takes: (value) =>
      isText(value) || isParty(value) || (isNames(value) && (value as readonly unknown[]).length > 0),
    styles: ['s'],
    write: possessive,
  }),
  plural: made({ wanted: countable, takes: isCountable, words: 2, write: plural }),
  verb: made({
    wanted: `${countable}, or a pronoun`,
    takes: (value) => isCountable(value) || isText(value),
    words: 2,
    write: verb,
  }),
}
