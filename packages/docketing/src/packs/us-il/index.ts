/**
 * Illinois: how its courts count, and the first periods of a case.
 *
 * @module
 */
import type { Authority } from '../../authority.js'
import type { HolidayCalendar } from '../../calendars/holiday-calendar.js'
import type { Regime } from '../../counting/regime.js'
import { after, laterOf } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rule } from '../../rules/rule.js'
import { holidayRows } from '../rows.js'

// 5 ILCS 70/1.11 excludes a day that is "a holiday as defined or fixed in any statute": 205 ILCS 630/17. Nothing is
// observed on another day. The courts' own list (M.R. 5272) differs both ways.
const statute: Authority = {
  cite: '205 ILCS 630/17',
  title: 'Holidays',
  url: 'https://instalawyer.io/laws/illinois-compiled-statutes/chapter-205-financial-regulation-205-ilcs-630-promissory',
  basis: 'official',
  seen: '2026-11-25',
}
const day = holidayRows(statute)

/**
 * The days that a statute of Illinois fixes as holidays.
 *
 * @since 0.1.0
 */
export const illinoisHolidays: HolidayCalendar = {
  id: 'us.il.statutory',
  title: 'The Illinois statutory holidays',
  holidays: [
    day("New Year's Day", { month: 1, day: 1 }),
    day('Martin Luther King, Jr. Day', { month: 1, weekday: 1, nth: 3 }, { from: '1986-01-01' }),
    day("Lincoln's birthday", { month: 2, day: 12 }),
    day("Presidents' Day", { month: 2, weekday: 1, nth: 3 }),
    day("Casimir Pulaski's birthday", { month: 3, weekday: 1, nth: 1 }, { from: '1986-01-01' }),
    day('Good Friday', { easter: -2 }),
    day('Memorial Day', { month: 5, weekday: 1, nth: -1 }),
    day('Juneteenth National Freedom Day', { month: 6, day: 19 }, { from: '2022-01-01' }),
    day('Independence Day', { month: 7, day: 4 }),
    day('Labor Day', { month: 9, weekday: 1, nth: 1 }),
    day('Columbus Day', { month: 10, weekday: 1, nth: 2 }),
    day(
      'general election day',
      { month: 11, weekday: 2, onOrAfter: 2 },
      { years: { every: 2, remainder: 0 } },
    ),
    day('Veterans Day', { month: 11, day: 11 }),
    day('Thanksgiving Day', { month: 11, weekday: 4, nth: 4 }),
    day('Christmas Day', { month: 12, day: 25 }),
  ],
  observed: [],
  closures: [],
  verifiedFrom: '2020-01-01',
  verifiedThrough: '2030-12-31',
  open: [
    { what: 'courts may be open on a statutory holiday, and closed by order on other days (M.R. 5272)' },
  ],
}

/**
 * How Illinois courts count (5 ILCS 70/1.11). Service by mail is complete four days after mailing, which lengthens a
 * period that runs from it.
 *
 * @since 0.1.0
 */
export const illinoisTime: Regime = {
  id: 'us.il.70.1.11',
  title: '5 ILCS 70/1.11',
  authority: {
    cite: '5 ILCS 70/1.11',
    title: 'How the time of an act is counted',
    url: 'https://www.ilga.gov/legislation/ilcs/',
    basis: 'secondary',
  },
  calendar: illinoisHolidays,
  since: '1874-01-01',
  earlier: 'the common law',
  zone: 'America/Chicago',
  counting: { extension: { after: 'lengthen' }, monthEnd: 'sure' },
  service: [
    { method: 'personal', title: 'personal delivery', days: 0, cite: 'Ill. S. Ct. R. 12' },
    { method: 'electronic', title: 'e-mail or e-filing', days: 0, cite: 'Ill. S. Ct. R. 11, 12' },
    { method: 'mail', title: 'mail', days: 4, cite: 'Ill. S. Ct. R. 12(c)' },
  ],
  cites: {
    trigger: '5 ILCS 70/1.11',
    count: '5 ILCS 70/1.11',
    lastDay: '5 ILCS 70/1.11',
    backward: '5 ILCS 70/1.11',
    service: 'Ill. S. Ct. R. 12(c)',
  },
}

/** A provision whose text was not read. */
function recalled(cite: string, title: string): Authority {
  return { cite, title, url: 'https://www.illinoiscourts.gov/rules/supreme-court-rules', basis: 'unverified' }
}

/**
 * Illinois civil rules, counted by {@link illinoisTime}: the chain from service to the answer and from judgment to the appeal. No text was
 * read; each period is general knowledge.
 *
 * @since 0.1.0
 */
export const usIllinois: Pack = definePack({
  id: 'us-il',
  title: 'Illinois civil rules',
  version: '2026.11.0',
  regime: illinoisTime,
  citeForms: [
    String.raw`Ill\. S\. Ct\. R\. \d+\([a-z]\)(\(\d\))?`,
    String.raw`735 ILCS \d+\/[\d-]+\([a-z]\)(, [\d-]+\([a-z]\))?`,
  ],
  events: [
    { id: 'summons-served', title: 'service of the summons' },
    { id: 'final-judgment', title: 'entry of the final judgment' },
    { id: 'notice-of-appeal-served', title: 'service of the first notice of appeal' },
    { id: 'appeal-time-expired', title: 'the end of the time to appeal' },
  ],
  facts: [
    {
      id: 'motionDecided',
      kind: 'date',
      optional: true,
      title: 'the order disposing of the last timely post-judgment motion',
    },
    {
      id: 'judgmentEntered',
      kind: 'date',
      optional: true,
      title: 'entry of the judgment appealed from, or the order on the last timely post-judgment motion',
    },
  ],
  rules: [
    rule({
      id: 'us.il.181.a',
      title: 'Answer or appearance',
      trigger: 'summons-served',
      per: { role: 'defendant' },
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('Ill. S. Ct. R. 181(a)', 'Time to appear and answer'),
      assumes: 'the summons requires an appearance within thirty days of service',
      critical: true,
    }),
    rule({
      id: 'us.il.1202',
      title: 'Post-judgment motion',
      trigger: 'final-judgment',
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('735 ILCS 5/2-1202(c), 2-1203(a)', 'Motions after judgment'),
      critical: true,
    }),
    rule({
      id: 'us.il.303.a.1',
      title: 'Notice of appeal',
      trigger: 'final-judgment',
      act: 'file',
      due: after(30, 'day', { restartedBy: ['motionDecided'] }),
      serviceDays: false,
      authority: recalled('Ill. S. Ct. R. 303(a)(1)', 'Time to appeal'),
      critical: true,
      brings: ['notice-of-appeal-served'],
      expires: ['appeal-time-expired'],
    }),
    rule({
      id: 'us.il.303.a.3',
      title: 'Notice of cross-appeal',
      trigger: 'notice-of-appeal-served',
      act: 'file',
      due: laterOf(after(10, 'day'), after(30, 'day', 'judgmentEntered')),
      serviceDays: false,
      authority: recalled('Ill. S. Ct. R. 303(a)(3)', 'Time to cross-appeal'),
    }),
    rule({
      id: 'us.il.303.d',
      title: 'Motion to extend the time to appeal',
      trigger: 'appeal-time-expired',
      act: 'file',
      due: after(30, 'day'),
      serviceDays: false,
      authority: recalled('Ill. S. Ct. R. 303(d)', 'Asking the reviewing court for more time'),
      critical: true,
      extendable: false,
    }),
  ],
})
