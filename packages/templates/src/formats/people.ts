import { addressLines, type PersonName, type PostalAddress, writeName } from '@matterkit/core/values'
import type { Format } from './format.js'
import { isText, made } from './made.js'
import { isParty, nameOf, pronoun } from './parties.js'

function isAddress(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'lines') &&
    Array.isArray((value as PostalAddress).lines)
  )
}

function pronouns(form: Parameters<typeof pronoun>[1]): Format {
  return made({
    wanted: 'a party, or several',
    type: 'party',
    takes: (value) => isParty(value) || (Array.isArray(value) && value.length > 0 && value.every(isParty)),
    styles: ['first'],
    write: (value, [person]) => pronoun(value, form, person),
  })
}

function initials(value: unknown): string {
  const first = (isText(value) ? value : nameOf(value)).match(/(?<=^|[\s-])\p{L}/gu) ?? []
  return first.map((letter) => `${letter.toUpperCase()}.`).join('')
}

function salutation(value: { readonly nameParts?: PersonName }): string {
  return `Dear ${value.nameParts === undefined ? nameOf(value) : writeName(value.nameParts, 'salutation')}:`
}

const named = { wanted: 'a party or a name in parts', type: 'party', takes: isParty } as const

/** Formats of people, parties and where they are. @internal */
export const peopleFormats: Readonly<Record<string, Format>> = {
  he: pronouns('he'),
  him: pronouns('him'),
  his: pronouns('his'),
  hers: pronouns('hers'),
  himself: pronouns('himself'),
  name: made({ ...named, write: nameOf }),
  salutation: made({ ...named, write: salutation }),
  initials: made({ wanted: 'a name', takes: (value) => isText(value) || isParty(value), write: initials }),
  address: made({
    wanted: 'an address',
    type: 'address',
    takes: isAddress,
    styles: ['line'],
    write: (value: PostalAddress, [style]) => addressLines(value, 'US').join(style === 'line' ? ', ' : '\n'),
  }),
}
