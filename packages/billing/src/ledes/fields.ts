/**
 * The 24 fields of LEDES 1998B in their order, with the room each has. Lengths as a published validator holds them;
 * the narratives have 15 KB.
 *
 * @internal
 */
export const ledesFields = [
  ['INVOICE_DATE', 8],
  ['INVOICE_NUMBER', 20],
  ['CLIENT_ID', 20],
  ['LAW_FIRM_MATTER_ID', 20],
  ['INVOICE_TOTAL', 17],
  ['BILLING_START_DATE', 8],
  ['BILLING_END_DATE', 8],
  ['INVOICE_DESCRIPTION', 15_360],
  ['LINE_ITEM_NUMBER', 20],
  ['EXP/FEE/INV_ADJ_TYPE', 2],
  ['LINE_ITEM_NUMBER_OF_UNITS', 15],
  ['LINE_ITEM_ADJUSTMENT_AMOUNT', 15],
  ['LINE_ITEM_TOTAL', 15],
  ['LINE_ITEM_DATE', 8],
  ['LINE_ITEM_TASK_CODE', 20],
  ['LINE_ITEM_EXPENSE_CODE', 20],
  ['LINE_ITEM_ACTIVITY_CODE', 20],
  ['TIMEKEEPER_ID', 20],
  ['LINE_ITEM_DESCRIPTION', 15_360],
  ['LAW_FIRM_ID', 20],
  ['LINE_ITEM_UNIT_COST', 15],
  ['TIMEKEEPER_NAME', 30],
  ['TIMEKEEPER_CLASSIFICATION', 10],
  ['CLIENT_MATTER_ID', 20],
] as const

/** The name of a field. @internal */
export type LedesField = (typeof ledesFields)[number][0]
