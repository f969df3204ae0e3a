import { expect, test } from 'vitest'
import { courtCalendar } from '../../calendars/court-calendar.js'
import { checkProof } from '../../rules/check-proof.js'
import { type Docketed, docket } from '../../rules/docket.js'
import type { Facts } from '../../rules/facts.js'
import { federalHolidays, usFederal, usFederalAppellate } from './index.js'

const court = courtCalendar(federalHolidays, {
  state: { state: 'a state', from: '1960-01-01', through: '2060-12-31', days: [] },
})

function find(
  id: string,
  event: string,
  on: string,
  facts: Facts,
  service: readonly string[] = [],
): Docketed {
  const pack = usFederal.rules.some((rule) => rule.id === id) ? usFederal : usFederalAppellate
  const deadlines = docket(pack, { event, on, facts, service, court })
  const found = deadlines.find((each) => each.id === id && each.dependsOn === undefined)
  if (found === undefined) throw new Error(`${id} was not docketed`)
  expect(checkProof(pack, found, court)).toEqual([])
  return found
}

// Each row: the parts worked one by one from the text, then the one that governs.
test.each<
  readonly [id: string, event: string, on: string, facts: Facts, service: string, due: string, why: string]
>([
  [
    'us.frcp.12.a.3',
    'united-states-attorney-served',
    '2026-03-02',
    { defendant: 'officer-individually', officerServed: '2026-03-20' },
    '',
    '2026-05-19',
    '60 days after March 20 is Tuesday, May 19; after March 2 it is May 1; the later',
  ],
  [
    'us.frcp.12.a.3',
    'united-states-attorney-served',
    '2026-03-20',
    { defendant: 'officer-individually', officerServed: '2026-03-02' },
    '',
    '2026-05-19',
    'the same the other way round',
  ],
  [
    'us.frcp.15.a.1.B',
    'answer-served',
    '2026-04-20',
    { rule12MotionServed: '2026-04-06' },
    '',
    '2026-04-27',
    '21 days after the motion, Monday, April 27, before 21 days after the answer, May 11',
  ],
  [
    'us.frcp.15.a.3',
    'amended-pleading-served',
    '2026-04-10',
    { originalResponseDue: '2026-04-20' },
    'electronic',
    '2026-04-24',
    '14 days after April 10 is later than April 20',
  ],
  [
    'us.frcp.15.a.3',
    'amended-pleading-served',
    '2026-04-10',
    { originalResponseDue: '2026-05-01' },
    'electronic',
    '2026-05-01',
    'the remaining time is later',
  ],
  [
    'us.frcp.5.1.c',
    'constitutional-question-noticed',
    '2026-03-02',
    { questionCertified: '2026-02-17' },
    '',
    '2026-04-20',
    '60 days after February 17 is Saturday, April 18, so Monday; after March 2 it is May 1; the earlier',
  ],
  [
    'us.28.1446.b.1',
    'state-pleading-received',
    '2026-03-10',
    { summonsServed: '2026-03-02' },
    '',
    '2026-04-01',
    '30 days after March 2 is Wednesday, April 1, shorter than to April 9',
  ],
  [
    'us.28.1446.b.1',
    'state-pleading-received',
    '2026-03-10',
    { summonsServed: null },
    '',
    '2026-04-09',
    '30 days after March 10',
  ],
  [
    'us.28.1446.c.1',
    'removability-ascertained',
    '2026-03-10',
    { diversityOnly: true, stateCaseCommenced: '2025-03-20' },
    '',
    '2026-03-20',
    'a year after March 20, 2025 is Friday, March 20, before April 9',
  ],
  [
    'us.28.1446.c.1',
    'removability-ascertained',
    '2026-03-10',
    { diversityOnly: true, stateCaseCommenced: '2025-11-03' },
    '',
    '2026-04-09',
    '30 days after March 10; the year ends on November 3',
  ],
  [
    'us.frcp.81.c.2',
    'removed',
    '2026-03-20',
    { answeredBeforeRemoval: false, received: '2026-03-02', served: '2026-03-02' },
    '',
    '2026-03-27',
    '21 days after March 2 is March 23, 7 days after March 20 is March 27; the longest',
  ],
  [
    'us.frcp.81.c.2',
    'removed',
    '2026-03-20',
    { answeredBeforeRemoval: false, received: '2026-03-02', served: '2026-03-16' },
    '',
    '2026-04-06',
    '21 days after March 16 is Monday, April 6',
  ],
  [
    'us.frcp.16.b.2',
    'complaint-served',
    '2026-03-02',
    { defendantAppeared: '2026-03-16' },
    '',
    '2026-05-15',
    '60 days after March 16 is Friday, May 15; 90 after March 2 is Sunday, May 31; the earlier',
  ],
  [
    'us.frcp.45.d.2.B',
    'subpoena-served',
    '2026-03-02',
    { complianceDate: '2026-03-30' },
    'mail',
    '2026-03-16',
    '14 days after March 2, no days for mail, before March 30',
  ],
  [
    'us.frcp.45.d.2.B',
    'subpoena-served',
    '2026-03-02',
    { complianceDate: '2026-03-14' },
    '',
    '2026-03-14',
    'a date that the subpoena names is not moved, though a Saturday',
  ],
  [
    'us.frcp.58.c.2',
    'judgment-docketed',
    '2026-03-02',
    { unitedStatesParty: false, separateDocument: '2026-03-05' },
    '',
    '2026-03-05',
    'the separate document came first',
  ],
  [
    'us.frcp.58.c.2',
    'judgment-docketed',
    '2026-03-02',
    { unitedStatesParty: false },
    '',
    '2026-07-30',
    '150 days after March 2 is Thursday, July 30',
  ],
  [
    'us.frap.4.a.1.A',
    'judgment-entered',
    '2026-03-02',
    { unitedStatesParty: false, tollingMotionDecided: '2026-05-11' },
    '',
    '2026-06-10',
    'the order on the motion restarts the time: 30 days after May 11 is Wednesday, June 10',
  ],
  [
    'us.frap.4.a.1.B',
    'judgment-entered',
    '2025-11-06',
    { unitedStatesParty: true },
    '',
    '2026-01-05',
    '60 days after November 6 is Monday, January 5',
  ],
  [
    'us.frap.4.a.3',
    'notice-of-appeal-filed',
    '2026-03-04',
    { ownAppealDue: '2026-04-01' },
    '',
    '2026-04-01',
    '14 days after March 4 is March 18; the time otherwise prescribed is later',
  ],
  [
    'us.frap.4.a.5.C',
    'extension-of-appeal-granted',
    '2026-04-20',
    { appealDue: '2026-04-01' },
    '',
    '2026-05-04',
    '14 days after April 20 is Monday, May 4; 30 after April 1 is May 1; the later',
  ],
  [
    'us.frap.4.a.5.C',
    'extension-of-appeal-granted',
    '2026-04-06',
    { appealDue: '2026-04-01' },
    '',
    '2026-05-01',
    '30 days after April 1 is Friday, May 1, later than April 20',
  ],
  [
    'us.frap.4.a.6.B',
    'notice-of-entry-received',
    '2026-04-13',
    { judgmentEntered: '2026-03-02' },
    '',
    '2026-04-27',
    '14 days after April 13, before August 31',
  ],
  [
    'us.frap.4.a.6.B',
    'notice-of-entry-received',
    '2026-08-24',
    { judgmentEntered: '2026-03-02' },
    '',
    '2026-08-31',
    '180 days after March 2 is Saturday, August 29, so Monday, before September 8',
  ],
  [
    'us.frap.10.b.1',
    'notice-of-appeal-filed',
    '2026-03-02',
    { tollingMotionDecided: '2026-03-23' },
    '',
    '2026-04-06',
    '14 days after the order is later than March 16',
  ],
  [
    'us.frap.31.a.1.reply',
    'appellee-brief-served',
    '2026-06-01',
    { crossAppeal: false, argument: '2026-06-22' },
    '',
    '2026-06-15',
    '7 days before June 22 is Monday, June 15; 21 after June 1 is June 22; the earlier',
  ],
  [
    'us.frap.28.1.f.4',
    'response-and-reply-brief-served',
    '2026-06-01',
    { argument: '2026-09-14' },
    '',
    '2026-06-22',
    '21 days after June 1; 7 before the argument is September 4',
  ],
  [
    'us.frap.41.b',
    'rehearing-time-expired',
    '2026-03-02',
    { rehearingDenied: '2026-04-06' },
    '',
    '2026-04-13',
    '7 days after the denial is later than March 9',
  ],
  [
    'us.28.2101.c',
    'appellate-judgment-entered',
    '2026-04-01',
    { unitedStatesParty: false, rehearingDenied: '2026-05-04' },
    '',
    '2026-08-03',
    '90 days after May 4 is Sunday, August 2, so Monday',
  ],
  [
    'us.frap.4.b.1.A',
    'criminal-judgment-entered',
    '2026-03-02',
    { governmentAppealFiled: '2026-03-10' },
    '',
    '2026-03-24',
    "14 days after the government's notice is later than March 16",
  ],
  [
    'us.frap.4.b.1.A',
    'criminal-judgment-entered',
    '2026-03-02',
    { criminalMotionDecided: '2026-03-30' },
    '',
    '2026-04-13',
    '14 days after the order on the motion',
  ],
  [
    'us.frap.4.b.1.B',
    'criminal-judgment-entered',
    '2026-03-02',
    { defendantAppealFiled: '2026-03-16' },
    '',
    '2026-04-15',
    "30 days after the defendant's notice, later than April 1",
  ],
  [
    'us.limitation.title-vii-charge-deferral',
    'claim-accrued',
    '2026-01-05',
    { claim: 'title-vii-charge-deferral', stateProceedingsEnded: '2026-03-02' },
    '',
    '2026-04-01',
    '30 days after the notice, before 300 days',
  ],
  [
    'us.limitation.age-charge-deferral',
    'claim-accrued',
    '2026-01-05',
    { claim: 'age-charge-deferral' },
    '',
    '2026-11-02',
    '300 days after January 5 is Sunday, November 1, so Monday',
  ],
  [
    'us.limitation.securities-fraud',
    'claim-accrued',
    '2022-03-01',
    { claim: 'securities-fraud', discovered: '2026-02-02' },
    '',
    '2027-03-01',
    'five years after the violation cap two after the discovery, February 2, 2028',
  ],
  [
    'us.limitation.securities-act',
    'claim-accrued',
    '2024-03-01',
    { claim: 'securities-act', discovered: '2025-06-02' },
    '',
    '2026-06-02',
    'one year after the discovery, before March 1, 2027',
  ],
  [
    'us.limitation.credit-reporting',
    'claim-accrued',
    '2022-03-01',
    { claim: 'credit-reporting', discovered: '2024-04-01' },
    '',
    '2026-04-01',
    'two years after the discovery, before five after the violation',
  ],
  [
    'us.limitation.erisa-fiduciary',
    'claim-accrued',
    '2021-03-01',
    { claim: 'erisa-fiduciary', discovered: '2023-04-03' },
    '',
    '2026-04-03',
    'three years after knowledge, before six after the breach',
  ],
  [
    'us.28.2244.d.1',
    'state-conviction-final',
    '1996-04-24',
    {},
    '',
    '1997-04-24',
    'the anniversary, as in Patterson v. Stewart, 251 F.3d 1243 (9th Cir. 2001)',
  ],
  [
    'us.28.2244.d.1',
    'state-conviction-final',
    '2025-02-03',
    { factsDiscoverable: '2025-06-09' },
    '',
    '2026-06-09',
    'a year after the facts could be found, later than February 3, 2026',
  ],
  [
    'us.28.2255.f',
    'federal-conviction-final',
    '2025-03-10',
    { rightRecognized: null },
    '',
    '2026-03-10',
    'a year after the judgment became final',
  ],
])('%s, %s on %s %j', (id, event, on, facts, service, due) => {
  expect(find(id, event, on, facts, service === '' ? [] : [service]).due).toBe(due)
})

