import type { Model, Stored } from '../models/index.js'
import type { FirmId } from '../values/index.js'
import type { Page, Query, Where } from './query.js'

/**
 * Where records live. A store knows nothing of sessions, access or events; it keeps what a unit of work gives it,
 * whole or not at all.
 *
 * Transactions are not optional, and one connection never interleaves two of them.
 *
 * @since 0.1.0
 */
export interface Store {
  /** For messages and logs: `memory`, `sqlite`. */
  readonly name: string
  /**
   * Makes room for models. Runs again without effect; holds a lock while it works.
   *
   * @throws `SCHEMA_UNEXPECTED` where a newer version was here before.
   */
  migrate(models: readonly Model[]): Promise<MigrationReport>
  /** Reads in one consistent view. */
  read<Result>(firm: FirmId, work: (tx: StoreReader) => Promise<Result>): Promise<Result>
  /**
   * Writes in one transaction: all of it when `work` returns, nothing when it throws.
   *
   * @throws `STORE_BUSY` where another process holds the store for too long.
   */
  write<Result>(firm: FirmId, work: (tx: StoreWriter) => Promise<Result>): Promise<Result>
  /** Waits for what is under way and lets go. Calling it twice is harmless. */
  close(): Promise<void>
}

/** What a migration did. @since 0.1.0 */
export interface MigrationReport {
  /** The steps taken, in words, in order; empty where there was nothing to do. */
  readonly applied: readonly string[]
}

/**
 * Reads the records of one firm.
 *
 * @since 0.1.0
 */
export interface StoreReader {
  get<T extends Stored>(model: Model<T>, id: string): Promise<T | undefined>
  /** @throws every `QUERY_…` error of the store's table */
  find<T extends Stored>(model: Model<T>, query?: Query<T>): Promise<Page<T>>
  count<T extends Stored>(model: Model<T>, where?: Where<T>): Promise<number>
  /** The value of a counter; 0 where it was never moved. */
  counter(key: string): Promise<number>
}

/**
 * Changes the records of one firm. What it has written it also reads.
 *
 * @since 0.1.0
 */
export interface StoreWriter extends StoreReader {
  /** @throws `ID_TAKEN` */
  insert<T extends Stored>(model: Model<T>, records: readonly T[]): Promise<void>
  /**
   * Puts a record in the place of the version it was made from, which is one below its own.
   *
   * @throws `VERSION_CONFLICT` where that version is not there any more; `APPEND_ONLY`
   */
  update<T extends Stored>(model: Model<T>, record: T): Promise<void>
  /** @throws `VERSION_CONFLICT`, `APPEND_ONLY` */
  remove<T extends Stored>(model: Model<T>, id: string, version: number): Promise<void>
  /**
   * Moves a counter and returns where it now stands; race-safe, and undone with the transaction.
   *
   * @param guard - the lowest and highest value it may take
   * @throws `COUNTER_GUARD`
   */
  increment(
    key: string,
    by: number,
    guard?: { readonly min?: number; readonly max?: number },
  ): Promise<number>
}
