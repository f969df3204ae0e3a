import { testWorkedDates } from '../../testing/worked-dates.js'
import { usCalifornia } from './index.js'

// The periods were taken from the texts, not from the rows, and the dates walked on a calendar without the engine.
// Each line: the rule, its event and day, what is so, how the paper was served; the date, and how it was worked.
const worked = `
us.ca.ccp.335.1 | accrual | 2026-03-07 | claim=personal-injury |  | 2028-03-07 | 2 years after: Tuesday, March 7
us.ca.ccp.337 | accrual | 2026-03-12 | claim=written-contract |  | 2030-03-12 | 4 years after: Tuesday, March 12
us.ca.ccp.337.b | accrual | 2026-03-17 | claim=book-account |  | 2030-03-18 | 4 years after: Sunday, March 17, so Monday, March 18
us.ca.ccp.337.c | accrual | 2026-03-22 | claim=rescission |  | 2030-03-22 | 4 years after: Friday, March 22
us.ca.ccp.338 | accrual | 2026-03-27 | claim=property |  | 2029-03-27 | 3 years after: Tuesday, March 27
us.ca.ccp.338.d | accrual | 2026-04-01 | claim=fraud |  | 2029-04-02 | 3 years after: Sunday, April 1, so Monday, April 2
us.ca.ccp.339 | accrual | 2026-04-06 | claim=oral-contract |  | 2028-04-06 | 2 years after: Thursday, April 6
us.ca.ccp.340 | accrual | 2026-04-11 | claim=libel |  | 2027-04-12 | 1 year after: Sunday, April 11, so Monday, April 12
us.ca.ccp.340.5 | accrual | 2026-04-16 | claim=medical-negligence discovered=2027-05-21 |  | 2028-05-22 | the earlier of: 3 years after: Monday, April 16; 1 year after Friday, May 21: Sunday, May 21, so Monday, May 22
us.ca.ccp.340.6 | accrual | 2026-04-21 | claim=attorney-malpractice discovered=2029-11-11 |  | 2030-04-22 | the earlier of: 4 years after: Sunday, April 21, so Monday, April 22; 1 year after Sunday, November 11: Monday, November 11, so Tuesday, November 12
us.ca.ccp.340.8 | accrual | 2026-04-26 | claim=toxic-exposure discovered=2026-11-12 |  | 2028-11-13 | the later of: 2 years after: Wednesday, April 26; 2 years after Thursday, November 12: Sunday, November 12, so Monday, November 13
us.ca.ccp.340.15 | accrual | 2026-05-01 | claim=domestic-violence discovered=2026-07-30 |  | 2029-07-30 | the later of: 3 years after: Tuesday, May 1; 3 years after Thursday, July 30: Monday, July 30
us.ca.ccp.359 | accrual | 2026-05-06 | claim=director-liability |  | 2029-05-07 | 3 years after: Sunday, May 6, so Monday, May 7
us.ca.ccp.343 | accrual | 2026-05-11 | claim=other |  | 2030-05-13 | 4 years after: Saturday, May 11, so Monday, May 13
us.ca.ccp.355 | reversed-on-appeal | 2026-05-16 |  |  | 2027-05-17 | 1 year after: Sunday, May 16, so Monday, May 17
us.ca.ccp.366.2 | defendant-died | 2026-05-21 |  |  | 2027-05-21 | 1 year after: Friday, May 21
us.ca.gov.911.2 | public-claim-accrual | 2026-05-26 | publicClaim=injury |  | 2026-11-30 | 6 months after: Thursday, November 26, so Monday, November 30
us.ca.gov.911.2.other | public-claim-accrual | 2026-05-31 | publicClaim=other |  | 2027-06-01 | 1 year after: Monday, May 31, so Tuesday, June 1
us.ca.gov.912.4 | public-claim-presented | 2026-06-05 |  |  | 2026-07-20 | 45 days after: Monday, July 20
us.ca.gov.945.6.a.1 | claim-rejection-noticed | 2026-06-10 |  |  | 2026-12-10 | 6 months after: Thursday, December 10
us.ca.gov.945.6.a.2 | public-claim-accrual | 2026-06-15 | publicClaim=injury |  | 2028-06-15 | 2 years after: Thursday, June 15
us.ca.gov.946.6 | late-claim-denied | 2026-06-20 |  |  | 2026-12-21 | 6 months after: Sunday, December 20, so Monday, December 21
us.ca.ccp.1094.6 | local-decision-final | 2026-06-25 | recordDelivered=2026-09-08 |  | 2026-10-08 | the later of: 90 days after: Wednesday, September 23; 30 days after Tuesday, September 8: Thursday, October 8
us.ca.ccp.415.20 | substituted-service-mailed | 2026-06-30 |  |  | 2026-07-10 | 10 days after: Friday, July 10
us.ca.ccp.415.40 | out-of-state-summons-mailed | 2026-07-05 |  |  | 2026-07-15 | 10 days after: Wednesday, July 15
us.ca.ccp.415.30.d | acknowledgment-form-mailed | 2026-07-10 |  |  | 2026-07-30 | 20 days after: Thursday, July 30
us.ca.crc.3.110.b | complaint-filed | 2026-07-15 |  |  | 2026-09-14 | 60 days after: Sunday, September 13, so Monday, September 14
us.ca.crc.3.110.b.added | amended-complaint-filed | 2026-07-20 |  |  | 2026-08-19 | 30 days after: Wednesday, August 19
us.ca.crc.3.110.c | cross-complaint-filed | 2026-07-25 |  |  | 2026-08-24 | 30 days after: Monday, August 24
us.ca.ccp.583.210 | complaint-filed | 2026-07-30 |  |  | 2029-07-30 | 3 years after: Monday, July 30
us.ca.ccp.583.210.b | service-of-summons-due | 2026-08-04 |  |  | 2026-10-05 | 60 days after: Saturday, October 3, so Monday, October 5
us.ca.ccp.583.420.a.1 | complaint-filed | 2026-08-09 |  |  | 2028-08-09 | 2 years after: Wednesday, August 9
us.ca.ccp.583.420.a.2 | complaint-filed | 2026-08-14 |  |  | 2028-08-14 | 2 years after: Monday, August 14
us.ca.ccp.583.310 | complaint-filed | 2026-08-19 |  |  | 2031-08-19 | 5 years after: Tuesday, August 19
us.ca.ccp.594 | trial | 2026-08-24 |  |  | 2026-08-07 | 15 days before: Sunday, August 9, so Friday, August 7
us.ca.ccp.412.20 | summons-served | 2026-08-29 |  |  | 2026-09-28 | 30 days after: Monday, September 28
us.ca.ccp.430.40.a | summons-served | 2026-09-03 |  |  | 2026-10-05 | 30 days after: Saturday, October 3, so Monday, October 5
us.ca.ccp.435.b.1 | summons-served | 2026-09-08 |  |  | 2026-10-08 | 30 days after: Thursday, October 8
us.ca.ccp.418.10 | summons-served | 2026-09-13 |  |  | 2026-10-13 | 30 days after: Tuesday, October 13
us.ca.ccp.425.16.f | summons-served | 2026-09-18 |  |  | 2026-11-17 | 60 days after: Tuesday, November 17
us.ca.ccp.425.16.f.hearing | anti-slapp-motion-served | 2026-09-23 |  | electronic | 2026-10-27 | 30 days after: Friday, October 23, 2 court days for electronic service: Tuesday, October 27
us.ca.ccp.430.41.a.2 | response-due | 2026-09-28 |  |  | 2026-09-23 | 5 days before: Wednesday, September 23
us.ca.ccp.430.41.a.2.extended | response-due | 2026-10-03 | conferDeclarationFiled=true |  | 2026-11-02 | 30 days after: Monday, November 2
us.ca.crc.3.110.d | response-due | 2026-10-08 | responseStipulated=true |  | 2026-10-23 | 15 days after: Friday, October 23
us.ca.crc.3.110.g | response-due | 2026-10-13 |  |  | 2026-10-23 | 10 days after: Friday, October 23
us.ca.crc.3.110.h | default-entered | 2026-10-18 |  |  | 2026-12-02 | 45 days after: Wednesday, December 2
us.ca.ccp.430.40.b | answer-served | 2026-10-23 |  | mail-in-state | 2026-11-09 | 10 days after: Monday, November 2, 5 days for mail: Saturday, November 7, so Monday, November 9
us.ca.ccp.432.10 | cross-complaint-served | 2026-10-28 |  | electronic | 2026-12-01 | 30 days after: Friday, November 27, 2 court days for electronic service: Tuesday, December 1
us.ca.ccp.471.5 | amended-complaint-served | 2026-11-02 |  | mail-out-of-state | 2026-12-14 | 30 days after: Wednesday, December 2, 10 days for mail: Saturday, December 12, so Monday, December 14
us.ca.crc.3.1320.d | demurrer-filed | 2026-11-07 |  |  | 2026-12-14 | 35 days after: Saturday, December 12, so Monday, December 14
us.ca.ccp.472.a | demurrer-hearing | 2026-11-12 |  |  | 2026-10-29 | 9 court days before: Thursday, October 29
us.ca.crc.3.1320.g | demurrer-ruling-served | 2026-11-17 | demurrerRuling=sustained-with-leave | mail-in-state | 2026-12-02 | 10 days after: Friday, November 27, 5 days for mail: Wednesday, December 2
us.ca.crc.3.1320.j | demurrer-ruling-served | 2026-11-22 | demurrerRuling=overruled | electronic | 2026-12-04 | 10 days after: Wednesday, December 2, 2 court days for electronic service: Friday, December 4
us.ca.ccp.438.e | trial | 2026-11-27 | pretrialOrderEntered=2026-11-06 |  | 2026-11-06 | the later of: 30 days before: Wednesday, October 28; Friday, November 6 as given
us.ca.ccp.425.11.b | damages-statement-requested | 2026-12-02 |  | mail-in-state | 2026-12-22 | 15 days after: Thursday, December 17, 5 days for mail: Tuesday, December 22
us.ca.ccp.1167 | unlawful-detainer-served | 2026-12-07 |  |  | 2026-12-21 | 10 court days after: Monday, December 21
us.ca.ccp.1167 | unlawful-detainer-served | 2026-12-12 |  | mail-confidential-address | 2027-01-05 | 10 court days after: Monday, December 28, 5 court days: Tuesday, January 5
us.ca.ccp.1167 | unlawful-detainer-served | 2024-06-12 |  |  | 2024-06-20 | 5 court days after: Thursday, June 20
us.ca.ccp.2016.090 | disclosure-demand-served | 2026-12-17 | caseFiled=2025-02-03 | electronic | 2027-02-17 | 60 days after: Monday, February 15, 2 court days for electronic service: Wednesday, February 17
us.ca.ccp.2030.020.b | summons-served | 2026-12-22 |  |  | 2027-01-01 | 10 days after: Friday, January 1
us.ca.ccp.2025.210.b | summons-served | 2026-12-27 |  |  | 2027-01-16 | 20 days after: Saturday, January 16
us.ca.ccp.2030.260 | interrogatories-served | 2027-01-01 |  | overnight | 2027-02-02 | 30 days after: Sunday, January 31, 2 court days for overnight delivery: Tuesday, February 2
us.ca.ccp.2031.260 | inspection-demand-served | 2027-01-06 |  | mail-in-state | 2027-02-10 | 30 days after: Friday, February 5, 5 days for mail: Wednesday, February 10
us.ca.ccp.2033.250 | admissions-served | 2027-01-11 |  | electronic | 2027-02-16 | 30 days after: Wednesday, February 10, 2 court days for electronic service: Tuesday, February 16
us.ca.ccp.2030.260.b | ud-discovery-served | 2027-01-16 |  |  | 2027-01-21 | 5 days after: Thursday, January 21
us.ca.ccp.2030.300 | responses-served | 2027-01-21 |  | electronic | 2027-03-09 | 45 days after: Sunday, March 7, 2 court days for electronic service: Tuesday, March 9
us.ca.ccp.2033.290 | admission-responses-served | 2027-01-26 |  | mail-in-state | 2027-03-17 | 45 days after: Friday, March 12, 5 days for mail: Wednesday, March 17
us.ca.ccp.2025.270.a | deposition | 2027-01-31 |  | overnight | 2027-01-19 | 10 days before: Thursday, January 21, 2 court days for overnight delivery: Tuesday, January 19
us.ca.ccp.2025.410.a | deposition | 2027-02-05 |  |  | 2027-02-02 | 3 days before: Tuesday, February 2
us.ca.ccp.2025.480.b | deposition-record-completed | 2027-02-10 |  |  | 2027-04-12 | 60 days after: Sunday, April 11, so Monday, April 12
us.ca.ccp.2024.020.cutoff | trial | 2027-02-15 |  |  | 2027-01-15 | 30 days before: Saturday, January 16, so Friday, January 15
us.ca.ccp.2024.020.motions | trial | 2027-02-20 |  |  | 2027-02-05 | 15 days before: Friday, February 5
us.ca.ccp.2024.030 | trial | 2027-02-25 |  |  | 2027-02-10 | 15 days before: Wednesday, February 10
us.ca.ccp.2024.030.motions | trial | 2027-03-02 |  |  | 2027-02-19 | 10 days before: Saturday, February 20, so Friday, February 19
us.ca.ccp.2034.220 | trial | 2027-03-07 | trialDateSet=2027-01-04 |  | 2027-01-14 | the later of: 70 days before: Sunday, December 27, so Thursday, December 24; 10 days after Monday, January 4: Thursday, January 14
us.ca.ccp.2034.230 | trial | 2027-03-12 | expertDemandServed=2026-12-31 |  | 2027-01-21 | the later of: 50 days before: Thursday, January 21; 20 days after Thursday, December 31: Wednesday, January 20
us.ca.ccp.2034.280.a | experts-exchanged | 2027-03-17 |  |  | 2027-04-06 | 20 days after: Tuesday, April 6
us.ca.ccp.998 | trial | 2027-03-22 |  |  | 2027-03-12 | 10 days before: Friday, March 12
us.ca.ccp.998.b.2 | compromise-offered | 2027-03-27 | trialCommences=2027-04-20 |  | 2027-04-20 | the earlier of: 30 days after: Monday, April 26; Tuesday, April 20 as given
us.ca.ccp.1005.moving | hearing | 2027-04-01 |  | mail-in-state | 2027-03-04 | 16 court days before: Tuesday, March 9, 5 days for mail: Thursday, March 4
us.ca.ccp.1005.opposition | hearing | 2027-04-06 |  |  | 2027-03-23 | 9 court days before: Tuesday, March 23
us.ca.ccp.1005.reply | hearing | 2027-04-11 |  |  | 2027-04-05 | 5 court days before: Monday, April 5
us.ca.ccp.1005.c | opposition-or-reply-filed | 2027-04-16 |  |  | 2027-04-19 | 1 court day after: Monday, April 19
us.ca.crc.3.1300.c | hearing | 2027-04-21 |  |  | 2027-04-14 | 5 court days before: Wednesday, April 14
us.ca.crc.3.1306.b | hearing | 2027-04-26 |  |  | 2027-04-21 | 3 court days before: Wednesday, April 21
us.ca.crc.3.1203.a | ex-parte-hearing | 2027-05-01 |  |  | 2027-04-30 | 1 court day before: Friday, April 30
us.ca.crc.3.1312.a | motion-decided | 2027-05-06 |  |  | 2027-05-11 | 5 days after: Tuesday, May 11
us.ca.crc.3.1312.a.response | proposed-order-served | 2027-05-11 |  | electronic | 2027-05-18 | 5 days after: Sunday, May 16, 2 court days for electronic service: Tuesday, May 18
us.ca.crc.3.1342.a | dismissal-hearing | 2027-05-16 |  | electronic | 2027-03-29 | 45 days before: Thursday, April 1, 2 court days for electronic service: Monday, March 29
us.ca.crc.3.1342.b | dismissal-motion-served | 2027-05-21 |  | mail-in-state | 2027-06-10 | 15 days after: Saturday, June 5, 5 days for mail: Thursday, June 10
us.ca.crc.3.1385.b | case-settled | 2027-05-26 |  |  | 2027-07-12 | 45 days after: Saturday, July 10, so Monday, July 12
us.ca.ccp.128.7.c.1 | sanctions-motion-served | 2027-05-31 |  | electronic | 2027-06-23 | 21 days after: Monday, June 21, 2 court days for electronic service: Wednesday, June 23
us.ca.ccp.128.7.c.1.earliest | safe-harbor-over | 2027-06-05 |  |  | 2027-06-06 | 1 day after: Sunday, June 6
us.ca.ccp.170.6.assignment | all-purpose-assignment-noticed | 2027-06-10 | firstAppearance=2027-07-20 | mail-in-state | 2027-08-04 | the later of: 15 days after: Friday, June 25, 5 days for mail: Wednesday, June 30; 15 days after Tuesday, July 20: Wednesday, August 4
us.ca.ccp.170.6.reversal | assignment-after-reversal-noticed | 2027-06-15 |  | electronic | 2027-08-17 | 60 days after: Saturday, August 14, 2 court days for electronic service: Tuesday, August 17
us.ca.ccp.170.3.d | disqualification-order-entry-served | 2027-06-20 |  |  | 2027-06-30 | 10 days after: Wednesday, June 30
us.ca.ccp.1008 | order-entry-served | 2027-06-25 |  | electronic | 2027-07-07 | 10 days after: Monday, July 5, 2 court days for electronic service: Wednesday, July 7
us.ca.ccp.473.b | judgment-entered | 2027-06-30 |  |  | 2027-12-30 | 6 months after: Thursday, December 30
us.ca.ccp.473.b.default | default-entered | 2027-07-05 |  |  | 2028-01-05 | 6 months after: Wednesday, January 5
us.ca.ccp.473.5 | default-judgment-entered | 2027-07-10 | noticeOfEntryServed=2027-07-30 |  | 2028-01-26 | the earlier of: 2 years after: Tuesday, July 10; 180 days after Friday, July 30: Wednesday, January 26
us.ca.ccp.437c.a.1 | general-appearance | 2027-07-15 |  |  | 2027-09-14 | 60 days after: Tuesday, September 14
us.ca.ccp.437c.a.2 | summary-judgment-hearing | 2027-07-20 | motionFiled=2026-01-05 | mail-in-state | 2027-04-23 | 81 days before: Friday, April 30, 5 days for mail: Sunday, April 25, so Friday, April 23
us.ca.ccp.437c.a.2 | summary-judgment-hearing | 2024-12-19 | motionFiled=2024-10-01 | mail-in-state | 2024-09-30 | 75 days before: Saturday, October 5, 5 days for mail: Monday, September 30
us.ca.ccp.437c.b.2 | summary-judgment-hearing | 2027-07-25 | motionFiled=2026-01-05 |  | 2027-07-02 | 20 days before: Monday, July 5, so Friday, July 2
us.ca.ccp.437c.b.2 | summary-judgment-hearing | 2024-12-19 | motionFiled=2024-10-01 |  | 2024-12-05 | 14 days before: Thursday, December 5
us.ca.ccp.437c.b.4 | summary-judgment-hearing | 2027-07-30 | motionFiled=2026-01-05 |  | 2027-07-19 | 11 days before: Monday, July 19
us.ca.ccp.437c.b.4 | summary-judgment-hearing | 2024-12-19 | motionFiled=2024-10-01 |  | 2024-12-13 | 5 days before: Saturday, December 14, so Friday, December 13
us.ca.ccp.437c.a.3 | trial | 2027-08-04 |  |  | 2027-07-02 | 30 days before: Monday, July 5, so Friday, July 2
us.ca.ccp.437c.m | order-entry-served | 2027-08-09 |  | overnight | 2027-08-31 | 20 days after: Sunday, August 29, 2 court days for overnight delivery: Tuesday, August 31
us.ca.ccp.1170.7 | ud-summary-judgment-hearing | 2027-08-14 |  |  | 2027-08-09 | 5 days before: Monday, August 9
us.ca.crc.3.1351.c | ud-summary-judgment-hearing | 2027-08-19 |  |  | 2027-08-18 | 1 court day before: Wednesday, August 18
us.ca.crc.3.724 | case-management-conference | 2027-08-24 |  |  | 2027-07-23 | 30 days before: Sunday, July 25, so Friday, July 23
us.ca.crc.3.725.a | case-management-conference | 2027-08-29 |  |  | 2027-08-13 | 15 days before: Saturday, August 14, so Friday, August 13
us.ca.ccp.631.c | trial | 2027-09-03 |  |  | 2027-08-09 | 25 days before: Monday, August 9
us.ca.crc.3.1590.d | tentative-decision-served | 2027-09-08 | tentativeDecisionAnnounced=2027-09-04 | mail-in-state | 2027-09-23 | the later of: 10 days after: Saturday, September 18, 5 days for mail: Thursday, September 23; 10 days after Saturday, September 4: Tuesday, September 14
us.ca.crc.3.1590.e | statement-of-decision-requested | 2027-09-13 |  |  | 2027-09-23 | 10 days after: Thursday, September 23
us.ca.crc.3.1590.g | proposed-statement-served | 2027-09-18 |  | electronic | 2027-10-05 | 15 days after: Sunday, October 3, 2 court days for electronic service: Tuesday, October 5
us.ca.crc.3.1590.j | proposed-judgment-served | 2027-09-23 |  | mail-in-state | 2027-10-08 | 10 days after: Sunday, October 3, 5 days for mail: Friday, October 8
us.ca.ccp.659 | notice-of-entry-served | 2027-09-28 | judgmentEntered=2027-09-25 | mail-in-state | 2027-10-13 | the earlier of: 15 days after: Wednesday, October 13; 180 days after Saturday, September 25: Thursday, March 23
us.ca.ccp.659.180 | judgment-entered | 2027-10-03 |  |  | 2028-04-03 | 180 days after: Friday, March 31, so Monday, April 3
us.ca.ccp.659.cross | first-notice-of-intention-served | 2027-10-08 |  |  | 2027-10-25 | 15 days after: Saturday, October 23, so Monday, October 25
us.ca.ccp.629.b | notice-of-entry-served | 2027-10-13 | judgmentEntered=2027-04-24 |  | 2027-10-21 | the earlier of: 15 days after: Thursday, October 28; 180 days after Saturday, April 24: Thursday, October 21
us.ca.ccp.663a | notice-of-entry-served | 2027-10-18 | judgmentEntered=2027-10-09 |  | 2027-11-02 | the earlier of: 15 days after: Tuesday, November 2; 180 days after Saturday, October 9: Thursday, April 6
us.ca.ccp.659a | notice-of-intention-filed | 2027-10-23 |  |  | 2027-11-02 | 10 days after: Tuesday, November 2
us.ca.ccp.659a.opposition | new-trial-brief-served | 2027-10-28 |  | electronic | 2027-11-09 | 10 days after: Sunday, November 7, 2 court days for electronic service: Tuesday, November 9
us.ca.ccp.659a.reply | new-trial-opposition-served | 2027-11-02 |  | electronic | 2027-11-09 | 5 days after: Sunday, November 7, 2 court days for electronic service: Tuesday, November 9
us.ca.ccp.660.c | notice-of-entry-served | 2027-11-07 | newTrialSought=true |  | 2028-01-21 | 75 days after: Friday, January 21
us.ca.crc.3.1700.a | notice-of-entry-served | 2027-11-12 | judgmentEntered=2027-11-10 | mail-in-state | 2027-12-02 | the earlier of: 15 days after: Saturday, November 27, 5 days for mail: Thursday, December 2; 180 days after Wednesday, November 10: Monday, May 8
us.ca.crc.3.1700.b | cost-memorandum-served | 2027-11-17 |  | mail-in-state | 2027-12-07 | 15 days after: Thursday, December 2, 5 days for mail: Tuesday, December 7
us.ca.crc.3.1702.b | notice-of-entry-served | 2027-11-22 | judgmentEntered=2027-11-21 |  | 2028-01-21 | the earlier of: 60 days after: Friday, January 21; 180 days after Sunday, November 21: Friday, May 19
us.ca.ccp.1288 | award-served | 2027-11-27 |  |  | 2031-12-01 | 4 years after: Thursday, November 27, so Monday, December 1
us.ca.ccp.1288.vacate | award-served | 2027-12-02 |  |  | 2028-03-13 | 100 days after: Saturday, March 11, so Monday, March 13
us.ca.ccp.1290.6 | award-petition-served | 2027-12-07 |  |  | 2027-12-17 | 10 days after: Friday, December 17
us.ca.crc.3.826.a | judicial-award-filed | 2027-12-12 |  |  | 2028-02-10 | 60 days after: Thursday, February 10
us.ca.crc.8.104 | notice-of-entry-served | 2027-12-17 | judgmentEntered=2027-08-09 |  | 2028-02-07 | the earlier of: 60 days after: Tuesday, February 15; 180 days after Monday, August 9: Saturday, February 5, so Monday, February 7
us.ca.crc.8.104.180 | judgment-entered | 2027-12-22 |  |  | 2028-06-20 | 180 days after: Monday, June 19, so Tuesday, June 20
us.ca.crc.8.108.b | new-trial-denial-served | 2027-12-27 | noticeOfEntryServed=2027-11-07 judgmentEntered=2027-11-02 |  | 2028-01-26 | the later of: the earlier of: 30 days after: Wednesday, January 26; 180 days after Tuesday, November 2: Sunday, April 30, so Monday, May 1; the earlier of: 60 days after Sunday, November 7: Thursday, January 6; 180 days after Tuesday, November 2: Sunday, April 30, so Monday, May 1
us.ca.crc.8.108.b.law | new-trial-denied-by-law | 2028-01-01 | judgmentEntered=2027-10-13 |  | 2028-01-31 | the earlier of: 30 days after: Monday, January 31; 180 days after Wednesday, October 13: Monday, April 10
us.ca.crc.8.108.c | vacate-denial-served | 2028-01-06 | firstMotionFiled=2027-10-28 noticeOfEntryServed=2027-10-18 judgmentEntered=2027-10-13 |  | 2028-01-26 | the later of: the earlier of: 30 days after: Saturday, February 5, so Monday, February 7; 90 days after Thursday, October 28: Wednesday, January 26; 180 days after Wednesday, October 13: Monday, April 10; the earlier of: 60 days after Monday, October 18: Friday, December 17; 180 days after Wednesday, October 13: Monday, April 10
us.ca.crc.8.108.d | jnov-denial-served | 2028-01-11 | noticeOfEntryServed=2028-01-01 judgmentEntered=2027-12-30 |  | 2028-03-01 | the later of: the earlier of: 30 days after: Thursday, February 10; 180 days after Thursday, December 30: Tuesday, June 27; the earlier of: 60 days after Saturday, January 1: Wednesday, March 1; 180 days after Thursday, December 30: Tuesday, June 27
us.ca.crc.8.108.e | reconsideration-denial-served | 2028-01-16 | firstMotionFiled=2027-12-27 noticeOfEntryServed=2027-12-02 judgmentEntered=2027-11-30 |  | 2028-02-15 | the later of: the earlier of: 30 days after: Tuesday, February 15; 90 days after Monday, December 27: Sunday, March 26, so Monday, March 27; 180 days after Tuesday, November 30: Sunday, May 28, so Tuesday, May 30; the earlier of: 60 days after Thursday, December 2: Monday, January 31; 180 days after Tuesday, November 30: Sunday, May 28, so Tuesday, May 30
us.ca.crc.8.108.g | first-appeal-noticed-by-clerk | 2028-01-21 | noticeOfEntryServed=2027-11-27 judgmentEntered=2027-11-22 |  | 2028-02-10 | the later of: 20 days after: Thursday, February 10; the earlier of: 60 days after Saturday, November 27: Wednesday, January 26; 180 days after Monday, November 22: Saturday, May 20, so Monday, May 22
us.ca.crc.8.822 | limited-case-entry-served | 2028-01-26 | judgmentEntered=2027-11-22 |  | 2028-02-22 | the earlier of: 30 days after: Friday, February 25; 90 days after Monday, November 22: Sunday, February 20, so Tuesday, February 22
us.ca.crc.8.100.g | appeal-number-assigned | 2028-01-31 |  |  | 2028-02-15 | 15 days after: Tuesday, February 15
us.ca.crc.8.121 | notice-of-appeal-filed | 2028-02-05 |  |  | 2028-02-15 | 10 days after: Tuesday, February 15
us.ca.crc.8.122.a.2 | record-designation-served | 2028-02-10 |  | mail-in-state | 2028-02-25 | 10 days after: Sunday, February 20, 5 days for mail: Friday, February 25
us.ca.crc.8.140.a | record-default-noticed | 2028-02-15 |  |  | 2028-03-01 | 15 days after: Wednesday, March 1
us.ca.crc.8.54.a.3 | appellate-motion-filed | 2028-02-20 |  |  | 2028-03-06 | 15 days after: Monday, March 6
us.ca.crc.8.212.a.1 | record-filed | 2028-02-25 |  |  | 2028-04-05 | 40 days after: Wednesday, April 5
us.ca.crc.8.212.a.1.B | appendix-elected | 2028-03-01 |  |  | 2028-05-10 | 70 days after: Wednesday, May 10
us.ca.crc.8.212.a.2 | opening-brief-filed | 2028-03-06 |  |  | 2028-04-05 | 30 days after: Wednesday, April 5
us.ca.crc.8.212.a.3 | respondent-brief-filed | 2028-03-11 |  |  | 2028-04-03 | 20 days after: Friday, March 31, so Monday, April 3
us.ca.crc.8.220 | late-brief-noticed | 2028-03-16 |  |  | 2028-04-03 | 15 days after: Friday, March 31, so Monday, April 3
us.ca.crc.8.268 | court-of-appeal-decision-filed | 2028-03-21 |  |  | 2028-04-05 | 15 days after: Wednesday, April 5
us.ca.crc.8.268 | court-of-appeal-decision-filed | 2028-03-26 | decisionModified=2028-04-13 |  | 2028-04-28 | 15 days after Thursday, April 13: Friday, April 28
us.ca.crc.8.268.answer | rehearing-answer-requested | 2028-03-31 |  |  | 2028-04-10 | 8 days after: Saturday, April 8, so Monday, April 10
us.ca.crc.8.264 | court-of-appeal-decision-filed | 2028-04-05 |  |  | 2028-05-05 | 30 days after: Friday, May 5
us.ca.crc.8.500 | court-of-appeal-decision-final | 2028-04-10 |  |  | 2028-04-20 | 10 days after: Thursday, April 20
us.ca.crc.8.500.answer | review-petition-filed | 2028-04-15 |  |  | 2028-05-05 | 20 days after: Friday, May 5
us.ca.crc.8.520.a.1 | review-ordered | 2028-04-20 |  |  | 2028-05-22 | 30 days after: Saturday, May 20, so Monday, May 22
us.ca.ccp.631.c.conference | case-management-conference | 2028-04-25 |  |  | 2028-04-25 | on the day itself: Tuesday, April 25
us.ca.ccp.335.1 | accrual | 2028-04-30 | claim=personal-injury tollingBegan=2028-06-09 tollingEnded=2028-09-17 |  | 2030-08-08 | 2 years after: Tuesday, April 30; 100 days that do not count: Thursday, August 8
us.ca.ccp.339 | accrual | 2028-05-05 | claim=oral-contract tollingBegan=2028-05-05 tollingEnded=2029-09-17 |  | 2031-09-17 | 2 years after: Sunday, May 5; 500 days that do not count: Wednesday, September 17
`

testWorkedDates('California rules, walked without the engine', usCalifornia, worked)
