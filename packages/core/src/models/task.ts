import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import type { Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, text } from './schemas.js'

/**
 * Work someone is to do, in a matter or outside one.
 *
 * @since 0.1.0
 */
export interface Task extends Stored<'task'> {
  readonly matterId?: Id<'matter'>
  readonly title: string
  readonly notes?: string
  readonly state: 'ready' | 'in-progress' | 'done' | 'cancelled'
  readonly priority: 'high' | 'normal' | 'low'
  readonly assigneeId?: UserId
  readonly dueOn?: CivilDate
  /** The deadline it prepares, where there is one. */
  readonly deadlineId?: Id<'deadline'>
}

/** How a task moves. @since 0.1.0 */
export const taskMachine: Machine<Task['state']> = {
  initial: 'ready',
  transitions: [
    { name: 'start', from: ['ready'], to: 'in-progress' },
    { name: 'complete', from: ['ready', 'in-progress'], to: 'done' },
    { name: 'cancel', from: ['ready', 'in-progress'], to: 'cancelled', reasonRequired: true },
    { name: 'reopen', from: ['done', 'cancelled'], to: 'ready', reasonRequired: true },
  ],
}

/** The tasks of a firm. @since 0.1.0 */
export const tasks: Model<Task> = defineModel<Task>(
  'task',
  {
    matterId: id<'matter'>('mat').exactOptional(),
    title: filledText(500),
    notes: text(20_000).exactOptional(),
    state: z.enum(['ready', 'in-progress', 'done', 'cancelled']),
    priority: z.enum(['high', 'normal', 'low']),
    assigneeId: filledText(200).exactOptional(),
    dueOn: date().exactOptional(),
    deadlineId: id<'deadline'>('ddl').exactOptional(),
  },
  { prefix: 'tsk', indexes: ['matterId', 'state', 'assigneeId', 'dueOn'], machine: taskMachine },
)
