import type { Authority } from '../../authority.js'
import type { HolidayCalendar, ObservedShift } from '../../calendars/holiday-calendar.js'
import { holidayRows } from '../rows.js'

// Banking and Financial Dealings Act 1971, Schedule 1 (read). The days by proclamation (New Year's Day, the early May day,
// weekend substitutes, moved and single days) were read in the government's own list for 2012 to 2018 and in a copy of it
// for 2018 to 2025, the substitutes of 2027 in reports; that of 2026 follows the pattern of the others and was not read, and
// those before 2012 are general knowledge.
const act: Authority = {
  cite: 'Banking and Financial Dealings Act 1971, Sch 1',
  title: 'The days that are bank holidays',
  url: 'https://www.legislation.gov.uk/ukpga/1971/80/schedule/1',
  basis: 'official',
  seen: '2026-11-24',
}
const proclamation = {
  cite: 'Royal Proclamation under the Banking and Financial Dealings Act 1971',
  title: 'Bank holidays appointed for a year or once',
  url: 'https://www.gov.uk/bank-holidays',
} as const
const proclaimed: Authority = { ...proclamation, basis: 'secondary' }
const unread: Authority = { ...proclamation, basis: 'unverified' }
const common: Authority = {
  cite: 'CPR 2.8(4), 6.2(b)',
  title: 'Good Friday and Christmas Day as days that are no business days',
  url: 'https://www.legislation.gov.uk/uksi/1998/3132/rule/6.2',
  basis: 'official',
  seen: '2026-11-24',
}
const [sunday, saturday] = [0, 6]
const shift = (weekday: number, by: number): ObservedShift => ({ weekday, by, authority: proclaimed })
const monday = [shift(saturday, 2), shift(sunday, 1)]
const twoOn = [shift(saturday, 2), shift(sunday, 2)]
const day = holidayRows(act)
const own = { authority: proclaimed } as const
const single = (name: string, ...dates: readonly string[]) => day(name, { dates }, { ...own, observed: [] })
const past = (name: string, ...dates: readonly string[]) =>
  day(name, { dates }, { authority: unread, observed: [] })

/**
 * Bank holidays, Good Friday and Christmas Day in England and Wales.
 *
 * @since 0.1.0
 */
export const englandHolidays: HolidayCalendar = {
  id: 'gb.eaw',
  title: 'The bank holidays of England and Wales',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }, { ...own, from: '1974-01-01', observed: monday }),
    day('Good Friday', { easter: -2 }, { authority: common }),
    day('Easter Monday', { easter: 1 }),
    day(
      'the early May bank holiday',
      { month: 5, weekday: 1, nth: 1 },
      { ...own, from: '1978-01-01', through: '1994-12-31' },
    ),
    past('the early May bank holiday, moved', '1995-05-08'),
    single('the early May bank holiday, moved', '2020-05-08'),
    day(
      'the early May bank holiday',
      { month: 5, weekday: 1, nth: 1 },
      { ...own, from: '1996-01-01', through: '2019-12-31' },
    ),
    day('the early May bank holiday', { month: 5, weekday: 1, nth: 1 }, { ...own, from: '2021-01-01' }),
    day(
      'the spring bank holiday',
      { month: 5, weekday: 1, nth: -1 },
      { from: '1971-01-01', through: '2001-12-31' },
    ),
    past('the spring bank holiday, moved', '2002-06-04'),
    single('the spring bank holiday, moved', '2012-06-04', '2022-06-02'),
    day(
      'the spring bank holiday',
      { month: 5, weekday: 1, nth: -1 },
      { from: '2003-01-01', through: '2011-12-31' },
    ),
    day(
      'the spring bank holiday',
      { month: 5, weekday: 1, nth: -1 },
      { from: '2013-01-01', through: '2021-12-31' },
    ),
    day('the spring bank holiday', { month: 5, weekday: 1, nth: -1 }, { from: '2023-01-01' }),
    day('the summer bank holiday', { month: 8, weekday: 1, nth: -1 }, { from: '1971-01-01' }),
    day('Christmas Day', { month: 12, day: 25 }, { authority: common, observed: twoOn }),
    day('Boxing Day', { month: 12, day: 26 }, { observed: twoOn }),
    past(
      'a bank holiday by proclamation',
      '1973-11-14',
      '1977-06-07',
      '1981-07-29',
      '1999-12-31',
      '2002-06-03',
      '2011-04-29',
    ),
    single('the Diamond Jubilee bank holiday', '2012-06-05'),
    single('the Platinum Jubilee bank holiday', '2022-06-03'),
    single('the State Funeral of Queen Elizabeth II', '2022-09-19'),
    single('the Coronation of King Charles III', '2023-05-08'),
  ],
  observed: [],
  closures: [],
  verifiedFrom: '2012-01-01',
  verifiedThrough: '2027-12-31',
}
