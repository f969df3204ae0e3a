import { type Columns, filled, listOf, oneOf, optional } from '@matterkit/adapters/csv'
import { type ContactAlias, contacts, matters, timeEntries } from '@matterkit/core/models'
import {
  type CivilDate,
  civilDate,
  codeFor,
  coding,
  type Instant,
  instant,
  type Money,
  money,
} from '@matterkit/core/values'
import { fail } from './faults.js'
import { fitting } from './fitting.js'

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

/** A ledger of the trust account as it is taken over. */
export interface TrustLine {
  readonly matter: string
  readonly balance: Money
}

interface WorkLine {
  readonly entry: string
  readonly timekeeper: string
  readonly task: string | undefined
  readonly activity: string | undefined
  readonly work: string
}

/** A row of the timesheet. */
export interface TimeLine extends WorkLine {
  readonly date: CivilDate
  readonly seconds: number
}

/** A timer that somebody ran. */
export interface TimerLine extends WorkLine {
  readonly started: Instant
  readonly stopped: Instant
}

const inAddress = (field: 'city' | 'region' | 'postalCode') =>
  optional(fitting(contacts, (text) => ({ addresses: [{ lines: [], [field]: text }] })))

export const contactColumns: Columns<ContactLine> = {
  id: {
    header: 'ID',
    read: fitting(contacts, (id) => ({ externalIds: [{ system: 'contacts.csv', id }] })),
  },
  kind: { header: 'Kind', read: oneOf('person', 'organization') },
  name: { header: 'Name', read: fitting(contacts, (name) => ({ name })) },
  aliases: { header: 'Also known as', read: listOf(alias) },
  email: {
    header: 'Email',
    read: optional(fitting(contacts, (email) => ({ emails: [{ address: email }] }))),
  },
  phone: { header: 'Phone', read: optional(fitting(contacts, (phone) => ({ phones: [{ raw: phone }] }))) },
  street: {
    header: 'Street',
    read: optional(fitting(contacts, (line) => ({ addresses: [{ lines: [line] }] }))),
  },
  city: { header: 'City', read: inAddress('city') },
  state: { header: 'State', read: inAddress('region') },
  zip: { header: 'ZIP', read: inAddress('postalCode') },
  affiliateOf: { header: 'Affiliate of', read: optional(filled) },
}

export const matterColumns: Columns<MatterLine> = {
  number: { header: 'Number', read: fitting(matters, (number) => ({ number })) },
  title: { header: 'Title', read: fitting(matters, (title) => ({ title })) },
  client: { header: 'Client', read: filled },
  practiceArea: {
    header: 'Practice area',
    read: fitting(matters, (area) => ({ practiceAreas: [coding('firm', codeFor(area), area)] })),
  },
  status: { header: 'Status', read: oneOf('open', 'closed') },
  opened: { header: 'Opened', read: civilDate },
  closed: { header: 'Closed', read: optional(civilDate) },
  responsible: { header: 'Responsible', read: fitting(matters, (responsibleId) => ({ responsibleId })) },
  adverse: { header: 'Adverse parties', read: listOf(filled) },
}

export const trustColumns: Columns<TrustLine> = {
  matter: { header: 'Matter', read: filled },
  balance: { header: 'Balance', read: (text) => money(filled(text), 'USD') },
}

const workColumns: Columns<WorkLine> = {
  entry: {
    header: 'Entry',
    read: fitting(timeEntries, (id) => ({ externalIds: [{ system: 'timesheet.csv', id }] })),
  },
  timekeeper: { header: 'Timekeeper', read: filled },
  task: { header: 'Task', read: optional(fitting(timeEntries, (task) => ({ task: coding('utbms', task) }))) },
  activity: {
    header: 'Activity',
    read: optional(fitting(timeEntries, (activity) => ({ activity: coding('utbms', activity) }))),
  },
  work: { header: 'Work', read: fitting(timeEntries, (narrative) => ({ narrative })) },
}

export const timeColumns: Columns<TimeLine> = {
  ...workColumns,
  date: { header: 'Date', read: civilDate },
  seconds: { header: 'Time', read: duration },
}

export const timerColumns: Columns<TimerLine> = {
  ...workColumns,
  started: { header: 'Started', read: instant },
  stopped: { header: 'Stopped', read: instant },
}

/** `dba Harbor Foods`, `fka Ada Byron`, or a bare name. */
function alias(text: string): ContactAlias {
  const [, written = 'aka', name = ''] = /^(?:(dba|fka|aka)\s+)?(.*)$/s.exec(filled(text)) ?? []
  const kind = written as ContactAlias['kind']
  return { kind, name: fitting(contacts, (each) => ({ aliases: [{ kind, name: each }] }))(name) }
}

/** Hours and minutes as `1:05`, in seconds; decimals would lose some. */
function duration(text: string): number {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text.trim()) ?? []
  const seconds = Number(hours) * 3600 + Number(minutes) * 60
  return seconds > 0 && seconds <= 86_400 ? seconds : fail('DURATION_INVALID', { text })
}
