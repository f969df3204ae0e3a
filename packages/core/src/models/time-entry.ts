import * as z from 'zod'
import type { CivilDate, Coding, Id, Instant, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, date, filledText, id, moment, text, userId } from './schemas.js'

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
  /** What the work was for and what was done: UTBMS codes such as `L120` and `A104`. */
  readonly task?: Coding
  readonly activity?: Coding
  /** Shown on the bill and not charged. */
  readonly noCharge: boolean
  /** Not for a bill at all. */
  readonly notBillable: boolean
  /** What it was measured on: a timer's stretches, oldest first. */
  readonly stretches: readonly TimeStretch[]
  /** What the work was: a call, a task. */
  readonly communicationId?: Id<'communication'>
  readonly taskId?: Id<'task'>
  readonly notes?: string
  readonly state: TimeEntryState
}

/** A stretch a timer ran. @since 0.1.0 */
export interface TimeStretch {
  readonly from: Instant
  readonly to: Instant
}

/** Where a time entry stands. @since 0.1.0 */
export type TimeEntryState = (typeof states)[number] | AddedState

const states = ['draft', 'submitted', 'approved', 'billed', 'written-off'] as const

/** How a time entry moves; a void invoice releases what it billed. @since 0.1.0 */
export const timeEntryMachine: Machine<TimeEntryState> = defineMachine<TimeEntry>({
  initial: 'draft',
  states,
  final: ['billed', 'written-off'],
  transitions: [
    { name: 'submit', from: ['draft'], to: 'submitted' },
    { name: 'return', from: ['submitted', 'approved'], to: 'draft', reasonRequired: true },
    { name: 'approve', from: ['submitted'], to: 'approved' },
    { name: 'bill', from: ['approved'], to: 'billed' },
    { name: 'release', from: ['billed'], to: 'approved', reasonRequired: true },
    { name: 'write-off', from: ['draft', 'submitted', 'approved'], to: 'written-off', reasonRequired: true },
    { name: 'restore', from: ['written-off'], to: 'draft', reasonRequired: true },
  ],
})

/** The time entries of a firm. @since 0.1.0 */
export const timeEntries: Model<TimeEntry> = defineModel<TimeEntry>(
  'time-entry',
  {
    matterId: id<'matter'>('mat'),
    timekeeperId: userId(),
    on: date(),
    seconds: z.int().min(0).max(86_400),
    narrative: filledText(15_000),
    task: code().exactOptional(),
    activity: code().exactOptional(),
    noCharge: z.boolean(),
    notBillable: z.boolean(),
    stretches: z.array(z.strictObject({ from: moment(), to: moment() })),
    communicationId: id<'communication'>('com').exactOptional(),
    taskId: id<'task'>('tsk').exactOptional(),
    notes: text(20_000).exactOptional(),
  },
  {
    prefix: 'tim',
    indexes: ['matterId', 'timekeeperId', 'on', 'state', 'task.code'],
    machine: timeEntryMachine,
  },
)
