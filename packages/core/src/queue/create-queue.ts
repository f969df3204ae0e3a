import { claimIndexes, type Store, type StoreWriter, type Where } from '../store/index.js'
import { type FirmId, type Id, instantOf, MatterkitError, newId } from '../values/index.js'
import { type Job, jobs } from './job.js'
import { keepWorking } from './keep-working.js'
import type { JobDraft, JobHandlers, Queue } from './queue.js'
import { fail } from './queue-errors.js'
import { firstTime, nextTime } from './schedule.js'
import { type Workload, workOff } from './work-off.js'

/**
 * How a queue works.
 *
 * @since 0.1.0
 */
export interface QueueOptions {
  /** Must have been migrated with `queueSchema`; a host does so. */
  readonly store: Store
  /** How long a job is held while it is done, in milliseconds: a worker that dies holds it up so long. 60,000 unless given. */
  readonly leaseMs?: number
  /** How many jobs one worker does at a time; 4 unless given. */
  readonly width?: number
  /** How often a worker looks for work, in milliseconds; 250 unless given. */
  readonly everyMs?: number
  /** Milliseconds since 1970; the system clock unless given. */
  readonly clock?: () => number
  /** Hears of a store that failed; the worker goes on. */
  readonly onError?: (error: unknown) => void
}

/**
 * A queue on a store: jobs with leases, retries and schedules.
 *
 * @example
 * const store = memory()
 * await store.migrate([queueSchema])
 * const queue = createQueue({ store })
 * await queue.add('acme', [{ kind: 'greet', data: { name: 'Ada' } }])
 * const { done } = await queue.runDue({ greet: async () => {} })
 * done // 1
 * @since 0.1.0
 */
export function createQueue(options: QueueOptions): Queue {
  const { store, leaseMs = 60_000, width = 4, everyMs = 250, clock = Date.now, onError } = options
  const by = newId('wrk')

  function workload(handlers: JobHandlers): Workload<Job> {
    return {
      store,
      model: jobs,
      where: { kind: { in: Object.keys(handlers) } },
      by,
      leaseMs,
      width,
      now: clock,
      perform: async (job, signal) => handlers[job.kind]?.(job, { signal }),
      triesOf: ({ tries }) => tries,
      dueAgain: ({ schedule }) => schedule && nextTime(schedule, instantOf(clock())),
    }
  }

  async function change(
    firm: FirmId,
    id: string,
    to: (job: Job, tx: StoreWriter) => Promise<void>,
  ): Promise<void> {
    await store.write(firm, async (tx) => {
      const job = await tx.get(jobs, id)
      return job === undefined ? fail('JOB_UNKNOWN', { id }) : to(job, tx)
    })
  }

  return {
    name: 'store',
    async add(firm, drafts, tx) {
      const made = await Promise.all(drafts.map((draft) => jobOf(firm, draft, clock())))
      const insert = async (into: StoreWriter): Promise<void> => {
        const taken = new Set(
          (
            await into.getMany(
              jobs,
              made.map(({ id }) => id),
            )
          ).map(({ id }) => id),
        )
        await into.insert(
          jobs,
          made.filter(
            ({ id }, index) => !taken.has(id) && made.findIndex((other) => other.id === id) === index,
          ),
        )
      }
      await (tx === undefined ? addAlone(store, firm, insert) : insert(tx))
      return made.map(({ id }) => id)
    },
    runDue: (handlers) => workOff(workload(handlers)),
    work: (handlers) => keepWorking((signal) => workOff(workload(handlers), signal), { everyMs, onError }),
    find(firm, { kind, dead, ...page } = {}) {
      const where: Where<Job> = {
        ...(kind === undefined ? {} : { kind }),
        ...(dead === undefined ? {} : { dead }),
      }
      return store.read(firm, (tx) => tx.find(jobs, { where, order: [claimIndexes[0], 'asc'], ...page }))
    },
    retry: (firm, id) =>
      change(firm, id, async (job, tx) => {
        const now = instantOf(clock())
        await tx.update(jobs, {
          ...job,
          version: job.version + 1,
          updatedAt: now,
          dueAt: now,
          attempts: 0,
          dead: false,
        })
      }),
    remove: (firm, id) => change(firm, id, (job, tx) => tx.remove(jobs, job.id, job.version)),
  }
}

/** Two programs that add one key at once: the later one finds it taken, and looks again. */
async function addAlone(
  store: Store,
  firm: FirmId,
  insert: (tx: StoreWriter) => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      return await store.write(firm, insert)
    } catch (error) {
      if (!(error instanceof MatterkitError) || error.code !== 'ID_TAKEN') throw error
    }
  }
}

async function jobOf(firm: FirmId, draft: JobDraft, now: number): Promise<Job> {
  const { kind, data = null, dueAt, schedule, key, lane, tries = 10 } = draft
  if (dueAt !== undefined && schedule !== undefined) return fail('JOB_DUE_TWICE', {})
  const at = instantOf(now)
  const id = key === undefined ? newId<'job'>('job', now) : await idOf(kind, key)
  const due = schedule === undefined ? (dueAt ?? at) : firstTime(schedule)
  if (due === undefined)
    return fail('SCHEDULE_EMPTY', { rule: schedule?.rule ?? '', start: schedule?.start.local ?? '' })
  const fields = {
    kind,
    data,
    tries,
    dueAt: due,
    lane: lane === undefined ? id : `${kind}/${lane}`,
    place: lane === undefined ? 0 : now,
    attempts: 0,
  }
  const parsed = jobs.parse(schedule === undefined ? fields : { ...fields, schedule })
  const who = { createdAt: at, createdBy: 'service:queue', updatedAt: at, updatedBy: 'service:queue' }
  return { id, firmId: firm, version: 1, schemaVersion: 1, ...who, ...parsed }
}

/** An id that is the same for the same key: the first half of a SHA-256, as a UUID of version 8. */
async function idOf(kind: string, key: string): Promise<Id<'job'>> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify([kind, key])))
  const hex = Array.from(new Uint8Array(digest).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  return `job_${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}` as Id<'job'>
}
