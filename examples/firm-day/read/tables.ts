import { type Columns, filled, listOf, oneOf, optional, type Row, readTable } from '@matterkit/adapters/csv'
import type { ContactAlias } from '@matterkit/core'
import { type CivilDate, civilDate } from '@matterkit/core/values'
import { type Faults, fail, fault } from './faults.js'

/** A row of the contacts export. */
export interface ContactLine {
  readonly id: string
  readonly kind: 'person' | 'organization'
  readonly name: string
  readonly aliases: readonly ContactAlias[]
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly street: string | undefined
  readonly city: string | undefined
  readonly state: string | undefined
  readonly zip: string | undefined
  readonly affiliateOf: string | undefined
}

/** A row of the matters export. */
export interface MatterLine {
  readonly number: string
  readonly title: string
  readonly client: string
  readonly practiceArea: string
  readonly status: 'open' | 'closed'
  readonly opened: CivilDate
  readonly closed: CivilDate | undefined
  readonly responsible: string
  readonly adverse: readonly string[]
}

/** A row of the timesheet. */
export interface TimeLine {
  readonly entry: string
  readonly date: CivilDate
  readonly timekeeper: string
  readonly seconds: number
  readonly task: string | undefined
  readonly activity: string | undefined
  readonly work: string
}

const contactColumns: Columns<ContactLine> = {
  id: { header: 'ID', read: filled },
  kind: { header: 'Kind', read: oneOf('person', 'organization') },
  name: { header: 'Name', read: filled },
  aliases: { header: 'Also known as', read: listOf(alias) },
  email: { header: 'Email', read: optional(filled) },
  phone: { header: 'Phone', read: optional(filled) },
  street: { header: 'Street', read: optional(filled) },
  city: { header: 'City', read: optional(filled) },
  state: { header: 'State', read: optional(filled) },
  zip: { header: 'ZIP', read: optional(filled) },
  affiliateOf: { header: 'Affiliate of', read: optional(filled) },
}

const matterColumns: Columns<MatterLine> = {
  number: { header: 'Number', read: filled },
  title: { header: 'Title', read: filled },
  client: { header: 'Client', read: filled },
  practiceArea: { header: 'Practice area', read: filled },
  status: { header: 'Status', read: oneOf('open', 'closed') },
  opened: { header: 'Opened', read: civilDate },
  closed: { header: 'Closed', read: optional(civilDate) },
  responsible: { header: 'Responsible', read: filled },
  adverse: { header: 'Adverse parties', read: listOf(filled) },
}

const timeColumns: Columns<TimeLine> = {
  entry: { header: 'Entry', read: filled },
  date: { header: 'Date', read: civilDate },
  timekeeper: { header: 'Timekeeper', read: filled },
  seconds: { header: 'Time', read: duration },
  task: { header: 'Task', read: optional(filled) },
  activity: { header: 'Activity', read: optional(filled) },
  work: { header: 'Work', read: filled },
}

export function readContacts(text: string, faults: Faults): Row<ContactLine>[] {
  const rows = readTable(text, 'contacts.csv', contactColumns)
  refuseTwice('contacts.csv', 'ID', rows, (row) => row.id, faults)
  for (const { row, affiliateOf } of rows) {
    if (affiliateOf !== undefined && !rows.some((other) => other.id === affiliateOf)) {
      faults.add('contacts.csv', unknown(row, 'Affiliate of', affiliateOf))
    }
  }
  return rows
}

export function readMatters(
  text: string,
  contacts: readonly ContactLine[],
  faults: Faults,
): Row<MatterLine>[] {
  const rows = readTable(text, 'matters.csv', matterColumns)
  refuseTwice('matters.csv', 'Number', rows, (row) => row.number, faults)
  const known = new Set(contacts.map((contact) => contact.id))
  for (const { row, client, adverse, status, opened, closed } of rows) {
    if (!known.has(client)) faults.add('matters.csv', unknown(row, 'Client', client))
    for (const id of adverse)
      if (!known.has(id)) faults.add('matters.csv', unknown(row, 'Adverse parties', id))
    const at = `row ${row}, column Closed`
    if (status === 'closed' && closed === undefined)
      faults.add('matters.csv', fault('CLOSED_WITHOUT_DATE', at))
    if (closed !== undefined && closed < opened)
      faults.add('matters.csv', fault('CLOSED_BEFORE_OPENED', at, { opened }))
  }
  return rows
}

export function readTimesheet(text: string, timekeepers: readonly string[], faults: Faults): Row<TimeLine>[] {
  const rows = readTable(text, 'timesheet.csv', timeColumns)
  refuseTwice('timesheet.csv', 'Entry', rows, (row) => row.entry, faults)
  for (const { row, timekeeper } of rows) {
    if (timekeepers.includes(timekeeper)) continue
    faults.add(
      'timesheet.csv',
      fault('TIMEKEEPER_UNKNOWN', `row ${row}, column Timekeeper`, { id: timekeeper }),
    )
  }
  return rows
}

/** `dba Harbor Foods`, `fka Ada Byron`, or a bare name. */
function alias(text: string): ContactAlias {
  const [, kind, name] = /^(?:(dba|fka|aka)\s+)?(.*)$/s.exec(filled(text)) ?? []
  return { kind: (kind ?? 'aka') as ContactAlias['kind'], name: filled(name ?? '') }
}

/** Hours and minutes as `1:05`, in seconds; decimals would lose some. */
function duration(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim()) ?? []
  const seconds = Number(hours) * 3600 + Number(minutes) * 60
  return seconds > 0 && seconds <= 86_400 ? seconds : fail('DURATION_INVALID', { text })
}

function refuseTwice<T extends { row: number }>(
  file: string,
  column: string,
  rows: readonly T[],
  idOf: (row: T) => string,
  faults: Faults,
): void {
  const first = new Map<string, number>()
  for (const row of rows) {
    const id = idOf(row)
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, row.row)
    else faults.add(file, fault('ID_TWICE', `row ${row.row}, column ${column}`, { id, row: earlier }))
  }
}

function unknown(row: number, column: string, id: string) {
  return fault('ID_UNKNOWN', `row ${row}, column ${column}`, { id, file: 'contacts.csv' })
}
