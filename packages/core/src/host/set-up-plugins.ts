import { defineErrors, type Fail } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import { whyOf } from './invoke.js'
import type { Plugin, PluginSetup, SetupContext } from './plugin.js'
import { disable, type PluginRuntime } from './plugin-runtime.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** Sets plugins up in order. One that fails ends the boot, or is out of use with all that need it, as the host chose. @internal */
export async function setUp(
  plugins: readonly Plugin[],
  runtime: PluginRuntime,
  contextOf: (plugin: Plugin) => SetupContext,
): Promise<ReadonlyMap<string, PluginSetup<unknown>>> {
  const setups = new Map<string, PluginSetup<unknown>>()
  for (const plugin of plugins) {
    const lost = plugin.needs?.find(({ id }) => runtime.meters.isDisabled(id))
    try {
      if (lost !== undefined) fail('PLUGIN_MISSING', { needed: lost.id })
      const { setup } = plugin
      if (setup === undefined) continue
      setups.set(
        plugin.id,
        await runtime.call(plugin.id, 'setup', runtime.deadlines.setup, async () =>
          asSetup(plugin.id, await setup(contextOf(plugin))),
        ),
      )
    } catch (cause) {
      const why = whyOf(cause)
      if (runtime.policyOf(plugin.id) !== 'abort') {
        disable(runtime, plugin.id, why)
        continue
      }
      await dispose(setups, runtime)
      return fail('PLUGIN_SETUP_FAILED', { plugin: plugin.id, why }, { cause })
    }
  }
  return setups
}

function asSetup(plugin: string, given: PluginSetup<unknown>): PluginSetup<unknown> {
  if (typeof given === 'object' && typeof given?.services === 'function') return given
  return fail('PLUGIN_FAILED', { plugin, point: 'setup', why: 'it gave back what builds no services' })
}

/** In reverse order, each with its time; every one is tried. @internal */
export async function dispose(
  setups: ReadonlyMap<string, PluginSetup<unknown>>,
  runtime: PluginRuntime,
): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const [id, setup] of [...setups].reverse()) {
    try {
      await runtime.call(id, 'dispose', runtime.deadlines.setup, () => setup.dispose?.())
    } catch (fault) {
      faults.push(fault)
    }
  }
  return faults
}
