import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { fail, fault } from '../errors.js'
import { CLOSE, OPEN } from '../fields/find-tags.js'
import { escapeXml } from '../fields/xml.js'
import type { Texts } from './prepare.js'
import type { ReadPart } from './read-part.js'

const slots = /\ue000([^\ue000\ue001]*)\ue001/

/**
 * The XML of a part with its slots filled. Without lists it is cut at its slots and joined with the texts; lists, whose
 * rows and paragraphs must be repeated, are docxtemplater's work. Either way texts come last and are not read again:
 * a value that looks like a field stays what it is.
 *
 * @internal
 */
export function fillPart(part: ReadPart, texts: Texts): string {
  return part.slots.some((slot) => slot.kind === 'list')
    ? byDocxtemplater(part, texts)
    : flat(part.xml, texts)
}

function flat(xml: string, texts: Texts): string {
  return xml
    .split(slots)
    .map((piece, index) => (index % 2 === 0 ? piece : textInRun(String(texts[piece] ?? ''))))
    .join('')
}

/** A text within `<w:t>`: its line breaks end the text and begin it again. */
function textInRun(text: string): string {
  return escapeXml(text).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
}

function byDocxtemplater({ name, xml }: ReadPart, texts: Texts): string {
  const zip = new PizZip()
  const main = 'word/document.xml'
  zip.file('[Content_Types].xml', contentTypes)
  zip.file('_rels/.rels', relationships)
  zip.file(main, xml)
  try {
    const document = new Docxtemplater(zip, {
      delimiters: { start: OPEN, end: CLOSE },
      errorLogging: false,
      linebreaks: true,
      paragraphLoop: true,
      parser: (tag: string) => ({ get: (scope: Texts) => (tag === '.' ? scope : scope[tag]) }),
    })
    return document.render(texts).getZip().file(main)?.asText() ?? ''
  } catch (error) {
    const tag = firstTag(error)
    return fail(
      'TEMPLATE_INVALID',
      {},
      { cause: error, findings: [fault(name, 'LIST_PLACE', { tag: `{#${tag}}` })] },
    )
  }
}

/** The list that docxtemplater could not repeat. */
function firstTag(error: unknown): string {
  const properties = (
    error as { properties?: { errors?: { properties?: { xtag?: string } }[]; xtag?: string } }
  ).properties
  return properties?.errors?.[0]?.properties?.xtag ?? properties?.xtag ?? '?'
}

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relationships =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
