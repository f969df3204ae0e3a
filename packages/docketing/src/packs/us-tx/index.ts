/**
 * Texas civil rules, from the accrual of the claim to the petition for review.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { texasAppeal, texasHearingNotice, texasTrial } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { texasHolidays } from './calendar.js'
export { texasAppeal, texasHearingNotice, texasTrial } from './regime.js'

/**
 * Texas civil rules, counted by {@link texasTrial}; the notice of a hearing by
 * {@link texasHearingNotice}, appeals by {@link texasAppeal}.
 *
 * @since 0.1.0
 */
export const usTexas: Pack = definePack({
  id: 'us-tx',
  title: 'Texas civil rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: texasTrial,
  regimes: [texasHearingNotice, texasAppeal],
  keys: { filing: 'motionFiled', case: 'caseFiled' },
  citeForms: [
    String.raw`Tex\. R\. Civ\. P\. \d+[a-z]?(\.\d+)?(\(\w+\))*((, )(\d+(\.\d+)?[a-z]?)?(\(\w+\))*)*( \(to [A-Z][a-z]+ \d+, \d{4}\))?(; (Tex\. Gov't Code 23\.303|Lewis v\. Blake, 876 S\.W\.2d 314))?`,
    String.raw`Tex\. R\. App\. P\. \d+\.\d+(\(\w\))*`,
    String.raw`Tex\. (Civ\. Prac\. & Rem\.|Prop\.) Code \d+\.\d+(\(\w(-\d)?\))*(, \d+\.\d+)?`,
  ],
  events,
  facts,
  rules,
})
