import federal from '@18f/us-federal-holidays'
import { computeDeadline, docket } from '@matterkit/docketing'
import { frcp6, usFederal } from '@matterkit/docketing/packs/us-federal'
import { addBusinessDays, addDays, formatISO, isWeekend, parseISO } from 'date-fns'
import type { Contest } from './contest.js'

const total = 100_000
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

const bare = (from: string, count: number): string =>
  computeDeadline(frcp6, { from, count, unit: 'day', direction: 'after', reasons: false }).due
const explained = (from: string, count: number): string =>
  computeDeadline(frcp6, { from, count, unit: 'day', direction: 'after' }).due
const iso = (date: Date): string => formatISO(date, { representation: 'date' })

export async function contests(): Promise<Contest[]> {
  return [
    {
      title: `${total.toLocaleString('en-US')} federal deadlines, 7 to 60 days`,
      items: total,
      note: 'All read and write YYYY-MM-DD. date-fns knows no holidays, its business days are another count; only ours rolls off holidays, finds other readings and asks. Ours is given one object literal; a period put together with a spread takes about three times as long without reasons.',
      runners: {
        'docketing, reasons off': () => each(total, (from, days) => bare(from, days)),
        'docketing, with reasons': () => each(total, (from, days) => explained(from, days)),
        'date-fns addDays, then off weekends': () =>
          each(total, (from, days) => {
            let due = addDays(parseISO(from), days)
            while (isWeekend(due)) due = addDays(due, 1)
            return iso(due)
          }),
        'date-fns addBusinessDays': () =>
          each(total, (from, days) => iso(addBusinessDays(parseISO(from), days))),
      },
    },
    {
      title: '2,000 federal deadlines, 7 to 60 days, holidays by a library',
      items: 2000,
      note: 'The library gives the same last day for these years: no state holidays, no days for service, no other readings, no reasons.',
      runners: {
        'docketing, reasons off': () => each(2000, (from, days) => bare(from, days)),
        'docketing, with reasons': () => each(2000, (from, days) => explained(from, days)),
        'date-fns and @18f/us-federal-holidays': () =>
          each(2000, (from, days) => {
            let due = addDays(parseISO(from), days)
            while (isWeekend(due) || federal.isAHoliday(due)) due = addDays(due, 1)
            return iso(due)
          }),
      },
    },
    {
      title: '10,000 complaints docketed',
      items: 10_000,
      note: 'Three deadlines each, two of them chained, all with reasons; nothing to compare with.',
      runners: {
        docket: () =>
          each(10_000, (on) => docket(usFederal, { event: 'complaint-served', on })[0]?.due ?? ''),
      },
    },
  ]
}
