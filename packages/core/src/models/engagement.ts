import * as z from 'zod'
import type { CivilDate, Coding, Id } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { inOrder } from './rules.js'
import { code, date, filledText, id, text } from './schemas.js'

/**
 * What the firm undertook to do for whom, and on what terms.
 *
 * @since 0.1.0
 */
export interface Engagement extends Stored<'engagement'> {
  readonly matterId: Id<'matter'>
  /** Who engages the firm; there may be several. */
  readonly clientIds: readonly Id<'contact'>[]
  readonly scope: string
  /** What it does not cover, where the client agreed to that (ABA Model Rule 1.2(c)). */
  readonly limits?: string
  readonly fee: FeeTerms
  readonly letterId?: Id<'document'>
  readonly sentOn?: CivilDate
  readonly signedOn?: CivilDate
  readonly signatories: readonly string[]
  readonly terminatedOn?: CivilDate
  readonly terminatedBy?: 'client' | 'firm' | 'court' | 'completion'
  readonly state: EngagementState
}

/** What was agreed on the fee, in the words of the agreement; rates are the billing engine's. @since 0.1.0 */
export interface FeeTerms {
  readonly method: 'hourly' | 'flat' | 'contingency' | 'mixed' | 'pro-bono'
  readonly words: string
  readonly codings: readonly Coding[]
}

/** Where an engagement stands. @since 0.1.0 */
export type EngagementState = 'drafted' | 'sent' | 'signed' | 'refused' | 'terminated' | AddedState

/** From the letter to the end of the mandate. @since 0.1.0 */
export const engagementMachine: Machine<EngagementState> = defineMachine<Engagement>({
  initial: 'drafted',
  states: ['drafted', 'sent', 'signed', 'refused', 'terminated'],
  final: ['refused', 'terminated'],
  transitions: [
    { name: 'send', from: ['drafted'], to: 'sent', needs: ['letterId', 'sentOn'] },
    { name: 'revise', from: ['sent'], to: 'drafted', reasonRequired: true },
    { name: 'sign', from: ['drafted', 'sent'], to: 'signed', needs: ['signedOn'] },
    { name: 'refuse', from: ['drafted', 'sent'], to: 'refused', reasonRequired: true },
    {
      name: 'terminate',
      from: ['signed'],
      to: 'terminated',
      reasonRequired: true,
      needs: ['terminatedOn', 'terminatedBy'],
    },
  ],
})

/** The engagements of a firm. @since 0.1.0 */
export const engagements: Model<Engagement> = defineModel<Engagement>(
  'engagement',
  {
    matterId: id<'matter'>('mat'),
    clientIds: z.array(id<'contact'>('con')),
    scope: filledText(20_000),
    limits: text(20_000).exactOptional(),
    fee: z.strictObject({
      method: z.enum(['hourly', 'flat', 'contingency', 'mixed', 'pro-bono']),
      words: text(20_000),
      codings: z.array(code()),
    }),
    letterId: id<'document'>('doc').exactOptional(),
    sentOn: date().exactOptional(),
    signedOn: date().exactOptional(),
    signatories: z.array(filledText(300)),
    terminatedOn: date().exactOptional(),
    terminatedBy: z.enum(['client', 'firm', 'court', 'completion']).exactOptional(),
  },
  {
    prefix: 'eng',
    indexes: ['matterId', 'state', 'signedOn'],
    machine: engagementMachine,
    rules: [inOrder('sentOn', 'signedOn'), inOrder('signedOn', 'terminatedOn')],
  },
)
