/**
 * Ontario: the Rules of Civil Procedure, limitation, and the answer under the Family Law Rules.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { appeals } from './appeals.js'
import { discoveryAndExperts } from './discovery-and-experts.js'
import { familyAnswers } from './family.js'
import { limitation } from './limitation.js'
import { motions } from './motions.js'
import { pleadings } from './pleadings.js'
import { ontarioFamily, ontarioLimitation, ontarioTime } from './regime.js'
import { trial } from './trial.js'
import { events, facts } from './words.js'

export { ontarioHolidays } from './calendar.js'
export { ontarioFamily, ontarioLimitation, ontarioTime } from './regime.js'

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
  regimes: [ontarioFamily, ontarioLimitation],
  citeForms: [
    String.raw`R\.R\.O\. 1990, Reg\. 194, r \d+(\.\d+)*(\(\d+(\.\d+)?\))*(\([a-z]\))*( para \d)?(, (\d+(\.\d+)*(\(\d+(\.\d+)?\))*(\([a-z]\))*|\(\d\)))?`,
    String.raw`Limitations Act, 2002, S\.O\. 2002, c\. 24, Sched\. B, s \d+(\(\d\))?`,
    String.raw`O\. Reg\. 114\/99, r \d+\(\d\)`,
  ],
  events,
  facts,
  rules: [
    ...limitation,
    ...pleadings,
    ...discoveryAndExperts,
    ...motions,
    ...trial,
    ...appeals,
    ...familyAnswers,
  ],
})
