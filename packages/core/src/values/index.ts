/**
 * What everything is made of: civil and partial dates, instants and wall times, money, exact numbers, names, addresses,
 * codings, ids, reasons and errors.
 * No schema, no store, no clock, no dependency.
 *
 * @module
 */
export type { Branded, Plain } from './brand.js'
export * from './calendar-entry.js'
export * from './civil-date.js'
export * from './coding.js'
export * from './currency.js'
export * from './day.js'
export * from './document-schema.js'
export * from './errors.js'
export { escapeHtml } from './escape-html.js'
export * from './exact.js'
export * from './id.js'
export * from './instant.js'
export * from './json.js'
export * from './language.js'
export * from './messages.js'
export * from './money.js'
export * from './partial-date.js'
export type { PdfConverter, PdfResult, WordFile } from './pdf-converter.js'
export * from './person-name.js'
export * from './phone.js'
export * from './postal-address.js'
export * from './reasons.js'
export { valueErrors } from './value-errors.js'
export * from './wall-time.js'
export { currencyWithdrawn } from './withdrawn-currencies.js'
export { isZone } from './zone.js'
