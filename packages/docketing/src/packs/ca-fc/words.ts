import type { PackEvent, PackFact } from '../../rules/pack.js'

/** @internal */
export const events: readonly PackEvent[] = [
  { id: 'claim-issued', title: 'issue of the statement of claim' },
  { id: 'claim-served', title: 'service of the statement of claim' },
  { id: 'defence-served', title: 'service of the statement of defence' },
  { id: 'counterclaim-served', title: 'service of the defence and counterclaim' },
  { id: 'pleadings-closed', title: 'the close of pleadings' },
  { id: 'admission-request-served', title: 'service of the request to admit' },
  { id: 'decision-communicated', title: 'communication of the decision' },
  { id: 'application-issued', title: 'issue of the notice of application' },
  { id: 'application-served', title: 'service of the notice of application' },
  { id: 'applicant-affidavits-served', title: "service of the applicant's affidavits" },
  { id: 'respondent-affidavits-filed', title: "filing of the respondent's affidavits" },
  { id: 'cross-examinations-completed', title: 'completion of the cross-examinations' },
  { id: 'applicant-record-served', title: "service of the applicant's record" },
  { id: 'respondent-record-served', title: "service of the respondent's record" },
  { id: 'associate-judge-order', title: 'the order of the associate judge' },
  { id: 'judgment-pronounced', title: 'pronouncement of the judgment' },
  { id: 'interlocutory-judgment-pronounced', title: 'pronouncement of the interlocutory judgment' },
  { id: 'appeal-issued', title: 'issue of the notice of appeal' },
  { id: 'appeal-served', title: 'service of the notice of appeal' },
  { id: 'hearing', title: 'the hearing' },
  { id: 'summary-judgment-hearing', title: 'the hearing of the motion for summary judgment' },
  { id: 'trial', title: 'the date fixed for trial' },
  { id: 'court-of-appeal-judgment', title: 'the judgment of the court below the Supreme Court' },
]

/** @internal */
export const facts: readonly PackFact[] = [
  {
    id: 'servedIn',
    kind: 'word',
    title: 'where the defendant was served',
    words: ['canada-or-us', 'elsewhere'],
  },
  {
    id: 'noticeOfIntention',
    kind: 'boolean',
    title: 'whether a notice of intention to respond was served and filed',
  },
]
