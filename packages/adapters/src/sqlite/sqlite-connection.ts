import type Sqlite from 'libsql'
import type { Connection, Row, SqlValue, Statement } from '../sql/connection.js'
import { translated } from './sqlite-errors.js'

/** How many prepared statements are kept; a store asks in some dozens of ways. */
const mostPrepared = 300

/**
 * A connection of the driver, which answers at once: what it does holds up the program for so long.
 *
 * Rows are read to the end with `all`, or singly with `get`, which lets go: a statement left half read would hold on to
 * what it saw.
 */
export function connectionOn(database: Sqlite.Database): Connection {
  const prepared = new Map<string, Sqlite.Statement>()

  function prepare({ text, often }: Statement): Sqlite.Statement {
    const found = prepared.get(text)
    if (found !== undefined) return found
    const made = database.prepare(text)
    if (often) {
      if (prepared.size >= mostPrepared) prepared.clear()
      prepared.set(text, made)
    }
    return made
  }

  function asked<Result>(
    statement: Statement,
    ask: (prepared: Sqlite.Statement, values: SqlValue[]) => Result,
  ): Result {
    try {
      return ask(prepare(statement), [...statement.values])
    } catch (cause) {
      prepared.delete(statement.text) // this driver leaves one that failed open until it is collected
      return translated(cause)
    }
  }

  return {
    rows: async (statement) =>
      asked(statement, (made, values) => {
        if (!statement.single) return made.all(values) as Row[]
        const row = made.get(values) as Row | undefined
        return row === undefined ? [] : [row]
      }),
    change: async (statement) => asked(statement, (made, values) => made.run(values).changes),
  }
}
