import { describe, expect, test } from 'vitest'
import { compareNames, meaningOf, type NameKind, probabilityOf } from '../index.js'
import { baselines } from '../testing/baselines.js'
import { halfOf } from '../testing/calibrate.js'
import { dice, firmNames, slips } from '../testing/firm-names.js'
import { type Pair, pairSets, pairsMissing, pairsOf } from '../testing/labelled-pairs.js'
import { measure, scored } from '../testing/measure.js'

const ours = ({ a, b, kind }: Pair) => compareNames(a, b, { kind }).score
const kinds = ['person', 'organization'] as const
const figures = (pairs: readonly Pair[], score: (pair: Pair) => number) => measure(scored(pairs, score))

// biome-ignore lint/suspicious/noConsole: a skip says why
if (pairsMissing !== undefined) console.warn(`conflicts: accuracy was not measured, for ${pairsMissing}`)

describe.skipIf(pairsMissing !== undefined)(
  'on labelled pairs of others (where the folder of fixtures is present)',
  () => {
    const sets = pairSets.flatMap((set) =>
      kinds.map((kind) => [set, kind, pairsOf(set).filter((pair) => pair.kind === kind)] as const),
    )
    test.each(sets.filter(([, , pairs]) => pairs.length > 0))(
      '%s, %s: no baseline is better at anything',
      (_, __, pairs) => {
        const { ap, f1, recallAt90 } = figures(pairs, ours)
        for (const [name, score] of Object.entries(baselines)) {
          const theirs = figures(pairs, ({ a, b }) => score(a, b))
          expect(ap, name).toBeGreaterThan(theirs.ap)
          expect(f1, name).toBeGreaterThan(theirs.f1)
          expect(recallAt90, name).toBeGreaterThan(theirs.recallAt90)
        }
      },
    )

    test.each(kinds)('all %ss together: better by a clear margin', (kind) => {
      const pairs = sets.flatMap(([, , some]) => some).filter((pair) => pair.kind === kind)
      const { ap, f1, recallAt90 } = figures(pairs, ours)
      for (const [name, score] of Object.entries(baselines)) {
        const theirs = figures(pairs, ({ a, b }) => score(a, b))
        expect(ap - theirs.ap, name).toBeGreaterThan(0.08)
        expect(f1 - theirs.f1, name).toBeGreaterThan(0.08)
        expect(recallAt90 - theirs.recallAt90, name).toBeGreaterThan(0.3)
      }
    })

    test.each(kinds)('of %ss, a probability holds for pairs that did not serve to set it', (kind) => {
      const all = scored(halfOf(kind, 'odd'), ours)
      const parts = [[0, 0.2], [0.2, 0.4], [0.4, 0.6], [0.6, 0.8], [0.8, 1.01]] as const // biome-ignore format: parts
      let off = 0
      for (const [from, to] of parts) {
        const some = all
          .map(({ one, score }) => ({ one, said: probabilityOf(score, kind) }))
          .filter(({ said }) => said >= from && said < to)
        if (some.length === 0) continue
        const said = some.reduce((sum, each) => sum + each.said, 0) / some.length
        off +=
          (Math.abs(said - some.filter(({ one }) => one).length / some.length) * some.length) / all.length
      }
      expect(off).toBeLessThan(0.05)
      for (const line of [0.4, 0.6, 0.9]) {
        const above = all.filter(({ score }) => score >= line)
        const right = above.filter(({ one }) => one).length
        const { precision, recall } = meaningOf(line, kind)
        expect(Math.abs(precision - right / above.length)).toBeLessThan(0.04)
        expect(Math.abs(recall - right / all.filter(({ one }) => one).length)).toBeLessThan(0.05)
      }
    })
  },
)

describe('of names of our own making', () => {
  /** A name and its slip, and beside it the name that looks most like the slip and is another. */
  function slipped(kind: NameKind, way: string): Pair[] {
    const random = dice(way.length)
    const names = [...firmNames(300, 3)].filter((entry) => entry.kind === kind)
    const trigram = baselines['trigram similarity'] as (a: string, b: string) => number
    return names.slice(0, 60).flatMap((entry): Pair[] => {
      const b = slips[way]?.(random, entry) ?? entry.name
      if (b === entry.name) return []
      const other = names
        .filter(({ name }) => name !== entry.name)
        .reduce(
          (best, each) => (trigram(each.name, b) > trigram(best.name, b) ? each : best),
          names[60] ?? entry,
        )
      return [
        { a: entry.name, b, kind, one: true },
        { a: other.name, b, kind, one: false },
      ]
    })
  }

  test.each(
    kinds.flatMap((kind) =>
      ['one slip', 'two slips', 'scanned', 'turned'].map((way) => [kind, way] as const),
    ),
  )('of a %s, %s: the slip is told from the neighbour', (kind, way) => {
    const pairs = slipped(kind, way)
    expect(pairs.length).toBeGreaterThan(20)
    const { ap, recallAt90 } = figures(pairs, ours)
    expect(ap).toBeGreaterThan(0.98)
    expect(recallAt90).toBeGreaterThan(0.95)
  })

  test.each(kinds)('of a %s, a probability never falls as the score rises', (kind) => {
    const steps = Array.from({ length: 101 }, (_, i) => probabilityOf(i / 100, kind))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps[0]).toBeLessThan(0.1)
    expect(steps[100]).toBeGreaterThan(0.9)
    expect(steps[100]).toBeLessThan(1)
    const recalls = Array.from({ length: 101 }, (_, i) => meaningOf(i / 100, kind).recall)
    expect(recalls).toEqual(recalls.toSorted((a, b) => b - a))
    for (const bad of [-0.1, 1.1, Number.NaN]) {
      expect(() => probabilityOf(bad, kind)).toThrow(/SCORE_INVALID/)
      expect(() => meaningOf(bad, kind)).toThrow(/SCORE_INVALID/)
    }
  })
})
