import type { Model, Stored } from '@matterkit/core/models'
import {
  filterOf,
  pageOf,
  planPage,
  type StoreReader,
  type StoreWriter,
  storeErrors,
} from '@matterkit/core/store'
import { defineErrors, type Fail } from '@matterkit/core/values'
import { type Kysely, sql } from 'kysely'
import { afterPlace, conditionOf } from './conditions.js'
import { columnOf, type Database, rowOf, tableOf } from './tables.js'

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/** How many values one statement may bind, well below any driver's limit. */
const mostBound = 20_000

/** The reader of one firm within an open transaction. */
export function readerOn(db: Kysely<Database>, firm: string, known: ReadonlySet<string>): StoreReader {
  function from(model: Pick<Model, 'name'>) {
    if (!known.has(model.name)) return fail('MODEL_UNKNOWN', { model: model.name })
    return db.selectFrom(tableOf(model)).where('firm_id', '=', firm)
  }
  return {
    async get<T extends Stored>(model: Model<T>, id: string) {
      const row = await from(model).select('doc').where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : parsed<T>(row)
    },
    async find<T extends Stored>(model: Model<T>, query = {}) {
      const plan = planPage(model, query)
      const direction = plan.descending ? 'desc' : 'asc'
      let select = from(model)
        .select('doc')
        .where(conditionOf(plan.filter))
        .where(afterPlace(plan))
        .orderBy(columnOf(plan.field), direction)
        .limit(plan.limit + 1)
      if (plan.field !== 'id') select = select.orderBy('id', direction)
      return pageOf(plan, (await select.execute()).map(parsed<T>))
    },
    async count<T extends Stored>(model: Model<T>, where = {}) {
      const select = from(model).where(conditionOf(filterOf(model, where)))
      const row = await select.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
      return Number(row.total)
    },
    async counter(key) {
      const select = db
        .selectFrom('mk_counters')
        .select('value')
        .where('firm_id', '=', firm)
        .where('key', '=', key)
      return Number((await select.executeTakeFirst())?.value ?? 0)
    },
  }
}

/** The writer of one firm within an open transaction. */
export function writerOn(db: Kysely<Database>, firm: string, known: ReadonlySet<string>): StoreWriter {
  const read = readerOn(db, firm, known)

  async function conflict(model: Model, id: string, expected: number): Promise<never> {
    const actual = (await read.get(model, id))?.version ?? null
    return fail('VERSION_CONFLICT', { model: model.name, id, expected, actual })
  }
  return {
    ...read,
    async insert(model, records) {
      if (!known.has(model.name)) fail('MODEL_UNKNOWN', { model: model.name })
      const rows = records.map((record) => rowOf(model, record))
      const width = Object.keys(rows[0] ?? {}).length
      for (let at = 0; at < rows.length; at += Math.floor(mostBound / width)) {
        const some = rows.slice(at, at + Math.floor(mostBound / width))
        try {
          await db.insertInto(tableOf(model)).values(some).execute()
        } catch (cause) {
          const taken = isTaken(cause) ? await firstTaken(read, model, some) : undefined
          if (taken !== undefined) fail('ID_TAKEN', { model: model.name, id: taken }, { cause })
          throw cause
        }
      }
    },
    async update(model, record) {
      if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
      const { firm_id: _, id: __, ...set } = rowOf(model, record)
      const { numUpdatedRows } = await db
        .updateTable(tableOf(model))
        .set(set)
        .where('firm_id', '=', firm)
        .where('id', '=', record.id)
        .where('version', '=', record.version - 1)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) await conflict(model, record.id, record.version - 1)
    },
    async remove(model, id, version) {
      if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
      const { numDeletedRows } = await db
        .deleteFrom(tableOf(model))
        .where('firm_id', '=', firm)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      if (numDeletedRows !== 1n) await conflict(model, id, version)
    },
    async increment(key, by, guard = {}) {
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = guard
      const { value } = await db
        .insertInto('mk_counters')
        .values({ firm_id: firm, key, value: by })
        .onConflict((on) =>
          on.columns(['firm_id', 'key']).doUpdateSet({ value: sql`mk_counters.value + ${by}` }),
        )
        .returning('value')
        .executeTakeFirstOrThrow()
      const now = Number(value)
      return now < min || now > max
        ? fail('COUNTER_GUARD', { key, value: now, guard: `${min} to ${max}` })
        : now
    },
  }
}

function parsed<T>(row: { readonly doc?: unknown }): T {
  return JSON.parse(String(row.doc)) as T
}

function isTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')
}

async function firstTaken(
  read: StoreReader,
  model: Model,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<string | undefined> {
  for (const { id } of rows) if ((await read.get(model, String(id))) !== undefined) return String(id)
  return undefined
}
