/**
 * Activities. Unverified: the names `quantity` (of an expense), `user`, `matter`, `date` and `note`, the codes within
 * `activity_description`, and that `total` may be written.
 */
import { type Expense, expenses, type TimeEntry, timeEntries } from '@matterkit/core/models'
import {
  type Coding,
  currencyDigits,
  exact,
  type Json,
  type Money,
  money,
  plainAmount,
  roundedText,
  times,
} from '@matterkit/core/values'
import { choice, duration, flag, same } from '../mapping/field-maps.js'
import { type FieldMap, idOf, type Mapping, type Values } from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'
import { clio, ref } from './fields.js'

const taskCode = 'activity_description.utbms_task_code'
const activityCode = 'activity_description.utbms_activity_code'
const utbms = (value: Json | undefined): Json | undefined =>
  value === undefined ? undefined : { scheme: 'utbms', code: idOf(value) }
const codeOf = (value: Json | undefined): Json | undefined => (value as unknown as Coding | undefined)?.code

const codes: FieldMap = {
  theirs: [taskCode, activityCode],
  ours: ['task', 'activity'],
  read: (values): Values => ({ task: utbms(values[taskCode]), activity: utbms(values[activityCode]) }),
  write: ({ task, activity }): Values => ({ [taskCode]: codeOf(task), [activityCode]: codeOf(activity) }),
}

/**
 * Time entries. The hours measured are the seconds here; `rounded_quantity_in_hours` is Clio's answer and is kept
 * beside the id. Hours are written with four digits; those that were not changed come back as they stood.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const draft = clioTimeEntries.read({ id: 5, matter: { id: 7 }, user: { id: 3 }, date: '2026-03-02', quantity_in_hours: 0.33 }, known)
 * draft.seconds // 1188
 * @since 0.1.0
 */
export const clioTimeEntries: Mapping<TimeEntry> = clio<TimeEntry>({
  resource: 'activities',
  model: timeEntries,
  theirConstant: { type: 'TimeEntry' },
  fields: [
    ref('matter.id', 'matterId', 'matter'),
    ref('user.id', 'timekeeperId', 'user'),
    same('date', 'on'),
    duration('quantity_in_hours', 'seconds', 3600),
    same('note', 'narrative'),
    flag('no_charge', 'noCharge'),
    flag('non_billable', 'notBillable'),
    codes,
  ],
})

/** What an expense cost: units, the price of one, and all together, which must agree to the smallest unit of money. */
function cost(currency: string): FieldMap {
  const digits = currencyDigits(currency)
  return {
    theirs: ['price', 'quantity', 'total', 'non_billable_total'],
    ours: ['amount', 'quantity', 'unitPrice'],
    read({ price, quantity, total, non_billable_total: unbilled }): Values {
      const stated = Number(total ?? 0) === 0 && unbilled !== undefined ? unbilled : total
      const product =
        price === undefined
          ? undefined
          : money(roundedText(times(exact(String(price)), exact(String(quantity ?? 1))), digits), currency)
      const said = stated === undefined ? undefined : money(String(stated), currency)
      if (product !== undefined && said !== undefined && Math.abs(product.minor - said.minor) > 1) {
        return fail('TOTAL_DISAGREES', {
          quantity: quantity ?? 1,
          price: price ?? null,
          total: stated ?? null,
        })
      }
      const amount = said ?? product
      if (amount === undefined)
        return fail('VALUE_UNREADABLE', {
          value: quantity ?? null,
          wanted: 'an expense with a price or a total',
        })
      const counted = quantity !== undefined && price !== undefined
      return {
        amount: { ...amount },
        ...(counted ? { quantity: String(quantity), unitPrice: String(price) } : {}),
      }
    },
    write({ amount, quantity, unitPrice }): Values {
      const total = Number(plainAmount(amount as unknown as Money))
      const decimal = (value: Json) => Number(roundedText(exact(String(value)), 6))
      return quantity === undefined || unitPrice === undefined
        ? { price: total, quantity: 1, total }
        : { price: decimal(unitPrice), quantity: decimal(quantity), total }
    },
  }
}

/**
 * Expenses: the total is the amount, units and the price of one beside it. Clio writes decimals of the account's
 * currency, which it does not name with them. An `ExpenseEntry` is read as a soft cost and comes back as it was.
 *
 * @param currency - the account's, ISO 4217
 * @throws `CURRENCY_UNKNOWN`
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const copies = clioExpenses('USD').read({ id: 5, type: 'SoftCostEntry', price: 0.25, quantity: 100, total: 25 }, known)
 * copies.amount // { minor: 2500, currency: 'USD' }
 * copies.unitPrice // '0.25'
 * clioExpenses('USD').read({ id: 5, price: 0.25, quantity: 100, total: 26 }, known) // RECORD_UNMAPPABLE: clio activities 5 cannot be carried over
 * @since 0.1.0
 */
export function clioExpenses(currency: string): Mapping<Expense> {
  return clio<Expense>({
    resource: 'activities',
    model: expenses,
    fields: [
      choice(
        'type',
        'kind',
        [
          ['HardCostEntry', 'hard'],
          ['SoftCostEntry', 'soft'],
          ['ExpenseEntry', 'soft'],
        ],
        'SoftCostEntry',
      ),
      ref('matter.id', 'matterId', 'matter'),
      ref('user.id', 'incurredById', 'user'),
      ref('vendor.id', 'vendorId', 'contact'),
      same('date', 'on'),
      same('note', 'description'),
      cost(currency),
      flag('no_charge', 'noCharge'),
      flag('non_billable', 'notBillable'),
    ],
  })
}
