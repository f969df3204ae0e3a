import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  fiveFixedDays,
  fourFixedDays,
  goodFriday,
  read,
  recalled,
  reported,
  saturdayToFriday,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

const alaskaShift = reported('Alaska Stat. 44.12.025')

/** Alaska. @since 0.1.0 */
export const alaska: HolidayCalendar = stateCalendar({
  code: 'AK',
  name: 'Alaska',
  authority: read(
    'Alaska Stat. 44.12.010',
    '2026-11-25',
    'https://courtgpt.ai/laws/alaska/title-44/chapter-12/article-1/section-44-12-010',
  ),
  holidays: [
    { name: "Seward's Day", when: { month: 3, weekday: 1, nth: -1 } },
    { name: 'Alaska Day', when: { month: 10, day: 18 } },
  ],
  observed: [
    { ...sundayToMonday, authority: alaskaShift },
    { ...saturdayToFriday, authority: alaskaShift },
  ],
})

/** Arizona. Constitution Commemoration Day is kept on a Sunday: named and not counted. @since 0.1.0 */
export const arizona: HolidayCalendar = stateCalendar({
  code: 'AZ',
  name: 'Arizona',
  authority: read(
    'Ariz. Rev. Stat. 1-301',
    '2026-11-25',
    'https://www.azleg.gov/legtext/53leg/2r/bills/sb1235p.htm',
  ),
  holidays: [
    ...fourFixedDays,
    { name: 'Constitution Commemoration Day', when: { month: 9, day: 17 }, counts: false, observed: [] },
  ],
  observed: [
    sundayToMonday,
    {
      ...saturdayToFriday,
      doubt: 'Ariz. Rev. Stat. 1-301(C), on holidays that fall on a Saturday, was read in part only',
    },
  ],
})

const judicial = read('Cal. Civ. Proc. Code 135', '2026-11-22', 'https://legiscan.com/CA/text/AB855/2021')
const weekends = read('Cal. Rules of Court, rule 1.11', '2026-11-22')
const notJudicial = reported(
  'Cal. Gov. Code 6700; Cal. Civ. Proc. Code 135 leaves it out of the judicial holidays',
)

/**
 * California: the judicial holidays. State holidays that Code of Civil Procedure 135 leaves out are named and not
 * counted; Lunar New Year and Diwali with their dates through 2030.
 *
 * @since 0.1.0
 */
export const california: HolidayCalendar = stateCalendar({
  code: 'CA',
  name: 'California',
  authority: judicial,
  holidays: [
    ...fourFixedDays,
    { name: 'Juneteenth', when: { month: 6, day: 19 }, from: '2023-01-01' },
    { name: 'Lincoln Day', when: { month: 2, day: 12 }, authority: reported('Cal. Gov. Code 6700') },
    { name: 'Farmworkers Day (Cesar Chavez Day)', when: { month: 3, day: 31 } },
    {
      name: 'Native American Day',
      when: { month: 9, weekday: 5, nth: 4 },
      from: '2022-01-01', // Stats. 2021, ch. 283
    },
    { name: 'the day after Thanksgiving', when: dayAfterThanksgiving },
    { name: 'Good Friday (from noon to 3)', when: goodFriday, counts: false, authority: notJudicial },
    {
      name: 'Genocide Remembrance Day',
      when: { month: 4, day: 24 },
      from: '2023-01-01',
      counts: false,
      observed: [],
      authority: notJudicial,
    },
    {
      name: 'Admission Day',
      when: { month: 9, day: 9 },
      counts: false,
      observed: [],
      authority: notJudicial,
    },
    {
      name: 'Lunar New Year',
      when: { dates: ['2025-01-29', '2026-02-17', '2028-01-26', '2029-02-13'] },
      counts: false,
      authority: recalled('Cal. Gov. Code 6700 (dates from the lunar calendar)'),
    },
    {
      name: 'Diwali',
      when: { dates: ['2027-10-29', '2028-10-17', '2029-11-05'] },
      counts: false,
      authority: recalled('Cal. Gov. Code 6700 (dates from the lunar calendar)'),
    },
  ],
  observed: [
    { ...sundayToMonday, authority: weekends },
    { ...saturdayToFriday, authority: weekends },
  ],
})

const hawaiiShift = reported('Haw. Rev. Stat. 8-2')

