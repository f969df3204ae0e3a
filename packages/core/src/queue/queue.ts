import type { Page, StoreWriter } from '../store/index.js'
import type { FirmId, Id, Instant, Json } from '../values/index.js'
import type { Job, JobSchedule } from './job.js'
import type { Worker } from './keep-working.js'
import type { WorkReport } from './work-off.js'

/**
 * Work to be done later. The small one of {@link createQueue} rests on a store; a program may put another in its place.
 *
 * A job is done at least once: a worker that dies, or that is cut off from the store, loses its lease, and another does
 * the job again. What a handler does must therefore be safe to do twice.
 *
 * @since 0.1.0
 */
export interface Queue {
  /** For messages and logs: `store`. */
  readonly name: string
  /**
   * Adds jobs. One whose key is waiting already is not added again.
   *
   * @param tx - the transaction the jobs belong to; they are there if and only if it commits
   * @returns their ids, in order; that of the waiting one where the key was taken
   * @throws `RECORD_INVALID`; `SCHEDULE_EMPTY`; `JOB_DUE_TWICE`
   */
  add(firm: FirmId, drafts: readonly JobDraft[], tx?: StoreWriter): Promise<readonly Id<'job'>[]>
  /** Does what is due, until nothing is due any more; for scripts, and for programs that are woken by a timer. */
  runDue(handlers: JobHandlers): Promise<WorkReport>
  /** Does what is due, until it is stopped. */
  work(handlers: JobHandlers): Worker
  /** The jobs of a firm, waiting, taken or dead; the longest due first. */
  find(firm: FirmId, query?: JobQuery): Promise<Page<Job>>
  /** Lets a dead job, or one that waits, be tried at once and anew. @throws `JOB_UNKNOWN` */
  retry(firm: FirmId, id: string): Promise<void>
  /** Takes a job out. One that is being done ends with `VERSION_CONFLICT`, or is done. @throws `JOB_UNKNOWN` */
  remove(firm: FirmId, id: string): Promise<void>
}

/** A job to be added. @since 0.1.0 */
export interface JobDraft {
  readonly kind: string
  readonly data?: Json
  /** Not before; now unless given. */
  readonly dueAt?: Instant | string
  /** Again and again, the first time when the schedule first comes. What was missed is done once, not once for each. */
  readonly schedule?: JobSchedule
  /** Two jobs of a firm with one key are one job. */
  readonly key?: string
  /** Jobs of one lane are done one after another, in the order they were added. */
  readonly lane?: string
  /** How often it is tried before it waits for a person; 10 unless given. */
  readonly tries?: number
}

/** Which jobs. @since 0.1.0 */
export interface JobQuery {
  readonly kind?: string
  readonly dead?: boolean
  readonly limit?: number
  readonly after?: string
}

/**
 * What does the jobs, by kind. A job of a kind that has no handler here is left to other workers.
 *
 * @since 0.1.0
 */
export type JobHandlers = Readonly<Record<string, (job: Job, context: JobContext) => Promise<void>>>

/** What a handler may use. @since 0.1.0 */
export interface JobContext {
  /** Aborted when the worker is stopped, or when the lease is lost and another does the job. */
  readonly signal: AbortSignal
}
