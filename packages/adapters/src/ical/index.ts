/**
 * Calendar files (RFC 5545) from calendar entries.
 *
 * @module
 */
export { type CalendarOptions, writeCalendar } from './write-calendar.js'
