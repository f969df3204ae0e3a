import { nativeZlib } from './native-zlib.js'

// The polynomial of ISO 3309, reversed, as zip uses it.
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The checksum of zip. @internal */
export function crc32(bytes: Uint8Array): number {
  return nativeZlib?.crc32?.(bytes) ?? slowCrc32(bytes)
}

/** The same, where nothing native is there. @internal */
export function slowCrc32(bytes: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~crc >>> 0
}
