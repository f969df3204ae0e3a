import type { Model, Stored } from '../models/index.js'
import { compareKeys, keyAt } from './evaluate.js'
import { type Filter, indexedFields, wantedOf } from './filter.js'
import { isList } from './indexes.js'
import type { Key, Page, Query } from './query.js'
import { fail } from './store-errors.js'

/**
 * A query checked and ready: what a store needs to answer one page.
 *
 * @since 0.1.0
 */
export interface PagePlan {
  readonly filter: Filter
  readonly field: string
  readonly descending: boolean
  readonly limit: number
  /** The place of the last record of the page before. */
  readonly after: Place | undefined
}

/** Where a record stands in an order: its key, and its id to settle ties. @since 0.1.0 */
export interface Place {
  readonly key: Key
  readonly id: string
}

/**
 * Checks a query.
 *
 * @throws every `QUERY_…` error of the store's table
 * @since 0.1.0
 */
export function planPage<T extends Stored>(model: Model<T>, query: Query<T> = {}): PagePlan {
  expectParts(query)
  const [field, direction] = query.order ?? ['id', 'asc']
  const fields = indexedFields(model)
  if (!fields.includes(field))
    return fail('QUERY_INDEX_UNDECLARED', { model: model.name, field, indexes: fields })
  if (isList(field)) return fail('QUERY_ORDER_LIST', { field })
  const limit = query.limit ?? 100
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) return fail('QUERY_LIMIT_INVALID', { limit })
  const order = `${field} ${direction}`
  return {
    filter: wantedOf(model, query),
    field,
    descending: direction === 'desc',
    limit,
    after: query.after === undefined ? undefined : readCursor(query.after, order),
  }
}

const parts: readonly string[] = [
  'where',
  'order',
  'limit',
  'after',
  'access',
] satisfies (keyof Query<Stored>)[]

/**
 * Refuses what is no part of a query: a field that was meant for `where` would otherwise ask for everything.
 *
 * @throws `QUERY_PART_UNKNOWN`
 * @internal
 */
export function expectParts(query: object): void {
  for (const part of Object.keys(query)) {
    if (!parts.includes(part)) fail('QUERY_PART_UNKNOWN', { part, parts: parts.slice(0, 4) })
  }
}

/**
 * A page from one record more than was asked for, in order: the surplus says that there is a next page.
 *
 * @since 0.1.0
 */
export function pageOf<T extends Stored>(plan: PagePlan, found: readonly T[]): Page<T> {
  const items = found.slice(0, plan.limit)
  const last = items.at(-1)
  if (last === undefined || found.length <= plan.limit) return { items }
  const order = `${plan.field} ${plan.descending ? 'desc' : 'asc'}`
  return { items, next: encodeURIComponent(JSON.stringify([order, keyAt(last, plan.field), last.id])) }
}

function readCursor(cursor: string, order: string): Place {
  try {
    const [of, key, id] = JSON.parse(decodeURIComponent(cursor)) as [string, Key, string]
    if (of === order && typeof id === 'string') return { key, id }
  } catch {
    // not one of ours: refused below like one of another query
  }
  return fail('QUERY_CURSOR_INVALID', {})
}

/**
 * Compares two places in a plan's order.
 *
 * @since 0.1.0
 */
export function comparePlaces(plan: PagePlan, a: Place, b: Place): number {
  const order = compareKeys(a.key, b.key) || compareKeys(a.id, b.id)
  return plan.descending ? -order : order
}

/**
 * A record's place in a plan's order.
 *
 * @since 0.1.0
 */
export function placeOf(plan: PagePlan, record: Stored): Place {
  return { key: keyAt(record, plan.field), id: record.id }
}

/**
 * Every record of a query, page by page.
 *
 * @param find - asks for one page
 * @since 0.1.0
 */
export async function* pages<T extends Stored>(
  find: (query: Query<T>) => Promise<Page<T>>,
  query: Omit<Query<T>, 'limit' | 'after'> = {},
): AsyncGenerator<T> {
  let after: string | undefined
  do {
    const page: Page<T> = await find({ ...query, limit: 500, ...(after === undefined ? {} : { after }) })
    yield* page.items
    after = page.next
  } while (after !== undefined)
}
