/**
 * Writes `scoring/calibration.ts`: what share of labelled pairs of others is one party at each score, and what precision
 * and recall each line has. Run with the folder of pairs present:
 * `node -C @matterkit/source --import tsx packages/conflicts/src/testing/calibrate.ts`. Every second pair is left out, so that the tests
 * can see whether what is said holds for pairs that did not serve to say it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameKind } from '../names/parsed-name.js'
import { compareNames } from '../scoring/compare-names.js'
import { type Pair, pairSets, pairsOf } from './labelled-pairs.js'
import { type Scored, scored } from './measure.js'

const perBlock = 60

/** The pairs of one kind that serve to calibrate (`even`), or those that check it (`odd`). */
export function halfOf(kind: NameKind, half: 'even' | 'odd'): Pair[] {
  return pairSets
    .flatMap((set) => pairsOf(set).filter((pair) => pair.kind === kind))
    .filter((_, at) => at % 2 === (half === 'even' ? 0 : 1))
}

interface Block {
  readonly scores: number
  readonly ones: number
  readonly count: number
}

/** As a share with one more of each, so that a block that holds one kind only is not taken for certain. */
function shareOf({ ones, count }: Block): number {
  return (ones + 1) / (count + 2)
}

function mustJoin(last: Block, next: Block): boolean {
  const apart = next.scores / next.count - last.scores / last.count
  return shareOf(last) >= shareOf(next) || apart < 0.002
}

/** Blocks of rising score whose share never falls: neighbours that would fall are joined (pool adjacent violators). */
function knots(all: readonly Scored[]): [number, number][] {
  const sorted = all.toSorted((a, b) => a.score - b.score)
  const blocks: Block[] = []
  for (let at = 0; at < sorted.length; at += perBlock) {
    const some = sorted.slice(at, at + perBlock)
    let next: Block = {
      scores: some.reduce((sum, each) => sum + each.score, 0),
      ones: some.filter(({ one }) => one).length,
      count: some.length,
    }
    for (let last = blocks.at(-1); last !== undefined && mustJoin(last, next); last = blocks.at(-1)) {
      blocks.pop()
      next = {
        scores: last.scores + next.scores,
        ones: last.ones + next.ones,
        count: last.count + next.count,
      }
    }
    blocks.push(next)
  }
  const round = (value: number) => Math.round(value * 1000) / 1000
  return blocks.map(({ scores, ones, count }) => [round(scores / count), round((ones + 1) / (count + 2))])
}

function linesOf(all: readonly Scored[]): object[] {
  const ones = all.filter(({ one }) => one).length
  return [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((line) => {
    const above = all.filter(({ score }) => score >= line)
    const right = above.filter(({ one }) => one).length
    return {
      line,
      precision: Number((right / above.length).toFixed(3)),
      recall: Number((right / ones).toFixed(3)),
    }
  })
}

if (process.argv[1]?.endsWith('calibrate.ts')) {
  const of = (kind: NameKind) => {
    const all = scored(halfOf(kind, 'even'), ({ a, b }) => compareNames(a, b, { kind }).score)
    return {
      pairs: all.length,
      ones: all.filter(({ one }) => one).length,
      knots: knots(all),
      lines: linesOf(all),
    }
  }
  const data = {
    measuredOn: new Date().toISOString().slice(0, 10),
    sets: pairSets,
    person: of('person'),
    organization: of('organization'),
  }
  const text = `// Made by testing/calibrate.ts; not to be edited. Every second of the labelled pairs of others, which are made to be hard.
import type { Calibration } from './probability.js'

/** @internal */
// biome-ignore format: data
export const calibration: Calibration = ${JSON.stringify(data)}
`
  writeFileSync(join(import.meta.dirname, '../scoring/calibration.ts'), text)
}
