import type { Finding } from '../values/index.js'
import type { hostErrors } from './host-errors.js'
import { whyOf } from './invoke.js'
import type { Plugin } from './plugin.js'
import { type AnyPoint, corePoints, type Point, type Provided } from './points.js'

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

/** Contributions to points that are not there, that a point does not take, or that two plugins make. @internal */
export function faultsOfContributions(plugins: readonly Plugin[]): Finding<keyof typeof hostErrors>[] {
  const points = new Set([...corePoints, ...plugins.flatMap(({ points = [] }) => points.map(({ id }) => id))])
  const owners = new Map<string, string>()
  return plugins.flatMap(({ id, provides = [] }) =>
    provides.flatMap(({ point, items }) => {
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

function read(point: AnyPoint, item: object): readonly [key: string, wrong: readonly string[]] {
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
