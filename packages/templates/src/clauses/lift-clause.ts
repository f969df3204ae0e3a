import { nextAfter } from '../safety/append-xml.js'
import { withoutBindings, withoutCommentMarks } from '../safety/comment-marks.js'
import type { OpenDocument } from '../safety/open-document.js'
import { beside, mainOf } from '../safety/part-names.js'
import { addTo, declareIn, partOf } from './add-to-part.js'
import type { HostDocument } from './host-document.js'
import { bookmarkMerge, withDrawingNumbers } from './merge-marks.js'
import { numberMerge } from './merge-numbering.js'
import { withRelationIds } from './merge-relations.js'
import { type MergedStyle, styleMerge } from './merge-styles.js'
import { withListNumbers, withStyleIds } from './renamed.js'

/** A clause on its way into a document. @internal */
export interface Lift {
  readonly host: HostDocument
  readonly source: OpenDocument
  style(id: string): MergedStyle
  number(id: string): string
  /** Says what of the clause cannot be brought in. */
  problem(what: string): void
}

const noteReference = /(<w:(footnote|endnote)Reference\b[^>]*?w:id=")(-?\d+)"/g

/**
 * The body of a clause as it can stand in a part of the document: everything it names by a number is copied into the
 * document and named anew. Its sections and comments stay behind.
 *
 * @internal
 */
export function liftClause(
  host: HostDocument,
  part: string,
  source: OpenDocument,
  problem: Lift['problem'],
): string {
  const lift: Lift = {
    host,
    source,
    problem,
    style: (id) => style(id),
    number: (id) => number(id),
  }
  const style = styleMerge(lift)
  const number = numberMerge(lift)
  const bookmarks = bookmarkMerge(lift)
  const notes = new Map<string, string>()

  function lifted(xml: string, from: string, into: string): string {
    const styled = withStyleIds(withListNumbers(plain(xml), number), (id) => style(id).id)
    const noted = styled.replaceAll(
      noteReference,
      (_, before: string, kind: 'footnote' | 'endnote', id: string) => `${before}${note(kind, id)}"`,
    )
    return withDrawingNumbers(host, bookmarks(withRelationIds(lift, noted, from, into)))
  }

  function note(kind: 'footnote' | 'endnote', id: string): string {
    if (part !== host.main) {
      problem(`${kind}s`)
      return id
    }
    const known = notes.get(kind + id)
    if (known !== undefined) return known
    const name = `${kind}s` as const
    const from = beside(mainOf(source), `${name}.xml`)
    const own = String(nextAfter([partOf(lift, name)], new RegExp(`<w:${kind}\\b[^>]*?w:id="(\\d+)"`, 'g')))
    notes.set(kind + id, own)
    host.spend(source.xml.get(from)?.length ?? 0)
    const whole =
      new RegExp(`<w:${kind}\\s[^>]*?w:id="${id}"[^>]*>[\\s\\S]*?</w:${kind}>`).exec(
        source.xml.get(from) ?? '',
      )?.[0] ?? ''
    const numbered = whole.replace(/\sw:id="-?\d+"/, ` w:id="${own}"`)
    addTo(lift, name, lifted(numbered, from, beside(host.main, `${name}.xml`)))
    return own
  }

  const main = mainOf(source)
  const xml = source.xml.get(main) ?? ''
  const body = lifted(bodyOf(xml), main, part)
  declareIn(lift, part, xml, body)
  return body
}

function bodyOf(xml: string): string {
  return /<w:body\b[^>]*>([\s\S]*)<\/w:body>/.exec(xml)?.[1] ?? ''
}

/** XML without what belongs to the file it stood in and not to what it says. */
function plain(xml: string): string {
  const last = /<w:bookmarkStart\b(?=[^>]*w:name="_GoBack")[^>]*?w:id="(\d+)"/.exec(xml)?.[1]
  const unmarked =
    last === undefined
      ? xml
      : xml.replaceAll(new RegExp(`<w:bookmark(?:Start|End)\\b[^>]*?w:id="${last}"[^>]*/>`, 'g'), '')
  return withoutBindings(withoutCommentMarks(unmarked))
    .replaceAll(/<w:sectPr\b[^>]*\/>|<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>/g, '')
    .replaceAll(/<w:(?:proofErr|permStart|permEnd)\b[^>]*\/>/g, '')
    .replaceAll(/(<w:sdtPr>(?:(?!<\/w:sdtPr>)[\s\S])*?)<w:id\b[^>]*\/>/g, '$1')
    .replaceAll(/\s(?:w14:(?:paraId|textId)|w:rsid\w*)="[^"]*"/g, '')
    .replaceAll(/<w:rsid\b[^>]*\/>/g, '')
    .trim()
}
