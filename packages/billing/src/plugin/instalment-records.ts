import {
  type AddedState,
  amount,
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  type Machine,
  type Model,
  type Stored,
} from '@matterkit/core'
import type { CivilDate, Id, Money } from '@matterkit/core/values'
import * as z from 'zod'
import type { Instalment } from '../receivables/instalments.js'

/** A debt that is paid in parts by agreement. @since 0.1.0 */
export interface InstalmentPlan extends Stored<'receivables/plan'> {
  readonly clientId: Id<'contact'>
  readonly matterIds: readonly Id<'matter'>[]
  readonly bills: readonly string[]
  readonly debt: Money
  readonly agreedOn: CivilDate
  readonly parts: readonly Instalment[]
  readonly state: InstalmentPlanState
}

/** Where a plan stands. @since 0.1.0 */
export type InstalmentPlanState = 'running' | 'kept' | 'ended' | AddedState

/** Running, and kept to its end or ended before; running again where a payment on it was returned. @since 0.1.0 */
export const instalmentPlanMachine: Machine<InstalmentPlanState> = defineMachine<InstalmentPlan>({
  initial: 'running',
  states: ['running', 'kept', 'ended'],
  final: ['kept', 'ended'],
  transitions: [
    { name: 'keep', from: ['running'], to: 'kept' },
    { name: 'resume', from: ['kept'], to: 'running', reasonRequired: true },
    { name: 'end', from: ['running'], to: 'ended', reasonRequired: true },
  ],
})

/** The plans of a firm. @since 0.1.0 */
export const instalmentPlans: Model<InstalmentPlan> = defineModel<InstalmentPlan>(
  'receivables/plan',
  {
    clientId: id<'contact'>('con'),
    matterIds: z.array(id<'matter'>('mat')),
    bills: z.array(filledText(60)).min(1),
    debt: amount(),
    agreedOn: date(),
    parts: z.array(z.strictObject({ dueOn: date(), amount: amount() })).min(1),
  },
  { prefix: 'rcp', indexes: ['clientId', 'matterIds[]', 'state'], machine: instalmentPlanMachine },
)

/** That a client was to be reminded of a bill. Added, never altered. @since 0.1.0 */
export interface ReminderRecord extends Stored<'receivables/reminder'> {
  readonly clientId: Id<'contact'>
  readonly matterId: Id<'matter'>
  readonly bill: string
  readonly step: string
  readonly on: CivilDate
  readonly days: number
  readonly open: Money
}

/** The reminders of a firm. @since 0.1.0 */
export const reminderRecords: Model<ReminderRecord> = defineModel<ReminderRecord>(
  'receivables/reminder',
  {
    clientId: id<'contact'>('con'),
    matterId: id<'matter'>('mat'),
    bill: filledText(60),
    step: filledText(60),
    on: date(),
    days: z.int(),
    open: amount(),
  },
  { prefix: 'rcr', indexes: ['clientId', 'matterId', 'bill'], appendOnly: true },
)
