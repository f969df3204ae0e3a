import satisfies from 'semver/functions/satisfies.js'
import { unboundFields } from '../access/index.js'
import { coreModels, findingsOf, type Model, modelErrors as modelWords } from '../models/index.js'
import { defineErrors, explain, type Fail, type Finding } from '../values/index.js'
import { capabilitiesOf, grants, isCapability } from './capabilities.js'
import { faultsOfContributions } from './contributions.js'
import { extendModels } from './extend-models.js'
import { faultsOfHooks } from './hook-faults.js'
import { hostErrors } from './host-errors.js'
import { faultsOfOptions, type HostOptions } from './host-options.js'
import { nearest } from './nearest.js'
import type { Plugin } from './plugin.js'
import { faultsOfParts, strangeKeysInParts } from './plugin-parts.js'
import { faultsOfShape, strangeKeys } from './plugin-shape.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** The version of the plugin API, which plugins name in `requires`. @since 0.1.0 */
export const HOST_VERSION = '0.1.0'

/** Names on the session that no plugin can take, and what a firm's own fields stand under. */
const reserved = [
  ...Object.keys(coreModels),
  ...[
    'roles',
    'firm',
    'actor',
    'now',
    'records',
    'transaction',
    'dryRun',
    'batch',
    'breakGlass',
    'totals',
    'on',
    'jobs',
  ],
  ...['nextNumber', 'numbers', 'journal', 'custom', 'core', 'queue'],
]

/** What a host is made of. @internal */
export interface Resolved {
  readonly plugins: readonly Plugin[]
  /** Every model by its name, with what plugins add to its machine. */
  readonly models: ReadonlyMap<string, Model>
}

/**
 * Checks the options of a host and its plugins together, and puts these in the order of their needs and wishes; where
 * those leave a choice, in the order they were given.
 *
 * @throws `BOOT_REFUSED` with every fault of the options and of every plugin
 * @internal
 */
export function resolvePlugins(options: HostOptions<readonly Plugin[]>, core: readonly Model[]): Resolved {
  const faults = faultsOfOptions(options)
  const given: readonly unknown[] = Array.isArray(options.plugins) ? options.plugins : []
  const shapes = given.map((plugin, index) => {
    const found = faultsOfShape(plugin, index)
    return found.length > 0 ? found : faultsOfParts(plugin as Plugin)
  })
  // What a plugin of another shape asks for cannot be read; the others are looked at all the same.
  const plugins = given.filter((_, index) => shapes[index]?.length === 0) as Plugin[]
  const granted = faults.some(({ at }) => at === 'grants') ? undefined : options.grants
  const { models, findings } = extendModels(plugins, core)
  const all = [
    ...faults,
    ...shapes.flat(),
    ...plugins.flatMap(strangeKeys),
    ...plugins.flatMap(strangeKeysInParts),
    ...plugins.flatMap(malformed),
    ...clashes(plugins, core),
    ...missing(plugins),
    ...cycles(plugins),
    ...plugins.flatMap(optionFaults),
    ...capabilityFaults(plugins, core, granted),
    ...faultsOfContributions(plugins),
    ...findings,
    ...faultsOfHooks(plugins, models),
  ]
  if (all.length > 0) return fail('BOOT_REFUSED', {}, { findings: all })
  return { plugins: ordered(plugins), models }
}

/** Needs are held to; a wish that runs in a circle with them is let go. */
function ordered(plugins: readonly Plugin[]): readonly Plugin[] {
  const placed: Plugin[] = []
  const placing = new Set<Plugin>()
  const place = (plugin: Plugin): void => {
    if (placed.includes(plugin) || placing.has(plugin)) return
    placing.add(plugin)
    for (const id of [...(plugin.needs ?? []).map((need) => need.id), ...(plugin.after ?? [])]) {
      const other = plugins.find((each) => each.id === id)
      if (other !== undefined) place(other)
    }
    placed.push(plugin)
  }
  const needed = (plugin: Plugin): readonly string[] => (plugin.needs ?? []).map(({ id }) => id)
  for (const plugin of plugins) place(plugin)
  // A wish may have let a plugin slip ahead of what it needs; needs have the last word.
  const sorted: Plugin[] = []
  while (sorted.length < placed.length) {
    const next = placed.find(
      (each) => !sorted.includes(each) && needed(each).every((id) => sorted.some((done) => done.id === id)),
    )
    if (next === undefined) return placed
    sorted.push(next)
  }
  return sorted
}

function fault<Code extends keyof typeof hostErrors>(
  code: Code,
  at: string,
  data: Finding['data'],
): Finding<Code> {
  return { code, severity: 'error', at, data }
}

