import type { WorkReport } from './work-off.js'

/** A worker that runs until it is stopped. @since 0.1.0 */
export interface Worker {
  /** Looks for work now rather than at the next turn. */
  wake(): void
  /** Takes nothing more and waits for what is under way. Calling it twice is harmless. */
  stop(): Promise<void>
}

/**
 * Works off what is due, again and again. A store that fails is tried again at the next turn; `onError` hears of it.
 *
 * @internal
 */
export function keepWorking(
  pass: (signal: AbortSignal) => Promise<WorkReport>,
  {
    everyMs,
    onError,
  }: { readonly everyMs: number; readonly onError?: ((error: unknown) => void) | undefined },
): Worker {
  const stopping = new AbortController()
  let wake = (): void => undefined
  let awake = false

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      awake = false
      try {
        await pass(stopping.signal)
      } catch (error) {
        onError?.(error)
      }
      if (stopping.signal.aborted || awake) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs)
        timer.unref?.()
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const running = run()
  return {
    wake() {
      awake = true
      wake()
    },
    stop() {
      stopping.abort()
      wake()
      return running
    },
  }
}
