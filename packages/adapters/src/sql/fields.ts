import type { Model } from '@matterkit/core/models'
import { indexesOf, isList, type KeyType } from '@matterkit/core/store'

const known = new WeakMap<Model, ReadonlyMap<string, KeyType>>()

/** What each field holds that a model's records are found by, the id included. */
export function fieldsOf(model: Model): ReadonlyMap<string, KeyType> {
  const found =
    known.get(model) ??
    new Map([['id', 'text'], ...indexesOf(model).map(({ field, type }) => [field, type] as const)])
  known.set(model, found)
  return found
}

/** The lists of a layout's model that its records are found by. */
export function listsIn(
  indexes: readonly { readonly field: string; readonly type: KeyType }[],
): typeof indexes {
  return indexes.filter(({ field }) => isList(field))
}
