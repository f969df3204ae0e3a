import type { PlacedBlock } from './place-block.js'
import type { Instruction, Step } from './steps.js'
import type { Span } from './wrap-blocks.js'

const marks = /\ue000(\d+)[\ue001\ue002]/

/** Text and fields, no block among them. @internal */
export function flat(xml: string, instructions: readonly Instruction[]): Step[] {
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

/** The steps of a part, its spans nested in each other. @internal */
export function assemble(xml: string, instructions: readonly Instruction[], spans: readonly Span[]): Step[] {
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
