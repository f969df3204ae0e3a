/**
 * The legal holidays of every state, the District of Columbia and the territories, for the rules that look to the
 * state where a court sits (Fed. R. Civ. P. 6(a)(6)(C), 81(d)(2)).
 *
 * A calendar holds what a state adds to the federal list: further days, and its own observed days. Days that the law
 * names for a county, an hour or an employee alone are named and not counted; days of a law that was not read are
 * doubted. A county's days come with the calendar of the district that holds it. Proclamations of single years are not held.
 *
 * @module
 */
export { stateHolidays } from './by-code.js'
export { type District, districtHolidays } from './by-district.js'
export { districtOfColumbia } from './district-of-columbia.js'
export * from './eighth-circuit.js'
export * from './eleventh-circuit.js'
export * from './fifth-circuit.js'
export * from './first-circuit.js'
export * from './fourth-circuit.js'
export * from './ninth-circuit.js'
export * from './second-circuit.js'
export * from './seventh-circuit.js'
export * from './sixth-circuit.js'
export type { StateCode } from './state-code.js'
export * from './tenth-circuit.js'
export * from './third-circuit.js'
