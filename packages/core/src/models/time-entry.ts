import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import type { Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, text } from './schemas.js'

/**
 * Time worked for a matter. The seconds are what was measured and are never rounded; what is billed for them is
 * the billing engine's answer, on the invoice.
 *
 * @since 0.1.0
 */
export interface TimeEntry extends Stored<'time-entry'> {
  readonly matterId: Id<'matter'>
  readonly timekeeperId: UserId
  /** The day the work was done, in the timekeeper's place. */
  readonly on: CivilDate
  /** Whole seconds, at most a day. */
  readonly seconds: number
  readonly narrative: string
  /** UTBMS codes: `L120`, `A104`. */
  readonly taskCode?: string
  readonly activityCode?: string
  /** Shown on the bill and not charged. */
  readonly noCharge: boolean
  readonly state: 'draft' | 'submitted' | 'approved' | 'billed'
}

/** How a time entry moves; a void invoice releases what it billed. @since 0.1.0 */
export const timeEntryMachine: Machine<TimeEntry['state']> = {
  initial: 'draft',
  transitions: [
    { name: 'submit', from: ['draft'], to: 'submitted' },
    { name: 'return', from: ['submitted', 'approved'], to: 'draft', reasonRequired: true },
    { name: 'approve', from: ['submitted'], to: 'approved' },
    { name: 'bill', from: ['approved'], to: 'billed' },
    { name: 'release', from: ['billed'], to: 'approved', reasonRequired: true },
  ],
}

/** The time entries of a firm. @since 0.1.0 */
export const timeEntries: Model<TimeEntry> = defineModel<TimeEntry>(
  'time-entry',
  {
    matterId: id<'matter'>('mat'),
    timekeeperId: filledText(200),
    on: date(),
    seconds: z.int().min(0, 'is below zero').max(86_400, 'is more than a day'),
    narrative: filledText(15_000),
    taskCode: text(20).exactOptional(),
    activityCode: text(20).exactOptional(),
    noCharge: z.boolean(),
    state: z.enum(['draft', 'submitted', 'approved', 'billed']),
  },
  { prefix: 'tim', indexes: ['matterId', 'timekeeperId', 'on', 'state'], machine: timeEntryMachine },
)
