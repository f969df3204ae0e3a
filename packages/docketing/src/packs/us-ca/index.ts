/**
 * California superior courts in civil cases, from the accrual of the claim to review by the Supreme Court.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { californiaTime } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { californiaHolidays } from './calendar.js'
export { californiaTime } from './regime.js'

/**
 * California civil rules, counted by {@link californiaTime}.
 *
 * @since 0.1.0
 */
export const usCalifornia: Pack = definePack({
  id: 'us-ca',
  title: 'California civil rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: californiaTime,
  keys: { filing: 'motionFiled', case: 'caseFiled' },
  citeForms: [
    String.raw`Cal\. Code Civ\. Proc\. \d+(\.\d+)*[a-z]?(\(\w\d?\))*((, | to )(\d+(\.\d+)*[a-z]?|(?=\())(\(\w\d?\))*)*(; Cal\. Rules of Court, rule \d+\.\d+(\(\w\))*)?`,
    String.raw`Cal\. Gov\. Code \d+\.\d+(\(\w\))*(, (\(\w\))+)?`,
    String.raw`Cal\. Rules of Court, rule \d+\.\d+(\(\w\))*((, | to )(\d+\.\d+)?(\(\w\))+)*(; Cal\. Code Civ\. Proc\. \d+)?`,
  ],
  events,
  facts,
  rules,
})
