import type { Rule } from '../../rules/rule.js'
import { appeals } from './appeal.js'
import { calendarPractice } from './calendar-practice.js'
import { commencement } from './commencement.js'
import { defaults } from './default.js'
import { disclosure } from './disclosure.js'
import { limitation } from './limitation.js'
import { malpractice } from './malpractice.js'
import { motions } from './motions.js'
import { pleadings } from './pleadings.js'
import { publicBodies } from './public-bodies.js'

/** The rules of a case, from the accrual of the claim to leave to appeal. @internal */
export const rules: readonly Rule[] = [
  ...limitation,
  ...malpractice,
  ...publicBodies,
  ...commencement,
  ...defaults,
  ...pleadings,
  ...disclosure,
  ...motions,
  ...calendarPractice,
  ...appeals,
]
