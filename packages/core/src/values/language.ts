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

/** Primary languages have two or three letters; BCP 47 reserves longer ones, and nobody registered any. */
function canonical(text: string): Language | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text)[0] as Language | undefined
  } catch {
    return undefined
  }
}
