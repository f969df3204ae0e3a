import { civilDate, isCivilDate, type Money } from '@matterkit/core/values'
import { unknownCode } from '../codes/utbms.js'
import type { Faults } from '../faults.js'
import { isMoney } from '../rates/rate-index.js'
import { type BillableExpense, type InvoiceInput, mostTermsDays } from './invoice-input.js'
import type { BillableTime } from './price-entry.js'

/** @internal */
export function checkHead(input: InvoiceInput, faults: Faults): void {
  const { from, to, expenses = [], entries, termsDays = 0 } = input
  for (const field of ['number', 'clientId', 'matterId'] as const) {
    if (!input[field]?.trim()) faults.add('FIELD_MISSING', { field }, field)
  }
  for (const field of ['on', 'from', 'to'] as const) faults.attempt(field, () => civilDate(input[field]))
  if (to < from) faults.add('PERIOD_REVERSED', { from, to }, 'to')
  if (!Number.isInteger(termsDays) || termsDays < 0 || termsDays > mostTermsDays) {
    faults.add('TERMS_INVALID', { days: String(termsDays) }, 'termsDays')
  }
  refuseTwice('entries', entries, faults)
  refuseTwice('expenses', expenses, faults)
}

/** @internal */
export function checkCode(
  code: string,
  slot: 'task' | 'activity' | 'expense',
  at: string,
  { codes = [] }: InvoiceInput,
  faults: Faults,
): void {
  if (codes === 'any' || codes.includes(code)) return
  const [odd] = unknownCode(code, slot)
  if (odd !== undefined) faults.put({ ...odd, severity: 'error', at: `${at}.${slot}` })
}

/** @internal */
export function checkDay(
  { id, on }: BillableTime | BillableExpense,
  at: string,
  { from, to }: InvoiceInput,
  faults: Faults,
): void {
  if (!isCivilDate(on)) faults.attempt(`${at}.on`, () => civilDate(on))
  else if (on < from || on > to) faults.add('OUTSIDE_PERIOD', { id, date: on, from, to }, `${at}.on`)
}

/** @internal */
export function sameCurrency(
  amount: Money,
  field: string,
  at: string,
  { currency }: InvoiceInput,
  faults: Faults,
): boolean {
  if (!isMoney(amount)) faults.add('NOT_MONEY', { field }, `${at}.${field}`)
  else if (amount.currency !== currency) {
    faults.add('WRONG_CURRENCY', { field, found: amount.currency, wanted: currency }, `${at}.${field}`)
  } else return true
  return false
}

function refuseTwice(list: string, items: readonly { readonly id: string }[], faults: Faults): void {
  const first = new Map<string, number>()
  for (let index = 0; index < items.length; index++) {
    const id = items[index]?.id ?? ''
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else faults.add('DUPLICATE', { id, first: `${list}[${earlier}]` }, `${list}[${index}]`)
  }
}
