import type { DeemedService } from '../../counting/deemed.js'
import type { Regime, ServiceMethod } from '../../counting/regime.js'
import { englandHolidays } from './calendar.js'

const cite = 'CPR 6.26'
const methods: readonly (readonly [string, string])[] = [
  ['first-class-post', 'first class post'],
  ['document-exchange', 'document exchange'],
  ['delivery', 'leaving it at the permitted address'],
  ['fax', 'fax'],
  ['email', 'e-mail or another electronic method'],
  ['personal', 'personal service'],
]
const posted = ['first-class-post', 'document-exchange']
const service: readonly ServiceMethod[] = methods.map(([method, title]) => ({ method, title, days: 0, cite }))
const deemed: readonly DeemedService[] = methods.flatMap(([method]): DeemedService[] => [
  { method, paper: 'claim-form', after: 2, unit: 'court-day', rolls: true, cite: 'CPR 6.14' },
  posted.includes(method)
    ? { method, after: 2, unit: 'day', rolls: true, cite }
    : { method, after: 0, unit: 'day', rolls: true, before: '16:30', cite },
])

/**
 * How the civil courts of England and Wales count (CPR 2.8 to 2.10): clear days, closed days left out of periods of
 * five days or less, and a last day that moves only for what is done at the court office. Days of service are deemed
 * (`deemedService`), never added.
 *
 * @since 0.1.0
 */
export const cpr: Regime = {
  id: 'gb.eaw.cpr.2.8',
  title: 'CPR 2.8',
  authority: {
    cite: 'CPR 2.8',
    title: 'How periods of time are counted',
    url: 'https://www.legislation.gov.uk/uksi/1998/3132/rule/2.8',
    basis: 'secondary',
  },
  calendar: englandHolidays,
  since: '1999-04-26',
  earlier: 'the Rules of the Supreme Court and the County Court Rules',
  zone: 'Europe/London',
  counting: {
    clear: { cite: 'CPR 2.8(2), (3)', units: ['day'] },
    short: { most: 5, cite: 'CPR 2.8(4)' },
    monthEnd: 'sure',
    roll: {
      after: 'forward',
      before: 'backward',
      acts: ['file'],
      otherwise: {
        before: 'forward',
        why: 'rule 2.8(5) lets an act at the court office be done on the next open day, without saying that it does not apply to periods before a hearing',
      },
    },
  },
  service,
  deemed,
  dayEnds: [
    { acts: ['do'], time: '24:00', cite: 'CPR 7.5(1)' },
    { acts: ['file'], means: 'electronic', time: '24:00', cite: 'PD 5C, PD 51O' },
    { acts: ['file'], means: 'paper', time: 'closing', cite: 'CPR 2.8(5)' },
  ],
  cites: {
    trigger: 'CPR 2.8(3)(a)',
    count: 'CPR 2.8(2), 2.10',
    lastDay: 'CPR 2.8(5)',
    backward: 'CPR 2.8(5)',
    service: cite,
  },
}

/**
 * How the time limits of employment tribunals run: months "beginning with" a day, which is the first of them; the
 * last day of a short month is not cut by a further day. Nothing moves.
 *
 * @since 0.1.0
 */
export const employmentTribunal: Regime = {
  id: 'gb.et',
  title: 'Employment Rights Act 1996 s 111',
  authority: {
    cite: 'Employment Rights Act 1996 s 111',
    title: 'Time to complain of a dismissal',
    url: 'https://www.legislation.gov.uk/ukpga/1996/18/section/111',
    basis: 'secondary',
  },
  calendar: englandHolidays,
  since: '1996-08-22',
  earlier: 'the Employment Protection (Consolidation) Act 1978',
  zone: 'Europe/London',
  counting: { trigger: 'included', monthEnd: 'sure', roll: { after: 'none', before: 'none' } },
  service: [],
  dayEnds: [{ time: '24:00', cite: 'Employment Rights Act 1996 s 111(2)(a)' }],
  cites: {
    trigger: 'Employment Rights Act 1996 s 111(2)(a)',
    count: 'Dodds v Walker [1981] 1 WLR 1027; Zoan v Rouamba [2000] 1 WLR 1509',
    lastDay: 'Employment Rights Act 1996 s 111(2)(a)',
    backward: 'Employment Rights Act 1996 s 111(2)(a)',
    service: 'Employment Rights Act 1996 s 111(2)(a)',
  },
}

/**
 * How statutory periods of limitation end in England and Wales: on the anniversary; a last day on which the court
 * office is closed moves to the next open day where the claim must be issued there.
 *
 * @since 0.1.0
 */
export const englandLimitation: Regime = {
  ...cpr,
  id: 'gb.eaw.limitation',
  title: 'Limitation Act 1980',
  authority: {
    cite: 'Pritam Kaur v S Russell & Sons [1973] QB 336',
    title: 'A period of limitation that ends while the court office is shut',
    url: 'https://www.bailii.org/',
    basis: 'unverified',
  },
  since: '1981-05-01',
  earlier: 'the Limitation Acts 1939 to 1975',
  counting: { monthEnd: 'sure' },
  cites: {
    trigger: 'Marren v Dawson Bentley [1961] 2 QB 135',
    count: 'Dodds v Walker [1981] 1 WLR 1027',
    lastDay: 'Pritam Kaur v S Russell & Sons [1973] QB 336',
    backward: 'Limitation Act 1980',
    service: cite,
  },
}
