import type { Model, Stored } from '../models/index.js'
import type { FirmId } from '../values/index.js'
import { type Claim, type Claimable, claimedFrom } from './claim.js'
import { documentOf } from './document.js'
import { meets } from './evaluate.js'
import { filterOf, wantedOf } from './filter.js'
import { type AppliedMigration, pendingMigrations, type Schema, stepsText, stepText } from './migration.js'
import { createMutex } from './mutex.js'
import { comparePlaces, type PagePlan, pageOf, pages, placeOf, planPage } from './page.js'
import type { Store, StoreReader, StoreWriter, SystemScope } from './store.js'
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
  const known = new Set<string>()
  const firms = new Map<string, Firm>()
  const applied: AppliedMigration[] = []
  const exclusively = createMutex()
  let closed = false

  function open(firm: string): Firm {
    const found = firms.get(firm) ?? emptyFirm()
    firms.set(firm, found)
    return found
  }
  function transact<Result>(work: () => Promise<Result>): Promise<Result> {
    return exclusively(async () => (closed ? fail('STORE_CLOSED', {}) : work()))
  }
  function planned(schemas: readonly Schema[]) {
    return pendingMigrations(schemas, applied).flatMap(({ owner, migration }) =>
      migration.steps.map((step) => ({
        owner,
        migration: migration.id,
        text: `${owner} ${migration.id}: ${stepText(step)}`,
        statements: [],
      })),
    )
  }

  return {
    name: 'memory',
    capabilities: { durable: false, shared: false, concurrent: false, joins: false },
    plan: (schemas) => transact(async () => ({ steps: planned(schemas) })),
    migrate: (schemas) =>
      transact(async () => {
        const steps = planned(schemas)
        for (const { owner, migration } of pendingMigrations(schemas, applied)) {
          applied.push({ owner, id: migration.id, steps: stepsText(migration) })
        }
        for (const model of schemas.flatMap(({ models }) => models)) known.add(model.name)
        return { applied: steps.map(({ text }) => text) }
      }),
    read: (firm, work) => transact(() => work(reader(open(firm), undefined, known))),
    write: (firm, work) =>
      transact(async () => {
        const [base, draft] = [open(firm), emptyFirm()]
        const result = await work(writer(firm, base, draft, known))
        commit(base, draft)
        return result
      }),
    system: (work) =>
      transact(async () => {
        const drafts = new Map<string, Firm>()
        const result = await work(systemScope(firms, drafts, known))
        for (const [firm, draft] of drafts) commit(open(firm), draft)
        return result
      }),
    close: () =>
      exclusively(async () => {
        closed = true
      }),
  }
}

function emptyFirm(): Firm {
  return { tables: new Map(), counters: new Map() }
}

function check(known: ReadonlySet<string>, model: Pick<Model, 'name'>): void {
  if (!known.has(model.name)) fail('MODEL_UNKNOWN', { model: model.name })
}

function rowsOf<T extends Stored>(base: Firm, draft: Firm | undefined, model: Model<T>): T[] {
  const drafted = draft?.tables.get(model.name)
  const kept = [...(base.tables.get(model.name)?.values() ?? [])].filter(
    (row) => row && !drafted?.has(row.id),
  )
  return [...kept, ...(drafted?.values() ?? [])].filter((row) => row !== undefined) as unknown as T[]
}

