/**
 * The resources of Clio Manage API v4 that have a model here. Fields as its OpenAPI description of 2026-04-08 names them.
 */
import {
  type CalendarEvent,
  type Contact,
  calendarEvents,
  contacts,
  type Expense,
  expenses,
  type Matter,
  matters,
  type Party,
  parties,
  type Task,
  type TimeEntry,
  tasks,
  timeEntries,
} from '@matterkit/core/models'
import { instant, type Json, money, plainAmount, wallTimeIn, instantMeant, type WallTime } from '@matterkit/core/values'
import { choice, type FieldMap, type Mapping, mapping, reference } from '../mapping/mapping.js'

const same = (theirs: string, ours: string): FieldMap => ({ theirs, ours })
const ref = (theirs: string, ours: string, kind: string): FieldMap => reference(theirs, ours, 'clio', kind)

/** A name of Clio's own as a coding that keeps it. */
const named = (theirs: string, ours: string, scheme: string): FieldMap => ({
  theirs,
  ours,
  read: (value) => ({ scheme, code: String(value) }),
  write: (value) => (value as { readonly code: string }).code,
})

/** Matters. What Clio knows as Open stands active here; its Pending is an inquiry. */
export const clioMatters: Mapping<Matter> = mapping<Matter>('clio', 'matters', matters, [
  same('display_number', 'number'),
  same('description', 'title'),
  choice('status', 'state', [
    ['Pending', 'inquiry'],
    ['Open', 'active'],
    ['Closed', 'closed'],
    ['Open', 'on-hold'],
    ['Open', 'closing'],
    ['Open', 'file-setup'],
    ['Pending', 'screening'],
    ['Pending', 'conflict-check'],
    ['Pending', 'engagement'],
    ['Closed', 'archived'],
    ['Closed', 'declined'],
    ['Closed', 'withdrawn'],
    ['Closed', 'transferred'],
    ['Closed', 'disposed'],
  ]),
  same('pending_date', 'inquiredOn'),
  same('open_date', 'openedOn'),
  same('close_date', 'closedOn'),
  choice('billing_method', 'billing.method', [
    ['hourly', 'hourly'],
    ['flat', 'flat'],
    ['contingency', 'contingency'],
  ]),
  ref('client.id', 'clientId', 'contact'),
  ref('responsible_attorney.id', 'responsibleId', 'user'),
  named('practice_area.name', 'practiceAreas.0', 'clio:practice-area'),
  same('matter_stage.name', 'stageKey'),
  same('client_reference', 'clientMatterId'),
  same('location', 'jurisdiction'),
])

/** Contacts, persons and companies. */
export const clioContacts: Mapping<Contact> = mapping<Contact>('clio', 'contacts', contacts, [
  choice('type', 'kind', [
    ['Person', 'person'],
    ['Company', 'organization'],
  ]),
  same('name', 'name'),
  same('prefix', 'nameParts.prefix'),
  same('first_name', 'nameParts.given'),
  same('middle_name', 'nameParts.middle'),
  same('last_name', 'nameParts.family'),
  same('title', 'title'),
  same('date_of_birth', 'dateOfBirth'),
  same('primary_email_address', 'emails.0.address'),
  same('primary_phone_number', 'phones.0.raw'),
])

/** Relationships of a contact to a matter; Clio's description is free text and is kept. */
export const clioRelationships: Mapping<Party> = mapping<Party>(
  'clio',
  'relationships',
  parties,
  [ref('matter.id', 'matterId', 'matter'), ref('contact.id', 'contactId', 'contact'), same('description', 'raw')],
  { role: 'other', side: 'neutral' },
)

const hours: FieldMap = {
  theirs: 'quantity',
  ours: 'seconds',
}

/** Time entries; Clio counts in seconds as well. */
export const clioTimeEntries: Mapping<TimeEntry> = mapping<TimeEntry>('clio', 'activities', timeEntries, [
  ref('matter.id', 'matterId', 'matter'),
  ref('user.id', 'timekeeperId', 'user'),
  same('date', 'on'),
  hours,
  same('note', 'narrative'),
  same('no_charge', 'noCharge'),
  same('non_billable', 'notBillable'),
  named('activity_description.utbms_activity_code', 'activity', 'utbms'),
  named('activity_description.utbms_task_code', 'task', 'utbms'),
])

/** Expenses. Clio writes prices as decimals of the account's currency, which it does not name with them. */
export function clioExpenses(currency: string): Mapping<Expense> {
  return mapping<Expense>('clio', 'activities', expenses, [
    choice('type', 'kind', [
      ['HardCostEntry', 'hard'],
      ['SoftCostEntry', 'soft'],
      ['ExpenseEntry', 'soft'],
    ]),
    ref('matter.id', 'matterId', 'matter'),
    same('date', 'on'),
    same('note', 'description'),
    {
      theirs: 'price',
      ours: 'amount',
      read: (value) => ({ ...money(value as number, currency) }),
      write: (value) => Number(plainAmount(value as never)),
    },
  ])
}

/** Tasks. */
export const clioTasks: Mapping<Task> = mapping<Task>('clio', 'tasks', tasks, [
  same('name', 'title'),
  same('description', 'notes'),
  choice('status', 'state', [
    ['draft', 'draft'],
    ['pending', 'ready'],
    ['in_progress', 'in-progress'],
    ['in_review', 'in-review'],
    ['complete', 'done'],
    ['pending', 'blocked'],
  ]),
  choice('priority', 'priority', [
    ['High', 'high'],
    ['Normal', 'normal'],
    ['Low', 'low'],
  ]),
  same('due_at', 'dueOn'),
  ref('matter.id', 'matterId', 'matter'),
  ref('assignee.id', 'assigneeId', 'user'),
])

/** A time of Clio's, an instant with an offset, on the clock of its zone. */
function clock(theirs: string, ours: string, zone: string): FieldMap {
  const read = (value: Json): Json => ({ ...wallTimeIn(zone, instant(new Date(String(value)).toISOString())) })
  return { theirs, ours, read, write: (value) => instantMeant(value as unknown as WallTime).at }
}

/** Calendar entries, on the clock of the zone they are shown in. */
export function clioCalendarEntries(zone: string): Mapping<CalendarEvent> {
  return mapping<CalendarEvent>('clio', 'calendar_entries', calendarEvents, [
    same('summary', 'title'),
    same('description', 'description'),
    same('location', 'location'),
    clock('start_at', 'start', zone),
    clock('end_at', 'end', zone),
    { theirs: 'recurrence_rule', ours: 'recurrence', read: (value) => String(value).replace(/^RRULE:/, ''), write: (value) => `RRULE:${String(value)}` },
    ref('matter.id', 'matterId', 'matter'),
  ])
}
