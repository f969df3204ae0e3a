/**
 * Florida civil rules, from the accrual of the claim to the notice to the Supreme Court.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { floridaTime } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { floridaHolidays } from './calendar.js'
export { floridaTime } from './regime.js'

/**
 * Florida civil rules, counted by {@link floridaTime}.
 *
 * @since 0.1.0
 */
export const usFlorida: Pack = definePack({
  id: 'us-fl',
  title: 'Florida civil rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: floridaTime,
  keys: { filing: 'motionFiled' },
  citeForms: [
    String.raw`Fla\. R\. (Civ|App)\. P\. \d\.\d+(\(\w\))*(, \d\.\d+(\(\w\))*)*( \((to [A-Z][a-z]+ \d+, )?\d{4}( to \d{4})?\))?(; Fla\. Stat\. 768\.79)?`,
    String.raw`Fla\. Stat\. \d+\.\d+(\(\w\))*( \(to [A-Z][a-z]+ \d+, \d{4}\))?`,
    String.raw`Fla\. Sm\. Cl\. R\. 7\.\d+(\(\w\))*`,
  ],
  events,
  facts,
  rules,
})
