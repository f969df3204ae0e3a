import type { Finding } from '@matterkit/core/values'

/**
 * What the receiver of a file wants.
 *
 * @since 0.1.0
 */
export interface LedesProfile {
  /** The firm's tax number, or what the receiver calls the firm. */
  readonly lawFirmId: string
  /**
   * How an adjustment of the whole invoice, a flat fee among them, is laid out: its amount as the adjustment of the line,
   * or as one unit at that cost. As an adjustment unless given.
   */
  readonly adjustments?: 'as-adjustment' | 'as-unit'
  /** The firm and the client, for the formats that have room for them. */
  readonly firm?: LedesParty
  readonly client?: LedesParty & { readonly taxId?: string }
  /** The product that writes the file, in its own words, for the formats that ask; left out unless given. */
  readonly software?: { readonly name: string; readonly version?: string }
  /** Whose account is billed: the client's own, or a third party's; own unless given. */
  readonly accountType?: 'O' | 'T'
}

/** A firm or a client as a file names it. @since 0.1.0 */
export interface LedesParty {
  readonly name: string
  readonly addressLines?: readonly string[]
  readonly city?: string
  readonly region?: string
  readonly postcode?: string
  /** As the receiver wants it: two letters, or three. */
  readonly country?: string
}

/**
 * How a file is read.
 *
 * @since 0.1.0
 */
export interface LedesReading {
  /**
   * `structure`: form, fields, dates and numbers. `arithmetic`: also the equations of lines, taxes and totals. Both unless
   * `structure` is asked for alone.
   */
  readonly level?: 'structure' | 'arithmetic'
  /** By how much an equation may be off: `0.01`; not at all unless given. */
  readonly tolerance?: string
  /** Receivers differ in what they refuse: the severity of findings by code, or `ignore`. */
  readonly severity?: Readonly<Record<string, Finding['severity'] | 'ignore'>>
  /** Codes of the client's own beside UTBMS; `any` where codes are not looked at, which is so unless given. */
  readonly codes?: readonly string[] | 'any'
  /** Lengths that differ from the standard's, by field: `{ LINE_ITEM_DESCRIPTION: 1024 }`. */
  readonly rooms?: Readonly<Record<string, number>>
}

/**
 * An invoice as a file carries it, in normal form: what the fields of the invoice say, and the rows, by the names of the
 * fields. Empty fields are left out; texts are without spaces around them and in the characters of the format; numbers
 * are plain decimals without superfluous zeros; days are written YYYYMMDD.
 *
 * @since 0.1.0
 */
export interface LedesInvoice {
  readonly number: string
  readonly rows: readonly LedesRow[]
}

/** A row by the names of its fields. @since 0.1.0 */
export type LedesRow = Readonly<Record<string, string>>
