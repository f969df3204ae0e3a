import { describe, expect, test } from 'vitest'
import {
  type FalseAlarms,
  falseAlarms,
  type Unusual,
  type UnusualCode,
  unusualBills,
  unusualTime,
} from './index.js'
import { approvalLimit, practiceYear, withMisdeeds } from './testing/practice-year.js'

type Year = Parameters<typeof look>[0]

/** Every client has the same limit. */
function look({
  notes,
  bills,
}: {
  notes: Parameters<typeof unusualTime>[0]
  bills: Parameters<typeof unusualBills>[0]
}): Unusual[] {
  const limits = Object.fromEntries(bills.map(({ client }) => [client, approvalLimit]))
  return [...unusualTime(notes), ...unusualBills(bills, { limits })]
}

const count = <T>(items: readonly T[], keyOf: (item: T) => string) => new Set(items.map(keyOf)).size
const units: Record<FalseAlarms['unit'], (year: Year) => number> = {
  'days of a person': ({ notes }) => count(notes, ({ timekeeperId, on }) => `${timekeeperId} ${on}`),
  entries: ({ notes }) => notes.length,
  'years of a person': ({ notes }) => count(notes, ({ timekeeperId }) => timekeeperId),
  bills: ({ bills }) => bills.length,
  'years of a client': ({ bills }) => count(bills, ({ client }) => client),
}
/** The upper end of Wilson's interval, in percent. */
function upper(alarms: number, of: number): string {
  const [z, share] = [1.959964, alarms / of]
  const root = Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return ((100 * (share + (z * z) / (2 * of) + z * root)) / (1 + (z * z) / of)).toFixed(3)
}

const honest = [71, 72, 73].map((seed) => practiceYear(40, seed))

describe('what is unusual', () => {
  test('is said of honest work as often as is stated, and no more', () => {
    const found = honest.flatMap(look)
    const measured = Object.entries(falseAlarms).map(([code, { unit }]) => {
      const alarms = found.filter((each) => each.code === code).length
      const of = honest.reduce((sum, year) => sum + units[unit](year), 0)
      return [code, { alarms, of, atMostPercent: upper(alarms, of), unit, measuredOn: 'generated' }]
    })
    expect(Object.fromEntries(measured)).toEqual(falseAlarms)
  })

  test('finds what a dishonest hand did, each kind for what it is', () => {
    const base = practiceYear(40, 74)
    const { done, ...year } = withMisdeeds(base, 10, 75)
    const kinds: Record<(typeof done)[number]['what'], UnusualCode> = {
      padded: 'DAY_FAR_ABOVE',
      copied: 'TEXT_REPEATED',
      'sold twice': 'TEXT_ON_TWO_MATTERS',
      'made up later': 'RECORDED_TOGETHER',
      'in halves': 'HOURS_ROUND_HABIT',
      'bill swollen': 'BILL_FAR_ABOVE',
      'bill sent twice': 'BILL_REPEATED',
      'kept under': 'BILLS_UNDER_LIMIT',
    }
    const all = look(year)
    const caught = Object.fromEntries(
      Object.entries(kinds).map(([what, code]) => [
        what,
        done.filter(
          (each) =>
            each.what === what &&
            all.some(
              (found) =>
                found.code === code && (found.at.startsWith(each.who) || found.ids.includes(each.who)),
            ),
        ).length,
      ]),
    )
    expect(caught).toEqual({
      padded: 10,
      copied: 10,
      'sold twice': 10,
      'made up later': 10,
      'in halves': 10,
      'bill swollen': 9, // the tenth has too few bills before it on its matter
      'bill sent twice': 10,
      'kept under': 10,
    })
  })
})
