/**
 * The fields of LEDES 1998B and of 98BI V2, which has the same 24 first, in their order, with what each holds and the
 * room it has. Order and names as two published validators and vendors' lists agree on them; lengths and which fields
 * must be filled as one published validator and vendors' help pages have them (seen in November 2026; the committee's own
 * pages were not). Amounts have four digits after the point.
 */

/** A field: what it holds, how many characters (for numbers: digits before the point), and whether every row needs it. */
export interface LedesFieldSpec {
  readonly name: string
  readonly kind: 'date' | 'text' | 'number'
  readonly room: number
  readonly required: boolean
  /** Said once for the invoice: the same on all of its rows. */
  readonly ofInvoice: boolean
}

const table1998b = `
  INVOICE_DATE date 8 required invoice
  INVOICE_NUMBER text 20 required invoice
  CLIENT_ID text 20 required -
  LAW_FIRM_MATTER_ID text 20 required -
  INVOICE_TOTAL number 12 required invoice
  BILLING_START_DATE date 8 required invoice
  BILLING_END_DATE date 8 required invoice
  INVOICE_DESCRIPTION text 15360 - invoice
  LINE_ITEM_NUMBER text 20 required -
  EXP/FEE/INV_ADJ_TYPE text 2 required -
  LINE_ITEM_NUMBER_OF_UNITS number 10 - -
  LINE_ITEM_ADJUSTMENT_AMOUNT number 10 - -
  LINE_ITEM_TOTAL number 10 required -
  LINE_ITEM_DATE date 8 required -
  LINE_ITEM_TASK_CODE text 20 - -
  LINE_ITEM_EXPENSE_CODE text 20 - -
  LINE_ITEM_ACTIVITY_CODE text 20 - -
  TIMEKEEPER_ID text 20 - -
  LINE_ITEM_DESCRIPTION text 15360 required -
  LAW_FIRM_ID text 20 required invoice
  LINE_ITEM_UNIT_COST number 10 - -
  TIMEKEEPER_NAME text 30 - -
  TIMEKEEPER_CLASSIFICATION text 10 - -
  CLIENT_MATTER_ID text 20 - -`

const table98bi = `${table1998b}
  PO_NUMBER text 100 - -
  CLIENT_TAX_ID text 20 required invoice
  MATTER_NAME text 255 required -
  INVOICE_TAX_TOTAL number 12 - invoice
  INVOICE_NET_TOTAL number 12 required invoice
  INVOICE_CURRENCY text 3 required invoice
  TIMEKEEPER_LAST_NAME text 30 - -
  TIMEKEEPER_FIRST_NAME text 30 - -
  ACCOUNT_TYPE text 1 - -
  LAW_FIRM_NAME text 60 - invoice
  LAW_FIRM_ADDRESS_1 text 60 - invoice
  LAW_FIRM_ADDRESS_2 text 60 - invoice
  LAW_FIRM_CITY text 40 - invoice
  LAW_FIRM_STATEorREGION text 40 - invoice
  LAW_FIRM_POSTCODE text 20 - invoice
  LAW_FIRM_COUNTRY text 3 - invoice
  CLIENT_NAME text 60 - invoice
  CLIENT_ADDRESS_1 text 60 - invoice
  CLIENT_ADDRESS_2 text 60 - invoice
  CLIENT_CITY text 40 - invoice
  CLIENT_STATEorREGION text 40 - invoice
  CLIENT_POSTCODE text 20 - invoice
  CLIENT_COUNTRY text 3 - invoice
  LINE_ITEM_TAX_RATE number 1 - -
  LINE_ITEM_TAX_TOTAL number 10 required -
  LINE_ITEM_TAX_TYPE text 20 - -
  INVOICE_REPORTED_TAX_TOTAL number 12 - invoice
  INVOICE_TAX_CURRENCY text 3 - invoice`

/** A format of records between pipes. @internal */
export interface LedesFormatSpec {
  readonly format: PipedFormat
  /** What the first line says. */
  readonly header: string
  readonly fields: readonly LedesFieldSpec[]
}

/** @since 0.1.0 */
export type PipedFormat = '1998B' | '98BI-V2'

/** The formats by name. @internal */
export const pipedFormats: Readonly<Record<PipedFormat, LedesFormatSpec>> = {
  '1998B': { format: '1998B', header: 'LEDES1998B', fields: fieldsOf(table1998b) },
  '98BI-V2': { format: '98BI-V2', header: 'LEDES98BI V2', fields: fieldsOf(table98bi) },
}

function fieldsOf(table: string): LedesFieldSpec[] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', kind = '', room = '', required, of] = row.trim().split(' ')
      return {
        name,
        kind: kind as LedesFieldSpec['kind'],
        room: Number(room),
        required: required === 'required',
        ofInvoice: of === 'invoice',
      }
    })
}

/** The 24 fields of LEDES 1998B with the room each has. @internal */
export const ledesFields: readonly (readonly [string, number])[] = pipedFormats['1998B'].fields.map(
  ({ name, room }) => [name, room],
)
