import { childOf, has, writeXml, type XmlElement, type XmlNode, xmlTree } from './xml-tree.js'

/** What was deleted or moved away, how a thing was before, and where a move began and ended. */
const gone =
  /^w:(?:del|moveFrom|\w+Change|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)|cellIns|cellMerge)$/
const kept = /^w:(?:ins|moveTo)$/
const anywhere =
  /<w:(?:ins|del|moveFrom|moveTo|\w+Change|(?:moveFrom|moveTo|customXml\w+)Range(?:Start|End)|cell(?:Ins|Del|Merge))[ />]/g

/** How many tracked changes a part holds. @internal */
export function trackedChanges(xml: string): number {
  return xml.match(anywhere)?.length ?? 0
}

/** A part with its tracked changes accepted: what was added stays, what was deleted goes. @internal */
export function acceptChanges(xml: string): string {
  return trackedChanges(xml) === 0 ? xml : writeXml(accepted(xmlTree(xml)))
}

function accepted(nodes: readonly XmlNode[]): readonly XmlNode[] {
  return joined(
    nodes.flatMap((node): readonly XmlNode[] => {
      if (typeof node === 'string') return [node]
      const { name } = node
      if (gone.test(name) || isDeleted(node)) return []
      if (kept.test(name)) return accepted(node.children)
      const element = { ...node, children: name === 'w:p' ? withMark(node) : accepted(node.children) }
      if (
        (name === 'w:tbl' && !has(element, /^w:(?:tr|sdt)$/)) ||
        (name === 'w:tr' && !has(element, /^w:(?:tc|sdt)$/))
      )
        return []
      const children = typeof element.children.at(-1) === 'string' ? [] : element.children
      const last = children.at(-1) as XmlElement | undefined
      if (name === 'w:tc' && last?.name !== 'w:p')
        return [
          { ...element, children: [...element.children, { name: 'w:p', start: '<w:p/>', children: [] }] },
        ]
      return [element]
    }),
  )
}

/** A row or cell that was deleted. */
function isDeleted(element: XmlElement): boolean {
  if (element.name === 'w:tr') return childOf(element, 'w:trPr', 'w:del') !== undefined
  return element.name === 'w:tc' && childOf(element, 'w:tcPr', 'w:cellDel') !== undefined
}

const markGone = 'w:markGone'

/** The content of a paragraph; one whose end was deleted says so, for the paragraph after it to take it in. */
function withMark(paragraph: XmlElement): readonly XmlNode[] {
  const mark = childOf(paragraph, 'w:pPr', 'w:rPr')
  const deleted = [childOf(mark, 'w:del'), childOf(mark, 'w:moveFrom')].some((each) => each !== undefined)
  const children = accepted(paragraph.children)
  return deleted ? [...children, { name: markGone, start: `<${markGone}/>`, children: [] }] : children
}

/** Paragraphs whose end was deleted run into the next, and look as that one does. */
function joined(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const out: XmlNode[] = []
  let carried: XmlNode[] = []
  let held: XmlElement | undefined
  const release = () => {
    if (held !== undefined && carried.length > 0)
      out.push({ ...held, children: [...properties(held), ...carried] })
    held = undefined
    carried = []
  }
  for (const node of nodes) {
    if (typeof node === 'string' || node.name !== 'w:p') {
      if (typeof node !== 'string' && node.name !== 'w:bookmarkStart' && node.name !== 'w:bookmarkEnd')
        release()
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

function properties(paragraph: XmlElement): readonly XmlNode[] {
  const own = childOf(paragraph, 'w:pPr')
  return own === undefined ? [] : [own]
}
