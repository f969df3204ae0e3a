import { joinParagraphs, withoutEnd, withParagraph } from './join-paragraphs.js'
import { acceptedElement, trackedChanges } from './tracked-changes.js'
import { childOf, has, writeXml, type XmlElement, type XmlNode, xmlTree } from './xml-tree.js'

/** A part with its tracked changes accepted: what was added stays, what was deleted goes. @internal */
export function acceptChanges(xml: string): string {
  return trackedChanges(xml) === 0 ? xml : writeXml(accepted(xmlTree(xml)))
}

function accepted(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return joinParagraphs(
    nodes.flatMap((node): readonly XmlNode[] => {
      if (typeof node === 'string') return [node]
      const become = acceptedElement(node.name)
      if (become === 'goes' || isDeleted(node)) return []
      if (become === 'opens') return accepted(node.children)
      const element = { ...node, children: accepted(node.children) }
      if (node.name === 'w:p') return [isJoined(node) ? withoutEnd(element) : element]
      return isEmptied(element) ? [] : [withParagraph(element)]
    }),
  )
}

/** A row or cell that was deleted. */
function isDeleted(element: XmlElement): boolean {
  if (element.name === 'w:tr') return childOf(element, 'w:trPr', 'w:del') !== undefined
  return element.name === 'w:tc' && childOf(element, 'w:tcPr', 'w:cellDel') !== undefined
}

/** A table without rows, or a row without cells. */
function isEmptied(element: XmlElement): boolean {
  if (element.name === 'w:tbl') return !has(element, /^w:(?:tr|sdt|customXml)$/)
  return element.name === 'w:tr' && !has(element, /^w:(?:tc|sdt|customXml)$/)
}

/** A paragraph whose end was deleted or moved away. */
function isJoined(paragraph: XmlElement): boolean {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr')
  return mark !== undefined && has(mark, /^w:(?:del|moveFrom)$/)
}
