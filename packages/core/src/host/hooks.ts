import type { JournalEntry } from '../audit/index.js'
import type { Change, Model, Stored } from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import type { Finding } from '../values/index.js'
import type { Session } from './session.js'

/**
 * One change of a record within a unit of work.
 *
 * @since 0.1.0
 */
export interface RecordChange<T extends Stored = Stored> {
  readonly model: Model<T>
  /** `create`, `import`, `update`, `remove`, or the name of a transition. */
  readonly action: string
  /** The record before; absent where it is new. */
  readonly before: T | undefined
  /** The record as it is to be; absent where it is removed. */
  readonly after: T | undefined
  readonly reason: string | undefined
  /** As the journal writes it: `user:u_1`. */
  readonly actor: string
}

/**
 * Refuses changes from inside the transaction, after the unit's rows are staged there: it sees what the unit wrote.
 * It reads and decides, nothing else. Where it throws it stays shut. It sees what is behind walls, and whoever asked reads what it
 * says: name nothing in a finding that was not in the change.
 *
 * @since 0.1.0
 */
export interface Gate<T extends Stored = Stored> {
  readonly model: Model<T>
  /** The actions it guards, or `*` for every one. What never happens to such records is refused at boot. */
  readonly on: readonly string[]
  /** @returns every reason to refuse; none lets the change pass */
  check(change: RecordChange<T>, read: StoreReader): readonly Finding[] | Promise<readonly Finding[]>
}

/**
 * Has its say before a change is committed, outside the transaction, so it may take its time and read what it likes: it
 * refuses the change, sets further fields of it, or stages further changes beside it. What plugins stage in answer is
 * asked about in turn. It is asked again where the unit is run again.
 *
 * @since 0.1.0
 */
export interface Before<T extends Stored = Stored> {
  readonly model: Model<T>
  /** The actions it is asked about, or `*` for every one. */
  readonly on: readonly string[]
  /** @returns every reason to refuse; none, or nothing, lets the change pass */
  run(
    change: ProposedChange<T>,
    context: BeforeContext,
  ): Promise<readonly Finding[] | undefined> | readonly Finding[] | undefined
}

/** A change that is not committed yet. @since 0.1.0 */
export interface ProposedChange<T extends Stored = Stored> extends RecordChange<T> {
  /** Sets further fields of the record as it is to be. @throws `RECORD_INVALID` */
  set(fields: Change<T>): void
}

/** What it may use. @since 0.1.0 */
export interface BeforeContext {
  /** The unit of work, as the plugin on behalf of whoever opened it; closed when the plugin's time is over. */
  readonly work: Session
  readonly signal: AbortSignal
}

/**
 * Hears of changes after they are committed, in this process, once; what it throws hurts nobody. For screens and
 * counters, not for work that must be done.
 *
 * @since 0.1.0
 */
export interface Listener<T extends Stored = Stored> {
  readonly model: Model<T>
  readonly on: readonly string[]
  hear(change: RecordChange<T>): void
}

/**
 * Does what must be done after a commit: at least once, in order of a record's versions, tried again when it fails, and
 * set aside for a person after ten tries. It is told by a row written in the transaction of the change, so that no
 * crash loses it; the host's `outbox` delivers.
 *
 * @since 0.1.0
 */
export interface Subscriber {
  /** Its own among the plugin's: `score-anew`. Rows that wait carry it; renaming it leaves them behind. */
  readonly name: string
  readonly model: Pick<Model, 'name'>
  /** The actions it is told of, or `*` for every one. */
  readonly on: readonly string[]
  handle(event: CommittedEvent, context: SubscriberContext): Promise<void>
}

/** What a subscriber is told. @since 0.1.0 */
export interface CommittedEvent {
  /** The same at every try. */
  readonly id: string
  /** `matter.engage` */
  readonly event: string
  readonly firm: string
  /** 1 at the first try. */
  readonly attempt: number
  /** Who did what to which record, and what it changed. */
  readonly entry: JournalEntry
}

/** What a subscriber may use. @since 0.1.0 */
export interface SubscriberContext {
  /** The host seen by the plugin, in the firm of the event. */
  readonly session: Session
  /** Aborted when the worker stops, or when another has taken the event over. */
  readonly signal: AbortSignal
}
