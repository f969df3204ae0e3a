import type { Json } from '../values/index.js'
import { bytesOfText, textOfBytes } from './bytes.js'
import type { JournalEntry } from './journal.js'
import type { PatchStep } from './patch.js'
import type { PersonalPlace } from './personal-places.js'
import { pointerOf, stepsTo, valueAt, withValueAt } from './pointer.js'

/**
 * One person's data of an entry, encrypted (AES-256-GCM) under that person's key and bound to the entry.
 *
 * @since 0.1.0
 */
export interface EncryptedPart {
  /** Whose: `contact:con_…`. */
  readonly subject: string
  /** Where in the patch the values belong, as JSON pointers: `/0/value/name`. */
  readonly at: readonly string[]
  /** Base64url; empty where the key was destroyed before the entry was written, so that nothing was kept. */
  readonly nonce: string
  /** Base64url of the values, a JSON list in the order of `at`. */
  readonly data: string
}

type Keys = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Puts what is personal in an entry under keys; that of a subject without one is left out for good. @internal */
export async function encrypted(
  entry: JournalEntry,
  places: readonly PersonalPlace[],
  keys: Keys,
): Promise<JournalEntry> {
  if (places.length === 0) return entry
  const bySubject = new Map<string, PersonalPlace[]>()
  for (const place of places) {
    const known = bySubject.get(place.subject)
    if (known === undefined) bySubject.set(place.subject, [place])
    else known.push(place)
  }
  const patch = entry.patch as unknown as Json
  const parts = await Promise.all(
    [...bySubject].map(async ([subject, own]): Promise<EncryptedPart> => {
      const values = own.map(({ at }) => valueAt(patch, at.map(String)) ?? null)
      const key = keys.get(subject)
      const at = own.map((place) => pointerOf(place.at))
      if (key === undefined) return { subject, at, nonce: '', data: '' }
      return { subject, at, ...(await close(key, bound(entry.id, subject), JSON.stringify(values))) }
    }),
  )
  const emptied = places.reduce((rest, { at }) => withValueAt(rest, at.map(String), null), patch)
  return { ...entry, patch: emptied as unknown as readonly PatchStep[], encrypted: parts }
}

/**
 * An entry with what the keys open put back in its place. What stays in `encrypted` was erased, or is not what was
 * written.
 *
 * @internal
 */
export async function decrypted(entry: JournalEntry, keys: Keys): Promise<JournalEntry> {
  if (entry.encrypted === undefined) return entry
  let patch = entry.patch as unknown as Json
  const closed: EncryptedPart[] = []
  for (const part of entry.encrypted) {
    const key = keys.get(part.subject)
    const values = key === undefined ? undefined : await open(key, bound(entry.id, part.subject), part)
    if (values === undefined) closed.push(part)
    else
      patch = part.at.reduce(
        (rest, pointer, index) => withValueAt(rest, stepsTo(pointer) ?? [], values[index] ?? null),
        patch,
      )
  }
  const { encrypted: _, ...rest } = entry
  return {
    ...rest,
    patch: patch as unknown as readonly PatchStep[],
    ...(closed.length === 0 ? {} : { encrypted: closed }),
  }
}

const utf8 = new TextEncoder()

/** What ties a part to its place: the same bytes in another entry do not open. */
function bound(id: string, subject: string): Uint8Array<ArrayBuffer> {
  return utf8.encode(`${id} ${subject}`)
}

async function close(
  key: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<{ nonce: string; data: string }> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    imported,
    utf8.encode(text),
  )
  return { nonce: textOfBytes(iv), data: textOfBytes(new Uint8Array(data)) }
}

async function open(
  key: Uint8Array<ArrayBuffer>,
  additionalData: Uint8Array<ArrayBuffer>,
  { nonce, data }: EncryptedPart,
): Promise<readonly Json[] | undefined> {
  const [iv, bytes] = [bytesOfText(nonce), bytesOfText(data)]
  if (!iv?.length || !bytes?.length) return undefined
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, imported, bytes)
    return JSON.parse(new TextDecoder().decode(text)) as readonly Json[]
  } catch {
    return undefined
  }
}
