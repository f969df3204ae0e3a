/**
 * The two functions a test runner must have; vitest and node:test do.
 *
 * @since 0.1.0
 */
export interface Runner {
  describe(name: string, body: () => void): void
  test(name: string, body: () => Promise<void>): void
}
