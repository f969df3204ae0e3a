import type * as z from 'zod'
import type { PersonalFields } from '../audit/index.js'
import type { MachineExtension, Model } from '../models/index.js'
import type { Migration, StoreReader } from '../store/index.js'
import type { Messages } from '../values/index.js'
import type { Before, Gate, Listener, Subscriber } from './hooks.js'
import type { LogEntry } from './log.js'
import type { AnyContribution, AnyPoint, Point, Provided } from './points.js'
import type { Session } from './session.js'

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
  /** The versions of the host it works with, as a range: `^0.1.0`. */
  readonly requires?: { readonly host: string }
  /** Plugins that must be there, and are set up first; in a range of versions where one is given. */
  readonly needs?: readonly { readonly id: string; readonly range?: string }[]
  /** Plugins that are set up first where they are there. */
  readonly after?: readonly string[]
  /** What it was configured with, and what that must be; checked when the host boots. */
  readonly options?: { readonly schema: z.ZodType; readonly given: unknown }
  /**
   * What it asks for, and nothing else is handed to it: `matter:read`, `task:write`, `walls:cross`, `net:api.acme.com`.
   * A plugin that says nothing asks for everything but `walls:cross`.
   */
  readonly capabilities?: readonly string[]
  /** Kinds of things that others may contribute to it. */
  readonly points?: readonly AnyPoint[]
  /** What it contributes to points of others or its own, made with `provide`. */
  readonly provides?: readonly AnyContribution[]
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
  /** What of its records is personal, and whose, so that it can be erased from the journal. */
  readonly personal?: readonly PersonalFields[]
  /**
   * Fields whose free text names nobody, by model: `{ 'acme.risk/score': ['level', 'factors.code'] }`, dotted, through
   * lists; of fields on other models `ext.acme.risk.level`. They keep their words when a firm is copied for a sandbox;
   * every other text is replaced.
   */
  readonly plain?: Readonly<Record<string, readonly string[]>>
  /** The words of its findings and reasons. */
  readonly messages?: Messages
  readonly before?: readonly Before[]
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
  /** Writes to the product's log. */
  log(entry: Omit<LogEntry, 'plugin'>): void
  /** What plugins contribute to a point, in the order of the plugins; complete once the host has booted. */
  provided<Item extends object>(point: Point<Item>): readonly Provided<Item>[]
  /**
   * Reads across ethical walls, for what must know everything to be right: a conflict check, a reconciliation. Present
   * with the capability `walls:cross`. It is written to the journal, with the purpose; what is given on must be redacted.
   */
  acrossWalls?<Result>(
    session: Session,
    purpose: string,
    read: (tx: StoreReader) => Promise<Result>,
  ): Promise<Result>
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
