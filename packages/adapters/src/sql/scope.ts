import type { Model } from '@matterkit/core/models'
import { type Index, storeErrors } from '@matterkit/core/store'
import { defineErrors, type Fail } from '@matterkit/core/values'
import type { Asked } from './conditions.js'
import type { createTexts, Dialect } from './dialect.js'
import { fieldsOf, listsIn } from './fields.js'
import { keysTableOf, tableOf } from './names.js'

/** Throws an error of the store's table. */
export const fail: Fail<typeof storeErrors> = defineErrors(storeErrors)

/** What a store knows besides its connection: how it speaks, and what it was migrated for. */
export interface Ground {
  readonly dialect: Dialect
  readonly texts: ReturnType<typeof createTexts>
  /** The models it was migrated with. */
  readonly known: Set<string>
  /** By model, what its records are found by in this store, which a newer program may have added to. */
  readonly layout: Map<string, readonly Index[]>
}

/** Where the records of a model are. */
export interface Place extends Asked {
  /** Of the lists, which the writer keeps a table of. */
  readonly lists: readonly Index[]
}

/** @throws `MODEL_UNKNOWN` */
export function placeOf({ dialect, known, layout }: Ground, model: Model, firm: string | undefined): Place {
  if (!known.has(model.name)) return fail('MODEL_UNKNOWN', { model: model.name })
  return {
    dialect,
    firm,
    table: tableOf(model.name),
    keysTable: keysTableOf(model.name),
    fields: fieldsOf(model),
    lists: listsIn(layout.get(model.name) ?? []),
  }
}
