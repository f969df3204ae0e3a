import { readdirSync } from 'node:fs'
import type { Regime } from '../counting/regime.js'
import type { Pack } from '../rules/pack.js'

/** Every folder of packs, so that a pack that is added is tried without being named here. */
const folders = readdirSync(new URL('../packs/', import.meta.url), { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name)
  .toSorted()

const modules = await Promise.all(
  folders.map(
    (name) => import(new URL(`../packs/${name}/index.ts`, import.meta.url).href) as Promise<object>,
  ),
)

/** Every pack that ships, by its id. */
export const everyPack: readonly Pack[] = modules
  .flatMap((module) => Object.values(module).filter(isPack))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Every regime by which a pack that ships counts, once. */
export const everyRegime: readonly Regime[] = [
  ...new Map(
    everyPack.flatMap(({ regime, regimes = [] }) => [regime, ...regimes]).map((each) => [each.id, each]),
  ).values(),
]

function isPack(value: unknown): value is Pack {
  return typeof value === 'object' && value !== null && 'rules' in value && 'regime' in value
}
