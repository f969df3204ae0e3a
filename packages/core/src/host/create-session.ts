import { type AccessSource, type Actor, actorText, principalOf } from '../access/index.js'
import type { OpeningPolicy, PersonalFields } from '../audit/index.js'
import type { Model, Stored } from '../models/index.js'
import type { Queue } from '../queue/index.js'
import type { Store } from '../store/index.js'
import { defineErrors, type Fail, type FirmId, instantOf, MatterkitError } from '../values/index.js'
import { breakGlass } from './break-glass.js'
import { commit } from './commit.js'
import { createFace, type InUnit } from './face.js'
import { hearChanges } from './hear-changes.js'
import type { RecordChange } from './hooks.js'
import { hostErrors } from './host-errors.js'
import { jsonResult, type KeptKey, keptKey, resultUnder } from './idempotency.js'
import { journalFace } from './journal-face.js'
import { type Watch, watchOpening, watchRefusal } from './keep-watch.js'
import { numbersFace } from './numbers.js'
import type { Plugin, PluginSetup } from './plugin.js'
import { messagesOf } from './plugin-messages.js'
import type { PluginRuntime } from './plugin-runtime.js'
import { retrying } from './retry.js'
import { runBatch } from './run-batch.js'
import { type BeforeRun, runBefore } from './run-before.js'
import { servicesOf } from './services.js'
import type { DryRun, Session, SessionTools, TransactionOptions } from './session.js'
import { totalsOf } from './totals.js'
import { openUnit, type Unit } from './unit-of-work.js'

/** What all sessions of one host share. @internal */
export interface HostCore {
  readonly store: Store
  readonly access: AccessSource
  readonly plugins: readonly Plugin[]
  readonly setups: ReadonlyMap<string, PluginSetup<unknown>>
  readonly runtime: PluginRuntime
  readonly queue: Queue
  /** Whose every opening is written down. */
  readonly openings: OpeningPolicy
  /** Does work after the answer was given; the host waits for it when it closes. */
  later(work: () => Promise<void>): void
  readonly personal: readonly PersonalFields[]
  /** A session as a plugin is handed it: only what it was granted. */
  narrow(plugin: string, session: Session): Session
  /** Every model by its name, with what plugins added to its machine. */
  readonly models: ReadonlyMap<string, Model>
  /** The names of the models that every session has a face for, by its key. */
  readonly faces: readonly (readonly [key: string, model: Model])[]
  now(): number
  isClosed(): boolean
  announce(changes: readonly RecordChange[]): void
  /** Hears of every change of every firm. */
  on(event: string, hear: (change: RecordChange) => void): () => void
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/**
 * Builds the session of one actor of one firm.
 *
 * @param late - aborted when the time of the plugin it was handed to is over; nothing is written from then on
 * @internal
 */
export function createSession(host: HostCore, firm: FirmId, actor: Actor, late?: AbortSignal): Session {
  let open = false

  function inTime(): void {
    if (late?.aborted) fail('LATE_WRITE', { plugin: actorText(actor) })
  }

  /** One unit after another: the session is closed to others while one is open. */
  async function alone<Result>(run: () => Promise<Result>): Promise<Result> {
    if (open) return fail('OUTSIDE_TRANSACTION', {})
    open = true
    try {
      return await run()
    } finally {
      open = false
    }
  }

  async function inNewUnit<Result>(
    run: (unit: Unit, work: () => Session) => Promise<Result>,
    { store = host.store, dry = false, kept, heard = true, decided = false }: UnitOptions = {},
  ): Promise<DryRun<Result>> {
    if (host.isClosed()) return fail('HOST_CLOSED', {})
    inTime()
    const unit = openUnit({ store, firm, actor, access: host.access, now: host.now }, dry)
    let ended = false
    const inUnit: InUnit = async (use) => (ended ? fail('TRANSACTION_ENDED', {}) : use(unit))
    const work = once((): Session => assemble(host, firm, actor, inUnit, within(inUnit, work)))
    try {
      const result = await run(unit, work)
      if (!decided)
        await runBefore({ plugins: host.plugins, runtime: host.runtime, unit, ...pluginSight(unit) })
      const staged = unit.staged()
      inTime()
      await commit(
        {
          store,
          firm,
          actor,
          access: host.access,
          plugins: host.plugins,
          models: host.models,
          runtime: host.runtime,
          queue: host.queue,
          personal: host.personal,
          now: host.now,
        },
        staged,
        { dry, decided, ...(kept === undefined ? {} : { kept: { ...kept, result: jsonResult(result) } }) },
      )
      if (!dry && heard) host.announce(staged.changes)
      return { result, changes: staged.changes }
    } catch (error) {
      if (error instanceof MatterkitError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND')) {
        host.later(() => watchRefusal(watchOf(host, firm, actor), error))
      }
      throw error
    } finally {
      ended = true
    }
  }

  /** A unit as plugins use it before it is committed, each on behalf of whoever opened it, until its time is over. */
  function pluginSight(unit: Unit): Pick<BeforeRun, 'sessionOf' | 'actorOf'> {
    return {
      actorOf: (plugin) => actorText({ plugin, onBehalfOf: actor }),
      sessionOf(plugin) {
        let over = false
        const inTime: InUnit = async (use) => (over ? fail('LATE_WRITE', { plugin }) : use(unit))
        const whole = once(
          (): Session => assemble(host, firm, { plugin, onBehalfOf: actor }, inTime, within(inTime, whole)),
        )
        return {
          session: once(() => host.narrow(plugin, whole())),
          end() {
            over = true
          },
        }
      },
    }
  }

  async function transaction<Result>(
    run: (work: Session) => Promise<Result>,
    { idempotency, retries = 0, join }: TransactionOptions = {},
  ): Promise<Result> {
    const kept = idempotency && (await keptKey(idempotency, actorText(actor)))
    const store = join === undefined ? host.store : joined(host.store, join)
    return retrying(retries, kept, async () => {
      const known = kept && (await resultUnder(store, firm, kept))
      if (known !== undefined) {
        await store.read(firm, (tx) => host.access.of(tx, firm, actor, instantOf(host.now()))) // who may no longer, gets nothing
        return known.result as Result
      }
      const options = { store, heard: join === undefined, ...(kept === undefined ? {} : { kept }) }
      return (await inNewUnit((_, work) => run(work()), options)).result
    })
  }

  async function isKept(key: string): Promise<boolean> {
    return (await resultUnder(host.store, firm, await keptKey({ key }, actorText(actor)))) !== undefined
  }

  /** What the host decides itself, by a rule of its own: the record alone would not allow it. */
  const decidedUnit = <Result>(run: (unit: Unit) => Promise<Result>): Promise<Result> =>
    alone(async () => (await inNewUnit(run, { decided: true })).result)

  const units: Units = {
    breakGlass: (matterId, why) => decidedUnit((unit) => breakGlass(unit, principalOf(actor), matterId, why)),
    transaction: (run, options) => alone(() => transaction(run, options)),
    dryRun: (run) => alone(() => inNewUnit((_, work) => run(work()), { dry: true })),
    batch: (items, run, options) => alone(() => runBatch({ transaction, isKept }, items, run, options)),
  }
  return assemble(
    host,
    firm,
    actor,
    async (use) => (open ? fail('OUTSIDE_TRANSACTION', {}) : (await inNewUnit(use)).result),
    units,
  )
}

/** A session is many closures: it is made for whoever asks for it, and once. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

interface UnitOptions {
  readonly store?: Store
  readonly dry?: boolean
  readonly kept?: KeptKey
  /** Whether listeners in this process hear of it. */
  readonly heard?: boolean
  /** The host itself has decided that it may be done. */
  readonly decided?: boolean
}

