import { type Actor, actorForms, createAccessSource, isActor, roles } from '../access/index.js'
import { personalFields } from '../audit/index.js'
import { coreModels, type Model } from '../models/index.js'
import { createQueue, jobs, type Queue, queueSchema } from '../queue/index.js'
import type { Schema } from '../store/index.js'
import { defineErrors, type Fail, type FirmId, type Messages } from '../values/index.js'
import { narrowed } from './capabilities.js'
import { providedTo, runnable } from './contributions.js'
import { createSession, type HostCore } from './create-session.js'
import { createFirms } from './firms/create-firms.js'
import type { Firms } from './firms/firms-face.js'
import { hostFirm } from './firms/host-firm.js'
import type { RecordChange } from './hooks.js'
import { hostErrors } from './host-errors.js'
import { emitter, listen, unharmed } from './host-events.js'
import type { HostOptions } from './host-options.js'
import { factsOf, type PluginFacts } from './inspect.js'
import { whyOf } from './invoke.js'
import { jobHandlers } from './job-handlers.js'
import { ownModels } from './kept-models.js'
import { createOutbox, type Outbox } from './outbox.js'
import type { Plugin } from './plugin.js'
import { messagesOf } from './plugin-messages.js'
import { createRuntime } from './plugin-runtime.js'
import type { PluginStatus } from './plugin-status.js'
import { jobKinds, type Point, type Provided } from './points.js'
import { resolvePlugins } from './resolve.js'
import type { Session } from './session.js'
import { dispose, setUp } from './set-up-plugins.js'
import { waitingQueue } from './wait-for-firm.js'
import { wallCrossing } from './wall-crossing.js'

/**
 * What a program creates once: a store and a list of plugins, set up and ready.
 *
 * @since 0.1.0
 */
export interface Host<Plugins extends readonly Plugin[]> {
  /**
   * The host seen by one actor of one firm. Who they are was established by the product.
   *
   * @throws `FIRM_RESERVED`; `SESSION_INVALID` where there is no firm or no actor
   */
  session(who: { readonly firm: FirmId; readonly actor: Actor }): Session<Plugins>
  /** What is done with a firm as a whole: suspended, exported, copied, removed. */
  readonly firms: Firms
  /** The words of every plugin's reasons and findings, for `explain`. */
  readonly messages: readonly Messages[]
  /** What is on its way to the plugins' subscribers. */
  readonly outbox: Outbox
  /** Jobs of the firms and their plugins; those that plugins provide are done by `work`. */
  readonly queue: Queue
  /** Delivers to subscribers and does jobs until the host closes. */
  work(): void
  /** What plugins contribute to a point, in the order of the plugins. */
  provided<Item extends object>(point: Point<Item>): readonly Provided<Item>[]
  /** What each plugin adds and asks for, in order. */
  inspect(): readonly PluginFacts[]
  /** How each plugin fares. */
  status(): readonly PluginStatus[]
  /** Takes a plugin that was disabled into use again. */
  enable(plugin: string): void
  /** Hears what was committed in any firm, behind walls as well: `matter.engage`, or `*` for everything. Returns how to stop. */
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
 * @throws `BOOT_REFUSED` with every fault of the options and of every plugin, before anything is touched; `PLUGIN_SETUP_FAILED`
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
  const { plugins, models } = resolvePlugins(options ?? {}, ownModels)
  const { store, clock = Date.now } = options
  await store.migrate([{ owner: 'core', models: ownModels }, queueSchema, ...plugins.map(schemaOf)])

  const runtime = createRuntime(options)
  const access = createAccessSource()
  const provided = <Item extends object>(point: Point<Item>) =>
    runnable(runtime, point, providedTo(plugins, point))
  const setups = await setUp(plugins, runtime, (plugin) => ({
    now: clock,
    log: (entry) => runtime.log({ ...entry, plugin: plugin.id }),
    provided,
    ...(plugin.capabilities?.includes('walls:cross')
      ? { acrossWalls: wallCrossing({ store, access, plugin: plugin.id, now: clock }) }
      : {}),
  }))
  const events = emitter()
  for (const plugin of plugins) listen(plugin, events, runtime)

