import type { Gate } from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { jurisdictions, screenRule } from '../ethics/jurisdictions.js'
import { shut } from './gate.js'
import { type Screen, screens } from './screen.js'

/** Lets a screen up only where the table of its jurisdiction has one, in time, and without a share in the fee. @internal */
export const screenGate: Gate<Screen> = {
  model: screens,
  on: ['create'],
  check({ after }) {
    if (after === undefined) return []
    const jurisdiction = jurisdictions.find((each) => each === after.jurisdiction)
    const findings: Finding[] = []
    if (screenRule(jurisdiction, after.purpose) === undefined)
      findings.push(shut('SCREEN_NOT_ACCEPTED', { jurisdiction: after.jurisdiction }))
    if (!after.wasTimely) findings.push(shut('SCREEN_NOT_TIMELY', {}))
    if (!after.feeExcluded) findings.push(shut('SCREEN_FEE', {}))
    return findings
  },
}
