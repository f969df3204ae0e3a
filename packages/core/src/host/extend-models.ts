import { extendMachine, type Model } from '../models/index.js'
import { type Finding, MatterkitError } from '../values/index.js'
import type { Plugin } from './plugin.js'

/** The models of a host, and what keeps them from being made. @internal */
export interface ExtendedModels {
  /** Every model by its name, with what plugins add to its machine. */
  readonly models: ReadonlyMap<string, Model>
  readonly findings: readonly Finding[]
}

/** Adds to machines what plugins add to them. @internal */
export function extendModels(plugins: readonly Plugin[], core: readonly Model[]): ExtendedModels {
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
  return { models, findings }
}
