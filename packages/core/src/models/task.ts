import * as z from 'zod'
import type { CivilDate, Coding, Id, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { code, date, filledText, id, text, userId } from './schemas.js'

/**
 * Work someone is to do, in a matter or outside one.
 *
 * @since 0.1.0
 */
export interface Task extends Stored<'task'> {
  readonly matterId?: Id<'matter'>
  readonly title: string
  readonly notes?: string
  readonly kind?: Coding
  readonly state: TaskState
  readonly priority: 'high' | 'normal' | 'low'
  readonly assigneeId?: UserId
  readonly assignerId?: UserId
  readonly reviewerId?: UserId
  readonly dueOn?: CivilDate
  readonly startAfter?: CivilDate
  /** Tasks that must be done first. */
  readonly dependsOn: readonly Id<'task'>[]
  /** The deadline it prepares, where there is one. */
  readonly deadlineId?: Id<'deadline'>
  readonly stageKey?: string
  readonly checklist: readonly ChecklistItem[]
  /** Whole seconds that it should take. */
  readonly estimateSeconds?: number
  /** The template it was made from: `litigation/answer@3`. */
  readonly template?: string
  readonly doneOn?: CivilDate
}

/** A line to tick. @since 0.1.0 */
export interface ChecklistItem {
  readonly text: string
  readonly done: boolean
}

/** Where a task stands. @since 0.1.0 */
export type TaskState = (typeof states)[number] | AddedState

const states = [
  'draft',
  'ready',
  'blocked',
  'in-progress',
  'in-review',
  'done',
  'cancelled',
  'not-applicable',
] as const
const open = ['draft', 'ready', 'blocked', 'in-progress', 'in-review'] as const

/** How a task moves. What is done, cancelled or found not to apply may come back. @since 0.1.0 */
export const taskMachine: Machine<TaskState> = defineMachine<Task>({
  initial: 'ready',
  states,
  final: ['done', 'cancelled', 'not-applicable'],
  transitions: [
    { name: 'redraft', from: ['ready', 'blocked'], to: 'draft' },
    { name: 'plan', from: ['draft'], to: 'ready' },
    { name: 'block', from: ['ready', 'in-progress'], to: 'blocked', reasonRequired: true },
    { name: 'unblock', from: ['blocked'], to: 'ready' },
    { name: 'start', from: ['ready'], to: 'in-progress' },
    { name: 'submit', from: ['in-progress'], to: 'in-review', needs: ['reviewerId'] },
    { name: 'return', from: ['in-review'], to: 'in-progress', reasonRequired: true },
    { name: 'complete', from: ['ready', 'in-progress', 'in-review'], to: 'done' },
    { name: 'cancel', from: open, to: 'cancelled', reasonRequired: true },
    { name: 'set-aside', from: open, to: 'not-applicable', reasonRequired: true },
    { name: 'reopen', from: ['done', 'cancelled', 'not-applicable'], to: 'ready', reasonRequired: true },
  ],
})

/** The tasks of a firm. @since 0.1.0 */
export const tasks: Model<Task> = defineModel<Task>(
  'task',
  {
    matterId: id<'matter'>('mat').exactOptional(),
    title: filledText(500),
    notes: text(20_000).exactOptional(),
    kind: code().exactOptional(),
    priority: z.enum(['high', 'normal', 'low']),
    assigneeId: userId().exactOptional(),
    assignerId: userId().exactOptional(),
    reviewerId: userId().exactOptional(),
    dueOn: date().exactOptional(),
    startAfter: date().exactOptional(),
    dependsOn: z.array(id<'task'>('tsk')),
    deadlineId: id<'deadline'>('ddl').exactOptional(),
    stageKey: text(100).exactOptional(),
    checklist: z.array(z.strictObject({ text: filledText(500), done: z.boolean() })),
    estimateSeconds: z.int().min(0).exactOptional(),
    template: text(200).exactOptional(),
    doneOn: date().exactOptional(),
  },
  {
    prefix: 'tsk',
    indexes: ['matterId', 'state', 'assigneeId', 'dueOn', 'deadlineId'],
    machine: taskMachine,
    rules: [inOrder('startAfter', 'dueOn')],
  },
)
