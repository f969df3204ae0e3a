import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import type { Evaluate } from '../grammar/evaluate.js'
import { type Block, type Control, type PlacedBlock, placeBlock } from './place-block.js'
import { type Element, type Tree, treeOf } from './tree.js'

/** What a number in the rewritten XML asks for. @internal */
export type Instruction =
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'open'
      readonly block: 'loop' | 'if' | 'section'
      readonly evaluate: Evaluate
      readonly path: string
      readonly as?: string
      readonly tag: string
      readonly at: string
    }
  | { readonly kind: 'else'; readonly evaluate?: Evaluate; readonly at: string }
  | { readonly kind: 'close'; readonly at: string }

/** A field to be filled. @internal */
export interface Field {
  readonly evaluate: Evaluate
  /** As the report names it: `client.name`. */
  readonly path: string
  readonly formats: readonly string[]
  readonly tag: string
  readonly at: string
  /** The run properties it had, where it stands in place of its paragraph. */
  readonly run?: string
}

/** A step of writing a part. @internal */
export type Step =
  | string
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'loop'
      readonly evaluate: Evaluate
      readonly section: boolean
      readonly path: string
      readonly as?: string
      readonly at: string
      readonly body: readonly Step[]
    }
  | {
      readonly kind: 'choose'
      readonly branches: readonly {
        readonly when?: Evaluate
        readonly path: string
        readonly at: string
        readonly body: readonly Step[]
      }[]
    }
  /** Written only if one of the blocks in it wrote something. */
  | { readonly kind: 'optional'; readonly body: readonly Step[] }
  /** Gets an empty paragraph where none is left at its end. */
  | { readonly kind: 'container'; readonly body: readonly Step[] }

interface Span {
  readonly from: number
  readonly to: number
  readonly placed?: PlacedBlock
  readonly wrap?: 'optional' | 'container'
}

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

/** Paragraphs that go with the conditions in them, tables that go with their rows, and cells that must keep a paragraph. */
function wraps(placed: readonly PlacedBlock[], { paragraphs }: Tree, xml: string): Span[] {
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

const marks = /\ue000(\d+)[\ue001\ue002]/

function flat(xml: string, instructions: readonly Instruction[]): Step[] {
  const steps: Step[] = []
  xml.split(marks).forEach((piece, at) => {
    if (at % 2 === 0) {
      if (piece !== '') steps.push(piece)
      return
    }
    const instruction = instructions[Number(piece)]
    if (instruction?.kind === 'field') steps.push({ kind: 'field', field: instruction.field })
  })
  return joined(steps)
}

/** Neighbouring texts as one. */
function joined(steps: readonly Step[]): Step[] {
  const out: Step[] = []
  for (const step of steps) {
    const last = out.at(-1)
    if (typeof step === 'string' && typeof last === 'string') out[out.length - 1] = last + step
    else out.push(step)
  }
  return out
}

function assemble(xml: string, instructions: readonly Instruction[], spans: readonly Span[]): Step[] {
  let next = 0

  function steps(from: number, to: number): Step[] {
    const out: Step[] = []
    let at = from
    while (next < spans.length) {
      const span = spans[next] as Span
      if (span.from < from) {
        next++ // it stood in what goes with an instruction
        continue
      }
      if (span.from >= to && !(span.from === to && span.to === to && span.from === from)) break
      next++
      out.push(...flat(xml.slice(at, span.from), instructions), stepOf(span))
      at = span.to
    }
    out.push(...flat(xml.slice(at, to), instructions))
    return joined(out)
  }

  function stepOf({ from, to, placed, wrap }: Span): Step {
    if (wrap !== undefined) return { kind: wrap, body: steps(from, to) }
    const { block, branches } = placed as PlacedBlock
    const open = instructions[block.number]
    const bodies = branches.map(([start, end]) => steps(start, end))
    if (open?.kind !== 'open') return ''
    const { evaluate, path, at, as } = open
    if (open.block === 'if')
      return {
        kind: 'choose',
        branches: bodies.map((body, index) => {
          if (index === 0) return { when: evaluate, path, at, body }
          const other = instructions[block.elses[index - 1]?.number ?? -1]
          const when = other?.kind === 'else' ? other.evaluate : undefined
          return { ...(when === undefined ? {} : { when }), path, at, body }
        }),
      }
    const [body = [], otherwise] = bodies
    const once = body.map(repeatable)
    const loop: Step = {
      kind: 'loop',
      evaluate,
      section: open.block === 'section',
      path,
      at,
      body: once,
      ...(as === undefined ? {} : { as }),
    }
    if (otherwise === undefined) return loop
    return {
      kind: 'choose',
      branches: [
        { when: evaluate, path, at, body: [loop] },
        { path, at, body: otherwise },
      ],
    }
  }

  return steps(0, xml.length)
}

/** What may stand only once in a document does not stand in what is repeated. */
function repeatable(step: Step): Step {
  if (typeof step !== 'string') return step
  return step.replaceAll(/ w14:(?:paraId|textId)="[^"]*"|<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
}
