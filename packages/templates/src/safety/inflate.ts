import { deflateRaw, Inflate } from 'pako'
import { crc32 } from './crc32.js'
import { corrupt, type ZipEntry } from './zip.js'

/**
 * Inflates an entry, and stops as soon as it holds more than it declares. Its size and checksum must agree.
 *
 * @throws `ZIP_CORRUPT`
 * @internal
 */
export function inflate(entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size)
  let size = 0
  const add = (chunk: Uint8Array) => {
    if (size + chunk.length > entry.size) corrupt(`${entry.name} holds more than it declares`)
    out.set(chunk, size)
    size += chunk.length
  }
  if (entry.method === 0) add(entry.packed)
  else {
    const inflater = new Inflate({ raw: true, chunkSize: 65_536 })
    inflater.onData = add
    inflater.push(entry.packed, true)
    if (inflater.err !== 0) corrupt(`${entry.name} cannot be inflated`)
  }
  if (size !== entry.size) corrupt(`${entry.name} holds less than it declares`)
  if (crc32(out) !== entry.crc) corrupt(`the checksum of ${entry.name} is wrong`)
  return out
}

/** Packs the text of a part. @internal */
export function pack(name: string, text: string): ZipEntry {
  const bytes = new TextEncoder().encode(text)
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRaw(bytes) }
}
