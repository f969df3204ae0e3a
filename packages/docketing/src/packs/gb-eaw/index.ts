/**
 * England and Wales: the Civil Procedure Rules, limitation, and the time limits of employment tribunals.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { cpr, employmentTribunal, englandLimitation } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { englandHolidays } from './calendar.js'
export { cpr, employmentTribunal, englandLimitation } from './regime.js'

/**
 * Civil rules of England and Wales, counted by {@link cpr}.
 *
 * @since 0.1.0
 */
export const englandAndWales: Pack = definePack({
  id: 'gb-eaw',
  title: 'Civil rules of England and Wales',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: cpr,
  regimes: [employmentTribunal, englandLimitation],
  events,
  facts,
  rules,
})