type Units = Pick<Session, 'transaction' | 'dryRun' | 'batch' | 'breakGlass'>

/** Within a unit, a further one is part of it; what is many, stays for nothing or is decided otherwise cannot be. */
function within(inUnit: InUnit, session: () => Session): Units {
  return {
    transaction: (run) => inUnit(() => run(session())),
    breakGlass: async () => fail('OUTSIDE_TRANSACTION', {}),
    dryRun: async () => fail('OUTSIDE_TRANSACTION', {}),
    batch: async () => fail('OUTSIDE_TRANSACTION', {}),
  }
}

function joined(store: Store, connection: unknown): Store {
  return store.join?.(connection as never) ?? fail('JOIN_UNSUPPORTED', { store: store.name })
}

function assemble(host: HostCore, firm: FirmId, actor: Actor, inUnit: InUnit, units: Units): Session {
  const watch = watchOf(host, firm, actor)
  const opened = (model: Pick<Model, 'name'>, record: Stored) => watchOpening(watch, model, record)
  const tools: SessionTools<readonly []> = {
    firm,
    actor,
    now: host.now,
    records: <T extends Stored>(model: Model<T>) =>
      createFace((host.models.get(model.name) ?? model) as Model<T>, inUnit, opened),
    ...units,
    on: (event, hear) => hearChanges(host, firm, actor, event, hear),
    totals: (model, query) => totalsOf(host, firm, actor, model, query),
    nextNumber: (series) => inUnit((unit) => unit.nextNumber(series)),
    numbers: numbersFace(inUnit),
    jobs: { add: (...drafts) => inUnit(async (unit) => unit.addJobs(drafts)) },
    journal: journalFace(
      { store: host.store, access: host.access, messages: messagesOf(host.plugins), now: host.now },
      firm,
      actor,
    ),
  }
  const session: Record<string, unknown> = { ...tools }
  for (const [key, model] of host.faces) session[key] = createFace(model, inUnit, opened)
  for (const [id, setup] of host.setups) {
    let services: unknown
    Object.defineProperty(session, id, {
      enumerable: true,
      configurable: true,
      get: () => {
        services ??= servicesOf(host.runtime, id, setup, host.narrow(id, session as unknown as Session))
        return services
      },
    })
  }
  return session as unknown as Session
}

function watchOf({ store, access, models, openings, now }: HostCore, firm: FirmId, actor: Actor): Watch {
  return { store, access, firm, actor, openings, now, modelNamed: (name) => models.get(name) }
}
