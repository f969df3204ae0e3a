import { type ReasonMaker, reasonsFrom } from '@matterkit/core/values'

/**
 * The words of every reason and finding of this package. A second language is a second catalogue with the same keys.
 *
 * @since 0.1.0
 */
export const billingMessages = {
  // what is wrong with a guideline
  GUIDELINE_FIELD: '{field} is {found}, and should be {wanted}',

  // why a quantity or an amount is what it is
  TIME_ROUNDED: '{seconds} s is billed as {units} h: {how} {increment} minutes',
  TIME_MINIMUM: '{seconds} s is billed as {units} h: the least that is billed is {minimum} minutes',
  TIME_AS_WORKED: '{seconds} s is billed as worked; {units} h is how it prints',
  TIME_OF_DAY:
    '{seconds} s is billed as {units} h: its part of the day, whose {day} s are {increments} times {increment} minutes',
  RATE_APPROVED: '{rate} an hour: the rate the time was approved at',
  RATE_BLENDED: '{rate} an hour: the one rate of the agreement',
  RATE_APPLIED: '{rate} an hour: the {level} rate in force since {from}',
  PRINT_DIFFERENCE: '{units} h x {rate} is {product}; the time as worked comes to {amount}',
  WRITTEN_DOWN: 'written down from {product} to {amount}: {why}',
  WRITTEN_UP: 'written up from {product} to {amount}: {why}',
  INCLUDED: 'included in the agreed fee: {product} is shown and taken off',
  NO_CHARGE: 'no charge: {product} is shown and taken off',
  INVOICE_SUM: 'fees {fees}, expenses {expenses}, adjustments {adjustments}: {total}',
  INVOICE_SUM_TAXED: 'fees {fees}, expenses {expenses}, adjustments {adjustments}, taxes {taxes}: {total}',
  TAX: '{id} of {percent} % on {base} is {amount} ({method}, {prices})',
  FEES_CAPPED: 'capped at {cap}, of which {before} was billed before; this bill came to {fees}',
  FLAT_FEE: 'the agreed fee of {amount}',
  MILESTONE_REACHED: 'milestone {id} was reached on {on}',
  SUBSCRIPTION_PERIOD: 'the period of {months} months from {from}',
  HOURS_IN_PART: '{percent} % of {fees} is billed as it is worked',
  HOURS_CREDITED: '{hours} paid for hours is taken off the contingent fee',
  CONTINGENT_SHARE: '{share} of {base} ({of})',
  CONTINGENT_SLICE: '{share} of {slice} above {above}',
  RECOVERY_SHORT: 'fee, costs and liens are more than was recovered: {client} is left for the client',
  VOLUME_DISCOUNT: '{percent} % off {of} ({mode})',
  DISCOUNT: '{percent} % off {of} is {amount} ({method})',
  BUDGET_USED: '{used} of {budget} is used: {billed} billed, {wip} in progress',
  SPLIT_SHARE: '{payor} bears {percent} % of {whole}: {amount} (largest remainder)',
  CREDITED: 'takes back {amount} of line {line} of invoice {number}',
  MARKED_UP: '{cost} marked up by {percent} % is {amount}',
  AT_COST: 'passed on at cost: a hard cost bears no markup',

  // what is wrong with a rate card
  RATE_ROW_SCOPE: '{one} and {other} are both named: name the narrower one alone',
  RATE_ROW_LEVEL: 'the precedence of the card does not hold {level}',
  RATE_ROW_ENDS: 'the last day {to} is before the first, {from}',
  RATE_LEVEL_UNKNOWN:
    '{level} is no level: join matter, client, activity, timekeeper and class by +, or say firm',
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
  COLUMN_MISSING: 'the column {column} is missing',
  COLUMN_UNKNOWN: 'the column {column} is not known',
  COLUMN_TWICE: 'the column {column} is there twice',
  ROW_RAGGED: 'the row has {cells} cells, the first line {columns}',
  TIME_OVERLAPS: '{id} and {other} overlap by {seconds} s from {from}',
  DAY_OVERFULL: '{timekeeper} has {seconds} s on {on}, more than a day',
  LINE_UNKNOWN: 'there is no line {line}',
  CREDIT_TOO_LARGE: '{amount} is not between zero and the {total} of the line',
  EDIT_TARGET_UNKNOWN: '{id} is not on the prebill',
  TERMS_INVALID: 'terms of {days} days: whole days, 0 to 3650',
  TAXES_DIFFER: 'the prices of {id} have taxes in them, or not, unlike those of the first',
  NOT_A_BILL: '{id} is a credit note, or the share of one payor',
  NOTHING_TO_BILL: 'there is nothing to bill',

  // guidelines: what breaches them, and what would mend it
  BLOCK_BILLED: 'the entry names {tasks}; at most {most} is allowed',
  NARRATIVE_VAGUE:
    '"{narrative}" does not say what was done: {words} words, at least {least}, and more than a phrase',
  INCREMENT_WRONG: '{units} h is no multiple of {increment} h',
  DAY_TOO_LONG: '{timekeeper} has {hours} h on {on}, more than {most}',
  ENTRY_TOO_LONG: '{units} h in one entry, more than {most}',
  ENTRY_LATE: 'work of {on} is billed {days} days later, more than {most}',
  OUTSIDE_BILL: '{on} is outside {from} to {to}',
  TIMEKEEPER_UNAPPROVED: '{timekeeper} is not among the approved timekeepers',
  RATE_UNAPPROVED: 'billed at {rate}, agreed is {agreed}',
  LINE_DUPLICATE: 'the same day, person, time and words as {first}',
  ATTENDEES_MANY: '{keepers} bill the same meeting; at most {most} may',
  CLERICAL: '"{phrase}" is clerical work',
  TRAVEL_TOO_DEAR: 'travel at {total}; {percent} % of its price is {allowed}',
  RESEARCH_LONG: '{hours} h of research, more than {most} without approval',
  CODE_MISSING: 'no {missing} code',
  EXPENSE_TOO_DEAR: '{code} at {found}, at most {most}',
  EXPENSE_REFUSED: '{code} is not reimbursed',
  RECEIPT_MISSING: '{total} without a receipt, which is asked for above {above}',
  BILLING_BILLED: '"{phrase}" is work on the firm\'s own bills',
  HOURS_ROUND: '{round} of {of} entries are whole hours, more than {percent} %',
  BUDGET_EXCEEDED: '{after} with this bill, more than {percent} % of the budget of {budget}',
  FIX_SPLIT_ENTRY: 'make {tasks} entries of it, each with its own time',
  FIX_SAY_WHAT: 'say what was done, on what, and why',
  FIX_INCREMENT: 'enter the time in multiples of {increment} h',
  FIX_CHECK_DAY: 'check the time of {on}',
  FIX_CHECK_TIME: 'check the times against the timers',
  FIX_ASK_APPROVAL: 'ask the client to approve it, or take it off',
  FIX_MOVE_ENTRY: 'bill it with its own period, or say why it is here',
  FIX_RATE: 'bill it at {agreed}, or have the new rate approved',
  FIX_REMOVE_LINE: 'take one of them off',
  FIX_WRITE_OFF_ATTENDEES: 'keep {most} and write the others off',
  FIX_WRITE_OFF: 'write it off',
  FIX_WRITE_DOWN_TO: 'write it down to {amount}',
  FIX_ADD_CODE: 'add the {missing} code',
  FIX_ADD_RECEIPT: 'attach the receipt',
  FIX_ASK_BUDGET: 'have the budget raised by {over} before the bill goes out',

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
  LEDES_HEADER: 'the first line is {found}, not {wanted}',
  LEDES_COLUMNS: 'the second line does not name the {wanted} fields in their order: {why}',
  LEDES_TERMINATOR: 'the record does not end in []',
  LEDES_FIELD_COUNT: 'the record has {found} fields, not {wanted}',
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
  LEDES_UNITS_CUT:
    '{units} units are printed as {printed}, and the adjustment makes up for it, so that the line adds up in the digits there are',
  LEDES_TAX_AS_LINE: 'the format has no field for taxes: {tax} of {amount} is a line of its own',
  LEDES_NO_ROWS: 'the file has no rows',
  LEDES_LINE_TOTAL_TAXED:
    '{units} x {cost} + {adjustment} + tax {tax} is {product}, LINE_ITEM_TOTAL says {total}',
  LEDES_LINE_TAX: '{rate} of {base} is not {tax}, which LINE_ITEM_TAX_TOTAL says',
  LEDES_INVOICE_TAX:
    'the taxes of the lines of invoice {number} come to {sum}, INVOICE_TAX_TOTAL says {total}',
  LEDES_INVOICE_NET: 'invoice {number} without its taxes is {sum}, INVOICE_NET_TOTAL says {total}',
  LEDES_XML: 'the file is not well-formed XML: {why}',
  LEDES_XML_ROOT: 'the root element is {found}, not ledesxmlebilling2.1',
  LEDES_XML_MISSING: 'the element {name} is missing',
  LEDES_UNVERIFIED:
    'the schema of the format was not seen: element names and order follow what public exporters write; have the receiver check a first file',
  LEDES_INVOICE_TOTAL: 'the lines of invoice {number} come to {sum}, INVOICE_TOTAL says {total}',
  LEDES_TOTALS_DIFFER: 'invoice {number} says {found} here and {first} on its first row',
  LEDES_FIELDS_DIFFER: 'invoice {number} says {found} here and {first} on its first row',
} as const

/** Makes the reasons of this package. @internal */
export const because: ReasonMaker<typeof billingMessages> = reasonsFrom(billingMessages)
