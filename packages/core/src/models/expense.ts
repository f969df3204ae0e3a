import * as z from 'zod'
import type { CivilDate, Coding, Id, Money, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { amount, code, date, decimal, filledText, id, text, userId } from './schemas.js'

/**
 * Money spent for a matter: a hard cost was paid to someone, a soft cost is the firm's own (copies, mileage).
 *
 * @since 0.1.0
 */
export interface Expense extends Stored<'expense'> {
  readonly matterId: Id<'matter'>
  readonly kind: 'hard' | 'soft'
  readonly on: CivilDate
  /** What it cost, all units together, tax included. */
  readonly amount: Money
  /** Units and the price of one, where it is counted so: `120` copies at `0.15`. */
  readonly quantity?: string
  readonly unitPrice?: string
  readonly description: string
  /** UTBMS expense code: `E101`. */
  readonly category?: Coding
  /** Who was paid. */
  readonly vendorId?: Id<'contact'>
  readonly incurredById?: UserId
  readonly receiptId?: Id<'document'>
  /** The vendor's invoice number, the line of the card statement. */
  readonly reference?: string
  readonly noCharge: boolean
  readonly notBillable: boolean
  readonly state: ExpenseState
}

/** Where an expense stands. @since 0.1.0 */
export type ExpenseState = (typeof states)[number] | AddedState

const states = ['draft', 'submitted', 'approved', 'billed', 'written-off'] as const

/** How an expense moves: as a time entry does. @since 0.1.0 */
export const expenseMachine: Machine<ExpenseState> = defineMachine<Expense>({
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

/** The expenses of a firm. @since 0.1.0 */
export const expenses: Model<Expense> = defineModel<Expense>(
  'expense',
  {
    matterId: id<'matter'>('mat'),
    kind: z.enum(['hard', 'soft']),
    on: date(),
    amount: amount(),
    quantity: decimal().exactOptional(),
    unitPrice: decimal().exactOptional(),
    description: filledText(15_000),
    category: code().exactOptional(),
    vendorId: id<'contact'>('con').exactOptional(),
    incurredById: userId().exactOptional(),
    receiptId: id<'document'>('doc').exactOptional(),
    reference: text(200).exactOptional(),
    noCharge: z.boolean(),
    notBillable: z.boolean(),
  },
  { prefix: 'exp', indexes: ['matterId', 'on', 'state', 'vendorId'], machine: expenseMachine },
)
