import type { PlacedBlock } from './place-block.js'
import type { Element, Tree } from './tree.js'

/** A stretch of XML that is written, or not, as a whole. @internal */
export interface Span {
  readonly from: number
  readonly to: number
  readonly placed?: PlacedBlock
  readonly wrap?: 'optional' | 'container'
}

/** Paragraphs that go with the conditions in them, tables that go with their rows, and cells that must keep a paragraph. @internal */
export function wraps(placed: readonly PlacedBlock[], { paragraphs }: Tree, xml: string): Span[] {
  const spans = new Map<Element, Span>()
  const containers = new Set<Element>()
  for (const { container } of placed) if (container !== undefined) containers.add(container)
  const within = new Map<Element, PlacedBlock[]>()
  for (const each of placed) {
    if (each.paragraph === undefined) continue
    const known = within.get(each.paragraph)
    if (known === undefined) within.set(each.paragraph, [each])
    else known.push(each)
  }
  for (const paragraph of paragraphs) {
    const inside = within.get(paragraph) ?? []
    if (inside.length === 0 || isCut(paragraph, placed) || !isBlankOutside(xml, paragraph, inside)) continue
    spans.set(paragraph, { from: paragraph.from, to: paragraph.to, wrap: 'optional' })
    if (paragraph.parent !== undefined) containers.add(paragraph.parent)
  }
  for (const container of containers) {
    if (container.name === 'w:tbl') {
      const rows = placed.filter((each) => each.container === container)
      const outside = without(xml, container.inner, container.to, rows)
      if (!/<w:tr[ >]/.test(outside))
        spans.set(container, { from: container.from, to: container.to, wrap: 'optional' })
    } else if (/^w:(tc|hdr|ftr|txbxContent|footnote|endnote|sdtContent)$/.test(container.name)) {
      const end = xml.lastIndexOf('</', container.to)
      spans.set(container, { from: container.inner, to: end, wrap: 'container' })
    }
  }
  return [...spans.values()]
}

/** Whether a block begins or ends in a paragraph and goes beyond it. */
function isCut({ from, to }: Element, placed: readonly PlacedBlock[]): boolean {
  const inside = (at: number) => at > from && at < to
  return placed.some((each) => each.container !== undefined && (inside(each.from) || inside(each.to)))
}

function isBlankOutside(xml: string, paragraph: Element, inside: readonly PlacedBlock[]): boolean {
  const rest = without(xml, paragraph.inner, paragraph.to, inside)
  if (/<w:(?:drawing|pict|object|sym|footnoteReference|endnoteReference|fldChar|sectPr|br)\b/.test(rest))
    return false
  return (
    !/\ue001/.test(rest) &&
    !/<w:t(?: [^>]*)?>[^<]*\S[^<]*<\/w:t>/.test(rest.replaceAll(/\ue000\d+\ue002/g, ''))
  )
}

function without(xml: string, from: number, to: number, blocks: readonly PlacedBlock[]): string {
  let at = from
  let rest = ''
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    rest += xml.slice(at, Math.max(at, block.from))
    at = Math.max(at, block.to)
  }
  return rest + xml.slice(at, to)
}
