import type { Index, Key, KeyType, Layout } from '@matterkit/core/store'
import type { Finding } from '@matterkit/core/values'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Connection, SqlValue, Statement } from './connection.js'
import { columnOf } from './names.js'

/** A record on its way into a table. */
export interface NewRow {
  readonly id: string
  readonly version: number
  readonly doc: string
}

/** An entry of a list of a record: what the table beside the model's own holds. */
export interface ListEntry {
  readonly field: string
  readonly key: string
  readonly id: string
}

/** What SQLite and PostgreSQL do differently. All else is one implementation. */
export interface Dialect {
  /** Turns statements into text; runs nothing. */
  readonly compiler: Kysely<unknown>
  /** The name of a table as statements have it. */
  table(name: string): RawBuilder<unknown>
  /** The document as text. */
  readonly doc: RawBuilder<string>
  /** Where an index holds only the beginning of a long text: how many characters, and where the whole is. */
  readonly longTexts?: { readonly held: number; whole(field: string): RawBuilder<string> }
  bound(value: Exclude<Key, null>): SqlValue
  /** Whether a column is one of some values, bound as one so that the statement stays the same for any number. */
  oneOf(
    column: RawBuilder<unknown>,
    values: readonly Exclude<Key, null>[],
    type: KeyType,
  ): RawBuilder<boolean>
  holds(column: RawBuilder<unknown>, text: string): RawBuilder<boolean>
  /** Absent fields come first: what must be said so that they do. */
  readonly nulls: { readonly asc: RawBuilder<unknown>; readonly desc: RawBuilder<unknown> }
  /** Locks what a claim takes and passes by what others have locked; nothing where there is one writer. */
  readonly lockFree: RawBuilder<unknown>
  /** Adds records up to one whose id is taken, or all whose ids are not; returns the ids of those it added. */
  insert(
    connection: Connection,
    table: string,
    firm: string,
    rows: readonly NewRow[],
  ): Promise<readonly string[]>
  insertEntries(
    connection: Connection,
    table: string,
    firm: string,
    entries: readonly ListEntry[],
  ): Promise<void>
  /** How many rows one insert may have, so that nothing is held up for long. */
  readonly mostRows: number
  /** Statistics are brought up to date within the write that made them old; otherwise once it is committed. */
  readonly analyzesWithin: boolean
  readonly ddl: Ddl
}

/** What makes and drops what records are kept in. */
export interface Ddl {
  /** What a store keeps for itself. */
  base(): readonly string[]
  /** Whether that is there. */
  isBase(connection: Connection): Promise<boolean>
  createTable(model: string, columns: readonly Index[]): readonly string[]
  createKeysTable(model: string): readonly string[]
  addColumn(model: string, index: Index): readonly string[]
  dropColumn(model: string, field: string): readonly string[]
  dropTable(name: string): string
  /** What is there and should not be, or is not and should. */
  drift(connection: Connection, layout: Layout): Promise<readonly Finding[]>
}

/** A statement of a template, ready to run. */
export function statement(dialect: Dialect, template: RawBuilder<unknown>): Statement {
  const { sql: text, parameters } = template.compile(dialect.compiler)
  return { text, values: parameters as readonly SqlValue[] }
}

/**
 * The text of a statement that is asked for often, made once for a table; it is then run with other values.
 *
 * @param template - with any values in their places
 */
export function createTexts(
  dialect: Dialect,
): (name: string, table: string, template: () => RawBuilder<unknown>) => string {
  const texts = new Map<string, string>()
  return (name, table, template) => {
    const key = `${name} ${table}`
    const found = texts.get(key) ?? template().compile(dialect.compiler).sql
    texts.set(key, found)
    return found
  }
}

/** The column of a field. */
export function column(field: string): RawBuilder<unknown> {
  return sql.id(columnOf(field))
}
