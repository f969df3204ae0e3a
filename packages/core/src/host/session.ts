import type { Actor, Role } from '../access/index.js'
import type { Checkpoint, JournalEntry, TimelineItem, Verification, VerifyOptions } from '../audit/index.js'
import type { CoreRecords, Model, NumberContext, Stored } from '../models/index.js'
import type { JobDraft } from '../queue/index.js'
import type { Page } from '../store/index.js'
import type { FirmId, Instant } from '../values/index.js'
import type { Face } from './face.js'
import type { RecordChange } from './hooks.js'
import type { Idempotency } from './idempotency.js'
import type { Plugin } from './plugin.js'
import type { Totals, TotalsQuery } from './totals.js'

type FieldsOf<P> = P extends Plugin<string, infer Fields, unknown> ? Fields : never
type ServicesOf<P> = P extends Plugin<string, object, infer Services> ? Services : never

/**
 * A record with what the plugins of a host add to it, each under `ext[id]`.
 *
 * @since 0.1.0
 */
export type Extended<T extends Stored, Name extends string, Plugins extends readonly Plugin[]> = T & {
  readonly ext: {
    readonly [P in Plugins[number] as Name extends keyof FieldsOf<P> ? P['id'] : never]?: FieldsOf<P>[Name &
      keyof FieldsOf<P>]
  }
}

/**
 * The faces of the core's records.
 *
 * @since 0.1.0
 */
export type CoreFaces<Plugins extends readonly Plugin[]> = {
  readonly [Key in keyof CoreRecords]: Face<Extended<CoreRecords[Key], NameOf<CoreRecords[Key]>, Plugins>>
} & { readonly roles: Face<Role> }

/** The name of the model a record is of. */
type NameOf<T extends Stored> = T extends Stored<infer Name> ? Name : never

/**
 * The host seen by one actor of one firm: the only thing that reads or writes. Every plugin's services stand under
 * its id. A session is cheap; open one for every flow of work.
 *
 * @since 0.1.0
 */
export type Session<Plugins extends readonly Plugin[] = readonly []> = CoreFaces<Plugins> &
  SessionTools<Plugins> & { readonly [P in Plugins[number] as P['id']]: ServicesOf<P> }

/**
 * What a session has besides records and services.
 *
 * @since 0.1.0
 */
