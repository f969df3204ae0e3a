import * as z from 'zod'
import type { CivilDate, Id, Reason, UserId } from '../values/index.js'
import { secondPerson } from './guards.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, filledText, id, reason, text, userId } from './schemas.js'

/**
 * A date a rule derives from a trigger, with its proof. It is never deleted: one that no longer holds is superseded
 * or vacated, and stays.
 *
 * @since 0.1.0
 */
export interface Deadline extends Stored<'deadline'> {
  readonly matterId: Id<'matter'>
  readonly triggerId?: Id<'trigger'>
  /** The rule of the pack that gave it: `us.frcp.12.a.1.A.i`. A date set by hand or by an order has none. */
  readonly ruleId?: string
  readonly title: string
  /** What is to be done by then. */
  readonly act: string
  /** The prevailing date: the last day, in the court's place. */
  readonly due: CivilDate
  /** The earliest and latest dates that can be defended; they differ where readings do. */
  readonly earliest: CivilDate
  readonly latest: CivilDate
  readonly cite?: string
  /** What is open: disputed readings, facts not known. */
  readonly questions: readonly Reason[]
  readonly reasons: readonly Reason[]
  /** It runs from an event that has not happened yet and is assumed on its last day. */
  readonly projected: boolean
  /** Missing it may lose the case: a second person confirms it. */
  readonly critical: boolean
  /** Where it comes from, if not from a rule. */
  readonly source?: 'rule' | 'order' | 'statute-of-limitations' | 'contract' | 'internal'
  readonly responsibleId?: UserId
  readonly satisfiedOn?: CivilDate
  /** The one that took its place. */
  readonly supersededBy?: Id<'deadline'>
  readonly state: DeadlineState
}

/** Where a deadline stands. @since 0.1.0 */
export type DeadlineState = (typeof states)[number] | AddedState

const states = ['proposed', 'confirmed', 'satisfied', 'missed', 'vacated', 'superseded'] as const
const pending = ['proposed', 'confirmed'] as const

/** How a deadline moves. What was wrongly marked as done or missed is put back, with the reason. @since 0.1.0 */
export const deadlineMachine: Machine<DeadlineState> = defineMachine<Deadline>({
  initial: 'proposed',
  states,
  final: ['satisfied', 'missed', 'vacated', 'superseded'],
  transitions: [
    {
      name: 'confirm',
      from: ['proposed'],
      to: 'confirmed',
      guards: [secondPerson('a second person if critical', ({ critical }) => critical)],
    },
    { name: 'satisfy', from: pending, to: 'satisfied' },
    { name: 'miss', from: pending, to: 'missed', reasonRequired: true },
    { name: 'vacate', from: pending, to: 'vacated', reasonRequired: true },
    { name: 'supersede', from: pending, to: 'superseded', reasonRequired: true },
    { name: 'reopen', from: ['satisfied', 'missed'], to: 'proposed', reasonRequired: true },
  ],
})

/** The deadlines of a firm's matters. @since 0.1.0 */
export const deadlines: Model<Deadline> = defineModel<Deadline>(
  'deadline',
  {
    matterId: id<'matter'>('mat'),
    triggerId: id<'trigger'>('trg').exactOptional(),
    ruleId: text(200).exactOptional(),
    title: filledText(500),
    act: filledText(60),
    due: date(),
    earliest: date(),
    latest: date(),
    cite: text(500).exactOptional(),
    questions: z.array(reason()),
    reasons: z.array(reason()),
    projected: z.boolean(),
    critical: z.boolean(),
    source: z.enum(['rule', 'order', 'statute-of-limitations', 'contract', 'internal']).exactOptional(),
    responsibleId: userId().exactOptional(),
    satisfiedOn: date().exactOptional(),
    supersededBy: id<'deadline'>('ddl').exactOptional(),
  },
  {
    prefix: 'ddl',
    indexes: ['matterId', 'triggerId', 'ruleId', 'due', 'state', 'responsibleId'],
    machine: deadlineMachine,
    rules: [inOrder('earliest', 'due'), inOrder('due', 'latest')],
  },
)
