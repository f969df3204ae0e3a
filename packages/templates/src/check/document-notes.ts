import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { unescapeXml } from '../fields/xml.js'
import { hiddenTexts } from '../safety/hidden-text.js'
import { hidingStyles } from '../safety/hiding-styles.js'
import type { OpenDocument } from '../safety/open-document.js'
import { beside, labelOf, mainOf } from '../safety/part-names.js'
import { trackedChanges } from '../safety/tracked-changes.js'
import { wordFields } from '../safety/unlink-fields.js'

/**
 * Word computes these anew only when it is told to, or fills them by a mail merge of its own; the rest (PAGE, NUMPAGES)
 * it computes while it lays out.
 */
const stale =
  /^\s*(?:TOC|REF|PAGEREF|NOTEREF|INDEX|TOA|SEQ|STYLEREF|DOCPROPERTY|DOCVARIABLE|FILENAME|DATE|TIME|SAVEDATE|CREATEDATE|PRINTDATE|AUTHOR|IF|=|MERGE\w+|NEXT|NEXTIF|SKIPIF|ASK|FILLIN|SET|ADDRESSBLOCK|GREETINGLINE)/i

/** What Word keeps in a template that its reader may not expect. @internal */
export function documentNotes({ parts, xml }: OpenDocument): Finding[] {
  const found: Finding[] = []
  const hides = hidingStyles(xml.get(beside(mainOf({ parts }), 'styles.xml')) ?? '')
  for (const [name, part] of parts) {
    const at = labelOf(name)
    const tracked = trackedChanges(part)
    if (tracked > 0) found.push(fault(at, 'TRACKED_CHANGES', { count: tracked }, 'warning'))
    const fields = new Set(
      wordFields(part)
        .filter(({ code }) => stale.test(code))
        .map(({ code }) => code.trim().split(/\s+/)[0]?.toUpperCase() ?? ''),
    )
    if (fields.size > 0) found.push(fault(at, 'WORD_FIELDS', { fields: [...fields] }, 'warning'))
    if (part.includes('<w:dataBinding ')) found.push(fault(at, 'DATA_BOUND', {}, 'warning'))
    if (hiddenTexts(part, hides) > 0) found.push(fault(at, 'HIDDEN_TEXT', {}, 'warning'))
  }
  const comments = count(xml.get('word/comments.xml') ?? '', /<w:comment /g)
  if (comments > 0) found.push(fault('comments', 'COMMENTS', { count: comments }, 'warning'))
  const names = namesIn(xml)
  if (names.length > 0) found.push(fault('properties', 'OLD_NAMES', { names }, 'note'))
  return found
}

function namesIn(xml: ReadonlyMap<string, string>): string[] {
  const core = xml.get('docProps/core.xml') ?? ''
  const app = xml.get('docProps/app.xml') ?? ''
  const found = [
    ...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]+)</g),
    ...app.matchAll(/<(?:Company|Manager)>([^<]+)</g),
  ].map(([, name = '']) => unescapeXml(name).trim())
  return [...new Set(found.filter((name) => name !== ''))]
}

function count(xml: string, pattern: RegExp): number {
  return xml.match(pattern)?.length ?? 0
}
