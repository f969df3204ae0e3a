/**
 * Runs one piece of work at a time, in the order they came. One that fails does not hold up the next.
 *
 * @since 0.1.0
 */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Makes a queue of its own.
 *
 * @since 0.1.0
 */
export function createMutex(): Exclusively {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const run = last.then(work, work)
    last = run.catch(() => undefined)
    return run
  }
}
