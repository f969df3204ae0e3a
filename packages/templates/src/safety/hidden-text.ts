import { hiddenRuns } from './hidden-runs.js'
import type { HidingStyles } from './hiding-styles.js'
import { joinParagraphs, withoutEnd, withParagraph } from './join-paragraphs.js'
import { writeXml, type XmlElement, type XmlNode, xmlTree } from './xml-tree.js'

/** What of a run makes a field, and how it looks. */
const ofField = /^w:(?:rPr|fldChar|instrText|delInstrText)$/
/** What is around runs, and goes when all that was in it does. */
const wrapper = /^w:(?:hyperlink|smartTag|fldSimple|ins|del|moveFrom|moveTo|sdt|customXml|dir|bdo)$/
const seen = /^(?:w:(?:r|p|tbl|tr|tc|fldSimple)|m:oMath|m:r|mc:AlternateContent)$/
const place = /^w:(?:bookmark|perm)(?:Start|End)$/

/** How many pieces of text a part holds that a reader does not see. @internal */
export function hiddenTexts(xml: string, styles: HidingStyles): number {
  if (!styles.any && !xml.includes('<w:vanish')) return 0
  const { runs, texts } = hiddenRuns(xmlTree(xml), styles)
  return runs.size + texts.size
}

/**
 * A part without what a reader does not see: hidden text, fields that are hidden whole, and hidden ends of paragraphs,
 * which run into the next as a reader sees them do. What Word hides to make an index of it stays.
 *
 * @returns the part, and how many pieces of text went
 * @internal
 */
export function withoutHidden(
  xml: string,
  styles: HidingStyles,
): { readonly xml: string; readonly count: number } {
  if (!styles.any && !xml.includes('<w:vanish')) return { xml, count: 0 }
  const tree = xmlTree(xml)
  const { runs, texts, ends } = hiddenRuns(tree, styles)
  const count = runs.size + texts.size
  if (count + ends.size === 0) return { xml, count }

  function left(nodes: readonly XmlNode[]): readonly XmlNode[] {
    return joinParagraphs(
      nodes.flatMap((node): readonly XmlNode[] => {
        if (typeof node === 'string') return [node]
        if (runs.has(node)) return []
        const kept = texts.has(node)
          ? node.children.filter((each) => typeof each !== 'string' && ofField.test(each.name))
          : node.children
        const element = { ...node, children: left(kept) }
        if (wrapper.test(node.name) && holds(node) && !holds(element)) return places(element)
        return [ends.has(node) ? withoutEnd(element) : withParagraph(element)]
      }),
    )
  }
  return { xml: writeXml(left(tree)), count }
}

/** Whether there is something to be seen in an element. */
function holds({ children }: XmlElement): boolean {
  return children.some((each) => typeof each !== 'string' && (seen.test(each.name) || holds(each)))
}

/** The bookmarks in an element. */
function places({ children }: XmlElement): readonly XmlNode[] {
  return children.flatMap((each) =>
    typeof each === 'string' ? [] : place.test(each.name) ? [each] : places(each),
  )
}
