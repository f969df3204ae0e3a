import { withType } from '../safety/add-part.js'
import type { OpenDocument } from '../safety/open-document.js'
import { sameBytes } from '../safety/same-bytes.js'
import type { ZipEntry } from '../safety/zip.js'
import type { HostDocument } from './host-document.js'

const types = '[Content_Types].xml'

/**
 * A picture of a clause among the files of the document, once however often it stands there and through however many
 * clauses it comes.
 *
 * @returns the name it has in the document
 * @internal
 */
export function broughtPicture(
  host: HostDocument,
  { entries, xml }: OpenDocument,
  name: string,
): string | undefined {
  const entry = entries.find((each) => each.name.toLowerCase() === name.toLowerCase())
  if (entry === undefined) return undefined
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'
  const key = `${entry.size} ${entry.crc} ${extension}`
  const alike = host.pictures.get(key) ?? []
  const known = alike.find((each) => isSame(each, entry))
  if (known !== undefined) return known.name
  let own = ''
  do own = `word/media/clause${host.next.picture++}.${extension}`
  while (host.taken.has(own))
  const brought = { ...entry, name: own }
  host.taken.add(own)
  host.pictures.set(key, [...alike, brought])
  host.media.push(brought)
  const type = typeOf(xml.get(types) ?? '', name, extension) ?? `image/${extension}`
  const before = host.xml.get(types) ?? ''
  if (typeOf(before, own, extension) !== type) host.xml.set(types, withType(before, own, type))
  return own
}

function isSame(a: ZipEntry, b: ZipEntry): boolean {
  return a.method === b.method && sameBytes(a.packed, b.packed)
}

/** The content type of a part: its own, or that of its extension. */
function typeOf(xml: string, name: string, extension: string): string | undefined {
  let ofExtension: string | undefined
  for (const [element] of xml.matchAll(/<(?:Override|Default)\b[^>]*>/g)) {
    const type = /\sContentType="([^"]*)"/.exec(element)?.[1]
    if (/\sPartName="\/([^"]*)"/.exec(element)?.[1]?.toLowerCase() === name.toLowerCase()) return type
    if (/\sExtension="([^"]*)"/.exec(element)?.[1]?.toLowerCase() === extension) ofExtension ??= type
  }
  return ofExtension
}
