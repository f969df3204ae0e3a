import { textOf } from '../fields/xml.js'
import { dressed } from './text-clause.js'

const paragraph = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/g
const properties = /^<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?/
const more = /<w:(?:drawing|pict|object|fldChar|fldSimple|footnoteReference|endnoteReference|br|tab)\b/
const empty =
  /^(?:<w:p(?: [^>]*)?\/>|<w:p(?: [^>]*)?>(?:<w:pPr\/>|<w:pPr>(?:(?!<\/w:pPr>)[\s\S])*<\/w:pPr>)?<\/w:p>)$/
const marks = /\ue000(\d+)\ue001/g

/**
 * Puts clauses where their marks are: in place of a paragraph that holds nothing else, or, of a clause that is one
 * paragraph, its runs within the sentence.
 *
 * @param bodies - the bodies by the number of their mark
 * @param refuse - called with the mark of a clause that cannot stand where it is asked for
 * @internal
 */
export function placeClauses(
  xml: string,
  bodies: ReadonlyMap<number, string>,
  refuse: (mark: number) => void,
): string {
  /** Where the last clause ended, and with what. */
  let last = { at: -1, end: '' }
  const alone = xml.replaceAll(paragraph, (whole, offset: number) => {
    const [mark = '', number] = /\ue000(\d+)\ue001/.exec(whole) ?? []
    if (number === undefined || textOf(whole).trim() !== mark) return whole
    const own = properties.exec(whole)?.[1] ?? ''
    if (more.test(whole.slice(own.length))) return whole
    const section = /<w:sectPr\b[^>]*\/>|<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>/.exec(own)?.[0] ?? ''
    const style = own.replace(section, '')
    const blocks = dressed(
      withoutEmptyEnd(bodies.get(Number(number)) ?? ''),
      style,
      runBefore(whole, whole.indexOf(mark)),
    )
    const end = section === '' ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`
    const after = offset + whole.length
    const before = last.at === offset ? last.end : xml.slice(0, offset)
    const placed = kept(blocks, before, end + xml.slice(after)) + end
    last = { at: after, end: placed === '' ? before : placed }
    return placed
  })
  return alone.replaceAll(marks, (_, number: string, offset: number) => {
    const runs = runsOf(bodies.get(Number(number)) ?? '')
    if (runs === undefined) refuse(Number(number))
    const own = runBefore(alone, offset)
    const inside = dressed(runs ?? '', '', own).replaceAll(
      /(<w:r(?: [^>]*)?>)(?!<w:rPr[ >/])/g,
      (start) => start + own,
    )
    return `</w:t></w:r>${inside}<w:r>${own}<w:t xml:space="preserve">`
  })
}

/** The runs of a body that is one paragraph; none of an empty one. */
function runsOf(body: string): string | undefined {
  const xml = withoutEmptyEnd(body)
  if (xml === '') return ''
  const match = /^<w:p(?: [^>]*)?>(?:<w:pPr\/>|<w:pPr>[\s\S]*?<\/w:pPr>)?([\s\S]*)<\/w:p>$/.exec(xml)
  return match?.[1] === undefined || /<w:(?:p[ >/]|tbl>)/.test(match[1]) ? undefined : match[1]
}

/** Word ends every file with a paragraph, be it empty; that one is no part of the clause. */
function withoutEmptyEnd(body: string): string {
  let end = body.length
  for (;;) {
    const start = Math.max(...['<w:p>', '<w:p ', '<w:p/>'].map((tag) => body.lastIndexOf(tag, end - 1)))
    if (start === -1 || !empty.test(body.slice(start, end))) return body.slice(0, end)
    end = start
  }
}

/** Two tables that touch are one to Word, and a cell must end with a paragraph. */
function kept(blocks: string, before: string, after: string): string {
  const first = blocks.startsWith('<w:tbl>') && before.endsWith('</w:tbl>') ? '<w:p/>' : ''
  const last = blocks.endsWith('</w:tbl>') && /^(?:<w:tbl>|<\/)/.test(after) ? '<w:p/>' : ''
  if (
    blocks === '' &&
    /<w:tc(?: [^>]*)?>(?:<w:tcPr>(?:(?!<\/w:tcPr>)[\s\S])*<\/w:tcPr>)?$/.test(before.slice(-4_000))
  )
    return '<w:p/>'
  return first + blocks + last
}

/** The properties of the run that a place stands in. */
function runBefore(xml: string, at: number): string {
  const start = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at))
  return start === -1
    ? ''
    : (/^<w:r(?: [^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)?/.exec(xml.slice(start, at))?.[1] ?? '')
}
