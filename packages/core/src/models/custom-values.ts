import * as z from 'zod'
import { type Finding, type Json, type Money, sameJson } from '../values/index.js'
import type { CustomField } from './custom-field.js'
import { findingsOf } from './findings.js'
import type { modelErrors } from './model-errors.js'
import { amount, date, decimal, filledText, id, partialDay, telephone, text } from './schemas.js'

/**
 * The value of a custom field: a text for most types, `true` or `false` for a checkbox, keys for several choices, an
 * amount with its currency. Numbers are exact decimals, as texts.
 *
 * @since 0.1.0
 */
export type CustomValue = string | boolean | readonly string[] | Money

type Declared = Pick<CustomField, 'key' | 'type' | 'options' | 'required' | 'retired'>

/**
 * Everything wrong with the custom values of a record: keys nobody declared, values of another type, choices there are
 * not, required values that are missing. What was there before and has not been touched is not judged again.
 *
 * @param before - the values the record had
 * @example
 * const limit = { key: 'policy_limit', type: 'money', options: [], required: true, retired: false } as const
 * checkCustomValues([limit], {}).map(({ code, at }) => `${at} ${code}`) // ['policy_limit FIELD_MISSING']
 * @since 0.1.0
 */
export function checkCustomValues(
  fields: readonly Declared[],
  values: Readonly<Record<string, Json | undefined>>,
  before: Readonly<Record<string, Json | undefined>> = {},
): Finding<keyof typeof modelErrors>[] {
  const unknown = Object.keys(values).filter((key) => !fields.some((field) => field.key === key))
  return [
    ...unknown.map((key) => fault('FIELD_UNKNOWN', key, { model: 'record' })),
    ...fields.flatMap((field) => {
      const value = values[field.key]
      if (sameJson(value, before[field.key])) {
        return value === undefined && field.required && !field.retired && Object.keys(before).length === 0
          ? [fault('FIELD_MISSING', field.key)]
          : []
      }
      if (value === undefined)
        return field.required && !field.retired ? [fault('FIELD_MISSING', field.key)] : []
      if (field.retired) return [fault('FIELD_RETIRED', field.key)]
      const { error } = schemaOf(field).safeParse(value)
      const at = (inner: string) => (inner === '' ? field.key : `${field.key}.${inner}`)
      return error === undefined
        ? []
        : findingsOf(error, 'value', value).map((found) => ({ ...found, at: at(found.at) }))
    }),
  ]
}

function schemaOf({ type, options }: Declared): z.ZodType {
  const choices = z.enum(options.filter((option) => option.retired !== true).map((option) => option.key))
  switch (type) {
    case 'checkbox':
      return z.boolean()
    case 'number':
      return decimal()
    case 'money':
      return amount()
    case 'date':
      return date()
    case 'partial-date':
      return partialDay()
    case 'time':
      return z.string().refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
        params: { code: 'LOCAL_TIME_INVALID' },
      })
    case 'phone':
      return telephone()
    case 'choice':
      return choices
    case 'choices':
      return z.array(choices)
    case 'contact':
      return id('con')
    case 'matter':
      return id('mat')
    case 'party':
      return id('pty')
    case 'long-text':
      return text(100_000)
    case 'text':
    case 'email':
    case 'url':
    case 'user':
      return filledText(2000)
  }
}

function fault(
  code: keyof typeof modelErrors,
  at: string,
  data: Finding['data'] = {},
): Finding<keyof typeof modelErrors> {
  return { code, severity: 'error', at, data }
}
