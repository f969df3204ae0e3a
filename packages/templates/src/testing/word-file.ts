import { escapeXml } from '../fields/xml.js'
import { pack, packBytes } from '../safety/inflate.js'
import { writeZip, type ZipEntry } from '../safety/zip.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A paragraph of runs; text given in several pieces stands in several runs. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => `<w:r><w:t>${escapeXml(run)}</w:t></w:r>`).join('')}</w:p>`
}

export function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

/** The least a Word file needs, and whatever parts are given besides. */
export function wordParts(body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${w}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  }
}

export function headerXml(body: string): string {
  return `<w:hdr ${w}>${body}</w:hdr>`
}

export function zipped(
  parts: Readonly<Record<string, string>>,
  change: (entries: ZipEntry[]) => ZipEntry[] = (all) => all,
): Uint8Array {
  return writeZip(change(Object.entries(parts).map(([name, xml]) => pack(name, xml))))
}

/** A Word file with a body and nothing else. */
export function wordFile(...body: readonly string[]): Uint8Array {
  return zipped(wordParts(body.join('')))
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const typesOf = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What a Word file with styles, lists, notes, links and pictures consists of; each given as the inside of its part. */
export interface RichFile {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  /** Pictures by file name. */
  readonly media?: Readonly<Record<string, Uint8Array>>
  /** Links by relation id. */
  readonly links?: Readonly<Record<string, string>>
  readonly more?: Readonly<Record<string, string>>
}

/** A Word file with styles, lists, notes, links and pictures; a picture's relation id is its file name. */
export function richFile({
  body,
  media = {},
  links = {},
  header,
  more = {},
  ...inner
}: RichFile): Uint8Array {
  const parts = Object.entries(inner)
  const names = `${w} xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"`
  const overrides = [...parts.map(([name]) => name), ...(header === undefined ? [] : ['header'])].map(
    (name) =>
      `<Override PartName="/word/${name === 'header' ? 'header1' : name}.xml" ContentType="${typesOf}.${name}+xml"/>`,
  )
  const kinds = [...new Set(Object.keys(media).map((name) => name.split('.').at(-1) ?? ''))].map(
    (kind) => `<Default Extension="${kind}" ContentType="image/${kind}"/>`,
  )
  const related = [
    ...parts.map(([name]) => `<Relationship Id="${name}" Type="${relations}/${name}" Target="${name}.xml"/>`),
    ...(header === undefined
      ? []
      : [`<Relationship Id="header" Type="${relations}/header" Target="header1.xml"/>`]),
    ...Object.keys(media).map(
      (name) => `<Relationship Id="${name}" Type="${relations}/image" Target="media/${name}"/>`,
    ),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${relations}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ]
  const plain = wordParts('', more)
  const section = header === undefined ? '' : '<w:headerReference w:type="default" r:id="header"/>'
  return zipped(
    {
      ...plain,
      '[Content_Types].xml': (plain['[Content_Types].xml'] ?? '').replace(
        '</Types>',
        `${kinds.join('')}${overrides.join('')}</Types>`,
      ),
      'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${names}><w:body>${body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
      ...Object.fromEntries(
        parts.map(([name, xml]) => [`word/${name}.xml`, `<w:${name} ${names}>${xml}</w:${name}>`]),
      ),
      ...(header === undefined ? {} : { 'word/header1.xml': `<w:hdr ${names}>${header}</w:hdr>` }),
    },
    (entries) => [
      ...entries,
      ...Object.entries(media).map(([name, bytes]) => packBytes(`word/media/${name}`, bytes)),
    ],
  )
}

/** A paragraph of a style, in a list where its number is given. */
export function styled(style: string, text: string, list?: string): string {
  const number = list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${number}</w:pPr><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`
}

/** A paragraph style; `more` is what it does to paragraphs and runs. */
export function style(id: string, name: string, more = '', basedOn = 'Normal'): string {
  const base = id === 'Normal' ? '' : `<w:basedOn w:val="${basedOn}"/>`
  return `<w:style w:type="paragraph" ${id === 'Normal' ? 'w:default="1" ' : ''}w:styleId="${id}"><w:name w:val="${name}"/>${base}${more}</w:style>`
}

/** A list of one level and the number by which paragraphs name it. */
export function list(
  id: string,
  text: string,
  format = 'decimal',
  styleId?: string,
): readonly [string, string] {
  const linked = styleId === undefined ? '' : `<w:pStyle w:val="${styleId}"/>`
  return [
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0000000${id}"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${linked}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>`,
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  ]
}

/** Lists as a numbering part has them: what they are first, then their numbers. */
export function lists(...all: readonly (readonly [string, string])[]): string {
  return [...all.map(([what]) => what), ...all.map(([, number]) => number)].join('')
}

/** A picture in a run. */
export function drawing(relation: string, id = 1): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="457200"/><wp:docPr id="${id}" name="Picture ${id}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** A reference to a footnote, in a run. */
export function noteAt(id: string): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}

/** The lines that a notes part begins with. */
export const noteLines: string =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'

/** A footnote as a notes part has it. */
export function note(id: string, text: string, styleId = 'FootnoteText'): string {
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${escapeXml(text)}</w:t></w:r></w:p></w:footnote>`
}
