import type { PersonName } from '@matterkit/core/values'

/**
 * Someone a document speaks of. Pronouns are never guessed from a name: where they are not known, or not to be known,
 * the name stands in their place.
 *
 * @since 0.1.0
 */
export interface PartyValue {
  readonly name: string
  readonly nameParts?: PersonName
  /** `he`, `she`, `they`, `it`, `undisclosed`, or all five of another: `{ he: 'xe', him: 'xem', … }`. */
  readonly pronouns?: 'he' | 'she' | 'they' | 'it' | 'undisclosed' | PronounForms
}

/** The five forms: as the subject, the object, before a noun, alone, and reflexive. @since 0.1.0 */
export interface PronounForms {
  readonly he: string
  readonly him: string
  readonly his: string
  readonly hers: string
  readonly himself: string
}

const forms: Readonly<Record<string, PronounForms>> = {
  he: { he: 'he', him: 'him', his: 'his', hers: 'his', himself: 'himself' },
  she: { he: 'she', him: 'her', his: 'her', hers: 'hers', himself: 'herself' },
  they: { he: 'they', him: 'them', his: 'their', hers: 'theirs', himself: 'themself' },
  it: { he: 'it', him: 'it', his: 'its', hers: 'its', himself: 'itself' },
  several: { he: 'they', him: 'them', his: 'their', hers: 'theirs', himself: 'themselves' },
  first: { he: 'I', him: 'me', his: 'my', hers: 'mine', himself: 'myself' },
  firstSeveral: { he: 'we', him: 'us', his: 'our', hers: 'ours', himself: 'ourselves' },
}

/** The pronoun of a party or of several, in the third person unless `first` is asked for. @internal */
export function pronoun(value: unknown, form: keyof PronounForms, person: unknown): string {
  const all = (Array.isArray(value) ? value : [value]) as PartyValue[]
  if (person === 'first') return forms[all.length > 1 ? 'firstSeveral' : 'first']?.[form] ?? ''
  if (all.length > 1) return forms.several?.[form] ?? ''
  const party = all[0] as PartyValue
  const own = typeof party.pronouns === 'object' ? party.pronouns : forms[party.pronouns ?? '']
  const word = own === undefined || !Object.hasOwn(own, form) ? undefined : own[form]
  if (word !== undefined) return word
  const name = nameOf(party)
  return form === 'his' || form === 'hers' ? (/s$/i.test(name) ? `${name}’` : `${name}’s`) : name
}

/** @internal */
export function isParty(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'name') &&
    typeof (value as PartyValue).name === 'string'
  )
}

/** @internal */
export function nameOf(value: unknown): string {
  return (value as PartyValue).name
}

/** @internal */
export function isMany(value: unknown): boolean {
  if (typeof value === 'number') return value !== 1
  return Array.isArray(value) && value.length !== 1
}

/** @internal */
export function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value)
}
