import type { PluginSetup } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'
import type { Session } from './session.js'

/**
 * A plugin's services for one session, each call of a method counted, timed and told apart when it fails. They have no
 * deadline: whoever calls them waits, and knows for how long.
 *
 * @internal
 */
export function servicesOf(
  runtime: PluginRuntime,
  plugin: string,
  setup: PluginSetup<unknown>,
  session: Session,
): unknown {
  const services = setup.services(session)
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

type Method = (...args: readonly unknown[]) => unknown

function measuredCall(runtime: PluginRuntime, plugin: string, point: string, method: Method): Method {
  return (...args) => {
    const meter = runtime.meters.at(plugin, point)
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
