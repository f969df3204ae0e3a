import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { date, filledText, id, text, userId } from './schemas.js'

/**
 * Something a stage of a procedure waits for: a search result, a signed form, money received. A stage is left when
 * each of its mandatory items is completed or waived.
 *
 * @since 0.1.0
 */
export interface StageItem extends Stored<'stage-item'> {
  readonly matterId: Id<'matter'>
  /** The stage of the matter's plan. */
  readonly stageKey: string
  readonly title: string
  readonly mandatory: boolean
  /** Who is to bring it. */
  readonly fromId?: Id<'contact'>
  readonly ownerId?: UserId
  readonly requestedOn?: CivilDate
  readonly receivedOn?: CivilDate
  readonly dueOn?: CivilDate
  readonly documentId?: Id<'document'>
  readonly notes?: string
  readonly state: StageItemState
}

/** Where an item stands. @since 0.1.0 */
export type StageItemState = (typeof states)[number] | AddedState

const states = ['outstanding', 'requested', 'received', 'checked', 'completed', 'waived'] as const

/** How an item is brought in, looked at, and settled. @since 0.1.0 */
export const stageItemMachine: Machine<StageItemState> = defineMachine<StageItem>({
  initial: 'outstanding',
  states,
  final: ['completed', 'waived'],
  transitions: [
    { name: 'request', from: ['outstanding'], to: 'requested', needs: ['requestedOn'] },
    { name: 'receive', from: ['outstanding', 'requested'], to: 'received', needs: ['receivedOn'] },
    { name: 'reject', from: ['received', 'checked'], to: 'outstanding', reasonRequired: true },
    { name: 'check', from: ['received'], to: 'checked' },
    { name: 'complete', from: ['checked'], to: 'completed' },
    {
      name: 'waive',
      from: ['outstanding', 'requested', 'received', 'checked'],
      to: 'waived',
      reasonRequired: true,
    },
    { name: 'reopen', from: ['completed', 'waived'], to: 'outstanding', reasonRequired: true },
  ],
})

/** What the stages of a firm's matters wait for. @since 0.1.0 */
export const stageItems: Model<StageItem> = defineModel<StageItem>(
  'stage-item',
  {
    matterId: id<'matter'>('mat'),
    stageKey: filledText(100),
    title: filledText(500),
    mandatory: z.boolean(),
    fromId: id<'contact'>('con').exactOptional(),
    ownerId: userId().exactOptional(),
    requestedOn: date().exactOptional(),
    receivedOn: date().exactOptional(),
    dueOn: date().exactOptional(),
    documentId: id<'document'>('doc').exactOptional(),
    notes: text(20_000).exactOptional(),
  },
  {
    prefix: 'itm',
    indexes: ['matterId', 'stageKey', 'state', 'dueOn'],
    machine: stageItemMachine,
    rules: [inOrder('requestedOn', 'receivedOn')],
  },
)
