import type { Regime } from '../../counting/regime.js'
import { frcp } from './authority.js'
import { federalHolidays } from './holidays.js'

/**
 * How Fed. R. Civ. P. 6 counts, in the text in force since December 1, 2009.
 *
 * Three days are added for service by mail, by leaving the paper with the clerk, and by other consented means; for
 * electronic service until November 30, 2016 only. A last day ends at midnight in the court's time zone for electronic
 * filing and otherwise when the clerk's office is to close, unless a statute, local rule or order says otherwise (some
 * courts say 5 p.m.: give the court its own `dayEnds`). Not covered: a clerk's office out of reach in the last hour
 * (6(a)(3)(B)), extensions (6(b)).
 *
 * @since 0.1.0
 */
export const frcp6: Regime = {
  id: 'us.frcp.6',
  title: 'Fed. R. Civ. P. 6',
  calendar: federalHolidays,
  since: '2009-12-01',
  earlier: 'Saturdays, Sundays and legal holidays within a period of less than 11 days were left out',
  service: [
    { method: 'personal', title: 'handing it over', days: 0, cite: 'Fed. R. Civ. P. 5(b)(2)(A)' },
    {
      method: 'left',
      title: 'leaving it at the office or dwelling',
      days: 0,
      cite: 'Fed. R. Civ. P. 5(b)(2)(B)',
    },
    { method: 'mail', title: 'mail', days: 3, cite: 'Fed. R. Civ. P. 6(d)' },
    { method: 'clerk', title: 'leaving it with the clerk', days: 3, cite: 'Fed. R. Civ. P. 6(d)' },
    {
      method: 'electronic',
      title: 'electronic means',
      days: 3,
      through: '2016-11-30',
      cite: 'Fed. R. Civ. P. 6(d)',
    },
    {
      method: 'electronic',
      title: 'electronic means',
      days: 0,
      from: '2016-12-01',
      cite: 'Fed. R. Civ. P. 5(b)(2)(E)',
    },
    { method: 'consented', title: 'other consented means', days: 3, cite: 'Fed. R. Civ. P. 6(d)' },
  ],
  dayEnds: [
    { acts: ['file'], means: 'electronic', time: '24:00', cite: 'Fed. R. Civ. P. 6(a)(4)(A)' },
    { acts: ['file'], time: 'closing', cite: 'Fed. R. Civ. P. 6(a)(4)(B)' },
  ],
  authority: frcp('6'),
  cites: {
    trigger: 'Fed. R. Civ. P. 6(a)(1)(A)',
    count: 'Fed. R. Civ. P. 6(a)(1)(B)',
    hours: 'Fed. R. Civ. P. 6(a)(2)',
    lastDay: 'Fed. R. Civ. P. 6(a)(1)(C)',
    backward: 'Fed. R. Civ. P. 6(a)(5)',
    stateHoliday: 'Fed. R. Civ. P. 6(a)(6)(C)',
    unreachable: 'Fed. R. Civ. P. 6(a)(3)',
    service: 'Fed. R. Civ. P. 6(d)',
  },
}
