import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { assemble, flat } from './assemble-steps.js'
import { type Block, type Control, type PlacedBlock, placeBlock } from './place-block.js'
import type { Instruction, Step } from './steps.js'
import { type Element, treeOf } from './tree.js'
import { type Span, wraps } from './wrap-blocks.js'

/** What a part writes, or what keeps its blocks from being written. @internal */
export interface Program {
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
}

/** Turns the rewritten XML of a part into steps. @internal */
export function programOf(
  xml: string,
  instructions: readonly Instruction[],
  isListStyle: (style: string) => boolean,
): Program {
  if (!xml.includes('\ue002')) return { steps: flat(xml, instructions), findings: [] }
  const tree = treeOf(xml)
  const controls = tree.marks
    .filter((mark) => mark.control)
    .map((mark): Control => Object.assign(mark, { closes: instructions[mark.number]?.kind === 'close' }))
  const isListItem = ({ from, inner }: Element) => {
    const properties = /^(?:\s*)<w:pPr>[\s\S]*?<\/w:pPr>/.exec(xml.slice(inner, inner + 2000))?.[0] ?? ''
    const style = /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1]
    return from < inner && (properties.includes('<w:numPr>') || (style !== undefined && isListStyle(style)))
  }
  const findings: Finding[] = []
  const whole: PlacedBlock[] = []
  for (const block of blocksOf(controls, instructions)) {
    const open = instructions[block.number]
    const place = placeBlock(block, controls, isListItem)
    if (place !== undefined) whole.push(place)
    else if (open?.kind === 'open') findings.push(fault(open.at, 'LIST_PLACE', { tag: open.tag }))
  }
  const crossed = crossing(whole)
  const placed = whole.map((each) =>
    crossed.has(each) ? (placeBlock(each.block, controls, isListItem, true) ?? each) : each,
  )
  const spans = [
    ...placed.map((each): Span => ({ from: each.from, to: each.to, placed: each })),
    ...wraps(placed, tree, xml),
  ]
  spans.sort((a, b) => a.from - b.from || b.to - a.to || rank(a) - rank(b))
  const over = spans.find((span, at) =>
    spans.slice(at + 1, at + 40).some(({ from, to }) => from < span.to && from >= span.from && to > span.to),
  )
  if (over?.placed !== undefined && findings.length === 0) {
    const open = instructions[over.placed.block.number]
    if (open?.kind === 'open') findings.push(fault(open.at, 'LIST_PLACE', { tag: open.tag }))
  }
  return findings.length > 0
    ? { steps: [], findings }
    : { steps: assemble(xml, instructions, spans), findings }
}

/** The blocks that begin in another and end after it, and those others. */
function crossing(placed: readonly PlacedBlock[]): ReadonlySet<PlacedBlock> {
  const crossed = new Set<PlacedBlock>()
  let open: PlacedBlock[] = []
  for (const each of placed.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    open = open.filter(({ to }) => to > each.from)
    for (const other of open) if (other.to < each.to) crossed.add(other).add(each)
    open.push(each)
  }
  return crossed
}

/** A container holds its blocks, also where it begins and ends with one. */
function rank({ wrap }: Span): number {
  return wrap === 'container' ? 0 : wrap === undefined ? 1 : 2
}

function blocksOf(controls: readonly Control[], instructions: readonly Instruction[]): Block[] {
  const blocks: Block[] = []
  const open: { number: number; loop: boolean; open: Control; elses: Control[] }[] = []
  for (const mark of controls) {
    const instruction = instructions[mark.number]
    if (instruction?.kind === 'open') {
      open.push({ number: mark.number, loop: instruction.block !== 'if', open: mark, elses: [] })
    } else if (instruction?.kind === 'else') open.at(-1)?.elses.push(mark)
    else {
      const block = open.pop()
      if (block !== undefined) blocks.push({ ...block, close: mark })
    }
  }
  return blocks
}
