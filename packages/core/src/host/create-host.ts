import mitt, { type Emitter } from 'mitt'
import { breakGlasses, createAccessSource, roles } from '../access/index.js'
import { journal, seals, unsealed } from '../audit/index.js'
import { coreModels, type Model, outboxEvents } from '../models/index.js'
import { queueSchema } from '../queue/index.js'
import type { Schema, Store } from '../store/index.js'
import { defineErrors, type Fail, type FirmId, type Messages } from '../values/index.js'
import type { Actor } from '../access/index.js'
import { messagesOf } from './commit.js'
import { createSession } from './create-session.js'
import { hostErrors } from './host-errors.js'
import { idempotencyKeys } from './idempotency.js'
import { createOutbox, type Outbox } from './outbox.js'
import type { Plugin, PluginSetup, RecordChange } from './plugin.js'
import { extendModels } from './extend-models.js'
import { resolvePlugins } from './resolve.js'
import type { Session } from './session.js'

/**
 * What a program gives to make a host.
 *
 * @since 0.1.0
 */
export interface HostOptions<Plugins extends readonly Plugin[]> {
  readonly store: Store
  readonly plugins?: Plugins
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
}

/**
 * What a program creates once: a store and a list of plugins, set up and ready.
 *
 * @since 0.1.0
 */
export interface Host<Plugins extends readonly Plugin[]> {
  /** The host seen by one actor of one firm. Who they are was established by the product. */
  session(who: { readonly firm: FirmId; readonly actor: Actor }): Session<Plugins>
  /** The words of every plugin's reasons and findings, for `explain`. */
  readonly messages: readonly Messages[]
  /** What is on its way to the plugins' subscribers. */
  readonly outbox: Outbox
  /** Hears what was committed: `matter.engage`, or `*` for everything. Returns how to stop. */
  on(event: string, hear: (change: RecordChange) => void): () => void
  /** Disposes plugins in reverse order and closes the store. Calling it twice is harmless. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/**
 * Boots a host: checks the plugins together, makes room for their records, sets them up in the order of their needs.
 * Two hosts in one process share nothing.
 *
 * @throws `BOOT_REFUSED` with every fault of every plugin, before anything is touched; `PLUGIN_SETUP_FAILED`
 * @example
 * const host = await createHost({ store: memory() })
 * const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
 * const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
 * client.version // 1
 * await host.close()
 * @since 0.1.0
 */
export async function createHost<const Plugins extends readonly Plugin[] = readonly []>(
  options: HostOptions<Plugins>,
): Promise<Host<Plugins>> {
  const { store, clock = Date.now } = options
  const core: readonly Model[] = [...Object.values(coreModels), outboxEvents, journal, seals, unsealed, idempotencyKeys, roles, breakGlasses]
  const plugins = resolvePlugins(options.plugins ?? [], core)
  const models = extendModels(plugins, core)
  await store.migrate([{ owner: 'core', models: core }, queueSchema, ...plugins.map(schemaOf)])

  const setups = new Map<string, PluginSetup<unknown>>()
  const events = emitter()
  for (const plugin of plugins) {
    listen(plugin, events)
    try {
      if (plugin.setup !== undefined) setups.set(plugin.id, await plugin.setup({ now: clock }))
    } catch (cause) {
      await dispose(setups)
      const why = cause instanceof Error ? cause.message : String(cause)
      return fail('PLUGIN_SETUP_FAILED', { plugin: plugin.id, why }, { cause })
    }
  }

  let closing: Promise<void> | undefined
  async function close(): Promise<void> {
    await outbox.stop()
    const faults = await dispose(setups)
    await store.close()
    if (faults.length > 0) throw new AggregateError(faults, 'some plugins failed to dispose')
  }
  const hostCore = {
    store,
    access: createAccessSource(),
    plugins,
    setups,
    models,
    faces: Object.entries({ ...coreModels, roles }).map(([key, { name }]) => [key, models.get(name) as Model] as const),
    now: clock,
    isClosed: () => closing !== undefined,
    announce: (changes: readonly RecordChange[]) => {
      for (const change of changes) events.emit(`${change.model.name}.${change.action}`, change)
      outbox.wake()
    },
  }
  const outbox = createOutbox({
    store,
    plugins,
    now: clock,
    sessionFor: (firm, plugin) => createSession(hostCore, firm, { service: plugin }),
  })
  const host: Host<Plugins> = {
    session: ({ firm, actor }) => createSession(hostCore, firm, actor) as unknown as Session<Plugins>,
    messages: messagesOf(plugins),
    outbox,
    on(event, hear) {
      const calmly = unharmed(hear)
      if (event === '*') {
        const all = (_: unknown, change: RecordChange): void => calmly(change)
        events.on('*', all)
        return () => events.off('*', all)
      }
      events.on(event, calmly)
      return () => events.off(event, calmly)
    },
    close: () => (closing ??= close()),
    [Symbol.asyncDispose]: () => host.close(),
  }
  return host
}

function schemaOf({ id, models = [], migrations }: Plugin): Schema {
  return migrations === undefined ? { owner: id, models } : { owner: id, models, migrations }
}

type Events = Emitter<Record<string, RecordChange>>

function emitter(): Events {
  return mitt()
}

function listen({ listen: listeners = [] }: Plugin, events: Events): void {
  for (const listener of listeners) {
    for (const action of listener.on) {
      events.on(
        `${listener.model.name}.${action}`,
        unharmed((change) => listener.hear(change)),
      )
    }
  }
}

/** A handler that throws keeps no other from hearing, and never the writer from its result: the change is committed. */
function unharmed(hear: (change: RecordChange) => void): (change: RecordChange) => void {
  return (change) => {
    try {
      hear(change)
    } catch {
      // the handler's own loss
    }
  }
}

async function dispose(setups: ReadonlyMap<string, PluginSetup<unknown>>): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const setup of [...setups.values()].reverse()) {
    try {
      await setup.dispose?.()
    } catch (fault) {
      faults.push(fault)
    }
  }
  return faults
}
