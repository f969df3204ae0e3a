import { fail } from '../errors.js'
import type { TemplateLimits } from './limits.js'

/** A file of the archive, still packed. @internal */
export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflated; no other is let in. */
  readonly method: number
  readonly crc: number
  /** Its inflated size as declared. */
  readonly size: number
  readonly packed: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const text = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads the directory of an archive without inflating anything. Only what a Word document needs: one disk, no
 * zip64, no encryption, and entries that lie side by side, so that nothing can be read twice.
 *
 * @throws `ZIP_CORRUPT`, `TOO_LARGE`, `PASSWORD_PROTECTED`
 * @internal
 */
export function readZip(bytes: Uint8Array, limits: TemplateLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) {
    return fail('TOO_LARGE', { what: 'the archive', size: `${count} entries`, limit: limits.entries })
  }
  const directory = view.getUint32(end + 16, true)
  if (directory + view.getUint32(end + 12, true) !== end)
    return corrupt('its directory is not where it should be')

  const entries: (ZipEntry & { readonly from: number; readonly to: number })[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return corrupt('its directory is cut off')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return corrupt('its directory is cut off')
    if (nameLength > limits.nameBytes) {
      return fail('TOO_LARGE', {
        what: 'the name of an entry',
        size: `${nameLength} bytes`,
        limit: limits.nameBytes,
      })
    }
    if (view.getUint16(at + 8, true) & 0x41) return fail('PASSWORD_PROTECTED', {})
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
    const packedSize = view.getUint32(at + 20, true)
    const from = view.getUint32(at + 42, true)
    const start = startOfData(bytes, view, from, nameBytes)
    sameHeader(view, from, at)
    entries.push({
      name: nameOf(nameBytes),
      method: methodOf(view.getUint16(at + 10, true)),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: bytes.subarray(start, start + packedSize),
      from,
      to: start + packedSize,
    })
    at = next
  }
  if (at !== end) return corrupt('its directory has more than it counts')
  refuseOverlaps(entries, directory)
  return entries
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) !== view.byteLength)
      continue
    if (view.getUint32(at + 4, true) !== 0) return corrupt('it is one of several volumes')
    return at
  }
  return corrupt('its end is missing')
}

/** Where the bytes of an entry start. Its own header must bear the same name as the directory gives it. */
function startOfData(bytes: Uint8Array, view: DataView, from: number, name: Uint8Array): number {
  if (from + 30 + name.length > bytes.length || view.getUint32(from, true) !== LOCAL) {
    return corrupt('an entry is not where the directory says')
  }
  if (
    view.getUint16(from + 26, true) !== name.length ||
    name.some((byte, i) => bytes[from + 30 + i] !== byte)
  ) {
    return corrupt('an entry has two names')
  }
  return from + 30 + name.length + view.getUint16(from + 28, true)
}

/** An entry's own header must say what the directory says, or two readers see two files; sizes may come after the data. */
function sameHeader(view: DataView, local: number, central: number): void {
  if (view.getUint16(local + 8, true) !== view.getUint16(central + 10, true))
    corrupt('an entry has two compression methods')
  const later = (view.getUint16(local + 6, true) & 8) !== 0
  for (const offset of [14, 18, 22]) {
    const own = view.getUint32(local + offset, true)
    if (own !== view.getUint32(central + offset + 2, true) && !(later && own === 0))
      corrupt('an entry has two sizes or checksums')
  }
}

function refuseOverlaps(
  entries: readonly { readonly from: number; readonly to: number }[],
  directory: number,
): void {
  let free = 0
  for (const { from, to } of entries.toSorted((a, b) => a.from - b.from)) {
    if (from < free || to > directory) corrupt('its entries overlap')
    free = to
  }
}

function methodOf(method: number): number {
  return method === 0 || method === 8 ? method : corrupt(`compression method ${method} is not known`)
}

function nameOf(bytes: Uint8Array): string {
  try {
    return text.decode(bytes)
  } catch {
    return corrupt('a name in it is not UTF-8')
  }
}

/** @internal */
export function corrupt(why: string): never {
  return fail('ZIP_CORRUPT', { why })
}

/**
 * Writes an archive. Entries keep their order and bear no date (zip's first day, 1980-01-01), so that the same
 * parts give the same bytes.
 *
 * @internal
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const utf8 = new TextEncoder()
  const named = entries.map((entry) => ({ ...entry, bytes: utf8.encode(entry.name) }))
  const length = named.reduce((all, { bytes, packed }) => all + 76 + 2 * bytes.length + packed.length, 22)
  const out = new Uint8Array(length)
  const view = new DataView(out.buffer)
  let at = 0
  const starts: number[] = []
  for (const entry of named) {
    starts.push(at)
    view.setUint32(at, LOCAL, true)
    writeHead(view, at + 4, entry, entry.bytes.length)
    out.set(entry.bytes, at + 30)
    out.set(entry.packed, at + 30 + entry.bytes.length)
    at += 30 + entry.bytes.length + entry.packed.length
  }
  const directory = at
  named.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true)
    view.setUint16(at + 4, 20, true)
    writeHead(view, at + 6, entry, entry.bytes.length)
    view.setUint32(at + 42, starts[index] ?? 0, true)
    out.set(entry.bytes, at + 46)
    at += 46 + entry.bytes.length
  })
  view.setUint32(at, END, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}

/** What a local header and an entry of the directory have in common: version to name length. */
function writeHead(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, 0x0800, true) // names are UTF-8
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, 0x00210000, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, nameLength, true)
}
