/**
 * Ontario: the Rules of Civil Procedure, and the answer under the Family Law Rules.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { ontarioFamily, ontarioTime } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { ontarioHolidays } from './calendar.js'
export { ontarioFamily, ontarioTime } from './regime.js'

/**
 * Ontario civil rules, counted by {@link ontarioTime}. A replacement of the Rules is proposed; as of the day of this
 * pack Regulation 194 governs.
 *
 * @since 0.1.0
 */
export const canadaOntario: Pack = definePack({
  id: 'ca-on',
  title: 'Ontario civil rules',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: ontarioTime,
  regimes: [ontarioFamily],
  events,
  facts,
  rules,
})
