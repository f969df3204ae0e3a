import { type Finding, MatterkitError } from '@matterkit/core/values'
import { orderAllNotes } from '../compile/order-notes.js'
import { fail, fault } from '../errors.js'
import { type FoundTag, findTags, type Place } from '../fields/find-tags.js'
import { withoutMarks } from '../fields/marks.js'
import { isXmlText } from '../fields/xml.js'
import type { TemplateLimits } from '../safety/limits.js'
import { type OpenDocument, openDocument } from '../safety/open-document.js'
import { labelOf, mainOf } from '../safety/part-names.js'
import { trackedChanges } from '../safety/tracked-changes.js'
import { askedClause, asks } from './asked-clauses.js'
import type { Clause, UsedClause } from './clause.js'
import { asDocument, finished, type HostDocument, hostOf } from './host-document.js'
import { liftClause } from './lift-clause.js'
import { createOrigins, type Origin } from './origins.js'
import { placeClauses } from './place-clause.js'
import { textDocument } from './text-clause.js'

interface Included {
  readonly document: OpenDocument
  /** Where the paragraphs of a part come from, where clauses stand in it. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>
  readonly used: readonly UsedClause[]
  readonly findings: readonly Finding[]
}

/** How many times as many characters as may be inflated may be read while clauses are brought in. */
const WORK = 10

/**
 * Brings in the clauses that `{clause "id"}` asks for: the newest version, or the one of `{clause "id@3"}`. A clause is
 * opened as carefully as the template is, and only where it is asked for.
 *
 * @internal
 */
export function includeClauses(
  document: OpenDocument,
  library: readonly Clause[],
  limits: TemplateLimits,
): Included {
  const used: UsedClause[] = []
  const findings: Finding[] = []
  const opened = new Map<Clause, OpenDocument | undefined>()
  const origins = createOrigins()
  let room = limits.xmlPart
  let inflated = limits.inflated
  let brought = 0
  let work = WORK * limits.inflated
  const spend = (characters: number) => {
    work -= characters
    if (work < 0)
      fail('TOO_LARGE', {
        what: 'the work of bringing in clauses',
        size: WORK * limits.inflated - work,
        limit: WORK * limits.inflated,
      })
  }

  /** A document with its clauses in it; `called` where it is a clause itself. */
  function filled(from: OpenDocument, within: readonly string[], called?: string): HostDocument {
    const host = hostOf(from, spend)
    const asking = [...from.parts].filter(([, xml]) => asks(xml)).map(([part]) => part)
    for (const [part, xml] of from.parts)
      if (called !== undefined || asking.includes(part))
        host.xml.set(part, origins.stamped(called ?? labelOf(part), xml))
    for (const part of asking) bring(host, part, called ?? labelOf(part), within)
    return host
  }

  function bring(host: HostDocument, part: string, label: string, within: readonly string[]): void {
    const { tags, rewrite } = findTags(host.xml.get(part) ?? '')
    const places = new Map<FoundTag, Place>()
    const bodies = new Map<number, string>()
    const clauses = tags.filter((tag) => askedClause(tag) !== undefined)
    for (const [number, tag] of clauses.entries()) {
      const at = `${label}, paragraph ${tag.paragraph}`
      places.set(tag, { number, control: false })
      if (tag.tracked) findings.push(fault(at, 'TAG_TRACKED', { tag: tag.tag }))
      else bodies.set(number, bodyFor(host, part, tag, at, within))
    }
    const rewritten = rewrite(places)
    const placed = placeClauses(rewritten, bodies, (number) => {
      const { tag = '', paragraph = 0 } = clauses[number] ?? {}
      findings.push(fault(`${label}, paragraph ${paragraph}`, 'CLAUSE_PLACE', { tag }))
    })
    host.xml.set(part, withRoot(placed, host.xml.get(part) ?? ''))
  }

  function bodyFor(
    host: HostDocument,
    part: string,
    found: FoundTag,
    at: string,
    within: readonly string[],
  ): string {
    const { tag } = found
    const { id = '', version } = askedClause(found) ?? {}
    const [clause] = library
      .filter((each) => each.id === id && (version === undefined || each.version === version))
      .toSorted((a, b) => b.version - a.version)
    const refused = (code: Parameters<typeof fault>[1], data: Finding['data']) => {
      findings.push(fault(at, code, data))
      return ''
    }
    if (clause === undefined) return refused('CLAUSE_UNKNOWN', { tag, clause: id })
    if (within.includes(id)) return refused('CLAUSE_CYCLE', { clause: [...within, id] })
    if (within.length >= limits.clauseDepth)
      return refused('CLAUSE_DEPTH', { clause: id, limit: limits.clauseDepth })
    if (++brought > limits.tags) return refused('TAGS_TOO_MANY', { limit: limits.tags })
    const source = opened.has(clause) ? opened.get(clause) : open(clause, at)
    if (source === undefined) return ''
    if (!used.some((each) => each.id === id && each.version === clause.version))
      used.push({ id, version: clause.version })
    for (const xml of source.xml.values()) spend(xml.length)
    const inner = asDocument(filled(source, [...within, id], `clause ${id}@${clause.version}`))
    const body = liftClause(host, part, inner, (what) => refused('CLAUSE_HOLDS', { clause: id, what }))
    room -= Math.max(body.length, inner.xml.get(mainOf(inner))?.length ?? 0)
    return room < 0 ? refused('CLAUSE_SIZE', { clause: id, limit: limits.xmlPart }) : body
  }

  function open(clause: Clause, at: string): OpenDocument | undefined {
    const { id } = clause
    const name = `clause ${id}@${clause.version}`
    let source: OpenDocument | undefined
    if ('text' in clause) {
      if (isXmlText(clause.text)) source = textDocument(clause.text)
      else findings.push(fault(name, 'VALUE_CHARACTER', { path: id }))
    } else {
      try {
        source = unreserved(openDocument(clause.docx, { ...limits, inflated }))
        inflated -= source.entries.reduce((all, { size }) => all + size, 0)
        findings.push(...clauseFindings(source, id, name))
      } catch (error) {
        if (!(error instanceof MatterkitError)) throw error
        findings.push(fault(at, 'CLAUSE_REFUSED', { clause: id, code: error.code, why: error.message }))
        findings.push(...error.findings.map((each) => ({ ...each, at: `${name}: ${each.at}` })))
      }
    }
    opened.set(clause, source)
    return source
  }

  if (![...document.parts.values()].some(asks)) return { document, origins: new Map(), used, findings }
  const host = filled(unreserved(document), [])
  orderAllNotes(host.main, host.xml, host.xml)
  const byPart = new Map<string, readonly Origin[]>()
  for (const part of asDocument(host).parts.keys()) {
    const read = origins.read(labelOf(part), host.xml.get(part) ?? '')
    host.xml.set(part, read.xml)
    byPart.set(part, read.origins)
  }
  return { document: finished(host), origins: byPart, used, findings }
}

/** A document in whose text nothing looks like a mark of ours. */
function unreserved(document: OpenDocument): OpenDocument {
  const parts = new Map([...document.parts].map(([name, xml]) => [name, withoutMarks(xml)]))
  return { ...document, parts, xml: new Map([...document.xml, ...parts]) }
}

/** XML with the root that its part has got meanwhile. */
function withRoot(xml: string, part: string): string {
  const root = /<w:(?:document|hdr|ftr|footnotes|endnotes)\b[^>]*>/
  return xml.replace(root, () => root.exec(part)?.[0] ?? '')
}

/** What of a clause keeps it from being brought in, and what will not come along. */
function clauseFindings(source: OpenDocument, clause: string, at: string): Finding[] {
  const found = source.findings.map((each) => ({ ...each, at: `${at}: ${each.at}` }))
  const xml = [...source.parts.values()].join('')
  if (trackedChanges(xml) > 0) found.push(fault(at, 'CLAUSE_TRACKED', { clause }))
  const left = [
    ...(/<w:commentReference\b/.test(xml) ? ['comments'] : []),
    ...(/<w:pPr>(?:(?!<\/w:pPr>)[\s\S])*<w:sectPr\b/.test(source.parts.get(mainOf(source)) ?? '')
      ? ['sections']
      : []),
  ]
  if (left.length > 0) found.push(fault(at, 'CLAUSE_LEFT_OUT', { clause, what: left }, 'note'))
  return found
}
