import { type Index, isList, type Layout, type MigrationStep, stepText } from '@matterkit/core/store'
import type { Ddl } from './dialect.js'
import { listsIn } from './fields.js'
import { keysTableOf, tableOf } from './names.js'

/** A step of a migration as a database takes it. */
export interface Deed {
  readonly text: string
  readonly statements: readonly string[]
  /** A list that is to be read from the documents that are there. */
  readonly fill?: { readonly model: string; readonly index: Index }
}

/**
 * What a step does to a database.
 *
 * @param before - what is there before it
 */
export function deedOf(
  ddl: Ddl,
  step: MigrationStep,
  before: Layout,
  tables: (name: string) => string,
): Deed {
  const text = stepText(step)
  const { model } = step
  const there = before.get(model) ?? []
  if ('retire' in step) return { text, statements: [] }
  if ('drop' in step) {
    return step.drop === 'model'
      ? { text, statements: dropModel(ddl, model, there) }
      : { text, statements: dropIndex(ddl, model, step.field ?? '', there, tables) }
  }
  if (step.add === 'model') {
    const lists = listsIn(step.indexes)
    const columns = step.indexes.filter(({ field }) => !isList(field))
    const keys = lists.length > 0 ? ddl.createKeysTable(model) : []
    return { text, statements: [...ddl.createTable(model, columns), ...keys] }
  }
  const { index } = step
  if (!isList(index.field)) return { text, statements: ddl.addColumn(model, index) }
  const keys = listsIn(there).length > 0 ? [] : ddl.createKeysTable(model)
  return {
    text: `${text}; what a host of the version before writes from now on is not found by it, so let none of them go on`,
    statements: [...keys, `-- fills ${tables(keysTableOf(model))} with ${index.field} of every document`],
    fill: { model, index },
  }
}

function dropModel(ddl: Ddl, model: string, there: readonly Index[]): readonly string[] {
  const tables = listsIn(there).length > 0 ? [keysTableOf(model), tableOf(model)] : [tableOf(model)]
  return tables.map((name) => ddl.dropTable(name))
}

function dropIndex(
  ddl: Ddl,
  model: string,
  field: string,
  there: readonly Index[],
  tables: (name: string) => string,
): readonly string[] {
  if (!isList(field)) return ddl.dropColumn(model, field)
  if (listsIn(there).length === 1) return [ddl.dropTable(keysTableOf(model))]
  return [`delete from ${tables(keysTableOf(model))} where field = '${field.replaceAll("'", "''")}'`]
}
