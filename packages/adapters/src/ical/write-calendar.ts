import { addDays, type CalendarEntry, type CivilDate, type Instant } from '@matterkit/core/values'
import { contentLine, escapeText } from './lines.js'

/**
 * What a calendar file says about itself.
 *
 * @since 0.1.0
 */
export interface CalendarOptions {
  /** When it was made; the same entries at the same instant give the same bytes. */
  readonly stamp: Instant
  /** The name a calendar program shows. */
  readonly name?: string
  /** Who made it, as `PRODID` wants it: the product's name. It names nobody unless given. */
  readonly productId?: string
}

/**
 * An entry that comes back: `rule` as RFC 5545 has it, `except` the days on which it does not take place.
 *
 * @since 0.1.0
 */
export interface RepeatingEntry extends CalendarEntry {
  readonly repeats: { readonly rule: string; readonly except: readonly CivilDate[] }
}

/**
 * Writes entries as an iCalendar file: whole days, free rather than busy, each with its reminders at nine in the
 * morning where the calendar is read. The uid and sequence of an entry let a calendar update or drop what it holds;
 * a cancelled entry is written as a cancellation. An entry that comes back carries its recurrence and its exceptions.
 *
 * Lines end in CRLF and are folded at 75 octets, never within a character.
 *
 * @example
 * writeCalendar([], { stamp: instant('2026-11-24T00:00:00Z') }).split('\r\n')[0] // 'BEGIN:VCALENDAR'
 * @since 0.1.0
 */
export function writeCalendar(
  entries: readonly (CalendarEntry | RepeatingEntry)[],
  options: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(options.productId ?? '-//calendar//EN')}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(options.name === undefined ? [] : [`X-WR-CALNAME:${escapeText(options.name)}`]),
    ...entries.flatMap((entry) => eventLines(entry, stampOf(options.stamp))),
    'END:VCALENDAR',
  ]
  return lines.map(contentLine).join('')
}

function eventLines(entry: CalendarEntry | RepeatingEntry, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${entry.on.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(entry.on, 1).replaceAll('-', '')}`,
    ...('repeats' in entry ? repeatLines(entry) : []),
    `SUMMARY:${escapeText(entry.title)}`,
    `DESCRIPTION:${escapeText(entry.notes)}`,
    ...(entry.categories.length === 0 ? [] : [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`]),
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(entry.cancelled ? [] : entry.remindDaysBefore.flatMap((days) => alarmLines(days, entry.title))),
    'END:VEVENT',
  ]
}

function repeatLines({ repeats: { rule, except } }: RepeatingEntry): string[] {
  const days = except.map((day) => day.replaceAll('-', ''))
  return [
    `RRULE:${rule.replaceAll(/[^A-Z0-9=;,+-]/g, '')}`,
    ...(days.length === 0 ? [] : [`EXDATE;VALUE=DATE:${days.join(',')}`]),
  ]
}

function alarmLines(days: number, title: string): string[] {
  const hours = 9 - days * 24
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:${hours < 0 ? '-' : ''}PT${Math.abs(hours)}H`,
    'END:VALARM',
  ]
}

function stampOf(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
