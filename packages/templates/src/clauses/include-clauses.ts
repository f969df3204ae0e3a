import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { escapeXml, unescapeXml } from '../fields/xml.js'
import type { TemplateLimits } from '../safety/limits.js'

/**
 * A clause of the firm's library. A blank line begins another paragraph; each takes the style of the paragraph that asked
 * for it. Fields, conditions and further clauses may stand in it.
 *
 * @since 0.1.0
 */
export interface Clause {
  readonly id: string
  readonly version: number
  readonly text: string
}

/** A clause that stands in a document. @since 0.1.0 */
export interface UsedClause {
  readonly id: string
  readonly version: number
}

interface Included {
  readonly xml: string
  readonly used: readonly UsedClause[]
  readonly findings: readonly Finding[]
}

const asked = /^\s*\{\s*clause\s*:?\s*["“”']?([\w.-]+)(?:@(\d+))?["“”']?\s*\}\s*$/i

/**
 * Puts clauses where `{clause "id"}` stands alone in a paragraph: the newest version, or the one that is asked for by
 * `{clause "id@3"}`.
 *
 * @internal
 */
export function includeClauses(
  part: string,
  xml: string,
  library: readonly Clause[],
  limits: TemplateLimits,
): Included {
  if (!/clause/i.test(xml)) return { xml, used: [], findings: [] }
  const used: UsedClause[] = []
  const findings: Finding[] = []
  const at = part.replace(/^word\/|\.xml$/g, '')
  let written = 0

  function paragraphs(text: string, within: readonly string[]): string[] {
    return text.split(/\n\s*\n/).flatMap((paragraph) => {
      const match = asked.exec(paragraph)
      return match === null ? [paragraph] : bring(match, within)
    })
  }

  function bring([tag = '', id = '', version]: RegExpExecArray, within: readonly string[]): string[] {
    const versions = library.filter(
      (clause) => clause.id === id && (version === undefined || clause.version === Number(version)),
    )
    const clause = versions.toSorted((a, b) => b.version - a.version)[0]
    if (clause === undefined) findings.push(fault(at, 'CLAUSE_UNKNOWN', { tag: tag.trim(), clause: id }))
    else if (within.includes(id)) findings.push(fault(at, 'CLAUSE_CYCLE', { clause: [...within, id] }))
    else if (within.length >= limits.clauseDepth)
      findings.push(fault(at, 'CLAUSE_DEPTH', { clause: id, limit: limits.clauseDepth }))
    else if (written + clause.text.length > limits.xmlPart)
      findings.push(fault(at, 'CLAUSE_DEPTH', { clause: id, limit: limits.xmlPart }))
    else {
      written += clause.text.length
      if (!used.some((each) => each.id === id && each.version === clause.version))
        used.push({ id, version: clause.version })
      return paragraphs(clause.text, [...within, id])
    }
    return []
  }

  const filled = xml.replaceAll(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g, (paragraph) => {
    const texts = [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
      unescapeXml(text),
    )
    const match = asked.exec(texts.join(''))
    if (match === null) return paragraph
    const own = /<w:pPr>[\s\S]*?<\/w:pPr>/.exec(paragraph)?.[0] ?? ''
    const run = /<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)/.exec(paragraph)?.[1] ?? ''
    return bring(match, [])
      .map(
        (text) =>
          `<w:p>${own}<w:r>${run}<w:t xml:space="preserve">${escapeXml(text.trim()).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')}</w:t></w:r></w:p>`,
      )
      .join('')
  })
  return { xml: filled, used, findings }
}
