import { stylesIn } from '../fields/word-styles.js'
import { changedTree, childOf, has, writeXml, type XmlElement, xmlTree } from './xml-tree.js'

/** Which styles of a styles part hide the text they are given to. @internal */
export function hidingStyles(styles: string): (id: string) => boolean {
  const known = stylesIn(styles)
  return (id) => /<w:vanish(?:\/>| w:val="(?:1|true|on)")/.test(known.get(id)?.xml ?? '')
}

/** A part without the runs that a reader does not see, and how many there were. Codes of fields stay. @internal */
export function withoutHidden(
  xml: string,
  hiddenStyle: (id: string) => boolean,
): { readonly xml: string; readonly count: number } {
  let count = 0
  const tree = changedTree(xmlTree(xml), (element) => {
    if (element.name !== 'w:p' && element.name !== 'w:r') return [element]
    if (element.name === 'w:r') {
      if (
        !isHidden(childOf(element, 'w:rPr'), 'w:rStyle', hiddenStyle) ||
        has(element, /^w:(?:fldChar|instrText)$/)
      )
        return [element]
      count++
      return []
    }
    if (!hiddenStyle(valOf(childOf(element, 'w:pPr', 'w:pStyle')))) return [element]
    const rest = element.children.filter((each) => typeof each === 'string' || each.name !== 'w:r')
    count += element.children.length - rest.length
    return [{ ...element, children: rest }]
  })
  return count === 0 ? { xml, count } : { xml: writeXml(tree), count }
}

function isHidden(
  properties: XmlElement | undefined,
  style: string,
  hiddenStyle: (id: string) => boolean,
): boolean {
  const own = childOf(properties, 'w:vanish')
  if (own !== undefined) return !/w:val="(?:0|false|off)"/.test(own.start)
  return hiddenStyle(valOf(childOf(properties, style)))
}

function valOf(element: XmlElement | undefined): string {
  return /w:val="([^"]*)"/.exec(element?.start ?? '')?.[1] ?? ''
}