  const onError = (cause: unknown): void => runtime.log({ level: 'error', message: `queue: ${whyOf(cause)}` })
  const queue = waitingQueue(createQueue({ store, clock, onError }), store, clock)
  const faces = Object.entries({ ...coreModels, roles }).map(
    ([key, { name }]) => [key, models.get(name) as Model] as const,
  )
  const granted = new Map(plugins.map(({ id, capabilities }) => [id, capabilities]))
  const workers: { stop(): Promise<void> }[] = []
  const afterwards = new Set<Promise<void>>()
  let closing: Promise<void> | undefined
  const hostCore: HostCore = {
    store,
    access,
    plugins,
    setups,
    runtime,
    queue,
    openings: options.openings ?? [],
    later(work) {
      const done: Promise<void> = work()
        .catch((cause: unknown) => runtime.log({ level: 'error', message: `journal: ${whyOf(cause)}` }))
        .finally(() => afterwards.delete(done))
      afterwards.add(done)
    },
    personal: [...personalFields, ...plugins.flatMap((plugin) => plugin.personal ?? [])],
    narrow(plugin, session) {
      const capabilities = granted.get(plugin)
      return capabilities === undefined ? session : narrowed(session, capabilities, faces, plugin)
    },
    models,
    faces,
    now: clock,
    isClosed: () => closing !== undefined,
    announce: (changes) => {
      for (const change of changes) events.emit(`${change.model.name}.${change.action}`, change)
      outbox.wake()
    },
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
  }
  const sessionFor = (firm: FirmId, plugin: string, late?: AbortSignal) =>
    hostCore.narrow(plugin, createSession(hostCore, firm, { service: plugin }, late))
  const outbox = createOutbox({ store, plugins, runtime, now: clock, sessionFor })
  async function close(): Promise<void> {
    const stopped = Promise.all([outbox.stop(), ...afterwards, ...workers.map((worker) => worker.stop())])
    // A job or a subscriber that hangs keeps its lease until it ends; it does not keep the host from closing.
    if (!(await withinTime(stopped, runtime.deadlines.setup)))
      runtime.log({ level: 'warn', message: 'closed while work of a plugin was still running' })
    const faults = await dispose(setups, runtime)
    await store.close()
    if (faults.length > 0) throw new AggregateError(faults, 'some plugins failed to dispose')
  }
  const host: Host<Plugins> = {
    session: ({ firm, actor }) => {
      expectWho(firm, actor)
      return createSession(hostCore, firm, actor) as unknown as Session<Plugins>
    },
    firms: createFirms({
      ...{ store, access, plugins, runtime, sessionFor, now: clock },
      models: [...models.values(), jobs].sort((a, b) => (a.name < b.name ? -1 : 1)),
    }),
    messages: messagesOf(plugins),
    outbox,
    queue,
    work() {
      const handlers = jobHandlers(provided(jobKinds), runtime, sessionFor)
      workers.push(outbox.work(), ...(Object.keys(handlers).length === 0 ? [] : [queue.work(handlers)]))
    },
    provided,
    inspect: () => plugins.map(factsOf),
    status: () => plugins.map((plugin) => runtime.meters.status(plugin)),
    enable: (plugin) => runtime.meters.reset(plugin),
    on: hostCore.on,
    close: () => (closing ??= close()),
    [Symbol.asyncDispose]: () => host.close(),
  }
  return host
}

/** @throws `FIRM_RESERVED`, `SESSION_INVALID` */
function expectWho(firm: unknown, actor: unknown): void {
  if (typeof firm !== 'string' || firm === '')
    fail('SESSION_INVALID', { field: 'firm', wanted: 'the id of a firm' })
  if (!isActor(actor)) fail('SESSION_INVALID', { field: 'actor', wanted: actorForms })
  if (firm === hostFirm) fail('FIRM_RESERVED', { firm })
}

async function withinTime(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

function schemaOf({ id, models = [], migrations }: Plugin): Schema {
  return migrations === undefined ? { owner: id, models } : { owner: id, models, migrations }
}
