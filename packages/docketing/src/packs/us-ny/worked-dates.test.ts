import { testWorkedDates } from '../../testing/worked-dates.js'
import { usNewYork } from './index.js'

// The periods were taken from the texts, not from the rows, and the dates walked on a calendar without the engine.
// Each line: the rule, its event and day, what is so, how the paper was served; the date, and how it was worked.
const worked = `
us.ny.cplr.213.1 | accrual | 2026-03-07 | claim=other |  | 2032-03-08 | 6 years after: Sunday, March 7, so Monday, March 8
us.ny.cplr.213.2 | accrual | 2026-03-12 | claim=contract |  | 2032-03-12 | 6 years after: Friday, March 12
us.ny.cplr.213.4 | accrual | 2026-03-17 | claim=mortgage |  | 2032-03-17 | 6 years after: Wednesday, March 17
us.ny.cplr.213.6 | accrual | 2026-03-22 | claim=mistake |  | 2032-03-22 | 6 years after: Monday, March 22
us.ny.cplr.213.7 | accrual | 2026-03-27 | claim=director-liability |  | 2032-03-29 | 6 years after: Saturday, March 27, so Monday, March 29
us.ny.cplr.213.8 | accrual | 2026-04-01 | claim=fraud discovered=2030-11-26 |  | 2032-11-26 | the later of: 6 years after: Thursday, April 1; 2 years after Tuesday, November 26: Friday, November 26
us.ny.cplr.214.2 | accrual | 2026-04-06 | claim=statutory-liability |  | 2029-04-06 | 3 years after: Friday, April 6
us.ny.cplr.214.3 | accrual | 2026-04-11 | claim=property |  | 2029-04-11 | 3 years after: Wednesday, April 11
us.ny.cplr.214.5 | accrual | 2026-04-16 | claim=personal-injury |  | 2029-04-16 | 3 years after: Monday, April 16
us.ny.cplr.214.6 | accrual | 2026-04-21 | claim=malpractice |  | 2029-04-23 | 3 years after: Saturday, April 21, so Monday, April 23
us.ny.cplr.214-a | accrual | 2026-04-26 | claim=medical-malpractice lastTreatment=2026-07-10 |  | 2029-01-10 | the later of: 30 months after: Thursday, October 26; 30 months after Friday, July 10: Wednesday, January 10
us.ny.cplr.214-a.b | accrual | 2026-05-01 | claim=cancer-diagnosis discovered=2029-01-25 |  | 2031-07-25 | the later of: 30 months after: Wednesday, November 1; the earlier of: 30 months after Thursday, January 25: Friday, July 25; 7 years after: Sunday, May 1, so Monday, May 2
us.ny.cplr.214-a.b | accrual | 2026-05-06 | claim=cancer-diagnosis discovered=2031-10-27 |  | 2033-05-06 | the later of: 30 months after: Monday, November 6; the earlier of: 30 months after Monday, October 27: Thursday, April 27; 7 years after: Friday, May 6
us.ny.cplr.214-a.a | foreign-object-discovered | 2026-05-11 |  |  | 2027-05-11 | 1 year after: Tuesday, May 11
us.ny.cplr.215.3 | accrual | 2026-05-16 | claim=libel |  | 2027-05-17 | 1 year after: Sunday, May 16, so Monday, May 17
us.ny.cplr.215.5 | accrual | 2026-05-21 | claim=award |  | 2027-05-21 | 1 year after: Friday, May 21
us.ny.cplr.215.8 | criminal-action-ended | 2026-05-26 |  |  | 2027-05-26 | 1 year after: Wednesday, May 26
us.ny.cplr.205.a | prior-action-ended | 2026-05-31 |  |  | 2026-11-30 | 6 months after: Monday, November 30
us.ny.cplr.217.1 | determination-final | 2026-06-05 |  |  | 2026-10-05 | 4 months after: Monday, October 5
us.ny.gmu.50-e | public-claim-arose | 2026-06-10 |  |  | 2026-09-08 | 90 days after: Tuesday, September 8
us.ny.gmu.50-i.year | public-claim-arose | 2026-06-15 |  |  | 2027-06-15 | 1 year after: Tuesday, June 15
us.ny.gmu.50-i | public-claim-year-ended | 2026-06-20 |  |  | 2026-09-18 | 90 days after: Friday, September 18
us.ny.ctc.10.3 | state-claim-accrued | 2026-06-25 |  |  | 2026-09-23 | 90 days after: Wednesday, September 23
us.ny.ctc.10.2 | representative-appointed | 2026-06-30 | died=2024-08-29 |  | 2026-08-31 | the earlier of: 90 days after: Monday, September 28; 2 years after Thursday, August 29: Saturday, August 29, so Monday, August 31
us.ny.cplr.306-b | action-commenced | 2026-07-05 |  |  | 2026-11-02 | 120 days after: Monday, November 2
us.ny.cplr.306-b.short | short-limitation-expired | 2026-07-10 |  |  | 2026-07-27 | 15 days after: Saturday, July 25, so Monday, July 27
us.ny.cplr.308.2.proof | delivery-and-mailing-made | 2026-07-15 |  |  | 2026-08-04 | 20 days after: Tuesday, August 4
us.ny.cplr.308.complete | proof-of-service-filed | 2026-07-20 |  |  | 2026-07-30 | 10 days after: Thursday, July 30
us.ny.cplr.308.4.complete | nail-and-mail-proof-filed | 2026-07-25 |  |  | 2026-08-04 | 10 days after: Tuesday, August 4
us.ny.cplr.312-a.b | acknowledgment-form-received | 2026-07-30 |  |  | 2026-08-31 | 30 days after: Saturday, August 29, so Monday, August 31
us.ny.cplr.312-a.b.2 | acknowledgment-mailed | 2026-08-04 |  |  | 2026-08-24 | 20 days after: Monday, August 24
us.ny.cplr.320.a.20 | summons-served | 2026-08-09 | deliveredInState=true |  | 2026-08-31 | 20 days after: Saturday, August 29, so Monday, August 31
us.ny.cplr.320.a.30 | summons-served | 2026-08-14 | deliveredInState=false |  | 2026-09-14 | 30 days after: Sunday, September 13, so Monday, September 14
us.ny.cplr.3012.c | service-complete | 2026-08-19 |  |  | 2026-09-18 | 30 days after: Friday, September 18
us.ny.cplr.317 | judgment-known | 2026-08-24 | judgmentEntered=2022-04-07 |  | 2027-04-07 | the earlier of: 1 year after: Tuesday, August 24; 5 years after Thursday, April 7: Wednesday, April 7
us.ny.cplr.3215.a | default | 2026-08-29 |  |  | 2027-08-30 | 1 year after: Sunday, August 29, so Monday, August 30
us.ny.cplr.3215.c | default | 2026-09-03 |  |  | 2027-09-03 | 1 year after: Friday, September 3
us.ny.cplr.3215.g | default-hearing | 2026-09-08 |  |  | 2026-09-03 | 5 days before: Thursday, September 3
us.ny.cplr.3012.a | pleading-served | 2026-09-13 |  | mail | 2026-10-08 | 20 days after: Saturday, October 3, 5 days for mail: Thursday, October 8
us.ny.cplr.3012.b | demand-for-complaint-served | 2026-09-18 |  | overnight | 2026-10-09 | 20 days after: Thursday, October 8, 1 business day for overnight delivery: Friday, October 9
us.ny.cplr.3012.b.answer | complaint-served-on-demand | 2026-09-23 |  | mail-out-of-state | 2026-10-19 | 20 days after: Tuesday, October 13, 6 days for mail from another state: Monday, October 19
us.ny.cplr.3025.a | own-pleading-served | 2026-09-28 | respondingPleadingServed=2026-10-16 | mail | 2026-11-05 | the later of: 20 days after: Sunday, October 18, 5 days for mail: Friday, October 23; 20 days after Friday, October 16: Thursday, November 5
us.ny.cplr.3025.d | amended-pleading-served | 2026-10-03 |  | mail | 2026-10-28 | 20 days after: Friday, October 23, 5 days for mail: Wednesday, October 28
us.ny.cplr.3042 | bill-demand-served | 2026-10-08 |  | mail | 2026-11-12 | 30 days after: Saturday, November 7, 5 days for mail: Thursday, November 12
us.ny.cplr.1007 | answer-served | 2026-10-13 | caseFiled=2026-05-04 |  | 2027-01-11 | 90 days after: Monday, January 11
us.ny.cplr.1007.e | employer-identified | 2026-10-18 | caseFiled=2026-05-04 graveInjuryKnown=2026-10-30 |  | 2027-01-28 | the later of: 90 days after: Saturday, January 16, so Tuesday, January 19; 90 days after Friday, October 30: Thursday, January 28
us.ny.cplr.306-b.third-party | third-party-complaint-filed | 2026-10-23 |  |  | 2027-02-22 | 120 days after: Saturday, February 20, so Monday, February 22
us.ny.cplr.3211.e | answer-served | 2026-10-28 |  |  | 2026-12-28 | 60 days after: Sunday, December 27, so Monday, December 28
us.ny.cplr.3211.f | motion-to-dismiss-order-served | 2026-11-02 |  | mail | 2026-11-17 | 10 days after: Thursday, November 12, 5 days for mail: Tuesday, November 17
us.ny.22.202.12.conference | judicial-intervention-requested | 2026-11-07 | complexCase=false |  | 2026-12-22 | 45 days after: Tuesday, December 22
us.ny.22.202.12.standard | judicial-intervention-requested | 2026-11-12 | complexCase=false |  | 2027-11-12 | 12 months after: Friday, November 12
us.ny.22.202.12.complex | judicial-intervention-requested | 2026-11-17 | complexCase=true |  | 2028-02-17 | 15 months after: Thursday, February 17
us.ny.cplr.3107 | deposition | 2026-11-22 |  | mail | 2026-10-28 | 20 days before: Monday, November 2, 5 days for mail: Wednesday, October 28
us.ny.cplr.3116 | transcript-submitted | 2026-11-27 |  |  | 2027-01-26 | 60 days after: Tuesday, January 26
us.ny.cplr.3133 | interrogatories-served | 2026-12-02 |  | mail-out-of-state | 2026-12-28 | 20 days after: Tuesday, December 22, 6 days for mail from another state: Monday, December 28
us.ny.cplr.3122 | production-notice-served | 2026-12-07 |  | overnight | 2026-12-28 | 20 days after: Sunday, December 27, 1 business day for overnight delivery: Monday, December 28
us.ny.cplr.3120 | production-notice-served | 2026-12-12 |  |  | 2027-01-01 | 20 days after: Friday, January 1
us.ny.cplr.3123 | notice-to-admit-served | 2026-12-17 |  | mail | 2027-01-11 | 20 days after: Wednesday, January 6, 5 days for mail: Monday, January 11
us.ny.cplr.3123.latest | trial | 2026-12-22 |  |  | 2026-12-02 | 20 days before: Wednesday, December 2
us.ny.cplr.3123.earliest | summons-served | 2026-12-27 | deliveredInState=true |  | 2027-01-17 | 20 days after: Sunday, January 17
us.ny.cplr.2214.moving | motion-return-date | 2027-01-01 | demandMade=false | mail | 2026-12-21 | 8 days before: Thursday, December 24, 5 days for mail: Saturday, December 19, so Monday, December 21
us.ny.cplr.2214.moving.16 | motion-return-date | 2027-01-06 | demandMade=true | overnight | 2026-12-18 | 16 days before: Monday, December 21, 1 business day for overnight delivery: Friday, December 18
us.ny.cplr.2214.answering | motion-return-date | 2027-01-11 | demandMade=false |  | 2027-01-07 | 2 days before: Thursday, January 7
us.ny.cplr.2214.answering | motion-return-date | 2026-10-13 | demandMade=false |  | 2026-10-08 | 2 days before: Thursday, October 8
us.ny.cplr.2214.answering.7 | motion-return-date | 2027-01-16 | demandMade=true |  | 2027-01-11 | 7 days before: Saturday, January 9, so Monday, January 11
us.ny.cplr.2214.answering.7 | motion-return-date | 2027-01-21 | demandMade=true | mail | 2027-01-11 | 7 days before: Thursday, January 14, 3 days for mail: Monday, January 11
us.ny.cplr.2214.reply | motion-return-date | 2027-01-26 | demandMade=true |  | 2027-01-25 | 1 day before: Monday, January 25
us.ny.cplr.2215 | motion-return-date | 2027-01-31 | demandMade=false | mail | 2027-01-25 | 3 days before: Thursday, January 28, 3 days for mail: Monday, January 25
us.ny.cplr.2215 | motion-return-date | 2027-02-05 | demandMade=false | overnight | 2027-02-01 | 3 days before: Tuesday, February 2, 1 day for overnight delivery: Monday, February 1
us.ny.cplr.2221 | order-notice-of-entry-served | 2027-02-10 |  | mail | 2027-03-17 | 30 days after: Friday, March 12, 5 days for mail: Wednesday, March 17
us.ny.22.202.48.a | decision-to-settle-filed | 2027-02-15 |  |  | 2027-04-16 | 60 days after: Friday, April 16
us.ny.22.202.48.c | settlement-date | 2027-02-20 |  |  | 2027-02-16 | 5 days before: Monday, February 15, so Tuesday, February 16
us.ny.22.202.48.c | settlement-date | 2027-02-25 |  | mail | 2027-02-16 | 5 days before: Saturday, February 20, 5 days for mail: Monday, February 15, so Tuesday, February 16
us.ny.cplr.3212.a | note-of-issue-filed | 2027-03-02 |  |  | 2027-06-30 | 120 days after: Wednesday, June 30
us.ny.cplr.3212.a.floor | note-of-issue-filed | 2027-03-07 |  |  | 2027-04-06 | 30 days after: Tuesday, April 6
us.ny.cplr.4405 | verdict | 2027-03-12 |  |  | 2027-03-29 | 15 days after: Saturday, March 27, so Monday, March 29
us.ny.cplr.5015 | order-notice-of-entry-served | 2027-03-17 |  | mail | 2028-03-22 | 1 year after: Friday, March 17, 5 days for mail: Wednesday, March 22
us.ny.22.202.27 | nonappearance-dismissal-served | 2027-03-22 |  |  | 2028-03-22 | 1 year after: Wednesday, March 22
us.ny.22.202.21.e | note-of-issue-served | 2027-03-27 |  | mail | 2027-04-21 | 20 days after: Friday, April 16, 5 days for mail: Wednesday, April 21
us.ny.cplr.4102.a | note-of-issue-served | 2027-04-01 |  | mail | 2027-04-21 | 15 days after: Friday, April 16, 5 days for mail: Wednesday, April 21
us.ny.cplr.4102.b | partial-jury-demand-served | 2027-04-06 |  | overnight | 2027-04-19 | 10 days after: Friday, April 16, 1 business day for overnight delivery: Monday, April 19
us.ny.cplr.7503.c | arbitration-demand-received | 2027-04-11 |  |  | 2027-05-03 | 20 days after: Saturday, May 1, so Monday, May 3
us.ny.cplr.7509 | award-delivered | 2027-04-16 |  |  | 2027-05-06 | 20 days after: Thursday, May 6
us.ny.cplr.7511 | award-delivered | 2027-04-21 |  |  | 2027-07-20 | 90 days after: Tuesday, July 20
us.ny.cplr.7510 | award-delivered | 2027-04-26 |  |  | 2028-04-26 | 1 year after: Wednesday, April 26
us.ny.cplr.7804.petition | petition-return-date | 2027-05-01 |  |  | 2027-04-12 | 20 days before: Sunday, April 11, so Monday, April 12
us.ny.cplr.7804.answer | petition-return-date | 2027-05-06 |  |  | 2027-05-03 | 5 days before: Saturday, May 1, so Monday, May 3
us.ny.cplr.7804.reply | petition-return-date | 2027-05-11 |  |  | 2027-05-10 | 1 day before: Monday, May 10
us.ny.cplr.5513.a | order-notice-of-entry-served | 2027-05-16 |  | mail | 2027-06-21 | 30 days after: Tuesday, June 15, 5 days for mail: Sunday, June 20, so Monday, June 21
us.ny.cplr.5513.b | order-notice-of-entry-served | 2027-05-21 |  | overnight | 2027-06-21 | 30 days after: Sunday, June 20, 1 business day for overnight delivery: Monday, June 21
us.ny.cplr.5513.c | notice-of-appeal-served | 2027-05-26 | ownNoticeServed=2027-05-18 | mail | 2027-06-17 | the later of: 10 days after: Saturday, June 5, 5 days for mail: Thursday, June 10; 30 days after Tuesday, May 18: Thursday, June 17
us.ny.22.1250.9.a | appeal-taken | 2027-05-31 |  |  | 2027-11-30 | 6 months after: Tuesday, November 30
us.ny.22.1250.9.c.respondent | appellant-brief-served | 2027-06-05 |  | mail | 2027-07-12 | 30 days after: Monday, July 5, 5 days for mail: Saturday, July 10, so Monday, July 12
us.ny.22.1250.9.c.reply | respondent-brief-served | 2027-06-10 |  |  | 2027-06-21 | 10 days after: Sunday, June 20, so Monday, June 21
us.ny.22.1250.16.d | appellate-order-served | 2027-06-15 |  | mail | 2027-07-20 | 30 days after: Thursday, July 15, 5 days for mail: Tuesday, July 20
us.ny.cplr.3211.e.motion | pleading-due | 2027-06-20 |  |  | 2027-06-20 | on the day itself: Sunday, June 20
us.ny.cplr.214.5 | accrual | 2027-06-25 | claim=personal-injury disabilityEnded=2029-05-25 |  | 2032-05-25 | the later of: 3 years after: Tuesday, June 25; 3 years after Friday, May 25: Tuesday, May 25
us.ny.cplr.215.3 | accrual | 2027-06-30 | claim=libel disabilityBegan=2027-06-30 disabilityEnded=2027-09-13 |  | 2028-09-13 | 1 year after: Friday, June 30; 75 days that do not count: Wednesday, September 13
`

testWorkedDates('New York rules, walked without the engine', usNewYork, worked)
