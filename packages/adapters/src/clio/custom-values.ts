/**
 * The values of custom fields. Unverified: that an entry of `custom_field_values` has the value under `value` and the
 * definition's id under `custom_field`, and that the value of a picklist is the id of its option.
 */
import type { Contact, CustomField, Matter, Stored } from '@matterkit/core/models'
import {
  exact,
  type Finding,
  type Json,
  MatterkitError,
  type Money,
  money,
  plainAmount,
} from '@matterkit/core/values'
import { textOf } from '../mapping/field-maps.js'
import { type FieldMap, idFor, idOf, type Mapping, type References } from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'
import { at } from '../mapping/paths.js'
import { contactParts } from './contacts.js'
import { type ClioParts, clio } from './fields.js'
import { matterParts } from './matters.js'

type Definition = Pick<CustomField, 'key' | 'type' | 'externalIds'>

/**
 * Matters with the values of their custom fields, under `ext.custom` by key.
 *
 * @param definitions - the custom fields as they were imported: see {@link clioCustomFields}
 * @param currency - the account's, for Clio writes amounts without one
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * const limit = { key: 'policy_limit', type: 'money', externalIds: [{ system: 'clio', id: '3' }] } as const
 * const theirs = { id: 7, custom_field_values: [{ custom_field: { id: 3 }, value: 1250.5 }] }
 * clioMattersWith([limit], 'USD').read(theirs, known).ext // { custom: { policy_limit: { minor: 125050, currency: 'USD' } } }
 * @since 0.1.0
 */
export function clioMattersWith(definitions: readonly Definition[], currency: string): Mapping<Matter> {
  return withValues(matterParts, definitions, currency)
}

/**
 * Contacts with the values of their custom fields, likewise.
 *
 * @example
 * const known: References = { toOurs: () => undefined, toTheirs: () => undefined }
 * const vip = { key: 'vip', type: 'checkbox', externalIds: [{ system: 'clio', id: '4' }] } as const
 * const theirs = { id: 9, name: 'Roe', custom_field_values: [{ custom_field: { id: 4 }, value: true }] }
 * clioContactsWith([vip], 'USD').read(theirs, known).ext // { custom: { vip: true } }
 * @since 0.1.0
 */
export function clioContactsWith(definitions: readonly Definition[], currency: string): Mapping<Contact> {
  return withValues(contactParts, definitions, currency)
}

function withValues<T extends Stored>(
  parts: ClioParts<T>,
  definitions: readonly Definition[],
  currency: string,
): Mapping<T> {
  return clio<T>({ ...parts, fields: [...parts.fields, customValues(definitions, currency)] })
}

function customValues(definitions: readonly Definition[], currency: string): FieldMap {
  const clioIdOf = ({ externalIds }: Definition) => externalIds.find(({ system }) => system === 'clio')?.id

  function readOne(entry: Json, references: References): readonly [string, Json][] {
    const id = idOf(at(entry, 'custom_field.id'))
    const field = definitions.find((each) => clioIdOf(each) === id)
    if (field === undefined) return fail('REFERENCE_UNKNOWN', { system: 'clio', kind: 'custom field', id })
    const value = at(entry, 'value') ?? null
    return value === null ? [] : [[field.key, valueFrom(field, value, currency, references)]]
  }

  function writeOne([key, value]: readonly [string, Json], references: References): Json {
    const field = definitions.find((each) => each.key === key)
    const id = field === undefined ? undefined : clioIdOf(field)
    if (field === undefined || id === undefined)
      return fail('REFERENCE_UNKNOWN', { system: 'clio', kind: 'custom field', id: key })
    return { custom_field: { id: idFor(id, 'numbers') }, value: valueTo(field, value, references) }
  }

  return {
    theirs: ['custom_field_values'],
    ours: ['ext.custom'],
    read({ custom_field_values: list = [] }, references) {
      if (!Array.isArray(list)) return fail('VALUE_UNREADABLE', { value: list, wanted: 'a list of values' })
      const entries = each('custom_field_values', list as readonly Json[], (entry) =>
        readOne(entry, references),
      ).flat()
      return entries.length === 0 ? {} : { 'ext.custom': Object.fromEntries(entries) }
    },
    write({ 'ext.custom': custom = {} }, references) {
      const entries = Object.entries(custom as Readonly<Record<string, Json>>)
      return { custom_field_values: each('ext.custom', entries, (entry) => writeOne(entry, references)) }
    },
  }
}

function valueFrom({ type, key }: Definition, value: Json, currency: string, references: References): Json {
  switch (type) {
    case 'checkbox':
      return typeof value === 'boolean' ? value : fail('VALUE_UNREADABLE', { value, wanted: 'true or false' })
    case 'number':
      exact(String(value))
      return String(value)
    case 'money':
      return { ...money(String(value), currency) }
    case 'choice':
      return idOf(value)
    case 'contact':
    case 'matter':
      return (
        references.toOurs(type, idOf(value)) ??
        fail('REFERENCE_UNKNOWN', { system: 'clio', kind: type, id: idOf(value) })
      )
    case 'date':
    case 'time':
    case 'email':
    case 'url':
    case 'text':
    case 'long-text':
      return textOf(value)
    default:
      return fail('VALUE_UNKNOWN', { field: key, value: type, known: ['the types that Clio has'] })
  }
}

function valueTo({ type }: Definition, value: Json, references: References): Json {
  switch (type) {
    case 'number':
      return String(Number(value)) === value ? Number(value) : value
    case 'money':
      return Number(plainAmount(value as unknown as Money))
    case 'choice':
      return idFor(String(value), 'numbers')
    case 'contact':
    case 'matter': {
      const id = references.toTheirs(type, String(value))
      return idFor(
        id ?? fail('REFERENCE_UNKNOWN', { system: 'clio', kind: type, id: String(value) }),
        'numbers',
      )
    }
    case 'phone':
      return at(value, 'raw') ?? null
    case 'choices':
      return (value as readonly string[]).join(', ')
    default:
      return value
  }
}

/** What a function gives for each; where some are at fault, all of those are told. */
function each<Item, Result>(where: string, items: readonly Item[], run: (item: Item) => Result): Result[] {
  const findings: Finding[] = []
  const results = items.flatMap((item, index) => {
    try {
      return [run(item)]
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      findings.push({ code: error.code, severity: 'error', at: `${where}[${index}]`, data: error.data })
      return []
    }
  })
  if (findings.length === 0) return results
  return fail('RECORD_UNMAPPABLE', { system: 'clio', resource: where, id: 'its values' }, { findings })
}
