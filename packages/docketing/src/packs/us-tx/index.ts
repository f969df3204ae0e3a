/**
 * Texas civil rules: trial and justice courts, and appeal.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { texasAppeal, texasTrial } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { texasHolidays } from './calendar.js'
export { texasAppeal, texasTrial } from './regime.js'

/**
 * Texas civil rules, counted by {@link texasTrial}; those of appeal by {@link texasAppeal}.
 *
 * @since 0.1.0
 */
export const usTexas: Pack = definePack({
  id: 'us-tx',
  title: 'Texas civil rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: texasTrial,
  regimes: [texasAppeal],
  keys: { filing: 'motionFiled', case: 'caseFiled' },
  events,
  facts,
  rules,
})
