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

/** The contacts. */
export function readContacts(text: string, faults: Faults): Row<ContactLine>[] {
  const rows = readTable(text, 'contacts.csv', contactColumns)
  refuseTwice('contacts.csv', 'ID', rows, (row) => row.id, faults)
  return rows
}

/** The matters; one that is closed has the day, and had been opened. */
export function readMatters(text: string, faults: Faults): Row<MatterLine>[] {
  const rows = readTable(text, 'matters.csv', matterColumns)
  refuseTwice('matters.csv', 'Number', rows, (row) => row.number, faults)
  for (const { row, status, opened, closed } of rows) {
    const at = `row ${row}, column Closed`
    if (status === 'closed' && closed === undefined)
      faults.add('matters.csv', fault('CLOSED_WITHOUT_DATE', at))
    if (closed !== undefined && closed < opened)
      faults.add('matters.csv', fault('CLOSED_BEFORE_OPENED', at, { opened }))
  }
  return rows
}

/** The ledgers of the trust account, one of each matter. */
export function readTrust(text: string, faults: Faults): Row<TrustLine>[] {
  const rows = readTable(text, 'trust-ledgers.csv', trustColumns)
  refuseTwice('trust-ledgers.csv', 'Matter', rows, (row) => row.matter, faults)
  return rows
}

/** The timesheet. */
export function readTimesheet(text: string, faults: Faults): Row<TimeLine>[] {
  const rows = readTable(text, 'timesheet.csv', timeColumns)
  refuseTwice('timesheet.csv', 'Entry', rows, (row) => row.entry, faults)
  return rows
}

/** The timers that were run. */
export function readTimers(text: string, faults: Faults): Row<TimerLine>[] {
  const rows = readTable(text, 'timers.csv', timerColumns)
  refuseTwice('timers.csv', 'Entry', rows, (row) => row.entry, faults)
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
