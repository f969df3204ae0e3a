/**
 * The Federal Courts of Canada in civil cases, with leave to appeal to the Supreme Court.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { federalCourtTime, supremeCourtOfCanada } from './regime.js'
import { rules } from './rules.js'
import { events, facts } from './words.js'

export { federalCourtHolidays } from './calendar.js'
export { federalCourtTime, supremeCourtOfCanada } from './regime.js'

/**
 * Federal Courts Rules of Canada, counted by {@link federalCourtTime}.
 *
 * @since 0.1.0
 */
export const canadaFederal: Pack = definePack({
  id: 'ca-fc',
  title: 'Federal Courts Rules of Canada',
  version: '2026.11.0',
  asOf: '2026-11-24',
  regime: federalCourtTime,
  regimes: [supremeCourtOfCanada],
  events,
  facts,
  rules,
})
