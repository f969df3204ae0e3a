import * as z from 'zod'
import type { Coding, Id, Instant } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, filledText, id, moment, text } from './schemas.js'

/**
 * What was put before a court, from the envelope to the docket (OASIS LegalXML ECF).
 *
 * @since 0.1.0
 */
export interface Filing extends Stored<'filing'> {
  readonly matterId: Id<'matter'>
  readonly title: string
  /** The document codes of the court. */
  readonly codings: readonly Coding[]
  /** The first is the lead document, the others belong to it. */
  readonly documentIds: readonly Id<'document'>[]
  /** What the e-filing provider calls it. */
  readonly envelopeId?: string
  readonly submittedAt?: Instant
  /** When it counts as filed; the court may set it back to the submission. */
  readonly filedAt?: Instant
  /** The number on the court's docket. */
  readonly docketNumber?: string
  /** What the clerk said. */
  readonly clerkNote?: string
  readonly state: FilingState
}

/** Where a filing stands. @since 0.1.0 */
export type FilingState = (typeof states)[number] | AddedState

const states = ['drafted', 'submitted', 'under-review', 'accepted', 'rejected', 'withdrawn'] as const

/** From the envelope to the docket. A rejected filing may be put right and submitted again. @since 0.1.0 */
export const filingMachine: Machine<FilingState> = defineMachine<Filing>({
  initial: 'drafted',
  states,
  final: ['accepted', 'withdrawn'],
  transitions: [
    { name: 'submit', from: ['drafted', 'rejected'], to: 'submitted', needs: ['submittedAt'] },
    { name: 'review', from: ['submitted'], to: 'under-review' },
    { name: 'accept', from: ['submitted', 'under-review'], to: 'accepted', needs: ['filedAt'] },
    { name: 'reject', from: ['submitted', 'under-review'], to: 'rejected', reasonRequired: true },
    { name: 'withdraw', from: ['drafted', 'submitted', 'rejected'], to: 'withdrawn', reasonRequired: true },
    { name: 'strike', from: ['accepted'], to: 'rejected', reasonRequired: true },
  ],
})

/** What a firm filed. @since 0.1.0 */
export const filings: Model<Filing> = defineModel<Filing>(
  'filing',
  {
    matterId: id<'matter'>('mat'),
    title: filledText(500),
    codings: z.array(code()),
    documentIds: z.array(id<'document'>('doc')),
    envelopeId: text(200).exactOptional(),
    submittedAt: moment().exactOptional(),
    filedAt: moment().exactOptional(),
    docketNumber: text(60).exactOptional(),
    clerkNote: text(2000).exactOptional(),
  },
  {
    prefix: 'fil',
    indexes: ['matterId', 'state', 'filedAt', 'envelopeId'],
    machine: filingMachine,
  },
)
