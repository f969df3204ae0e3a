import type * as z from 'zod'
import type { Finding, Json } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

type Code = keyof typeof modelErrors

/**
 * Every fault a schema found, each with a code of ours, one a field: where it is, and whether the field is missing,
 * unknown or wrong, and in what way.
 *
 * @param model - what the input was taken for, for the text
 * @param input - what was checked
 * @since 0.1.0
 */
export function findingsOf(error: z.ZodError, model: string, input: unknown): Finding<Code>[] {
  const found = new Map<string, Finding<Code>>()
  function add(path: readonly PropertyKey[], code: Code, data: Finding['data']): void {
    const at = pathText(path)
    if (!found.has(at)) found.set(at, { code, severity: 'error', at, data })
  }
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add([...issue.path, key], 'FIELD_UNKNOWN', { model })
    } else if (issue.path.length > 0 && valueAt(input, issue.path) === undefined) {
      add(issue.path, 'FIELD_MISSING', {})
    } else {
      const [code, data] = wrong(issue)
      add(
        issue.path,
        code,
        code === 'ID_INVALID' ? { ...data, text: shown(valueAt(input, issue.path)) } : data,
      )
    }
  }
  return [...found.values()]
}

function wrong(issue: z.core.$ZodIssue): [Code, Finding['data']] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? ['NUMBER_UNSAFE', {}] : ['TYPE_WRONG', { expected: issue.expected }]
    case 'invalid_value':
      return ['CHOICE_UNKNOWN', { choices: issue.values.map(String) }]
    case 'too_big': {
      const most = Number(issue.maximum)
      if (issue.origin === 'int' || most > Number.MAX_SAFE_INTEGER) return ['NUMBER_UNSAFE', {}]
      if (issue.origin === 'string') return ['TEXT_TOO_LONG', { most }]
      return [issue.origin === 'array' ? 'LIST_TOO_LONG' : 'NUMBER_TOO_LARGE', { most }]
    }
    case 'too_small': {
      const least = Number(issue.minimum)
      if (issue.origin === 'int' || least < Number.MIN_SAFE_INTEGER) return ['NUMBER_UNSAFE', {}]
      return [issue.origin === 'array' ? 'LIST_TOO_SHORT' : 'NUMBER_TOO_SMALL', { least }]
    }
    case 'invalid_union':
      return ['FORM_UNKNOWN', {}]
    case 'custom': {
      const { code, data } = (issue.params ?? {}) as { code?: Code; data?: Readonly<Record<string, Json>> }
      return code === undefined ? ['FIELD_INVALID', { why: issue.message }] : [code, data ?? {}]
    }
    default:
      return ['FIELD_INVALID', { why: issue.message }]
  }
}

/** What stands where an id should, cut where it is longer than any id. */
function shown(value: unknown): string {
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  )
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
