import type { DeemedService } from '../../counting/deemed.js'
import type { Regime } from '../../counting/regime.js'
import { federalCourtHolidays } from './calendar.js'

const rules = 'Federal Courts Rules, SOR/98-106'
const scc = (provision: string): string => `Rules of the Supreme Court of Canada, ${provision}`
const deemed: readonly DeemedService[] = [
  { method: 'personal', after: 0, unit: 'day', rolls: true, before: '17:01', cite: `${rules}, r 143(1)` },
  { method: 'electronic', after: 0, unit: 'day', rolls: true, before: '17:01', cite: `${rules}, r 143(1)` },
  { method: 'mail', after: 10, unit: 'day', rolls: true, cite: `${rules}, r 143(1), (2)` },
  { method: 'registered-mail', after: 0, unit: 'day', rolls: true, cite: `${rules}, r 143(1), (3)` },
]

/**
 * How the Federal Courts of Canada count (Federal Courts Rules r. 6; Interpretation Act ss. 26 to 30). The seasonal
 * recess does not count; periods that a statute sets name `excluded: []`, and the 30-day appeal leaves out July and
 * August instead. "At least so many days" are clear days, which the rule says.
 *
 * @since 0.1.0
 */
export const federalCourtTime: Regime = {
  id: 'ca.fc.6',
  title: `${rules}, r 6`,
  authority: {
    cite: `${rules}, r 6`,
    title: 'How time is counted',
    url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-98-106/',
    basis: 'official',
    seen: '2026-11-24',
  },
  calendar: federalCourtHolidays,
  since: '1998-04-25',
  earlier: 'the former Federal Court Rules',
  counting: {
    short: { most: 6, cite: `${rules}, r 6(2)` },
    monthEnd: 'sure',
    excluded: [
      { id: 'recess', from: '12-21', through: '01-07', cite: `${rules}, r 6(3)` },
      {
        id: 'july-august',
        from: '07-01',
        through: '08-31',
        always: false,
        cite: 'Federal Courts Act, s 27(2)(b)',
      },
    ],
    roll: {
      before: 'forward',
      otherwise: {
        before: 'backward',
        why: 'section 26 moves a time that falls on a holiday to the next day, which leaves less notice than the rule wants; the day before is safe',
      },
    },
  },
  service: deemed.map(({ method }) => ({
    method,
    title: method.replace('-', ' '),
    days: 0,
    cite: `${rules}, r 143`,
  })),
  deemed,
  cites: {
    trigger: 'Interpretation Act, s 27(2)',
    count: 'Interpretation Act, ss 27, 28',
    lastDay: 'Interpretation Act, s 26',
    backward: 'Interpretation Act, s 26',
    service: `${rules}, r 143`,
  },
}

/**
 * How the Supreme Court of Canada counts (its Rules rr. 5, 5.1; Supreme Court Act s. 58(2)): July and December 23 to
 * January 3 do not count.
 *
 * @since 0.1.0
 */
export const supremeCourtOfCanada: Regime = {
  ...federalCourtTime,
  id: 'ca.scc.5',
  title: 'Rules of the Supreme Court of Canada, SOR/2002-156, r 5',
  authority: {
    cite: 'Rules of the Supreme Court of Canada, SOR/2002-156, r 5',
    title: 'How time is counted',
    url: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2002-156/',
    basis: 'official',
    seen: '2026-11-24',
  },
  since: '2002-06-28',
  earlier: 'the former Rules',
  counting: {
    ...federalCourtTime.counting,
    short: { most: 5, cite: scc('r 5(2)') },
    excluded: [
      {
        id: 'july',
        from: '07-01',
        through: '07-31',
        cite: scc('r 5(3); Supreme Court Act, s 58(2)'),
      },
      { id: 'winter', from: '12-23', through: '01-03', cite: scc('r 5.1') },
    ],
  },
  deemed: [
    { method: 'personal', after: 0, unit: 'day', rolls: true, cite: scc('r 20') },
    { method: 'electronic', after: 0, unit: 'day', rolls: true, before: '17:01', cite: scc('r 20(4)') },
    { method: 'mail', after: 5, unit: 'court-day', rolls: true, cite: scc('r 20(5)') },
    { method: 'registered-mail', after: 0, unit: 'day', rolls: true, cite: scc('r 20') },
  ],
}
