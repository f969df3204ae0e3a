import type { StoreReader } from '../../store/index.js'
import { defineErrors, type Finding } from '../../values/index.js'
import type { Gate, RecordChange } from '../hooks.js'
import { hostErrors } from '../host-errors.js'
import { whyOf } from '../invoke.js'
import type { Plugin } from '../plugin.js'
import { messagesOf } from '../plugin-messages.js'
import { asFindings, type PluginRuntime } from '../plugin-runtime.js'

/** Every gate has its say on every change; what one refuses is refused with all that the others say. @throws `GATE_REFUSED` @internal */
export async function askGates(
  tx: StoreReader,
  { plugins, runtime }: { readonly plugins: readonly Plugin[]; readonly runtime: PluginRuntime },
  changes: readonly RecordChange[],
): Promise<void> {
  const view = readingOnly(tx)
  for (const change of changes) {
    const findings: Finding[] = []
    for (const plugin of plugins) {
      for (const gate of plugin.gates ?? []) {
        if (gate.model.name !== change.model.name || !asked(gate, change)) continue
        findings.push(...(await verdictOf(runtime, plugin, gate, change, view)))
      }
    }
    if (findings.length > 0) {
      const fail = defineErrors(hostErrors, ...messagesOf(plugins))
      fail('GATE_REFUSED', { action: change.action, model: change.model.name }, { findings })
    }
  }
}

function asked({ on }: Gate, { action }: RecordChange): boolean {
  return on.includes('*') || on.includes(action)
}

/** What a gate is handed: the transaction without what writes to it. */
function readingOnly({ get, getMany, find, stream, count, counter, counters }: StoreReader): StoreReader {
  return { get, getMany, find, stream, count, counter, counters }
}

/** What a gate says. One that throws, hangs, gives back garbage, or whose plugin is out of use, stays shut. */
async function verdictOf(
  runtime: PluginRuntime,
  { id }: Plugin,
  gate: Gate,
  change: RecordChange,
  tx: StoreReader,
): Promise<readonly Finding[]> {
  const point = `gate ${change.action} of ${change.model.name}`
  try {
    if (runtime.meters.isDisabled(id)) return [gateFailed(id, 'the plugin is disabled')]
    return await runtime.call(id, point, runtime.deadlines.gate, async () =>
      asFindings(id, point, await gate.check(change, tx)),
    )
  } catch (cause) {
    return [gateFailed(id, whyOf(cause))]
  }
}

function gateFailed(plugin: string, why: string): Finding {
  return { code: 'GATE_FAILED', severity: 'error', at: plugin, data: { plugin, why } }
}