function malformed({ id, version, models = [], requires }: Plugin): Finding[] {
  const found: Finding[] = []
  const bad = (what: string, text: string, wanted: string) =>
    found.push(fault('PLUGIN_MALFORMED', id, { what, text, wanted }))
  if (!/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/.test(id)) bad('the id', id, 'lower-case words joined by dots')
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version))
    bad('the version', version, 'a version such as 1.4.0')
  for (const { name } of models) {
    if (!name.startsWith(`${id}/`)) bad('the model', name, `named ${id}/…`)
  }
  for (const model of models) {
    for (const field of unboundFields(model))
      found.push(fault('MODEL_UNBOUND', id, { model: model.name, field }))
  }
  if (requires !== undefined && !satisfies(HOST_VERSION, requires.host)) {
    found.push(
      fault('PLUGIN_VERSION', id, { what: 'a host of version', wanted: requires.host, found: HOST_VERSION }),
    )
  }
  return found
}

function clashes(plugins: readonly Plugin[], core: readonly Model[]): Finding[] {
  const owners = new Map<string, string>(reserved.map((name) => [`the id ${name}`, 'the session']))
  for (const { name, prefix } of core)
    owners.set(`the model ${name}`, 'the core').set(`the prefix ${prefix}`, 'the core')
  const once = [...new Map(plugins.map((plugin) => [plugin.id, plugin])).values()]
  const twice = once.flatMap(({ id }) => {
    const times = plugins.filter((plugin) => plugin.id === id).length
    return times === 1 ? [] : [fault('PLUGIN_TWICE', id, { times })]
  })
  const taken = once.flatMap(({ id, models = [] }) => {
    const names = [
      `the id ${id}`,
      ...models.flatMap((model) => [`the model ${model.name}`, `the prefix ${model.prefix}`]),
    ]
    return names.flatMap((key) => {
      const owner = owners.get(key)
      owners.set(key, owner ?? id)
      const [, what = '', name = ''] = key.split(' ')
      return owner === undefined ? [] : [fault('PLUGIN_CLASH', id, { what: `the ${what}`, name, owner })]
    })
  })
  return [...twice, ...taken]
}

function missing(plugins: readonly Plugin[]): Finding[] {
  const versions = new Map(plugins.map(({ id, version }) => [id, version]))
  return plugins.flatMap(({ id, needs = [] }) =>
    needs.flatMap((need): Finding[] => {
      const found = versions.get(need.id)
      if (found === undefined) return [fault('PLUGIN_MISSING', id, { needed: need.id })]
      if (need.range === undefined || satisfies(found, need.range)) return []
      return [fault('PLUGIN_VERSION', id, { what: need.id, wanted: need.range, found })]
    }),
  )
}

function cycles(plugins: readonly Plugin[]): Finding[] {
  const needs = new Map(plugins.map((plugin) => [plugin.id, plugin.needs?.map((need) => need.id) ?? []]))
  const back = (from: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of needs.get(path.at(-1) ?? '') ?? []) {
      if (next === from) return path
      const further = path.includes(next) ? undefined : back(from, [...path, next])
      if (further !== undefined) return further
    }
    return undefined
  }
  return plugins.flatMap(({ id }) => {
    const path = back(id, [id])
    return path === undefined ? [] : [fault('PLUGIN_CYCLE', id, { path: [...path.slice(1), id] })]
  })
}

function optionFaults({ id, options }: Plugin): Finding[] {
  if (options === undefined) return []
  const { error } = options.schema.safeParse(options.given)
  if (error === undefined) return []
  return findingsOf(error, `${id} options`, options.given).map((found) =>
    fault('OPTIONS_INVALID', id, {
      option: found.at === '' ? 'options' : found.at,
      why: explain(found, modelWords),
    }),
  )
}

function capabilityFaults(
  plugins: readonly Plugin[],
  core: readonly Model[],
  granted: Readonly<Record<string, readonly string[]>> | undefined,
): Finding[] {
  const models = [...core, ...plugins.flatMap((plugin) => plugin.models ?? [])].map(({ name }) => name)
  return plugins.flatMap(({ id, capabilities = [] }) =>
    capabilities.flatMap((capability): Finding[] => {
      if (!isCapability(capability, models)) {
        const meant = nearest(capability, capabilitiesOf(models))
        return meant === undefined
          ? [fault('CAPABILITY_UNKNOWN', id, { capability })]
          : [fault('CAPABILITY_MISSPELT', id, { capability, meant })]
      }
      const denied = granted !== undefined && !grants(granted[id] ?? [], capability)
      return denied ? [fault('CAPABILITY_DENIED', id, { capability })] : []
    }),
  )
}
