import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  fiveFixedDays,
  goodFriday,
  read,
  recalled,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Delaware. Return Day is a holiday in Sussex County from noon: named and not counted. @since 0.1.0 */
export const delaware: HolidayCalendar = stateCalendar({
  code: 'DE',
  name: 'Delaware',
  authority: read('Del. Code tit. 1, 501', '2026-11-22'),
  holidays: [
    ...fiveFixedDays,
    { name: 'Good Friday', when: goodFriday },
    { name: 'the general election', when: electionDay, years: evenYears },
    {
      name: 'Return Day (Sussex County, from noon)',
      when: { month: 11, weekday: 4, onOrAfter: 4 },
      years: evenYears,
      counts: false,
    },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

const newJerseyList = reported('N.J. Stat. 36:1-1')

/** New Jersey. The sections on observed days were read, the list of days was not. @since 0.1.0 */
export const newJersey: HolidayCalendar = stateCalendar({
  code: 'NJ',
  name: 'New Jersey',
  authority: read('N.J. Stat. 36:1-1, 36:1-1.2', '2026-11-22'),
  holidays: [
    ...fiveFixedDays,
    {
      name: "Lincoln's Birthday",
      when: { month: 2, day: 12 },
      authority: newJerseyList,
      doubt: 'it is a public holiday but no longer one for the business of the state government',
    },
    { name: 'Good Friday', when: goodFriday, authority: newJerseyList },
    { name: 'the general election', when: electionDay, authority: newJerseyList },
  ],
  observed: [
    sundayToMonday,
    {
      ...saturdayToFriday,
      doubt: 'N.J. Stat. 36:1-1.2 was read in part only, and may speak of state offices alone',
    },
  ],
})

const pennsylvaniaCourts = reported('schedules of holidays of the Pennsylvania courts')

/** Pennsylvania. @since 0.1.0 */
export const pennsylvania: HolidayCalendar = stateCalendar({
  code: 'PA',
  name: 'Pennsylvania',
  authority: recalled('44 Pa. Stat. 11'),
  holidays: [
    { name: 'Good Friday', when: goodFriday },
    { name: 'Flag Day', when: { month: 6, day: 14 } },
    { name: 'Election Day', when: electionDay },
    {
      name: 'the day after Thanksgiving',
      when: dayAfterThanksgiving,
      authority: pennsylvaniaCourts,
      counts: false,
    },
  ],
  open: ['the text of 44 Pa. Stat. 11 was not read; it may name further days'],
})

/** The United States Virgin Islands. @since 0.1.0 */
export const virginIslands: HolidayCalendar = stateCalendar({
  code: 'VI',
  name: 'the United States Virgin Islands',
  authority: reported('V.I. Code tit. 1, 171'),
  holidays: [
    { name: 'Three Kings Day', when: { month: 1, day: 6 } },
    { name: 'Transfer Day', when: { month: 3, day: 31 } },
    { name: 'Holy Thursday', when: { easter: -3 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Easter Monday', when: { easter: 1 } },
    { name: 'Emancipation Day', when: { month: 7, day: 3 } },
    { name: 'Liberty Day', when: { month: 11, day: 1 } },
    { name: 'Christmas Second Day', when: { month: 12, day: 26 } },
  ],
  open: ['whether the Virgin Islands move a holiday that falls on a weekend is not known'],
})
