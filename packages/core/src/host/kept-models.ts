import { breakGlasses, roles } from '../access/index.js'
import { journal, seals, subjectKeys, unsealed } from '../audit/index.js'
import { coreModels, type Model, outboxEvents } from '../models/index.js'
import { jobs } from '../queue/index.js'
import { firmRemovals } from './firms/host-firm.js'
import { idempotencyKeys } from './idempotency.js'
import type { Plugin } from './plugin.js'

/** What the core itself keeps, besides the queue's jobs. @internal */
export const ownModels: readonly Model[] = [
  ...Object.values(coreModels),
  outboxEvents,
  journal,
  seals,
  unsealed,
  idempotencyKeys,
  roles,
  breakGlasses,
  subjectKeys,
  firmRemovals,
] as unknown as readonly Model[]

/**
 * Every model of which a host with these plugins keeps records, by name: what a store is migrated for, and what an export
 * of a firm holds.
 *
 * @example
 * keptModels([]).some(({ name }) => name === 'journal') // true
 * @since 0.1.0
 */
export function keptModels(plugins: readonly Plugin[]): readonly Model[] {
  const all = [...ownModels, jobs as unknown as Model, ...plugins.flatMap(({ models = [] }) => models)]
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}
