import { civilDate, dayOf, type Finding, type Reason } from '@matterkit/core/values'
import { because } from '../because.js'
import { acts } from '../counting/period.js'
import type { Act } from '../counting/regime.js'
import { fail } from '../errors.js'
import { addFault, checkKeys, checkList, checkObject, checkOneOf, readDay, shown } from '../faults.js'
import { nameDay } from '../words.js'
import type { Docketed } from './docket.js'
import type { Happened } from './happened.js'
import { hintFor } from './nearest.js'
import type { Pack } from './pack.js'

/**
 * A date that an order sets and no rule gives: the exchange of witness statements in directions.
 *
 * @since 0.1.0
 */
export interface OrderedDate {
  /** Tells it from the other dates of the order, and stays when the order is amended. */
  readonly id: string
  readonly title: string
  readonly act: Act
  readonly due: string
  readonly critical?: true
}

/**
 * An order of the court that sets dates, such as a scheduling order under Rule 16 or the directions of a case
 * management conference. What it says takes over from what rules give.
 *
 * @since 0.1.0
 */
export interface CourtOrder {
  readonly id: string
  /** As it is cited: `Scheduling Order, Dkt. 31`. */
  readonly cite: string
  readonly entered: string
  /** The dates it sets in place of rules of the pack. What runs from such a date is counted from it. */
  readonly dates: readonly { readonly rule: string; readonly due: string }[]
  /** The events it fixes, such as the trial. One reported already is moved; rules run from it, and back from it. */
  readonly events?: readonly Omit<Happened, 'court' | 'courts' | 'id'>[]
  /** The dates it sets that no rule gives. */
  readonly own?: readonly OrderedDate[]
  /** The rules that no longer apply, no date of theirs standing. */
  readonly displaces?: readonly string[]
}

/** Checks that an order sets days, for rules and events of the pack. @internal */
export function checkOrders(pack: Pack, orders: readonly CourtOrder[]): void {
  const faults: Finding[] = []
  const rules = new Set(pack.rules.map(({ id }) => id))
  const checkRule = (at: string, rule: string): void => {
    if (!rules.has(rule)) addFault(faults, at, 'NOT_LISTED', { value: rule, list: 'rules' })
  }
  for (const [index, order] of orders.entries()) {
    const at = `orders[${index}]`
    if (!checkParts(faults, at, order)) continue
    const { entered, dates, events = [], own = [], displaces = [] } = order
    readDay(faults, `${at}.entered`, entered)
    for (const [n, { rule, due }] of dates.entries()) {
      readDay(faults, `${at}.dates[${n}].due`, due)
      checkRule(`${at}.dates[${n}].rule`, rule)
    }
    for (const [n, rule] of displaces.entries()) checkRule(`${at}.displaces[${n}]`, rule)
    for (const [n, { id, act, due }] of own.entries()) {
      readDay(faults, `${at}.own[${n}].due`, due)
      checkOneOf(faults, `${at}.own[${n}].act`, act, acts)
      if (own.findIndex((each) => each.id === id) < n)
        addFault(faults, `${at}.own[${n}].id`, 'ID_TAKEN', { value: id })
    }
    for (const [n, { event }] of events.entries()) {
      const known = pack.events.map(({ id }) => id)
      if (!known.includes(event)) {
        addFault(faults, `${at}.events[${n}].event`, 'EVENT_UNKNOWN', {
          value: shown(event),
          hint: hintFor(event, known),
          allowed: known,
        })
      }
    }
  }
  if (faults.length > 0) fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
}

const orderKeys = ['id', 'cite', 'entered', 'dates', 'events', 'own', 'displaces']