export interface SessionTools<Plugins extends readonly Plugin[]> {
  readonly firm: FirmId
  readonly actor: Actor
  /** The instant of the host's clock, in milliseconds since 1970. */
  now(): number
  /** The face of any model, a plugin's too. */
  records<T extends Stored>(model: Model<T>): Face<T>
  /**
   * A unit of work: reads with versions, stages its writes, and commits them in one short transaction that checks
   * every version again. All of it is written or nothing. `work` has the type of the session and must be used
   * instead of it; a unit within a unit joins it.
   *
   * @throws `VERSION_CONFLICT` where something it read was changed meanwhile, and every try that was asked for was in
   * vain; `GATE_REFUSED`; `IDEMPOTENCY_MISMATCH`, `RESULT_NOT_JSON`; `JOIN_UNSUPPORTED`
   */
  transaction<Result>(
    run: (work: Session<Plugins>) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result>
  /**
   * Does everything a unit of work does, its gates included, and undoes it: what would change, or the refusal.
   *
   * @throws what {@link SessionTools.transaction} would throw
   */
  dryRun<Result>(run: (work: Session<Plugins>) => Promise<Result>): Promise<DryRun<Result>>
  /**
   * Works through many items, some in each unit of work. A unit that fails is tried again item by item, so that one bad
   * item takes no other with it.
   *
   * @throws `BATCH_STOPPED` at the first item that fails, unless failures are collected; `BATCH_ABORTED`
   */
  batch<Item>(
    items: Iterable<Item> | AsyncIterable<Item>,
    run: (work: Session<Plugins>, item: Item, index: number) => Promise<unknown>,
    options?: BatchOptions,
  ): Promise<BatchReport>
  /**
   * Adds up over the whole firm, walls or not, so that a reconciliation, a list of what is owed or a docket desk's workload
   * is right for everyone. What whoever asks does not see is in the total and in no row of its own: it joins the row of a key
   * only where they see records of that key themselves and five matters or more stand behind it; all else of it is one
   * redacted total. It is written to the journal, with the purpose. Changes staged in an open unit are not in it.
   *
   * @throws `FORBIDDEN` without reading the model and `totals:read`; `TOTAL_FIELD`; every `QUERY_…` error
   */
  totals<T extends Stored>(model: Model<T>, query: TotalsQuery<T>): Promise<Totals>
  /**
   * Hears of what was committed in this process, as the actor may see it: `matter.engage`, or `*` for everything. Of what is
   * hidden from them nothing is heard. For screens, not for work that must be done. Returns how to stop.
   */
  on(event: string, hear: (change: RecordChange) => void): () => void
  /**
   * Opens a restricted matter for someone who is not on its team, for a stated reason and some hours. It is written in
   * the matter's history. An ethical wall is opened by no reason.
   *
   * @returns until when
   * @throws `FORBIDDEN` without the permission `matter:break-glass`; `NOT_FOUND`, also behind a wall; `RECORD_INVALID`
   */
  breakGlass(matterId: string, why: { readonly reason: string; readonly hours: number }): Promise<Instant>
  /**
   * The next number of a series, from 1, without a gap: it is taken when the unit commits.
   *
   * @throws `VERSION_CONFLICT` on commit, where another unit took it first
   */
  nextNumber(series: string): Promise<number>
  readonly numbers: NumbersFace
  /** Adds jobs that are there if and only if the unit of work is committed. */
  readonly jobs: { add(...drafts: readonly JobDraft[]): Promise<void> }
  readonly journal: JournalFace
}

/** How a unit of work is committed. @since 0.1.0 */
export interface TransactionOptions {
  /**
   * Committed once under this key, however often it is tried: a later call gives back what the first returned, read back
   * from JSON, and does nothing.
   */
  readonly idempotency?: Idempotency
  /** How often the whole is run again where it failed for a reason that passes (`isRetryable`); never unless given. */
  readonly retries?: number
  /**
   * The caller's own transaction, as the store's documentation names it. It is all there when the caller commits, and
   * nothing of it when they do not; listeners in this process do not hear of it, subscribers do.
   */
  readonly join?: unknown
}

/** What a unit of work would do. @since 0.1.0 */
export interface DryRun<Result> {
  readonly result: Result
  /** In order; the records with the versions they would have. */
  readonly changes: readonly RecordChange[]
}

/** How a batch is worked through. @since 0.1.0 */
export interface BatchOptions {
  /** How many items a unit of work has; 100 unless given. */
  readonly size?: number
  /** How often each unit is run again where it failed for a reason that passes; never unless given. */
  readonly retries?: number
  /** Ends the batch after the unit that is under way. */
  readonly signal?: AbortSignal
  /** Hears after each unit how far it is. */
  readonly onProgress?: (progress: { readonly done: number; readonly failed: number }) => void
  /** `stop` at the first item that fails, or `collect` what failed and go on; `stop` unless given. */
  readonly failures?: 'stop' | 'collect'
  /**
   * Makes it safe to run the batch again after a crash, with the same items in the same order and the same size: what
   * was committed before is not done again.
   */
  readonly key?: string
}

/** What became of a batch. @since 0.1.0 */
export interface BatchReport {
  /** How many items were committed. */
  readonly done: number
  readonly failed: readonly { readonly index: number; readonly error: unknown }[]
}

/**
 * The numbers of the firm's series, written as each series has them.
 *
 * @since 0.1.0
 */
export interface NumbersFace {
  /**
   * The next number of the series of that name. A gapless one is taken when the unit of work commits, any other at
   * once.
   *
   * @param context - the day, today in the firm's zone unless given; the short name of what the series counts by
   * @throws `SERIES_UNKNOWN`, `SCOPE_MISSING`; `VERSION_CONFLICT` on commit, where another unit took a gapless one first
   */
  next(series: string, context?: Partial<NumberContext>): Promise<string>
  /**
   * Raises a series above numbers that were given elsewhere, as after an import. It never goes down.
   *
   * @returns the numbers that do not fit the series
   * @throws `SERIES_UNKNOWN`
   */
  takeOver(series: string, given: Iterable<string>): Promise<readonly string[]>
}

/** Which entries of the journal. @since 0.1.0 */
export interface JournalQuery {
  readonly recordId?: string
  readonly matterId?: string
  /** Whoever was behind it: `user:u_1`, also where a plugin acted for them. */
  readonly principal?: string
  /** What is no change: `opened`, `refused`, `walls-crossed`, `glass-broken`, `erased`. */
  readonly kind?: string
  readonly after?: string
}

/**
 * The journal of the session's firm.
 *
 * @since 0.1.0
 */
export interface JournalFace {
  /** What happened, oldest first: to one record, or in one matter. */
  entries(of?: JournalQuery): Promise<Page<JournalEntry>>
  /** The same in words: who did what when, with what was and what is. */
  timeline(of?: JournalQuery): Promise<readonly TimelineItem[]>
  /** Binds what waits into the hash chain; returns how many entries. */
  seal(): Promise<number>
  /** Walks the chain and names the first link that does not hold; against a checkpoint, also a tail that was cut off. */
  verify(options?: VerifyOptions): Promise<Verification>
  /** Where the chain stands, to be signed (`signCheckpoint`) and kept elsewhere. */
  checkpoint(): Promise<Checkpoint>
  /** The whole journal as lines of JSON, sealed as it is, for someone who checks it without us. @throws `FORBIDDEN` without `journal:export`, or behind a wall */
  export(): AsyncIterable<string>
  /**
   * Erases what the journal holds of a person by destroying their key; the chain verifies as before.
   *
   * @param subject - `contact:con_…`
   * @throws `FORBIDDEN` without `journal:erase`, or behind a wall; `UNDER_HOLD`
   */
  erase(subject: string, reason: string): Promise<void>
}
