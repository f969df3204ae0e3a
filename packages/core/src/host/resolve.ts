import { unboundFields } from '../access/index.js'
import { coreModels, type Model } from '../models/index.js'
import { defineErrors, type Fail, type Finding } from '../values/index.js'
import { hostErrors } from './host-errors.js'
import type { Plugin } from './plugin.js'

const fail: Fail<typeof hostErrors> = defineErrors(hostErrors)

/** Names on the session that no plugin can take, and what a firm's own fields stand under. */
const reserved = [
  ...Object.keys(coreModels),
  'roles',
  ...['firm', 'actor', 'now', 'records', 'transaction', 'dryRun', 'batch', 'breakGlass', 'nextNumber', 'numbers', 'journal', 'custom'],
]

/**
 * Checks the plugins of a host together and puts them in the order of their needs; where those leave a choice, in
 * the order they were given.
 *
 * @throws `BOOT_REFUSED` with every fault of every plugin
 * @internal
 */
export function resolvePlugins(plugins: readonly Plugin[], core: readonly Model[]): readonly Plugin[] {
  const findings = [
    ...plugins.flatMap(malformed),
    ...clashes(plugins, core),
    ...missing(plugins),
    ...cycles(plugins),
  ]
  if (findings.length > 0) return fail('BOOT_REFUSED', {}, { findings })
  const ordered: Plugin[] = []
  const place = (plugin: Plugin): void => {
    if (ordered.includes(plugin)) return
    for (const { id } of plugin.needs ?? []) {
      const needed = plugins.find((each) => each.id === id)
      if (needed !== undefined) place(needed)
    }
    ordered.push(plugin)
  }
  for (const plugin of plugins) place(plugin)
  return ordered
}

function fault<Code extends keyof typeof hostErrors>(
  code: Code,
  at: string,
  data: Finding['data'],
): Finding<Code> {
  return { code, severity: 'error', at, data }
}

function malformed({ id, version, models = [] }: Plugin): Finding[] {
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
    for (const field of unboundFields(model)) found.push(fault('MODEL_UNBOUND', id, { model: model.name, field }))
  }
  return found
}

function clashes(plugins: readonly Plugin[], core: readonly Model[]): Finding[] {
  const owners = new Map<string, string>(reserved.map((name) => [`the id ${name}`, 'the session']))
  for (const { name, prefix } of core)
    owners.set(`the model ${name}`, 'the core').set(`the prefix ${prefix}`, 'the core')
  return plugins.flatMap(({ id, models = [] }) => {
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
}

function missing(plugins: readonly Plugin[]): Finding[] {
  const ids = new Set(plugins.map((plugin) => plugin.id))
  return plugins.flatMap(({ id, needs = [] }) =>
    needs.filter((need) => !ids.has(need.id)).map((need) => fault('PLUGIN_MISSING', id, { needed: need.id })),
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
