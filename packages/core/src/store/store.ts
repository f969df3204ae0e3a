import type { Model, Stored } from '../models/index.js'
import type { FirmId } from '../values/index.js'
import type { Claim, Claimable } from './claim.js'
import type { MigrationPlan, MigrationReport, Schema } from './migration.js'
import type { Page, Query } from './query.js'

/**
 * Where records live. A store knows nothing of sessions, access or events; it keeps what a unit of work gives it,
 * whole or not at all.
 *
 * Transactions are not optional, and one connection never interleaves two of them. No error, parameter type or quirk
 * of a driver reaches a caller: what it throws is of the store's table, and {@link isRetryable} says of which it makes
 * sense to try again.
 *
 * @since 0.1.0
 */
export interface Store {
  /** For messages and logs: `memory`, `sqlite`. */
  readonly name: string
  readonly capabilities: StoreCapabilities
  /**
   * What {@link migrate} would do, in words and in the store's own language; changes nothing.
   *
   * @throws `MIGRATION_REFUSED` with every fault of every owner
   */
  plan(schemas: readonly Schema[]): Promise<MigrationPlan>
  /**
   * Makes room for records: applies what each owner's sequence has beyond what is there, under a lock, all of it or
   * nothing, and compares what it finds with what it expects. Runs again without effect.
   *
   * @throws `MIGRATION_REFUSED` with every fault of every owner: a history that was edited, a store that is more than
   * one migration ahead, a table or index that is not as expected
   */
  migrate(schemas: readonly Schema[]): Promise<MigrationReport>
  /** Reads in one consistent view. */
  read<Result>(firm: FirmId, work: (tx: StoreReader) => Promise<Result>): Promise<Result>
  /**
   * Writes in one transaction: all of it when `work` returns, nothing when it throws.
   *
   * @throws `STORE_BUSY` where others hold the store for too long; `STORE_CONFLICT` where the database chose another
   */
  write<Result>(firm: FirmId, work: (tx: StoreWriter) => Promise<Result>): Promise<Result>
  /** Across firms, in one transaction: what the host itself needs and no session has. */
  system<Result>(work: (tx: SystemScope) => Promise<Result>): Promise<Result>
  /**
   * The same store within a transaction that the caller has open: nothing is begun or committed here, and a `write` that
   * fails undoes itself only. Present where `capabilities.joins`.
   *
   * @param connection - what the store's own documentation names
   */
  join?(connection: never): Store
  /**
   * Destroys what the store keeps for a firm beside its records, such as the key to its secrets. For a firm whose records are
   * gone. Present where a store keeps anything of the kind.
   */
  forget?(firm: FirmId): Promise<void>
  /** Waits for what is under way and lets go. Calling it twice is harmless. */
  close(): Promise<void>
}

/**
 * What a store can do beyond what all of them must.
 *
 * @since 0.1.0
 */
export interface StoreCapabilities {
  /** What was committed outlives the process and a loss of power. False unless said otherwise. */
  readonly durable: boolean
  /** Several processes may open it at once. False unless said otherwise. */
  readonly shared: boolean
  /** Transactions run beside each other; otherwise one after another. False unless said otherwise. */
  readonly concurrent: boolean
  /** A caller's own transaction can be joined. False unless said otherwise. */
  readonly joins: boolean
}

/**
 * Reads the records of one firm.
 *
 * @since 0.1.0
 */
export interface StoreReader {
  get<T extends Stored>(model: Model<T>, id: string): Promise<T | undefined>
  /** Those of the ids that are there, in the order they were asked for. */
  getMany<T extends Stored>(model: Model<T>, ids: readonly string[]): Promise<readonly T[]>
  /** @throws every `QUERY_…` error of the store's table */
  find<T extends Stored>(model: Model<T>, query?: Query<T>): Promise<Page<T>>
  /** Every record of a query in order, a few hundred at a time, so that memory stays flat. */
  stream<T extends Stored>(model: Model<T>, query?: Omit<Query<T>, 'limit' | 'after'>): AsyncIterable<T>
  count<T extends Stored>(model: Model<T>, query?: Pick<Query<T>, 'where' | 'access'>): Promise<number>
  /** The value of a counter; 0 where it was never moved. */
  counter(key: string): Promise<number>
  /** Every counter that was ever moved, by its key, in the order of the keys. */
  counters(): Promise<Readonly<Record<string, number>>>
}

/**
 * Changes the records of one firm. What it has written it also reads.
 *
 * @since 0.1.0
 */
export interface StoreWriter extends StoreReader {
  /** @throws `ID_TAKEN`; `APPEND_ONLY` where the model takes rows by {@link append} only */
  insert<T extends Stored>(model: Model<T>, records: readonly T[]): Promise<void>
  /**
   * Puts a record in the place of the version it was made from, which is one below its own.
   *
   * @throws `VERSION_CONFLICT` with the version that was expected and the one that is there; `APPEND_ONLY`
   */
  update<T extends Stored>(model: Model<T>, record: T): Promise<void>
  /** @throws `VERSION_CONFLICT`, `APPEND_ONLY` */
  remove<T extends Stored>(model: Model<T>, id: string, version: number): Promise<void>
  /** Adds rows to a model that is only ever added to. @throws `ID_TAKEN`; `NOT_APPEND_ONLY` for any other model */
  append<T extends Stored>(model: Model<T>, rows: readonly T[]): Promise<void>
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
  /** Takes work of this firm; see {@link SystemScope.claim}. */
  claim<T extends Claimable>(model: Model<T>, claim: Claim<T>): Promise<readonly T[]>
}

/**
 * What crosses firms.
 *
 * @since 0.1.0
 */
export interface SystemScope {
  /** The firms that have records of a model, in order. */
  firms(model: Model): Promise<readonly FirmId[]>
  count<T extends Stored>(model: Model<T>, query?: Pick<Query<T>, 'where'>): Promise<number>
  /**
   * Takes work that is due, the longest due first, and holds it until the lease ends; two claimants never take one
   * row. Of a lane only the lowest place is ever taken. What it returns is as it now stands, leased and one version on.
   */
  claim<T extends Claimable>(model: Model<T>, claim: Claim<T>): Promise<readonly T[]>
}
