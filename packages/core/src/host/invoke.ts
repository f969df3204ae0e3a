import { defineErrors, type Fail, MatterkitError } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { Log } from './log.js'
import type { Meters } from './plugin-status.js'

/** What happens to a plugin's optional work that fails: the host says, not the plugin. @since 0.1.0 */
export type FailurePolicy = 'abort' | 'disable' | 'continue'

/** A call into a plugin. @internal */
export interface Call<Result> {
  readonly plugin: string
  /** Where it was called: `before engage of matter`. */
  readonly point: string
  readonly deadlineMs: number
  /** A coded refusal is a failure too: nobody is there to be refused, as with a job. */
  readonly alone: boolean
  run(signal: AbortSignal): Result | Promise<Result>
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/**
 * The one way into a plugin: counts, times, ends at the deadline, and says whose failure it was. What comes after the
 * deadline is dropped; the signal tells the plugin. Code that never yields cannot be stopped within a process: it is
 * caught when it returns, and its result is dropped all the same.
 *
 * @throws `PLUGIN_FAILED`, `PLUGIN_TIMEOUT`; the plugin's own coded refusals as they are
 * @internal
 */
export async function invoke<Result>(meters: Meters, log: Log, call: Call<Result>): Promise<Result> {
  const { plugin, point, deadlineMs } = call
  const meter = meters.at(plugin, point)
  meter.began()
  const started = performance.now()
  const late = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    const given = call.run(late.signal)
    const result = isThenable(given)
      ? await (Number.isFinite(deadlineMs) ? Promise.race([given, deadline()]) : given)
      : given
    if (performance.now() - started > deadlineMs) return timedOut()
    return result
  } catch (cause) {
    const isMeant = isRefusal(cause) && !late.signal.aborted
    if (isMeant && !call.alone) throw cause
    const error = cause instanceof MatterkitError && (isMeant || !isRefusal(cause)) ? cause : asFailure(cause)
    meter.failed(error)
    log({ level: 'error', plugin, message: error.message, data: { point } })
    throw error
  } finally {
    clearTimeout(timer)
    meter.took(performance.now() - started)
  }

  function timedOut(): never {
    late.abort()
    return fail('PLUGIN_TIMEOUT', { plugin, point, ms: deadlineMs })
  }
  function deadline(): Promise<never> {
    return new Promise((_, reject) => {
      timer = setTimeout(() => {
        try {
          timedOut()
        } catch (error) {
          reject(error)
        }
      }, deadlineMs)
    })
  }
  function asFailure(cause: unknown): MatterkitError {
    try {
      return fail('PLUGIN_FAILED', { plugin, point, why: whyOf(cause) }, { cause })
    } catch (error) {
      return error as MatterkitError
    }
  }
}

/** A coded error that a plugin meant, and no failure of it. */
function isRefusal(cause: unknown): boolean {
  return cause instanceof MatterkitError && cause.code !== 'PLUGIN_TIMEOUT' && cause.code !== 'PLUGIN_FAILED'
}

/** What was thrown, in a few words, whatever it was; of a plugin's failure, what the plugin threw. @internal */
export function whyOf(cause: unknown): string {
  if (cause instanceof MatterkitError && cause.code === 'PLUGIN_FAILED' && cause.cause !== undefined)
    return whyOf(cause.cause)
  try {
    return (cause instanceof Error ? cause.message : String(cause)).slice(0, 1000)
  } catch {
    return 'something that cannot be shown'
  }
}

function isThenable<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}
