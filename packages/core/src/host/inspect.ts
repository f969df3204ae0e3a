import type { Plugin } from './plugin.js'

/** What a plugin adds to a host and asks of it, as it can be read without running it. @since 0.1.0 */
export interface PluginFacts {
  readonly id: string
  readonly version: string
  readonly needs: readonly string[]
  /** Its own records, by name. */
  readonly models: readonly string[]
  /** The models it adds fields to. */
  readonly fields: readonly string[]
  /** The models whose machines it adds to. */
  readonly machines: readonly string[]
  /** What it has a say in, and what it may refuse: `contact.create`. */
  readonly before: readonly string[]
  readonly gates: readonly string[]
  /** What it is told of after a commit, surely or in passing. */
  readonly afterCommit: readonly string[]
  readonly listen: readonly string[]
  /** The points it defines, and what it contributes to which: `report acme.risk/scores`. */
  readonly points: readonly string[]
  readonly provides: readonly string[]
  /** The models of whose fields it says that they are about someone. */
  readonly personal: readonly string[]
  /** The fields it says name nobody: `acme.risk/score.level`. */
  readonly plain: readonly string[]
  /** What it asked for; everything where it did not say. */
  readonly capabilities: readonly string[]
}

/** Reads a plugin. @internal */
export function factsOf(plugin: Plugin): PluginFacts {
  const told = (
    hooks: readonly { readonly model: { readonly name: string }; readonly on: readonly string[] }[] = [],
  ) => hooks.flatMap(({ model, on }) => on.map((action) => `${model.name}.${action}`))
  return {
    id: plugin.id,
    version: plugin.version,
    needs: (plugin.needs ?? []).map(({ id }) => id),
    models: (plugin.models ?? []).map(({ name }) => name),
    fields: Object.keys(plugin.fields ?? {}),
    machines: Object.keys(plugin.machines ?? {}),
    before: told(plugin.before),
    gates: told(plugin.gates),
    afterCommit: told(plugin.afterCommit),
    listen: told(plugin.listen),
    points: (plugin.points ?? []).map(({ id }) => id),
    provides: (plugin.provides ?? []).flatMap(({ point, items }) =>
      items.map((item) => `${point.id} ${point.key(item as never)}`),
    ),
    personal: [...new Set((plugin.personal ?? []).map(({ model }) => model))],
    plain: Object.entries(plugin.plain ?? {}).flatMap(([model, fields]) =>
      fields.map((field) => `${model}.${field}`),
    ),
    capabilities: plugin.capabilities ?? ['*:read', '*:write', 'journal:read', 'jobs:add', 'numbers:take'],
  }
}
