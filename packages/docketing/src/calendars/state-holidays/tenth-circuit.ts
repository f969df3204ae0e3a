import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  fourFixedDays,
  goodFriday,
  read,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Colorado. Cesar Chavez Day, which employees may choose, is named and not counted. @since 0.1.0 */
export const colorado: HolidayCalendar = stateCalendar({
  code: 'CO',
  name: 'Colorado',
  authority: read(
    'Colo. Rev. Stat. 24-11-101',
    '2026-11-25',
    'https://casetext.com/statute/colorado-revised-statutes/title-24-government-state/administration/article-11-holidays/24-11-101-legal-holidays-effect',
  ),
  holidays: [
    {
      name: 'Cesar Chavez Day (optional)',
      when: { month: 3, day: 31 },
      counts: false,
      authority: reported('Colo. Rev. Stat. 24-11-112'),
    },
    { name: 'Frances Xavier Cabrini Day', when: { month: 10, weekday: 1, nth: 1 }, from: '2020-03-20' },
  ],
  observed: [sundayToMonday],
})

/** Kansas: the federal days; Christmas Eve is closed by executive order where the Governor says so. @since 0.1.0 */
export const kansas: HolidayCalendar = stateCalendar({
  code: 'KS',
  name: 'Kansas',
  authority: read('Kan. Stat. 35-107', '2026-11-22', 'https://self-law.org/code/ks/chapter-35/35-107'),
  holidays: [
    {
      name: 'Christmas Eve',
      when: { month: 12, day: 24 },
      counts: false,
      authority: reported('closings of Kansas state offices by executive designation'),
    },
  ],
})

/** New Mexico keeps Presidents' Day on the day after Thanksgiving for its own offices. @since 0.1.0 */
export const newMexico: HolidayCalendar = stateCalendar({
  code: 'NM',
  name: 'New Mexico',
  authority: reported('N.M. Stat. 12-5-2'),
  holidays: [{ name: "Presidents' Day, as the state observes it", when: dayAfterThanksgiving }],
  observed: [sundayToMonday],
})

const governorChooses =
  'the statute gives one of the days around Christmas, and the order that chooses it was not read'

/**
 * Oklahoma. A Christmas on a weekend brings days of its own: the Thursday and Friday before a Saturday, the Monday
 * and Tuesday after a Sunday.
 *
 * @since 0.1.0
 */
export const oklahoma: HolidayCalendar = stateCalendar({
  code: 'OK',
  name: 'Oklahoma',
  authority: read(
    'Okla. Stat. tit. 25, 82.1',
    '2026-11-25',
    'https://app.legiplex.com/ok/legislature/2025/2025-r/bills/hb1692/drafts-latest',
  ),
  holidays: [
    ...fourFixedDays.filter(({ name }) => name !== 'Christmas Day'),
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
    {
      name: 'the Thursday and Friday before Christmas',
      when: { dates: ['2021-12-23', '2021-12-24', '2027-12-23', '2027-12-24'] },
      observed: [],
    },
    {
      name: 'the Monday and Tuesday after Christmas',
      when: { dates: ['2022-12-26', '2022-12-27'] },
      observed: [],
    },
    {
      name: 'the day before Christmas',
      when: {
        dates: [
          '2020-12-24',
          '2023-12-24',
          '2024-12-24',
          '2025-12-24',
          '2026-12-24',
          '2028-12-24',
          '2029-12-24',
          '2030-12-24',
        ],
      },
      observed: [],
      doubt: governorChooses,
    },
    {
      name: 'the day after Christmas',
      when: {
        dates: [
          '2020-12-26',
          '2023-12-26',
          '2024-12-26',
          '2025-12-26',
          '2026-12-26',
          '2028-12-26',
          '2029-12-26',
          '2030-12-26',
        ],
      },
      observed: [],
      doubt: governorChooses,
    },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/**
 * Utah. Juneteenth is kept on the third Monday of June, whatever day June 19 is. Good Friday was added in 2026; the
 * text that takes effect on January 1, 2027 was not read.
 *
 * @since 0.1.0
 */
export const utah: HolidayCalendar = stateCalendar({
  code: 'UT',
  name: 'Utah',
  authority: read('Utah Code 63G-1-301', '2026-11-25', 'https://self-law.org/code/ut/title-63g/chapter-1/1'),
  holidays: [
    ...fourFixedDays,
    {
      name: 'Juneteenth National Freedom Day, on its Monday',
      when: { month: 6, weekday: 1, nth: 3 },
      from: '2022-05-04',
    },
    { name: 'Pioneer Day', when: { month: 7, day: 24 } },
    {
      name: 'Good Friday',
      when: goodFriday,
      from: '2026-05-06',
      doubt: 'the text that was read is superseded on January 1, 2027',
    },
  ],
  observed: [sundayToMonday, saturdayToFriday],
  verifiedThrough: '2026-12-31',
})

/** Wyoming keeps the federal days and those that the Governor declares. @since 0.1.0 */
export const wyoming: HolidayCalendar = stateCalendar({
  code: 'WY',
  name: 'Wyoming',
  authority: read('Wyo. Stat. 8-4-101', '2026-11-22'),
  holidays: [],
  observed: [sundayToMonday],
})
