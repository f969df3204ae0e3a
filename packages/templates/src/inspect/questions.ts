import type { Reason } from '@matterkit/core/values'
import type { InspectedType } from './infer-type.js'
import type { InspectedField } from './inspect-template.js'

/** A question of an interview: a reason whose code says what kind of answer is wanted. @since 0.1.0 */
export interface Question extends Reason {
  /** The field the answer is for. */
  readonly path: string
  readonly type: InspectedType
  /** The answers the template knows of; others may be possible. */
  readonly choices: readonly string[]
  /** Asked only where one of these holds. */
  readonly when: readonly string[]
  /** Asked for each row of this list. */
  readonly each?: string
}

const codes: Readonly<Record<InspectedType, string>> = {
  text: 'ASK_TEXT',
  number: 'ASK_NUMBER',
  boolean: 'ASK_YES_NO',
  date: 'ASK_DATE',
  money: 'ASK_MONEY',
  list: 'ASK_LIST',
  party: 'ASK_PARTY',
  address: 'ASK_ADDRESS',
  image: 'ASK_IMAGE',
  caption: 'ASK_CAPTION',
  signer: 'ASK_SIGNER',
}

/** @internal */
export function questionsOf(fields: readonly InspectedField[]): Question[] {
  return fields
    .filter(({ path }) => !path.endsWith('this'))
    .map(({ path, type, choices, when }) => {
      const at = path.lastIndexOf('[].')
      const each = at === -1 ? undefined : path.slice(0, at)
      return {
        code: choices.length > 1 ? 'ASK_CHOICE' : codes[type],
        data: {
          what: label(path.slice(at === -1 ? 0 : at + 3)),
          ...(choices.length > 1 ? { choices } : {}),
        },
        path,
        type,
        choices,
        when,
        ...(each === undefined ? {} : { each }),
      }
    })
}

/** `client.firstName` as `client first name`. */
function label(path: string): string {
  return path
    .replaceAll(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replaceAll(/[._\s-]+/g, ' ')
    .replaceAll(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
    .trim()
}
