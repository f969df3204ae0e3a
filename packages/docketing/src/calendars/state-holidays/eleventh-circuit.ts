import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  fourFixedDays,
  goodFriday,
  mardiGras,
  read,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

const alabamaDates = reported('Ala. Code 1-3-8')

/** Alabama. Mardi Gras, a holiday of two counties, is named and not counted. @since 0.1.0 */
export const alabama: HolidayCalendar = stateCalendar({
  code: 'AL',
  name: 'Alabama',
  authority: read('Ala. Code 1-3-8', '2026-11-22'),
  holidays: [
    ...fourFixedDays,
    {
      name: 'Mardi Gras (Mobile and Baldwin counties)',
      when: mardiGras,
      authority: alabamaDates,
      counts: false,
    },
    { name: 'Confederate Memorial Day', when: { month: 4, weekday: 1, nth: 4 }, authority: alabamaDates },
    { name: "Jefferson Davis' Birthday", when: { month: 6, weekday: 1, nth: 1 }, authority: alabamaDates },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/**
 * Florida: Fla. Stat. 683.01, far wider than the list of Florida's own courts. Only a Sunday is shifted. The Friday after
 * Thanksgiving stands in another statute, of the holidays that state branches and agencies observe and pay.
 *
 * @since 0.1.0
 */
export const florida: HolidayCalendar = stateCalendar({
  code: 'FL',
  name: 'Florida',
  authority: read('Fla. Stat. 683.01', '2026-11-22'),
  holidays: [
    { name: 'Birthday of Martin Luther King, Jr.', when: { month: 1, day: 15 } },
    { name: "Robert E. Lee's Birthday", when: { month: 1, day: 19 } },
    { name: "Abraham Lincoln's Birthday", when: { month: 2, day: 12 } },
    { name: "Susan B. Anthony's Birthday", when: { month: 2, day: 15 } },
    {
      name: 'Shrove Tuesday',
      when: mardiGras,
      doubt: 'it is a holiday of counties that celebrate Mardi Gras only',
    },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Pascua Florida Day', when: { month: 4, day: 2 } },
    { name: 'Confederate Memorial Day', when: { month: 4, day: 26 } },
    { name: "Jefferson Davis' Birthday", when: { month: 6, day: 3 } },
    { name: 'Flag Day', when: { month: 6, day: 14 } },
    { name: 'the general election', when: electionDay, years: evenYears },
    {
      name: 'the Friday after Thanksgiving',
      when: dayAfterThanksgiving,
      authority: read(
        'Fla. Stat. 110.117(1)(h)',
        '2026-11-26',
        'https://www.syfert.com/florida/statutes/0110.117.html',
      ),
      doubt:
        'Fla. Stat. 683.01 does not list it among the legal holidays, and 110.117 may speak of state offices alone',
    },
  ],
  observed: [sundayToMonday],
})

const byProclamation = 'the Governor proclaims the days of each year, and the proclamations were not read'

/** Georgia: the federal days, and others that the Governor proclaims for each year. @since 0.1.0 */
export const georgia: HolidayCalendar = stateCalendar({
  code: 'GA',
  name: 'Georgia',
  authority: read(
    'Ga. Code 1-4-1',
    '2026-11-25',
    'https://instalawyer.io/laws/georgia-code/1-4-1-public-and-legal',
  ),
  holidays: [
    {
      name: 'State Holiday (the day after Thanksgiving)',
      when: dayAfterThanksgiving,
      authority: reported('Ga. Code 1-4-1(a)(2) (by proclamation)'),
      doubt: byProclamation,
    },
  ],
  open: [
    'the Governor of Georgia also proclaims a day in spring and one at Christmas, and those of single years are not held here',
  ],
})
