/** What formats may ask of the render they write for. @since 0.1.0 */
export interface FormatContext {
  /** `en-US`, `en-GB`. */
  readonly locale: string
}

/**
 * A format: the text a template gets for `{value | name: argument}`. Pure: the same value gives the same text.
 *
 * @since 0.1.0
 */
export interface Format {
  /** What it takes, in words: `a day written YYYY-MM-DD`. */
  readonly wanted: string
  /** The kind of value a field must hold to be written so, where that can be said. */
  readonly type?:
    | 'text'
    | 'number'
    | 'boolean'
    | 'date'
    | 'money'
    | 'list'
    | 'party'
    | 'address'
    | 'image'
    | 'caption'
    | 'signer'
  /** Whether it writes a {@link Block} in place of the paragraph its field stands alone in. */
  readonly block?: boolean
  /**
   * The texts it takes after its name, where there are only some: `ordinal` for `{signed | date: "ordinal"}`. None
   * where the list is empty; any where there is no list.
   */
  readonly styles?: readonly string[]
  /** How many texts of any kind come before those: 1 for `{names | list: "or", "plain"}`. None unless given. */
  readonly words?: number
  /** Whether it is asked also where there is no value, as `default` is. */
  readonly ofNothing?: boolean
  takes(value: unknown): boolean
  /** The text, a {@link Block}, or a value for the next format. */
  write(value: unknown, values: readonly unknown[], context: FormatContext): unknown
}

/** What is asked of a format and it does not know. @internal */
export function unknownStyle({ styles, words = 0 }: Format, values: readonly unknown[]): unknown {
  return styles === undefined
    ? undefined
    : values.slice(words).find((each) => each !== undefined && !styles.includes(String(each)))
}

/** The styles of a format, in words. @internal */
export function stylesOf({ styles = [] }: Format): string {
  return styles.length === 0 ? 'no style' : `the style ${styles.join(', ')}`
}
