/**
 * What everything is made of: civil dates, instants, money, exact numbers, ids, reasons and errors.
 * No schema, no store, no clock, no dependency.
 *
 * @module
 */
export * from './calendar-entry.js'
export * from './civil-date.js'
export * from './currency.js'
export * from './day.js'
export * from './errors.js'
export * from './exact.js'
export * from './id.js'
export * from './instant.js'
export * from './json.js'
export * from './messages.js'
export * from './money.js'
export * from './reasons.js'
export { valueErrors } from './value-errors.js'
