/**
 * What is used of a `Pool` of `pg`.
 *
 * @since 0.1.0
 */
export interface PgPool {
  connect(): Promise<PgPoolClient>
  end(): Promise<void>
  on(event: 'error', hear: (error: Error) => void): unknown
}

/**
 * What is used of a client of `pg`, and of any other that speaks to PostgreSQL: in a joined transaction this is all.
 *
 * @since 0.1.0
 */
export interface PgClient {
  query(text: string, values?: unknown[]): Promise<PgResult>
}

/** What a query gives. @since 0.1.0 */
export interface PgResult {
  // biome-ignore lint/suspicious/noExplicitAny: as the driver types it
  readonly rows: any[]
  readonly rowCount: number | null
}

/**
 * A client of a pool.
 *
 * @since 0.1.0
 */
export interface PgPoolClient {
  query(config: { text: string; values?: unknown[]; name?: string }): Promise<PgResult>
  release(destroy?: boolean | Error): void
  on(event: 'error', hear: (error: Error) => void): unknown
  off(event: 'error', hear: (error: Error) => void): unknown
}
