/**
 * Time entries and expenses. Unverified: every name of a field of both but `id`; that an expense has `total_amount` in
 * units of its `currency` is an assumption.
 */
import { type Expense, expenses, type TimeEntry, timeEntries } from '@matterkit/core/models'
import { type Money, money, plainAmount } from '@matterkit/core/values'
import { duration, same, textOf } from '../mapping/field-maps.js'
import type { FieldMap, Mapping } from '../mapping/mapping.js'
import { day, ref, unified } from './fields.js'

/**
 * Time entries; durations there are minutes, written with four digits; those that were not changed come back as they
 * stood. The day is the one the date's text bears.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * const draft = unifiedTimeEntries.read({ id: '5', date: '2026-03-02T15:00:00Z', duration_minutes: 0.33 }, known)
 * draft.on // '2026-03-02'
 * unifiedTimeEntries.write(draft, known) // { id: '5', date: '2026-03-02T15:00:00Z', duration_minutes: 0.33 }
 * @since 0.1.0
 */
export const unifiedTimeEntries: Mapping<TimeEntry> = unified<TimeEntry>({
  resource: 'timeentry',
  model: timeEntries,
  fields: [
    ref('matter_id', 'matterId', 'matter'),
    ref('user_id', 'timekeeperId', 'user'),
    day('date', 'on'),
    duration('duration_minutes', 'seconds', 60),
    same('description', 'narrative'),
  ],
})

const amount: FieldMap = {
  theirs: ['total_amount', 'currency'],
  ours: ['amount'],
  read: ({ total_amount: total = null, currency = null }) => ({
    amount: { ...money(String(total), textOf(currency)) },
  }),
  write({ amount: value }) {
    const ours = value as unknown as Money
    return { total_amount: Number(plainAmount(ours)), currency: ours.currency }
  },
}

/**
 * Expenses. Whether one was paid to someone is not said there: it is a soft cost until someone says otherwise.
 *
 * @example
 * const known: References = { toOurs: (kind, id) => `${kind}-${id}`, toTheirs: (_, id) => id.split('-')[1] }
 * unifiedExpenses.read({ id: '5', total_amount: 12.5, currency: 'USD' }, known).amount // { minor: 1250, currency: 'USD' }
 * @since 0.1.0
 */
export const unifiedExpenses: Mapping<Expense> = unified<Expense>({
  resource: 'expense',
  model: expenses,
  constant: { kind: 'soft' },
  fields: [
    ref('matter_id', 'matterId', 'matter'),
    ref('user_id', 'incurredById', 'user'),
    day('date', 'on'),
    amount,
    same('description', 'description'),
  ],
})
