import { defineErrors, type Fail } from '../values/index.js'

/**
 * The error codes of `@matterkit/core/queue`.
 *
 * @since 0.1.0
 */
export const queueErrors = {
  /** A schedule that never comes. */
  SCHEDULE_EMPTY: 'the schedule {rule} from {start} never comes',
  /** A job that is both put off and scheduled. */
  JOB_DUE_TWICE: 'a job has a time or a schedule, not both',
  /** Thrown by a handler that is not to do its job yet: it is given back, due then, and the try does not count. */
  JOB_POSTPONED: 'put off until {until}',
  /** There is no job of this id, or it was done. */
  JOB_UNKNOWN: 'there is no job {id}',
} as const

/** Throws a queue error. @internal */
export const fail: Fail<typeof queueErrors> = defineErrors(queueErrors)
