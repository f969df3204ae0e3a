import type { JournalEntry, Verification } from '../audit/index.js'
import type {
  Contact,
  ContactRelationship,
  Deadline,
  Matter,
  Model,
  Party,
  Stored,
  Task,
  TimeEntry,
  Trigger,
} from '../models/index.js'
import type { Page } from '../store/index.js'
import type { FirmId } from '../values/index.js'
import type { Actor } from './actor.js'
import type { Face } from './face.js'
import type { Plugin } from './plugin.js'

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
export interface CoreFaces<Plugins extends readonly Plugin[]> {
  readonly contacts: Face<Extended<Contact, 'contact', Plugins>>
  readonly relationships: Face<Extended<ContactRelationship, 'contact-relationship', Plugins>>
  readonly matters: Face<Extended<Matter, 'matter', Plugins>>
  readonly parties: Face<Extended<Party, 'party', Plugins>>
  readonly triggers: Face<Extended<Trigger, 'trigger', Plugins>>
  readonly deadlines: Face<Extended<Deadline, 'deadline', Plugins>>
  readonly tasks: Face<Extended<Task, 'task', Plugins>>
  readonly timeEntries: Face<Extended<TimeEntry, 'time-entry', Plugins>>
}

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
   * @throws `VERSION_CONFLICT` where something it read was changed meanwhile; `GATE_REFUSED`
   */
  transaction<Result>(run: (work: Session<Plugins>) => Promise<Result>): Promise<Result>
  /**
   * The next number of a series, from 1, without a gap: it is taken when the unit commits.
   *
   * @throws `VERSION_CONFLICT` on commit, where another unit took it first
   */
  nextNumber(series: string): Promise<number>
  readonly journal: JournalFace
}

/**
 * The journal of the session's firm.
 *
 * @since 0.1.0
 */
export interface JournalFace {
  /** What happened, oldest first: to one record, or in one matter. */
  entries(of?: {
    readonly recordId?: string
    readonly matterId?: string
    readonly after?: string
  }): Promise<Page<JournalEntry>>
  /** Binds what waits into the hash chain; returns how many entries. */
  seal(): Promise<number>
  /** Walks the chain and names the first link that does not hold. */
  verify(): Promise<Verification>
}
