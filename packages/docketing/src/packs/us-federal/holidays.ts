import type { Authority } from '../../authority.js'
import type { HolidayCalendar, ObservedShift } from '../../calendars/holiday-calendar.js'
import { executiveClosures } from './executive-closures.js'

// 5 U.S.C. 6103(a) as read in a copy of April 2023. The dates before which a row did not stand are general knowledge,
// save the Monday holidays of 1971 (committee notes) and Juneteenth (Pub. L. 117-17, signed on June 17, 2021).
const code: Authority = { cite: '5 U.S.C. 6103(a)', basis: 'official', seen: '2026-11-22' }
const earlier: Authority = { cite: '5 U.S.C. 6103(a) (before 1971)', basis: 'unverified' }

const inauguration: Authority = { cite: '5 U.S.C. 6103(c)', basis: 'unverified' }

const [sunday, monday, thursday, saturday] = [0, 1, 4, 6]

const saturdays: ObservedShift = {
  weekday: saturday,
  by: -1,
  authority: { cite: '5 U.S.C. 6103(b)(1)', basis: 'official', seen: '2026-11-22' },
  doubt: '5 U.S.C. 6103(b) sets the Friday for the pay and leave of employees, which may be all it does',
}

const sundays: ObservedShift = {
  weekday: sunday,
  by: 1,
  authority: { cite: 'Exec. Order 11582', basis: 'unverified' },
}

/**
 * The legal holidays of Fed. R. Civ. P. 6(a)(6)(A), 1960 to 2060. Inauguration Day (5 U.S.C. 6103(c)) is a holiday of
 * employees in and around Washington and not among the days the rule names: it is named and not counted. (The law of
 * the District of Columbia makes it a holiday there.)
 *
 * @since 0.1.0
 */
export const federalHolidays: HolidayCalendar = {
  id: 'us.federal',
  title: 'The federal holiday calendar',
  holidays: [
    { name: "New Year's Day", when: { month: 1, day: 1 }, authority: code },
    {
      name: 'Inauguration Day',
      when: { month: 1, day: 20 },
      from: '1965-01-01',
      years: { every: 4, remainder: 1 },
      counts: false,
      observed: [{ ...sundays, authority: inauguration }],
      authority: inauguration,
    },
    {
      name: 'Birthday of Martin Luther King, Jr.',
      when: { month: 1, weekday: monday, nth: 3 },
      from: '1986-01-01', // Pub. L. 98-144
      authority: code,
    },
    {
      name: "Washington's Birthday",
      when: { month: 2, day: 22 },
      through: '1970-12-31',
      authority: earlier,
    },
    {
      name: "Washington's Birthday",
      when: { month: 2, weekday: monday, nth: 3 },
      from: '1971-01-01',
      authority: code,
    },
    { name: 'Memorial Day', when: { month: 5, day: 30 }, through: '1970-12-31', authority: earlier },
    {
      name: 'Memorial Day',
      when: { month: 5, weekday: monday, nth: -1 },
      from: '1971-01-01',
      authority: code,
    },
    {
      name: 'Juneteenth National Independence Day',
      when: { month: 6, day: 19 },
      from: '2021-06-17', // by name in Rule 6 from 2023-12-01, through 6(a)(6)(B) until then
      authority: code,
    },
    { name: 'Independence Day', when: { month: 7, day: 4 }, authority: code },
    { name: 'Labor Day', when: { month: 9, weekday: monday, nth: 1 }, authority: code },
    {
      name: 'Columbus Day',
      when: { month: 10, weekday: monday, nth: 2 },
      from: '1971-01-01',
      authority: code,
    },
    { name: 'Veterans Day', when: { month: 11, day: 11 }, through: '1970-12-31', authority: earlier },
    {
      name: 'Veterans Day',
      when: { month: 10, weekday: monday, nth: 4 },
      from: '1971-01-01',
      through: '1977-12-31',
      authority: { cite: '5 U.S.C. 6103(a) (1971 to 1977)', basis: 'unverified' },
    },
    { name: 'Veterans Day', when: { month: 11, day: 11 }, from: '1978-01-01', authority: code },
    { name: 'Thanksgiving Day', when: { month: 11, weekday: thursday, nth: 4 }, authority: code },
    { name: 'Christmas Day', when: { month: 12, day: 25 }, authority: code },
  ],
  observed: [saturdays, sundays],
  closures: executiveClosures,
  verifiedThrough: '2030-12-31',
}
