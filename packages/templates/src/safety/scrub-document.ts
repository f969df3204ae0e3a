import type { Finding } from '@matterkit/core/values'
import { fail, fault } from '../errors.js'
import { checkOptions, options } from '../fields/check-options.js'
import { unescapeXml } from '../fields/xml.js'
import { acceptChanges } from './accept-changes.js'
import { withoutBindings, withoutCommentMarks } from './comment-marks.js'
import { withoutParts } from './drop-parts.js'
import { withoutHidden } from './hidden-text.js'
import { hidingStyles } from './hiding-styles.js'
import { pack } from './inflate.js'
import { type TemplateLimits, templateLimits } from './limits.js'
import { openDocument } from './open-document.js'
import { beside, labelOf } from './part-names.js'
import { trackedChanges } from './tracked-changes.js'
import { writeZip } from './zip.js'

/** What a lawyer decides before a document is scrubbed. @since 0.1.0 */
export interface ScrubOptions {
  /**
   * Tracked changes are accepted. Without this, a document that has some is refused: what it says is not decided. To reject
   * them, reject them in Word.
   */
  readonly changes?: 'accept'
  /** Whether text that no reader sees goes or stays. Without this, a document that has some is refused. */
  readonly hidden?: 'remove' | 'keep'
  readonly limits?: Partial<TemplateLimits>
}

/** A document fit to leave the firm, and what was taken out of it. @since 0.1.0 */
export interface ScrubbedDocument {
  readonly docx: Uint8Array
  /** What was taken out, each kind once, with how much of it and whose; and what was told to stay. */
  readonly findings: readonly Finding[]
}

const known = {
  changes: options.oneOf('accept'),
  hidden: options.oneOf('remove', 'keep'),
  limits: options.object,
}

/** Parts that say who wrote a document, how and where, and nothing that a reader reads. */
const dropped = {
  SCRUBBED_PROPERTIES: /^docProps\/|^docMetadata\//i,
  SCRUBBED_COMMENTS: /^word\/(?:comments\w*|people|threadedComments\/.*|persons\/.*)\.xml$/i,
  SCRUBBED_CUSTOM_XML: /^customXml\//i,
} as const

/** Comments and who made them, whatever their part is called. */
const comments =
  /<(?:w:comments|w15:people|w15:commentsEx|w16cid:commentsIds|w16cex:commentsExtensible)[\s/>]/
/** Parts that hold text a reader reads, whatever they are called; and those that may hold tracked changes besides. */
const spoken = /<w:(?:document|hdr|ftr|footnotes|endnotes|glossaryDocument)[\s>]/
const written = /<w:(?:document|hdr|ftr|footnotes|endnotes|glossaryDocument|styles|numbering)[\s>]/

/** What of a document a part is, where it goes. */
function kindOf(name: string, xml: string): keyof typeof dropped | undefined {
  const [kind] = Object.entries(dropped).find(([, pattern]) => pattern.test(name)) ?? []
  return (kind as keyof typeof dropped | undefined) ?? (comments.test(xml) ? 'SCRUBBED_COMMENTS' : undefined)
}

/**
 * A Word document without what it tells of its making: names of authors and editors, all properties, comments, the
 * template it came from, revision numbers, variables, custom XML, a picture of its first page; and its tracked changes
 * and hidden text, as the lawyer decides. What it says and how it looks stays. Pictures stay as they are: what a camera
 * wrote into them is not looked for, nor is what stands outside the page or in white.
 *
 * A lawyer who sends a document must take reasonable care that what is embedded in it discloses no confidence:
 * N.Y. State Bar Op. 782 (2004), Ala. State Bar RO-2007-02, Md. State Bar 2007-09, State Bar of Ariz. 07-03. ABA Formal
 * Op. 06-442 (2006) finds no ban on reading what was sent and names scrubbing as a way to keep from sending it. Read in
 * summaries and one unofficial copy on 2026-11-26; the opinions themselves were not checked.
 *
 * @throws `OPTIONS_INVALID` for any other decision; `SCRUB_UNDECIDED` with what is to be decided first; what `compileTemplate` throws of a file that cannot be
 *   opened
 * @returns bytes that are the same for the same document
 * @example
 * import { readFileSync, writeFileSync } from 'node:fs'
 *
 * export function send(file: string): string[] {
 *   const { docx, findings } = scrubDocument(readFileSync(file), { changes: 'accept', hidden: 'remove' })
 *   writeFileSync('to-opposing-counsel.docx', docx)
 *   return findings.map(({ code }) => code) // ['SCRUBBED_PROPERTIES', 'SCRUBBED_COMMENTS']
 * }
 * @since 0.1.0
 */
