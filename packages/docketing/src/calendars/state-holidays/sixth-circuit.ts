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

const mayClose = 'the statute says that public offices may be closed on it, and they are mostly open'
const stateOffices = read('Ky. Rev. Stat. 18A.190', '2026-11-25', 'https://self-law.org/code/ky/18a-190')

/** Kentucky. Good Friday, a half day, is named and not counted. @since 0.1.0 */
export const kentucky: HolidayCalendar = stateCalendar({
  code: 'KY',
  name: 'Kentucky',
  authority: read('Ky. Rev. Stat. 2.110', '2026-11-25', 'https://self-law.org/code/ky/chapter-2/2-110'),
  holidays: [
    { name: 'Robert E. Lee Day', when: { month: 1, day: 19 }, doubt: mayClose },
    { name: 'Franklin D. Roosevelt Day', when: { month: 1, day: 30 }, doubt: mayClose },
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 }, doubt: mayClose },
    { name: 'Confederate Memorial Day and Jefferson Davis Day', when: { month: 6, day: 3 }, doubt: mayClose },
    { name: 'Good Friday (half a day)', when: goodFriday, counts: false, authority: stateOffices },
    {
      name: 'the presidential election',
      when: electionDay,
      years: { every: 4, remainder: 0 },
      authority: stateOffices,
      doubt: 'the statute closes state offices on it',
    },
  ],
  open: [
    'the Governor sets one more day each at New Year, Thanksgiving and Christmas for state offices, and those days are not held here',
  ],
})

const civilService = reported('holidays of the Michigan Civil Service Commission')

/** Michigan: the days on which courts are not held, by the statute; those of the civil service are not counted. @since 0.1.0 */
export const michigan: HolidayCalendar = stateCalendar({
  code: 'MI',
  name: 'Michigan',
  authority: read(
    'Mich. Comp. Laws 435.101',
    '2026-11-25',
    'https://www.lawserver.com/law/state/michigan/mi-laws/michigan_laws_435',
  ),
  holidays: [
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    {
      name: 'the general election',
      when: electionDay,
      years: evenYears,
      counts: false,
      authority: civilService,
    },
    {
      name: 'the day after Thanksgiving',
      when: dayAfterThanksgiving,
      counts: false,
      authority: civilService,
    },
    { name: 'Christmas Eve', when: { month: 12, day: 24 }, counts: false, authority: civilService },
    { name: "New Year's Eve", when: { month: 12, day: 31 }, counts: false, authority: civilService },
  ],
  open: ['whether Michigan moves a holiday that falls on a weekend was not read'],
})

/** Ohio keeps the federal days and those that the Governor or the President appoints. @since 0.1.0 */
export const ohio: HolidayCalendar = stateCalendar({
  code: 'OH',
  name: 'Ohio',
  authority: read('Ohio Rev. Code 1.14', '2026-11-22'),
  holidays: [],
  observed: [sundayToMonday],
})

const byElectionLaw = recalled('Tenn. Code 15-1-101, 2-3-202')

/** Tennessee: the days of elections throughout the state are legal holidays. @since 0.1.0 */
export const tennessee: HolidayCalendar = stateCalendar({
  code: 'TN',
  name: 'Tennessee',
  authority: read('Tenn. Code 15-1-101', '2026-11-25', 'https://www.ctas.tennessee.edu/eli/holidays'),
  holidays: [
    ...fiveFixedDays,
    { name: 'Good Friday', when: goodFriday },
    {
      name: 'the presidential primary',
      when: { month: 3, weekday: 2, nth: 1 },
      years: { every: 4, remainder: 0 },
      authority: byElectionLaw,
    },
    {
      name: 'the state primary and county general election',
      when: { month: 8, weekday: 4, nth: 1 },
      years: evenYears,
      authority: byElectionLaw,
    },
    { name: 'the general election', when: electionDay, years: evenYears },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})
