/**
 * The Federal Courts of Canada in civil cases, with leave to appeal to the Supreme Court.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { appeals } from './appeals.js'
import { applications } from './applications.js'
import { discoveryAndTrial } from './discovery-and-trial.js'
import { limitation } from './limitation.js'
import { motions } from './motions.js'
import { pleadings } from './pleadings.js'
import { federalCourtTime, supremeCourtOfCanada } from './regime.js'
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
  citeForms: [
    String.raw`Federal Courts Rules, SOR\/98-106, r \d+(\.\d+)?(\(\d+(\.\d+)?\))?(\([a-z]\))?(, \(\d\))?`,
    String.raw`(Federal Courts|Crown Liability and Proceedings|Supreme Court) Act, RSC 1985, c [A-Z]-\d+, s \d+(\.\d+)?(\(\d+(\.\d+)?\))?(\([a-z]\))?(, \(\d\))?`,
    String.raw`Rules of the Supreme Court of Canada, SOR\/2002-156, r \d+(\.\d+)?(\(\d+(\.\d+)?\))?(\([a-z]\))?(, \(\d\))?`,
  ],
  events,
  facts,
  rules: [...limitation, ...pleadings, ...discoveryAndTrial, ...motions, ...applications, ...appeals],
})
