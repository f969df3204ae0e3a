import type { Rule } from '../../rules/rule.js'
import { appeal } from './appeal.js'
import { beforeTrial } from './before-trial.js'
import { conferenceAndDecision } from './conference-and-decision.js'
import { costsAndAwards } from './costs-and-awards.js'
import { discovery } from './discovery.js'
import { laterPleadings } from './later-pleadings.js'
import { limitation } from './limitation.js'
import { malpractice } from './malpractice.js'
import { motions } from './motions.js'
import { noticeOfAppeal } from './notice-of-appeal.js'
import { pleadings } from './pleadings.js'
import { postTrial } from './post-trial.js'
import { publicClaims } from './public-claims.js'
import { relief } from './relief.js'
import { service } from './service.js'
import { summaryJudgment } from './summary-judgment.js'

/** The rules of a case, from the accrual of the claim to review by the Supreme Court. @internal */
export const rules: readonly Rule[] = [
  ...limitation,
  ...malpractice,
  ...publicClaims,
  ...service,
  ...pleadings,
  ...laterPleadings,
  ...discovery,
  ...beforeTrial,
  ...motions,
  ...relief,
  ...summaryJudgment,
  ...conferenceAndDecision,
  ...postTrial,
  ...costsAndAwards,
  ...noticeOfAppeal,
  ...appeal,
]
