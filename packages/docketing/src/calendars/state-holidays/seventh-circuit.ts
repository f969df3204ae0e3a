import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  dayAfterThanksgiving,
  electionDay,
  evenYears,
  goodFriday,
  read,
  recalled,
  reported,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Illinois: the days fixed by statute, by the reading of 5 ILCS 70/1.11 that takes them from 205 ILCS 630/17. @since 0.1.0 */
export const illinois: HolidayCalendar = stateCalendar({
  code: 'IL',
  name: 'Illinois',
  authority: read(
    '205 ILCS 630/17',
    '2026-11-25',
    'https://instalawyer.io/laws/illinois-compiled-statutes/chapter-205-financial-regulation-205-ilcs-630-promissory',
  ),
  holidays: [
    { name: "Lincoln's Birthday", when: { month: 2, day: 12 } },
    { name: "Casimir Pulaski's Birthday", when: { month: 3, weekday: 1, nth: 1 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'the general election', when: electionDay, years: evenYears },
  ],
})

const municipalYears = { every: 4, remainder: 3 }
const primary = { month: 5, weekday: 2, onOrAfter: 2 }

/** Indiana: its holidays are "for all purposes"; elections among them. @since 0.1.0 */
export const indiana: HolidayCalendar = stateCalendar({
  code: 'IN',
  name: 'Indiana',
  authority: reported('Ind. Code 1-1-9-1'),
  holidays: [
    {
      name: "Lincoln's Birthday",
      when: { month: 2, day: 12 },
      authority: read(
        'Ind. Code 1-1-9-1',
        '2026-11-25',
        'http://archive.iga.in.gov/2000/bills/IN/IN1291.1.html',
      ),
    },
    { name: 'Good Friday', when: goodFriday },
    { name: 'the primary election', when: primary, years: evenYears },
    { name: 'the municipal primary election', when: primary, years: municipalYears },
    { name: 'the general election', when: electionDay, years: evenYears },
    { name: 'the municipal election', when: electionDay, years: municipalYears },
    {
      name: "Lincoln's Birthday, as state offices observe it",
      when: dayAfterThanksgiving,
      counts: false,
      authority: reported('orders of the Governor of Indiana'),
    },
  ],
  open: ['whether Indiana moves a holiday that falls on a Sunday was not read'],
})

const offices = recalled('Wis. Stat. 230.35(4)')

/** Wisconsin. Its statute names January 15 and the days of elections. @since 0.1.0 */
export const wisconsin: HolidayCalendar = stateCalendar({
  code: 'WI',
  name: 'Wisconsin',
  authority: read(
    'Wis. Stat. 995.20',
    '2026-11-25',
    'http://docs.legis.wisconsin.gov/2009/related/proposals/sb170',
  ),
  holidays: [
    { name: 'January 15', when: { month: 1, day: 15 } },
    { name: 'Good Friday (from 11 to 3)', when: goodFriday, counts: false },
    {
      name: 'the partisan primary election',
      when: { month: 8, weekday: 2, nth: 2 },
      years: evenYears,
      doubt: 'the text that was read named the primary of September, which has since moved to August',
    },
    { name: 'the general election', when: electionDay, years: evenYears },
    { name: 'Christmas Eve', when: { month: 12, day: 24 }, counts: false, authority: offices },
    { name: "New Year's Eve", when: { month: 12, day: 31 }, counts: false, authority: offices },
  ],
  observed: [{ ...sundayToMonday, authority: recalled('Wis. Stat. 995.20') }],
})
