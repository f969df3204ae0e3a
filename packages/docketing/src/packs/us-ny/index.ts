/**
 * New York civil practice (CPLR), from the accrual of the claim to leave to appeal.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { newYorkTime } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { newYorkHolidays } from './calendar.js'
export { newYorkTime } from './regime.js'

/**
 * New York civil practice, counted by {@link newYorkTime}.
 *
 * @since 0.1.0
 */
export const usNewYork: Pack = definePack({
  id: 'us-ny',
  title: 'New York civil practice rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: newYorkTime,
  keys: { case: 'caseFiled' },
  citeForms: [
    String.raw`N\.Y\. CPLR \d+(-[a-z])?(\(\w(-\w)?\))*(, (\d+)?(\(\w\))+)*`,
    String.raw`N\.Y\. (Gen\. Mun\. Law|Ct\. Cl\. Act) \d+(-[a-z])?(\(\w\))+(; CPLR 217-a)?`,
    String.raw`22 NYCRR \d+\.\d+(\(\w\))*`,
  ],
  events,
  facts,
  rules,
})
