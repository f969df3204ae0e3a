import { stylesIn } from '../fields/word-styles.js'
import { childOf, type XmlElement, xmlTree } from './xml-tree.js'

/** Which text the styles of a document hide. @internal */
export interface HidingStyles {
  /** Whether any text may be hidden by them. */
  readonly any: boolean
  /** Whether the styles of a table, a paragraph and a run hide together what has them. */
  hide(table: string | undefined, paragraph: string | undefined, run: string | undefined): boolean
}

/**
 * Reads from a styles part what it hides. A style hides what the one it builds on hides, unless it says otherwise. Two
 * levels that both hide, a paragraph's and a run's, show the text again, and what the defaults of the document say holds
 * whatever they say (toggle properties, ECMA-376 Part 1, 17.7.3; unverified: written from general knowledge).
 *
 * @internal
 */
export function hidingStyles(xml: string): HidingStyles {
  if (!xml.includes('<w:vanish')) return { any: false, hide: () => false }
  const styles = stylesIn(xml)
  const known = new Map<string, boolean>()
  const standard = new Map<string, string>()
  for (const { id, type, xml: style } of styles.values())
    if (/^<w:style\b[^>]*\sw:default="(?:1|true|on)"/.test(style)) standard.set(type, id)
  const defaults = /<w:rPrDefault\b[^>]*>[\s\S]*?<\/w:rPrDefault>/.exec(xml)?.[0] ?? ''
  const always = isOn(childOf(firstElement(defaults), 'w:rPr', 'w:vanish')) === true

  function hides(id: string): boolean {
    const passed = new Set<string>()
    let said: boolean | undefined
    for (let at: string | undefined = id; at !== undefined && said === undefined && !passed.has(at); ) {
      passed.add(at)
      said = known.get(at)
      const tree = firstElement(styles.get(at)?.xml ?? '')
      said ??= isOn(childOf(tree, 'w:rPr', 'w:vanish'))
      at = valOf(childOf(tree, 'w:basedOn'))
    }
    for (const each of passed) known.set(each, said ?? false)
    return said ?? false
  }

  const level = (type: string, id: string | undefined): boolean => {
    const named = id !== undefined && styles.has(id) ? id : standard.get(type)
    return named !== undefined && hides(named)
  }
  return {
    any: true,
    hide: (table, paragraph, run) => {
      const levels = [
        table !== undefined && level('table', table),
        level('paragraph', paragraph),
        run !== undefined && level('character', run),
      ]
      return always || levels.filter(Boolean).length % 2 === 1
    },
  }
}

/** What a property that is on or off says; undefined where it is not there. @internal */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property === undefined ? undefined : !/^(?:0|false|off)$/.test(valOf(property) ?? '')
}

/** @internal */
export function valOf(element: XmlElement | undefined): string | undefined {
  return /\sw:val="([^"]*)"/.exec(element?.start ?? '')?.[1]
}

function firstElement(xml: string): XmlElement | undefined {
  return xmlTree(xml).find((node): node is XmlElement => typeof node !== 'string')
}
