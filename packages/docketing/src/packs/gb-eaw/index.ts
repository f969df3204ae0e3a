/**
 * England and Wales: the Civil Procedure Rules, limitation, and the time limits of employment tribunals.
 *
 * @module
 */
import { definePack, type Pack } from '../../rules/pack.js'
import { appeals } from './appeals.js'
import { applications } from './applications.js'
import { caseManagement } from './case-management.js'
import { judicialReview } from './judicial-review.js'
import { limitation } from './limitation.js'
import { offersAndCosts } from './offers-and-costs.js'
import { cpr, employmentTribunal, englandLimitation } from './regime.js'
import { service } from './service.js'
import { statementsOfCase } from './statements-of-case.js'
import { tribunals } from './tribunals.js'
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
  citeForms: [
    String.raw`CPR (Pt )?\d+(\.\d+[A-Z]?)?(\(\d+[A-Z]?\)(\([a-z]\))?(, \(\d\))?)?`,
    String.raw`PD \d+[A-Z]? para \d+\.\d+(\(\d\))?\([a-z]\)`,
    String.raw`(Limitation|Employment Rights|Equality|Procurement) Act \d{4} s \d+[A-Z]?(\(\d[A-Z]?\)(\([a-z]\))?)?`,
    'Early conciliation regulations, as amended from 1 December 2025',
  ],
  events,
  facts,
  rules: [
    ...limitation,
    ...service,
    ...statementsOfCase,
    ...caseManagement,
    ...applications,
    ...offersAndCosts,
    ...appeals,
    ...judicialReview,
    ...tribunals,
  ],
})
