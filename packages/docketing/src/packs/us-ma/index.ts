/**
 * Massachusetts: how its courts count, and the first periods of a case.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import type { Regime } from '../../counting/regime.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { holidayRows, mondayAfter } from '../rows.js'

// G.L. c. 4, s. 7, cl. 18. Evacuation Day and Bunker Hill Day are kept in Suffolk County only: give them as closures.
const statute: Authority = {
  cite: 'Mass. G.L. c. 4, § 7, cl. 18',
  title: 'The days that are legal holidays',
  url: 'https://malegislature.gov/Laws/GeneralLaws/PartI/TitleI/Chapter4/Section7',
  basis: 'official',
  seen: '2026-11-22',
}
const day = holidayRows(statute)

/**
 * The legal holidays of Massachusetts courts.
 *
 * @since 0.1.0
 */
export const massachusettsCourtHolidays: HolidayCalendar = {
  id: 'us.ma.courts',
  title: 'The Massachusetts legal holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day("Patriots' Day", { month: 4, weekday: 1, nth: 3 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth Independence Day', { month: 6, day: 19 }, { from: '2021-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [mondayAfter(statute)],
  closures: [],
  verifiedThrough: '2030-12-31',
}

/**
 * How Massachusetts courts count (Mass. R. Civ. P. 6): closed days are no part of a period of less than seven days;
 * three days for mail.
 *
 * @since 0.1.0
 */
export const massachusettsTime: Regime = {
  id: 'us.ma.6',
  title: 'Mass. R. Civ. P. 6',
  authority: {
    cite: 'Mass. R. Civ. P. 6',
    title: 'Computing time',
    url: 'https://www.mass.gov/law-library',
    basis: 'secondary',
  },
  calendar: massachusettsCourtHolidays,
  since: '1974-07-01',
  earlier: 'the practice before the Rules of Civil Procedure',
  zone: 'America/New_York',
  counting: { short: { most: 6, cite: 'Mass. R. Civ. P. 6(a)' }, extension: { after: 'lengthen' } },
  service: [
    { method: 'personal', title: 'delivery', days: 0, cite: 'Mass. R. Civ. P. 5(b)' },
    { method: 'electronic', title: 'e-mail or e-filing', days: 0, cite: 'Mass. R. Civ. P. 5(b)' },
    { method: 'mail', title: 'mail', days: 3, cite: 'Mass. R. Civ. P. 6(d)' },
  ],
  cites: {
    trigger: 'Mass. R. Civ. P. 6(a)',
    count: 'Mass. R. Civ. P. 6(a)',
    lastDay: 'Mass. R. Civ. P. 6(a)',
    backward: 'Mass. R. Civ. P. 6(a)',
    service: 'Mass. R. Civ. P. 6(d)',
  },
}

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://www.mass.gov/law-library', basis: 'unverified' }
}

/**
 * Massachusetts civil rules, counted by {@link massachusettsTime}: the chain from service to the answer and from judgment to the appeal. No text was
 * read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usMassachusetts: Pack = definePack({
  id: 'us-ma',
  title: 'Massachusetts civil rules',
  version: '2026.11.0',
  regime: massachusettsTime,
  citeForms: [String.raw`Mass\. R\. (Civ|App)\. P\. \d+\([a-z]\)(\(\d\)|, \([a-z]\))?`],
  events: [
    { id: 'complaint-filed', title: 'filing of the complaint' },
    { id: 'complaint-served', title: 'service of the summons and complaint' },
    { id: 'judgment-entered', title: 'entry of the judgment' },
    { id: 'notice-of-appeal-filed', title: 'filing of the first notice of appeal' },
  ],
  facts: [
    {
      id: 'commonwealthParty',
      kind: 'boolean',
      title: 'whether the Commonwealth or an officer or agency of it is a party',
    },
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title: 'entry of the order disposing of the last timely motion under Rule 50(b), 52(b), 59 or 60',
    },
  ],
  rules: [
    rule({
      id: 'us.ma.4.j',
      title: 'Service of the summons and complaint',
      trigger: 'complaint-filed',
      act: 'serve',
      due: after(90, 'day'),
      serviceDays: false,
      authority: recalled('Mass. R. Civ. P. 4(j)', 'Time to serve process'),
    }),
    rule({
      id: 'us.ma.12.a',
      title: 'Answer',
      trigger: 'complaint-served',
      per: { role: 'defendant' },
      act: 'serve',
      due: after(20, 'day'),
      serviceDays: false,
      authority: recalled('Mass. R. Civ. P. 12(a)(1)', 'Time to answer'),
      critical: true,
    }),
    rule({
      id: 'us.ma.59',
      title: 'Motion for a new trial, or to alter or amend the judgment',
      trigger: 'judgment-entered',
      act: 'serve',
      due: after(10, 'day'),
      serviceDays: false,
      authority: recalled('Mass. R. Civ. P. 59(b), (e)', 'Motions for a new trial or to alter a judgment'),
      critical: true,
      extendable: false,
    }),
    rule({
      id: 'us.ma.4.a',
      title: 'Notice of appeal',
      trigger: 'judgment-entered',
      when: { commonwealthParty: false },
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('Mass. R. App. P. 4(a)(1)', 'Time to appeal'),
      critical: true,
      family: 'appeal',
      brings: ['notice-of-appeal-filed'],
    }),
    rule({
      id: 'us.ma.4.a.commonwealth',
      title: 'Notice of appeal, the Commonwealth being a party',
      trigger: 'judgment-entered',
      when: { commonwealthParty: true },
      act: 'file',
      due: after(60, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('Mass. R. App. P. 4(a)(1)', 'Time to appeal where the Commonwealth is a party'),
      critical: true,
      family: 'appeal',
      brings: ['notice-of-appeal-filed'],
    }),
    rule({
      id: 'us.ma.4.a.cross',
      title: "Another party's notice of appeal",
      trigger: 'notice-of-appeal-filed',
      act: 'file',
      due: after(14, 'day'),
      serviceDays: false,
      authority: recalled('Mass. R. App. P. 4(a)(1)', 'Later notices of appeal'),
      warnings: ['The time that runs from the judgment remains where it ends later.'],
    }),
  ],
})
