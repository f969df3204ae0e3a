import type { Model, Stored } from '@matterkit/core/models'
import { type Json, newId } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clioCalendarEntries,
  clioCommunications,
  clioContacts,
  clioContactsWith,
  clioCustomFields,
  clioDocuments,
  clioExpenses,
  clioFolders,
  clioGroups,
  clioMatters,
  clioMattersWith,
  clioNotes,
  clioRelationships,
  clioTasks,
  clioTimeEntries,
  clioUsers,
  type Mapping,
  type References,
} from '../clio/index.js'
import { unifiedExpenses, unifiedMatters, unifiedParties, unifiedTimeEntries } from '../unified/index.js'

const prefixes: Readonly<Record<string, string>> = {
  contact: 'con',
  company: 'con',
  matter: 'mat',
  folder: 'fol',
  group: 'org',
}
const known = new Map<string, string>()

/** Every id of theirs has one of ours, made when it is first met. */
const references: References = {
  toOurs(kind, id) {
    const key = `${kind} ${id}`
    const ours = known.get(key) ?? (prefixes[kind] === undefined ? `user-${id}` : newId(prefixes[kind]))
    known.set(key, ours)
    known.set(`${kind} of ${ours}`, id)
    return ours
  },
  toTheirs: (kind, id) => known.get(`${kind} of ${id}`),
}

const day = fc.constantFrom('2026-01-31', '2024-02-29', '1999-12-31')
const text = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((value) => value.trim() !== '' && value.isWellFormed() && !value.includes('\0'))
const serial = fc.integer({ min: 1, max: 9999 })
const named = fc.record({ id: serial, name: text })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const header = {
  id: serial,
  etag: text,
  created_at: fc.constant('2026-01-01T00:00:00Z'),
  shared: fc.boolean(),
}
const whole = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, Json>> =>
  fc.record({ ...header, ...shape }).map((value) => JSON.parse(JSON.stringify(value)) as Record<string, Json>)

const definitions = (
  ['checkbox', 'number', 'money', 'date', 'choice', 'contact', 'matter', 'long-text', 'url'] as const
).map((type, index) => ({
  type,
  key: type.replace('-', '_'),
  externalIds: [{ system: 'clio', id: String(index) }],
}))
const valued: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  checkbox: fc.boolean(),
  number: fc.constantFrom<Json>(7, 1.5, '0.10', -3),
  money: fc.constantFrom<Json>(12, 12.5, '12.50'),
  date: day,
  choice: fc.constantFrom<Json>(3, '3', 'abc'),
  contact: serial,
  matter: serial,
}
const values = maybe(
  fc.subarray([...definitions]).chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ type, externalIds: [at] }) =>
        fc.record({
          id: text,
          field_name: text,
          custom_field: fc.constant({ id: Number(at?.id) }),
          value: fc.option(valued[type] ?? text, { freq: 5 }),
        }),
      ),
    ),
  ),
)

