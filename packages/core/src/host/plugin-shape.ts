import type { Finding } from '../values/index.js'
import type { hostErrors } from './host-errors.js'
import { nearest } from './nearest.js'
import type { Plugin } from './plugin.js'

/** What a key of a plugin holds. @internal */
export type Form = 'text' | 'list' | 'object' | 'function'

/** What the keys of a plugin hold. */
const forms: Readonly<Record<keyof Plugin, Form>> = {
  id: 'text',
  version: 'text',
  requires: 'object',
  needs: 'list',
  after: 'list',
  options: 'object',
  capabilities: 'list',
  points: 'list',
  provides: 'list',
  models: 'list',
  migrations: 'list',
  fields: 'object',
  machines: 'object',
  personal: 'list',
  plain: 'object',
  messages: 'object',
  before: 'list',
  gates: 'list',
  afterCommit: 'list',
  listen: 'list',
  setup: 'function',
}
/** The keys of a plugin. @internal */
export const keys: readonly string[] = Object.keys(forms)
const optional = keys.filter((key) => key !== 'id' && key !== 'version')

const is: Readonly<Record<Form, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  list: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  function: (value) => typeof value === 'function',
}

const called: Readonly<Record<Form, string>> = {
  text: 'a text',
  list: 'a list',
  object: 'an object',
  function: 'a function',
}

/**
 * What a plugin is made of that no plugin is: a gate under a misspelt key would stand open in silence. Nothing else can be
 * said of a plugin with a key of the wrong kind.
 *
 * @internal
 */
export function faultsOfShape(plugin: unknown, index: number): readonly Finding[] {
  const whole = malformed(`plugins[${index}]`, 'the plugin', plugin, 'object')
  if (whole.length > 0) return whole
  const given = plugin as Readonly<Record<string, unknown>>
  const at = typeof given.id === 'string' ? given.id : `plugins[${index}]`
  const required = (['id', 'version'] as const).flatMap((key) =>
    malformed(at, `the ${key}`, given[key], 'text'),
  )
  const wrong = optional.flatMap((key) => {
    const value = given[key]
    return value === undefined ? [] : malformed(at, `its ${key}`, value, forms[key as keyof Plugin])
  })
  return [...required, ...wrong]
}

/** Keys that no plugin has. @internal */
export function strangeKeys({ id, ...rest }: Plugin): readonly Finding[] {
  return Object.keys(rest).flatMap((key) => (keys.includes(key) ? [] : [strange(key, keys, 'a plugin', id)]))
}

/** A key that is not known, and which was likely meant. @internal */
export function strange(key: string, known: readonly string[], of: string, at: string): Finding {
  const meant = nearest(key, known)
  return meant === undefined
    ? { code: 'BOOT_KEY_UNKNOWN' satisfies Code, severity: 'error', at, data: { key, of, keys: known } }
    : { code: 'BOOT_KEY_MISSPELT' satisfies Code, severity: 'error', at, data: { key, of, meant } }
}

type Code = keyof typeof hostErrors

/** Whether a value is not what it should be. @internal */
export function malformed(at: string, what: string, value: unknown, form: Form): readonly Finding[] {
  if (is[form](value)) return []
  const code: Code = 'PLUGIN_MALFORMED'
  return [{ code, severity: 'error', at, data: { what, text: shown(value), wanted: called[form] } }]
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '(nothing)'
  if (typeof value === 'function') return '(a function)'
  return typeof value === 'object' ? '(an object)' : String(value)
}
