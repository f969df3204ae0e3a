/** An element of a part: where it is in the XML, and what stands around it. @internal */
export interface Element {
  readonly name: string
  readonly from: number
  /** Where its content begins. */
  readonly inner: number
  to: number
  readonly parent: Element | undefined
  /** Something a reader sees that is no instruction: text, a field, a picture. */
  filled: boolean
}

/** An instruction in the XML, with the element it stands in. @internal */
export interface Mark {
  readonly number: number
  readonly control: boolean
  readonly from: number
  readonly to: number
  readonly parent: Element
  /** Whether a reader sees something before or after it in its paragraph. */
  textBefore: boolean
  textAfter: boolean
}

/** The elements of a part that instructions stand in, and the instructions. @internal */
export interface Tree {
  readonly marks: readonly Mark[]
  /** Elements with something in them, by where they begin. */
  readonly paragraphs: readonly Element[]
}

const pieces = /<\/?([A-Za-z_][\w.:-]*)[^>]*>|\ue000(\d+)([\ue001\ue002])/g
const seen =
  /^(?:w:drawing|w:pict|w:object|w:sym|w:footnoteReference|w:endnoteReference|w:fldChar|w:sectPr|m:oMath)$/

/** Walks a part and finds its instructions. @internal */
export function treeOf(xml: string): Tree {
  const marks: Mark[] = []
  const paragraphs: Element[] = []
  let at: Element = { name: '', from: 0, inner: 0, to: xml.length, parent: undefined, filled: false }
  let textFrom = 0
  /** The paragraph in which something was seen last. */
  let text: Element | undefined
  const see = (element: Element) => {
    fill(element)
    text = paragraphOf(element)
    for (let i = marks.length - 1; i >= 0; i--) {
      const mark = marks[i] as Mark
      if (mark.textAfter || paragraphOf(mark.parent) !== text) break
      mark.textAfter = true
    }
  }
  for (const match of xml.matchAll(pieces)) {
    const [whole, name, number, kind] = match
    if (at.name === 'w:t' && /\S/.test(xml.slice(textFrom, match.index))) see(at)
    textFrom = match.index + whole.length
    if (number !== undefined) {
      const control = kind === '\ue002'
      marks.push({
        number: Number(number),
        control,
        from: match.index,
        to: textFrom,
        parent: at,
        textBefore: text !== undefined && paragraphOf(at) === text,
        textAfter: false,
      })
      if (!control) see(at)
    } else if (whole[1] === '/') {
      at.to = textFrom
      if (at.parent !== undefined) at = at.parent
    } else if (name !== undefined) {
      if (seen.test(name) || (name === 'w:br' && whole.includes('w:type='))) see(at)
      if (whole.endsWith('/>')) continue
      const element: Element = {
        name,
        from: match.index,
        inner: textFrom,
        to: xml.length,
        parent: at,
        filled: false,
      }
      if (name === 'w:p') paragraphs.push(element)
      at = element
    }
  }
  return { marks, paragraphs }
}

function paragraphOf(element: Element): Element | undefined {
  return nearestNamed(element, /^w:p$/)
}

function fill(element: Element): void {
  for (let each: Element | undefined = element; each !== undefined && !each.filled; each = each.parent)
    each.filled = true
}

/** The innermost element that holds all of some. @internal */
export function commonParent(elements: readonly Element[]): Element {
  const [first, ...others] = elements
  let common = first as Element
  for (const other of others) while (!holds(common, other)) common = common.parent as Element
  return common
}

/** Whether an element is or holds another. @internal */
export function holds(outer: Element, inner: Element): boolean {
  let at: Element | undefined = inner
  while (at !== undefined && at !== outer) at = at.parent
  return at === outer
}

/** The child of an element in which another stands; the element itself where that is it. @internal */
export function childWith(parent: Element, inner: Element): Element {
  let at = inner
  while (at.parent !== undefined && at !== parent && at.parent !== parent) at = at.parent
  return at
}

/** The nearest element of a name around another, itself included. @internal */
export function nearestNamed(element: Element, name: RegExp): Element | undefined {
  let at: Element | undefined = element
  while (at !== undefined && !name.test(at.name)) at = at.parent
  return at
}
