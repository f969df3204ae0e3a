import {
  type AddedState,
  defineMachine,
  defineModel,
  eitherOr,
  filledText,
  type Machine,
  type Model,
  type Stored,
  sha256Text,
  text,
} from '@matterkit/core'
import * as z from 'zod'

/**
 * One version of a clause of the firm's library. What it says never changes; other words are another version.
 *
 * @since 0.1.0
 */
export interface ClauseRecord extends Stored<'templates/clause'> {
  /** What templates call it: `arbitration` for `{clause "arbitration"}`. */
  readonly key: string
  /** From 1 within the key. */
  readonly number: number
  readonly title: string
  /** What it says, where it is a text and no Word file; a blank line begins another paragraph. */
  readonly text?: string
  /** The name of its Word file, where it is one and no text. */
  readonly fileName?: string
  /** Of the Word file, or of the text in UTF-8. */
  readonly sha256: string
  /** When it is used, and when it is not. */
  readonly notes?: string
  readonly state: ClauseState
}

/** Where a clause stands. @since 0.1.0 */
export type ClauseState = 'draft' | 'approved' | 'retired' | AddedState

/** Drafted, approved, retired. @since 0.1.0 */
export const clauseMachine: Machine<ClauseState> = defineMachine<ClauseRecord>({
  initial: 'draft',
  states: ['draft', 'approved', 'retired'],
  final: ['retired'],
  transitions: [
    { name: 'approve', from: ['draft'], to: 'approved' },
    { name: 'retire', from: ['draft', 'approved'], to: 'retired', reasonRequired: true },
  ],
})

/** The clauses of a firm. @since 0.1.0 */
export const clauseRecords: Model<ClauseRecord> = defineModel<ClauseRecord>(
  'templates/clause',
  {
    key: z
      .string()
      .regex(/^[\w.-]+$/)
      .max(100),
    number: z.int().min(1),
    title: filledText(300),
    text: filledText(100_000).exactOptional(),
    fileName: filledText(300).exactOptional(),
    sha256: sha256Text(),
    notes: text(5000).exactOptional(),
  },
  {
    prefix: 'tpc',
    indexes: ['key', 'number', 'state'],
    machine: clauseMachine,
    rules: [eitherOr('text', 'fileName')],
  },
)
