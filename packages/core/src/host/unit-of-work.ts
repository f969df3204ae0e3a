import type { Change, Model, Parsed, Stored } from '../models/index.js'
import {
  comparePlaces,
  filterOf,
  meets,
  type Page,
  pageOf,
  placeOf,
  planPage,
  type Query,
  type Store,
  storeErrors,
  type Where,
} from '../store/index.js'
import { defineErrors, type Fail, type FirmId, instantOf, newId } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { RecordChange } from './plugin.js'

const fail: Fail<typeof hostErrors & typeof storeErrors> = defineErrors({ ...hostErrors, ...storeErrors })

/**
 * What is read and staged between the opening of a unit of work and its commit. Nothing here touches the store but
 * to read; the commit is elsewhere.
 *
 * @internal
 */
export interface Unit {
  /** @throws `NOT_FOUND`; `VERSION_CONFLICT` where `version` is given and is not the current one */
  get<T extends Stored>(model: Model<T>, id: string, version?: number): Promise<T>
  find<T extends Stored>(model: Model<T>, query?: Query<T>): Promise<Page<T>>
  count<T extends Stored>(model: Model<T>, where?: Where<T>): Promise<number>
  insert<T extends Stored>(model: Model<T>, action: string, fields: Parsed<T>): T
  replace<T extends Stored>(
    model: Model<T>,
    action: string,
    before: T,
    set: Change<T>,
    reason: string | undefined,
  ): T
  nextNumber(series: string): Promise<number>
  /** What the commit must write and check. */
  staged(): Staged
}

/** @internal */
export interface Staged {
  /** Every change, in the order they were made, for gates, journal and listeners. */
  readonly changes: readonly RecordChange[]
  /** Each changed record as it is to be, with the version it was read at. */
  readonly rows: readonly Row[]
  /** Records read and not changed: they must still be what they were. */
  readonly reads: readonly { readonly model: Model; readonly id: string; readonly version: number }[]
  /** Numbers taken: the value a series had, and how many were taken from it. */
  readonly numbers: ReadonlyMap<string, { readonly from: number; readonly taken: number }>
}

interface Row {
  readonly model: Model
  readonly base: Stored | undefined
  readonly now: Stored
}

/** Opens a unit of work. @internal */
export function openUnit(store: Store, firm: FirmId, actor: string, now: () => number): Unit {
  const rows = new Map<string, Row>()
  const reads = new Map<string, { model: Model; id: string; version: number }>()
  const numbers = new Map<string, { from: number; taken: number }>()
  const changes: RecordChange[] = []

  function seen<T extends Stored>(model: Model<T>, record: T): T {
    reads.set(`${model.name} ${record.id}`, { model: model, id: record.id, version: record.version })
    return record
  }

  function stage<T extends Stored>(change: RecordChange<T>, now: T): T {
    const key = `${change.model.name} ${now.id}`
    const base = rows.has(key) ? rows.get(key)?.base : change.before
    rows.set(key, { model: change.model, base, now })
    changes.push(change as unknown as RecordChange)
    return now
  }

  function stagedOf(model: { readonly name: string }): Row[] {
    return [...rows.values()].filter((row) => row.model.name === model.name)
  }

  return {
    async get<T extends Stored>(model: Model<T>, id: string, version?: number) {
      const staged = rows.get(`${model.name} ${id}`)?.now as T | undefined
      const found = staged ?? (await store.read(firm, (tx) => tx.get(model, id)))
      if (found === undefined) return fail('NOT_FOUND', { model: model.name, id })
      if (version !== undefined && version !== found.version) {
        return fail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual: found.version })
      }
      return staged ?? seen(model, found)
    },

    async find<T extends Stored>(model: Model<T>, query: Query<T> = {}) {
      const own = stagedOf(model)
      if (own.length === 0) {
        const page = await store.read(firm, (tx) => tx.find(model, query))
        for (const record of page.items) seen(model, record)
        return page
      }
      return mergedPage(store, firm, model, query, own)
    },

    async count<T extends Stored>(model: Model<T>, where: Where<T> = {}) {
      const filter = filterOf(model, where)
      const kept = await store.read(firm, (tx) => tx.count(model, where))
      return stagedOf(model).reduce((total, { base, now: row }) => {
        const was = base !== undefined && meets(base, filter)
        return total + Number(meets(row, filter)) - Number(was)
      }, kept)
    },

    insert<T extends Stored>(model: Model<T>, action: string, fields: Parsed<T>) {
      const record = { ...stampFor(model, firm, actor, now()), ...fields } as unknown as T
      return stage({ model, action, before: undefined, after: record, reason: undefined, actor }, record)
    },

    replace<T extends Stored>(
      model: Model<T>,
      action: string,
      before: T,
      set: Change<T>,
      reason: string | undefined,
    ) {
      const base = rows.get(`${model.name} ${before.id}`)
      const after = withoutUndefined({
        ...before,
        ...set,
        version: base === undefined ? before.version + 1 : before.version, // one version a unit
        schemaVersion: model.schemaVersion,
        updatedAt: instantOf(now()),
        updatedBy: actor,
      }) as T
      return stage({ model, action, before, after, reason, actor }, after)
    },

    async nextNumber(series) {
      const from =
        numbers.get(series)?.from ?? (await store.read(firm, (tx) => tx.counter(`number.${series}`)))
      const taken = (numbers.get(series)?.taken ?? 0) + 1
      numbers.set(series, { from, taken })
      return from + taken
    },

    staged: () => ({
      changes,
      rows: [...rows.values()],
      reads: [...reads.entries()].filter(([key]) => !rows.has(key)).map(([, read]) => read),
      numbers,
    }),
  }
}

/** The fields that every new record of a model starts with. @internal */
export function stampFor<Name extends string>(
  model: Pick<Model, 'prefix' | 'schemaVersion'>,
  firm: FirmId,
  actor: string,
  now: number,
): Stored<Name> {
  const at = instantOf(now)
  return {
    id: newId(model.prefix, now),
    firmId: firm,
    version: 1,
    schemaVersion: model.schemaVersion,
    createdAt: at,
    createdBy: actor,
    updatedAt: at,
    updatedBy: actor,
    ext: {},
    externalIds: [],
  }
}

function withoutUndefined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** A page of what is stored and what is staged together: staged rows take the place of their stored versions. */
async function mergedPage<T extends Stored>(
  store: Store,
  firm: FirmId,
  model: Model<T>,
  query: Query<T>,
  own: readonly Row[],
): Promise<Page<T>> {
  const plan = planPage(model, query)
  const hidden = new Set(own.map((row) => row.now.id as string))
  const found: T[] = []
  let after = query.after
  do {
    const cursor: string | undefined = after
    const page: Page<T> = await store.read(firm, (tx) =>
      tx.find(model, { ...query, limit: 1000, ...(cursor === undefined ? {} : { after: cursor }) }),
    )
    found.push(...page.items.filter((record) => !hidden.has(record.id)))
    after = page.next
  } while (after !== undefined && found.length <= plan.limit)
  const staged = own
    .map((row) => row.now as T)
    .filter((record) => meets(record, plan.filter))
    .filter(
      (record) => plan.after === undefined || comparePlaces(plan, placeOf(plan, record), plan.after) > 0,
    )
  const merged = [...found, ...staged].sort((a, b) => comparePlaces(plan, placeOf(plan, a), placeOf(plan, b)))
  return pageOf(plan, merged)
}
