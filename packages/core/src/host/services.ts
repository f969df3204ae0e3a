import { defineErrors, type Fail, MatterkitError } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import { whyOf } from './invoke.js'
import type { PluginSetup } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'
import type { Session } from './session.js'

/**
 * A plugin's services for one session, each call of a method counted, timed and told apart when it fails. They have no
 * deadline: whoever calls them waits, and knows for how long; `status()` shows those that have not come back.
 *
 * @internal
 */
export function servicesOf(
  runtime: PluginRuntime,
  plugin: string,
  setup: PluginSetup<unknown>,
  session: Session,
): unknown {
  const services = built(runtime, plugin, () => setup.services(session))
  if (typeof services !== 'object' || services === null) return services
  const measured: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(services)) {
    measured[name] =
      typeof member === 'function'
        ? measuredCall(runtime, plugin, `service ${name}`, member.bind(services))
        : member
  }
  return measured
}

/** Services are built when they are first asked for, and that may fail as well. @throws `PLUGIN_FAILED` */
function built(runtime: PluginRuntime, plugin: string, build: () => unknown): unknown {
  const meter = runtime.meters.at(plugin, 'services')
  meter.began()
  const started = performance.now()
  try {
    return build()
  } catch (cause) {
    if (cause instanceof MatterkitError) throw cause
    const why = whyOf(cause)
    meter.failed({ code: 'PLUGIN_FAILED', message: why })
    runtime.log({ level: 'error', plugin, message: why, data: { point: 'services' } })
    return fail('PLUGIN_FAILED', { plugin, point: 'services', why }, { cause })
  } finally {
    meter.took(performance.now() - started)
  }
}

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

type Method = (...args: readonly unknown[]) => unknown

function measuredCall(runtime: PluginRuntime, plugin: string, point: string, method: Method): Method {
  return (...args) => {
    const meter = runtime.meters.at(plugin, point)
    meter.began()
    const started = performance.now()
    const ended = (error?: unknown): void => {
      meter.took(performance.now() - started)
      if (error !== undefined) meter.failed(coded(error))
    }
    try {
      const given = method(...args)
      if (!(given instanceof Promise)) {
        ended()
        return given
      }
      return given.then(
        (result: unknown) => {
          ended()
          return result
        },
        (error: unknown) => {
          ended(error)
          throw error
        },
      )
    } catch (error) {
      ended(error)
      throw error
    }
  }
}

function coded(error: unknown): { code: string; message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown }
  return { code: String(code ?? 'PLUGIN_FAILED'), message: String(message ?? error) }
}
