import type { Finding } from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { kindOf } from './check-schema.js'
import { nearest } from './schema.js'

/** What an option should be, and whether a value is that. @internal */
export type Option = readonly [wanted: string, fits: (value: unknown) => boolean]

/** @internal */
export const options: {
  readonly any: Option
  readonly text: Option
  readonly list: Option
  readonly object: Option
  oneOf(...names: readonly string[]): Option
} = {
  any: ['anything', () => true],
  text: ['a text', (value) => typeof value === 'string'],
  list: ['a list', Array.isArray],
  object: ['an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value)],
  oneOf: (...names) => [
    names.map((name) => `'${name}'`).join(' or '),
    (value) => names.includes(value as string),
  ],
}

/**
 * Refuses options that there are none of, and those that are something else: a slip of the pen would be passed over in
 * silence.
 *
 * @throws `OPTIONS_INVALID` with every fault @internal
 */
export function checkOptions(given: unknown, known: Readonly<Record<string, Option>>, of = 'options'): void {
  if (!options.object[1](given))
    fail('OPTIONS_INVALID', {}, { findings: [wrong(of, options.object[0], given)] })
  const findings: Finding[] = []
  for (const [name, value] of Object.entries(given as object)) {
    const [wanted, fits] = known[name] ?? []
    if (fits === undefined || wanted === undefined) findings.push(unknown(name, Object.keys(known)))
    else if (value !== undefined && !fits(value)) findings.push(wrong(name, wanted, value))
  }
  if (findings.length > 0) fail('OPTIONS_INVALID', {}, { findings })
}

function wrong(at: string, wanted: string, value: unknown): Finding {
  return fault(at, 'OPTION_WRONG', { wanted, found: kindOf(value) })
}

function unknown(name: string, known: readonly string[]): Finding {
  const suggestion = nearest(name, known)
  return suggestion === undefined
    ? fault(name, 'OPTION_UNKNOWN', { known })
    : fault(name, 'OPTION_MISSPELT', { suggestion })
}
