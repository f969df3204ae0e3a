import { fail } from '../errors.js'
import { CLOSE, OPEN } from '../fields/marks.js'
import { escapeXml } from '../fields/xml.js'
import type { PictureShelf } from '../images/place-picture.js'
import { pack, packBytes } from '../safety/inflate.js'
import { relationsOf, withRelations } from '../safety/relations.js'
import type { ZipEntry } from '../safety/zip.js'
import type { FilledField } from './render-part.js'

/** A part that was filled, once it is seen that no field is left in it and every value stands in it, in order. @internal */
export function verified(part: string, xml: string, filled: readonly FilledField[]): string {
  if (xml.includes(OPEN) || xml.includes(CLOSE))
    return fail('MERGE_UNVERIFIED', { part, why: 'a field is left' })
  let at = 0
  for (const { text, path } of filled) {
    const plain = /[&<>"\n\r\t]/.test(text) ? (escapeXml(text).split(/[\n\r\t]/)[0] ?? '') : text
    at = xml.indexOf(plain, at)
    if (at === -1) return fail('MERGE_UNVERIFIED', { part, why: `${path} is not there` })
    at += plain.length
  }
  return xml.includes('<wp:docPr') ? uniqueDrawings(xml) : xml
}

/** A drawing in a repeated row is another drawing. */
function uniqueDrawings(xml: string): string {
  const taken = new Set<string>()
  let next = 500_000
  return xml.replaceAll(/(<wp:docPr\b[^>]*?\bid=")(\d+)"/g, (whole, before: string, id: string) => {
    if (!taken.has(id)) {
      taken.add(id)
      return whole
    }
    return `${before}${next++}"`
  })
}

/** The entries of a document with its pictures, and what names them. @internal */
export function withPictures(
  entries: readonly ZipEntry[],
  shelf: PictureShelf,
  xml: ReadonlyMap<string, string>,
): ZipEntry[] {
  const rewritten = new Map<string, string>()
  for (const [part, relations] of shelf.relations)
    rewritten.set(relationsOf(part), withRelations(xml, part, relations))
  const types = '[Content_Types].xml'
  const kinds = new Set([...shelf.media.keys()].map((name) => name.split('.').at(-1) ?? ''))
  const old = xml.get(types) ?? ''
  const added = [...kinds].filter((kind) => !new RegExp(`Extension="${kind}"`, 'i').test(old))
  if (added.length > 0)
    rewritten.set(
      types,
      old.replace(
        /<Types[^>]*>/,
        (start) =>
          start + added.map((kind) => `<Default Extension="${kind}" ContentType="image/${kind}"/>`).join(''),
      ),
    )
  const kept = entries.map((entry) => {
    const text = rewritten.get(entry.name)
    rewritten.delete(entry.name)
    return text === undefined ? entry : pack(entry.name, text)
  })
  return [
    ...kept,
    ...[...rewritten].map(([name, text]) => pack(name, text)),
    ...[...shelf.media].map(([name, bytes]) => packBytes(name, bytes)),
  ]
}
