import { bytesOfText, textOfBytes } from '../audit/bytes.js'
import type { Stored } from '../models/index.js'
import { documentOf } from '../store/index.js'
import type { FirmId, Json } from '../values/index.js'
import type { FieldKeys } from './data-keys.js'
import { fail } from './encryption-errors.js'
import { opened, sealed } from './seal.js'
import type { Secrets } from './secret-fields.js'

/** Where in `ext` a stored record has what was encrypted of it, field by field. */
const sealedKey = 'matterkit.sealed'

const utf8 = new TextEncoder()

/** A record as it is stored. What cannot be stored is refused as it would be without encryption. @internal */
export async function sealedRecord<T extends Stored>(
  { name }: { readonly name: string },
  record: T,
  { fields, findable, about }: Secrets,
  keys: FieldKeys,
  firm: FirmId,
): Promise<T> {
  if (about !== undefined && !about.has(String((record as { model?: unknown }).model))) return record
  documentOf(name, record, firm)
  const members = record as unknown as Readonly<Record<string, Json | undefined>>
  const closed: Record<string, string> = {}
  const rest: Record<string, unknown> = { ...members }
  for (const field of fields) {
    const value = members[field]
    if (value === undefined) continue
    const bytes = utf8.encode(JSON.stringify(value))
    closed[field] = textOfBytes(await sealed(keys.encryption, bytes, contextOf(firm, name, record.id, field)))
    delete rest[field]
    if (findable.has(field)) rest[field] = await findableText(keys, name, field, String(value))
  }
  if (Object.keys(closed).length === 0) return record
  rest.ext = { ...(fields.has('ext') ? {} : record.ext), [sealedKey]: closed }
  return rest as unknown as T
}

/** The record again. @throws `SEALED_UNREADABLE` naming the field @internal */
export async function openedRecord<T extends Stored>(
  { name }: { readonly name: string },
  stored: T,
  keys: FieldKeys | undefined,
): Promise<T> {
  const { [sealedKey]: closed, ...ext } = stored.ext
  if (closed === undefined) return stored
  const members: Record<string, unknown> = { ...(stored as object), ext }
  for (const [field, text] of Object.entries(closed)) {
    const what = `${name} ${stored.id}, field ${field},`
    if (keys === undefined) return fail('SEALED_UNREADABLE', { what, keyId: 'of its firm, which is gone' })
    const context = contextOf(stored.firmId, name, stored.id, field)
    const bytes = await opened(keys.encryption, bytesOfText(String(text)), context)
    if (bytes === undefined) return fail('SEALED_UNREADABLE', { what, keyId: keys.keyId })
    members[field] = JSON.parse(new TextDecoder().decode(bytes))
  }
  return members as unknown as T
}

/** What stands in the place of a text that is found by equality: the same text, the same hash, within a firm's field. @internal */
export async function findableText(
  keys: FieldKeys,
  model: string,
  field: string,
  text: string,
): Promise<string> {
  const bytes = utf8.encode(JSON.stringify([model, field, text]))
  return `hmac:${textOfBytes(new Uint8Array(await crypto.subtle.sign('HMAC', keys.finding, bytes)))}`
}

/** What ties a value to its place: the same bytes in another record or field do not open. */
function contextOf(firm: FirmId, model: string, id: string, field: string): string {
  return JSON.stringify(['secret', firm, model, id, field])
}
