import type { Finding } from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { inflate } from './inflate.js'
import { templateLimits } from './limits.js'
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
  /** What points outside; stops nothing. */
  readonly findings: readonly Finding[]
}

/** The parts that may hold fields. */
const textParts = /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/**
 * Opens a document and refuses what must not be opened, in bounded time and memory: sizes are checked before they are
 * believed, and every part before anything else reads it.
 *
 * @throws `NOT_A_ZIP`, `PASSWORD_PROTECTED`, `ZIP_CORRUPT`, `TOO_LARGE`, `NOT_WORD`, `DOCUMENT_REFUSED`
 * @internal
 */
export function openDocument(bytes: Uint8Array): OpenDocument {
  checkStart(bytes)
  const entries = readZip(bytes)
  const inflated = entries.reduce((all, entry) => all + entry.size, 0)
  if (inflated > templateLimits.inflated) {
    return fail('TOO_LARGE', {
      what: 'the document unpacked',
      size: inflated,
      limit: templateLimits.inflated,
    })
  }
  const findings = [...nameFindings(entries), ...activeContent(entries)]
  const xml = new Map<string, string>()
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
    if (entry.size > templateLimits.xmlPart) {
      return fail('TOO_LARGE', { what: entry.name, size: entry.size, limit: templateLimits.xmlPart })
    }
    const text = new TextDecoder().decode(inflate(entry))
    findings.push(...xmlFindings(entry.name, text))
    xml.set(entry.name, text)
  }
  const errors = findings.filter((finding) => finding.severity === 'error')
  if (errors.length > 0) return fail('DOCUMENT_REFUSED', {}, { findings: errors })
  if (!xml.has('[Content_Types].xml')) return fail('NOT_WORD', { why: 'it has no content types' })
  if (!xml.has('word/document.xml')) return fail('NOT_WORD', { why: 'it has no word/document.xml' })
  const names = [...xml.keys()].filter((name) => textParts.test(name)).toSorted(mainFirst)
  return { entries, parts: new Map(names.map((name) => [name, xml.get(name) ?? ''])), findings }
}

function checkStart(bytes: Uint8Array): void {
  if (bytes.length > templateLimits.file) {
    fail('TOO_LARGE', { what: 'the file', size: bytes.length, limit: templateLimits.file })
  }
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (start === 'd0cf11e0') fail('PASSWORD_PROTECTED', {})
  if (start !== '504b0304') fail('NOT_A_ZIP', {})
}

function nameFindings(entries: readonly ZipEntry[]): Finding[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name }) => {
    const key = name.toLowerCase()
    const twice = seen.has(key)
    seen.add(key)
    if (twice) return [fault(name, 'ENTRY_TWICE')]
    const bad = /(^|\/)\.\.(\/|$)|^\/|\\|^[a-z]:|\p{Cc}|(^|\/)__proto__(\/|$)/iu.test(name)
    return bad ? [fault(name, 'ENTRY_NAME')] : []
  })
}

function activeContent(entries: readonly ZipEntry[]): Finding[] {
  return entries.flatMap(({ name }) => {
    if (/vbaproject|vbadata|\/activex\//i.test(name)) return [fault(name, 'MACROS')]
    return /^word\/embeddings\//i.test(name) ? [fault(name, 'EMBEDDED_OBJECT')] : []
  })
}

function xmlFindings(name: string, text: string): Finding[] {
  const found: Finding[] = []
  if (/^(?:\ufeff)?\s*<\?xml[^>]*encoding=["'](?!utf-8)/i.test(text) || text.includes('\0'))
    found.push(fault(name, 'XML_ENCODING'))
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) found.push(fault(name, 'XML_DTD'))
  const main = /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/.exec(
    text,
  )?.[1]
  if (textParts.test(name) && main !== 'w') found.push(fault(name, 'XML_PREFIX'))
  if (depthOf(text) > templateLimits.depth)
    found.push(fault(name, 'XML_DEPTH', { limit: templateLimits.depth }))
  if (/<w:altChunk[\s/>]/.test(text)) found.push(fault(name, 'ALT_CHUNK'))
  if (/<w:instrText[^>]*>[^<]*\bDDE(AUTO)?\b|w:instr="[^"]*\bDDE(AUTO)?\b/i.test(text))
    found.push(fault(name, 'DDE_FIELD'))
  if (name.endsWith('.rels')) {
    for (const relation of text.match(/<Relationship\s[^>]*TargetMode="External"[^>]*>/gi) ?? []) {
      const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? ''
      if (/^(https?|mailto):/i.test(target) && /\/hyperlink"/.test(relation)) continue
      found.push({ ...fault(name, 'EXTERNAL_REFERENCE', { target }), severity: 'warning' })
    }
  }
  return found
}

/** How deep elements are nested, without building a tree. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === 47) depth -= 1
    else if (next !== 33 && next !== 63) {
      const end = text.indexOf('>', at)
      if (end === -1) break
      if (text.charCodeAt(end - 1) !== 47) deepest = Math.max(deepest, ++depth)
    }
  }
  return deepest
}

function mainFirst(a: string, b: string): number {
  const main = 'word/document.xml'
  return a === main ? -1 : b === main ? 1 : a < b ? -1 : 1
}
