import { childWith, commonParent, type Element, type Mark, nearestNamed } from './tree.js'

/** Instructions that belong together: the one that opens, every `else`, the one that closes. @internal */
export interface Block {
  readonly number: number
  readonly loop: boolean
  readonly open: Mark
  readonly elses: readonly Mark[]
  readonly close: Mark
}

/** An instruction, and whether it closes a block. @internal */
export type Control = Mark & { readonly closes: boolean }

/** A block in the XML: what is repeated or chosen, and what goes with its instructions. @internal */
export interface PlacedBlock {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly branches: readonly (readonly [from: number, to: number])[]
  /** Where its paragraphs or rows stand; absent where it stands within a paragraph. */
  readonly container?: Element
  /** The paragraph it stands in. */
  readonly paragraph?: Element
}

type Cut = readonly [from: number, to: number]

/**
 * Decides what a block repeats: the rows its instructions stand in, the list paragraph, the paragraphs between them, or
 * the text between them. Paragraphs and rows that hold instructions and nothing else go.
 *
 * @param atMarks - cut at the instructions themselves, from one paragraph into another, where whole paragraphs would
 *   cross another block: what stands before the first is then joined with what stands after the last
 * @returns undefined where nothing whole lies between the instructions
 * @internal
 */
export function placeBlock(
  block: Block,
  controls: readonly Control[],
  isListItem: (paragraph: Element) => boolean,
  atMarks = false,
): PlacedBlock | undefined {
  const { open, elses, close, loop } = block
  const marks = [open, ...elses, close]
  const common = commonParent(marks.map((mark) => mark.parent))
  const row = nearestNamed(common, /^w:(tr|tc|p)$/)
  if (row?.name === 'w:tr') {
    if (elses.length > 0) return undefined
    return {
      block,
      from: row.from,
      to: row.to,
      branches: [[row.from, row.to]],
      container: row.parent as Element,
    }
  }
  const paragraph = nearestNamed(common, /^w:(p|tbl|txbxContent)$/)
  if (paragraph?.name === 'w:p') {
    if (loop && elses.length === 0 && isListItem(paragraph) && !open.textBefore && !close.textAfter)
      return {
        block,
        from: paragraph.from,
        to: paragraph.to,
        branches: [[paragraph.from, paragraph.to]],
        container: paragraph.parent as Element,
      }
    const cuts = marks.map((mark): Cut | undefined => {
      if (mark.parent === common) return [mark.from, mark.to]
      const child = childWith(common, mark.parent)
      return child.filled ? undefined : [child.from, child.to]
    })
    return placed(block, cuts, { paragraph })
  }
  const units = marks.map((mark) => childWith(common, mark.parent))
  const alone = units.map((unit) => !unit.filled)
  const whole = alone.some(Boolean) || common.name === 'w:tbl' || (!open.textBefore && !close.textAfter)
  if (atMarks) {
    const between = marks.every(({ parent }, at) => parent === units[at] && parent.name === 'w:p')
    if (loop || !between || alone.some(Boolean)) return undefined
    return placed(
      block,
      marks.map(({ from, to }): Cut => [from, to]),
      { container: common },
    )
  }
  const cuts = marks.map((mark, at): Cut | undefined => {
    const unit = units[at] as Element
    const role = at === 0 ? 'open' : at === marks.length - 1 ? 'close' : 'else'
    if (unit.name === 'w:tbl' || (unit.name === 'w:sdt' && unit.filled)) return undefined
    if (alone[at] === true) return cutOfUnit(mark, unit, role, controls)
    if (!whole) return mark.parent === unit ? [mark.from, mark.to] : undefined
    if (role === 'open')
      return common.name === 'w:tbl' || !mark.textBefore ? [unit.from, unit.from] : undefined
    if (role === 'close') return common.name === 'w:tbl' || !mark.textAfter ? [unit.to, unit.to] : undefined
    if (!mark.textBefore) return [unit.from, unit.from]
    return !mark.textAfter ? [unit.to, unit.to] : undefined
  })
  return placed(block, cuts, { container: common })
}

function placed(
  block: Block,
  cuts: readonly (Cut | undefined)[],
  where: { readonly container?: Element; readonly paragraph?: Element },
): PlacedBlock | undefined {
  const all = cuts.filter((cut) => cut !== undefined)
  const [first] = all
  const last = all.at(-1)
  if (all.length < cuts.length || first === undefined || last === undefined) return undefined
  const branches = all.slice(1).map((cut, at) => [(all[at] as Cut)[1], cut[0]] as const)
  if (branches.some(([from, to]) => from > to)) return undefined
  return { block, from: first[0], to: last[1], branches, ...where }
}

/** A unit with nothing but instructions goes with the outermost of them. */
function cutOfUnit(
  mark: Mark,
  unit: Element,
  role: 'open' | 'else' | 'close',
  controls: readonly Control[],
): Cut {
  const inside = controls.filter(({ from }) => from >= unit.from && from < unit.to)
  const at = inside.findIndex(({ from }) => from === mark.from)
  if (role === 'open') return at === 0 ? [unit.from, unit.to] : [unit.to, unit.to]
  if (role === 'else') return inside.length === 1 ? [unit.from, unit.to] : [unit.from, unit.from]
  const closesMore = inside.slice(at + 1).some(({ closes }) => closes)
  return closesMore ? [unit.from, unit.from] : [unit.from, unit.to]
}
