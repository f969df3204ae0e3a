import type { DeemedService } from '../../counting/deemed.js'
import type { Regime } from '../../counting/regime.js'
import { ontarioHolidays } from './calendar.js'

const reg = 'R.R.O. 1990, Reg. 194'
const short = (most: number) => ({ most, cite: `${reg}, r 3.01(1)(b)` })
const deemed: readonly DeemedService[] = [
  { method: 'personal', after: 0, unit: 'day', rolls: true, before: '16:01', cite: `${reg}, r 3.01(1)(d)` },
  { method: 'email', after: 0, unit: 'day', rolls: true, before: '16:01', cite: `${reg}, r 3.01(1)(d)` },
  { method: 'courier', after: 1, unit: 'court-day', rolls: true, cite: `${reg}, r 16.05(2.1)` },
  { method: 'mail', after: 5, unit: 'day', rolls: true, cite: `${reg}, r 16.06(2)` },
]

/**
 * How the Ontario Superior Court counts (Rules of Civil Procedure r. 3.01): holidays, Saturdays and Sundays are no
 * part of periods of seven days or less; "clear days" and "at least" change nothing.
 *
 * @since 0.1.0
 */
export const ontarioTime: Regime = {
  id: 'ca.on.3.01',
  title: `${reg}, r 3.01`,
  authority: {
    cite: `${reg}, r 3.01`,
    title: 'How time is counted',
    url: 'https://www.ontario.ca/laws/regulation/900194',
    basis: 'secondary',
  },
  calendar: ontarioHolidays,
  since: '2010-01-01',
  earlier: 'the rules before 1990',
  texts: [{ counting: { short: short(6) } }],
  zone: 'America/Toronto',
  counting: {
    short: short(7),
    monthEnd: 'sure',
    roll: {
      before: 'forward',
      otherwise: {
        before: 'backward',
        why: 'rule 3.01(1)(c) moves an act due on a holiday to the next day, which leaves less notice than the rule wants; the day before is safe',
      },
    },
  },
  service: deemed.map(({ method, cite }) => ({ method, title: method, days: 0, cite })),
  deemed,
  cites: {
    trigger: `${reg}, r 3.01(1)(a)`,
    count: `${reg}, r 3.01(1)(a)`,
    lastDay: `${reg}, r 3.01(1)(c)`,
    backward: `${reg}, r 3.01(1)(c)`,
    service: `${reg}, r 16`,
  },
}

/**
 * How Ontario family courts count (O. Reg. 114/99, r. 3): in periods of less than seven days closed days do not
 * count, and a paper served on one counts as served on the next open day.
 *
 * @since 0.1.0
 */
export const ontarioFamily: Regime = {
  ...ontarioTime,
  id: 'ca.on.flr.3',
  title: 'O. Reg. 114/99, r 3',
  authority: {
    cite: 'O. Reg. 114/99, r 3',
    title: 'How time is counted in family cases',
    url: 'https://www.ontario.ca/laws/regulation/990114',
    basis: 'secondary',
  },
  since: '1999-09-15',
  earlier: 'the former family rules',
  texts: [],
  counting: {
    ...ontarioTime.counting,
    short: { most: 6, cite: 'O. Reg. 114/99, r 3(2)' },
    closedTrigger: 'moves',
  },
  cites: {
    trigger: 'O. Reg. 114/99, r 3(1)',
    count: 'O. Reg. 114/99, r 3(1), (2)',
    lastDay: 'O. Reg. 114/99, r 3(3)',
    backward: 'O. Reg. 114/99, r 3(3)',
    service: 'O. Reg. 114/99, r 6',
  },
}

/**
 * How a period of an Ontario Act ends (Legislation Act, 2006, s. 89): one that would expire on a holiday runs on to the
 * next day that is none. The sections were not read.
 *
 * @since 0.1.0
 */
export const ontarioLimitation: Regime = {
  ...ontarioTime,
  id: 'ca.on.la.89',
  title: 'Legislation Act, 2006, S.O. 2006, c. 21, Sched. F, s 89',
  authority: {
    cite: 'Legislation Act, 2006, S.O. 2006, c. 21, Sched. F, s 89',
    title: 'Periods of Acts that end on a holiday',
    url: 'https://www.ontario.ca/laws/statute/06l21',
    basis: 'unverified',
  },
  since: '2007-07-25',
  earlier: 'the Interpretation Act',
  texts: [],
  counting: { monthEnd: 'sure' },
  cites: {
    trigger: 'Legislation Act, 2006, s 89',
    count: 'Legislation Act, 2006, s 89',
    lastDay: 'Legislation Act, 2006, s 89(1)',
    backward: 'Legislation Act, 2006, s 89(1)',
    service: `${reg}, r 16`,
  },
}
