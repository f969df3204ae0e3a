import {
  type AddedState,
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  inOrder,
  json,
  type Machine,
  type Model,
  notByAuthor,
  type Stored,
} from '@matterkit/core'
import type { CivilDate, Id } from '@matterkit/core/values'
import * as z from 'zod'
import type { PrebillEdit } from '../invoices/edit-prebill.js'

/**
 * A bill before it is one: what it is to be drafted from, and what reviewers changed, each change with who, when and why.
 * Its number is given when it is issued.
 *
 * @since 0.1.0
 */
export interface Prebill extends Stored<'billing/prebill'> {
  readonly matterId: Id<'matter'>
  readonly on: CivilDate
  readonly from: CivilDate
  readonly to: CivilDate
  readonly clientCode: string
  readonly description: string
  readonly edits: readonly PrebillEdit[]
  readonly invoiceId?: Id<'billing/invoice'>
  /** The firm has one lawyer, who approves their own bills; disclosed on the record. */
  readonly singlePerson: boolean
  readonly state: PrebillState
}

/** Where a prebill stands. @since 0.1.0 */
export type PrebillState = 'draft' | 'in-review' | 'approved' | 'issued' | 'discarded' | AddedState

/** Drafted, reviewed, approved by someone else, issued. @since 0.1.0 */
export const prebillMachine: Machine<PrebillState> = defineMachine<Prebill>({
  initial: 'draft',
  states: ['draft', 'in-review', 'approved', 'issued', 'discarded'],
  final: ['issued', 'discarded'],
  transitions: [
    { name: 'submit', from: ['draft'], to: 'in-review' },
    { name: 'return', from: ['in-review', 'approved'], to: 'draft', reasonRequired: true },
    {
      name: 'approve',
      from: ['in-review'],
      to: 'approved',
      guards: [notByAuthor('someone who did not prepare it', ({ singlePerson }) => !singlePerson)],
    },
    { name: 'issue', from: ['approved'], to: 'issued', needs: ['invoiceId'] },
    { name: 'discard', from: ['draft', 'in-review', 'approved'], to: 'discarded', reasonRequired: true },
  ],
})

/** The prebills of a firm. @since 0.1.0 */
export const prebills: Model<Prebill> = defineModel<Prebill>(
  'billing/prebill',
  {
    matterId: id<'matter'>('mat'),
    on: date(),
    from: date(),
    to: date(),
    clientCode: filledText(20),
    description: filledText(15_000),
    edits: z.array(json()) as z.ZodType as z.ZodType<Prebill['edits']>, // the engine checks them
    invoiceId: id<'billing/invoice'>('inv').exactOptional(),
    singlePerson: z.boolean(),
  },
  {
    prefix: 'pre',
    indexes: ['matterId', 'state', 'on'],
    machine: prebillMachine,
    rules: [inOrder('from', 'to')],
  },
)