export function scrubDocument(docx: Uint8Array, decisions: ScrubOptions = {}): ScrubbedDocument {
  checkOptions(decisions, known)
  const { changes, hidden, limits } = decisions
  const document = openDocument(docx, { ...templateLimits, ...limits })
  const { entries, findings: outside } = document
  const { gone, xml } = withoutParts(
    document,
    (name) => kindOf(name, document.xml.get(name) ?? '') !== undefined,
  )
  const found: Finding[] = [...outside]
  const say = (code: Parameters<typeof fault>[1], at: string, data: Finding['data']) =>
    found.push(fault(at, code, data, 'note'))

  const stylesBeside = (name: string) => hidingStyles(xml.get(beside(name, 'styles.xml')) ?? '')
  const undecided: Finding[] = []
  let revisions = 0
  for (const [name, text] of xml) {
    const at = labelOf(name)
    const tracked = written.test(text) ? trackedChanges(text) : 0
    if (tracked > 0 && changes === undefined) undecided.push(fault(at, 'TRACKED_CHANGES', { count: tracked }))
    if (tracked > 0) say('SCRUBBED_CHANGES', at, { count: tracked, names: authorsIn(text) })
    const plain = unmarked(tracked > 0 ? acceptChanges(text) : text)
    const seen = spoken.test(text)
      ? withoutHidden(plain.xml, stylesBeside(name))
      : { xml: plain.xml, count: 0 }
    if (seen.count > 0 && hidden === undefined) undecided.push(fault(at, 'HIDDEN_TEXT'))
    if (seen.count > 0 && hidden === 'remove') say('SCRUBBED_HIDDEN', at, { count: seen.count })
    if (seen.count > 0 && hidden === 'keep') found.push(fault(at, 'HIDDEN_TEXT', {}, 'warning'))
    revisions += plain.revisions
    xml.set(name, hidden === 'remove' ? seen.xml : plain.xml)
  }
  if (undecided.length > 0) fail('SCRUB_UNDECIDED', {}, { findings: undecided })

  for (const code of Object.keys(dropped)) {
    const names = gone.filter((name) => kindOf(name, document.xml.get(name) ?? '') === code)
    const own = names.map((name) => document.xml.get(name) ?? '')
    if (names.length > 0)
      say(code as keyof typeof dropped, 'document', { parts: names, names: peopleIn(own) })
  }
  const settings = xml.get('word/settings.xml') ?? ''
  const kept = settings
    .replaceAll(/<w:(docVars|rsids|mailMerge)\b[^>]*(?<!\/)>[\s\S]*?<\/w:\1>/g, '')
    .replaceAll(/<w:(?:docVars|rsids|mailMerge)\b[^>]*\/>/g, '')
  const removed = ['docVars', 'mailMerge'].filter((each) => settings.includes(`<w:${each}`))
  if (outside.some(({ data }) => /\.dot[xm]?$/i.test(String(data.target)))) removed.push('attachedTemplate')
  if (removed.length > 0) say('SCRUBBED_SETTINGS', 'settings', { names: removed })
  if (settings !== '') xml.set('word/settings.xml', kept)
  if (revisions > 0) say('SCRUBBED_REVISIONS', 'document', { count: revisions })

  const left = entries.filter(({ name }) => !gone.includes(name))
  const packed = left.map((entry) => {
    const text = xml.get(entry.name)
    return text === undefined || text === document.xml.get(entry.name) ? entry : pack(entry.name, text)
  })
  return { docx: writeZip(packed), findings: found }
}

/** A part without marks of comments, bindings to what is gone, and the numbers of editing sessions. */
function unmarked(xml: string): { readonly xml: string; readonly revisions: number } {
  const marks = /\sw:rsid\w*="[^"]*"|<w:rsid\b[^>]*\/>/g
  const revisions = xml.match(marks)?.length ?? 0
  return { xml: withoutBindings(withoutCommentMarks(xml.replaceAll(marks, ''))), revisions }
}

function authorsIn(xml: string): string[] {
  return [...new Set([...xml.matchAll(/\sw:author="([^"]*)"/g)].map(([, name = '']) => unescapeXml(name)))]
}

function peopleIn(parts: readonly string[]): string[] {
  const named = /<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>([^<]+)<|\s(?:w|w15):author="([^"]*)"/g
  const all = parts.flatMap((xml) =>
    [...xml.matchAll(named)].map(([, element, attribute]) => element ?? attribute ?? ''),
  )
  return [...new Set(all.map((name) => unescapeXml(name).trim()))].filter((name) => name !== '')
}
