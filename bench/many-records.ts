import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Contact, contacts, newId, type Store, type Task } from '@matterkit/core'
import Sqlite from 'libsql'
import type pg from 'pg'

/** How many records a bench of many has; `ROWS=1000000` for the figures that are published. */
export const many: number = Number(process.env.ROWS ?? 50_000)

const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
const header = { version: 1, schemaVersion: 1, ext: {}, externalIds: [], ...who }

const person = contacts.parse({ kind: 'person', name: 'P', emails: [{ address: 'a@example.com' }] })

export function contactOf(firmId: string, n: number): Contact {
  return { id: newId('con'), firmId, ...header, ...person, name: `Person ${n}` }
}

export const matterIdsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `mat_${String(n).padStart(6, '0')}`)

/** A document with `{…}` where SQL is to put what differs. */
function templateOf(record: object): string {
  return `'${JSON.stringify(record).replaceAll("'", "''")}'`.replaceAll(/\{(\w+)\}/g, "' || $1 || '")
}

export const sample: Task = {
  id: '{id}',
  firmId: 'acme',
  ...header,
  state: 'ready',
  title: 'A task',
  matterId: '{matter}',
  dueOn: '{due}',
} as unknown as Task

/**
 * Tasks of 2,000 matters, each due on some day of four years. The database itself makes the rows: an import is measured
 * elsewhere, and here a million are to be there.
 */
export function seedSqlite(file: string): void {
  const database = new Sqlite(file)
  database.exec(`begin; insert into mk_task (firm_id, id, version, doc)
    with recursive counted(n) as (select 0 union all select n + 1 from counted where n < ${many - 1}),
      made(id, matter, due) as (select printf('tsk_%09d', n), printf('mat_%06d', n % 2000),
        date('2026-01-01', '+' || ((n * 7919) % 1461) || ' days') from counted)
    select 'acme', id, 1, ${templateOf(sample)} from made; commit; analyze`)
  database.close()
}

/** The same on PostgreSQL. */
export async function seedPostgres(pool: pg.Pool, schema: string): Promise<void> {
  await pool.query(`insert into ${schema}.mk_task (firm_id, id, version, doc)
    select 'acme', id, 1, (${templateOf(sample)})::jsonb from generate_series(0, ${many - 1}) as n, lateral (
      select 'tsk_' || lpad(n::text, 9, '0') as id, 'mat_' || lpad((n % 2000)::text, 6, '0') as matter,
        (date '2026-01-01' + ((n::bigint * 7919) % 1461)::int)::text as due) as made`)
  await pool.query(`vacuum analyze ${schema}.mk_task`)
}

/** Contacts of many firms, as many of each. */
export async function seedFirms(pool: pg.Pool, schema: string, firms: number, each: number): Promise<void> {
  const contact = { ...contactOf('{firm}', 0), id: '{id}', name: '{name}' }
  await pool.query(`insert into ${schema}.mk_contact (firm_id, id, version, doc)
    select firm, id, 1, (${templateOf(contact)})::jsonb from generate_series(0, ${firms * each - 1}) as n, lateral (
      select 'firm-' || (n % ${firms}) as firm, 'con_' || lpad(n::text, 9, '0') as id, 'Person ' || n as name) as made`)
  await pool.query(`analyze ${schema}.mk_contact`)
}

/** Writes some contacts of a firm. */
export async function fill(store: Store, firm: string, count: number): Promise<void> {
  const some = Array.from({ length: count }, (_, n) => contactOf(firm, n))
  await store.write(firm, (tx) => tx.insert(contacts, some))
}

/** The longest time the event loop was held up while something was done, in milliseconds. */
export async function heldUp(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await new Promise((resolve) => setTimeout(resolve, 5))
  delay.reset()
  await work()
  await new Promise((resolve) => setTimeout(resolve, 5)) // it is told of a hold-up once it is over
  delay.disable()
  return delay.max / 1e6
}

/** How much heap a stream takes at most while its records go by, in megabytes. */
export async function heapWhile(
  records: () => AsyncIterable<unknown>,
): Promise<{ seen: number; most: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  let [most, seen] = [0, 0]
  for await (const _ of records()) {
    seen += 1
    if (seen % 20_000 !== 0) continue
    globalThis.gc?.()
    most = Math.max(most, process.memoryUsage().heapUsed - before)
  }
  return { seen, most: most / 1e6 }
}