const cases: readonly (readonly [Mapping<never>, fc.Arbitrary<Record<string, Json>>])[] = [
  [
    clioMatters,
    whole({
      display_number: text,
      description: text,
      status: fc.constantFrom('Pending', 'Open', 'Closed'),
      open_date: maybe(day),
      client: fc.record({ id: serial, name: text }),
      billing_method: fc.constantFrom('hourly', 'flat', 'contingency'),
      practice_area: maybe(named),
      matter_stage: maybe(named),
      responsible_attorney: maybe(named),
      client_reference: maybe(text),
      location: maybe(text),
      maildrop_address: text,
      evergreen_retainer: maybe(fc.record({ threshold: serial })),
    }),
  ],
  [
    clioContacts,
    whole({
      type: fc.constantFrom('Person', 'Company'),
      name: text,
      first_name: maybe(text),
      last_name: maybe(text),
      prefix: maybe(text),
      title: maybe(text),
      date_of_birth: maybe(day),
      primary_email_address: maybe(fc.constant('a@example.com')),
      primary_phone_number: maybe(fc.constant('415 555 2671')),
      is_client: fc.boolean(),
      ledes_client_id: maybe(text),
    }),
  ],
  [clioRelationships, whole({ matter: named, contact: named, description: maybe(text) })],
  [
    clioTimeEntries,
    whole({
      type: fc.constant('TimeEntry'),
      matter: named,
      user: named,
      date: day,
      quantity_in_hours: fc.integer({ min: 0, max: 240 }).map((tenths) => tenths / 10),
      note: text,
      no_charge: fc.boolean(),
      non_billable: fc.boolean(),
      activity_description: maybe(
        fc.record({
          id: serial,
          utbms_activity_code: fc.constant('A104'),
          utbms_task_code: fc.constant('L120'),
        }),
      ),
      price: serial,
      billed: fc.boolean(),
    }),
  ],
  [
    clioExpenses('USD'),
    whole({
      type: fc.constantFrom('HardCostEntry', 'SoftCostEntry'),
      matter: named,
      date: day,
      note: text,
      price: fc.integer({ min: 1, max: 1e6 }).map((cents) => cents / 100),
      vendor: maybe(named),
    }),
  ],
  [
    clioTasks,
    whole({
      name: text,
      description: maybe(text),
      status: fc.constantFrom('draft', 'pending', 'in_progress', 'in_review', 'complete'),
      priority: fc.constantFrom('High', 'Normal', 'Low'),
      due_at: maybe(day),
      matter: maybe(named),
      assignee: maybe(named),
      statute_of_limitations: fc.boolean(),
    }),
  ],
  [
    clioCalendarEntries('America/Chicago'),
    whole({
      summary: text,
      description: maybe(text),
      location: maybe(text),
      start_at: fc.constant('2026-11-02T15:30:00.000Z'),
      end_at: maybe(fc.constant('2026-11-02T16:30:00.000Z')),
      recurrence_rule: maybe(fc.constant('RRULE:FREQ=WEEKLY;BYDAY=MO')),
      matter: maybe(named),
      all_day: fc.boolean(),
    }),
  ],
  [
    unifiedMatters,
    whole({
      number: text,
      name: text,
      description: maybe(text),
      status: fc.constantFrom('PENDING', 'OPEN', 'CLOSED', 'OTHER'),
      billing_method: fc.constantFrom('HOURLY', 'FLAT_FEE', 'CONTINGENCY', 'OTHER'),
      contact_ids: fc.array(serial, { minLength: 1, maxLength: 3 }),
      user_id: maybe(serial),
      stage: maybe(text),
      client_reference: maybe(text),
      opened_at: maybe(day.map((each) => `${each}T00:00:00.000Z`)),
      currency: fc.constant('USD'),
    }),
  ],
  [
    unifiedParties(newId('mat')),
    whole({
      role: fc.constantFrom(
        'CLIENT',
        'OPPOSING_PARTY',
        'OPPOSING_COUNSEL',
        'CO_COUNSEL',
        'WITNESS',
        'EXPERT',
        'JUDGE',
        'REFERRER',
        'OTHER',
      ),
      contact_id: serial,
      description: maybe(text),
    }),
  ],
  [
    unifiedTimeEntries,
    whole({
      matter_id: serial,
      user_id: serial,
      date: day.map((each) => `${each}T00:00:00.000Z`),
      duration_minutes: fc.integer({ min: 0, max: 1440 }),
      description: text,
    }),
  ],
  [
    clioExpenses('USD'),
    whole({
      type: fc.constantFrom('ExpenseEntry', 'SoftCostEntry', 'HardCostEntry'),
      matter: named,
      date: day,
      note: text,
      price: fc.constant(0.25),
      quantity: fc.constant(100),
      total: fc.constant(25),
      no_charge: maybe(fc.boolean()),
      vendor: maybe(fc.constant(null)),
    }),
  ],
  [
    clioTimeEntries,
    whole({
      matter: named,
      user: named,
      date: day,
      quantity_in_hours: fc.constantFrom(0.33, 1, 0.1, 23.99),
      rounded_quantity_in_hours: fc.constant(0.4),
      note: text,
    }),
  ],
  [
    clioMatters,
    whole({
      display_number: text,
      description: fc.constantFrom('x'.repeat(501), `${'y '.repeat(400)}z`),
      billable: maybe(fc.boolean()),
      billing_method: maybe(fc.constantFrom('hourly', 'flat')),
      client: named,
      group: maybe(named),
      originating_attorney: maybe(named),
      close_date: maybe(fc.constant(null)),
    }),
  ],
  [
    clioCalendarEntries('America/Chicago'),
    whole({
      id: fc.constantFrom('00123', '123', 'abc', 123),
      summary: text,
      all_day: fc.boolean(),
      start_at_time_zone: maybe(fc.constantFrom('America/New_York', 'Central Time (US & Canada)')),
      start_at: fc.constantFrom(
        '2026-11-01T06:30Z',
        '2026-11-01T07:30Z',
        '2026-11-01T01:30:15.123-06:00',
        '2026-07-01T00:00:00-05:00',
      ),
      end_at: fc.constantFrom(
        '2026-11-03T00:00:00-06:00',
        '2026-11-02T23:59:59-06:00',
        '2026-11-04T09:00:00+01:00',
      ),
    }),
  ],
  [
    clioNotes('work-product'),
    whole({
      type: fc.constant('Matter'),
      subject: maybe(text),
      detail: text,
      date: day,
      matter: maybe(named),
      contact: maybe(named),
      author: maybe(named),
    }),
  ],
  [
    clioCommunications('America/Chicago', 'attorney-client'),
    whole({
      type: fc.constantFrom('EmailCommunication', 'PhoneCommunication'),
      subject: text,
      body: maybe(text),
      date: day,
      received_at: maybe(fc.constantFrom('2026-11-01T07:30:00Z', '2026-03-01T07:30:00-06:00')),
      matter: maybe(named),
      senders: fc.array(fc.record({ id: serial, type: fc.constantFrom('User', 'Contact'), name: text }), {
        minLength: 1,
        maxLength: 2,
      }),
      receivers: maybe(
        fc.array(fc.record({ id: serial, type: fc.constantFrom('User', 'Contact') }), { maxLength: 2 }),
      ),
    }),
  ],
  [
    clioDocuments('none'),
    whole({
      name: text,
      parent: maybe(named),
      matter: maybe(named),
      contact: maybe(named),
      latest_document_version: maybe(named),
    }),
  ],
  [clioFolders, whole({ name: text, parent: maybe(named), matter: maybe(named), root: fc.boolean() })],
  [
    clioUsers,
    whole({
      first_name: text,
      last_name: text,
      email: fc.constant('a@example.com'),
      enabled: fc.boolean(),
      time_zone: fc.constantFrom('America/Chicago', 'Central Time (US & Canada)'),
    }),
  ],
  [clioGroups, whole({ name: text, type: fc.constant('UserGroup') })],
  [
    clioCustomFields,
    whole({
      name: text,
      parent_type: fc.constantFrom('Matter', 'Contact'),
      field_type: fc.constantFrom('checkbox', 'currency', 'numeric', 'text_area', 'url'),
      required: maybe(fc.boolean()),
      deleted: maybe(fc.boolean()),
      display_order: maybe(serial),
    }),
  ],
  [
    clioCustomFields,
    whole({
      name: text,
      parent_type: fc.constant('Matter'),
      field_type: fc.constant('picklist'),
      picklist_options: fc.constant([
        { id: 1, option: 'Yes' },
        { id: 2, option: 'No', deleted_at: '2026-01-01T00:00:00Z' },
      ]),
    }),
  ],
  [
    clioMattersWith(definitions, 'USD'),
    whole({ display_number: text, description: text, client: named, custom_field_values: values }),
  ],
  [
    clioContactsWith(definitions, 'USD'),
    whole({ type: fc.constant('Person'), name: text, custom_field_values: values }),
  ],
  [
    unifiedMatters,
    whole({
      id: fc.constantFrom('00123', '7', 7),
      number: text,
      name: text,
      contact_ids: maybe(fc.constant([])),
      company_ids: fc.constant(['c1', 'c2']),
      practicearea_id: maybe(fc.constant('p9')),
      is_billable: maybe(fc.boolean()),
      billing_method: maybe(fc.constantFrom('HOURLY', 'OTHER')),
      opened_at: fc.constantFrom('2026-03-02T15:00:00Z', '2026-03-02'),
    }),
  ],
  [
    unifiedParties(newId('mat')),
    whole({ role: fc.constantFrom('CLIENT', 'OTHER'), company_id: fc.constant('c1') }),
  ],
  [
    unifiedTimeEntries,
    whole({
      matter_id: fc.constant('7'),
      user_id: fc.constant('8'),
      date: fc.constantFrom('2026-03-02T15:00:00Z', '2026-03-02'),
      duration_minutes: fc.constantFrom(0.33, 6, 7.5, 1.005),
      description: text,
    }),
  ],
  [
    unifiedExpenses,
    whole({
      matter_id: fc.constant('7'),
      date: day,
      total_amount: fc.constantFrom(12.5, '12.50'),
      currency: fc.constant('USD'),
      description: text,
    }),
  ],
] as never

describe.each(
  cases.map(
    ([mapping, records]) =>
      [`${mapping.system} ${mapping.resource} (${mapping.model.name})`, mapping, records] as const,
  ),
)('%s', (_, mapping, records) => {
  test('is read, taken by our model, and written again without loss', () => {
    fc.assert(
      fc.property(records, (theirs) => {
        const draft = mapping.read(theirs, references)
        const parsed = (mapping.model as unknown as Model<Stored>).parseImport(
          JSON.parse(JSON.stringify(draft)),
        )
        expect(mapping.write(parsed as never, references)).toEqual(theirs)
        expect(mapping.read(mapping.write(parsed as never, references), references)).toEqual(draft)
      }),
    )
  })
})
