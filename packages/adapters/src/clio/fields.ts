import type { Stored } from '@matterkit/core/models'
import { reference } from '../mapping/field-maps.js'
import type { FieldMap, Mapping, MappingParts } from '../mapping/mapping.js'
import { mapping } from '../mapping/mapping.js'

/** A resource of Clio's. @internal */
export function clio<T extends Stored>(parts: Omit<MappingParts<T>, 'system' | 'ids'>): Mapping<T> {
  return mapping<T>({ system: 'clio', ids: 'numbers', ...parts })
}

/** A field of Clio's that names another record. @internal */
export function ref(theirs: string, ours: string, kind: string): FieldMap {
  return reference({ system: 'clio', ids: 'numbers' }, theirs, ours, kind)
}
