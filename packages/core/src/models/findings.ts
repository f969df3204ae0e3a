import type { z } from 'zod'
import type { Finding } from '../values/index.js'
import type { modelErrors } from './model-errors.js'

/**
 * Every fault a schema found, in our words: where it is, and whether the field is missing, unknown or wrong.
 *
 * @param model - what the input was taken for, for the text
 * @since 0.1.0
 */
export function findingsOf(error: z.ZodError, model: string): Finding<keyof typeof modelErrors>[] {
  return error.issues.flatMap((issue) => {
    const at = pathText(issue.path)
    const finding = (
      code: keyof typeof modelErrors,
      where: string,
      why: string,
    ): Finding<keyof typeof modelErrors> => ({
      code,
      severity: 'error',
      at: where,
      data: { model, why },
    })
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => finding('FIELD_UNKNOWN', pathText([...issue.path, key]), issue.message))
    }
    const missing =
      issue.code === 'invalid_type' && issue.input === undefined && /received undefined/.test(issue.message)
    return [finding(missing ? 'FIELD_MISSING' : 'FIELD_INVALID', at, issue.message)]
  })
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}
