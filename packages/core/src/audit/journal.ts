import * as z from 'zod'
import { defineModel, filledText, type Model, type Stored, text } from '../models/index.js'
import type { Id } from '../values/index.js'
import type { ActorChain } from './actor-chain.js'
import { type JournalEvent, journalEvent } from './journal-event.js'
import type { PatchStep } from './patch.js'
import type { EncryptedPart } from './personal-parts.js'

/**
 * One line of the journal: who did what to which record, and what it changed. Written in the transaction of the
 * change, never altered.
 *
 * `schemaVersion` is the form it is written in, and a form once written stays readable: the chain is over what is
 * stored, whatever its form. In form 1 a patch names top members only and not what was there, and there is no `actor`.
 *
 * @since 0.1.0
 */
export interface JournalEntry extends Stored<'journal'> {
  /** `create`, `import`, `update`, `remove`, the name of a transition; `open` and the like where nothing changed. */
  readonly action: string
  /** The model and id of the record. */
  readonly model: string
  readonly recordId: string
  /** The matter it belongs to, so that a matter's history is one query. */
  readonly matterId?: string
  /** The contacts it belongs to, so that it is hidden with them. */
  readonly contactIds?: readonly string[]
  /** The matters it names in a list; likewise. */
  readonly matterIds?: readonly string[]
  /** The version the record had afterwards; 0 where it was removed, or nothing changed. */
  readonly recordVersion: number
  /** What changed, as JSON Patch (RFC 6902) from the record before. */
  readonly patch: readonly PatchStep[]
  /** Why, where it had to be said. */
  readonly reason?: string
  /** Who acted, link by link; see {@link chainOf} for one that also reads form 1. */
  readonly actor?: ActorChain
  /** The person, client or service behind it all, so that all that one did is one query. */
  readonly principal?: string
  /** What it tells where it is more, or other, than a change. */
  readonly event?: JournalEvent
  /** Personal data of the patch, each under the key of the one it is about; `null` stands in its place. */
  readonly encrypted?: readonly EncryptedPart[]
}

const chain: z.ZodType<ActorChain> = z.lazy(() =>
  z.strictObject({
    actor: z.string(),
    plugin: z.string().exactOptional(),
    onBehalfOf: chain.exactOptional(),
  }),
)

/** The journal of a firm. @since 0.1.0 */
export const journal: Model<JournalEntry> = defineModel<JournalEntry>(
  'journal',
  {
    action: filledText(100),
    model: filledText(200),
    recordId: filledText(200),
    matterId: text(200).exactOptional(),
    contactIds: z.array(text(200)).exactOptional(),
    matterIds: z.array(text(200)).exactOptional(),
    recordVersion: z.int(),
    patch: z.array(
      z.union([
        z.strictObject({ op: z.literal('add'), path: z.string(), value: z.json() }),
        z.strictObject({
          op: z.literal('replace'),
          path: z.string(),
          value: z.json(),
          was: z.json().exactOptional(),
        }),
        z.strictObject({ op: z.literal('remove'), path: z.string(), was: z.json().exactOptional() }),
      ]),
    ),
    reason: text(2000).exactOptional(),
    actor: chain.exactOptional(),
    principal: text(300).exactOptional(),
    event: journalEvent.exactOptional(),
    encrypted: z
      .array(
        z.strictObject({ subject: z.string(), at: z.array(z.string()), nonce: z.string(), data: z.string() }),
      )
      .exactOptional(),
  },
  {
    prefix: 'jrn',
    schemaVersion: 2,
    indexes: [
      'action',
      'model',
      'recordId',
      'matterId',
      'matterIds[]',
      'contactIds[]',
      'principal',
      'event.kind',
    ],
    appendOnly: true,
  },
)

/**
 * Marks entries that no seal covers yet; one a unit of work, removed by the sealer. A cursor over ids would not do:
 * a slow transaction commits ids that lie behind it.
 *
 * @since 0.1.0
 */
export interface Unsealed extends Stored<'unsealed'> {
  readonly entries: readonly Id<'journal'>[]
}

/** What waits for the sealer. @since 0.1.0 */
export const unsealed: Model<Unsealed> = defineModel<Unsealed>(
  'unsealed',
  { entries: z.array(z.custom<Id<'journal'>>()) },
  { prefix: 'uns', indexes: [] },
)
