import {
  breakGlasses,
  coreModels,
  firmRemovals,
  idempotencyKeys,
  journal,
  type Model,
  outboxEvents,
  type Plugin,
  roles,
  seals,
  subjectKeys,
  unsealed,
} from '@matterkit/core'
import { jobs } from '@matterkit/core/queue'

/** Every model that a firm of a host with these plugins may have records of, in the order of their names. */
export function firmModels(plugins: readonly Plugin[]): readonly Model[] {
  const core = [
    ...Object.values(coreModels),
    ...[
      outboxEvents,
      journal,
      seals,
      unsealed,
      idempotencyKeys,
      roles,
      breakGlasses,
      subjectKeys,
      firmRemovals,
    ],
    jobs,
  ] as unknown as readonly Model[]
  const all = [...core, ...plugins.flatMap(({ models = [] }) => models)]
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}
