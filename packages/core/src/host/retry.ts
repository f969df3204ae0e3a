import { isRetryable, type storeErrors } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import type { KeptKey } from './idempotency.js'

/**
 * Runs work again where it failed for a reason that passes, a little later each time. What a store lost may have been
 * committed: it is only run again under an idempotency key. Two units of one key at once: the second finds the key
 * taken, and looks what the first returned.
 *
 * @internal
 */
export async function retrying<Result>(
  retries: number,
  kept: KeptKey | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  for (let tried = 0; ; tried++) {
    try {
      return await run()
    } catch (error) {
      if (kept !== undefined && isTaken(error, kept)) continue
      const passes = isRetryable(error) && (kept !== undefined || !isLost(error))
      if (!passes || tried >= retries) throw error
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(5 * 2 ** tried, 1000) * (0.5 + Math.random() / 2)),
      )
    }
  }
}

function isTaken(error: unknown, { id }: KeptKey): boolean {
  return (
    error instanceof MatterkitError &&
    error.code === ('ID_TAKEN' satisfies keyof typeof storeErrors) &&
    error.data.id === id
  )
}

function isLost(error: unknown): boolean {
  return error instanceof MatterkitError && error.code === ('STORE_LOST' satisfies keyof typeof storeErrors)
}
