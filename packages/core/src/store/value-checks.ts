import type * as z from 'zod'
import { findingsOf, type Model } from '../models/index.js'
import type { Finding } from '../values/index.js'
import { schemasAt } from './field-schemas.js'
import { type KeyType, keyTypeOf } from './indexes.js'
import type { Key } from './query.js'

/** What is wrong with comparing a field with a value. @internal */
export type ValueFault = Pick<Finding, 'code' | 'data'>

/** Looks at a value that a field is compared with. @internal */
export type ValueCheck = (operator: string, value: Key) => ValueFault | undefined

const known = new WeakMap<Model, ReadonlyMap<string, ValueCheck>>()

/**
 * How the values are checked that a model's records are asked for, by the fields they are found by.
 *
 * Equality is asked for what the field could hold: a state there is, a real day, an id of the right kind. An order is
 * asked for what has one in the field: days and times as they are written, of anything else any value of its type, as
 * the beginning of an id. What is only too long, too short or blank is not wrong to ask for: it is not there.
 *
 * @internal
 */
export function valueChecksOf(model: Model): ReadonlyMap<string, ValueCheck> {
  const found =
    known.get(model) ??
    new Map(['id', ...model.indexes].map((field) => [field, checkOf(model, schemasAt(model, field))]))
  known.set(model, found)
  return found
}

const typeNames: Readonly<Record<KeyType, string>> = { text: 'string', number: 'number', flag: 'boolean' }

const equalities: readonly string[] = ['eq', 'ne', 'in', 'has']
const partial: readonly string[] = ['prefix', 'contains']

/** Faults of a value that only say how much of it there may be. */
const ofSize: readonly string[] = [
  'TEXT_TOO_LONG',
  'TEXT_BLANK',
  'TEXT_MALFORMED', // what no store can hold was refused before
  'NUMBER_TOO_LARGE',
  'NUMBER_TOO_SMALL',
]
/** Faults of a value that would sort somewhere, and not where it was meant to. */
const ofTime: readonly string[] = [
  'DAY_INVALID',
  'PARTIAL_DAY_INVALID',
  'MOMENT_INVALID',
  'LOCAL_TIME_INVALID',
]

function checkOf({ name }: Model, schemas: readonly z.ZodType[]): ValueCheck {
  const forms = schemas.flatMap((schema) => {
    const type = keyTypeOf(schema)
    return type === undefined ? [] : [{ schema, type: typeNames[type] }]
  })
  return (operator, value) => {
    const isEquality = equalities.includes(operator)
    if (forms.length === 0 || (value === null && isEquality)) return undefined
    const alike = forms.filter(({ type }) => type === typeof value)
    if (alike.length === 0) return wrongType(forms.map(({ type }) => type))
    if (partial.includes(operator)) return undefined
    const faults: ValueFault[] = []
    for (const { schema } of alike) {
      const { error } = schema.safeParse(value)
      const [fault] = error === undefined ? [] : findingsOf(error, name, value)
      if (fault === undefined || ofSize.includes(fault.code)) return undefined
      if (!isEquality && !ofTime.includes(fault.code)) return undefined
      faults.push(fault)
    }
    return together(faults)
  }
}

function wrongType(types: readonly string[]): ValueFault {
  return { code: 'TYPE_WRONG', data: { expected: [...new Set(types)].join(' or ') } }
}

/** Of a field that has several forms, every choice is one. */
function together([first, ...others]: readonly ValueFault[]): ValueFault | undefined {
  if (first === undefined || others.some(({ code }) => code !== 'CHOICE_UNKNOWN')) return first
  if (first.code !== 'CHOICE_UNKNOWN') return first
  const choices = [first, ...others].flatMap(({ data }) => data.choices as readonly string[])
  return { code: first.code, data: { choices } }
}
