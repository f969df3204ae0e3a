import type { Rule } from '../../rules/rule.js'
import { appeals } from './appeal.js'
import { briefs } from './briefs.js'
import { discovery } from './discovery.js'
import { discoveryPeriod } from './discovery-period.js'
import { earlyDismissal } from './early-dismissal.js'
import { experts } from './experts.js'
import { hearingsAndTrial } from './hearings-and-trial.js'
import { limitation } from './limitation.js'
import { pleadings } from './pleadings.js'
import { postTrial } from './post-trial.js'
import { summaryJudgment } from './summary-judgment.js'

/** The rules of a case, from the accrual of the claim to the petition for review. @internal */
export const rules: readonly Rule[] = [
  ...limitation,
  ...pleadings,
  ...earlyDismissal,
  ...discovery,
  ...discoveryPeriod,
  ...experts,
  ...summaryJudgment,
  ...hearingsAndTrial,
  ...postTrial,
  ...appeals,
  ...briefs,
]
