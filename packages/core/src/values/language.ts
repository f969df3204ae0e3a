import type { Branded } from './brand.js'
import { fail } from './value-errors.js'

/**
 * A language as BCP 47 writes it: `en`, `en-US`, `zh-Hant`.
 *
 * @since 0.1.0
 */
export type Language = Branded<'language'>

/**
 * Reads a language and gives it its one spelling.
 *
 * @throws `LANGUAGE_INVALID`
 * @example
 * language('EN-us') // 'en-US'
 * language('English') // LANGUAGE_INVALID: English is not a language of BCP 47 such as en-US
 * @since 0.1.0
 */
export function language(text: string): Language {
  return canonical(text) ?? fail('LANGUAGE_INVALID', { text: String(text).slice(0, 40) })
}

/**
 * Whether a text is a language in its one spelling.
 *
 * @example
 * isLanguage('en_US') // false
 * @since 0.1.0
 */
export function isLanguage(text: unknown): text is Language {
  return typeof text === 'string' && canonical(text) === text
}

/** Spellings that were read before: the platform takes ten microseconds for one. Firms write a handful. */
const known = new Map<string, Language>()
const mostKnown = 500

/** Primary languages have two or three letters; BCP 47 reserves longer ones, and nobody registered any. */
function canonical(text: string): Language | undefined {
  const before = known.get(text)
  if (before !== undefined) return before
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(text)) return undefined
  try {
    const read = Intl.getCanonicalLocales(text)[0] as Language | undefined
    if (read !== undefined && text.length <= 35 && known.size < mostKnown) known.set(text, read)
    return read
  } catch {
    return undefined
  }
}
