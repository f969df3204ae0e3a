import { type HidingStyles, isOn, valOf } from './hiding-styles.js'
import { childOf, has, type XmlElement, type XmlNode } from './xml-tree.js'

/** What of a part no reader sees. @internal */
export interface Hidden {
  /** Runs that go whole. */
  readonly runs: ReadonlySet<XmlElement>
  /** Runs whose text goes; what makes a field of them stays, for the field has something a reader sees. */
  readonly texts: ReadonlySet<XmlElement>
  /** Paragraphs whose end is hidden, so that a reader sees them run into the next. */
  readonly ends: ReadonlySet<XmlElement>
}

interface Field {
  code: string
  hidden: boolean
  readonly pieces: Set<XmlElement>
}

interface Around {
  readonly table: string | undefined
  readonly paragraph: string | undefined
}

/** Codes that Word itself hides, of what stands in an index or a table: taking them out would change that. */
const entry = /^\s*(?:XE|TC|TA|RD)\b/i
const makesField = /^w:(?:fldChar|instrText|delInstrText)$/

/** Finds the hidden runs of a part, in hyperlinks and content controls too, and fields that are hidden whole. @internal */
export function hiddenRuns(nodes: readonly XmlNode[], styles: HidingStyles): Hidden {
  const runs = new Set<XmlElement>()
  const texts = new Set<XmlElement>()
  const ends = new Set<XmlElement>()
  const open: Field[] = []

  function walk(all: readonly XmlNode[], around: Around): void {
    for (const node of all) {
      if (typeof node === 'string') continue
      if (node.name === 'w:r' || node.name === 'm:r') run(node, around)
      else walk(node.children, aroundOf(node, around))
      if (node.name === 'w:p' && isHiddenEnd(node, aroundOf(node, around))) ends.add(node)
    }
  }

  function run(element: XmlElement, around: Around): void {
    const hidden = isHidden(childOf(element, 'w:rPr'), around)
    for (const field of open) if (!hidden) field.hidden = false
    if (!has(element, makesField)) {
      if (hidden) runs.add(element)
      else walk(element.children, around)
      return
    }
    if (hidden && has(element, /^w:(?!rPr$|fldChar$|instrText$|delInstrText$)/)) texts.add(element)
    for (const child of element.children) if (typeof child !== 'string') piece(child, element, hidden)
  }

  function piece(child: XmlElement, of: XmlElement, hidden: boolean): void {
    const inner = open.at(-1)
    const kind = /\sw:fldCharType="(\w+)"/.exec(child.start)?.[1]
    if (child.name === 'w:fldChar' && kind === 'begin') open.push({ code: '', hidden, pieces: new Set([of]) })
    else if (child.name === 'w:fldChar') {
      inner?.pieces.add(of)
      if (kind === 'end' && inner !== undefined) close(open.pop() as Field)
    } else if (child.name === 'w:instrText') {
      const code = child.children.filter((each) => typeof each === 'string').join('')
      if (inner === undefined) close({ code, hidden, pieces: new Set([of]) })
      else {
        inner.code += code
        inner.pieces.add(of)
      }
    }
  }

  function close({ code, hidden, pieces }: Field): void {
    if (hidden && !entry.test(code)) for (const each of pieces) runs.add(each)
  }

  function isHidden(properties: XmlElement | undefined, { table, paragraph }: Around): boolean {
    return (
      isOn(childOf(properties, 'w:vanish')) ??
      styles.hide(table, paragraph, valOf(childOf(properties, 'w:rStyle')))
    )
  }

  /** An end between a heading and the text on its line is hidden and parts their styles, another ends a section. */
  function isHiddenEnd(paragraph: XmlElement, around: Around): boolean {
    const mark = childOf(paragraph, 'w:pPr', 'w:rPr')
    const parts =
      isOn(childOf(mark, 'w:specVanish')) === true || childOf(paragraph, 'w:pPr', 'w:sectPr') !== undefined
    return !parts && isHidden(mark, around)
  }

  walk(nodes, { table: undefined, paragraph: undefined })
  for (const each of runs) texts.delete(each)
  return { runs, texts, ends }
}

function aroundOf(element: XmlElement, around: Around): Around {
  if (element.name === 'w:tbl')
    return { ...around, table: valOf(childOf(element, 'w:tblPr', 'w:tblStyle')) ?? '' }
  if (element.name === 'w:p') return { ...around, paragraph: valOf(childOf(element, 'w:pPr', 'w:pStyle')) }
  if (element.name === 'w:txbxContent') return { table: undefined, paragraph: undefined }
  return around
}
