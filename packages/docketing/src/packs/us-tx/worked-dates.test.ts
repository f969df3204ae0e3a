import { testWorkedDates } from '../../testing/worked-dates.js'
import { usTexas } from './index.js'

// The periods were taken from the texts, not from the rows, and the dates walked on a calendar without the engine.
// Each line: the rule, its event and day, what is so, how the paper was served; the date, and how it was worked.
const worked = `
us.tx.cprc.16.002.a | accrual | 2026-03-07 | claim=libel |  | 2027-03-08 | 1 year after: Sunday, March 7, so Monday, March 8
us.tx.cprc.16.003.a | accrual | 2026-03-12 | claim=personal-injury |  | 2028-03-13 | 2 years after: Sunday, March 12, so Monday, March 13
us.tx.cprc.16.003.b | accrual | 2026-03-17 | claim=wrongful-death |  | 2028-03-17 | 2 years after: Friday, March 17
us.tx.cprc.16.004.a | accrual | 2026-03-22 | claim=fraud |  | 2030-03-22 | 4 years after: Friday, March 22
us.tx.cprc.16.004.c | accrual | 2026-03-27 | claim=account |  | 2030-03-27 | 4 years after: Wednesday, March 27
us.tx.cprc.16.051 | accrual | 2026-04-01 | claim=contract |  | 2030-04-01 | 4 years after: Monday, April 1
us.tx.cprc.74.251 | accrual | 2026-04-06 | claim=health-care |  | 2028-04-06 | 2 years after: Thursday, April 6
us.tx.cprc.16.010 | accrual | 2026-04-11 | claim=trade-secrets |  | 2029-04-11 | 3 years after: Wednesday, April 11
us.tx.cprc.16.002.b | tax-sale | 2026-04-16 |  |  | 2027-04-16 | 1 year after: Friday, April 16
us.tx.cprc.16.009 | construction-completed | 2026-04-21 |  |  | 2036-04-22 | 10 years after: Monday, April 21, so Tuesday, April 22
us.tx.cprc.16.012 | product-sold | 2026-04-26 |  |  | 2041-04-26 | 15 years after: Friday, April 26
us.tx.cprc.16.064 | dismissal-for-jurisdiction-final | 2026-05-01 |  |  | 2026-06-30 | 60 days after: Tuesday, June 30
us.tx.cprc.101.101 | incident | 2026-05-06 |  |  | 2026-11-06 | 6 months after: Friday, November 6
us.tx.trcp.99.b | citation-served | 2026-05-11 |  |  | 2026-06-01 | 20 days after: Monday, June 1
us.tx.trcp.99.b | citation-served | 2026-01-05 |  |  | 2026-01-26 | 20 days after: Monday, January 26
us.tx.trcp.502.5 | justice-citation-served | 2026-05-16 |  |  | 2026-06-01 | 14 days after: Saturday, May 30, so Monday, June 1
us.tx.trcp.502.5 | justice-citation-served | 2012-06-06 |  |  | 2012-06-18 | 10 days after: Monday, June 18
us.tx.cprc.16.069.b | answer-due | 2026-05-21 |  |  | 2026-06-22 | 30 days after: Saturday, June 20, so Monday, June 22
us.tx.trcp.107.h | return-filed | 2026-05-26 |  |  | 2026-06-06 | 10 days after: Saturday, June 6
us.tx.trcp.237a | remand-noticed | 2026-05-31 |  |  | 2026-06-15 | 15 days after: Monday, June 15
us.tx.trcp.63 | trial | 2026-06-05 |  |  | 2026-05-29 | 7 days before: Friday, May 29
us.tx.trcp.502.7.a | justice-trial | 2026-06-10 |  |  | 2026-06-03 | 7 days before: Wednesday, June 3
us.tx.trcp.87.1.notice | venue-hearing | 2026-06-15 |  | mail | 2026-04-28 | 45 days before: Friday, May 1, 3 days for mail: Tuesday, April 28
us.tx.trcp.87.1.response | venue-hearing | 2026-06-20 |  |  | 2026-05-21 | 30 days before: Thursday, May 21
us.tx.trcp.87.1.reply | venue-hearing | 2026-06-25 |  |  | 2026-06-18 | 7 days before: Thursday, June 18
us.tx.trcp.165a.3 | dismissal-signed | 2026-06-30 |  |  | 2026-07-30 | 30 days after: Thursday, July 30
us.tx.trcp.680 | restraining-order-signed | 2026-07-05 |  |  | 2026-07-20 | 14 days after: Sunday, July 19, so Monday, July 20
us.tx.trcp.91a.3.a | challenged-pleading-served | 2026-07-10 |  | mail | 2026-09-11 | 60 days after: Tuesday, September 8, 3 days for mail: Friday, September 11
us.tx.trcp.91a.3.b | rule-91a-hearing | 2026-07-15 |  |  | 2026-06-24 | 21 days before: Wednesday, June 24
us.tx.trcp.91a.3.c | rule-91a-motion-filed | 2026-07-20 |  |  | 2026-09-03 | 45 days after: Thursday, September 3
us.tx.trcp.91a.3.c | rule-91a-motion-filed | 2026-07-25 | amendedMotionFiled=2026-08-15 |  | 2026-09-29 | 45 days after Saturday, August 15: Tuesday, September 29
us.tx.trcp.91a.4 | rule-91a-hearing | 2026-07-30 |  |  | 2026-07-23 | 7 days before: Thursday, July 23
us.tx.trcp.91a.5 | rule-91a-hearing | 2026-08-04 |  |  | 2026-07-30 | 3 days before: Thursday, July 30
us.tx.trcp.91a.5 | rule-91a-hearing | 2026-04-23 |  |  | 2026-04-17 | 3 days before: Friday, April 17
us.tx.trcp.91a.6 | rule-91a-hearing | 2026-08-09 |  | mail | 2026-07-23 | 14 days before: Sunday, July 26, 3 days for mail: Thursday, July 23
us.tx.cprc.27.003.b | legal-action-served | 2026-08-14 |  |  | 2026-10-13 | 60 days after: Tuesday, October 13
us.tx.cprc.27.003.d | participation-act-hearing | 2026-08-19 |  |  | 2026-07-29 | 21 days before: Wednesday, July 29
us.tx.cprc.27.003.e | participation-act-hearing | 2026-08-24 |  |  | 2026-08-17 | 7 days before: Monday, August 17
us.tx.cprc.27.004.a | participation-act-motion-served | 2026-08-29 |  |  | 2026-10-28 | 60 days after: Wednesday, October 28
us.tx.cprc.27.005.a | participation-act-hearing-concluded | 2026-09-03 |  |  | 2026-10-05 | 30 days after: Saturday, October 3, so Monday, October 5
us.tx.cprc.27.008 | participation-act-motion-denied | 2026-09-08 |  |  | 2026-09-28 | 20 days after: Monday, September 28
us.tx.trcp.194.2 | first-answer-filed | 2026-09-13 | caseFiled=2026-01-12 |  | 2026-10-13 | 30 days after: Tuesday, October 13
us.tx.trcp.194.2.later | later-party-served | 2026-09-18 | caseFiled=2026-01-12 |  | 2026-10-19 | 30 days after: Sunday, October 18, so Monday, October 19
us.tx.trcp.190.2 | initial-disclosures-due | 2026-09-23 | caseFiled=2026-01-12 discoveryLevel=level-1 |  | 2027-03-22 | 180 days after: Monday, March 22
us.tx.trcp.190.3 | initial-disclosures-due | 2026-09-28 | caseFiled=2026-01-12 discoveryLevel=level-2 trialSet=2027-06-05 |  | 2027-05-06 | the earlier of: 9 months after: Monday, June 28; 30 days before: Thursday, May 6
us.tx.trcp.194a.1 | discovery-period-ends | 2026-10-03 | caseFiled=2026-01-12 familySuit=true | mail | 2026-08-31 | 30 days before: Thursday, September 3, 3 days for mail: Monday, August 31
us.tx.trcp.194a.3 | family-disclosure-requested | 2026-10-08 | caseFiled=2026-01-12 familyCode=false | mail | 2026-11-10 | 30 days after: Saturday, November 7, 3 days for mail: Tuesday, November 10
us.tx.trcp.194a.3.early | family-disclosure-requested | 2026-10-13 | caseFiled=2026-01-12 familyCode=true |  | 2026-12-02 | 50 days after: Wednesday, December 2
us.tx.trcp.196 | discovery-served | 2026-10-18 | caseFiled=2026-01-12 familyCode=false | mail | 2026-11-20 | 30 days after: Tuesday, November 17, 3 days for mail: Friday, November 20
us.tx.trcp.196.family | discovery-served | 2026-10-23 | caseFiled=2026-01-12 familyCode=true |  | 2026-12-14 | 50 days after: Saturday, December 12, so Monday, December 14
us.tx.trcp.196.family | discovery-served | 2026-10-28 | caseFiled=2022-05-02 familyCode=true |  | 2026-11-30 | 30 days after: Friday, November 27, so Monday, November 30
us.tx.trcp.198.2 | admissions-served | 2026-11-02 | caseFiled=2026-01-12 familyCode=false |  | 2026-12-02 | 30 days after: Wednesday, December 2
us.tx.trcp.198.2.family | admissions-served | 2026-11-07 | caseFiled=2026-01-12 familyCode=true | mail | 2026-12-30 | 50 days after: Sunday, December 27, 3 days for mail: Wednesday, December 30
us.tx.trcp.196.1 | discovery-period-ends | 2026-11-12 |  | mail | 2026-10-09 | 30 days before: Tuesday, October 13, 3 days for mail: Saturday, October 10, so Friday, October 9
us.tx.trcp.193.5 | trial | 2026-11-17 |  |  | 2026-10-16 | 30 days before: Sunday, October 18, so Friday, October 16
us.tx.trcp.194.4 | trial | 2026-11-22 | caseFiled=2026-01-12 |  | 2026-10-23 | 30 days before: Friday, October 23
us.tx.trcp.199.4 | deposition-notice-served | 2026-11-27 |  |  | 2026-12-02 | 3 court days after: Wednesday, December 2
us.tx.trcp.200.1 | written-questions-deposition | 2026-12-02 |  |  | 2026-11-12 | 20 days before: Thursday, November 12
us.tx.trcp.200.3 | written-questions-noticed | 2026-12-07 |  | mail | 2026-12-21 | 10 days after: Thursday, December 17, 3 days for mail: Sunday, December 20, so Monday, December 21
us.tx.cprc.18.001.e-1 | later-cost-affidavit-served | 2026-12-12 | expertsDue=2027-01-23 | mail | 2027-01-23 | the later of: 30 days after: Monday, January 11, 3 days for mail: Thursday, January 14; Saturday, January 23 as given
us.tx.trcp.195.2.a | discovery-period-ends | 2026-12-17 | caseFiled=2026-01-12 |  | 2026-09-18 | 90 days before: Friday, September 18
us.tx.trcp.195.2.b | discovery-period-ends | 2026-12-22 | caseFiled=2026-01-12 |  | 2026-10-23 | 60 days before: Friday, October 23
us.tx.cprc.18.001.d | answer-filed | 2026-12-27 | expertsDue=2027-03-17 |  | 2027-03-17 | the earlier of: 90 days after: Saturday, March 27, so Monday, March 29; Wednesday, March 17 as given
us.tx.cprc.18.001.e | answer-filed | 2027-01-01 | ownExpertsDue=2027-05-31 |  | 2027-05-03 | the earlier of: 120 days after: Saturday, May 1, so Monday, May 3; Monday, May 31 as given
us.tx.cprc.74.351.a | answer-filed | 2027-01-06 | healthCareClaim=true |  | 2027-05-06 | 120 days after: Thursday, May 6
us.tx.cprc.74.351.a.objection | expert-report-served | 2027-01-11 | answerFiled=2026-11-12 |  | 2027-02-01 | the later of: 21 days after: Monday, February 1; 21 days after Thursday, November 12: Thursday, December 3
us.tx.cprc.74.351.c | cure-ordered | 2027-01-16 |  |  | 2027-02-16 | 30 days after: Monday, February 15, so Tuesday, February 16
us.tx.trcp.166a.d | summary-judgment-filed | 2027-01-21 | motionFiled=2026-04-06 |  | 2027-02-11 | 21 days after: Thursday, February 11
us.tx.trcp.166a.e | summary-judgment-response-filed | 2027-01-26 | motionFiled=2026-04-06 |  | 2027-02-02 | 7 days after: Tuesday, February 2
us.tx.trcp.166a.g.earliest | summary-judgment-filed | 2027-01-31 | motionFiled=2026-04-06 |  | 2027-03-08 | 35 days after: Sunday, March 7, so Monday, March 8
us.tx.trcp.166a.g.latest | summary-judgment-filed | 2027-02-05 | motionFiled=2026-04-06 |  | 2027-04-06 | 60 days after: Tuesday, April 6
us.tx.trcp.166a.ruling | summary-judgment-hearing | 2027-02-10 | motionFiled=2026-04-06 |  | 2027-05-11 | 90 days after: Tuesday, May 11
us.tx.trcp.166a.c.motion | summary-judgment-hearing | 2027-02-15 | motionFiled=2026-02-02 | mail | 2027-01-22 | 21 days before: Monday, January 25, 3 days for mail: Friday, January 22
us.tx.trcp.166a.c.earliest | summary-judgment-filed | 2027-02-20 | motionFiled=2026-02-02 | mail | 2027-03-16 | 21 days after: Saturday, March 13, 3 days for mail: Tuesday, March 16
us.tx.trcp.166a.c.response | summary-judgment-hearing | 2027-02-25 | motionFiled=2026-02-02 |  | 2027-02-18 | 7 days before: Thursday, February 18
us.tx.trcp.21.b | hearing | 2027-03-02 |  |  | 2027-02-26 | 3 days before: Saturday, February 27, so Friday, February 26
us.tx.trcp.21.b | hearing | 2026-06-10 |  | mail | 2026-06-04 | 3 days before: Sunday, June 7, 3 days for mail: Thursday, June 4
us.tx.trcp.245 | trial | 2027-03-07 |  | mail | 2027-01-15 | 45 days before: Thursday, January 21, 3 days for mail: Monday, January 18, so Friday, January 15
us.tx.trcp.216.a | trial | 2027-03-12 |  |  | 2027-02-10 | 30 days before: Wednesday, February 10
us.tx.trcp.169.d.4 | trial | 2027-03-17 | expedited=true |  | 2027-01-15 | 60 days before: Saturday, January 16, so Friday, January 15
us.tx.cprc.33.004.a | trial | 2027-03-22 |  |  | 2027-01-21 | 60 days before: Thursday, January 21
us.tx.cprc.33.004.f | designation-motion-served | 2027-03-27 |  | mail | 2027-04-14 | 15 days after: Sunday, April 11, 3 days for mail: Wednesday, April 14
us.tx.cprc.18.001.h | trial | 2027-04-01 |  |  | 2027-01-29 | 60 days before: Sunday, January 31, so Friday, January 29
us.tx.cprc.18.001.i | trial | 2027-04-06 |  |  | 2027-03-05 | 30 days before: Sunday, March 7, so Friday, March 5
us.tx.trcp.306a.4 | judgment-signed | 2027-04-11 | appealKind=ordinary noticeWithin20Days=false |  | 2027-07-10 | 90 days after: Saturday, July 10
us.tx.trcp.169.c.2 | discovery-period-ends | 2027-04-16 | expedited=true trialSet=2027-06-03 |  | 2027-05-04 | the earlier of: 30 days after: Sunday, May 16, so Monday, May 17; 30 days before: Tuesday, May 4
us.tx.trcp.329b.a | judgment-signed | 2027-04-21 | appealKind=ordinary |  | 2027-05-21 | 30 days after: Friday, May 21
us.tx.trcp.329b.g | judgment-signed | 2027-04-26 | appealKind=ordinary |  | 2027-05-26 | 30 days after: Wednesday, May 26
us.tx.trcp.329b.c | judgment-signed | 2027-05-01 | appealKind=ordinary |  | 2027-07-15 | 75 days after: Thursday, July 15
us.tx.trcp.329b.e | judgment-signed | 2027-05-06 | appealKind=ordinary |  | 2027-08-19 | 105 days after: Thursday, August 19
us.tx.trcp.296 | judgment-signed | 2027-05-11 | appealKind=ordinary |  | 2027-06-01 | 20 days after: Monday, May 31, so Tuesday, June 1
us.tx.trcp.297.findings | findings-requested | 2027-05-16 |  |  | 2027-06-07 | 20 days after: Saturday, June 5, so Monday, June 7
us.tx.trcp.297 | findings-requested | 2027-05-21 |  |  | 2027-06-21 | 30 days after: Sunday, June 20, so Monday, June 21
us.tx.trcp.298 | findings-filed | 2027-05-26 |  |  | 2027-06-07 | 10 days after: Saturday, June 5, so Monday, June 7
us.tx.trcp.506.1 | justice-judgment-signed | 2027-05-31 |  |  | 2027-06-21 | 21 days after: Monday, June 21
us.tx.trcp.506.1 | justice-judgment-signed | 2027-06-05 | justiceMotionDenied=2027-06-18 |  | 2027-07-09 | 21 days after Friday, June 18: Friday, July 9
us.tx.trcp.510 | eviction-judgment-signed | 2027-06-10 | caseFiled=2026-03-02 |  | 2027-06-15 | 5 days after: Tuesday, June 15
us.tx.prop.24.0041 | eviction-petition-filed | 2027-06-15 | caseFiled=2026-03-02 |  | 2027-07-06 | 21 days after: Tuesday, July 6
us.tx.trap.26.1 | judgment-signed | 2027-06-20 | appealKind=ordinary |  | 2027-07-20 | 30 days after: Tuesday, July 20
us.tx.trap.26.1.a | judgment-signed | 2027-06-25 | appealKind=after-timely-motion |  | 2027-09-23 | 90 days after: Thursday, September 23
us.tx.trap.26.1.b | judgment-signed | 2027-06-30 | appealKind=accelerated |  | 2027-07-20 | 20 days after: Tuesday, July 20
us.tx.trap.26.1.c | judgment-signed | 2027-07-05 | appealKind=restricted |  | 2028-01-05 | 6 months after: Wednesday, January 5
us.tx.trap.26.1.d | first-notice-of-appeal-filed | 2027-07-10 | judgmentSigned=2027-06-15 |  | 2027-07-26 | the later of: 14 days after: Saturday, July 24, so Monday, July 26; 30 days after Tuesday, June 15: Thursday, July 15
us.tx.trap.26.3 | notice-of-appeal-due | 2027-07-15 |  |  | 2027-07-30 | 15 days after: Friday, July 30
us.tx.trap.37.3 | late-record-noticed | 2027-07-20 | appealKind=ordinary |  | 2027-08-19 | 30 days after: Thursday, August 19
us.tx.trap.37.3.accelerated | late-record-noticed | 2027-07-25 | appealKind=accelerated |  | 2027-08-04 | 10 days after: Wednesday, August 4
us.tx.trap.38.6.a | record-filed | 2027-07-30 | appealKind=ordinary |  | 2027-08-30 | 30 days after: Sunday, August 29, so Monday, August 30
us.tx.trap.38.6.a.accelerated | record-filed | 2027-08-04 | appealKind=accelerated |  | 2027-08-24 | 20 days after: Tuesday, August 24
us.tx.trap.38.6.b | appellant-brief-filed | 2027-08-09 | appealKind=ordinary |  | 2027-09-08 | 30 days after: Wednesday, September 8
us.tx.trap.38.6.b.accelerated | appellant-brief-filed | 2027-08-14 | appealKind=accelerated |  | 2027-09-03 | 20 days after: Friday, September 3
us.tx.trap.38.6.c | appellee-brief-filed | 2027-08-19 |  |  | 2027-09-08 | 20 days after: Wednesday, September 8
us.tx.trap.49.1 | appellate-judgment | 2027-08-24 |  |  | 2027-09-08 | 15 days after: Wednesday, September 8
us.tx.trap.49.5 | appellate-judgment | 2027-08-29 |  |  | 2027-09-13 | 15 days after: Monday, September 13
us.tx.trap.53.7 | appellate-judgment | 2027-09-03 |  |  | 2027-10-18 | 45 days after: Monday, October 18
us.tx.trap.53.7 | appellate-judgment | 2027-09-08 | rehearingRuled=2027-10-11 |  | 2027-11-29 | 45 days after Monday, October 11: Thursday, November 25, so Monday, November 29
us.tx.trap.53.7.f | petition-for-review-due | 2027-09-13 |  |  | 2027-09-28 | 15 days after: Tuesday, September 28
us.tx.cprc.16.003.a | accrual | 2027-09-18 | claim=personal-injury tollingBegan=2027-09-18 tollingEnded=2030-03-06 |  | 2032-03-08 | 2 years after: Tuesday, September 18; 900 days that do not count: Saturday, March 6, so Monday, March 8
`

testWorkedDates('Texas rules, walked without the engine', usTexas, worked)
