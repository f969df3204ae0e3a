import type { Model, Stored } from '@matterkit/core/models'
import { documentOf, type StoreReader, type StoreWriter } from '@matterkit/core/store'
import { MatterkitError } from '@matterkit/core/values'
import { sql } from 'kysely'
import { claimOn } from './claims.js'
import type { Connection } from './connection.js'
import { type ListEntry, statement } from './dialect.js'
import { entriesOf } from './list-keys.js'
import { countersTable } from './names.js'
import { readerOn } from './reader.js'
import { fail, type Ground, type Place, placeOf } from './scope.js'

/**
 * The writer of one firm within an open transaction.
 *
 * @param grown - counts the rows that were added to each table, for those who keep its statistics
 */
export function writerOn(
  ground: Ground,
  connection: Connection,
  firm: string,
  grown: Map<string, number>,
): StoreWriter {
  const read = readerOn(ground, connection, firm)
  const { dialect, texts } = ground

  async function conflict(model: Model, id: string, expected: number): Promise<never> {
    const actual = (await read.get(model, id))?.version ?? null
    return fail('VERSION_CONFLICT', { model: model.name, id, expected, actual })
  }

  async function add<T extends Stored>(model: Model<T>, records: readonly T[]): Promise<void> {
    const place = placeOf(ground, model, firm)
    const done: string[] = []
    // Some at a time, and others have their turn between: of many records even making the rows takes long.
    for (let at = 0; at < records.length; at += dialect.mostRows) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve))
      const some = records.slice(at, at + dialect.mostRows)
      try {
        await addSome(place, model, some, done)
      } catch (error) {
        if (!isOfStore(error)) await takeBack(place, done)
        throw error
      }
    }
    grown.set(place.table, (grown.get(place.table) ?? 0) + records.length)
  }

  /** @param done - the ids that this call has added, which it adds to */
  async function addSome<T extends Stored>(
    place: Place,
    model: Model<T>,
    records: readonly T[],
    done: string[],
  ): Promise<void> {
    const rows = records.map((record) => ({
      id: record.id,
      version: record.version,
      doc: documentOf(model.name, record, firm),
    }))
    const added = await dialect.insert(connection, place.table, firm, rows)
    done.push(...added)
    if (added.length < rows.length)
      return fail('ID_TAKEN', { model: model.name, id: await takenId(read, model, rows, new Set(done)) })
    await addEntries(
      place,
      records.flatMap((record) => entriesOf(record, place.lists)),
    )
  }

  async function addEntries({ keysTable }: Place, entries: readonly ListEntry[]): Promise<void> {
    if (entries.length > 0) await dialect.insertEntries(connection, keysTable, firm, entries)
  }

  /** What a call that fails had added, so that its caller may go on as if it had not been made. */
  async function takeBack({ table, keysTable, lists }: Place, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    for (const from of lists.length > 0 ? [table, keysTable] : [table]) {
      const among = dialect.oneOf(sql.id('id'), ids, 'text')
      await connection.change(
        statement(dialect, sql`delete from ${dialect.table(from)} where firm_id = ${firm} and ${among}`),
      )
    }
  }

  async function forget({ keysTable, lists }: Place, id: string): Promise<void> {
    if (lists.length === 0) return
    const text = texts('forget', keysTable, () => {
      return sql`delete from ${dialect.table(keysTable)} where firm_id = ${''} and id = ${''}`
    })
    await connection.change({ text, values: [firm, id], often: true })
  }

  return {
    ...read,
    insert: async (model, records) =>
      model.appendOnly ? fail('APPEND_ONLY', { model: model.name }) : add(model, records),
    append: async (model, rows) =>
      model.appendOnly ? add(model, rows) : fail('NOT_APPEND_ONLY', { model: model.name }),
    async update(model, record) {
      const place = placeOf(ground, model, firm)
      if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
      const { id, version } = record
      const doc = documentOf(model.name, record, firm)
      const text = texts('update', place.table, () => {
        return sql`update ${dialect.table(place.table)} set version = ${0}, doc = ${''}
          where firm_id = ${''} and id = ${''} and version = ${0}`
      })
      const changed = await connection.change({
        text,
        values: [version, doc, firm, id, version - 1],
        often: true,
      })
      if (changed !== 1) await conflict(model, id, version - 1)
      if (place.lists.length > 0) {
        await forget(place, id)
        await addEntries(place, entriesOf(record, place.lists))
      }
    },
    async remove(model, id, version) {
      const place = placeOf(ground, model, firm)
      if (model.appendOnly) return fail('APPEND_ONLY', { model: model.name })
      const text = texts('remove', place.table, () => {
        return sql`delete from ${dialect.table(place.table)} where firm_id = ${''} and id = ${''} and version = ${0}`
      })
      const changed = await connection.change({ text, values: [firm, id, version], often: true })
      if (changed !== 1) await conflict(model, id, version)
      await forget(place, id)
    },
    async increment(key, by, { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}) {
      const text = texts('increment', '', () => {
        const counters = dialect.table(countersTable)
        // The guard is asked of what will stand, so that one that refuses has changed nothing.
        return sql`insert into ${counters} as c (firm_id, key, value)
          select ${''}, ${''}, cast(${0} as bigint) where cast(${0} as bigint) between ${0} and ${0}
            or exists (select 1 from ${counters} where firm_id = ${''} and key = ${''})
          on conflict (firm_id, key) do update set value = c.value + excluded.value
            where c.value + excluded.value between ${0} and ${0}
          returning value`
      })
      const values = [firm, key, by, by, min, max, firm, key, min, max]
      const [row] = await connection.rows({ text, values, often: true })
      if (row !== undefined) return Number(row.value)
      const value = (await read.counter(key)) + by
      return fail('COUNTER_GUARD', { key, value, guard: `${min} to ${max}` })
    },
    claim: (model, claim) => claimOn(ground, connection, model, claim, firm),
  }
}

/** Whether the store itself failed: then the transaction is as good as undone. */
function isOfStore(error: unknown): boolean {
  return !(error instanceof MatterkitError) || error.code.startsWith('STORE_')
}

async function takenId(
  read: StoreReader,
  model: Model,
  rows: readonly { readonly id: string }[],
  own: ReadonlySet<string>,
): Promise<string> {
  const ids = rows.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined && own.has(twice)) return twice
  const [found] = await read.getMany(model, ids)
  return found?.id ?? twice ?? ids[0] ?? ''
}
