import * as z from 'zod'
import {
  defineModel,
  filledText,
  isRecurrence,
  json,
  type Model,
  moment,
  type Stored,
  text,
  wallClock,
} from '../models/index.js'
import { claimIndexes, type Schema } from '../store/index.js'
import type { Instant, Json, WallTime } from '../values/index.js'

/**
 * Work to be done later, or again and again. It is removed when it was done; one that recurs is set due anew.
 *
 * @since 0.1.0
 */
export interface Job extends Stored<'job'> {
  /** What is to be done: `send-reminders`. */
  readonly kind: string
  /** What the one who does it must know. */
  readonly data: Json
  /** When it recurs; absent where it is done once. */
  readonly schedule?: JobSchedule
  /** How often it is tried before it waits for a person. */
  readonly tries: number
  readonly dueAt: Instant
  readonly lane: string
  readonly place: number
  readonly leasedBy?: string
  readonly leasedUntil?: Instant
  readonly attempts: number
  readonly dead: boolean
  /** Why it failed when it was last tried. */
  readonly lastFailure?: string
}

/** When a job recurs. @since 0.1.0 */
export interface JobSchedule {
  /** RFC 5545: `FREQ=WEEKLY;BYDAY=MO`. */
  readonly rule: string
  /** The first time, on the clock of a place: "every Monday at 8" stays at 8 when the clocks change. */
  readonly start: WallTime
}

/** The jobs of a firm. @since 0.1.0 */
export const jobs: Model<Job> = defineModel<Job>(
  'job',
  {
    kind: filledText(200),
    data: json(),
    schedule: z
      .strictObject({
        rule: text(500).refine(isRecurrence, { params: { code: 'RECURRENCE_INVALID' } }),
        start: wallClock(),
      })
      .exactOptional(),
    tries: z.int().min(1).max(1000),
    dueAt: moment(),
    lane: filledText(400),
    place: z.int().min(0),
    leasedBy: text(200).exactOptional(),
    leasedUntil: moment().exactOptional(),
    attempts: z.int().min(0),
    dead: z.boolean(),
    lastFailure: text(4000).exactOptional(),
  },
  { prefix: 'job', indexes: ['kind', ...claimIndexes] },
)

/** What the queue keeps in a store; a host makes room for it by itself. @since 0.1.0 */
export const queueSchema: Schema = { owner: 'queue', models: [jobs] }
