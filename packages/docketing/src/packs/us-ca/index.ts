/**
 * California superior courts in civil cases: pleading, discovery, motions, judgment and appeal.
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
  events,
  facts,
  rules,
})
