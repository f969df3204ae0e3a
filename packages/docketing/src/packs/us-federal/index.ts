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
import { adversary, bankruptcyAppeal, bankruptcyCase } from './bankruptcy/rules.js'
import { bankruptcyEvents, bankruptcyFacts } from './bankruptcy/words.js'
import { civilEvents, civilFacts, civilRules } from './civil/index.js'
import { afterVerdict, beforeTrial } from './criminal/rules.js'
import { criminalEvents, criminalFacts } from './criminal/words.js'
import { frap26 } from './frap-26.js'
import { frbp9006 } from './frbp-9006.js'
import { frcp6 } from './frcp-6.js'
import { frcrp45 } from './frcrp-45.js'
import { supremeCourt30 } from './sct-30.js'

export { executiveClosures } from './executive-closures.js'
export { frap26 } from './frap-26.js'
export { frbp9006 } from './frbp-9006.js'
export { frcp6 } from './frcp-6.js'
export { frcrp45 } from './frcrp-45.js'
export { federalHolidays } from './holidays.js'
export { supremeCourt30 } from './sct-30.js'
export { usSupremeCourt } from './supreme-court/index.js'

const citeForms = [
  'Fed\\. R\\. Civ\\. P\\. \\d+(\\.\\d)?(\\([\\dA-Za-z]+\\))*( \\(2009\\))?(, (\\d+(\\.\\d)?)?(\\([\\dA-Za-z]+\\))+)*(; 28 U\\.S\\.C\\. 636\\(b\\)\\(1\\))?',
  'Fed\\. R\\. App\\. P\\. \\d+(\\.\\d)?(\\([\\dA-Za-z]+\\))*(, \\d+(\\([\\dA-Za-z]+\\))+)*',
  '\\d+ U\\.S\\.C\\. [\\da-z-]+(\\([\\dA-Za-z]+\\))*(, \\([a-z]\\)\\(\\d\\))?(; (Fed\\. R\\. Civ\\. P\\. 4\\(m\\)|Sup\\. Ct\\. R\\. 13\\.1, 13\\.3))?',
  'Sup\\. Ct\\. R\\. \\d+\\.\\d(, \\d+\\.\\d)?',
]

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
  citeForms,
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
  citeForms,
  events: [...appealEvents, ...appellateEvents],
  facts: [...appealFacts, ...appellateFacts],
  rules: appellateRules,
})

/**
 * A criminal case in a district court, from the warrant to the sentence: Federal Rules of Criminal Procedure, counted
 * by {@link frcrp45}. The notice of appeal stands in the appellate pack; the Speedy Trial Act, whose excluded time no
 * rule counts, in none.
 *
 * @since 0.1.0
 */
export const usFederalCriminal: Pack = definePack({
  id: 'us-federal-criminal',
  version: '2026.11.0',
  asOf: '2024-12-01',
  title: 'Federal criminal rules',
  regime: frcrp45,
  events: criminalEvents,
  facts: criminalFacts,
  citeForms: ['Fed\\. R\\. Crim\\. P\\. \\d+(\\.\\d)?(\\([\\dA-Za-z]+\\))*'],
  rules: [...beforeTrial, ...afterVerdict],
})

/**
 * A case in a bankruptcy court, its adversary proceedings and its appeals: Federal Rules of Bankruptcy Procedure,
 * counted by {@link frbp9006}.
 *
 * @since 0.1.0
 */
export const usBankruptcy: Pack = definePack({
  id: 'us-bankruptcy',
  version: '2026.11.0',
  asOf: '2024-12-01',
  title: 'Federal bankruptcy rules',
  regime: frbp9006,
  events: bankruptcyEvents,
  facts: bankruptcyFacts,
  citeForms: ['Fed\\. R\\. Bankr\\. P\\. \\d{4}(\\([\\dA-Za-z]+\\))*'],
  rules: [...bankruptcyCase, ...adversary, ...bankruptcyAppeal],
})