test.each<readonly [id: string, event: string, on: string, facts: Facts, due: string, why: string]>([
  [
    'us.frcp.4.m',
    'complaint-filed',
    '2015-11-30',
    {},
    '2016-03-29',
    '120 days in the text until November 30, 2015',
  ],
  ['us.frcp.4.m', 'complaint-filed', '2015-12-01', {}, '2016-02-29', '90 days from December 1, 2015'],
  [
    'us.frcp.16.b.2',
    'complaint-served',
    '2015-11-30',
    {},
    '2016-03-29',
    '120 days in the text until November 30, 2015',
  ],
  [
    'us.frcp.62.a',
    'judgment-entered',
    '2018-11-30',
    { unitedStatesParty: false },
    '2018-12-14',
    '14 days in the text until November 30, 2018',
  ],
  [
    'us.frcp.62.a',
    'judgment-entered',
    '2018-12-03',
    { unitedStatesParty: false },
    '2019-01-02',
    '30 days from December 1, 2018',
  ],
  [
    'us.frap.31.a.1.reply',
    'appellee-brief-served',
    '2018-11-30',
    { crossAppeal: false },
    '2018-12-14',
    '14 days in the text until November 30, 2018',
  ],
  [
    'us.frap.31.a.1.reply',
    'appellee-brief-served',
    '2018-12-03',
    { crossAppeal: false },
    '2018-12-24',
    '21 days: Monday, December 24, on which the executive departments were closed, which moves nothing',
  ],
  [
    'us.frcp.23.f.us',
    'class-order-entered',
    '2018-11-30',
    { unitedStatesParty: true },
    '2018-12-14',
    'no time of its own for the United States until November 30, 2018',
  ],
  [
    'us.frcp.56.c.1.B',
    'summary-judgment-motion-served',
    '2010-03-01',
    {},
    '2010-03-22',
    'Rule 56 set 21 days for a year',
  ],
  [
    'us.frcp.56.c.1.C',
    'summary-judgment-response-served',
    '2010-03-22',
    {},
    '2010-04-05',
    'and 14 for the reply',
  ],
  [
    'us.frap.39.d.1',
    'appellate-judgment-entered',
    '2025-11-24',
    { unitedStatesParty: false },
    '2025-12-08',
    'Rule 39(d) until November 30, 2025',
  ],
  [
    'us.frap.39.d.2',
    'bill-of-costs-served',
    '2025-11-24',
    {},
    '2025-12-08',
    'Rule 39(d) until November 30, 2025',
  ],
])('the text in force: %s, %s on %s %j', (id, event, on, facts, due) => {
  expect(find(id, event, on, facts).due).toBe(due)
})

