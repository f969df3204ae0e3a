import type * as z from 'zod'
import type { Finding } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

/**
 * Every fault a schema found, in our words, one a field: where it is, and whether the field is missing, unknown or
 * wrong.
 *
 * @param model - what the input was taken for, for the text
 * @param input - what was checked
 * @since 0.1.0
 */
export function findingsOf(
  error: z.ZodError,
  model: string,
  input: unknown,
): Finding<keyof typeof modelErrors>[] {
  const found = new Map<string, Finding<keyof typeof modelErrors>>()
  function add(code: keyof typeof modelErrors, path: readonly PropertyKey[], why: string): void {
    const at = pathText(path)
    if (!found.has(at)) found.set(at, { code, severity: 'error', at, data: { model, why } })
  }
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) add('FIELD_UNKNOWN', [...issue.path, key], issue.message)
    } else {
      const missing = issue.path.length > 0 && valueAt(input, issue.path) === undefined
      add(missing ? 'FIELD_MISSING' : 'FIELD_INVALID', issue.path, issue.message)
    }
  }
  return [...found.values()]
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
