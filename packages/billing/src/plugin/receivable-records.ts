import {
  type AddedState,
  amount,
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  json,
  type Machine,
  type Model,
  type Stored,
  secondPerson,
} from '@matterkit/core'
import type { CivilDate, Id, Money } from '@matterkit/core/values'
import * as z from 'zod'
import type { DayCount } from '../receivables/interest.js'
import type { ReceivableEvent } from '../receivables/receivables.js'

/**
 * What happened to what a client owes, beside their bills: a payment with the bills it went to, a write-off, interest, a dispute,
 * a refund. Added, never altered; hidden with any of the matters it is about.
 *
 * @since 0.1.0
 */
export interface ReceivableEntry extends Stored<'receivables/entry'> {
  readonly clientId: Id<'contact'>
  readonly key: string
  readonly on: CivilDate
  readonly matterIds: readonly Id<'matter'>[]
  readonly bills: readonly string[]
  /** As it was entered: a payment with the bills it went to. */
  readonly event: ReceivableEvent
  /** As it was asked for, by which the same key is known again. */
  readonly asked: ReceivableEvent
  readonly enteredBy: string
}

/** The entries of a firm. @since 0.1.0 */
export const receivableEntries: Model<ReceivableEntry> = defineModel<ReceivableEntry>(
  'receivables/entry',
  {
    clientId: id<'contact'>('con'),
    key: filledText(200),
    on: date(),
    matterIds: z.array(id<'matter'>('mat')),
    bills: z.array(filledText(60)),
    event: json() as z.ZodType as z.ZodType<ReceivableEvent>, // the engine checks it
    asked: json() as z.ZodType as z.ZodType<ReceivableEvent>,
    enteredBy: filledText(200),
  },
  { prefix: 'rce', indexes: ['clientId', 'key', 'on', 'bills[]', 'matterIds[]'], appendOnly: true },
)

/** A debt that somebody asks to write off, and another approves. @since 0.1.0 */
export interface WriteOffRequest extends Stored<'receivables/write-off'> {
  readonly clientId: Id<'contact'>
  readonly matterId: Id<'matter'>
  readonly bill: string
  readonly on: CivilDate
  readonly amount: Money
  readonly reason: string
  readonly entryId?: Id<'receivables/entry'>
  /** The firm has one lawyer, who approves their own; disclosed on the record. */
  readonly singlePerson: boolean
  readonly state: WriteOffState
}

/** Where it stands. @since 0.1.0 */
export type WriteOffState = 'requested' | 'written-off' | 'refused' | AddedState

/** Requested, and written off or refused by someone else. @since 0.1.0 */
export const writeOffMachine: Machine<WriteOffState> = defineMachine<WriteOffRequest>({
  initial: 'requested',
  states: ['requested', 'written-off', 'refused'],
  final: ['written-off', 'refused'],
  transitions: [
    {
      name: 'approve',
      from: ['requested'],
      to: 'written-off',
      needs: ['entryId'],
      guards: [secondPerson('someone who did not ask for it', ({ singlePerson }) => !singlePerson)],
    },
    { name: 'refuse', from: ['requested'], to: 'refused', reasonRequired: true },
  ],
})

/** The write-offs of a firm. @since 0.1.0 */
export const writeOffs: Model<WriteOffRequest> = defineModel<WriteOffRequest>(
  'receivables/write-off',
  {
    clientId: id<'contact'>('con'),
    matterId: id<'matter'>('mat'),
    bill: filledText(60),
    on: date(),
    amount: amount(),
    reason: filledText(2000),
    entryId: id<'receivables/entry'>('rce').exactOptional(),
    singlePerson: z.boolean(),
  },
  { prefix: 'rcw', indexes: ['clientId', 'matterId', 'bill', 'state'], machine: writeOffMachine },
)

/** What a client agreed on late payment; without it there is no interest. @since 0.1.0 */
export interface StoredInterestTerms extends Stored<'receivables/interest-terms'> {
  readonly clientId: Id<'contact'>
  readonly annualPercent: string
  readonly dayCount: DayCount
  readonly agreedOn: CivilDate
  readonly capPercent?: string
  readonly graceDays?: number
}

/** The agreements on interest of a firm; one for each client. @since 0.1.0 */
export const interestTerms: Model<StoredInterestTerms> = defineModel<StoredInterestTerms>(
  'receivables/interest-terms',
  {
    clientId: id<'contact'>('con'),
    annualPercent: filledText(20),
    dayCount: z.enum(['actual/365', 'actual/360', '30/360', 'whole-months']),
    agreedOn: date(),
    capPercent: filledText(20).exactOptional(),
    graceDays: z.int().min(0).exactOptional(),
  },
  { prefix: 'rci', indexes: ['clientId'] },
)