test('what existed for a time is not docketed outside it', () => {
  const ids = (event: string, on: string, facts: Facts = {}): string[] =>
    docket(event === 'complaint-served' ? usFederal : usFederalAppellate, { event, on, facts, court }).map(
      ({ id }) => id,
    )
  expect(ids('complaint-served', '2015-11-30')).not.toContain('us.frcp.26.d.2.A')
  expect(ids('appellate-judgment-entered', '2025-11-24', { unitedStatesParty: false })).not.toContain(
    'us.frap.39.b',
  )
  // Rule 56 has set no time for a response since December 1, 2010.
  const motion = { event: 'summary-judgment-motion-served', court }
  expect(docket(usFederal, { ...motion, on: '2010-03-02' }).map(({ id }) => id)).not.toEqual([])
  expect(() => docket(usFederal, { ...motion, on: '2026-03-02' })).toThrow('DOCKET_INVALID')
})

test('a rule that was renumbered is cited as it was', () => {
  const cite = (on: string) =>
    find('us.frap.40.d.1', 'appellate-judgment-entered', on, { unitedStatesParty: false }).cite
  expect(cite('2024-11-25')).toBe('Fed. R. App. P. 40(a)(1), 35(c)')
  expect(cite('2024-12-02')).toBe('Fed. R. App. P. 40(d)(1)')
})

test('the end of a restraining order shows both readings of a weekend', () => {
  // The 14th day after Saturday, April 4, 2026 is Saturday, April 18.
  const { earliest, latest } = find('us.frcp.65.b.2', 'restraining-order-entered', '2026-04-04', {})
  expect([earliest, latest]).toEqual(['2026-04-18', '2026-04-20'])
})
