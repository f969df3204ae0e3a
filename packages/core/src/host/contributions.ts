import type { Finding } from '../values/index.js'
import type { hostErrors } from './host-errors.js'
import { whyOf } from './invoke.js'
import type { Plugin } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'
import { type AnyPoint, corePoints, exporters, type Point, type Provided, reports, tools } from './points.js'

/** What plugins contribute to a point, in the order of the plugins. @internal */
export function providedTo<Item extends object>(
  plugins: readonly Plugin[],
  point: Point<Item>,
): readonly Provided<Item>[] {
  return plugins.flatMap(({ id, provides = [] }) =>
    provides
      .filter((contribution) => contribution.point.id === point.id)
      .flatMap(({ items }) => items.map((item) => ({ plugin: id, item: item as Item }))),
  )
}

/**
 * The same, where running one is a call into its plugin like any other: counted, timed, and a failure is the plugin's. There is no
 * deadline: whoever asks for a report waits, and `status()` shows what has not come back.
 *
 * @internal
 */
export function runnable<Item extends object>(
  runtime: PluginRuntime,
  point: Point<Item>,
  provided: readonly Provided<Item>[],
): readonly Provided<Item>[] {
  if (!runPoints.includes(point.id)) return provided
  return provided.map(({ plugin, item }) => {
    const { run } = item as { readonly run?: unknown }
    if (typeof run !== 'function') return { plugin, item }
    const call = (...args: readonly unknown[]): Promise<unknown> =>
      runtime.call(plugin, `${point.id} ${point.key(item)}`, Number.POSITIVE_INFINITY, () =>
        run.apply(item, args),
      )
    return { plugin, item: { ...item, run: call } }
  })
}

const runPoints: readonly string[] = [reports, exporters, tools].map(({ id }) => id)

/** Contributions to points that are not there, that a point does not take, or that two plugins make. @internal */
export function faultsOfContributions(plugins: readonly Plugin[]): Finding<keyof typeof hostErrors>[] {
  const points = new Set([...corePoints, ...plugins.flatMap(({ points = [] }) => points.map(({ id }) => id))])
  const owners = new Map<string, string>()
  return plugins.flatMap(({ id, provides = [] }) =>
    provides.flatMap(({ point, items }) => {
      if (typeof point.id !== 'string') {
        const why = 'it is made with provide(point, items)'
        return [found('CONTRIBUTION_INVALID', id, { item: 'what it provides', point: 'a point', why })]
      }
      if (!points.has(point.id)) return [found('POINT_UNKNOWN', id, { point: point.id })]
      return items.flatMap((item) => {
        const [key, wrong] = read(point, item)
        const named = `${point.id} ${key}`
        const owner = owners.get(named)
        owners.set(named, owner ?? id)
        return [
          ...(owner === undefined
            ? []
            : [found('PLUGIN_CLASH', id, { what: `the ${point.id}`, name: key, owner })]),
          ...wrong.map((why) => found('CONTRIBUTION_INVALID', id, { item: key, point: point.id, why })),
        ]
      })
    }),
  )
}

function read(point: AnyPoint, item: unknown): readonly [key: string, wrong: readonly string[]] {
  if (typeof item !== 'object' || item === null) return ['an item', ['it is no object']]
  try {
    const key = point.key(item as never)
    return typeof key === 'string' && key !== ''
      ? [key, point.check?.(item as never) ?? []]
      : ['an item', ['it has no name']]
  } catch (cause) {
    return ['an item', [whyOf(cause)]]
  }
}

function found(
  code: keyof typeof hostErrors,
  at: string,
  data: Finding['data'],
): Finding<keyof typeof hostErrors> {
  return { code, severity: 'error', at, data }
}
