/** An element with what is in it; or text, as it is written. @internal */
export type XmlNode = string | XmlElement

/** @internal */
export interface XmlElement {
  readonly name: string
  /** The tag that opens it, attributes and all. */
  readonly start: string
  readonly children: readonly XmlNode[]
}

/** Takes a part apart that was cleaned before: well-formed, of bounded depth, without comments. @internal */
export function xmlTree(xml: string): readonly XmlNode[] {
  const root: XmlNode[] = []
  const open: { readonly name: string; readonly start: string; readonly children: XmlNode[] }[] = []
  for (const [piece] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const into = open.at(-1)?.children ?? root
    if (piece.startsWith('</')) open.pop()
    else if (!piece.startsWith('<') || piece.startsWith('<?')) into.push(piece)
    else {
      const element = { name: /^<([^\s/>]+)/.exec(piece)?.[1] ?? '', start: piece, children: [] }
      into.push(element)
      if (!piece.endsWith('/>')) open.push(element)
    }
  }
  return root
}

/** @internal */
export function writeXml(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      const { name, start, children } = node
      if (children.length === 0) return start.endsWith('/>') ? start : `${start}</${name}>`
      return `${start.endsWith('/>') ? `${start.slice(0, -2)}>` : start}${writeXml(children)}</${name}>`
    })
    .join('')
}

/** A tree with each element, innermost first, replaced by what `change` makes of it. @internal */
export function changedTree(
  nodes: readonly XmlNode[],
  change: (element: XmlElement) => readonly XmlNode[],
): readonly XmlNode[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : change({ ...node, children: changedTree(node.children, change) }),
  )
}

/** The first child of a name, of the first child of a name before it, and so on. @internal */
export function childOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element
  for (const name of names)
    at = at?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === name)
  return at
}

/** Whether an element has a child of such a name. @internal */
export function has({ children }: XmlElement, name: RegExp): boolean {
  return children.some((each) => typeof each !== 'string' && name.test(each.name))
}
