import type { Stored } from '@matterkit/core/models'
import { reference } from '../mapping/field-maps.js'
import type { FieldMap, Mapping, MappingParts } from '../mapping/mapping.js'
import { mapping } from '../mapping/mapping.js'

/** What a resource of Clio's is mapped by. @internal */
export type ClioParts<T extends Stored> = Omit<MappingParts<T>, 'system' | 'ids'>

/** A resource of Clio's. @internal */
export function clio<T extends Stored>(parts: ClioParts<T>): Mapping<T> {
  return mapping<T>({ system: 'clio', ids: 'numbers', ...parts })
}

/** A field of Clio's that names another record. @internal */
export function ref(theirs: string, ours: string, kind: string): FieldMap {
  return reference({ system: 'clio', ids: 'numbers' }, theirs, ours, kind)
}
