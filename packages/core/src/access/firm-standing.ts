import type { StoreReader } from '../store/index.js'

/**
 * How a firm stands in a host: at work, suspended, or gone.
 *
 * @since 0.1.0
 */
export type FirmStanding = (typeof firmStandings)[number]

/** In the order of what {@link standingCounter} says; a firm begins at work. @internal */
export const firmStandings = ['active', 'suspended', 'removed'] as const

/** A counter and no record, so that it is still there when every record of the firm is gone. @internal */
export const standingCounter = 'firm.standing'

/** How the firm of a transaction stands. @internal */
export async function standingOf(tx: StoreReader): Promise<FirmStanding> {
  return firmStandings[await tx.counter(standingCounter)] ?? 'active'
}
