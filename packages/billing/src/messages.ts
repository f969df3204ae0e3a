import { type ReasonMaker, reasonsFrom } from '@matterkit/core/values'

/**
 * The words of every reason and finding of this package. A second language is a second catalogue with the same keys.
 *
 * @since 0.1.0
 */
export const billingMessages = {
  // why a quantity or an amount is what it is
  TIME_ROUNDED: '{seconds} s is billed as {units} h: {how} {increment} minutes',
  TIME_MINIMUM: '{seconds} s is billed as {units} h: the least that is billed is {minimum} minutes',
  TIME_AS_WORKED: '{seconds} s is billed as worked; {units} h is how it prints',
  RATE_APPLIED: '{rate} an hour: the {level} rate in force since {from}',
  PRINT_DIFFERENCE: '{units} h x {rate} is {product}; the time as worked comes to {amount}',
  WRITTEN_DOWN: 'written down from {product} to {amount}',
  WRITTEN_UP: 'written up from {product} to {amount}',
  NO_CHARGE: 'no charge: {product} is shown and taken off',
  INVOICE_SUM: 'fees {fees}, expenses {expenses}, adjustments {adjustments}: {total}',

  // what is wrong with a rate card
  RATE_ROW_SCOPE: '{one} and {other} are both named: name the narrower one alone',
  RATE_ROW_LEVEL: 'the precedence of the card does not hold {level}',
  RATE_ROW_ENDS: 'the last day {to} is before the first, {from}',
  RATE_NEGATIVE: 'a rate below zero',
  RATE_OVERLAP: '{one} and {other} are both in force on {on}, and neither is more specific',

  // what is wrong with work or with an invoice
  FIELD_MISSING: '{field} is missing',
  NOT_MONEY: '{field} is not money: an integer of minor units and a currency',
  UNITS_INVALID: '{units} is not a quantity: a decimal of zero or more, at most 4 digits after the point',
  PERIOD_REVERSED: 'the period ends on {to}, before it begins on {from}',
  OUTSIDE_PERIOD: '{id} is of {date}, outside {from} to {to}',
  DUPLICATE: '{id} is here twice, first as {first}',
  ALREADY_INVOICED: '{id} is on invoice {invoice} already',
  WRONG_CLIENT: '{id} is work for client {found}, the invoice is for {wanted}',
  WRONG_MATTER: '{id} is work on matter {found}, the invoice is for {wanted}',
  WRONG_CURRENCY: '{field} is in {found}, the invoice in {wanted}',
  NOTHING_TO_BILL: 'there is nothing to bill',

  // codes
  UTBMS_UNKNOWN: '{code} is not among the verified UTBMS codes',
  UTBMS_MISPLACED: '{code} {name} is no {wanted} code',
  UTBMS_ON_EXPENSE: 'the {slot} code {code} stands on an expense',
  CLASSIFICATION_UNKNOWN: '{code} is not a timekeeper classification of the LEDES list of 2014',

  // LEDES files
  LEDES_EMPTY: 'there is no invoice to write',
  LEDES_CURRENCY_MIXED: 'invoices in {currencies} cannot share a file that has no field for a currency',
  LEDES_CURRENCY_UNSAID: 'the amounts are in {currency}, and the format has no field to say so',
  LEDES_INVOICE_TWICE: 'invoice number {number} is printed for two invoices',
  LEDES_TEXT_REPLACED: 'replaced what the format cannot carry: {replaced}',
  LEDES_TEXT_LOST: 'replaced what the format cannot carry: {replaced}; {lost} of it without an equivalent',
  LEDES_BOM: 'the file begins with a byte order mark, which ASCII does not have',
  LEDES_HEADER: 'the first line is {found}, not LEDES1998B[]',
  LEDES_COLUMNS: 'the second line does not name the 24 fields in their order: {why}',
  LEDES_TERMINATOR: 'the record does not end in []',
  LEDES_FIELD_COUNT: 'the record has {found} fields, not 24',
  LEDES_REQUIRED: 'a required field is empty',
  LEDES_DATE: '{found} is not a day written YYYYMMDD',
  LEDES_NUMBER: '{found} is not a number: digits, one point with at most 4 digits after it, one leading dash',
  LEDES_TYPE: '{found} is none of F, E, IF, IE',
  LEDES_TOO_LONG: '{length} {what}, the format has room for {room}',
  LEDES_CHARACTERS: 'holds {found}, which the format cannot carry',
  LEDES_UNITS_NEGATIVE:
    'units of {found}: some receivers refuse a number below zero, an adjustment row says it too',
  LEDES_EXPENSE_CODE: 'an expense without an expense code, which some receivers refuse',
  LEDES_LINE_NUMBER: 'line item {number} stands on {first} already',
  LEDES_LINE_TOTAL: '{units} x {cost} + {adjustment} is {product}, LINE_ITEM_TOTAL says {total}',
  LEDES_LINE_ROUNDED:
    '{units} x {cost} ends below the digits the format has; the line holds to the cent, at {total}',
  LEDES_INVOICE_TOTAL: 'the lines of invoice {number} come to {sum}, INVOICE_TOTAL says {total}',
  LEDES_TOTALS_DIFFER: 'invoice {number} says {found} here and {first} on its first row',
  LEDES_FIELDS_DIFFER: 'invoice {number} says {found} here and {first} on its first row',
} as const

/** Makes the reasons of this package. @internal */
export const because: ReasonMaker<typeof billingMessages> = reasonsFrom(billingMessages)
