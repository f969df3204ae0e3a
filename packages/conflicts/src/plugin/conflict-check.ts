import {
  defineMachine,
  defineModel,
  filledText,
  id,
  jsonObject,
  type Machine,
  type Model,
  reason,
  type Stored,
  text,
} from '@matterkit/core'
import type { Id, Reason } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * A conflict check as it was made: what was searched, among how many names, what was found, and what a person decided.
 * One that found nothing is kept like any other: it is the proof that it was made.
 *
 * @since 0.1.0
 */
export interface ConflictCheck extends Stored<'conflicts/check'> {
  readonly matterId: Id<'matter'>
  /** The parties as they were, so that one added later shows. */
  readonly searched: readonly SearchedParty[]
  /** How many names were in the index. */
  readonly names: number
  /** Names on file that hold nothing to compare, such as “?”, so that nobody takes them for searched. */
  readonly notSearched: readonly { readonly contactId: Id<'contact'>; readonly name: string }[]
  /** The gravest first. */
  readonly findings: readonly CheckFinding[]
  readonly state: 'awaiting-review' | 'may-proceed' | 'declined'
  /** Who decided: a person, never the engine. */
  readonly decidedBy?: string
}

/** A party whose names were searched. @since 0.1.0 */
export interface SearchedParty {
  readonly partyId: Id<'party'>
  readonly contactId: Id<'contact'>
  readonly name: string
  readonly role: string
  readonly side: string
}

/** What the engine found about one contact; its words are those of its code. @since 0.1.0 */
export interface CheckFinding extends Reason {
  /** The name that was searched. */
  readonly party: string
  /** The contact that was found, and under which of its names. */
  readonly contactId: string
  readonly name: string
  /** How alike the names are, 0 to 1. */
  readonly score: number
  /** `S0` to `S5`. */
  readonly weight: string
  /** The rule of ethics it falls under. */
  readonly rule: string
  readonly reasons: readonly Reason[]
}

const machine: Machine<ConflictCheck['state']> = defineMachine<ConflictCheck>({
  initial: 'awaiting-review',
  states: ['awaiting-review', 'may-proceed', 'declined'],
  final: ['may-proceed', 'declined'],
  transitions: [
    {
      name: 'proceed',
      from: ['awaiting-review'],
      to: 'may-proceed',
      reasonRequired: true,
      needs: ['decidedBy'],
    },
    {
      name: 'decline',
      from: ['awaiting-review'],
      to: 'declined',
      reasonRequired: true,
      needs: ['decidedBy'],
    },
  ],
})

/** The conflict checks of a firm. @since 0.1.0 */
export const conflictChecks: Model<ConflictCheck> = defineModel<ConflictCheck>(
  'conflicts/check',
  {
    matterId: id<'matter'>('mat'),
    searched: z.array(
      z.strictObject({
        partyId: id<'party'>('pty'),
        contactId: id<'contact'>('con'),
        name: filledText(300),
        role: text(60),
        side: text(60),
      }),
    ),
    names: z.int(),
    notSearched: z.array(z.strictObject({ contactId: id<'contact'>('con'), name: text(300) })),
    findings: z.array(
      z.strictObject({
        code: text(100),
        data: jsonObject(),
        cite: text(500).exactOptional(),
        party: text(300),
        contactId: text(100),
        name: text(300),
        score: z.number(),
        weight: text(2),
        rule: text(500),
        reasons: z.array(reason()),
      }),
    ),
    decidedBy: filledText(200).exactOptional(),
  },
  { prefix: 'chk', indexes: ['matterId', 'state'], machine },
)
