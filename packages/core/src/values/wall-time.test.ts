import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addHours, instant, instantOf } from './instant.js'
import { daysMeant, isPartialDate, partialDate } from './partial-date.js'
import { instantMeant, instantsOf, wallTime, wallTimeIn } from './wall-time.js'
import { isZone } from './zone.js'

const zones = [
  ...[
    'America/New_York',
    'America/Chicago',
    'America/Phoenix',
    'America/St_Johns',
    'Europe/London',
    'Europe/Dublin',
  ],
  ...[
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Pacific/Chatham',
    'Africa/Casablanca',
    'UTC',
  ],
]
const anyInstant = fc
  .integer({ min: Date.parse('1995-01-01'), max: Date.parse('2037-12-31') })
  .map((ms) => instantOf(ms - (ms % 1000)))

describe('a wall time', () => {
  test('is read from every instant and leads back to it, in every zone', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
        expect(instantsOf(wallTimeIn(zone, at))).toContain(at)
      }),
    )
  })

  test('agrees with the platform in another way of asking it', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (at, zone) => {
        const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')
        expect(wallTimeIn(zone, at).local.padEnd(19, ':00')).toBe(shown)
      }),
    )
  })

  test('that comes twice or never is read as calendars read it, and says so', () => {
    expect(instantMeant(wallTime('2026-11-01T01:30', 'America/New_York'))).toMatchObject({
      at: '2026-11-01T05:30:00.000Z',
      reasons: [{ code: 'WALL_TIME_TWICE' }],
    })
    expect(instantMeant(wallTime('2026-03-08T02:30', 'America/New_York'))).toMatchObject({
      at: '2026-03-08T07:30:00.000Z',
      reasons: [{ code: 'WALL_TIME_SKIPPED' }],
    })
    expect(instantsOf(wallTime('2011-12-30T12:00', 'Pacific/Apia'))).toEqual([]) // the day the islands left out
    expect(instantMeant(wallTime('2026-04-05T01:45', 'Australia/Lord_Howe')).reasons).toHaveLength(1) // half an hour twice
    expect(instantMeant(wallTime('2026-06-01T09:00', 'Europe/London'))).toEqual({
      at: '2026-06-01T08:00:00.000Z',
      reasons: [],
    })
  })

  test('hours are counted on instants, whatever the clocks do', () => {
    const start = instantMeant(wallTime('2026-10-31T12:00', 'America/New_York')).at
    expect(wallTimeIn('America/New_York', addHours(start, 24)).local).toBe('2026-11-01T11:00')
  })

  test.each([
    '2026-11-02',
    '2026-11-02T24:00',
    '2026-02-30T10:00',
    '2026-11-02T9:00',
    '2026-11-02T09:00Z',
    '',
  ])('is not %j', (local) => {
    expect(() => wallTime(local, 'UTC')).toThrow(/WALL_TIME_INVALID/)
  })

  test.each(['+05:00', 'EST5EDT+1', 'Mars/Olympus', '', 7, null])('%j is no zone', (zone) => {
    expect(isZone(zone)).toBe(false)
  })
})

describe('a partial date', () => {
  test('means its first to its last day, and every day of them is within it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(4, 7, 10),
        (year, month, length) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`.slice(
            0,
            length,
          )
          const { first, last } = daysMeant(partialDate(text))
          expect(first <= last && first.startsWith(text) && last.startsWith(text)).toBe(true)
        },
      ),
    )
    expect(daysMeant('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' })
    expect(daysMeant('1961')).toEqual({ first: '1961-01-01', last: '1961-12-31' })
  })

  test.each(['0000', '1961-00', '1961-13', '1961-02-29', '61', '1961-4', '19610417', 1961, null])(
    'is never %j',
    (value) => {
      expect(isPartialDate(value)).toBe(false)
      expect(instant('1961-04-17T00:00:00Z')).toBeDefined()
    },
  )
})
