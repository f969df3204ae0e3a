import { findingsOf } from '@matterkit/core/models'
import type * as z from 'zod'
import { fail, fault } from './faults.js'

/** Reads a form, or refuses it with every fault: by line and column where it is no JSON, by path where it is. */
export function readForm<T>(json: string, name: string, form: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(
      'JSON_MALFORMED',
      { why },
      { findings: [fault('JSON_MALFORMED', placeOf(json, why), { why })] },
    )
  }
  const result = form.safeParse(value)
  if (result.success) return result.data
  return fail('JSON_MALFORMED', { why: name }, { findings: findingsOf(result.error, name, value) })
}

function placeOf(json: string, why: string): string {
  const position = /position (\d+)/.exec(why)?.[1]
  if (position === undefined) return `line ${json.split('\n').length}`
  const before = json.slice(0, Number(position)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
