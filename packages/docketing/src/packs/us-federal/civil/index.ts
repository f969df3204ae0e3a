import type { Rule } from '../../../rules/rule.js'
import { agencyAndHabeas } from './agency-and-habeas.js'
import { answers } from './answer.js'
import { arbitration } from './arbitration.js'
import { depositions } from './depositions.js'
import { disclosures } from './disclosures.js'
import { discovery } from './discovery.js'
import { judgment } from './judgment.js'
import { laterPleadings } from './later-pleadings.js'
import { limitation } from './limitation.js'
import { magistrate } from './magistrate.js'
import { motions } from './motions.js'
import { postTrial } from './post-trial.js'
import { removal } from './removal.js'
import { scheduling } from './scheduling.js'
import { service } from './service.js'
import { summaryJudgment } from './summary-judgment.js'
import { juryAndOffers } from './trial.js'

/** The rules of civil procedure, in the order of a case. @internal */
export const civilRules: readonly Rule[] = [
  ...limitation,
  ...agencyAndHabeas,
  ...service,
  ...answers,
  ...laterPleadings,
  ...removal,
  ...scheduling,
  ...disclosures,
  ...discovery,
  ...depositions,
  ...motions,
  ...magistrate,
  ...summaryJudgment,
  ...juryAndOffers,
  ...judgment,
  ...postTrial,
  ...arbitration,
]

export { civilEvents, civilFacts } from './words.js'
