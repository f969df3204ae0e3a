/**
 * Florida civil rules: pleading, discovery, summary judgment, judgment and appeal.
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
  events,
  facts,
  rules,
})
