import { escapeXml } from '../fields/xml.js'
import { type Picture, type PictureSize, pictureSize } from './picture.js'

const EMU_PER_POINT = 12_700
/** Between the margins of a letter page. */
const PAGE_WIDTH = 468

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
  const names = new Map<Uint8Array, string>()
  const relations = new Map<string, string[]>()
  let drawings = 0

  function fileOf(bytes: Uint8Array, { type }: PictureSize): string {
    const known = names.get(bytes)
    if (known !== undefined) return known
    let number = media.size + 1
    while (taken.has(`word/media/filled${number}.${type}`)) number++
    const name = `word/media/filled${number}.${type}`
    media.set(name, bytes)
    names.set(bytes, name)
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
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${file.split('/').at(-1)}"/>`,
      )
      relations.set(part, own)
      return drawing(id, 900_000 + ++drawings, picture, size)
    },
  }
}

function drawing(
  id: string,
  number: number,
  { width, height, alt = '' }: Picture,
  size: PictureSize,
): string {
  const ratio = size.height / size.width
  const points = width ?? (height === undefined ? Math.min(size.width * 0.75, PAGE_WIDTH) : height / ratio)
  const cx = Math.round(points * EMU_PER_POINT)
  const cy = Math.round((height ?? points * ratio) * EMU_PER_POINT)
  const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const pic = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const wp = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'
  const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return `<w:drawing><wp:inline xmlns:wp="${wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="Picture ${number}" descr="${escapeXml(alt)}"/><a:graphic xmlns:a="${a}"><a:graphicData uri="${pic}"><pic:pic xmlns:pic="${pic}"><pic:nvPicPr><pic:cNvPr id="${number}" name="Picture ${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${r}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
}
