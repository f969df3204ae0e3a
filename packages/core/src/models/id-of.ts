import { idPattern } from './id-pattern.js'
import type { Model, Stored } from './model.js'
import { fail } from './model-errors.js'

/**
 * Reads the id of a record from a text: what came with a URL or a form is checked once, and is typed from then on.
 * Whether there is such a record is for the session to say.
 *
 * @throws `ID_MALFORMED` for a text that is no id of the model, also where it is one of another
 * @example
 * idOf(matters, 'mat_019ab5f0-0000-7000-8000-000000000000') // 'mat_019ab5f0-0000-7000-8000-000000000000'
 * idOf(matters, 'con_019ab5f0-0000-7000-8000-000000000000') // ID_MALFORMED
 * @since 0.1.0
 */
export function idOf<T extends Stored>({ name, prefix }: Model<T>, text: string): T['id'] {
  const isId = typeof text === 'string' && idPattern(prefix).test(text)
  return isId ? (text as T['id']) : fail('ID_MALFORMED', { text, model: name, prefix })
}
