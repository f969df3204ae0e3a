import {
  type AccessContext,
  type AccessSource,
  type Actor,
  accessFilter,
  actorText,
  type Decision,
  decide,
  redact,
} from '../access/index.js'
import { type Change, firms, type Model, type Parsed, type Stored } from '../models/index.js'
import type { JobDraft } from '../queue/index.js'
import {
  type Filter,
  filterOf,
  meets,
  type Page,
  type Query,
  type Store,
  type StoreReader,
  storeErrors,
  type Where,
} from '../store/index.js'
import { type CivilDate, dateIn, defineErrors, type Fail, type FirmId, instantOf } from '../values/index.js'
import { checkFields, keptExt } from './fields-not-seen.js'
import type { RecordChange } from './hooks.js'
import { hostErrors } from './host-errors.js'
import { mergedPage } from './merged-page.js'
import { stampFor } from './stamp-record.js'
import { saysMore, writersIn } from './writers.js'

const fail: Fail<typeof hostErrors & typeof storeErrors> = defineErrors({ ...hostErrors, ...storeErrors })

/**
 * What is read and staged between the opening of a unit of work and its commit. Nothing here touches the store but
 * to read; the commit is elsewhere.
 *
 * @internal
 */
export interface Unit {
  /** Who acts at the moment, as the journal writes it. */
  readonly actor: string
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
  /** Takes a number at once, in a transaction of its own; it is lost where the unit fails. */
  takeNumber(series: string): Promise<number>
  /** Raises a series to at least a number. */
  raiseNumber(series: string, to: number): Promise<void>
  /** Whether the actor may do this to a record, as far as access goes. */
  decision(verb: string, model: Model, record: Stored): Promise<Decision>
  /** A record as the actor may see it. */
  shown<T extends Stored>(model: Model<T>, record: T): T
  /** What decisions about the actor rest on. */
  sight(): Promise<AccessContext>
  /** The day it is in the firm's zone; in UTC where the firm has not said. */
  today(): Promise<CivilDate>
  /** Everyone who wrote what a record says, in this unit or before, as the journal writes them. */
  writersOf<T extends Stored>(model: Model<T>, id: string): Promise<readonly string[]>
  /** Runs work whose changes are another's: a plugin's, on behalf of whoever opened the unit. */
  actingAs<Result>(text: string, run: () => Promise<Result>): Promise<Result>
  /** Sets further fields of a staged change. @throws `RECORD_INVALID` */
  amend(index: number, fields: unknown): void
  /** Adds jobs to what is committed. */
  addJobs(drafts: readonly JobDraft[]): void
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
  readonly jobs: readonly JobDraft[]
  /** Numbers taken: the value a series had, and how many were taken from it. */
  readonly numbers: ReadonlyMap<string, { readonly from: number; readonly taken: number }>
}

interface Row {
  readonly model: Model
  readonly base: Stored | undefined
  readonly now: Stored
}

/** Whose unit of work it is, and on what. @internal */
export interface UnitContext {
  readonly store: Store
  readonly firm: FirmId
  readonly actor: Actor
  readonly access: AccessSource
  now(): number
}

