import { escapeXml } from '../fields/xml.js'
import { pack } from '../safety/inflate.js'
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
