import * as z from 'zod'
import { defineModel, filledText, type Model, moment, type Stored, text } from '../../models/index.js'
import type { Instant } from '../../values/index.js'

/** Whose records those are that belong to no firm: what was removed, and the journal of it. No session is of it. */
export const hostFirm = '~host'

/**
 * The certificate that a firm was destroyed: what, how much, by whom and why. It belongs to no firm, and holds nothing
 * of what was removed.
 *
 * @since 0.1.0
 */
export interface FirmRemoval extends Stored<'firm-removal'> {
  readonly removedFirm: string
  /** Why; `createdBy` says who, `createdAt` when it was begun. */
  readonly reason: string
  /** How many records there were, by model. */
  readonly records: Readonly<Record<string, number>>
  /**
   * The files it had, all of which are gone: how many, and the `digestOfList` of their digests (SHA-256 over the sorted
   * digests, each followed by a newline), so that whoever has a list of them, such as the manifest of an export, can tell
   * whether it was these. Absent where they were not given, and are somebody else's to destroy.
   */
  readonly files?: { readonly count: number; readonly sha256: string }
  /** The SHA-256 of what was destroyed, as the manifest of an export has it. */
  readonly sha256: string
  /** What was destroyed is what had been handed over: its export had the same hash. */
  readonly handedOver: boolean
  /** The last seal of the firm's journal, so that a checkpoint kept elsewhere can be matched with it. */
  readonly seal: { readonly number: number; readonly hash: string }
  /** When the last record was gone; absent where that was interrupted, and `remove` is to be called again. */
  readonly completedAt?: Instant
}

/** The firms that were removed. @since 0.1.0 */
export const firmRemovals: Model<FirmRemoval> = defineModel<FirmRemoval>(
  'firm-removal',
  {
    removedFirm: filledText(300),
    reason: filledText(2000),
    records: z.record(z.string(), z.int().min(0)),
    files: z.strictObject({ count: z.int().min(0), sha256: text(64) }).exactOptional(),
    sha256: text(64),
    handedOver: z.boolean(),
    seal: z.strictObject({ number: z.int().min(0), hash: text(64) }),
    completedAt: moment().exactOptional(),
  },
  { prefix: 'frr', indexes: ['removedFirm'] },
)
