import type { Rule } from '../../../rules/rule.js'
import { afterAppellateJudgment, certiorari } from './after-judgment.js'
import { criminalAppeals } from './criminal-appeals.js'
import { appellateMotions, appendix, briefs } from './motions-and-briefs.js'
import { noticeOfAppeal } from './notice-of-appeal.js'
import { permissionAndRecord } from './permission-and-record.js'

/** The rules of appellate procedure, in the order of an appeal. @internal */
export const appellateRules: readonly Rule[] = [
  ...noticeOfAppeal,
  ...criminalAppeals,
  ...permissionAndRecord,
  ...appellateMotions,
  ...briefs,
  ...appendix,
  ...afterAppellateJudgment,
  ...certiorari,
]

export { noticeOfAppeal } from './notice-of-appeal.js'
export { appealEvents, appealFacts, appellateEvents, appellateFacts } from './words.js'
