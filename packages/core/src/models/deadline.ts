import * as z from 'zod'
import type { CivilDate, Id, Reason } from '../values/index.js'
import type { Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, reason, text } from './schemas.js'

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
  readonly state: 'proposed' | 'confirmed' | 'satisfied' | 'missed' | 'vacated' | 'superseded'
}

/** How a deadline moves. @since 0.1.0 */
export const deadlineMachine: Machine<Deadline['state']> = {
  initial: 'proposed',
  transitions: [
    { name: 'confirm', from: ['proposed'], to: 'confirmed' },
    { name: 'satisfy', from: ['proposed', 'confirmed'], to: 'satisfied' },
    { name: 'miss', from: ['proposed', 'confirmed'], to: 'missed', reasonRequired: true },
    { name: 'vacate', from: ['proposed', 'confirmed'], to: 'vacated', reasonRequired: true },
    { name: 'supersede', from: ['proposed', 'confirmed'], to: 'superseded', reasonRequired: true },
  ],
}

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
    state: z.enum(['proposed', 'confirmed', 'satisfied', 'missed', 'vacated', 'superseded']),
  },
  { prefix: 'ddl', indexes: ['matterId', 'triggerId', 'ruleId', 'due', 'state'], machine: deadlineMachine },
)
