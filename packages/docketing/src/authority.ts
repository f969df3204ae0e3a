/**
 * What a row of data rests on, and how sure that is.
 *
 * @since 0.1.0
 */
export interface Authority {
  /** The rule, statute or order in its own form of citation. */
  readonly cite: string
  /** What the cited text is about, in the words of its heading or near them. */
  readonly title?: string
  /** A public address at which it can be read. */
  readonly url?: string
  /** `official`: the text or a verbatim copy was read; `secondary`: a source that reports it; `unverified`: neither. */
  readonly basis: 'official' | 'secondary' | 'unverified'
  /** The day the text was read. Absent where it was not. */
  readonly seen?: string
}
