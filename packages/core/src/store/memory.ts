import type { Model, Stored } from '../models/index.js'
import { meets } from './evaluate.js'
import { filterOf } from './filter.js'
import { createMutex } from './mutex.js'
import { comparePlaces, type PagePlan, pageOf, placeOf, planPage } from './page.js'
import type { Store, StoreReader, StoreWriter } from './store.js'
import { fail } from './store-errors.js'

/** The records of one firm: by model, by id. `undefined` in a draft marks what was removed. */
type Tables = Map<string, Map<string, Stored | undefined>>

interface Firm {
  readonly tables: Tables
  readonly counters: Map<string, number>
}

/**
 * Keeps records in memory: the reference for what every store must do, and the store for tests and scripts.
 * Nothing outlives the process.
 *
 * @example
 * memory().name // 'memory'
 * @since 0.1.0
 */
export function memory(): Store {
  const known = new Map<string, Model>()
  const firms = new Map<string, Firm>()
  const exclusively = createMutex()
  let closed = false

  function open(firm: string): Firm {
    if (closed) return fail('STORE_CLOSED', {})
    const found = firms.get(firm) ?? { tables: new Map(), counters: new Map() }
    firms.set(firm, found)
    return found
  }

  return {
    name: 'memory',
    async migrate(models) {
      const fresh = models.filter((model) => !known.has(model.name))
      for (const model of fresh) known.set(model.name, model)
      return { applied: fresh.map((model) => `keep ${model.name}`) }
    },
    read: (firm, work) => exclusively(async () => work(reader(open(firm), undefined, known))),
    write: (firm, work) =>
      exclusively(async () => {
        const base = open(firm)
        const draft: Firm = { tables: new Map(), counters: new Map() }
        const result = await work(writer(base, draft, known))
        commit(base, draft)
        return result
      }),
    close: () =>
      exclusively(async () => {
        closed = true
      }),
  }
}

function reader(base: Firm, draft: Firm | undefined, known: ReadonlyMap<string, Model>): StoreReader {
  function check(model: Model): void {
    if (!known.has(model.name)) fail('MODEL_UNKNOWN', { model: model.name })
  }
  function get(name: string, id: string): Stored | undefined {
    const drafted = draft?.tables.get(name)
    return drafted?.has(id) ? drafted.get(id) : base.tables.get(name)?.get(id)
  }
  function all(name: string): Stored[] {
    const drafted = draft?.tables.get(name)
    const kept = [...(base.tables.get(name)?.values() ?? [])].filter((row) => row && !drafted?.has(row.id))
    return [...kept, ...(drafted?.values() ?? [])].filter((row) => row !== undefined)
  }
  return {
    async get<T extends Stored>(model: Model<T>, id: string) {
      check(model)
      return get(model.name, id) as T | undefined
    },
    async find<T extends Stored>(model: Model<T>, query = {}) {
      check(model)
      const plan = planPage(model, query)
      return pageOf(plan, sorted(plan, all(model.name)) as T[])
    },
    async count<T extends Stored>(model: Model<T>, where = {}) {
      check(model)
      const filter = filterOf(model, where)
      return all(model.name).filter((row) => meets(row, filter)).length
    },
    counter: async (key) => draft?.counters.get(key) ?? base.counters.get(key) ?? 0,
  }
}

function sorted(plan: PagePlan, rows: readonly Stored[]): Stored[] {
  const { after } = plan
  return rows
    .filter((row) => meets(row, plan.filter))
    .filter((row) => after === undefined || comparePlaces(plan, placeOf(plan, row), after) > 0)
    .sort((a, b) => comparePlaces(plan, placeOf(plan, a), placeOf(plan, b)))
    .slice(0, plan.limit + 1)
}

function writer(base: Firm, draft: Firm, known: ReadonlyMap<string, Model>): StoreWriter {
  const read = reader(base, draft, known)

  function put(model: Model, id: string, row: Stored | undefined): void {
    const table = draft.tables.get(model.name) ?? new Map<string, Stored | undefined>()
    draft.tables.set(model.name, table.set(id, row))
  }
  async function expect(model: Model, id: string, version: number): Promise<void> {
    if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
    const found = await read.get(model, id)
    if (found?.version !== version) {
      return fail('VERSION_CONFLICT', {
        model: model.name,
        id,
        expected: version,
        actual: found?.version ?? null,
      })
    }
  }
  return {
    ...read,
    async insert(model, records) {
      for (const record of records) {
        if ((await read.get(model, record.id)) !== undefined)
          fail('ID_TAKEN', { model: model.name, id: record.id })
        put(model, record.id, frozenCopy(record))
      }
    },
    async update(model, record) {
      await expect(model, record.id, record.version - 1)
      put(model, record.id, frozenCopy(record))
    },
    async remove(model, id, version) {
      await expect(model, id, version)
      put(model, id, undefined)
    },
    async increment(key, by, guard = {}) {
      const value = (await read.counter(key)) + by
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = guard
      if (value < min || value > max) return fail('COUNTER_GUARD', { key, value, guard: `${min} to ${max}` })
      draft.counters.set(key, value)
      return value
    },
  }
}

/** Its own copy, so that no later change of the caller's object reaches what is kept; frozen, so that no reader's does. */
function frozenCopy<T extends Stored>(record: T): T {
  return deepFreeze(structuredClone(record))
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) deepFreeze(each)
  return Object.freeze(value)
}

function commit(base: Firm, draft: Firm): void {
  for (const [name, rows] of draft.tables) {
    const table = base.tables.get(name) ?? new Map<string, Stored | undefined>()
    base.tables.set(name, table)
    for (const [id, row] of rows) {
      if (row === undefined) table.delete(id)
      else table.set(id, row)
    }
  }
  for (const [key, value] of draft.counters) base.counters.set(key, value)
}
