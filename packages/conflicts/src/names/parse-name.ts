import type { Reason } from '@matterkit/core/values'
import { explain } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because, conflictsMessages } from '../messages.js'
import { fold } from './fold.js'
import { splitNames } from './other-names.js'
import { readOrganization } from './parse-organization.js'
import { readPerson } from './parse-person.js'
import type { NameKind, ParsedName } from './parsed-name.js'

const mostCharacters = 300

/**
 * Takes a name apart: forms of address, generations, particles, legal forms, numbers, and the further names written in it.
 *
 * @throws `NAME_INVALID` for no text, no letter or digit, or more than 300 characters.
 * @example
 * parseName('SMITH, Dr. Jonathan P., Jr.', 'person').readings[0]?.words.map((word) => word.text) // ['jonathan', 'p', 'smith']
 * parseName('Smithfield LLC d/b/a Joe’s Crab House', 'organization').readings.map((reading) => reading.relation) // ['name', 'dba']
 * @since 0.1.0
 */
export function parseName(text: string, kind: NameKind): ParsedName {
  const fault = nameFault(text)
  if (fault !== undefined) {
    return fail('NAME_INVALID', { name: brief(text), why: explain(fault, conflictsMessages) })
  }
  const read = kind === 'person' ? readPerson : readOrganization
  return { kind, text, key: fold(text), readings: splitNames(text).flatMap(read) }
}

/** Why a text cannot be a name; nothing where it can. @internal */
export function nameFault(text: unknown): Reason | undefined {
  if (typeof text !== 'string') return because('NAME_NOT_TEXT', {})
  if (text.trim() === '') return because('NAME_EMPTY', {})
  if (text.length > mostCharacters)
    return because('NAME_TOO_LONG', { length: text.length, most: mostCharacters })
  return /[\p{L}\p{N}]/u.test(fold(text)) ? undefined : because('NAME_WITHOUT_LETTERS', {})
}

function brief(text: unknown): string {
  return `“${String(text).slice(0, 40)}”`
}
