import type { Authority } from '../../authority.js'
import type { HolidayCalendar, ObservedShift } from '../../calendars/holiday-calendar.js'
import { holidayRows } from '../rows.js'

// No list of the Court's closed days was read. These are the public holidays that every registry's State or Territory
// keeps, from general knowledge; the King's Birthday, Labour Day and local days differ: give them as closures.
const common: Authority = {
  cite: 'public holidays Acts of the States and Territories',
  title: 'The days on which a registry is closed',
  url: 'https://www.fedcourt.gov.au/',
  basis: 'unverified',
}
const shift = (weekday: number, by: number): ObservedShift => ({ weekday, by, authority: common })
const monday = [shift(6, 2), shift(0, 1)]
const twoOn = [shift(6, 2), shift(0, 2)]
const day = holidayRows(common)

/**
 * The days on which every registry of the Federal Court of Australia is closed.
 *
 * @since 0.1.0
 */
export const australianHolidays: HolidayCalendar = {
  id: 'au.fca',
  title: 'The public holidays common to Australia',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }, { observed: monday }),
    day('Australia Day', { month: 1, day: 26 }, { from: '1994-01-01', observed: monday }),
    day('Good Friday', { easter: -2 }),
    day('Easter Monday', { easter: 1 }),
    day('Anzac Day', { month: 4, day: 25 }),
    day('Christmas Day', { month: 12, day: 25 }, { observed: twoOn }),
    day('Boxing Day', { month: 12, day: 26 }, { observed: twoOn }),
    day('the National Day of Mourning', { dates: ['2022-09-22'] }),
  ],
  observed: [],
  closures: [],
  verifiedThrough: '2026-12-31',
  open: [{ what: "the holidays of the registry's State or Territory beyond the common ones are not listed" }],
}
