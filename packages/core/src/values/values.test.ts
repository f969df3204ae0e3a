import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reordered } from '../testing/reordered.js'
import { defineErrors, MatterkitError } from './errors.js'
import { newId } from './id.js'
import { dateIn, instant, instantOf } from './instant.js'
import { sameJson } from './json.js'
import { fillMessage } from './messages.js'
import { explain, reasonsFrom } from './reasons.js'

describe('an instant', () => {
  test('has one spelling', () => {
    expect(instant('2026-11-02T14:30:00Z')).toBe('2026-11-02T14:30:00.000Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => {
        expect(instant(instantOf(ms))).toBe(instantOf(ms))
      }),
    )
  })

  test.each(['2026-11-02T14:30:00', '2026-02-30T00:00:00Z', '2026-11-02T24:00:00Z', '2026-11-02', 'now', ''])(
    'is not %j',
    (text) => {
      expect(() => instant(text)).toThrow(/INSTANT_INVALID/)
    },
  )

  test('shows each place its own day', () => {
    const night = instant('2026-03-09T03:30:00Z')
    expect(['UTC', 'America/New_York', 'Asia/Tokyo'].map((zone) => dateIn(zone, night))).toEqual([
      '2026-03-09',
      '2026-03-08',
      '2026-03-09',
    ])
    expect(() => dateIn('Mars/Olympus', night)).toThrow(/ZONE_UNKNOWN/)
  })
})

describe('ids', () => {
  test('sort in the order they were made, are distinct, and are UUIDs of version 7', () => {
    const made = Array.from({ length: 20_000 }, () => newId('mat'))
    expect(made.toSorted()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    for (const id of made.slice(0, 100)) {
      expect(id).toMatch(/^mat_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  test('stay in order when the clock is set back', () => {
    const later = newId('mat', Date.now() + 60_000)
    expect(newId('mat') > later).toBe(true)
  })
})

describe('messages, reasons, errors', () => {
  const table = { ROLLED: '{from} is {name}', PLAIN: 'nothing to fill' } as const

  test('fill their slots, and show a hole rather than hide it', () => {
    expect(fillMessage('{a} and {b}', { a: [1, 'x'] })).toBe('1, x and {b}')
    expect(fillMessage('{constructor}', {})).toBe('{constructor}')
    expect(fillMessage('there is no {what}', { what: undefined })).toBe('there is no (not given)')
    expect(explain({ code: 'ROLLED', data: { from: 'F', name: 'N' } }, {}, table)).toBe('F is N')
    expect(explain({ code: 'NEW', data: { x: 1 } }, table)).toBe('NEW {"x":1}')
  })

  test('need the data their message names, and a code that exists', () => {
    const because = reasonsFrom(table)
    // @ts-expect-error name is missing
    because('ROLLED', { from: 'x' })
    // @ts-expect-error no such code
    because('GONE', {})
    // @ts-expect-error codes are UPPER_SNAKE
    defineErrors({ lower: 'x' })
  })

  test('list every finding, and are known across copies of the library', () => {
    const fail = defineErrors({ FILE_REFUSED: '{file} is refused' }, { CELL_BAD: 'not a {what}' })
    const findings = ['A', 'B'].map(
      (at) => ({ code: 'CELL_BAD', severity: 'error', at, data: { what: 'day' } }) as const,
    )
    let caught: unknown
    try {
      fail('FILE_REFUSED', { file: 'x.csv' }, { findings, cause: 'why' })
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(MatterkitError)
    expect(caught).toMatchObject({
      code: 'FILE_REFUSED',
      cause: 'why',
      message: 'FILE_REFUSED: x.csv is refused\n  A: not a day\n  B: not a day',
    })
    const copy = Object.assign(new Error('x'), { [Symbol.for('matterkit.error')]: true })
    expect(copy instanceof MatterkitError).toBe(true)
    expect(new Error('x') instanceof MatterkitError).toBe(false)
  })
})

describe('what says the same', () => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? {
            members: Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, each]) => [key, sorted(each)]),
          }
        : value

  test('is the same in any order of members, and only then', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => sameJson(value, reordered(value))))
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(sameJson(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
      }),
    )
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameJson({ a: 1, b: undefined }, { a: 1, c: 2 })).toBe(false)
    expect(sameJson([1], { 0: 1 })).toBe(false)
    expect(sameJson(null, {})).toBe(false)
    expect(sameJson([], {})).toBe(false)
  })
})
