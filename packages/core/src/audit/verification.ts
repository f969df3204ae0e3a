import type { Instant } from '../values/index.js'

/**
 * What a check of the journal found. An untouched journal has no `broken`. What is not sealed yet cannot be vouched
 * for, and a tail that was cut off together with its seals and their count is seen only against a checkpoint.
 *
 * @since 0.1.0
 */
export interface Verification {
  /** Seals that hold, from the first on. */
  readonly seals: number
  /** Entries they cover. */
  readonly sealed: number
  /** Entries that no seal covers yet: they are there, and nothing proves that they are as they were written. */
  readonly unsealed: number
  /** When the oldest of them was written. */
  readonly unsealedSince?: Instant
  /** The first link that does not hold: what was changed, dropped or put in. */
  readonly broken?: BrokenLink
}

/** Where the chain does not hold. @since 0.1.0 */
export interface BrokenLink {
  /** The seal; one beyond the last where the fault lies in what is not sealed. */
  readonly seal: number
  /** The entry, where it is one. */
  readonly entry?: string
  readonly why: BrokenBecause
}

/**
 * How a link fails.
 *
 * - `seal-missing`: there is none of this number, or seals were taken from the end
 * - `seal-altered`: its hash is not that of what it holds, or it does not follow from the seal before
 * - `seal-extra`: two have one number, or more seals are there than were made
 * - `entry-missing`: it is named by a seal or a mark, and not there
 * - `entry-altered`: its hash is not the one that was sealed
 * - `entry-unaccounted`: it is there, and no seal or mark names it: put in, or its mark was taken away
 * - `entry-twice`: named twice, so that another may have gone unseen
 * - `cut-off`: a checkpoint has seen seals that are gone, and no trace of them is left
 * - `rewritten`: the seal that a checkpoint has seen was another
 * - `checkpoint-of-other`: the checkpoint is another firm's
 *
 * @since 0.1.0
 */
export type BrokenBecause =
  | 'seal-missing'
  | 'seal-altered'
  | 'seal-extra'
  | 'entry-missing'
  | 'entry-altered'
  | 'entry-unaccounted'
  | 'entry-twice'
  | 'cut-off'
  | 'rewritten'
  | 'checkpoint-of-other'
