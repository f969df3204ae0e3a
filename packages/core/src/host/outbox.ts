import { type JournalEntry, journal, revealEntries, storedKeys } from '../audit/index.js'
import { type OutboxEvent, outboxEvents } from '../models/index.js'
import { keepWorking, type Worker } from '../queue/keep-working.js'
import { type Workload, type WorkReport, workOff } from '../queue/work-off.js'
import type { Page, Store } from '../store/index.js'
import { defineErrors, type Fail, type FirmId, instantOf, newId } from '../values/index.js'
import type { RecordChange, Subscriber } from './hooks.js'
import { hostErrors } from './host-errors.js'
import type { Plugin } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'
import type { Session } from './session.js'
import { stampFor } from './stamp-record.js'
import { waitForFirm } from './wait-for-firm.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/**
 * Word of committed changes, on its way to what plugins do after a commit. Rows are written in the transaction of the
 * change, one a subscriber; each is delivered at least once, the versions of one record in order, failures later and
 * later again, and after ten tries they wait for a person.
 *
 * @since 0.1.0
 */
export interface Outbox {
  /** Delivers what is due, until nothing is due any more. */
  deliver(): Promise<WorkReport>
  /** Delivers until it is stopped; the host stops it when it closes. */
  work(options?: OutboxOptions): Worker
  /** What failed too often, oldest first. */
  dead(firm: FirmId, page?: { readonly limit?: number; readonly after?: string }): Promise<Page<OutboxEvent>>
  /** Lets a dead one be delivered again, at once. @throws `NOT_FOUND` */
  retry(firm: FirmId, id: string): Promise<void>
}

/** How a worker looks for what is to be delivered. @since 0.1.0 */
export interface OutboxOptions {
  /** How often, in milliseconds, besides whenever this host has committed; 250 unless given. */
  readonly everyMs?: number
  /** Hears of a store that failed; the worker goes on. */
  readonly onError?: (error: unknown) => void
}

interface OutboxContext {
  readonly store: Store
  readonly plugins: readonly Plugin[]
  readonly runtime: PluginRuntime
  now(): number
  sessionFor(firm: FirmId, plugin: string, late: AbortSignal): Session
}

const leaseMs = 60_000
const width = 8
const tries = 10

/** Every subscriber of a host's plugins by the name its rows have. */
function subscribersOf(
  plugins: readonly Plugin[],
): ReadonlyMap<string, { readonly plugin: string; readonly subscriber: Subscriber }> {
  return new Map(
    plugins.flatMap(({ id, afterCommit = [] }) =>
      afterCommit.map((subscriber) => [`${id}/${subscriber.name}`, { plugin: id, subscriber }] as const),
    ),
  )
}

/** The rows a unit of work owes its subscribers. @internal */
export function outboxRows(
  plugins: readonly Plugin[],
  changes: readonly (readonly [RecordChange, JournalEntry])[],
  firm: FirmId,
  actor: string,
  now: number,
): OutboxEvent[] {
  return [...subscribersOf(plugins)].flatMap(([listener, { subscriber }]) =>
    changes
      .filter(([{ model, action }]) => model.name === subscriber.model.name && wants(subscriber, action))
      .map(([{ model, action }, entry]) => ({
        ...stampFor<'outbox-event'>(outboxEvents, firm, actor, now),
        event: `${model.name}.${action}`,
        listener,
        model: model.name,
        recordId: entry.recordId,
        recordVersion: entry.recordVersion,
        journalId: entry.id,
        dueAt: instantOf(now),
        lane: `${listener}/${entry.recordId}`,
        place: entry.recordVersion,
        attempts: 0,
        dead: false,
      })),
  )
}

function wants({ on }: Subscriber, action: string): boolean {
  return on.includes('*') || on.includes(action)
}

/** Builds the outbox of a host. @internal */
export function createOutbox({
  store,
  plugins,
  runtime,
  now,
  sessionFor,
}: OutboxContext): Outbox & { wake(): void; stop(): Promise<void> } {
  const subscribers = subscribersOf(plugins)
  const workers = new Set<Worker>()
  const load: Workload<OutboxEvent> = {
    store,
    model: outboxEvents,
    where: { listener: { in: [...subscribers.keys()] } },
    by: newId('wrk'),
    leaseMs,
    width,
    now,
    triesOf: () => tries,
    async perform(row, signal) {
      const found = subscribers.get(row.listener)
      if (found === undefined) return
      const [entry] = await store.read(row.firmId, async (tx) => {
        await waitForFirm(tx, now())
        const keys = storedKeys({ firm: row.firmId, actor: 'service:outbox', now })
        return revealEntries(tx, await tx.getMany(journal, [row.journalId]), keys)
      })
      if (entry === undefined) return fail('NOT_FOUND', { model: 'journal', id: row.journalId })
      const event = { id: row.id, event: row.event, firm: row.firmId, attempt: row.attempts, entry }
      const session = (late: AbortSignal) => sessionFor(row.firmId, found.plugin, late)
      const handle = (late: AbortSignal) =>
        found.subscriber.handle(event, { session: session(late), signal: AbortSignal.any([signal, late]) })
      await runtime.call(found.plugin, `after ${row.event}`, runtime.deadlines.subscriber, handle, true)
    },
  }
  const idle = subscribers.size === 0
  return {
    deliver: async () => (idle ? { done: 0, failed: 0, dead: 0 } : workOff(load)),
    work({ everyMs = 250, onError } = {}) {
      const worker = keepWorking(
        async (signal) => (idle ? { done: 0, failed: 0, dead: 0 } : workOff(load, signal)),
        { everyMs, onError },
      )
      workers.add(worker)
      return {
        wake: worker.wake,
        async stop() {
          workers.delete(worker)
          await worker.stop()
        },
      }
    },
    dead: (firm, page = {}) =>
      store.read(firm, (tx) => tx.find(outboxEvents, { where: { dead: true }, ...page })),
    retry: (firm, id) =>
      store.write(firm, async (tx) => {
        const row = await tx.get(outboxEvents, id)
        if (row === undefined) return fail('NOT_FOUND', { model: 'outbox-event', id })
        const at = instantOf(now())
        await tx.update(outboxEvents, {
          ...row,
          version: row.version + 1,
          updatedAt: at,
          dueAt: at,
          attempts: 0,
          dead: false,
        })
      }),
    wake() {
      for (const worker of workers) worker.wake()
    },
    async stop() {
      await Promise.all([...workers].map((worker) => worker.stop()))
      workers.clear()
    },
  }
}
