import { type Row, readTable } from '@matterkit/adapters/csv'
import {
  type ContactLine,
  contactColumns,
  type MatterLine,
  matterColumns,
  type TimeLine,
  type TimerLine,
  type TrustLine,
  timeColumns,
  timerColumns,
  trustColumns,
} from './columns.js'
import { type Faults, fault } from './faults.js'

/** The contacts; whom they are affiliates of must be among them. */
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

/** The matters; their clients and adverse parties must be among the contacts. */
export function readMatters(
  text: string,
  contacts: readonly ContactLine[] | undefined,
  faults: Faults,
): Row<MatterLine>[] {
  const rows = readTable(text, 'matters.csv', matterColumns)
  refuseTwice('matters.csv', 'Number', rows, (row) => row.number, faults)
  // Where the contacts were refused, nobody can say who is missing from them.
  const known = contacts && new Set(contacts.map((contact) => contact.id))
  for (const { row, client, adverse, status, opened, closed } of rows) {
    if (known?.has(client) === false) faults.add('matters.csv', unknown(row, 'Client', client))
    for (const id of adverse)
      if (known?.has(id) === false) faults.add('matters.csv', unknown(row, 'Adverse parties', id))
    const at = `row ${row}, column Closed`
    if (status === 'closed' && closed === undefined)
      faults.add('matters.csv', fault('CLOSED_WITHOUT_DATE', at))
    if (closed !== undefined && closed < opened)
      faults.add('matters.csv', fault('CLOSED_BEFORE_OPENED', at, { opened }))
  }
  return rows
}

/** The ledgers of the trust account; each is of a matter that is open. */
export function readTrust(
  text: string,
  matters: readonly MatterLine[] | undefined,
  faults: Faults,
): Row<TrustLine>[] {
  const rows = readTable(text, 'trust-ledgers.csv', trustColumns)
  refuseTwice('trust-ledgers.csv', 'Matter', rows, (row) => row.matter, faults)
  const open =
    matters && new Set(matters.filter(({ status }) => status === 'open').map(({ number }) => number))
  for (const { row, matter } of rows)
    if (open?.has(matter) === false)
      faults.add('trust-ledgers.csv', unknown(row, 'Matter', matter, 'matters.csv'))
  return rows
}

/** The timesheet; whoever worked must be a timekeeper of the firm. */
export function readTimesheet(text: string, timekeepers: Timekeepers, faults: Faults): Row<TimeLine>[] {
  return worked('timesheet.csv', readTable(text, 'timesheet.csv', timeColumns), timekeepers, faults)
}

/** The timers that were run. */
export function readTimers(text: string, timekeepers: Timekeepers, faults: Faults): Row<TimerLine>[] {
  return worked('timers.csv', readTable(text, 'timers.csv', timerColumns), timekeepers, faults)
}

type Timekeepers = readonly string[] | undefined

function worked<Line extends Row<{ readonly entry: string; readonly timekeeper: string }>>(
  file: string,
  rows: Line[],
  timekeepers: Timekeepers,
  faults: Faults,
): Line[] {
  refuseTwice(file, 'Entry', rows, (row) => row.entry, faults)
  for (const { row, timekeeper } of rows)
    if (timekeepers?.includes(timekeeper) === false)
      faults.add(file, fault('TIMEKEEPER_UNKNOWN', `row ${row}, column Timekeeper`, { id: timekeeper }))
  return rows
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

function unknown(row: number, column: string, id: string, file = 'contacts.csv') {
  return fault('ID_UNKNOWN', `row ${row}, column ${column}`, { id, file })
}
