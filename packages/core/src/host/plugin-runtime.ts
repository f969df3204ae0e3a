import { defineErrors, type Fail, type Finding, MatterkitError } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import { type FailurePolicy, invoke, whyOf } from './invoke.js'
import type { Log } from './log.js'
import { createMeters, type Meters } from './plugin-status.js'

/** How long a plugin may take, in milliseconds. @since 0.1.0 */
export interface Deadlines {
  /** 10,000 unless given. */
  readonly setup?: number
  /** 5,000 unless given. */
  readonly before?: number
  /** 1,000 unless given; the store is held meanwhile. */
  readonly gate?: number
  /** 30,000 unless given. */
  readonly subscriber?: number
  /** One hour, 3,600,000, unless given. */
  readonly job?: number
}

/** How the host deals with plugins. @internal */
export interface PluginRuntime {
  readonly meters: Meters
  readonly log: Log
  readonly deadlines: Required<Deadlines>
  /** Calls into a plugin; what fails fails here. What runs alone, as a job does, fails where it is refused as well. */
  call<Result>(
    plugin: string,
    point: string,
    deadlineMs: number,
    run: (signal: AbortSignal) => Result | Promise<Result>,
    alone?: boolean,
  ): Promise<Result>
  /** Calls optional work of a plugin; what fails is dealt with as the host chose. Nothing where it failed or is disabled. */
  optional<Result>(
    plugin: string,
    point: string,
    deadlineMs: number,
    run: (signal: AbortSignal) => Result | Promise<Result>,
  ): Promise<Result | undefined>
  /** Calls what hears and gives nothing back; it hurts nobody. */
  observe(plugin: string, point: string, run: () => unknown): void
  policyOf(plugin: string): FailurePolicy
}

const usual: Required<Deadlines> = {
  ...{ setup: 10_000, before: 5000, gate: 1000, subscriber: 30_000 },
  job: 3_600_000,
}

/** @internal */
export function createRuntime({
  log = () => undefined,
  deadlines = {},
  onFailure = 'abort',
}: {
  readonly log?: Log | undefined
  readonly deadlines?: Deadlines | undefined
  readonly onFailure?: FailurePolicy | Readonly<Record<string, FailurePolicy>> | undefined
}): PluginRuntime {
  const meters = createMeters()
  const quietly: Log = (entry) => {
    try {
      log(entry)
    } catch {
      // a log that fails must not fail what it writes about
    }
  }
  const policyOf = (plugin: string) =>
    typeof onFailure === 'string' ? onFailure : (onFailure[plugin] ?? 'abort')
  const runtime: PluginRuntime = {
    meters,
    log: quietly,
    deadlines: { ...usual, ...deadlines },
    policyOf,
    call: (plugin, point, deadlineMs, run, alone = false) =>
      invoke(meters, quietly, { plugin, point, deadlineMs, run, alone }),
    async optional(plugin, point, deadlineMs, run) {
      if (meters.isDisabled(plugin)) return undefined
      try {
        return await runtime.call(plugin, point, deadlineMs, run)
      } catch (error) {
        if (!isFailure(error) || policyOf(plugin) === 'abort') throw error
        if (policyOf(plugin) === 'disable') disable(runtime, plugin, error.message)
        return undefined
      }
    },
    observe(plugin, point, run) {
      const meter = meters.at(plugin, point)
      meter.began()
      const started = performance.now()
      const failed = (cause: unknown): void => {
        const message = whyOf(cause)
        meter.failed({ code: 'PLUGIN_FAILED', message })
        quietly({ level: 'error', plugin, message, data: { point } })
      }
      try {
        const given: unknown = run() // nothing is asked for, and yet it may be a promise that fails
        if (given instanceof Promise) given.catch(failed)
      } catch (cause) {
        failed(cause)
      } finally {
        meter.took(performance.now() - started)
      }
    },
  }
  return runtime
}

/** Takes a plugin out of use until it is reset; its gates stay shut meanwhile. @internal */
export function disable({ meters, log }: PluginRuntime, plugin: string, why: string): void {
  meters.disable(plugin)
  log({ level: 'warn', plugin, message: `disabled after a failure: ${why}` })
}

/** Whether an error is a plugin's failure, and no refusal it meant. */
function isFailure(error: unknown): error is MatterkitError {
  return (
    error instanceof MatterkitError && (error.code === 'PLUGIN_FAILED' || error.code === 'PLUGIN_TIMEOUT')
  )
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** Findings as a plugin gave them, checked to be such: anything else is a failure of the plugin. @internal */
export function asFindings(plugin: string, point: string, given: unknown): readonly Finding[] {
  if (given === undefined || given === null) return []
  const right =
    Array.isArray(given) &&
    given.every((each) => typeof each === 'object' && each !== null && typeof each.code === 'string')
  if (!right) return fail('PLUGIN_FAILED', { plugin, point, why: 'it gave back what are no findings' })
  return given.map((each: Finding) => ({
    ...each,
    severity: each.severity ?? 'error',
    at: String(each.at ?? ''),
    data: each.data ?? {},
  }))
}
