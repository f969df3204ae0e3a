import { standingOf } from '../access/index.js'
import { type JobHandlers, type Queue, queueErrors } from '../queue/index.js'
import type { Store, StoreReader } from '../store/index.js'
import { defineErrors, type Fail, instantOf } from '../values/index.js'

const postpone: Fail<typeof queueErrors> = defineErrors(queueErrors)

/** How long work of a suspended firm waits before it is looked at again, in milliseconds. */
const waitMs = 60_000

/** Puts work off while its firm is suspended. @throws `JOB_POSTPONED` @internal */
export async function waitForFirm(tx: StoreReader, now: number): Promise<void> {
  if ((await standingOf(tx)) === 'suspended') postpone('JOB_POSTPONED', { until: instantOf(now + waitMs) })
}

/** A queue whose jobs wait while their firm is suspended. @internal */
export function waitingQueue(queue: Queue, store: Store, now: () => number): Queue {
  const patient = (handlers: JobHandlers): JobHandlers =>
    Object.fromEntries(
      Object.entries(handlers).map(([kind, handle]): [string, JobHandlers[string]] => [
        kind,
        async (job, context) => {
          await store.read(job.firmId, (tx) => waitForFirm(tx, now()))
          return handle(job, context)
        },
      ]),
    )
  return {
    ...queue,
    runDue: (handlers) => queue.runDue(patient(handlers)),
    work: (handlers) => queue.work(patient(handlers)),
  }
}
