import * as z from 'zod'
import { defineModel, type Model, type Stored, text } from '../models/index.js'
import type { Id, Json } from '../values/index.js'
import { canonicalJson } from './canonical.js'
import { sha256 } from './hash.js'

/**
 * A seal: binds journal entries into the firm's hash chain. Each names the entries it covers and the seal before it.
 *
 * @since 0.1.0
 */
export interface Seal extends Stored<'seal'> {
  /** Counts from 1 without a gap. */
  readonly number: number
  /** The hash of the seal before; empty for the first. */
  readonly previous: string
  /** Each with the SHA-256 of its canonical form; empty where the entry was gone before it could be sealed. */
  readonly entries: readonly { readonly id: Id<'journal'>; readonly hash: string }[]
  /** How many entries the chain covers up to and with this seal. */
  readonly total: number
  /** SHA-256 of the canonical form of all else in this row. */
  readonly hash: string
}

/** The seals of a firm's journal. @since 0.1.0 */
export const seals: Model<Seal> = defineModel<Seal>(
  'seal',
  {
    number: z.int(),
    previous: text(64),
    entries: z.array(z.strictObject({ id: z.custom<Id<'journal'>>(), hash: text(64) })),
    total: z.int(),
    hash: text(64),
  },
  { prefix: 'sea', indexes: ['number'], appendOnly: true },
)

/** What a seal says of an entry: the hash of all that is stored of it, whatever its form. @internal */
export function hashOfEntry(entry: Stored): Promise<string> {
  return hashOf(entry)
}

/** The hash of a seal: of all that is in it but the hash. @internal */
export function hashOfSeal(seal: Omit<Seal, 'hash'>): Promise<string> {
  return hashOf({ ...seal, hash: undefined })
}

/** What has no canonical form was never written by us, and no hash is the hash of it. */
async function hashOf(row: object): Promise<string> {
  let text: string
  try {
    text = canonicalJson(row as Json)
  } catch {
    return 'none'
  }
  return sha256(text)
}

/** Counts the seals that were made. @internal */
export const sealCounter = 'journal.seals'
