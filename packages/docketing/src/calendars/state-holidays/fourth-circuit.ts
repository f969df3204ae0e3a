import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  fourFixedDays,
  goodFriday,
  read,
  recalled,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Maryland. @since 0.1.0 */
export const maryland: HolidayCalendar = stateCalendar({
  code: 'MD',
  name: 'Maryland',
  authority: read('Md. Code, Gen. Prov. 1-111', '2026-11-22'),
  holidays: [
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    { name: 'Maryland Day', when: { month: 3, day: 25 } },
    { name: 'Good Friday', when: goodFriday },
    { name: "Defenders' Day", when: { month: 9, day: 12 } },
    { name: 'the statewide general election', when: electionDay, years: evenYears },
    { name: 'American Indian Heritage Day', when: dayAfterThanksgiving },
  ],
  observed: [sundayToMonday],
})

const courthousesOpen = 'the state keeps its courthouses open on it'

/** North Carolina: days that the statute names, on most of which offices and courthouses are open. @since 0.1.0 */
export const northCarolina: HolidayCalendar = stateCalendar({
  code: 'NC',
  name: 'North Carolina',
  authority: read('N.C. Gen. Stat. 103-4', '2026-11-22'),
  holidays: [
    { name: "Robert E. Lee's Birthday", when: { month: 1, day: 19 }, doubt: courthousesOpen },
    { name: 'Greek Independence Day', when: { month: 3, day: 25 }, doubt: courthousesOpen },
    { name: 'Anniversary of the Halifax Resolves', when: { month: 4, day: 12 }, doubt: courthousesOpen },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Confederate Memorial Day', when: { month: 5, day: 10 }, doubt: courthousesOpen },
    {
      name: 'Anniversary of the Mecklenburg Declaration',
      when: { month: 5, day: 20 },
      doubt: courthousesOpen,
    },
    {
      name: 'Yom Kippur',
      when: {
        dates: [
          ...['2020-09-28', '2021-09-16', '2022-10-05', '2023-09-25', '2024-10-12', '2025-10-02'],
          ...['2026-09-21', '2027-10-11', '2028-09-30', '2029-09-19', '2030-10-07'],
        ],
      },
      doubt: courthousesOpen,
    },
    { name: 'the general election', when: electionDay, years: evenYears, doubt: courthousesOpen },
  ],
  observed: [sundayToMonday],
  open: [
    'N.C. Gen. Stat. 103-4 was read in a text of unknown age; whether it has changed since is not known',
  ],
})

/** South Carolina. @since 0.1.0 */
export const southCarolina: HolidayCalendar = stateCalendar({
  code: 'SC',
  name: 'South Carolina',
  authority: read('S.C. Code 53-5-10', '2026-11-25', 'https://scstatehouse.gov/code/t53c005.php'),
  holidays: [
    { name: 'Confederate Memorial Day', when: { month: 5, day: 10 } },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
    { name: 'the day before Christmas', when: { month: 12, day: 24 } },
    { name: 'the day after Christmas', when: { month: 12, day: 26 } },
  ],
  observed: [{ ...sundayToMonday, authority: reported('S.C. Code 53-5-30') }],
})

/** Virginia. Lee-Jackson Day was last kept in January 2020. @since 0.1.0 */
export const virginia: HolidayCalendar = stateCalendar({
  code: 'VA',
  name: 'Virginia',
  authority: recalled('Va. Code 2.2-3300'),
  holidays: [
    ...fourFixedDays.map((row) => ({ ...row, authority: virginiaRead() })),
    {
      name: 'Lee-Jackson Day',
      when: { month: 1, weekday: 5, onOrAfter: 12 },
      through: '2020-06-30',
      authority: reported('Va. Code 2.2-3300'),
    },
    { name: 'Election Day', when: electionDay, from: '2020-07-01' },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

function virginiaRead() {
  return read('Va. Code 2.2-3300', '2026-11-25', 'https://law.lis.virginia.gov/vacodefull/title2.2/chapter33')
}

/** West Virginia: the days of elections are holidays where they are held. @since 0.1.0 */
export const westVirginia: HolidayCalendar = stateCalendar({
  code: 'WV',
  name: 'West Virginia',
  authority: read('W. Va. Code 2-2-1', '2026-11-22', 'https://code.wvlegislature.gov'),
  holidays: [
    ...fourFixedDays,
    { name: 'West Virginia Day', when: { month: 6, day: 20 } },
    {
      name: 'the primary election',
      when: { month: 5, weekday: 2, nth: 2 },
      years: evenYears,
      authority: recalled('W. Va. Code 2-2-1, 3-5-1'),
      observed: [],
    },
    { name: 'the general election', when: electionDay, years: evenYears, observed: [] },
    { name: "Lincoln's Day", when: dayAfterThanksgiving },
  ],
  observed: [sundayToMonday, saturdayToFriday],
  open: [
    'a special election or a proclamation makes a day a holiday in West Virginia, and those days are not held here',
  ],
})
