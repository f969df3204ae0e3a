import type { Regime } from '../../counting/regime.js'
import { placeOf } from './authority.js'
import { newYorkHolidays } from './calendar.js'

/**
 * How New York counts (Gen. Constr. Law 20, 25-a, 30; CPLR 2103). A closed clerk's office outside New York City extends
 * the time for filing (Jud. Law 282-a). Days for service lengthen the period; only a period
 * of exactly two days leaves out closed days within it.
 *
 * @since 0.1.0
 */
export const newYorkTime: Regime = {
  id: 'us.ny.gcl.20',
  title: 'N.Y. Gen. Constr. Law 20 to 30',
  authority: {
    cite: 'N.Y. Gen. Constr. Law 20',
    ...placeOf('N.Y. Gen. Constr. Law 20'),
    title: 'How days are counted',
    basis: 'secondary',
  },
  calendar: newYorkHolidays,
  since: '2016-01-01',
  earlier: 'mailing from outside the state added no days',
  texts: [
    {
      service: [
        { method: 'personal', title: 'personal delivery', days: 0, cite: 'N.Y. CPLR 2103(b)(1)' },
        { method: 'mail', title: 'mail within the state', days: 5, cite: 'N.Y. CPLR 2103(b)(2)' },
        {
          method: 'mail-out-of-state',
          title: 'mail from another state',
          days: 0,
          cite: 'N.Y. CPLR 2103(b)(2)',
        },
        {
          method: 'overnight',
          title: 'overnight delivery',
          days: 1,
          unit: 'court-day',
          cite: 'N.Y. CPLR 2103(b)(6)',
        },
        { method: 'fax', title: 'fax', days: 0, cite: 'N.Y. CPLR 2103(b)(5)' },
        {
          method: 'electronic',
          title: 'e-mail or the court’s system',
          days: 0,
          cite: 'N.Y. CPLR 2103(b)(7)',
        },
      ],
    },
  ],
  zone: 'America/New_York',
  counting: {
    short: { least: 2, most: 2, cite: 'N.Y. Gen. Constr. Law 20' },
    extension: { after: 'lengthen', before: 'lengthen' },
    monthEnd: 'sure',
    roll: {
      before: 'forward',
      otherwise: {
        before: 'backward',
        why: 'section 25-a moves only to the next business day, which leaves less notice than the rule wants; the day before is safe',
      },
    },
  },
  service: [
    { method: 'personal', title: 'personal delivery', days: 0, cite: 'N.Y. CPLR 2103(b)(1)' },
    { method: 'mail', title: 'mail within the state', days: 5, cite: 'N.Y. CPLR 2103(b)(2)' },
    { method: 'mail-out-of-state', title: 'mail from another state', days: 6, cite: 'N.Y. CPLR 2103(b)(2)' },
    {
      method: 'overnight',
      title: 'overnight delivery',
      days: 1,
      unit: 'court-day',
      cite: 'N.Y. CPLR 2103(b)(6)',
    },
    { method: 'fax', title: 'fax', days: 0, cite: 'N.Y. CPLR 2103(b)(5)' },
    { method: 'electronic', title: 'e-mail or the court’s system', days: 0, cite: 'N.Y. CPLR 2103(b)(7)' },
    {
      method: 'mail',
      title: 'mail within the state',
      days: 5,
      direction: 'before',
      set: 'motion',
      cite: 'N.Y. CPLR 2103(b)(2)',
    },
    {
      method: 'mail-out-of-state',
      title: 'mail from another state',
      days: 6,
      direction: 'before',
      set: 'motion',
      cite: 'N.Y. CPLR 2103(b)(2)',
    },
    {
      method: 'overnight',
      title: 'overnight delivery',
      days: 1,
      unit: 'court-day',
      direction: 'before',
      set: 'motion',
      cite: 'N.Y. CPLR 2103(b)(6)',
    },
    {
      method: 'mail',
      title: 'mail',
      days: 3,
      direction: 'before',
      set: 'cross-motion',
      cite: 'N.Y. CPLR 2215',
    },
    {
      method: 'mail-out-of-state',
      title: 'mail',
      days: 3,
      direction: 'before',
      set: 'cross-motion',
      cite: 'N.Y. CPLR 2215',
    },
    {
      method: 'overnight',
      title: 'overnight delivery',
      days: 1,
      direction: 'before',
      set: 'cross-motion',
      cite: 'N.Y. CPLR 2215',
    },
    {
      method: 'mail',
      title: 'mail',
      days: 5,
      direction: 'before',
      set: 'settlement',
      cite: '22 NYCRR 202.48(c)(1)',
    },
  ],
  dayEnds: [{ time: '24:00', cite: 'N.Y. Gen. Constr. Law 19' }],
  cites: {
    trigger: 'N.Y. Gen. Constr. Law 20',
    count: 'N.Y. Gen. Constr. Law 20',
    lastDay: 'N.Y. Gen. Constr. Law 25-a(1)',
    backward: 'N.Y. Gen. Constr. Law 25-a(1)',
    unreachable: 'N.Y. Jud. Law 282-a; N.Y. County Law 206-a(2)',
    service: 'N.Y. CPLR 2103(b)',
  },
}
