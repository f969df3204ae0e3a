import federal from '@18f/us-federal-holidays'
import {
  computeDeadline,
  courtCalendar,
  docket,
  type Happened,
  openDocket,
  type Pack,
  redocket,
  rule,
} from '@matterkit/docketing'
import { federalHolidays, frcp6, usFederal } from '@matterkit/docketing/packs/us-federal'
import { addBusinessDays, addDays, formatISO, isWeekend, parseISO } from 'date-fns'
import Holidays from 'date-holidays'
import type { Contest } from './contest.js'
import { timesAsFast, within } from './goals.js'

const million = 1_000_000
const few = 2000
const dates = Array.from({ length: 3000 }, (_, n) =>
  formatISO(addDays(new Date(2021, 0, 1), n), { representation: 'date' }),
)
const lengths = [7, 14, 21, 30, 60]

/** Days and periods in turn, the same for every runner. */
function each(count: number, work: (from: string, days: number) => string): number {
  let sum = 0
  for (let n = 0; n < count; n++) {
    sum += work(dates[n % dates.length] ?? '', lengths[n % lengths.length] ?? 0).charCodeAt(9)
  }
  return sum
}

const authority = { cite: 'General Order 26-2', basis: 'official' } as const
const state = { state: 'a state', from: '1990-01-01', through: '2060-12-31', days: [] }

/** A court the day after a closure was declared. */
function closedOn(on: string) {
  return courtCalendar(federalHolidays, {
    state,
    closures: [{ on, kind: 'holiday', name: 'a storm', authority }],
  })
}

const court = closedOn('2026-02-09')
const bare = (from: string, count: number): string =>
  computeDeadline(frcp6, { from, count, unit: 'day', direction: 'after', court, reasons: false }).due
const explained = (from: string, count: number): string => {
  const { due, reasons } = computeDeadline(frcp6, { from, count, unit: 'day', direction: 'after', court })
  return reasons.length > 0 ? due : ''
}
const iso = (date: Date): string => formatISO(date, { representation: 'date' })

const holidaySet = new Set(
  Array.from({ length: 12 }, (_, n) => federal.allForYear(2020 + n))
    .flat()
    .map(({ dateString }) => dateString),
)

/** A chain of sixty: each rule starts the next. */
const chain: Pack = {
  id: 'chain',
  title: 'A chain of sixty',
  version: '1',
  regime: frcp6,
  facts: [],
  events: Array.from({ length: 61 }, (_, n) => ({ id: `e${n}`, title: `step ${n}` })),
  rules: Array.from({ length: 60 }, (_, n) =>
    rule({
      id: `r${n}`,
      title: `Step ${n}`,
      trigger: `e${n}`,
      act: 'file',
      due: { kind: 'period', count: lengths[n % 5] ?? 7, unit: 'day', direction: 'after' },
      serviceDays: false,
      authority,
      brings: n === 59 ? [] : [`e${n + 1}`],
    }),
  ),
}

/** A long case: its events are days apart from the first. */
function caseFrom(on: string): Omit<Happened, 'court' | 'courts'>[] {
  const at = (days: number): string => iso(addDays(parseISO(on), days))
  const sets = ['interrogatories-served', 'document-request-served', 'admission-request-served']
  const discovery = Array.from({ length: 60 }, (_, n) => ({
    event: sets[n % 3] ?? '',
    id: `set-${n}`,
    on: at(100 + n),
    service: ['mail'],
  }))
  const hearings = Array.from({ length: 57 }, (_, n) => ({
    event: 'hearing',
    id: `motion-${n}`,
    on: at(200 + n),
  }))
  return [
    { event: 'complaint-served', on },
    { event: 'rule-26f-conference', on: at(60) },
    ...discovery,
    ...hearings,
    { event: 'trial', on: at(500) },
    { event: 'judgment-entered', on: at(510), facts: { unitedStatesParty: false } },
  ]
}

const whole = openDocket(usFederal, caseFrom('2026-01-05'))

