import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  goodFriday,
  mardiGras,
  read,
  recalled,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
  threeFixedDays,
} from './state-calendar.js'

const clerksClose = 'the statute closes the clerks of court on it, which may be all it does'

/** Louisiana. @since 0.1.0 */
export const louisiana: HolidayCalendar = stateCalendar({
  code: 'LA',
  name: 'Louisiana',
  authority: read('La. Rev. Stat. 1:55', '2026-11-22', 'https://legis.la.gov/Legis/Law.aspx?d=74097'),
  holidays: [
    ...threeFixedDays,
    { name: 'the Battle of New Orleans', when: { month: 1, day: 8 }, observed: [] },
    {
      name: 'Mardi Gras',
      when: mardiGras,
      doubt: 'it is a legal holiday in the parishes and towns that the statute lists',
    },
    { name: 'Good Friday', when: goodFriday },
    { name: "Huey P. Long's Birthday", when: { month: 8, day: 30 }, observed: [] },
    { name: "All Saints' Day", when: { month: 11, day: 1 }, observed: [] },
    {
      name: 'the general election',
      when: electionDay,
      years: evenYears,
      authority: reported('La. Rev. Stat. 1:55'),
    },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving, doubt: clerksClose },
    { name: 'Christmas Eve', when: { month: 12, day: 24 }, observed: [], doubt: clerksClose },
    { name: "New Year's Eve", when: { month: 12, day: 31 }, observed: [], doubt: clerksClose },
    {
      name: 'Inauguration Day (Baton Rouge)',
      when: { month: 1, weekday: 1, nth: 2 },
      years: { every: 4, remainder: 0 },
      counts: false,
    },
  ],
  observed: [
    { ...sundayToMonday, authority: reported('La. Rev. Stat. 1:55') },
    { ...saturdayToFriday, authority: reported('La. Rev. Stat. 1:55') },
  ],
})

/** Mississippi. @since 0.1.0 */
export const mississippi: HolidayCalendar = stateCalendar({
  code: 'MS',
  name: 'Mississippi',
  authority: read('Miss. Code 3-3-7', '2026-11-22'),
  holidays: [{ name: 'Confederate Memorial Day', when: { month: 4, weekday: 1, nth: -1 } }],
  observed: [sundayToMonday],
  open: [
    'the Governor may add days at Thanksgiving and Christmas, and those of single years are not held here',
  ],
})

const optional = read('Tex. Gov. Code 662.003(c), 662.013', '2026-11-22')
const notLegal = 'Tex. Gov. Code 662.021 leaves it out of the legal holidays'

/** Texas: the state holidays of 662.003(b); none is shifted; the optional days are named and not counted. @since 0.1.0 */
export const texas: HolidayCalendar = stateCalendar({
  code: 'TX',
  name: 'Texas',
  authority: read('Tex. Gov. Code 662.003(b)', '2026-11-22'),
  holidays: [
    { name: 'Confederate Heroes Day', when: { month: 1, day: 19 } },
    { name: 'Texas Independence Day', when: { month: 3, day: 2 } },
    { name: 'San Jacinto Day', when: { month: 4, day: 21 } },
    { name: 'Emancipation Day in Texas', when: { month: 6, day: 19 } },
    { name: 'Lyndon Baines Johnson Day', when: { month: 8, day: 27 } },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
    { name: 'December 24', when: { month: 12, day: 24 }, doubt: notLegal },
    { name: 'December 26', when: { month: 12, day: 26 }, doubt: notLegal },
    { name: 'Good Friday (optional)', when: goodFriday, counts: false, authority: optional },
    { name: 'Cesar Chavez Day (optional)', when: { month: 3, day: 31 }, counts: false, authority: optional },
    {
      name: 'Rosh Hashanah (optional)',
      when: { dates: ['2021-09-07', '2022-09-26', '2024-10-03', '2025-09-23', '2028-09-21', '2029-09-10'] },
      counts: false,
      authority: recalled('Tex. Gov. Code 662.003(c) (first days)'),
    },
    {
      name: 'Yom Kippur (optional)',
      when: {
        dates: [
          ...['2020-09-28', '2021-09-16', '2022-10-05', '2023-09-25', '2025-10-02'],
          ...['2026-09-21', '2027-10-11', '2029-09-19', '2030-10-07'],
        ],
      },
      counts: false,
      authority: recalled('Tex. Gov. Code 662.003(c)'),
    },
  ],
})
