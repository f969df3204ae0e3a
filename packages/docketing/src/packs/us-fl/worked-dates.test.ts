import { testWorkedDates } from '../../testing/worked-dates.js'
import { usFlorida } from './index.js'

// The periods were taken from the texts, not from the rows, and the dates walked on a calendar without the engine.
// Each line: the rule, its event and day, what is so, how the paper was served; the date, and how it was worked.
const worked = `
us.fl.95.11.1 | accrual | 2026-03-07 | claim=florida-judgment |  | 2046-03-07 | 20 years after: Wednesday, March 7
us.fl.95.11.2.a | accrual | 2026-03-12 | claim=other-judgment |  | 2031-03-12 | 5 years after: Wednesday, March 12
us.fl.95.11.2.b | accrual | 2026-03-17 | claim=written-contract |  | 2031-03-17 | 5 years after: Monday, March 17
us.fl.95.11.2.c | accrual | 2026-03-22 | claim=mortgage |  | 2031-03-24 | 5 years after: Saturday, March 22, so Monday, March 24
us.fl.95.11.2.e | accrual | 2026-03-27 | claim=property-insurance |  | 2031-03-27 | 5 years after: Thursday, March 27
us.fl.95.11.3.b | accrual | 2026-04-01 | claim=construction |  | 2030-04-01 | 4 years after: Monday, April 1
us.fl.95.11.5.a | accrual | 2026-04-06 | claim=negligence |  | 2028-04-06 | 2 years after: Thursday, April 6
us.fl.95.11.3.a.former | accrual | 2023-03-20 | claim=negligence |  | 2027-03-22 | 4 years after: Saturday, March 20, so Monday, March 22
us.fl.95.11.5 | accrual | 2026-04-11 | claim=wrongful-death |  | 2028-04-11 | 2 years after: Tuesday, April 11
us.fl.95.11.medical | accrual | 2026-04-16 | claim=medical-malpractice incident=2023-10-29 |  | 2027-10-29 | the earlier of: 2 years after: Sunday, April 16, so Monday, April 17; 4 years after Sunday, October 29: Friday, October 29
us.fl.95.031.2.a | accrual | 2026-04-21 | claim=fraud committed=2016-09-20 |  | 2028-09-20 | the earlier of: 4 years after: Sunday, April 21, so Monday, April 22; 12 years after Tuesday, September 20: Wednesday, September 20
us.fl.768.28.6.a | public-claim-accrual | 2026-04-26 |  |  | 2029-04-26 | 3 years after: Thursday, April 26
us.fl.768.28.6.d | public-claim-presented | 2026-05-01 |  |  | 2026-11-01 | 6 months after: Sunday, November 1
us.fl.1.070.j | complaint-filed | 2026-05-06 |  |  | 2026-09-03 | 120 days after: Thursday, September 3
us.fl.1.070.i.return | waiver-requested | 2026-05-11 |  |  | 2026-06-01 | 20 days after: Sunday, May 31, so Monday, June 1
us.fl.1.070.i.answer | waiver-requested | 2026-05-16 |  |  | 2026-07-16 | counting begins Monday, May 18, 60 days after: Thursday, July 16
us.fl.1.140.a.1 | process-served | 2026-05-21 | defendantKind=private |  | 2026-06-10 | 20 days after: Wednesday, June 10
us.fl.1.140.a.1 | process-served | 2026-05-22 | defendantKind=private |  | 2026-06-15 | counting begins Tuesday, May 26, 20 days after: Sunday, June 14, so Monday, June 15
us.fl.1.140.a.2.A | process-served | 2026-05-26 | defendantKind=state |  | 2026-07-06 | 40 days after: Sunday, July 5, so Monday, July 6
us.fl.1.140.a.2.B | process-served | 2026-05-31 | defendantKind=state-768.28 |  | 2026-06-30 | 30 days after: Tuesday, June 30
us.fl.1.140.a.1.reply | pleading-served | 2026-06-05 |  | mail | 2026-07-06 | counting begins Monday, June 8, 20 days after: Saturday, June 27, so Monday, June 29, 5 days for mail: Saturday, July 4, so Monday, July 6
us.fl.1.140.a.3 | motion-decided | 2026-06-10 |  |  | 2026-06-22 | 10 days after: Saturday, June 20, so Monday, June 22
us.fl.1.140.a.3.statement | more-definite-statement-served | 2026-06-15 |  | mail | 2026-06-30 | 10 days after: Thursday, June 25, 5 days for mail: Tuesday, June 30
us.fl.1.140.b | answer-served | 2026-06-20 |  | electronic | 2026-07-13 | counting begins Monday, June 22, 20 days after: Saturday, July 11, so Monday, July 13
us.fl.1.180 | own-answer-served | 2026-06-25 |  |  | 2026-07-15 | 20 days after: Wednesday, July 15
us.fl.1.190.a.right | own-final-pleading-served | 2026-06-30 |  |  | 2026-07-20 | 20 days after: Monday, July 20
us.fl.1.190.a | amended-pleading-served | 2026-07-05 |  | mail | 2026-07-20 | 10 days after: Wednesday, July 15, 5 days for mail: Monday, July 20
us.fl.1.260.a.1 | death-noted | 2026-07-10 |  |  | 2026-10-12 | counting begins Monday, July 13, 90 days after: Saturday, October 10, so Monday, October 12
us.fl.7.090.b | small-claim-filed | 2026-07-15 |  |  | 2026-09-03 | 50 days after: Thursday, September 3
us.fl.1.200.b | complaint-filed | 2026-07-20 |  |  | 2026-11-17 | 120 days after: Tuesday, November 17
us.fl.1.200.d.4 | complaint-filed | 2026-07-25 | lastDefendantServed=2026-10-03 |  | 2026-11-03 | the earlier of: counting begins Monday, July 27, 120 days after: Monday, November 23; counting begins Monday, October 5, 30 days after Saturday, October 3: Tuesday, November 3
us.fl.1.440.c.2 | projected-trial-period | 2026-07-30 |  |  | 2026-06-15 | 45 days before: Monday, June 15
us.fl.1.440.c.4 | trial-order-served | 2026-08-04 |  |  | 2026-09-03 | 30 days after: Thursday, September 3
us.fl.1.420.e.notice | last-record-activity | 2026-08-09 |  |  | 2027-06-09 | 10 months after: Wednesday, June 9
us.fl.1.420.e.grace | inactivity-notice-served | 2026-08-14 |  |  | 2026-10-15 | counting begins Monday, August 17, 60 days after: Thursday, October 15
us.fl.1.420.e | hearing | 2026-08-19 |  |  | 2026-08-12 | 5 days before: Wednesday, August 12
us.fl.1.420.e | hearing | 2026-09-09 |  |  | 2026-09-01 | 5 days before: Tuesday, September 1
us.fl.1.430 | last-pleading-served | 2026-08-24 |  | mail | 2026-09-08 | 10 days after: Thursday, September 3, 5 days for mail: Tuesday, September 8
us.fl.1.430.c | partial-jury-demand-served | 2026-08-29 |  |  | 2026-09-09 | counting begins Monday, August 31, 10 days after: Wednesday, September 9
us.fl.7.150 | small-claim-served | 2026-09-03 | pretrialConference=2026-09-25 |  | 2026-09-25 | the later of: 10 days after: Sunday, September 13, so Monday, September 14; Friday, September 25 as given
us.fl.1.442.b.earliest | process-served | 2026-09-08 | defendantKind=private |  | 2026-12-07 | 90 days after: Monday, December 7
us.fl.1.442.b.plaintiff | complaint-filed | 2026-09-13 |  |  | 2026-12-12 | 90 days after: Saturday, December 12
us.fl.1.442.b.latest | trial | 2026-09-18 |  |  | 2026-08-04 | 45 days before: Tuesday, August 4
us.fl.1.442.f | proposal-served | 2026-09-23 |  |  | 2026-10-23 | 30 days after: Friday, October 23
us.fl.1.280.a | process-served | 2026-09-28 | defendantKind=private |  | 2026-11-30 | 60 days after: Friday, November 27, so Monday, November 30
us.fl.1.340 | discovery-served | 2026-10-03 | processServed=2026-09-28 | mail | 2026-11-12 | the later of: counting begins Monday, October 5, 30 days after: Tuesday, November 3, 5 days for mail: Sunday, November 8, so Monday, November 9; 45 days after Monday, September 28: Thursday, November 12
us.fl.1.340 | discovery-served | 2026-10-08 | processServed=2026-08-29 | mail | 2026-11-16 | the later of: 30 days after: Saturday, November 7, so Monday, November 9, 5 days for mail: Saturday, November 14, so Monday, November 16; counting begins Monday, August 31, 45 days after Saturday, August 29: Wednesday, October 14
us.fl.1.370 | admissions-served | 2026-10-13 | processServed=2026-10-11 |  | 2026-11-25 | the later of: 30 days after: Thursday, November 12; 45 days after Sunday, October 11: Wednesday, November 25
us.fl.1.351.b | nonparty-subpoena | 2026-10-18 |  |  | 2026-10-07 | counting begins Friday, October 16, 10 days before: Wednesday, October 7
us.fl.1.351.b.objection | nonparty-notice-served | 2026-10-23 |  | mail | 2026-11-09 | counting begins Monday, October 26, 10 days after: Wednesday, November 4, 5 days for mail: Monday, November 9
us.fl.1.510.c.5 | summary-judgment-served | 2026-10-28 | motionFiled=2026-05-04 | mail | 2026-12-14 | 40 days after: Monday, December 7, 5 days for mail: Saturday, December 12, so Monday, December 14
us.fl.1.510.c.6 | summary-judgment-response-due | 2026-11-02 |  |  | 2026-11-12 | 10 days after: Thursday, November 12
us.fl.1.510.b | summary-judgment-hearing | 2024-07-10 | motionFiled=2024-05-06 |  | 2024-05-31 | 40 days before: Friday, May 31
us.fl.1.510.c.5.former | summary-judgment-hearing | 2024-07-10 | motionFiled=2024-05-06 |  | 2024-06-20 | 20 days before: Thursday, June 20
us.fl.1.510.b.earliest | complaint-filed | 2024-04-08 | motionFiled=2024-05-06 |  | 2024-04-29 | 20 days after: Monday, April 29
us.fl.1.510.b.old | summary-judgment-hearing | 2021-03-10 | motionFiled=2021-02-01 |  | 2021-02-18 | 20 days before: Thursday, February 18
us.fl.1.480 | verdict | 2026-11-07 |  |  | 2026-11-23 | counting begins Monday, November 9, 15 days after: Monday, November 23
us.fl.1.530.b | verdict | 2026-11-12 |  |  | 2026-11-30 | 15 days after: Friday, November 27, so Monday, November 30
us.fl.1.530.b.judge | judgment-filed | 2026-11-17 |  |  | 2026-12-02 | 15 days after: Wednesday, December 2
us.fl.1.530.b.judge | judgment-filed | 2013-06-03 |  |  | 2013-06-13 | 10 days after: Thursday, June 13
us.fl.1.530.c | new-trial-affidavits-served | 2026-11-22 |  | mail | 2026-12-07 | 10 days after: Wednesday, December 2, 5 days for mail: Monday, December 7
us.fl.1.525 | judgment-filed | 2026-11-27 |  |  | 2026-12-29 | counting begins Monday, November 30, 30 days after: Tuesday, December 29
us.fl.1.540.b | judgment-filed | 2026-12-02 |  |  | 2027-12-02 | 1 year after: Thursday, December 2
us.fl.1.490 | magistrate-report-served | 2026-12-07 |  | mail | 2026-12-22 | 10 days after: Thursday, December 17, 5 days for mail: Tuesday, December 22
us.fl.45.031.earliest | foreclosure-judgment | 2026-12-12 |  |  | 2027-01-02 | counting begins Monday, December 14, 20 days after: Saturday, January 2
us.fl.45.031.latest | foreclosure-judgment | 2026-12-17 |  |  | 2027-01-21 | 35 days after: Thursday, January 21
us.fl.9.110.b | order-rendered | 2026-12-22 |  |  | 2027-01-21 | 30 days after: Thursday, January 21
us.fl.9.110.c | agency-order-rendered | 2026-12-27 |  |  | 2027-01-26 | 30 days after: Tuesday, January 26
us.fl.9.130.b | nonfinal-order-rendered | 2027-01-01 |  |  | 2027-02-02 | counting begins Monday, January 4, 30 days after: Tuesday, February 2
us.fl.9.100.c | nonfinal-order-rendered | 2027-01-06 |  |  | 2027-02-05 | 30 days after: Friday, February 5
us.fl.9.110.g | notice-of-appeal-served | 2027-01-11 | orderRendered=2026-12-30 |  | 2027-01-29 | the later of: 15 days after: Tuesday, January 26; 30 days after Wednesday, December 30: Friday, January 29
us.fl.9.110.f | notice-of-appeal-filed | 2027-01-16 |  |  | 2027-03-29 | counting begins Tuesday, January 19, 70 days after: Monday, March 29
us.fl.9.210.g | initial-brief-served | 2027-01-21 |  | mail | 2027-03-01 | 30 days after: Saturday, February 20, so Monday, February 22, 5 days for mail: Saturday, February 27, so Monday, March 1
us.fl.9.300.a | motion-served | 2027-01-26 |  | mail | 2027-02-15 | 15 days after: Wednesday, February 10, 5 days for mail: Monday, February 15
us.fl.9.330 | appellate-decision | 2027-01-31 |  |  | 2027-02-15 | 15 days after: Monday, February 15
us.fl.9.330.a.3 | rehearing-motion-served | 2027-02-05 |  | mail | 2027-03-01 | counting begins Monday, February 8, 15 days after: Monday, February 22, 5 days for mail: Saturday, February 27, so Monday, March 1
us.fl.9.400.a | appellate-order-rendered | 2027-02-10 |  |  | 2027-03-29 | 45 days after: Saturday, March 27, so Monday, March 29
us.fl.9.400.c | costs-order-rendered | 2027-02-15 |  |  | 2027-03-17 | 30 days after: Wednesday, March 17
us.fl.9.120.b | appellate-order-rendered | 2027-02-20 |  |  | 2027-03-23 | counting begins Monday, February 22, 30 days after: Tuesday, March 23
`

testWorkedDates('Florida rules, walked without the engine', usFlorida, worked)
