import type { Stored } from '@matterkit/core/models'
import {
  type AppliedMigration,
  type Index,
  type Layout,
  layoutAfter,
  type Migration,
  type MigrationPlan,
  type MigrationReport,
  type PlannedStep,
  pendingMigrations,
  type Schema,
  stepsText,
} from '@matterkit/core/store'
import { sql } from 'kysely'
import type { Connection } from './connection.js'
import { type Dialect, statement } from './dialect.js'
import { entriesOf } from './list-keys.js'
import { keysTableOf, migrationsTable, tableOf } from './names.js'
import { parsed } from './parsed.js'
import { fail } from './scope.js'
import { type Deed, deedOf } from './steps.js'

interface Pending {
  readonly owner: string
  readonly migration: Migration
  readonly position: number
  readonly deeds: readonly Deed[]
}

/** What migrating would do. */
export async function planOn(
  dialect: Dialect,
  connection: Connection,
  schemas: readonly Schema[],
): Promise<MigrationPlan> {
  const fresh = !(await dialect.ddl.isBase(connection))
  const applied = fresh ? [] : await appliedOn(dialect, connection)
  const steps = pendingOf(dialect, schemas, applied).flatMap(({ owner, migration, deeds }) =>
    deeds.map(
      ({ text, statements }): PlannedStep => ({
        owner,
        migration: migration.id,
        text: `${owner} ${migration.id}: ${text}`,
        statements,
      }),
    ),
  )
  const [first, ...others] = steps
  if (!fresh || first === undefined) return { steps }
  return { steps: [{ ...first, statements: [...dialect.ddl.base(), ...first.statements] }, ...others] }
}

/**
 * Migrates within an open transaction that holds the lock, and compares what is then there with what should be.
 *
 * @throws `MIGRATION_REFUSED`
 */
export async function migrateOn(
  dialect: Dialect,
  connection: Connection,
  schemas: readonly Schema[],
): Promise<MigrationReport & { readonly layout: Layout }> {
  const { ddl } = dialect
  const run = (text: string) => connection.change({ text, values: [] })
  if (!(await ddl.isBase(connection))) for (const text of ddl.base()) await run(text)
  const before = await appliedOn(dialect, connection)
  const pending = pendingOf(dialect, schemas, before)
  for (const { owner, migration, position, deeds } of pending) {
    for (const { statements, fill } of deeds) {
      for (const text of statements.filter((each) => !each.startsWith('--'))) await run(text)
      if (fill !== undefined) await fillList(dialect, connection, fill)
    }
    const row = sql`insert into ${dialect.table(migrationsTable)} (owner, position, id, steps, applied_at)
      values (${owner}, ${position}, ${migration.id}, ${stepsText(migration)}, ${new Date().toISOString()})`
    await connection.change(statement(dialect, row))
  }
  const layout = layoutOf([
    ...before,
    ...pending.map(({ owner, migration }) => ({ owner, id: migration.id, steps: stepsText(migration) })),
  ])
  const findings = await ddl.drift(connection, layout)
  if (findings.length > 0) return fail('MIGRATION_REFUSED', {}, { findings })
  const texts = pending.flatMap(({ owner, migration, deeds }) =>
    deeds.map(({ text }) => `${owner} ${migration.id}: ${text}`),
  )
  return { applied: texts, layout }
}

function pendingOf(
  dialect: Dialect,
  schemas: readonly Schema[],
  applied: readonly AppliedMigration[],
): Pending[] {
  const done = new Map<string, number>()
  for (const { owner } of applied) done.set(owner, (done.get(owner) ?? 0) + 1)
  const steps = applied.map(stepsOf)
  const tables = (name: string) => dialect.table(name).compile(dialect.compiler).sql
  return pendingMigrations(schemas, applied).map(({ owner, migration }) => {
    const position = done.get(owner) ?? 0
    done.set(owner, position + 1)
    const deeds = migration.steps.map((step) => {
      const deed = deedOf(dialect.ddl, step, layoutAfter(steps), tables)
      steps.push({ steps: [step] })
      return deed
    })
    return { owner, migration, position, deeds }
  })
}

function layoutOf(applied: readonly AppliedMigration[]): Layout {
  return layoutAfter(applied.map(stepsOf))
}

function stepsOf({ steps }: AppliedMigration): Pick<Migration, 'steps'> {
  return { steps: JSON.parse(steps) as Migration['steps'] }
}

async function appliedOn(dialect: Dialect, connection: Connection): Promise<AppliedMigration[]> {
  const select = sql`select owner, id, steps from ${dialect.table(migrationsTable)} order by owner, position`
  const rows = await connection.rows(statement(dialect, select))
  return rows.map(({ owner, id, steps }) => ({ owner: String(owner), id: String(id), steps: String(steps) }))
}

/** Reads a list out of every document there is, a few hundred at a time. */
async function fillList(
  dialect: Dialect,
  connection: Connection,
  { model, index }: { readonly model: string; readonly index: Index },
): Promise<void> {
  let [firm, id] = ['', '']
  for (;;) {
    const select = sql`select firm_id, id, ${dialect.doc} as doc from ${dialect.table(tableOf(model))}
      where (firm_id, id) > (${firm}, ${id}) order by firm_id, id limit 500`
    const rows = await connection.rows(statement(dialect, select))
    for (const each of new Set(rows.map(({ firm_id }) => String(firm_id)))) {
      const own = rows.filter(({ firm_id }) => firm_id === each)
      const entries = own.flatMap((row) => entriesOf(parsed<Stored>(row), [index]))
      if (entries.length > 0) await dialect.insertEntries(connection, keysTableOf(model), each, entries)
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < 500) return
    ;[firm, id] = [String(last.firm_id), String(last.id)]
  }
}
