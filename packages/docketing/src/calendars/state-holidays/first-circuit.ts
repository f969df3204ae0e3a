import type { HolidayCalendar } from '../holiday-calendar.js'
import {
  electionDay,
  evenYears,
  goodFriday,
  read,
  reported,
  stateCalendar,
  sundayToMonday,
} from './state-calendar.js'

/** Maine: no court is held on Patriots' Day. @since 0.1.0 */
export const maine: HolidayCalendar = stateCalendar({
  code: 'ME',
  name: 'Maine',
  authority: read(
    'Me. Rev. Stat. tit. 4, 1051',
    '2026-11-25',
    'https://holidays.uslegal.com/state-holidays/maine-legal-holidays/',
  ),
  holidays: [{ name: "Patriots' Day", when: { month: 4, weekday: 1, nth: 3 } }],
  observed: [sundayToMonday],
})

const suffolk = reported('Mass. Gen. Laws ch. 4, 7, cl. 18 (Suffolk County, courts open)')

/** Massachusetts. The two days of Suffolk County are named and not counted: the courts are open. @since 0.1.0 */
export const massachusetts: HolidayCalendar = stateCalendar({
  code: 'MA',
  name: 'Massachusetts',
  authority: read('Mass. Gen. Laws ch. 4, 7, cl. 18', '2026-11-22'),
  holidays: [
    { name: "Patriots' Day", when: { month: 4, weekday: 1, nth: 3 } },
    { name: 'Evacuation Day', when: { month: 3, day: 17 }, counts: false, authority: suffolk },
    { name: 'Bunker Hill Day', when: { month: 6, day: 17 }, counts: false, authority: suffolk },
  ],
  observed: [sundayToMonday],
})

/** New Hampshire. @since 0.1.0 */
export const newHampshire: HolidayCalendar = stateCalendar({
  code: 'NH',
  name: 'New Hampshire',
  authority: read('N.H. Rev. Stat. 288:1', '2026-11-22'),
  holidays: [{ name: 'the biennial election', when: electionDay, years: evenYears }],
})

/** Rhode Island. @since 0.1.0 */
export const rhodeIsland: HolidayCalendar = stateCalendar({
  code: 'RI',
  name: 'Rhode Island',
  authority: read('R.I. Gen. Laws 25-1-1', '2026-11-22'),
  holidays: [
    { name: 'Rhode Island Independence Day', when: { month: 5, day: 4 } },
    { name: 'Victory Day', when: { month: 8, weekday: 1, nth: 2 } },
    { name: 'the general state election', when: electionDay, years: evenYears },
  ],
  observed: [sundayToMonday],
  open: [
    'R.I. Gen. Laws 25-1-1 was read in a text older than Juneteenth; whether it has changed otherwise is not known',
  ],
})

/** Puerto Rico. @since 0.1.0 */
export const puertoRico: HolidayCalendar = stateCalendar({
  code: 'PR',
  name: 'Puerto Rico',
  authority: reported('P.R. Political Code art. 387; P.R. Law 111-2014'),
  holidays: [
    { name: 'Epiphany', when: { month: 1, day: 6 } },
    { name: 'Emancipation Day', when: { month: 3, day: 22 } },
    { name: 'Good Friday', when: goodFriday },
    { name: 'Constitution Day', when: { month: 7, day: 25 } },
    { name: 'Discovery of Puerto Rico', when: { month: 11, day: 19 } },
  ],
  observed: [sundayToMonday],
})