export async function contests(): Promise<Contest[]> {
  const library = new Holidays('US')
  return [
    {
      title: '1,000,000 federal deadlines of 7 to 60 days counted again after a closure is declared',
      items: million,
      note: 'All read and write YYYY-MM-DD. Ours makes the calendar of the court anew, rolls off holidays, looks for other readings and asks; with reasons it also gives every step. date-fns knows no holidays, and its business days are another count.',
      runners: {
        'docketing, reasons off': () => {
          const anew = closedOn('2026-02-10')
          return each(
            million,
            (from, count) =>
              computeDeadline(frcp6, {
                from,
                count,
                unit: 'day',
                direction: 'after',
                court: anew,
                reasons: false,
              }).due,
          )
        },
        'docketing, with reasons': () => each(million, explained),
        'date-fns addBusinessDays': () =>
          each(million, (from, days) => iso(addBusinessDays(parseISO(from), days))),
      },
      goals: [
        within('1,000,000 deadlines in 2 s, reasons off', 'docketing, reasons off', 2000),
        timesAsFast(
          'with reasons within three times of that',
          'docketing, with reasons',
          'docketing, reasons off',
          1 / 3,
          'a count is so short that making the objects of its steps takes longer than the counting',
        ),
        timesAsFast(
          '20 times date-fns addBusinessDays',
          'docketing, reasons off',
          'date-fns addBusinessDays',
          20,
          'it counts no holidays, no closures and no other readings: most of our time is asking those',
        ),
      ],
    },
    {
      title: '100,000 single deadlines beside a business-day helper with a holiday list',
      items: 100_000,
      note: 'The helper is date-fns addDays and a set of the federal holidays: no state holidays, no days for service, no other readings, no reasons. Its holidays come from a list made before the race.',
      runners: {
        'docketing, reasons off': () => each(100_000, bare),
        'docketing, with reasons': () => each(100_000, explained),
        'date-fns and a holiday set': () =>
          each(100_000, (from, days) => {
            let due = addDays(parseISO(from), days)
            while (isWeekend(due) || holidaySet.has(iso(due))) due = addDays(due, 1)
            return iso(due)
          }),
      },
    },
    {
      title: '2,000 single deadlines, holidays by a library',
      items: few,
      note: 'The libraries roll off weekends and their holidays, and do nothing else.',
      runners: {
        'docketing, reasons off': () => each(few, bare),
        'docketing, with reasons': () => each(few, explained),
        'date-fns and @18f/us-federal-holidays': () =>
          each(few, (from, days) => {
            let due = addDays(parseISO(from), days)
            while (isWeekend(due) || federal.isAHoliday(due)) due = addDays(due, 1)
            return iso(due)
          }),
        'date-fns and date-holidays': () =>
          each(few, (from, days) => {
            let due = addDays(parseISO(from), days)
            while (isWeekend(due) || library.isHoliday(due) !== false) due = addDays(due, 1)
            return iso(due)
          }),
      },
      goals: ['@18f/us-federal-holidays', 'date-holidays'].map((library) =>
        timesAsFast(`20 times ${library}`, 'docketing, reasons off', `date-fns and ${library}`, 20),
      ),
    },
    {
      title: '500 chains of sixty dependent deadlines',
      items: 500 * 60,
      note: 'Each with its reasons, its span and its questions; date-fns adds sixty periods in a row and keeps nothing.',
      runners: {
        docket: () => each(500, (on) => docket(chain, { event: 'e0', on, court }).at(-1)?.due ?? ''),
        'date-fns addBusinessDays, sixty times': () =>
          each(500, (from) => {
            let at = parseISO(from)
            for (let n = 0; n < 60; n++) at = addBusinessDays(at, lengths[n % 5] ?? 7)
            return iso(at)
          }),
      },
    },
    {
      title: '50 cases of some two hundred deadlines each, opened with their reasons',
      items: 50 * whole.entries.length,
      note: `A case from complaint to judgment with sixty discovery requests, fifty-seven hearings and a judgment: ${whole.entries.length} deadlines. date-fns adds as many periods and keeps nothing.`,
      runners: {
        openDocket: () =>
          each(50, (on) => openDocket(usFederal, caseFrom(on)).entries.at(-1)?.deadline.due ?? ''),
        'date-fns addBusinessDays, as often': () =>
          each(50 * whole.entries.length, (from, days) => iso(addBusinessDays(parseISO(from), days))),
      },
    },
    {
      title: '200 dockets of a served complaint counted again after their trigger moved',
      items: 200,
      note: 'With the difference; nothing to compare with.',
      runners: {
        redocket: () =>
          each(200, (on) => {
            const opened = openDocket(usFederal, [{ event: 'complaint-served', on }])
            const change = { kind: 'moved', of: 'complaint-served', to: { on: '2026-06-16' } } as const
            return redocket(usFederal, opened, change).docket.entries[0]?.deadline.due ?? ''
          }),
      },
    },
  ]
}
