import { type CourtCalendar, courtCalendar } from '../calendars/court-calendar.js'
import type { Period } from '../counting/period.js'
import type { Direction, Unit } from '../counting/regime.js'
import { federalHolidays } from '../packs/us-federal/holidays.js'
import table from './federal-cases.json' with { type: 'json' }

/** A worked answer that stands in the table of cases. */
export interface FederalCase {
  readonly id: string
  readonly rule: string
  readonly what: string
  readonly from: string
  readonly unit: string
  readonly count: number
  readonly direction: Direction
  readonly service: readonly string[]
  readonly court: CourtCalendar
  readonly filing: boolean
  /** The dates of its readings, the prevailing one first. */
  readonly expected: readonly string[]
  readonly facts: Readonly<Record<string, string>>
}

/** All federal cases of the table. */
export const federalCases: readonly FederalCase[] = table.cases.map((row) => ({
  id: row.id,
  rule: row.rule,
  what: row.trigger_event,
  from: row.trigger_datetime,
  unit: row.unit,
  count: row.count,
  direction: row.direction === 'before' ? 'before' : 'after',
  service: row.service_method === undefined ? [] : [row.service_method],
  court: courtCalendar(federalHolidays, {
    state: {
      state: 'the state',
      from: '1960-01-01',
      through: '2060-12-31',
      days: (row.state_holidays ?? []).map((on) => ({ on, name: 'a state holiday' })),
    },
    closures: (row.clerk_inaccessible ?? []).map((on) => ({
      on,
      kind: 'unreachable',
      name: "the clerk's office is inaccessible",
      authority: { cite: row.rule, basis: 'secondary' },
    })),
  }),
  filing: row.clerk_inaccessible !== undefined,
  expected: row.readings?.map((reading) => reading.expected) ?? [row.expected ?? ''],
  facts: row.inputs ?? {},
}))

/** The period of a case, where it is one. */
export function periodOf({ from, unit, count, direction, service, filing }: FederalCase): Period | undefined {
  const units: Readonly<Record<string, Unit>> = { days: 'day', weeks: 'week', months: 'month', years: 'year' }
  const counted = units[unit]
  if (counted === undefined) return undefined
  const act = filing ? { act: 'file' as const } : {}
  return { from, count, unit: counted, direction, ...act, ...(service.length > 0 ? { service } : {}) }
}
