import * as z from 'zod'
import { defineModel, filledText, type Model, type Stored, text } from '../models/index.js'
import type { Id, Json } from '../values/index.js'

/**
 * One line of the journal: who did what to which record, and what it changed. Written in the transaction of the
 * change, never altered.
 *
 * @since 0.1.0
 */
export interface JournalEntry extends Stored<'journal'> {
  /** `create`, `import`, `update`, `remove`, or the name of a transition. */
  readonly action: string
  /** The model and id of the record. */
  readonly model: string
  readonly recordId: string
  /** The matter it belongs to, so that a matter's history is one query. */
  readonly matterId?: string
  /** The version the record had afterwards. */
  readonly recordVersion: number
  /** What changed, as JSON Patch (RFC 6902) from the record before. */
  readonly patch: readonly PatchStep[]
  /** Why, where it had to be said. */
  readonly reason?: string
}

/** A step of a JSON Patch. @since 0.1.0 */
export type PatchStep =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string }

/** The journal of a firm. @since 0.1.0 */
export const journal: Model<JournalEntry> = defineModel<JournalEntry>(
  'journal',
  {
    action: filledText(100),
    model: filledText(200),
    recordId: filledText(200),
    matterId: text(200).exactOptional(),
    recordVersion: z.int(),
    patch: z.array(
      z.union([
        z.strictObject({ op: z.enum(['add', 'replace']), path: z.string(), value: z.json() }),
        z.strictObject({ op: z.literal('remove'), path: z.string() }),
      ]),
    ),
    reason: text(2000).exactOptional(),
  },
  { prefix: 'jrn', indexes: ['action', 'model', 'recordId', 'matterId'], appendOnly: true },
)

/**
 * A seal: binds journal entries into the firm's hash chain. Each names the entries it covers and the seal before it.
 *
 * @since 0.1.0
 */
export interface Seal extends Stored<'seal'> {
  /** Counts from 1 without a gap. */
  readonly number: number
  /** The hash of the seal before; of nothing for the first. */
  readonly previous: string
  readonly entries: readonly { readonly id: Id<'journal'>; readonly hash: string }[]
  /** SHA-256 over the canonical form of number, previous and entries. */
  readonly hash: string
}

/** The seals of a firm's journal. @since 0.1.0 */
export const seals: Model<Seal> = defineModel<Seal>(
  'seal',
  {
    number: z.int(),
    previous: text(64),
    entries: z.array(z.strictObject({ id: z.custom<Id<'journal'>>(), hash: text(64) })),
    hash: text(64),
  },
  { prefix: 'sea', indexes: ['number'], appendOnly: true },
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

/**
 * The patch from one state of a record to the next, member by member. The fields that every change moves (version,
 * `updatedAt`, `updatedBy`) are left out: the entry has them.
 *
 * @example
 * patchBetween({ title: 'a' }, { title: 'b' }) // [{ op: 'replace', path: '/title', value: 'b' }]
 * @since 0.1.0
 */
export function patchBetween(
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>> | undefined,
): PatchStep[] {
  if (after === undefined) return [{ op: 'remove', path: '' }]
  if (before === undefined) return [{ op: 'add', path: '', value: after as Json }]
  const steps: PatchStep[] = []
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'version' || key === 'updatedAt' || key === 'updatedBy') continue
    const path = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const [old, now] = [before[key], after[key]]
    if (now === undefined) {
      if (old !== undefined) steps.push({ op: 'remove', path })
    } else if (JSON.stringify(old) !== JSON.stringify(now)) {
      steps.push({ op: old === undefined ? 'add' : 'replace', path, value: now as Json })
    }
  }
  return steps
}
