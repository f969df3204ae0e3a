/**
 * Calendar files (RFC 5545) from calendar entries.
 *
 * @module
 */
export { type CalendarOptions, type RepeatingEntry, writeCalendar } from './write-calendar.js'
