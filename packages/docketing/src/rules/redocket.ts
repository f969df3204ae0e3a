import { type Reason, sameJson } from '@matterkit/core/values'
import { because } from '../because.js'
import { checkChange } from './check-change.js'
import type { Docketed } from './docket.js'
import { type Courts, computed, type Docket, type DocketEntry, entryOf } from './docket-of.js'
import type { Happened } from './happened.js'
import type { CourtOrder } from './order.js'
import type { Pack } from './pack.js'

/**
 * What changed. A new version of the pack or of the court's calendar needs no words of its own: it is what the docket
 * is counted by.
 *
 * @since 0.1.0
 */
export type DocketChange =
  /** An event happened. */
  | { readonly kind: 'happened'; readonly event: Omit<Happened, 'court' | 'courts'> }
  /** An event turns out otherwise: another day, service or fact. It is named by its id, or by its event. */
  | {
      readonly kind: 'moved'
      readonly of: string
      readonly to: Partial<Omit<Happened, 'court' | 'courts' | 'event'>>
    }
  /** An event turns out not to have happened. */
  | { readonly kind: 'undone'; readonly of: string }
  /** The court sets dates. */
  | { readonly kind: 'ordered'; readonly order: CourtOrder }
  /** An order is vacated. */
  | { readonly kind: 'order-vacated'; readonly id: string }
  /** Nothing happened; the pack or the calendars are new. */
  | { readonly kind: 'counted-again'; readonly why: string }

/**
 * A deadline before and after.
 *
 * @since 0.1.0
 */
export interface Moved {
  readonly key: string
  readonly before: DocketEntry
  readonly after: DocketEntry
}

/**
 * A docket counted again, to be looked at before it is taken. Nothing in it has been written anywhere.
 *
 * @since 0.1.0
 */
export interface Redocketing {
  /** What the docket will be once everything is accepted. */
  readonly docket: Docket
  /** Entries whose dates stay. Their reasons may be new. */
  readonly kept: readonly DocketEntry[]
  /** Entries whose date, span, title or questions change. */
  readonly moved: readonly Moved[]
  /** Entries with an override, whose computed date changes beneath it: the override stands, and wants a look. */
  readonly overridden: readonly Moved[]
  readonly added: readonly DocketEntry[]
  readonly withdrawn: readonly DocketEntry[]
}

/**
 * Counts a docket again after a change. Pure: to ask "what if", do not accept the answer.
 *
 * Entries keep their keys; overrides stand; what no longer follows is withdrawn and stays in the docket, as does the
 * text that a moved entry had before. Counting the result again with `counted-again` changes nothing.
 *
 * @param pack - the pack to count by, which may be a newer version
 * @param courts - the calendars to count by, which may hold new closures
 * @throws every error of `docket`; `CHANGE_INVALID` with every fault of a change that is of no known
 *   kind, says nothing, or names an event or order that the docket does not hold
 * @example
 * const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
 * const asked = redocket(usFederal, opened, { kind: 'moved', of: 'complaint-served', to: { on: '2026-06-16' } })
 * asked.moved.some(({ key }) => key === 'us.frcp.12.a.1.A.i') // true
 * @since 0.1.0
 */
export function redocket(pack: Pack, docket: Docket, change: DocketChange, courts: Courts = {}): Redocketing {
  checkChange(docket, change)
  const happened = happenedAfter(docket, change)
  const orders = ordersAfter(docket, change)
  const next = new Map(
    computed(pack, happened, orders, courts, change.kind === 'happened' || change.kind === 'moved'),
  )
  const past = docket.entries.filter(({ state }) => state !== 'current')
  const current = docket.entries.filter(({ state }) => state === 'current')
  const why = whyOf(change, docket, pack)
  const kept: DocketEntry[] = []
  const moved: Moved[] = []
  const overridden: Moved[] = []
  const withdrawn: DocketEntry[] = []
  const superseded: DocketEntry[] = []
  for (const entry of current) {
    const deadline = next.get(entry.key)
    next.delete(entry.key)
    if (deadline === undefined) withdrawn.push({ ...entry, state: 'withdrawn', because: [why] })
    else if (isSame(entry.deadline, deadline)) kept.push({ ...entry, deadline })
    else {
      const after = { ...entry, revision: entry.revision + 1, deadline }
      const pair = { key: entry.key, before: entry, after }
      if (entry.override !== undefined && entry.deadline.due !== deadline.due) overridden.push(pair)
      else moved.push(pair)
      superseded.push({ ...entry, state: 'superseded', because: [why] })
    }
  }
  const added = [...next].map(([key, deadline]) => revived(key, deadline, past))
  const after = [
    ...kept,
    ...moved.map((each) => each.after),
    ...overridden.map((each) => each.after),
    ...added,
  ]
  const entries = [...after.toSorted(byDate), ...withdrawn, ...superseded, ...past]
  return {
    docket: { pack: { id: pack.id, version: pack.version }, happened, orders, entries },
    kept,
    moved,
    overridden,
    added,
    withdrawn,
  }
}

