/**
 * How long to wait before trying again, in milliseconds: one second after the first failure, then twice as long each
 * time, at most an hour.
 *
 * @param attempts - how often it was tried
 * @param share - from 0 to 1: what of the last half of the wait is waited, so that many do not come back at once
 * @example
 * [1, 2, 3, 20].map((attempts) => backoff(attempts, 1)) // [1000, 2000, 4000, 3600000]
 * @since 0.1.0
 */
export function backoff(attempts: number, share: number = Math.random()): number {
  const full = Math.min(1000 * 2 ** (Math.max(attempts, 1) - 1), 3_600_000)
  return Math.round(full / 2 + (full / 2) * share)
}
