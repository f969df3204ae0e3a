import {
  type DataFor,
  type Day,
  dateOf,
  type Finding,
  isCivilDate,
  type Json,
  tryDayOf,
} from '@matterkit/core/values'
import { FIRST, LAST } from './calendars/range.js'
import type { docketingErrors } from './errors.js'
import { hintForKey } from './rules/nearest.js'

type Table = typeof docketingErrors

/** Adds a fault to those of an input, so that one error can name them all. @internal */
export function addFault<Code extends keyof Table & string>(
  faults: Finding[],
  at: string,
  code: Code,
  data: DataFor<Table[Code]>,
): undefined {
  faults.push({ code, data, severity: 'error', at })
}

/** Adds a fault unless the value is a date, within the calendar or not. @internal */
export function checkDate(faults: Finding[], at: string, value: unknown): void {
  if (!isCivilDate(value)) addFault(faults, at, 'NOT_A_DAY', { value: shown(value) })
}

/** The day of a date within the calendar; a fault otherwise. @internal */
export function readDay(faults: Finding[], at: string, value: unknown): Day | undefined {
  const day = tryDayOf(value)
  if (day === undefined) return addFault(faults, at, 'NOT_A_DAY', { value: shown(value) })
  if (day >= FIRST && day <= LAST) return day
  return addFault(faults, at, 'OUTSIDE_CALENDAR', {
    value: shown(value),
    first: dateOf(FIRST),
    last: dateOf(LAST),
  })
}

/** Adds a fault unless the value is one of those allowed. @internal */
export function checkOneOf(faults: Finding[], at: string, value: unknown, allowed: readonly string[]): void {
  if (typeof value === 'string' && allowed.includes(value)) return
  addFault(faults, at, 'NOT_ONE_OF', { value: shown(value), allowed })
}

/** Whether a value is an object; a fault otherwise. @internal */
export function checkObject(faults: Finding[], at: string, value: unknown): boolean {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true
  addFault(faults, at, 'WRONG_KIND', {
    found: value === undefined ? 'nothing' : shown(value),
    wanted: 'an object',
  })
  return false
}

/** Finds the keys of an object that are not known: misspelt, what they say would be lost. @internal */
export function checkKeys(faults: Finding[], at: string, value: object, allowed: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (allowed.includes(key)) continue
    const where = at === '' ? key : `${at}.${key}`
    addFault(faults, where, 'KEY_UNKNOWN', { key, hint: hintForKey(key, allowed), allowed })
  }
}

/** Whether a value is a list; a fault otherwise. @internal */
export function checkList(faults: Finding[], at: string, value: unknown): boolean {
  if (Array.isArray(value)) return true
  addFault(faults, at, 'WRONG_KIND', {
    found: value === undefined ? 'nothing' : shown(value),
    wanted: 'a list',
  })
  return false
}

/** A value short enough for a message, whatever it is. @internal */
export function shown(value: unknown): Json {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value)
  return typeof value === 'string' ? value.slice(0, 40) || 'an empty text' : `a value of type ${typeof value}`
}
