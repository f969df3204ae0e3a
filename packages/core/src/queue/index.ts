/**
 * Work to be done later, again and again, and once more when it failed: jobs on a store, taken by lease.
 *
 * @module
 */
export { backoff } from './backoff.js'
export { createQueue, type QueueOptions } from './create-queue.js'
export { type Job, type JobSchedule, jobs, queueSchema } from './job.js'
export type { Worker } from './keep-working.js'
export type { JobContext, JobDraft, JobHandlers, JobQuery, Queue } from './queue.js'
export { queueErrors } from './queue-errors.js'
export { nextTime } from './schedule.js'
export type { WorkReport } from './work-off.js'
