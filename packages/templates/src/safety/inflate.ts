import { deflateRaw, Inflate } from 'pako'
import { crc32 } from './crc32.js'
import { nativeZlib } from './native-zlib.js'
import { corrupt, type ZipEntry } from './zip.js'

/**
 * Inflates an entry, and stops as soon as it holds more than it declares. Its size and checksum must agree.
 *
 * @throws `ZIP_CORRUPT`
 * @internal
 */
export function inflate(entry: ZipEntry): Uint8Array {
  const out = entry.method === 0 ? stored(entry) : nativeZlib === undefined ? inPako(entry) : natively(entry)
  if (out.length !== entry.size) corrupt(`${entry.name} holds less than it declares`)
  if (crc32(out) !== entry.crc) corrupt(`the checksum of ${entry.name} is wrong`)
  return out
}

function stored({ name, packed, size }: ZipEntry): Uint8Array {
  return packed.length > size ? corrupt(`${name} holds more than it declares`) : packed
}

function natively({ name, packed, size }: ZipEntry): Uint8Array {
  try {
    return nativeZlib?.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }) ?? new Uint8Array()
  } catch (error) {
    const more = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    return corrupt(`${name} ${more ? 'holds more than it declares' : 'cannot be inflated'}`)
  }
}

/** @internal */
export function inPako({ name, packed, size: declared }: ZipEntry): Uint8Array {
  const out = new Uint8Array(declared)
  let size = 0
  const inflater = new Inflate({ raw: true, chunkSize: 65_536 })
  inflater.onData = (chunk: Uint8Array) => {
    if (size + chunk.length > declared) corrupt(`${name} holds more than it declares`)
    out.set(chunk, size)
    size += chunk.length
  }
  inflater.push(packed, true)
  if (inflater.err !== 0) corrupt(`${name} cannot be inflated`)
  return out.subarray(0, size)
}

const utf8 = new TextEncoder()
const LARGE = 256 * 1024

/** Packs the text of a part; a large one a little less tightly, and six times sooner. @internal */
export function pack(name: string, text: string): ZipEntry {
  return packBytes(name, utf8.encode(text))
}

/** Packs any bytes. @internal */
export function packBytes(name: string, bytes: Uint8Array): ZipEntry {
  const level = bytes.length > LARGE ? 1 : 6
  const packed = nativeZlib?.deflateRawSync(bytes, { level }) ?? deflateRaw(bytes, { level })
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed }
}
