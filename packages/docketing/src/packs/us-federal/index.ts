/**
 * The rules of the United States courts in civil cases, from the accrual of the claim to certiorari.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import {
  appealEvents,
  appealFacts,
  appellateEvents,
  appellateFacts,
  appellateRules,
  noticeOfAppeal,
} from './appellate/index.js'
import { civilEvents, civilFacts, civilRules } from './civil/index.js'
import { frap26 } from './frap-26.js'
import { frcp6 } from './frcp-6.js'
import { supremeCourt30 } from './sct-30.js'

export { executiveClosures } from './executive-closures.js'
export { frap26 } from './frap-26.js'
export { frcp6 } from './frcp-6.js'
export { federalHolidays } from './holidays.js'
export { supremeCourt30 } from './sct-30.js'

/**
 * A civil case in a district court, through the notice of appeal: Federal Rules of Civil Procedure, counted by
 * {@link frcp6}, and of Appellate Procedure 4 and 5, counted by {@link frap26}.
 *
 * @since 0.1.0
 */
export const usFederal: Pack = definePack({
  id: 'us-federal',
  version: '2026.11.0',
  asOf: '2024-12-01',
  title: 'Federal civil rules',
  regime: frcp6,
  regimes: [frap26],
  events: [...civilEvents, ...appealEvents],
  facts: [...civilFacts, ...appealFacts],
  rules: [...civilRules, ...noticeOfAppeal],
})

/**
 * A case in a court of appeals, from the notice of appeal to certiorari: Federal Rules of Appellate Procedure,
 * counted by {@link frap26}, and what leads on to the Supreme Court, counted by {@link supremeCourt30}.
 *
 * @since 0.1.0
 */
export const usFederalAppellate: Pack = definePack({
  id: 'us-federal-appellate',
  version: '2026.11.0',
  asOf: '2024-12-01',
  title: 'Federal appellate rules',
  regime: frap26,
  regimes: [supremeCourt30],
  events: [...appealEvents, ...appellateEvents],
  facts: [...appealFacts, ...appellateFacts],
  rules: appellateRules,
})
