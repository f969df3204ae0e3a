import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { isXmlText } from '../fields/xml.js'
import { formats, type Plain } from '../formats/formats.js'
import type { Slot } from './read-part.js'

/**
 * What a merge does where a value is missing: refuse with all that are (`error`), leave a line to fill in by hand
 * (`blank`), or leave the field as it stands in the template (`keep`).
 *
 * @since 0.1.0
 */
export type MissingPolicy = 'error' | 'blank' | 'keep'

/** A field that was filled, with the text that stands there now. @since 0.1.0 */
export interface FilledField {
  readonly path: string
  readonly text: string
  /** Where it stands: `document, paragraph 3`. */
  readonly at: string
}

/** The texts of one scope by slot, its own members only; a list has one for each row. @internal */
export type Texts = { readonly [key: string]: string | readonly Texts[] }

/** What comes of putting data to slots. @internal */
export interface Prepared {
  readonly texts: Texts
  readonly filled: FilledField[]
  readonly missing: string[]
  readonly findings: Finding[]
}

/**
 * Turns data into the texts that fill a part: every slot of every scope has one, so that nothing is looked up
 * elsewhere. Data is read by own properties; nothing of it is called, and nothing of it is kept.
 *
 * @internal
 */
export function prepare(slots: readonly Slot[], data: unknown, policy: MissingPolicy): Prepared {
  const filled: FilledField[] = []
  const missing: string[] = []
  const findings: Finding[] = []

  function scope(own: readonly Slot[], from: unknown, before: string): Texts {
    const texts: Record<string, string | readonly Texts[]> = Object.create(null)
    for (const slot of own) {
      const path = before + slot.path
      const value = valueAt(from, slot.path)
      if (slot.kind === 'list') texts[slot.path] = rows(slot, value, path)
      else if (value === undefined || value === null || value === '') {
        missing.push(path)
        if (policy === 'error') findings.push(fault(slot.at, 'VALUE_MISSING', { path }))
        texts[slot.key] = policy === 'keep' ? `{${slot.key.replace('|', ' | ')}}` : '________'
      } else texts[slot.key] = written(slot, value, path)
    }
    return texts
  }

  function rows(slot: Extract<Slot, { kind: 'list' }>, value: unknown, path: string): readonly Texts[] {
    if (value === undefined || value === null) {
      missing.push(path)
      if (policy === 'error') findings.push(fault(slot.at, 'VALUE_MISSING', { path }))
      return []
    }
    if (!Array.isArray(value)) {
      findings.push(fault(slot.at, 'VALUE_WRONG', { path, wanted: 'a list', found: kindOf(value) }))
      return []
    }
    return value.map((row, index) => scope(slot.slots, row, `${path}[${index}].`))
  }

  function written(slot: Extract<Slot, { kind: 'field' }>, value: unknown, path: string): string {
    const format = slot.format === undefined ? undefined : formats.get(slot.format)
    const plain = plainOf(value)
    if (plain === undefined || (format === undefined ? typeof plain === 'object' : !format.takes(plain))) {
      const wanted = format?.wanted ?? 'text, a number or a yes or no; money and lists need a format'
      findings.push(fault(slot.at, 'VALUE_WRONG', { path, wanted, found: kindOf(value) }))
      return ''
    }
    const text = (format === undefined ? String(plain) : format.write(plain)).replaceAll(/\r\n?/g, '\n')
    if (!isXmlText(text) || /[\ue000\ue001]/.test(text))
      findings.push(fault(slot.at, 'VALUE_CHARACTER', { path }))
    filled.push({ path, text, at: slot.at })
    return text
  }

  return { texts: scope(slots, data, ''), filled, missing, findings }
}

function valueAt(data: unknown, path: string): unknown {
  let value: unknown = data
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

function plainOf(value: unknown): Plain | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? value : undefined
  return typeof value === 'object' && value !== null && 'minor' in value ? (value as Plain) : undefined
}

function kindOf(value: unknown): string {
  if (value instanceof Date) return 'a Date, which has no day of its own'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number') return String(value)
  return typeof value === 'object' ? 'a group of values' : `a ${typeof value}`
}
