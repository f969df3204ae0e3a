import { explain, type Finding, type Messages } from '@matterkit/core/values'
import type { Template } from '../compile/template.js'
import { escapeXml } from '../fields/xml.js'
import { templateMessages } from '../messages.js'
import { addPart } from '../safety/add-part.js'
import { appended } from '../safety/append-xml.js'
import { pack } from '../safety/inflate.js'
import { beside, labelOf, mainOf } from '../safety/part-names.js'
import { writeZip } from '../safety/zip.js'

/**
 * How findings are written into a copy.
 *
 * @since 0.1.0
 */
export interface CommentOptions {
  /** Whose name the comments bear; `Template check` unless given. */
  readonly author?: string
  /** When, as an instant in UTC: `2026-11-02T09:00:00Z`; comments bear no time unless given. */
  readonly at?: string
  /** Words in place of ours. */
  readonly messages?: Messages
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * A copy of a template with its findings as Word comments, each at the paragraph it speaks of; what stands in a header
 * or footer, where Word has no comments, or nowhere, is said at the first paragraph. Comments that were there stay.
 *
 * @returns the bytes of the copy; the same findings give the same bytes
 * @example
 * import { readFileSync, writeFileSync } from 'node:fs'
 *
 * export function review(file: string): void {
 *   const template = compileTemplate(readFileSync(file))
 *   writeFileSync('reviewed.docx', commentFindings(template, checkTemplate(template)))
 * }
 * @since 0.1.0
 */
export function commentFindings(
  template: Template,
  findings: readonly Finding[],
  { author = 'Template check', at, messages = {} }: CommentOptions = {},
): Uint8Array {
  const { entries, parts, xml } = template.opened.document
  const main = mainOf({ parts })
  const commentsPart = beside(main, 'comments.xml')
  const here = labelOf(main)
  const old = xml.get(commentsPart)
  const taken = [...(old ?? '').matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id))
  const first = Math.max(-1, ...taken) + 1
  const comments = findings.map((finding, index) => {
    const [part, paragraph] = finding.at.split(', paragraph ')
    const placed = part === here && paragraph !== undefined
    return {
      id: first + index,
      paragraph: placed ? Number(paragraph) : 1,
      text: `${finding.severity}: ${placed ? '' : `${finding.at}: `}${explain(finding, messages, templateMessages)} (${finding.code})`,
    }
  })
  const head = `w:author="${escapeXml(author)}" w:initials="${escapeXml(initialsOf(author))}"${at === undefined ? '' : ` w:date="${escapeXml(at)}"`}`
  const written = comments
    .map(
      ({ id, text }) =>
        `<w:comment w:id="${id}" ${head}><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`,
    )
    .join('')
  const changed = new Map([[main, anchored(xml.get(main) ?? '', comments)]])
  if (old === undefined) {
    changed.set(
      commentsPart,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${w}">${written}</w:comments>`,
    )
    addPart(changed, xml, main, {
      name: commentsPart,
      relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    })
  } else changed.set(commentsPart, appended(old, 'w:comments', written))
  const kept = entries.map((entry) => {
    const text = changed.get(entry.name)
    changed.delete(entry.name)
    return text === undefined ? entry : pack(entry.name, text)
  })
  return writeZip([...kept, ...[...changed].map(([name, text]) => pack(name, text))])
}

/** The document with each comment around the text of its paragraph, counted as findings count them. */
function anchored(xml: string, comments: readonly { id: number; paragraph: number }[]): string {
  const at = new Map<number, number[]>()
  for (const { id, paragraph } of comments) at.set(paragraph, [...(at.get(paragraph) ?? []), id])
  let number = 0
  const open: number[] = []
  return xml.replaceAll(/<w:p(?: [^>]*)?>(?:<w:pPr\/>|<w:pPr>[\s\S]*?<\/w:pPr>)?|<\/w:p>/g, (found) => {
    if (found === '</w:p>') return ends(at.get(open.pop() ?? 0)) + found
    if (found.endsWith('/>') && !found.endsWith('<w:pPr/>')) return found
    open.push(++number)
    return found + (at.get(number) ?? []).map((id) => `<w:commentRangeStart w:id="${id}"/>`).join('')
  })
}

function ends(ids: readonly number[] = []): string {
  return ids
    .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    .join('')
}

function initialsOf(author: string): string {
  return (author.match(/(?<=^|\s)\p{L}/gu) ?? []).join('').toUpperCase().slice(0, 4)
}
