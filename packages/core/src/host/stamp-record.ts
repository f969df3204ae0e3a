import type { Model, Stored } from '../models/index.js'
import { type FirmId, instantOf, newId } from '../values/index.js'

/** The fields that every new record of a model starts with. @internal */
export function stampFor<Name extends string>(
  model: Pick<Model, 'prefix' | 'schemaVersion'>,
  firm: FirmId,
  actor: string,
  now: number,
): Stored<Name> {
  const at = instantOf(now)
  return {
    id: newId(model.prefix, now),
    firmId: firm,
    version: 1,
    schemaVersion: model.schemaVersion,
    createdAt: at,
    createdBy: actor,
    updatedAt: at,
    updatedBy: actor,
    ext: {},
    externalIds: [],
  }
}