/** Opens a unit of work. @param dry - nothing will be committed, so nothing may be taken at once @internal */
export function openUnit({ store, firm, actor: who, access, now }: UnitContext, dry: boolean = false): Unit {
  let acting = actorText(who)
  let sight: AccessContext | undefined
  const rows = new Map<string, Row>()
  const keysOf = new Map<string, Set<string>>() // by model, so that a question about one costs nothing for the others
  const reads = new Map<string, { model: Model; id: string; version: number }>()
  const numbers = new Map<string, { from: number; taken: number }>()
  const changes: RecordChange[] = []
  const jobs: JobDraft[] = []

  /** Reads in one consistent view, as the actor sees it. */
  function reading<Result>(
    read: (tx: StoreReader, context: AccessContext) => Promise<Result>,
  ): Promise<Result> {
    return store.read(firm, async (tx) => {
      sight ??= await access.of(tx, firm, who, instantOf(now()))
      return read(tx, sight)
    })
  }

  async function stored<T extends Stored>(model: Model<T>, id: string): Promise<T | undefined> {
    return reading(async (tx, context) => {
      const filter = accessFilter(context, model)
      if (filter === undefined) return tx.get(model, id)
      // Asked for so that what is hidden and what is not there take the same way.
      return (await tx.find(model, { where: { id } as unknown as Where<T>, access: filter, limit: 1 }))
        .items[0]
    })
  }

  function page<T extends Stored>(model: Model<T>, query: Query<T>): Promise<Page<T>> {
    return reading((tx, context) => tx.find(model, withAccess(query, accessFilter(context, model))))
  }

  function seen<T extends Stored>(model: Model<T>, record: T): T {
    reads.set(`${model.name} ${record.id}`, { model: model, id: record.id, version: record.version })
    return record
  }

  function stage<T extends Stored>(change: RecordChange<T>, now: T): T {
    const key = `${change.model.name} ${now.id}`
    const base = rows.has(key) ? rows.get(key)?.base : change.before
    rows.set(key, { model: change.model, base, now })
    const keys = keysOf.get(change.model.name) ?? new Set()
    keysOf.set(change.model.name, keys.add(key))
    changes.push(change as unknown as RecordChange)
    return now
  }

  function stagedOf(model: { readonly name: string }): Row[] {
    return [...(keysOf.get(model.name) ?? [])].map((key) => rows.get(key) as Row)
  }

  /** What a series had when the unit first asked, and how many it takes. */
  async function numbersOf(series: string): Promise<{ from: number; taken: number }> {
    const known = numbers.get(series)
    return known ?? { from: await store.read(firm, (tx) => tx.counter(`number.${series}`)), taken: 0 }
  }

  const unit: Unit = {
    get actor() {
      return acting
    },

    async actingAs(text, run) {
      const before = acting
      acting = text
      try {
        return await run()
      } finally {
        acting = before
      }
    },

    amend(index, fields) {
      const change = changes[index]
      if (change?.after === undefined) return
      const { model, after } = change
      const set = model.parseChange(fields) as object
      const amended = withoutUndefined({ ...after, ...set }) as unknown as Stored
      model.verify(amended, Object.keys(set))
      const key = `${model.name} ${after.id}`
      const row = rows.get(key)
      if (row !== undefined)
        rows.set(key, { ...row, now: withoutUndefined({ ...row.now, ...set }) as unknown as Stored })
      changes.splice(index, 1, { ...change, after: amended })
    },

    async get<T extends Stored>(model: Model<T>, id: string, version?: number) {
      const staged = rows.get(`${model.name} ${id}`)?.now as T | undefined
      const found = staged ?? (await stored(model, id))
      if (found === undefined) return fail('NOT_FOUND', { model: model.name, id })
      if (version !== undefined && version !== found.version) {
        return fail('VERSION_CONFLICT', { model: model.name, id, expected: version, actual: found.version })
      }
      return staged ?? seen(model, found)
    },

    async find<T extends Stored>(model: Model<T>, query: Query<T> = {}) {
      const own = stagedOf(model)
      if (own.length === 0) {
        const found = await page(model, query)
        for (const record of found.items) seen(model, record)
        return found
      }
      return mergedPage((each) => page(model, each), model, query, own)
    },

    async count<T extends Stored>(model: Model<T>, where: Where<T> = {}) {
      const filter = filterOf(model, where)
      const kept = await reading((tx, context) =>
        tx.count(model, withAccess({ where }, accessFilter(context, model))),
      )
      return stagedOf(model).reduce((total, { base, now: row }) => {
        const was = base !== undefined && meets(base, filter)
        return total + Number(meets(row, filter)) - Number(was)
      }, kept)
    },

    insert<T extends Stored>(model: Model<T>, action: string, fields: Parsed<T>) {
      const record = { ...stampFor(model, firm, acting, now()), ...fields } as unknown as T
      return stage(
        { model, action, before: undefined, after: record, reason: undefined, actor: acting },
        record,
      )
    },

    replace<T extends Stored>(
      model: Model<T>,
      action: string,
      before: T,
      set: Change<T>,
      reason: string | undefined,
    ) {
      const base = rows.get(`${model.name} ${before.id}`)
      checkFields(sight, model, before, set)
      const after = withoutUndefined({
        ...(before as object),
        ...(set as object),
        ...keptExt(sight, model, before, set),
        version: base === undefined ? before.version + 1 : before.version, // one version a unit
        schemaVersion: model.schemaVersion,
        updatedAt: instantOf(now()),
        updatedBy: acting,
      }) as unknown as T
      model.verify(after, Object.keys(set))
      return stage({ model, action, before, after, reason, actor: acting }, after)
    },

    async nextNumber(series) {
      const { from, taken } = await numbersOf(series)
      numbers.set(series, { from, taken: taken + 1 })
      return from + taken + 1
    },

    takeNumber: (series) =>
      dry ? unit.nextNumber(series) : store.write(firm, (tx) => tx.increment(`number.${series}`, 1)),

    async raiseNumber(series, to) {
      const { from, taken } = await numbersOf(series)
      if (to > from + taken) numbers.set(series, { from, taken: to - from })
    },

    decision: (verb, model, record) => reading(async (_, context) => decide(context, verb, model, record)),

    shown: (model, record) => (sight === undefined ? record : redact(sight, model, record)),

    sight: () => reading(async (_, context) => context),

    async today() {
      const { items } = await store.read(firm, (tx) => tx.find(firms, { limit: 1 }))
      return dateIn(items[0]?.zone ?? 'UTC', instantOf(now()))
    },

    async writersOf(model, id) {
      const before = await store.read(firm, (tx) => writersIn(tx, model, id))
      const now = changes
        .filter((change) => change.model.name === model.name && change.after?.id === id && saysMore(change))
        .map(({ actor }) => actor)
      return [...new Set([...before, ...now])]
    },

    addJobs: (drafts) => void jobs.push(...drafts),

    staged: () => ({
      changes,
      jobs,
      rows: [...rows.values()],
      reads: [...reads.entries()].filter(([key]) => !rows.has(key)).map(([, read]) => read),
      numbers,
    }),
  }
  return unit
}

function withAccess<Asked extends object>(
  query: Asked,
  access: Filter | undefined,
): Asked & { readonly access?: Filter } {
  return access === undefined ? query : { ...query, access }
}

function withoutUndefined(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
