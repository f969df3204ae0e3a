import type { Rule } from '../../rules/rule.js'
import { appeals } from './appeal.js'
import { caseManagement } from './case-management.js'
import { discovery } from './discovery.js'
import { limitation } from './limitation.js'
import { pleadings } from './pleadings.js'
import { postTrial } from './post-trial.js'
import { summaryJudgment } from './summary-judgment.js'

/** The rules of a case, from the accrual of the claim to the notice to the Supreme Court. @internal */
export const rules: readonly Rule[] = [
  ...limitation,
  ...pleadings,
  ...caseManagement,
  ...discovery,
  ...summaryJudgment,
  ...postTrial,
  ...appeals,
]
