import type { Finding } from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { kindOf } from '../fields/check-schema.js'
import { unescapeXml } from '../fields/xml.js'
import { cleanXml } from './clean-xml.js'
import { inflate, pack } from './inflate.js'
import type { TemplateLimits } from './limits.js'
import { neutralRelation } from './neutral-relation.js'
import { contentFindings, nameFindings, namespaceFindings } from './refuse.js'
import { unlinkFields, wordFields } from './unlink-fields.js'
import { readZip, type ZipEntry } from './zip.js'

/**
 * A Word document taken apart: its XML as text, the rest as it was.
 *
 * @internal
 */
export interface OpenDocument {
  readonly entries: readonly ZipEntry[]
  /** The parts that hold text a reader sees, by name, in reading order. */
  readonly parts: ReadonlyMap<string, string>
  /** Every XML part, relations too. */
  readonly xml: ReadonlyMap<string, string>
  /** What was taken out, and what to know; stops nothing. */
  readonly findings: readonly Finding[]
}

/** The parts that may hold fields. */
const textParts = /^word\/(document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/**
 * Opens a document and refuses what must not be opened, in bounded time and memory: sizes are checked before they are
 * believed, and every part before anything else reads it. What only points outside is taken out and reported.
 *
 * @throws `NOT_BYTES`, `NOT_A_ZIP`, `PASSWORD_PROTECTED`, `ZIP_CORRUPT`, `TOO_LARGE`, `NOT_WORD`, `DOCUMENT_REFUSED`
 * @internal
 */
export function openDocument(bytes: Uint8Array, limits: TemplateLimits): OpenDocument {
  if (!(bytes instanceof Uint8Array)) fail('NOT_BYTES', { found: kindOf(bytes) })
  checkStart(bytes, limits)
  const entries = readZip(bytes, limits)
  checkSizes(entries, limits)
  const findings = nameFindings(entries)
  const names = new Set(entries.map((entry) => entry.name))
  const xml = new Map<string, string>()
  for (const entry of findings.length > 0 ? [] : entries) {
    const inflated = inflate(entry)
    if (!isXml(entry.name)) continue
    const clean = cleanXml(entry.name, inflated, limits)
    findings.push(...clean.findings)
    if (clean.findings.length === 0) xml.set(entry.name, clean.xml)
  }
  const isText = (name: string) => textParts.test(name) || name === mainPart(xml)
  for (const [name, text] of xml) {
    findings.push(...contentFindings(name, text), ...(isText(name) ? namespaceFindings(name, text) : []))
  }
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length > 0) return fail('DOCUMENT_REFUSED', {}, { findings: errors })
  if (!names.has('[Content_Types].xml')) return fail('NOT_WORD', { why: 'it has no content types' })
  const main = mainPart(xml)
  if (!xml.has(main)) return fail('NOT_WORD', { why: `it has no ${main}` })
  if (!/<w:body[\s>]/.test(xml.get(main) ?? '')) return fail('NOT_WORD', { why: `${main} has no body` })

  const changed = new Set<string>()
  for (const [name, text] of xml) {
    const neutral = neutralised(name, text, findings)
    if (neutral === text) continue
    xml.set(name, neutral)
    changed.add(name)
  }
  const parts = [...xml.keys()].filter(isText).toSorted((a, b) => Number(b === main) - Number(a === main))
  return {
    entries: entries.map((entry) =>
      changed.has(entry.name) ? pack(entry.name, xml.get(entry.name) ?? '') : entry,
    ),
    parts: new Map(parts.map((name) => [name, xml.get(name) ?? ''])),
    xml,
    findings,
  }
}

function isXml(name: string): boolean {
  return /\.(xml|rels)$/i.test(name)
}

function checkStart(bytes: Uint8Array, limits: TemplateLimits): void {
  if (bytes.length > limits.file)
    fail('TOO_LARGE', { what: 'the file', size: bytes.length, limit: limits.file })
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (start === 'd0cf11e0') fail('PASSWORD_PROTECTED', {})
  if (start !== '504b0304') fail('NOT_A_ZIP', {})
}

function checkSizes(entries: readonly ZipEntry[], limits: TemplateLimits): void {
  const inflated = entries.reduce((all, entry) => all + entry.size, 0)
  if (inflated > limits.inflated)
    fail('TOO_LARGE', { what: 'the document unpacked', size: inflated, limit: limits.inflated })
  for (const { name, size, packed } of entries) {
    const limit = isXml(name) ? limits.xmlPart : limits.mediaPart
    if (size > limit) fail('TOO_LARGE', { what: name, size, limit })
    if (size > 1024 * 1024 && size > packed.length * limits.ratio)
      fail('TOO_LARGE', { what: `${name} unpacked`, size, limit: packed.length * limits.ratio })
  }
}

/** The part that the package says is the document. */
function mainPart(xml: ReadonlyMap<string, string>): string {
  const relations = xml.get('_rels/.rels') ?? ''
  const relation = relations
    .match(/<Relationship\b[^>]*>/g)
    ?.find((each) => /Type="[^"]*\/officeDocument"/.test(each))
  const target = /Target="\/?([^"]*)"/.exec(relation ?? '')?.[1]
  return target ?? 'word/document.xml'
}

/** A part without what points outside or would make it more than a document. */
function neutralised(name: string, xml: string, findings: Finding[]): string {
  const note = (target: string) =>
    findings.push(fault(name, 'EXTERNAL_REFERENCE', { target: target.slice(0, 300) }, 'warning'))
  if (name === '[Content_Types].xml')
    return xml.replaceAll(
      /application\/vnd\.(?:ms-word\.(?:document|template)\.macroEnabled|openxmlformats-officedocument\.wordprocessingml\.template)\.main\+xml/g,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    )
  if (/\.rels$/i.test(name))
    return xml.replaceAll(/<Relationship\b[^>]*>/g, (relation) => neutralRelation(relation, note))
  const detached = xml.replaceAll(/<w:attachedTemplate\b[^>]*(?:\/>|>\s*<\/w:attachedTemplate\s*>)/g, '')
  const remote = wordFields(detached).filter(({ code }) =>
    /\bINCLUDE(?:PICTURE|TEXT)\b|\bIMPORT\b|\bLINK\b|\bDATABASE\b/i.test(unescapeXml(code)),
  )
  for (const { code } of remote) note(code.trim())
  return remote.length === 0 ? detached : unlinkFields(detached, remote)
}
