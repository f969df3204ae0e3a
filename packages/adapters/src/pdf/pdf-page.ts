/**
 * What an invoice says, in the words that print. The page that `@matterkit/billing` lays out is one.
 *
 * @since 0.1.0
 */
export interface PdfPage {
  /** `Invoice`, `Credit note`. */
  readonly title: string
  /** Name first. */
  readonly firm: readonly string[]
  readonly billTo: readonly string[]
  readonly facts: readonly PdfFact[]
  readonly subject: string
  readonly sections: readonly PdfSection[]
  readonly timekeepers: readonly PdfTimekeeper[]
  /** The last is what is due. */
  readonly totals: readonly PdfFact[]
  readonly remittance: readonly string[]
  readonly notes: readonly string[]
}

/** A label and what it says. @since 0.1.0 */
export interface PdfFact {
  readonly label: string
  readonly value: string
}

/** A table of lines. @since 0.1.0 */
export interface PdfSection {
  readonly title: string
  readonly columns: 'time' | 'cost' | 'amount'
  readonly lines: readonly {
    readonly on: string
    readonly who: string
    readonly narrative: string
    readonly note?: string
    readonly quantity: string
    readonly rate: string
    readonly amount: string
  }[]
  readonly total: string
}

/** What one timekeeper's work came to. @since 0.1.0 */
export interface PdfTimekeeper {
  readonly name: string
  readonly classification: string
  readonly hours: string
  readonly rate: string
  readonly amount: string
}
