import type * as z from 'zod'
import type { JournalEntry } from '../audit/index.js'
import type { MachineExtension, Model, Stored } from '../models/index.js'
import type { Migration, StoreReader } from '../store/index.js'
import type { Finding, Messages } from '../values/index.js'
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
 * It reads and decides, nothing else. Where it throws it stays shut.
 *
 * @since 0.1.0
 */
export interface Gate<T extends Stored = Stored> {
  readonly model: Model<T>
  /** The actions it guards. */
  readonly on: readonly string[]
  /** @returns every reason to refuse; none lets the change pass */
  check(change: RecordChange<T>, read: StoreReader): readonly Finding[] | Promise<readonly Finding[]>
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

/**
 * What a plugin's setup gives back.
 *
 * @since 0.1.0
 */
export interface PluginSetup<Services> {
  /** Builds the services of one session; they act with its firm and actor. */
  services(session: Session): Services
  /** Lets go of what setup took; called in reverse order when the host closes. */
  dispose?(): void | Promise<void>
}

/**
 * A plugin: data first, so that what it adds can be read without running it.
 *
 * @since 0.1.0
 */
export interface Plugin<Id extends string = string, Fields extends object = object, Services = unknown> {
  /** Its key on the session, in `ext` and in model names: `acme.risk`. Ours are bare words. */
  readonly id: Id
  /** Semantic version: `1.4.0`. */
  readonly version: string
  /** Plugins that must be there, and are set up first. */
  readonly needs?: readonly { readonly id: string }[]
  /** Its own records. Their names start with its id: `acme.risk/score`. */
  readonly models?: readonly Model[]
  /** How a store makes room for them; made of the models as they are declared where it is not given. */
  readonly migrations?: readonly Migration[]
  /** The schema of its fields on other models, by model name; they live under `ext[id]`. */
  readonly fields?: { readonly [Name in keyof Fields]: z.ZodType<Fields[Name]> } & Readonly<
    Record<string, z.ZodType>
  >
  /** What it adds to the machines of other models, by model name: states, moves, guards. */
  readonly machines?: Readonly<Record<string, MachineExtension>>
  /** The words of its findings and reasons. */
  readonly messages?: Messages
  readonly gates?: readonly Gate[]
  readonly afterCommit?: readonly Subscriber[]
  readonly listen?: readonly Listener[]
  setup?(context: SetupContext): PluginSetup<Services> | Promise<PluginSetup<Services>>
}

/**
 * What a setup may use.
 *
 * @since 0.1.0
 */
export interface SetupContext {
  /** Milliseconds since 1970, by the host's clock. */
  now(): number
}

/**
 * Defines a plugin; it only fixes the types. Write the type of the result down as a named
 * `Plugin<Id, Fields, Services>`, so that declarations stay small.
 *
 * @example
 * interface Greeter { greet(name: string): string }
 * const greeter: Plugin<'acme.greet', object, Greeter> = definePlugin({
 *   id: 'acme.greet',
 *   version: '1.0.0',
 *   setup: () => ({ services: () => ({ greet: (name) => `Dear ${name}` }) }),
 * })
 * @since 0.1.0
 */
export function definePlugin<const Id extends string, Fields extends object, Services>(
  plugin: Plugin<Id, Fields, Services>,
): Plugin<Id, Fields, Services> {
  return plugin
}
