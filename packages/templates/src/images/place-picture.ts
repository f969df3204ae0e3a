import { escapeXml } from '../fields/xml.js'
import { crc32 } from '../safety/crc32.js'
import { sameBytes } from '../safety/same-bytes.js'
import { type Picture, type PictureSize, pictureSize } from './picture.js'

const EMU_PER_POINT = 12_700
/** Between the margins of a letter page, in points. */
const [PAGE_WIDTH, PAGE_HEIGHT] = [468, 648]

/** Writes pictures into a document: the drawings, and the files and relations they need. @internal */
export interface PictureShelf {
  /** Drawing XML for a picture in a part. */
  place(part: string, picture: Picture): string
  /** New files of the package. */
  readonly media: ReadonlyMap<string, Uint8Array>
  /** Relations to add, by part. */
  readonly relations: ReadonlyMap<string, readonly string[]>
}

/** @internal */
export function pictureShelf(taken: ReadonlySet<string>): PictureShelf {
  const media = new Map<string, Uint8Array>()
  const names = new Map<string, { readonly bytes: Uint8Array; readonly name: string }[]>()
  const relations = new Map<string, string[]>()
  let drawings = 0

  function fileOf(bytes: Uint8Array, { type }: PictureSize): string {
    const key = `${bytes.length} ${crc32(bytes)}`
    const alike = names.get(key) ?? []
    const known = alike.find((each) => sameBytes(each.bytes, bytes))
    if (known !== undefined) return known.name
    let number = media.size + 1
    while (taken.has(`word/media/filled${number}.${type}`)) number++
    const name = `word/media/filled${number}.${type}`
    media.set(name, bytes)
    names.set(key, [...alike, { bytes, name }])
    return name
  }

  return {
    media,
    relations,
    place(part, picture) {
      const size = pictureSize(picture.picture) as PictureSize
      const file = fileOf(picture.picture, size)
      const own = relations.get(part) ?? []
      const id = `rIdFilled${drawings + 1}`
      own.push(
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/${file}"/>`,
      )
      relations.set(part, own)
      return drawing(id, 900_000 + ++drawings, picture, size)
    },
  }
}

/** In points: as asked for, in the proportions of the picture; as the file says where nothing is. */
function sizeOf(
  { width, height }: Picture,
  { points: [across, down] }: PictureSize,
): readonly [number, number] {
  if (width !== undefined) return [width, height ?? (width * down) / across]
  if (height !== undefined) return [(height * across) / down, height]
  const fit = Math.min(1, PAGE_WIDTH / across, PAGE_HEIGHT / down)
  return [across * fit, down * fit]
}

function drawing(id: string, number: number, picture: Picture, size: PictureSize): string {
  const { alt = '' } = picture
  const [cx, cy] = sizeOf(picture, size).map((points) => Math.max(1, Math.round(points * EMU_PER_POINT)))
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const wp = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return `<w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="Picture ${number}" descr="${escapeXml(alt)}"/><a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${r}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}
