import { civilDate, dayOf, type Finding, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { fail } from '../errors.js'
import { addFault, readDay } from '../faults.js'
import { nameDay } from '../words.js'
import type { Docketed } from './docket.js'
import type { Pack } from './pack.js'

/**
 * An order of the court that sets dates, such as a scheduling order. What it sets comes before what rules give.
 *
 * @since 0.1.0
 */
export interface CourtOrder {
  readonly id: string
  /** As it is cited: `Scheduling Order, Dkt. 31`. */
  readonly cite: string
  readonly entered: string
  /** The dates it sets, of rules of the pack; the date of an event, such as the trial, is docketed as an event. */
  readonly dates: readonly { readonly rule: string; readonly due: string }[]
}

/** Checks that an order sets days for rules of the pack. @internal */
export function checkOrders(pack: Pack, orders: readonly CourtOrder[]): void {
  const faults: Finding[] = []
  const rules = new Set(pack.rules.map(({ id }) => id))
  for (const [index, { entered, dates }] of orders.entries()) {
    readDay(faults, `orders[${index}].entered`, entered)
    for (const [n, { rule, due }] of dates.entries()) {
      readDay(faults, `orders[${index}].dates[${n}].due`, due)
      if (!rules.has(rule)) {
        addFault(faults, `orders[${index}].dates[${n}].rule`, 'NOT_LISTED', { value: rule, list: 'rules' })
      }
    }
  }
  if (faults.length > 0) fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
}

/** The date an order sets in place of a rule's; the order entered last governs. @internal */
export function underOrders(deadline: Docketed, orders: readonly CourtOrder[]): Docketed {
  const set = orders
    .flatMap(({ cite, entered, dates }) => dates.map((date) => ({ ...date, cite, entered })))
    .filter(({ rule }) => rule === deadline.id)
    .toSorted((a, b) => (a.entered < b.entered ? -1 : 1))
    .at(-1)
  if (set === undefined) return deadline
  const due = civilDate(set.due)
  const was = nameDay(dayOf(deadline.due))
  const reason: Reason = because(
    'ORDERED',
    { ...nameDay(dayOf(due)), was: was.day, wasDate: was.date, cite: set.cite },
    set.cite,
  )
  const { at: _at, ends: _ends, ...rest } = deadline
  return { ...rest, due, earliest: due, latest: due, questions: [], reasons: [...deadline.reasons, reason] }
}
