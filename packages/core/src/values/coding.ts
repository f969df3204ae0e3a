/**
 * A fact said in someone's vocabulary: the scheme it belongs to, its code there, and the words it was read from.
 *
 * @since 0.1.0
 */
export interface Coding {
  /** Who defines the code: `utbms`, `folio`, `ecf`, or `firm` for the firm's own list. */
  readonly scheme: string
  readonly code: string
  /** The edition of the scheme, where codes changed their meaning. */
  readonly version?: string
  /** What the scheme calls it. */
  readonly label?: string
  /** The text of the source, kept as it was. */
  readonly raw?: string
}

/**
 * A coding, its raw text kept where it says more than the code.
 *
 * @example
 * coding('firm', 'commercial-litigation', 'Commercial Litigation').raw // 'Commercial Litigation'
 * coding('utbms', 'L120', 'L120') // { scheme: 'utbms', code: 'L120' }
 * @since 0.1.0
 */
export function coding(scheme: string, code: string, raw: string = code): Coding {
  return raw === code ? { scheme, code } : { scheme, code, raw }
}

/**
 * A code for a text of a firm's own list: lower case, words joined by hyphens.
 *
 * @example
 * codeFor('Trusts & Estates') // 'trusts-estates'
 * @since 0.1.0
 */
export function codeFor(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
