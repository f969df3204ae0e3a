import { extendMachine, type Model } from '../models/index.js'
import { defineErrors, type Fail, type Finding, MatterkitError } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { Plugin } from './plugin.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/**
 * Every model of a host by its name, with what plugins add to its machine.
 *
 * @throws `BOOT_REFUSED` with every fault of every plugin
 * @internal
 */
export function extendModels(plugins: readonly Plugin[], core: readonly Model[]): ReadonlyMap<string, Model> {
  const models = new Map(
    [...core, ...plugins.flatMap((plugin) => plugin.models ?? [])].map((each) => [each.name, each]),
  )
  const findings: Finding[] = []
  for (const { id, machines = {} } of plugins) {
    for (const [name, extension] of Object.entries(machines)) {
      const model = models.get(name)
      if (model?.machine === undefined) {
        findings.push({ code: 'PLUGIN_MACHINE', severity: 'error', at: id, data: { model: name } })
        continue
      }
      try {
        models.set(name, model.withMachine(extendMachine(model.machine, id, extension)))
      } catch (error) {
        if (!(error instanceof MatterkitError)) throw error
        findings.push(
          ...error.findings.map((found) => ({ ...found, at: `${id}, machine of ${name}, ${found.at}` })),
        )
      }
    }
  }
  return findings.length === 0 ? models : fail('BOOT_REFUSED', {}, { findings })
}
