import {
  defineMachine,
  defineModel,
  filledText,
  id,
  type Machine,
  type Model,
  type Stored,
  text,
} from '@matterkit/core'
import type { Id } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * A conflict check as it was made: what was searched, among how much, by which engine and tables, what was found, and
 * what a person decided. One that found nothing is kept like any other: it is the proof that it was made.
 *
 * Of what was found it holds the weight and the rule only; the rest is in {@link ConflictHit}s, each behind the walls of
 * whom it is about. `conflicts.read` puts both together for whoever reads.
 *
 * @since 0.1.0
 */
export interface CheckRecord extends Stored<'conflicts/check'> {
  readonly matterId: Id<'matter'>
  /** What it was made for. */
  readonly occasion: 'asked' | 'intake' | 'party-joined' | 'monitoring'
  /** The parties as they were, so that one added or renamed later shows. */
  readonly searched: readonly SearchedParty[]
  /** How much it was searched among. */
  readonly among: SearchedAmong
  /** The engine and the tables of rules: what a later run must be compared with. */
  readonly engine: {
    readonly version: string
    readonly tables: string
    readonly jurisdiction?: string
    readonly least: number
  }
  /** How many names were in the index. */
  readonly names: number
  /** The gravest first. */
  readonly found: readonly CheckMark[]
  /** The check before this one, to which it is compared. */
  readonly previousId?: Id<'conflicts/check'>
  readonly state: 'awaiting-review' | 'may-proceed' | 'declined'
  /** Who decided: a person, never the engine. */
  readonly decidedBy?: string
}

/** A party whose names were searched. @since 0.1.0 */
export interface SearchedParty {
  /** Absent for the matter’s own client where no party says so: it is searched all the same. */
  readonly partyId?: Id<'party'>
  readonly contactId: Id<'contact'>
  readonly name: string
  /** Every name that was searched, aliases included. */
  readonly names: readonly string[]
  /** What else was searched by: `identifiers`, `emails`, `phones`, `addresses`, `dateOfBirth`. */
  readonly facts: readonly string[]
  readonly role: string
  readonly side: string
}

/** How much a check searched, and what no check searches. @since 0.1.0 */
export interface SearchedAmong {
  readonly contacts: number
  readonly users: number
  /** Names the plugin keeps itself: laterals’ clients, vendors, interests. */
  readonly knownNames: number
  readonly matters: number
  readonly parties: number
  readonly relations: number
  /** What was not searched: `documents`, `communications`, `time-entries`. */
  readonly excluded: readonly string[]
}

/** That something was found, as everyone may know who may see the check. @since 0.1.0 */
export interface CheckMark {
  /** The same in every run for the same finding. */
  readonly key: string
  /** Absent as in {@link SearchedParty}. */
  readonly partyId?: string
  /** The name that was searched. */
  readonly party: string
  /** `S0` to `S5`. */
  readonly weight: string
  /** The rule of ethics it falls under, and how sure the table is of it. */
  readonly rule: string
  readonly basis: string
}

const machine: Machine<CheckRecord['state']> = defineMachine<CheckRecord>({
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
export const conflictChecks: Model<CheckRecord> = defineModel<CheckRecord>(
  'conflicts/check',
  {
    matterId: id<'matter'>('mat'),
    occasion: z.enum(['asked', 'intake', 'party-joined', 'monitoring']),
    searched: z.array(
      z.strictObject({
        partyId: id<'party'>('pty').exactOptional(),
        contactId: id<'contact'>('con'),
        name: filledText(300),
        names: z.array(text(300)),
        facts: z.array(text(60)),
        role: text(60),
        side: text(60),
      }),
    ),
    among: z.strictObject({
      contacts: z.int(),
      users: z.int(),
      knownNames: z.int(),
      matters: z.int(),
      parties: z.int(),
      relations: z.int(),
      excluded: z.array(text(60)),
    }),
    engine: z.strictObject({
      version: text(60),
      tables: text(60),
      jurisdiction: text(60).exactOptional(),
      least: z.number(),
    }),
    names: z.int(),
    found: z.array(
      z.strictObject({
        key: filledText(60),
        partyId: text(60).exactOptional(),
        party: text(300),
        weight: text(2),
        rule: text(500),
        basis: text(20),
      }),
    ),
    previousId: id<'conflicts/check'>('chk').exactOptional(),
    decidedBy: filledText(200).exactOptional(),
  },
  { prefix: 'chk', indexes: ['matterId', 'state', 'previousId'], machine },
)
