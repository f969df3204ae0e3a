import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareExact, divideRounded, type Exact, exact, percent, plus, roundedText, times } from './exact.js'

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([num, den]): Exact => ({ num, den }))
const equal = (a: Exact, b: Exact) => compareExact(a, b) === 0

describe('exact numbers', () => {
  test('obey the laws of fractions, and lose nothing', () => {
    fc.assert(
      fc.property(anyExact, anyExact, anyExact, (a, b, c) => {
        expect(equal(plus(a, b), plus(b, a))).toBe(true)
        expect(equal(plus(plus(a, b), c), plus(a, plus(b, c)))).toBe(true)
        expect(equal(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true)
        expect(equal(plus(a, { num: -a.num, den: a.den }), exact(0))).toBe(true)
        expect(compareExact(a, b)).toBe(0 - compareExact(b, a))
      }),
    )
  })

  test('come in lowest terms from every operation', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        for (const { num, den } of [plus(a, b), times(a, b)]) {
          expect(den > 0n).toBe(true)
          let [x, y] = [num < 0n ? -num : num, den]
          while (y > 0n) [x, y] = [y, x % y]
          expect(x === 1n || num === 0n).toBe(true)
        }
      }),
    )
  })

  test('are rounded to the nearest, so that a number and its opposite round to opposites', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 6 }), (a, digits) => {
        const text = roundedText(a, digits)
        const off = plus(exact(text), { num: -a.num, den: a.den })
        const size = { num: off.num < 0n ? -off.num : off.num, den: off.den }
        expect(compareExact(size, { num: 1n, den: 2n * 10n ** BigInt(digits) })).toBeLessThanOrEqual(0)
        expect(
          equal(exact(roundedText({ num: -a.num, den: a.den }, digits)), times(exact(text), exact(-1))),
        ).toBe(true)
      }),
    )
  })

  // Measured for other libraries: dividing first is wrong for thousands of pairs of minutes and rates.
  test('multiply minutes by rates first and divide once', () => {
    for (let minutes = 1; minutes < 60; minutes += 1) {
      for (let rate = 100; rate < 60_000; rate += 997) {
        const right = divideRounded(BigInt(minutes) * BigInt(rate), 60n, 'half-away')
        const fraction = times(exact(`${minutes}/60`), exact(rate))
        expect(BigInt(roundedText(fraction, 0))).toBe(right)
      }
    }
  })

  test('read a percentage as the fraction it is', () => {
    expect(equal(percent('8.875'), exact('0.08875'))).toBe(true)
    expect(equal(percent('100/3'), exact('1/3'))).toBe(true)
    expect(() => percent('8,875')).toThrow(/NUMBER_INVALID/)
  })
})
