import type { Regime } from '../../counting/regime.js'
import { frap } from './authority.js'
import { federalHolidays } from './holidays.js'

/**
 * How Fed. R. App. P. 26 counts, in the text in force since December 1, 2009.
 *
 * State holidays are those of the state of the district court and of the state of the circuit clerk's principal
 * office: give the court both calendars. Three days are added unless the paper was served electronically or delivered
 * on the date that the proof of service states; until November 30, 2016 for electronic service too.
 * A last day for electronic filing ends at midnight in the time zone of the court it is filed in, here that of the
 * circuit clerk's principal office; mail and carriers (26(a)(4)(C)) are not told apart.
 *
 * @since 0.1.0
 */
export const frap26: Regime = {
  id: 'us.frap.26',
  title: 'Fed. R. App. P. 26',
  calendar: federalHolidays,
  since: '2009-12-01',
  earlier: 'Saturdays, Sundays and legal holidays within a period of less than 11 days were left out',
  service: [
    { method: 'personal', title: 'delivery on the date stated', days: 0, cite: 'Fed. R. App. P. 26(c)' },
    {
      method: 'left',
      title: 'leaving it at the office on the date stated',
      days: 0,
      cite: 'Fed. R. App. P. 26(c)',
    },
    { method: 'mail', title: 'mail', days: 3, cite: 'Fed. R. App. P. 26(c)' },
    { method: 'carrier', title: 'a commercial carrier', days: 3, cite: 'Fed. R. App. P. 26(c)' },
    { method: 'clerk', title: 'leaving it with the clerk', days: 3, cite: 'Fed. R. App. P. 26(c)' },
    {
      method: 'electronic',
      title: 'electronic means',
      days: 3,
      through: '2016-11-30',
      cite: 'Fed. R. App. P. 26(c)',
    },
    {
      method: 'electronic',
      title: 'electronic means',
      days: 0,
      from: '2016-12-01',
      cite: 'Fed. R. App. P. 26(c)',
    },
    { method: 'consented', title: 'other consented means', days: 3, cite: 'Fed. R. App. P. 26(c)' },
  ],
  dayEnds: [
    { acts: ['file'], means: 'electronic', time: '24:00', cite: 'Fed. R. App. P. 26(a)(4)(A)' },
    { acts: ['file'], time: 'closing', cite: 'Fed. R. App. P. 26(a)(4)(D)' },
  ],
  authority: frap('26'),
  cites: {
    trigger: 'Fed. R. App. P. 26(a)(1)(A)',
    count: 'Fed. R. App. P. 26(a)(1)(B)',
    hours: 'Fed. R. App. P. 26(a)(2)',
    lastDay: 'Fed. R. App. P. 26(a)(1)(C)',
    backward: 'Fed. R. App. P. 26(a)(5)',
    stateHoliday: 'Fed. R. App. P. 26(a)(6)(C)',
    unreachable: 'Fed. R. App. P. 26(a)(3)',
    service: 'Fed. R. App. P. 26(c)',
  },
}
