import { type JournalEntry, maskPatch } from '../audit/index.js'
import type { Stored } from '../models/index.js'
import type { Json } from '../values/index.js'
import type { AccessContext } from './access-context.js'
import { hiddenFields, REDACTED } from './redact.js'

/**
 * A journal entry as an actor may see it: that a field changed is shown, what it held or holds is not, where the record
 * itself would not show it. Whether a note was privileged at the time the entry does not say, so it is taken to have been.
 *
 * @since 0.1.0
 */
export function redactEntry(context: AccessContext, entry: JournalEntry): JournalEntry {
  const model = { name: entry.model }
  return {
    ...entry,
    patch: maskPatch(entry.patch, (value, place) => (isHidden(value, place) ? REDACTED : value)),
  }

  function isHidden(value: Json, place: readonly string[]): boolean {
    if (place.length === 0 || place.length > 3) return false // what is hidden is a field, or a custom value: ext.custom.key
    const nested = place.toReversed().reduce<Json>((inner, name) => ({ [name]: inner }), value) as object
    const record = { privilege: 'both', ext: {}, ...nested } as unknown as Stored
    return hiddenFields(context, model, record).includes(place.join('.'))
  }
}
