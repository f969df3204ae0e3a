import type { Model } from '../models/index.js'
import type { Claimable, Store, Where } from '../store/index.js'
import { type Instant, instantOf, MatterkitError } from '../values/index.js'
import { backoff } from './backoff.js'
import type { queueErrors } from './queue-errors.js'

/**
 * How claimable records of a model are worked off.
 *
 * @internal
 */
export interface Workload<T extends Claimable> {
  readonly store: Store
  readonly model: Model<T>
  /** Which of them this worker knows how to do. */
  readonly where: Where<T>
  /** Who works, as `leasedBy` has it. */
  readonly by: string
  /** How long a record is held before another worker may take it; extended while it is worked on. */
  readonly leaseMs: number
  /** How many are worked on at a time. */
  readonly width: number
  now(): number
  /** Does the work. What it throws is a failed try. */
  perform(record: T, signal: AbortSignal): Promise<void>
  /** How often a record is tried before it is dead. */
  triesOf(record: T): number
  /** When a record that was done is due again; it is removed where it is not. */
  dueAgain?(record: T): Instant | undefined
}

/** What a pass over the work did. @since 0.1.0 */
export interface WorkReport {
  readonly done: number
  readonly failed: number
  /** Of those that failed, how many now wait for a person. */
  readonly dead: number
}

/**
 * Takes what is due and does it, until nothing is due any more. Each record is done at least once: a worker that dies
 * loses its lease and another takes over. Of a lane one is done after another.
 *
 * @internal
 */
export async function workOff<T extends Claimable>(
  load: Workload<T>,
  signal?: AbortSignal,
): Promise<WorkReport> {
  const report = { done: 0, failed: 0, dead: 0 }
  for (;;) {
    if (signal?.aborted) return report
    const taken = await load.store.system((tx) =>
      tx.claim(load.model, {
        where: load.where,
        limit: load.width,
        by: load.by,
        now: instantOf(load.now()),
        until: instantOf(load.now() + load.leaseMs),
      }),
    )
    if (taken.length === 0) return report
    for (const outcome of await Promise.all(taken.map((record) => workOn(load, record, signal)))) {
      if (outcome === 'done') report.done += 1
      else if (outcome !== 'waits') report.failed += 1
      if (outcome === 'dead') report.dead += 1
    }
  }
}

async function workOn<T extends Claimable>(
  load: Workload<T>,
  record: T,
  signal: AbortSignal | undefined,
): Promise<'done' | 'failed' | 'dead' | 'lost' | 'waits'> {
  const held = holdLease(load, record)
  try {
    try {
      await load.perform(record, signal === undefined ? held.signal : AbortSignal.any([signal, held.signal]))
    } catch (cause) {
      const current = await held.end()
      const until = putOffUntil(cause)
      if (until === undefined) return await settle(load, current, failed(load, current, cause))
      await settle(load, current, { ...current, dueAt: until, attempts: current.attempts - 1 })
      return 'waits'
    }
    const current = await held.end()
    const dueAt = load.dueAgain?.(current)
    return await settle(load, current, dueAt === undefined ? undefined : { ...current, dueAt, attempts: 0 })
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'VERSION_CONFLICT') return 'lost' // another worker took it over
    throw error
  }
}

/** Until when a record is to wait that could not be worked on yet, and by no fault of anyone's. */
function putOffUntil(cause: unknown): Instant | undefined {
  if (
    !(cause instanceof MatterkitError) ||
    cause.code !== ('JOB_POSTPONED' satisfies keyof typeof queueErrors)
  )
    return undefined
  return cause.data.until as Instant
}

function failed<T extends Claimable>({ now, triesOf }: Workload<T>, record: T, cause: unknown): T {
  const lastFailure = textOf(cause).slice(0, 4000).toWellFormed()
  const dead = record.attempts >= triesOf(record)
  return {
    ...record,
    dead,
    dueAt: instantOf(now() + backoff(record.attempts)),
    lastFailure: lastFailure.replaceAll('\0', ''),
  }
}

function textOf(cause: unknown): string {
  if (cause instanceof MatterkitError) return cause.message
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
}

/** Removes a record, or gives it back as it is to be, unleased. */
async function settle<T extends Claimable>(
  load: Workload<T>,
  record: T,
  next: T | undefined,
): Promise<'done' | 'failed' | 'dead'> {
  await load.store.write(record.firmId, async (tx) => {
    if (next === undefined) return tx.remove(load.model, record.id, record.version)
    const { leasedBy: _, leasedUntil: __, ...free } = next
    await tx.update(load.model, {
      ...free,
      version: record.version + 1,
      updatedAt: instantOf(load.now()),
    } as unknown as T)
  })
  if (next === undefined || next.attempts === 0) return 'done'
  return next.dead ? 'dead' : 'failed'
}

/** Extends a lease at half its time while the work lasts; a lease that was lost all the same aborts the work. */
function holdLease<T extends Claimable>(
  load: Workload<T>,
  taken: T,
): { signal: AbortSignal; end(): Promise<T> } {
  const lost = new AbortController()
  let current = taken
  let extending: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    extending = extending.then(async () => {
      const next = {
        ...current,
        version: current.version + 1,
        leasedUntil: instantOf(load.now() + load.leaseMs),
        updatedAt: instantOf(load.now()),
      }
      try {
        await load.store.write(taken.firmId, (tx) => tx.update(load.model, next))
        current = next
      } catch (cause) {
        lost.abort(cause)
      }
    })
  }, load.leaseMs / 2)
  timer.unref?.()
  return {
    signal: lost.signal,
    async end() {
      clearInterval(timer)
      await extending
      return current
    },
  }
}
