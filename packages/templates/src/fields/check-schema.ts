import {
  documentFields,
  documentSchemaFaults,
  type Finding,
  isCivilDate,
  type Json,
} from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { isMoney } from '../formats/amounts.js'
import type { FieldType, TemplateSchema } from './schema.js'

type Described = TemplateSchema[string]

const types: Readonly<Record<FieldType, readonly [wanted: string, fits: (value: unknown) => boolean]>> = {
  text: ['text', (value) => typeof value === 'string' || typeof value === 'number'],
  number: ['a number', (value) => typeof value === 'number' && Number.isFinite(value)],
  boolean: ['yes or no: true or false', (value) => typeof value === 'boolean'],
  date: ['a day written YYYY-MM-DD', isCivilDate],
  money: ['an amount of money', isMoney],
  any: ['anything', () => true],
}

/** Refuses a schema that says what it cannot. @throws `SCHEMA_INVALID` with every fault @internal */
export function checkSchema(schema: TemplateSchema): void {
  const findings = documentSchemaFaults(schema).map(({ at, found }) =>
    fault(at === '' ? 'schema' : at, 'SCHEMA_TYPE', { found, types: documentFields }),
  )
  if (findings.length > 0) fail('SCHEMA_INVALID', {}, { findings })
}

/** A value that is something else than it should be. @internal */
export function wrongValue(path: string, wanted: string, value: unknown, at = 'data'): Finding {
  return fault(at, 'VALUE_WRONG', { path, wanted, found: kindOf(value) })
}

/** What a value is, in words. @internal */
export function kindOf(value: unknown): Json {
  if (value instanceof Date) return 'a Date, which has no day of its own'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return value.length > 40 ? 'another text' : `"${value}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === undefined || value === null) return 'nothing'
  return typeof value === 'object' ? 'a group of values' : `a ${typeof value}`
}

/** Every value that is there and is not what the schema says; what is missing is another matter. @internal */
export function* valueFaults(schema: TemplateSchema, data: object, before = ''): Generator<Finding> {
  for (const [name, described] of Object.entries(schema)) {
    const value: unknown = Object.getOwnPropertyDescriptor(data, name)?.value
    if (value === undefined || value === null || value === '') continue
    yield* faultsOf(described, value, before + name)
  }
}

function* faultsOf(described: Described, value: unknown, at: string): Generator<Finding> {
  if (typeof described === 'string') {
    const [wanted, fits] = types[described]
    if (!fits(value)) yield wrongValue(at, wanted, value)
  } else if (Array.isArray(described)) {
    if (!Array.isArray(value)) {
      yield wrongValue(at, 'a list', value)
      return
    }
    const [row] = described as readonly [TemplateSchema]
    for (const [index, each] of value.entries())
      if (typeof each === 'object' && each !== null) yield* valueFaults(row, each, `${at}[${index}].`)
  } else if (typeof value !== 'object' || Array.isArray(value)) {
    yield wrongValue(at, 'a group of values', value)
  } else yield* valueFaults(described as TemplateSchema, value as object, `${at}.`)
}
