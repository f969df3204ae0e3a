/**
 * Word documents as PDF, by LibreOffice in a process of its own.
 *
 * @module
 */
export { conversionErrors } from './conversion-errors.js'
export { type LibreOfficeOptions, libreOffice } from './libre-office.js'
