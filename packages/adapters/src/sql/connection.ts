/** What a statement may bind. Each dialect sees to it that its driver gets only what that one can bear. */
export type SqlValue = string | number | boolean | null | readonly (string | number | boolean)[]

/** A statement with what it binds. */
export interface Statement {
  readonly text: string
  readonly values: readonly SqlValue[]
  /** Asked again and again in the same words: worth preparing once. */
  readonly often?: boolean
  /** At most one row is there. */
  readonly single?: boolean
}

/** A row as a driver gives it. */
export type Row = Readonly<Record<string, unknown>>

/**
 * A connection within a transaction. What it throws is of the store's table of errors; no error of a driver passes.
 */
export interface Connection {
  rows(statement: Statement): Promise<readonly Row[]>
  /** How many rows it changed. */
  change(statement: Statement): Promise<number>
}

/** What a transaction is for. */
export type Purpose = 'read' | 'write' | 'system' | 'migrate'

/** Runs work within transactions of one database, or of a transaction that a caller has open. */
export interface Transactor {
  /**
   * @param firm - whose records it is about; none where it crosses firms
   */
  transact<Result>(
    purpose: Purpose,
    firm: string | undefined,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result>
  /** Brings statistics up to date once a write is committed; absent where that is done within it. */
  close(): Promise<void>
}
