import { type Model, modelErrors, type Stored } from '../models/index.js'
import { defineErrors, type Fail, type Finding } from '../values/index.js'
import { isStorable } from './document.js'
import { isList } from './indexes.js'
import type { Key, Where } from './query.js'
import { storeErrors } from './store-errors.js'
import { type ValueCheck, valueChecksOf } from './value-checks.js'

const fail: Fail<typeof storeErrors> = defineErrors(storeErrors, modelErrors)

/**
 * A checked query as every store evaluates it: the same few nodes, whatever the caller wrote.
 *
 * @since 0.1.0
 */
export type Filter =
  | { readonly op: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter }
  | { readonly op: Comparison; readonly field: string; readonly value: Key }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly Key[] }
  | { readonly op: 'has'; readonly field: string; readonly value: Key }

/** The comparisons of one field with one value. @since 0.1.0 */
export type Comparison = (typeof comparisons)[number]

const comparisons = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'prefix', 'contains'] as const

/**
 * The fields a model's records can be found and ordered by: the id, which sorts by creation, and what the model declares.
 *
 * @since 0.1.0
 */
export function indexedFields(model: Model): readonly string[] {
  return ['id', ...model.indexes]
}

/**
 * Checks a `where` against the model's declared indexes, and what each is compared with against its field.
 *
 * @throws `QUERY_INDEX_UNDECLARED`, `QUERY_OPERATOR_UNKNOWN`, `QUERY_VALUE_INVALID`, `QUERY_LIST`; `QUERY_VALUE_WRONG`
 *   with every value that its field could not hold
 * @example
 * filterOf(matters, { state: 'active' }) // { op: 'eq', field: 'state', value: 'active' }
 * @since 0.1.0
 */
export function filterOf<T extends Stored>(model: Model<T>, where: Where<T> = {}): Filter {
  const asking: Asking = { model, checks: valueChecksOf(model), wrong: [] }
  const filter = partOf(asking, where, '')
  const { wrong: findings } = asking
  return findings.length === 0 ? filter : fail('QUERY_VALUE_WRONG', { model: model.name }, { findings })
}

/** A `where` that is being checked. */
interface Asking {
  readonly model: Model
  readonly checks: ReadonlyMap<string, ValueCheck>
  /** The values that are wrong, gathered on the way. */
  readonly wrong: Finding[]
}

/** @param at - where the part stands, as what is wrong in it begins: `or[1].` */
function partOf(asking: Asking, where: unknown, at: string): Filter {
  if (typeof where !== 'object' || where === null) return fail('QUERY_VALUE_INVALID', { field: `${at}where` })
  const all = Object.entries(where).map(([key, condition]): Filter => {
    if (key === 'and' || key === 'or') {
      if (!Array.isArray(condition)) return fail('QUERY_VALUE_INVALID', { field: key })
      const parts = condition as readonly unknown[]
      return { op: key, of: parts.map((each, index) => partOf(asking, each, `${at}${key}[${index}].`)) }
    }
    if (condition === undefined) return fail('QUERY_VALUE_INVALID', { field: key }) // it would find everything
    if (key === 'not') return { op: 'not', of: partOf(asking, condition, `${at}not.`) }
    const check = asking.checks.get(key)
    if (check === undefined) {
      const { model } = asking
      return fail('QUERY_INDEX_UNDECLARED', { model: model.name, field: key, indexes: indexedFields(model) })
    }
    return conditionOf(key, condition, (value, operator, index) => {
      const fault = check(operator ?? 'eq', value)
      if (fault === undefined) return
      const place = `${operator === undefined ? '' : `.${operator}`}${index === undefined ? '' : `[${index}]`}`
      asking.wrong.push({ ...fault, severity: 'error', at: `${at}${key}${place}` })
    })
  })
  return all.length === 1 && all[0] !== undefined ? all[0] : { op: 'and', of: all }
}

/** Looks at a value: a bare one, that of an operator, or one in an operator's list. */
type Look = (value: Key, operator?: string, index?: number) => void

function conditionOf(field: string, condition: unknown, look: Look): Filter {
  if (isList(field)) return listConditionOf(field, condition, look)
  if (condition === null || typeof condition !== 'object') {
    const value = keyOf(field, condition)
    look(value)
    return { op: 'eq', field, value }
  }
  const parts = Object.entries(condition).map(([operator, value]): Filter => {
    if (operator === 'has')
      return fail('QUERY_LIST', { field, kind: 'no list', operators: [...comparisons, 'in'] })
    if (operator === 'in') {
      if (!Array.isArray(value)) return fail('QUERY_VALUE_INVALID', { field })
      const values = value.map((each) => keyOf(field, each))
      values.forEach((each, index) => {
        look(each, operator, index)
      })
      return { op: 'in', field, values }
    }
    const op = comparisons.find((each) => each === operator)
    if (op === undefined) {
      return fail('QUERY_OPERATOR_UNKNOWN', { operator, operators: [...comparisons, 'in'] })
    }
    const key = keyOf(field, value)
    if ((op === 'prefix' || op === 'contains') && typeof key !== 'string')
      return fail('QUERY_VALUE_INVALID', { field })
    look(key, op)
    return { op, field, value: key }
  })
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { op: 'and', of: parts }
}

function listConditionOf(field: string, condition: unknown, look: Look): Filter {
  const [[operator, value] = [], ...more] = Object.entries(condition ?? {})
  if (operator !== 'has' || more.length > 0)
    return fail('QUERY_LIST', { field, kind: 'a list', operators: ['has'] })
  const key = keyOf(field, value)
  if (key === null) return fail('QUERY_VALUE_INVALID', { field })
  look(key, operator)
  return { op: 'has', field, value: key }
}

function keyOf(field: string, value: unknown): Key {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string' && isStorable(value)) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  return fail('QUERY_VALUE_INVALID', { field })
}

/**
 * What a query asks for and what the one who asks may see, as one filter.
 *
 * @throws the errors of {@link filterOf}, for both
 * @since 0.1.0
 */
export function wantedOf<T extends Stored>(
  model: Model<T>,
  { where, access }: { readonly where?: Where<T>; readonly access?: Filter },
): Filter {
  const asked = filterOf(model, where)
  if (access === undefined) return asked
  checkFields(model, access)
  return { op: 'and', of: [access, asked] }
}

function checkFields(model: Model, filter: Filter): void {
  if ('of' in filter) {
    for (const each of filter.op === 'not' ? [filter.of] : filter.of) checkFields(model, each)
  } else if (!indexedFields(model).includes(filter.field)) {
    fail('QUERY_INDEX_UNDECLARED', { model: model.name, field: filter.field, indexes: indexedFields(model) })
  } else {
    for (const value of filter.op === 'in' ? filter.values : [filter.value]) keyOf(filter.field, value)
  }
}
