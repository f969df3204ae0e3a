import { childOf, has, type XmlElement, type XmlNode } from './xml-tree.js'

const markGone = 'w:markGone'
const mark: XmlElement = { name: markGone, start: `<${markGone}/>`, children: [] }

/** A paragraph whose end is no more, for {@link joinParagraphs} to run it into the next. @internal */
export function withoutEnd(paragraph: XmlElement): XmlElement {
  return { ...paragraph, children: [...paragraph.children, mark] }
}

/** Paragraphs whose end is gone run into the next, and look as that one does; two tables stay two. @internal */
export function joinParagraphs(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (!nodes.some((node) => typeof node !== 'string' && has(node, /^w:markGone$/))) return nodes
  const out: XmlNode[] = []
  let carried: XmlNode[] = []
  let held: XmlElement | undefined
  const release = (next?: XmlElement) => {
    const parts = next?.name === 'w:tbl' && lastElement(out)?.name === 'w:tbl'
    if (held !== undefined && (carried.length > 0 || parts))
      out.push({ ...held, children: [...properties(held), ...carried] })
    held = undefined
    carried = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || node.name !== 'w:p') {
      if (typeof node !== 'string' && !isMark(node)) release(node)
      out.push(node)
      continue
    }
    const own = node.children.filter((each) => typeof each === 'string' || each.name !== markGone)
    const content = own.filter((each) => typeof each === 'string' || each.name !== 'w:pPr')
    if (own.length < node.children.length) {
      held = { ...node, children: own }
      carried.push(...content)
    } else {
      out.push(
        carried.length === 0 ? node : { ...node, children: [...properties(node), ...carried, ...content] },
      )
      held = undefined
      carried = []
    }
  }
  release()
  return out
}

/** What must hold a paragraph to be opened by Word; a cell must end with one. */
const holders = /^w:(?:tc|hdr|ftr|footnote|endnote|comment|txbxContent)$/

/** An element with an empty paragraph at its end, where it must have one and has none. @internal */
export function withParagraph(element: XmlElement): XmlElement {
  if (!holders.test(element.name) || endsWithParagraph(element.children)) return element
  return { ...element, children: [...element.children, { name: 'w:p', start: '<w:p/>', children: [] }] }
}

function endsWithParagraph(nodes: readonly XmlNode[]): boolean {
  const last = lastElement(nodes)
  if (last?.name !== 'w:sdt' && last?.name !== 'w:customXml') return last?.name === 'w:p'
  return endsWithParagraph(childOf(last, 'w:sdtContent')?.children ?? last.children)
}

function lastElement(nodes: readonly XmlNode[]): XmlElement | undefined {
  return nodes.findLast((node): node is XmlElement => typeof node !== 'string' && !isMark(node))
}

/** A place in the text, with nothing in it. */
function isMark({ name }: XmlElement): boolean {
  return /^w:(?:bookmark|perm|commentRange)(?:Start|End)$|^w:proofErr$/.test(name)
}

function properties(paragraph: XmlElement): readonly XmlNode[] {
  const own = childOf(paragraph, 'w:pPr')
  return own === undefined ? [] : [own]
}
