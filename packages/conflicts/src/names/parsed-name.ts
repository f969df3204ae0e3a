import type { LegalFormKind } from './legal-forms.js'

/**
 * A person or an organisation.
 *
 * @since 0.1.0
 */
export type NameKind = 'person' | 'organization'

/**
 * How a further name belongs to its bearer: also known as, doing business as, formerly, now, before marriage.
 *
 * @since 0.1.0
 */
export type NameRelation = 'name' | 'aka' | 'dba' | 'fka' | 'nka' | 'maiden' | 'capacity'

/**
 * What a word is in its name. An organisation has parts; `common` are trades and places, `generic` words such as
 * Group and Services that hardly tell one organisation from another.
 *
 * @since 0.1.0
 */
export type WordRole =
  | 'given'
  | 'middle'
  | 'family'
  | 'particle'
  | 'initial'
  | 'number'
  | 'part'
  | 'common'
  | 'generic'

/**
 * One word of a name, made ready for comparing.
 *
 * @since 0.1.0
 */
export interface NameWord {
  /** Folded, abbreviations written out, numbers in digits. */
  readonly text: string
  /** As it was written. */
  readonly shown: string
  readonly role: WordRole
  /** Consonants by sound; empty where the word has none in Latin letters. */
  readonly sound: string
  /** The families of given names it belongs to, as numbers. */
  readonly families: readonly number[]
  /** Whether it is a common name in its own right, which no slip of the pen explains. */
  readonly known: boolean
}

/**
 * One way a name can be read: the name itself, or a further name written in it.
 *
 * @since 0.1.0
 */
export interface NameReading {
  readonly relation: NameRelation
  readonly shown: string
  /** Given names first, surname last; organisations in their own order. */
  readonly words: readonly NameWord[]
  /** Whether a comma says which words are the surname. */
  readonly ordered: boolean
  /** 1 for Sr., 2 for Jr. and II, 3 for III. */
  readonly generation?: { readonly place: number; readonly shown: string }
  readonly legalForm?: { readonly kind: LegalFormKind; readonly written: string; readonly shown: string }
  /** Initial letters of an organisation's words, as acronyms are made of them. */
  readonly acronyms: readonly string[]
  /** All words in one. */
  readonly compact: string
}

/**
 * A name taken apart, ready to be compared any number of times.
 *
 * @since 0.1.0
 */
export interface ParsedName {
  readonly kind: NameKind
  readonly text: string
  /** Equal for names that differ in nothing but case, marks and punctuation. */
  readonly key: string
  /** The name itself first, then the further names written in it. */
  readonly readings: readonly NameReading[]
}
