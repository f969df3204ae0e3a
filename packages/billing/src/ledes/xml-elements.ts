import { exact } from '@matterkit/core/values'

/** The element that is the file. @internal */
export const root = 'ledesxmlebilling2.1'

/** Which element of a line says what a field of 98BI says. @internal */
export const lineElements = {
  LINE_ITEM_DATE: 'charge_date',
  TIMEKEEPER_ID: 'tk_id',
  TIMEKEEPER_CLASSIFICATION: 'tk_level',
  LINE_ITEM_DESCRIPTION: 'charge_desc',
  LINE_ITEM_TASK_CODE: 'task_code',
  LINE_ITEM_ACTIVITY_CODE: 'task_activity',
  LINE_ITEM_EXPENSE_CODE: 'expense_code',
  LINE_ITEM_NUMBER_OF_UNITS: 'units',
  LINE_ITEM_UNIT_COST: 'rate',
  LINE_ITEM_ADJUSTMENT_AMOUNT: 'item_disc_cred_amount',
  LINE_ITEM_TAX_RATE: 'tax_rate',
  LINE_ITEM_TAX_TYPE: 'tax_type',
  LINE_ITEM_TAX_TOTAL: 'tax_total',
  LINE_ITEM_TOTAL: 'total_amount',
} as const

/** The sum of amounts, as XML has it. @internal */
export function plainTotal(amounts: readonly string[], digits: number): string {
  const parts = amounts.reduce(
    (all, text) => all + (exact(text).num * 10n ** BigInt(digits)) / exact(text).den,
    0n,
  )
  const text = String(parts < 0n ? -parts : parts).padStart(digits + 1, '0')
  return `${parts < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/0{1,2}$/, '')
}