/** Whether the lists of an order are lists; a misspelt key would leave the rule's date standing. */
function checkParts(faults: Finding[], at: string, order: CourtOrder): boolean {
  if (!checkObject(faults, at, order)) return false
  checkKeys(faults, at, order, orderKeys)
  const { dates, events = [], own = [], displaces = [] } = order
  const lists = Object.entries({ dates, events, own, displaces }).map(([key, list]) =>
    checkList(faults, `${at}.${key}`, list),
  )
  if (lists.includes(false)) return false
  for (const [n, each] of dates.entries()) checkKeys(faults, `${at}.dates[${n}]`, each, ['rule', 'due'])
  for (const [n, each] of own.entries()) {
    checkKeys(faults, `${at}.own[${n}]`, each, ['id', 'title', 'act', 'due', 'critical'])
  }
  return true
}

/** Whether an order says that a rule no longer applies. @internal */
export function displaced(rule: string, orders: readonly CourtOrder[]): boolean {
  return orders.some(({ displaces = [] }) => displaces.includes(rule))
}

/** The date an order sets in place of a rule's; the order entered last governs. @internal */
export function underOrders(deadline: Docketed, orders: readonly CourtOrder[]): Docketed {
  const set = lastEntered(orders, ({ dates }) => dates.find(({ rule }) => rule === deadline.id))
  if (set === undefined) return deadline
  const [order, { due: on }] = set
  const due = civilDate(on)
  const was = nameDay(dayOf(deadline.due))
  const reason: Reason = because(
    'ORDERED',
    { ...nameDay(dayOf(due)), was: was.day, wasDate: was.date, cite: order.cite },
    order.cite,
  )
  const { at: _at, ends: _ends, ...rest } = deadline
  return {
    ...rest,
    due,
    earliest: due,
    latest: due,
    questions: [],
    reasons: [...deadline.reasons, reason],
    ordered: order.cite,
  }
}

/** The events of a matter, with those that orders fix: one reported already takes the day of the last order. @internal */
export function happenedUnder<Event extends Omit<Happened, 'court' | 'courts'>>(
  happened: readonly Event[],
  orders: readonly CourtOrder[],
): readonly (Event | Omit<Happened, 'court' | 'courts'>)[] {
  const fixed = new Map(
    byEntry(orders)
      .flatMap(({ events = [] }) => events)
      .map((each) => [each.event, each]),
  )
  const moved = happened.map((each) => {
    const set = each.id === undefined ? fixed.get(each.event) : undefined
    if (set === undefined) return each
    fixed.delete(each.event)
    return { ...each, ...set, facts: { ...each.facts, ...set.facts } }
  })
  return [...moved, ...fixed.values()]
}

/** The dates that orders set and no rule gives; of one set twice, the last. @internal */
export function ownDates(orders: readonly CourtOrder[]): Docketed[] {
  const last = new Map<string, readonly [CourtOrder, OrderedDate]>()
  for (const order of byEntry(orders)) for (const own of order.own ?? []) last.set(own.id, [order, own])
  return [...last.values()].map(([{ cite, entered }, { id, title, act, due: on, critical }]) => {
    const due = civilDate(on)
    const day = civilDate(entered)
    return {
      id: `ordered/${id}`,
      title,
      act,
      trigger: { event: 'ordered', on: day, earliest: day, latest: day },
      due,
      earliest: due,
      latest: due,
      questions: [],
      reasons: [because('ORDER_SETS', { ...nameDay(dayOf(due)), cite }, cite)],
      cite,
      authority: { cite, basis: 'official', seen: entered },
      ...(critical === undefined ? {} : { critical }),
      ordered: cite,
      projected: false,
      facts: {},
      service: [],
    }
  })
}

function byEntry(orders: readonly CourtOrder[]): CourtOrder[] {
  return orders.toSorted((a, b) => (a.entered < b.entered ? -1 : a.entered > b.entered ? 1 : 0))
}

function lastEntered<Found>(
  orders: readonly CourtOrder[],
  find: (order: CourtOrder) => Found | undefined,
): readonly [CourtOrder, Found] | undefined {
  return byEntry(orders)
    .flatMap((order) => {
      const found = find(order)
      return found === undefined ? [] : [[order, found] as const]
    })
    .at(-1)
}