/** A deadline that comes back goes on counting its texts, so that calendars take it as newer than its cancellation. */
function revived(key: string, deadline: Docketed, past: readonly DocketEntry[]): DocketEntry {
  const before = past.filter((entry) => entry.key === key).map(({ revision }) => revision)
  return { ...entryOf(key, deadline), revision: before.length === 0 ? 0 : Math.max(...before) + 2 }
}

function byDate(a: DocketEntry, b: DocketEntry): number {
  const [first, second] = [a.override?.due ?? a.deadline.due, b.override?.due ?? b.deadline.due]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Whether nothing that a person relies on differs. */
function isSame(a: Docketed, b: Docketed): boolean {
  const relied = ({ due, at, earliest, latest, title, projected, questions, act }: Docketed) =>
    ({ due, at, earliest, latest, title, projected, act, questions }) as const
  return sameJson(relied(a), relied(b)) // one of them may come from a database that orders members its own way
}

function idOf({ id, event }: Docket['happened'][number]): string {
  return id ?? event
}

function happenedAfter(docket: Docket, change: DocketChange): Docket['happened'] {
  if (change.kind === 'happened') return [...docket.happened, change.event]
  if (change.kind !== 'moved' && change.kind !== 'undone') return docket.happened
  if (change.kind === 'undone') return docket.happened.filter((each) => idOf(each) !== change.of)
  return docket.happened.map((each) => (idOf(each) === change.of ? { ...each, ...change.to } : each))
}

function ordersAfter(docket: Docket, change: DocketChange): Docket['orders'] {
  if (change.kind === 'ordered') {
    return [...docket.orders.filter(({ id }) => id !== change.order.id), change.order]
  }
  if (change.kind !== 'order-vacated') return docket.orders
  return docket.orders.filter(({ id }) => id !== change.id)
}

function whyOf(change: DocketChange, docket: Docket, pack: Pack): Reason {
  const versions = { was: docket.pack.version, version: pack.version, pack: pack.title }
  if (change.kind === 'counted-again') return because('COUNTED_AGAIN', { ...versions, why: change.why })
  const of =
    change.kind === 'happened'
      ? change.event.event
      : change.kind === 'ordered'
        ? change.order.cite
        : change.kind === 'order-vacated'
          ? change.id
          : change.of
  return because('CHANGED', { change: change.kind, of })
}

/**
 * Takes a redocketing, in whole or in part. What is not taken stays as it was: its entry keeps its date, and a later
 * redocketing shows the difference again.
 *
 * @param keys - the keys to take. Absent: all of them
 * @example
 * const opened = openDocket(usFederal, [{ event: 'complaint-served', on: '2026-06-15' }])
 * const asked = redocket(usFederal, opened, { kind: 'moved', of: 'complaint-served', to: { on: '2026-06-16' } })
 * acceptChanges(opened, asked).entries.length > opened.entries.length // true
 * @since 0.1.0
 */
export function acceptChanges(
  before: Docket,
  { docket, moved, overridden, added, withdrawn }: Redocketing,
  keys?: readonly string[],
): Docket {
  if (keys === undefined) return docket
  const changed = [...moved, ...overridden, ...added, ...withdrawn].map(({ key }) => key)
  const left = new Set(changed.filter((key) => !keys.includes(key)))
  const own = before.entries.filter(({ key, state }) => left.has(key) && state === 'current')
  const taken = docket.entries.filter((entry) => !left.has(entry.key) || before.entries.includes(entry))
  const current = [...taken.filter(({ state }) => state === 'current'), ...own]
    .filter((entry, index, all) => all.findIndex(({ key }) => key === entry.key) === index)
    .toSorted(byDate)
  return { ...docket, entries: [...current, ...taken.filter(({ state }) => state !== 'current')] }
}
