import type { HolidayCalendar } from '../holiday-calendar.js'
import { districtOfColumbia } from './district-of-columbia.js'
import * as eighth from './eighth-circuit.js'
import * as eleventh from './eleventh-circuit.js'
import * as fifth from './fifth-circuit.js'
import * as first from './first-circuit.js'
import * as fourth from './fourth-circuit.js'
import * as ninth from './ninth-circuit.js'
import * as second from './second-circuit.js'
import * as seventh from './seventh-circuit.js'
import * as sixth from './sixth-circuit.js'
import type { StateCode } from './state-code.js'
import * as tenth from './tenth-circuit.js'
import * as third from './third-circuit.js'

/**
 * The calendars by the USPS code of the state.
 *
 * @example
 * stateHolidays.MA.title // 'The legal holidays of Massachusetts'
 * Object.keys(stateHolidays).length // 56
 * @since 0.1.0
 */
export const stateHolidays: Readonly<Record<StateCode, HolidayCalendar>> = {
  AK: ninth.alaska,
  AL: eleventh.alabama,
  AR: eighth.arkansas,
  AS: ninth.americanSamoa,
  AZ: ninth.arizona,
  CA: ninth.california,
  CO: tenth.colorado,
  CT: second.connecticut,
  DC: districtOfColumbia,
  DE: third.delaware,
  FL: eleventh.florida,
  GA: eleventh.georgia,
  GU: ninth.guam,
  HI: ninth.hawaii,
  IA: eighth.iowa,
  ID: ninth.idaho,
  IL: seventh.illinois,
  IN: seventh.indiana,
  KS: tenth.kansas,
  KY: sixth.kentucky,
  LA: fifth.louisiana,
  MA: first.massachusetts,
  MD: fourth.maryland,
  ME: first.maine,
  MI: sixth.michigan,
  MN: eighth.minnesota,
  MO: eighth.missouri,
  MP: ninth.northernMarianaIslands,
  MS: fifth.mississippi,
  MT: ninth.montana,
  NC: fourth.northCarolina,
  ND: eighth.northDakota,
  NE: eighth.nebraska,
  NH: first.newHampshire,
  NJ: third.newJersey,
  NM: tenth.newMexico,
  NV: ninth.nevada,
  NY: second.newYork,
  OH: sixth.ohio,
  OK: tenth.oklahoma,
  OR: ninth.oregon,
  PA: third.pennsylvania,
  PR: first.puertoRico,
  RI: first.rhodeIsland,
  SC: fourth.southCarolina,
  SD: eighth.southDakota,
  TN: sixth.tennessee,
  TX: fifth.texas,
  UT: tenth.utah,
  VA: fourth.virginia,
  VI: third.virginIslands,
  VT: second.vermont,
  WA: ninth.washington,
  WI: seventh.wisconsin,
  WV: fourth.westVirginia,
  WY: tenth.wyoming,
}
