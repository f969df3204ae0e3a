import type { Stored } from '@matterkit/core/models'
import type { Json } from '@matterkit/core/values'
import { isCivilDate } from '@matterkit/core/values'
import { field, reference, textOf } from '../mapping/field-maps.js'
import {
  type FieldMap,
  idFor,
  idOf,
  type Mapping,
  type MappingParts,
  mapping,
  type References,
} from '../mapping/mapping.js'
import { fail } from '../mapping/mapping-errors.js'

/** A resource of unified's; its ids are texts. @internal */
export function unified<T extends Stored>(parts: Omit<MappingParts<T>, 'system' | 'ids'>): Mapping<T> {
  return mapping<T>({ system: 'unified', ids: 'texts', ...parts })
}

/** A field that names another record. @internal */
export function ref(theirs: string, ours: string, kind: string): FieldMap {
  return reference({ system: 'unified', ids: 'texts' }, theirs, ours, kind)
}

/** An instant there, a day here: the day its text bears, whatever the hour; the text itself is kept. @internal */
export function day(theirs: string, ours: string): FieldMap {
  return field(
    theirs,
    ours,
    (value) => {
      const text = textOf(value).slice(0, 10)
      return isCivilDate(text) ? text : fail('VALUE_UNREADABLE', { value, wanted: 'a date' })
    },
    (value) => `${String(value)}T00:00:00.000Z`,
  )
}

/** A contact there is a person or a company, each in a field of its own; here it is a contact. */
export function someone(person: string, company: string, ours: string): FieldMap {
  const first = (value: Json | undefined) => (Array.isArray(value) ? value[0] : value)
  const wrap = (path: string, id: Json): Json => (path.endsWith('s') ? [id] : id)
  return {
    theirs: [person, company],
    ours: [ours],
    read(values, { toOurs }: References) {
      const found = [
        ['contact', first(values[person] as Json)],
        ['company', first(values[company] as Json)],
      ].find(([, value]) => value !== undefined) as [string, Json] | undefined
      if (found === undefined) return {}
      const [kind, id] = [found[0], idOf(found[1])]
      return { [ours]: toOurs(kind, id) ?? fail('REFERENCE_UNKNOWN', { system: 'unified', kind, id }) }
    },
    write(values, { toTheirs }: References) {
      const ourId = String(values[ours])
      const contact = toTheirs('contact', ourId)
      if (contact !== undefined) return { [person]: wrap(person, idFor(contact, 'texts')) }
      const id =
        toTheirs('company', ourId) ??
        fail('REFERENCE_UNKNOWN', { system: 'unified', kind: 'contact', id: ourId })
      return { [company]: wrap(company, id) }
    },
  }
}
