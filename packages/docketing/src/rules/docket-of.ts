import { civilDate, type Finding, type Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { expectPack } from '../expect.js'
import { addFault, checkKeys, readDay, shown } from '../faults.js'
import { type Docketed, docketUnder, keyOf } from './docket.js'
import type { Happened } from './happened.js'
import { type CourtOrder, checkOrders, happenedUnder, ownDates } from './order.js'
import type { Pack } from './pack.js'

/**
 * A date that a person set in place of the computed one. It stands through every change until it is taken back.
 *
 * @since 0.1.0
 */
export interface Override {
  readonly due: string
  readonly reason: string
  readonly by: string
  /** The computed date it was set against. */
  readonly was: string
}

/**
 * One deadline of a docket, and what became of it. Nothing is ever removed.
 *
 * @since 0.1.0
 */
export interface DocketEntry {
  /** What tells it from every other of the docket, and stays the same when it moves. */
  readonly key: string
  /** Counts its changes, from 0: the sequence of its calendar entry. */
  readonly revision: number
  readonly state: 'current' | 'superseded' | 'withdrawn'
  /** As computed; an override does not change it. */
  readonly deadline: Docketed
  readonly override?: Override
  /** Why it was superseded or withdrawn. */
  readonly because?: readonly Reason[]
}

/**
 * The deadlines of a matter with all that they came from. Plain data: it survives JSON.
 *
 * @since 0.1.0
 */
export interface Docket {
  readonly pack: { readonly id: string; readonly version: string }
  /** The events, without the calendars of the court. */
  readonly happened: readonly Omit<Happened, 'court' | 'courts'>[]
  readonly orders: readonly CourtOrder[]
  /** Current entries in date order, then those of the past. */
  readonly entries: readonly DocketEntry[]
}

/** The calendars by which a docket is counted. @since 0.1.0 */
export type Courts = Pick<Happened, 'court' | 'courts'>

/**
 * Opens the docket of a matter: every deadline that follows from its events, under its orders.
 *
 * @throws every error of `docket`; `DOCKET_INVALID` also where two events share an id, or an order sets a date for a
 *   rule that the pack does not have
 * @example
 * const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
 * dueOf(opened.entries[0]).length // 10
 * @since 0.1.0
 */
export function openDocket(
  pack: Pack,
  happened: readonly Omit<Happened, 'court' | 'courts'>[],
  options: Courts & { readonly orders?: readonly CourtOrder[] } = {},
): Docket {
  expectPack(pack)
  checkOptions(pack, options)
  const { orders = [], ...courts } = options
  const entries = computed(pack, happened, orders, courts, true).map(([key, deadline]) =>
    entryOf(key, deadline),
  )
  return { pack: { id: pack.id, version: pack.version }, happened, orders, entries }
}

function checkOptions(pack: Pack, options: object): void {
  const faults: Finding[] = []
  checkKeys(faults, 'options', options, ['court', 'courts', 'orders'])
  if (faults.length > 0) fail('DOCKET_INVALID', { pack: pack.title }, { findings: faults })
}

/** The date that counts for an entry: the override, or the computed one. @since 0.1.0 */
export function dueOf(entry: DocketEntry | undefined): string {
  return entry === undefined ? '' : (entry.override?.due ?? entry.deadline.due)
}

/** @internal */
export function entryOf(key: string, deadline: Docketed): DocketEntry {
  return { key, revision: 0, state: 'current', deadline }
}

/** Every deadline of the events, by key, under the orders. @internal */
export function computed(
  pack: Pack,
  happened: Docket['happened'],
  orders: readonly CourtOrder[],
  courts: Courts,
  isNew: boolean,
): [string, Docketed][] {
  checkOrders(pack, orders)
  const ids = happened.map(({ id, event }) => id ?? event)
  const twice = ids.find((id, index) => ids.indexOf(id) < index)
  if (twice !== undefined) {
    const data = { value: twice }
    fail(
      'DOCKET_INVALID',
      { pack: pack.title },
      { findings: [{ code: 'ID_TAKEN', data, severity: 'error', at: 'happened' }] },
    )
  }
  const seen = new Map<string, number>()
  const ruled = happenedUnder(happened, orders).flatMap((event) =>
    docketUnder(pack, { ...event, ...courts }, orders, isNew),
  )
  return [...ruled, ...ownDates(orders)]
    .map((deadline): [string, Docketed] => {
      const key = keyOf(deadline)
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return [count === 0 ? key : `${key}~${count + 1}`, deadline]
    })
    .toSorted(([, a], [, b]) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/**
 * Sets a date by hand, with its reason. It survives every redocketing.
 *
 * @throws `OVERRIDE_INVALID` where no current entry has the key, no reason is given, the date is no day, or it is before
 *   the event from which the period runs on
 * @example
 * const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
 * const key = opened.entries[0]?.key ?? ''
 * const set = overrideDeadline(opened, key, { due: '2026-08-03', reason: 'stipulation', by: 'u_1' })
 * set.entries.find((entry) => entry.key === key)?.override?.reason // 'stipulation'
 * @since 0.1.0
 */
export function overrideDeadline(
  opened: Docket,
  key: string,
  { due, reason, by }: Omit<Override, 'was'>,
): Docket {
  const current = opened.entries.filter(({ state }) => state === 'current')
  const found = current.find((entry) => entry.key === key)
  const faults: Finding[] = []
  if (found === undefined) {
    const known = current.map((entry) => entry.key)
    addFault(faults, 'key', 'NOT_ON_DOCKET', { value: shown(key), known })
  }
  if (typeof reason !== 'string' || reason.trim() === '') addFault(faults, 'reason', 'REASON_MISSING', {})
  if (readDay(faults, 'due', due) !== undefined && found !== undefined) checkAfter(faults, found, due)
  if (found === undefined || faults.length > 0) {
    return fail('OVERRIDE_INVALID', { key: shown(key) }, { findings: faults })
  }
  const override: Override = { due: civilDate(due), reason, by, was: found.deadline.due }
  return {
    ...opened,
    entries: opened.entries.map((entry) =>
      entry === found ? { ...entry, override, revision: entry.revision + 1 } : entry,
    ),
  }
}

/** A period that runs on from an event that was reported does not end before it. */
function checkAfter(faults: Finding[], { deadline }: DocketEntry, due: string): void {
  const { event, on } = deadline.trigger
  if (deadline.dependsOn !== undefined || deadline.due < on || due >= on) return
  addFault(faults, 'due', 'BEFORE_EVENT', { value: due, event, on })
}

/** Takes an override back; the computed date counts again. @since 0.1.0 */
export function releaseOverride(opened: Docket, key: string): Docket {
  return {
    ...opened,
    entries: opened.entries.map((entry) => {
      if (entry.key !== key || entry.state !== 'current') return entry
      const { override: _released, ...rest } = entry
      return { ...rest, revision: entry.revision + 1 }
    }),
  }
}
