/**
 * A person's name in parts, as far as they are known. What sorting and letters need is said here, not guessed from
 * the order of words: a family name may come first, come twice, or not exist.
 *
 * @since 0.1.0
 */
export interface PersonName {
  /** What stands before: `Dr.`, `Hon.` */
  readonly prefix?: string
  /** The names a person was given: `Gabriel José`, `太郎`. */
  readonly given?: string
  readonly middle?: string
  /** A part of the family name that sorting passes over: `van den`. One that sorts with it belongs to `family`. */
  readonly particle?: string
  readonly family?: string
  /** A second family name, as in Spain and Latin America: `Márquez` in `García Márquez`. */
  readonly secondFamily?: string
  /** What stands after: `Jr.`, `III`. */
  readonly suffix?: string
  /** What the person is called: `Gabo`. */
  readonly preferred?: string
  /** `family-first` for Hungarian, Chinese, Japanese, Korean and Vietnamese names in their own order. */
  readonly order?: 'given-first' | 'family-first'
  /** How it is said, where the writing does not show it. */
  readonly phonetic?: string
}

/**
 * How a name is written: as in a caption, in a list by family name, or after "Dear".
 *
 * @since 0.1.0
 */
export type NameStyle = 'full' | 'sorted' | 'salutation'

/**
 * Writes a name. A name of one part is written as it is in every style.
 *
 * @example
 * const author = { prefix: 'Mr.', given: 'Gabriel', family: 'García', secondFamily: 'Márquez' }
 * writeName(author, 'full') // 'Mr. Gabriel García Márquez'
 * writeName(author, 'sorted') // 'García Márquez, Gabriel'
 * writeName({ given: 'Jan', particle: 'van den', family: 'Berg' }, 'sorted') // 'Berg, Jan van den'
 * writeName({ given: 'Ilona', family: 'Nagy', order: 'family-first' }, 'full') // 'Nagy Ilona'
 * @since 0.1.0
 */
export function writeName(name: PersonName, style: NameStyle): string {
  const { prefix, given, middle, particle, suffix } = name
  const family = words(name.family, name.secondFamily)
  if (style === 'sorted') {
    const rest = words(given, middle, particle)
    if (family === '' || rest === '') return words(family, rest, suffix)
    const comma = name.order === 'family-first' ? '' : ','
    return words(`${family}${comma}`, rest) + (suffix === undefined ? '' : `, ${suffix}`)
  }
  if (style === 'salutation' && prefix !== undefined && family !== '') return words(prefix, particle, family)
  const own = words(given, middle)
  if (name.order !== 'family-first') return words(prefix, own, particle, family, suffix)
  const joined = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(
    family + own,
  )
  return words(prefix, joined ? family + own : words(particle, family, own), suffix)
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