/** Hawaii. @since 0.1.0 */
export const hawaii: HolidayCalendar = stateCalendar({
  code: 'HI',
  name: 'Hawaii',
  authority: read(
    'Haw. Rev. Stat. 8-1',
    '2026-11-25',
    'https://library.law.hawaii.edu/tag/hawaiian-state-holidays/',
  ),
  holidays: [
    { name: 'Prince Jonah Kuhio Kalanianaole Day', when: { month: 3, day: 26 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'King Kamehameha I Day', when: { month: 6, day: 11 } },
    { name: 'Statehood Day', when: { month: 8, weekday: 5, nth: 3 } },
    { name: 'the general election', when: electionDay, years: evenYears },
  ],
  observed: [
    { ...sundayToMonday, authority: hawaiiShift },
    { ...saturdayToFriday, authority: hawaiiShift },
  ],
})

/** Idaho keeps the federal days, Sundays, and days that the Governor or the President appoints. @since 0.1.0 */
export const idaho: HolidayCalendar = stateCalendar({
  code: 'ID',
  name: 'Idaho',
  authority: read('Idaho Code 73-108', '2026-11-22', 'https://legislature.idaho.gov'),
  holidays: [...fourFixedDays],
  observed: [sundayToMonday, saturdayToFriday],
  open: ['Idaho Code 73-108 was read in a text of 2002; whether it names further days now is not known'],
})

/** Montana. @since 0.1.0 */
export const montana: HolidayCalendar = stateCalendar({
  code: 'MT',
  name: 'Montana',
  authority: read('Mont. Code 1-1-216', '2026-11-22', 'https://leg.mt.gov'),
  holidays: [...fourFixedDays, { name: 'the state general election', when: electionDay, years: evenYears }],
  observed: [sundayToMonday, saturdayToFriday],
})

/** Nevada. @since 0.1.0 */
export const nevada: HolidayCalendar = stateCalendar({
  code: 'NV',
  name: 'Nevada',
  authority: read('Nev. Rev. Stat. 236.015', '2026-11-22'),
  holidays: [
    ...fourFixedDays,
    { name: 'Nevada Day', when: { month: 10, weekday: 5, nth: -1 } },
    { name: 'Family Day', when: dayAfterThanksgiving },
  ],
  observed: [sundayToMonday, saturdayToFriday],
  open: ['Nev. Rev. Stat. 236.015 was read in a text of 1999; whether it has changed since is not known'],
})

/** Oregon keeps the federal days but Columbus Day, and days that the Governor appoints. @since 0.1.0 */
export const oregon: HolidayCalendar = stateCalendar({
  code: 'OR',
  name: 'Oregon',
  authority: read(
    'Or. Rev. Stat. 187.010',
    '2026-11-25',
    'https://www.oregonlegislature.gov/bills_laws/ors/ors187.html',
  ),
  holidays: [...fiveFixedDays],
  observed: [sundayToMonday, saturdayToFriday],
})

/** Washington. @since 0.1.0 */
export const washington: HolidayCalendar = stateCalendar({
  code: 'WA',
  name: 'Washington',
  authority: read('Wash. Rev. Code 1.16.050', '2026-11-22', 'https://apps.leg.wa.gov'),
  holidays: [{ name: 'Native American Heritage Day', when: dayAfterThanksgiving }],
  observed: [sundayToMonday],
})

/** Guam. @since 0.1.0 */
export const guam: HolidayCalendar = stateCalendar({
  code: 'GU',
  name: 'Guam',
  authority: reported('1 Guam Code 1000'),
  holidays: [
    { name: 'Guam History and Chamorro Heritage Day', when: { month: 3, weekday: 1, nth: 1 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Liberation Day', when: { month: 7, day: 21 } },
    { name: "All Souls' Day", when: { month: 11, day: 2 } },
    { name: 'Our Lady of Camarin Day', when: { month: 12, day: 8 } },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/** The Northern Mariana Islands. @since 0.1.0 */
export const northernMarianaIslands: HolidayCalendar = stateCalendar({
  code: 'MP',
  name: 'the Northern Mariana Islands',
  authority: reported('1 N. Mar. I. Code 311'),
  holidays: [
    { name: 'Covenant Day', when: { month: 3, day: 24 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Citizenship Day', when: { month: 11, day: 4 } },
    { name: 'the general election', when: electionDay, years: evenYears },
    { name: 'Constitution Day', when: { month: 12, day: 8 } },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})

/** American Samoa, where no federal district court sits. @since 0.1.0 */
export const americanSamoa: HolidayCalendar = stateCalendar({
  code: 'AS',
  name: 'American Samoa',
  authority: reported('the holidays of the American Samoa Code'),
  holidays: [
    { name: 'Flag Day', when: { month: 4, day: 17 } },
    { name: "Manu'a Cession Day", when: { month: 7, day: 16 } },
  ],
  observed: [sundayToMonday, saturdayToFriday],
})