function reader(base: Firm, draft: Firm | undefined, known: ReadonlySet<string>): StoreReader {
  function get<T extends Stored>(model: Model<T>, id: string): T | undefined {
    check(known, model)
    const drafted = draft?.tables.get(model.name)
    return (drafted?.has(id) ? drafted.get(id) : base.tables.get(model.name)?.get(id)) as T | undefined
  }
  async function find<T extends Stored>(model: Model<T>, query = {}) {
    check(known, model)
    const plan = planPage(model, query)
    return pageOf(plan, sorted(plan, rowsOf(base, draft, model)))
  }
  return {
    get: async (model, id) => get(model, id),
    getMany: async (model, ids) =>
      [...new Set(ids)].map((id) => get(model, id)).filter((row) => row !== undefined),
    find,
    stream: (model, query) => pages((page) => find(model, page), query),
    async count(model, query = {}) {
      check(known, model)
      const filter = wantedOf(model, query)
      return rowsOf(base, draft, model).filter((row) => meets(row, filter)).length
    },
    counter: async (key) => draft?.counters.get(key) ?? base.counters.get(key) ?? 0,
    counters: async () => {
      const all = new Map([...base.counters, ...(draft?.counters ?? [])])
      return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}

function sorted<T extends Stored>(plan: PagePlan, rows: readonly T[]): T[] {
  const { after } = plan
  return rows
    .filter((row) => meets(row, plan.filter))
    .filter((row) => after === undefined || comparePlaces(plan, placeOf(plan, row), after) > 0)
    .sort((a, b) => comparePlaces(plan, placeOf(plan, a), placeOf(plan, b)))
    .slice(0, plan.limit + 1)
}

function put(draft: Firm, model: Pick<Model, 'name'>, id: string, row: Stored | undefined): void {
  const table = draft.tables.get(model.name) ?? new Map<string, Stored | undefined>()
  draft.tables.set(model.name, table.set(id, row))
}

function writer(firm: FirmId, base: Firm, draft: Firm, known: ReadonlySet<string>): StoreWriter {
  const read = reader(base, draft, known)

  async function expect<T extends Stored>(model: Model<T>, id: string, version: number): Promise<void> {
    if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
    const actual = (await read.get(model, id))?.version ?? null
    if (actual !== version) fail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual })
  }
  async function add<T extends Stored>(model: Model<T>, records: readonly T[]): Promise<void> {
    const fresh = new Map<string, T>()
    for (const record of records) {
      const taken = fresh.has(record.id) || (await read.get(model, record.id)) !== undefined
      if (taken) return fail('ID_TAKEN', { model: model.name, id: record.id })
      fresh.set(record.id, kept(model, record))
    }
    for (const [id, record] of fresh) put(draft, model, id, record)
  }
  function kept<T extends Stored>(model: Model<T>, record: T): T {
    return deepFreeze(JSON.parse(documentOf(model.name, record, firm)) as T)
  }
  return {
    ...read,
    insert: async (model, records) =>
      model.appendOnly ? fail('APPEND_ONLY', { model: model.name }) : add(model, records),
    append: async (model, rows) =>
      model.appendOnly ? add(model, rows) : fail('NOT_APPEND_ONLY', { model: model.name }),
    async update(model, record) {
      await expect(model, record.id, record.version - 1)
      put(draft, model, record.id, kept(model, record))
    },
    async remove(model, id, version) {
      await expect(model, id, version)
      put(draft, model, id, undefined)
    },
    async increment(key, by, guard = {}) {
      const value = (await read.counter(key)) + by
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = guard
      if (value < min || value > max) return fail('COUNTER_GUARD', { key, value, guard: `${min} to ${max}` })
      draft.counters.set(key, value)
      return value
    },
    async claim(model, claim) {
      check(known, model)
      return claimInto(rowsOf(base, draft, model), model, claim, () => draft)
    },
  }
}

function claimInto<T extends Claimable>(
  rows: readonly T[],
  model: Model<T>,
  claim: Claim<T>,
  draftOf: (firm: string) => Firm,
): readonly T[] {
  const { limit } = claim
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) return fail('QUERY_LIMIT_INVALID', { limit })
  const filter = filterOf(model, claim.where)
  const taken = claimedFrom(rows, claim, (row) => meets(row, filter)).map(deepFreeze)
  for (const row of taken) put(draftOf(row.firmId), model, row.id, row)
  return taken
}

function systemScope(
  firms: ReadonlyMap<string, Firm>,
  drafts: Map<string, Firm>,
  known: ReadonlySet<string>,
): SystemScope {
  function draftOf(firm: string): Firm {
    const draft = drafts.get(firm) ?? emptyFirm()
    drafts.set(firm, draft)
    return draft
  }
  function everywhere<T extends Stored>(model: Model<T>): T[] {
    check(known, model)
    return [...firms].flatMap(([firm, base]) => rowsOf(base, drafts.get(firm), model))
  }
  return {
    firms: async (model) => [...new Set(everywhere(model).map((row) => row.firmId))].sort(),
    async count(model, { where } = {}) {
      const filter = filterOf(model, where)
      return everywhere(model).filter((row) => meets(row, filter)).length
    },
    claim: async (model, claim) => claimInto(everywhere(model), model, claim, draftOf),
  }
}

/** What is kept is a copy, so that no later change of the caller's object reaches it; frozen, so that no reader's does. */
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
