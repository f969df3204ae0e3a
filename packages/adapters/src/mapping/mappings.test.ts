import fc from 'fast-check'
import { type Model, type Stored } from '@matterkit/core/models'
import { type Json, newId } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import {
  clioCalendarEntries,
  clioContacts,
  clioExpenses,
  clioMatters,
  clioRelationships,
  clioTasks,
  clioTimeEntries,
  type Mapping,
  type References,
} from '../clio/index.js'
import { unifiedMatters, unifiedParties, unifiedTimeEntries } from '../unified/index.js'

const prefixes: Readonly<Record<string, string>> = { contact: 'con', matter: 'mat' }
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
const text = fc.string({ minLength: 1, maxLength: 30 }).filter((value) => value.trim() !== '' && value.isWellFormed() && !value.includes('\0'))
const serial = fc.integer({ min: 1, max: 9999 })
const named = fc.record({ id: serial, name: text })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const header = { id: serial, etag: text, created_at: fc.constant('2026-01-01T00:00:00Z'), shared: fc.boolean() }
const whole = (shape: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Record<string, Json>> =>
  fc.record({ ...header, ...shape }).map((value) => JSON.parse(JSON.stringify(value)) as Record<string, Json>)

const cases: readonly (readonly [Mapping<never>, fc.Arbitrary<Record<string, Json>>])[] = [
  [clioMatters, whole({
    display_number: text, description: text, status: fc.constantFrom('Pending', 'Open', 'Closed'), open_date: maybe(day), client: fc.record({ id: serial, name: text }),
    billing_method: fc.constantFrom('hourly', 'flat', 'contingency'), practice_area: maybe(named), matter_stage: maybe(named),
    responsible_attorney: maybe(named), client_reference: maybe(text), location: maybe(text), maildrop_address: text, evergreen_retainer: maybe(fc.record({ threshold: serial })),
  })],
  [clioContacts, whole({
    type: fc.constantFrom('Person', 'Company'), name: text, first_name: maybe(text), last_name: maybe(text), prefix: maybe(text), title: maybe(text),
    date_of_birth: maybe(day), primary_email_address: maybe(fc.constant('a@example.com')), primary_phone_number: maybe(fc.constant('415 555 2671')), is_client: fc.boolean(), ledes_client_id: maybe(text),
  })],
  [clioRelationships, whole({ matter: named, contact: named, description: maybe(text) })],
  [clioTimeEntries, whole({
    type: fc.constant('TimeEntry'), matter: named, user: named, date: day, quantity: fc.integer({ min: 0, max: 86_400 }), note: text, no_charge: fc.boolean(), non_billable: fc.boolean(),
    activity_description: maybe(fc.record({ id: serial, utbms_activity_code: fc.constant('A104'), utbms_task_code: fc.constant('L120') })), price: serial, billed: fc.boolean(),
  })],
  [clioExpenses('USD'), whole({ type: fc.constantFrom('HardCostEntry', 'SoftCostEntry'), matter: named, date: day, note: text, price: fc.integer({ min: 1, max: 1e6 }).map((cents) => cents / 100), vendor: maybe(named) })],
  [clioTasks, whole({
    name: text, description: maybe(text), status: fc.constantFrom('draft', 'pending', 'in_progress', 'in_review', 'complete'), priority: fc.constantFrom('High', 'Normal', 'Low'),
    due_at: maybe(day), matter: maybe(named), assignee: maybe(named), statute_of_limitations: fc.boolean(),
  })],
  [clioCalendarEntries('America/Chicago'), whole({
    summary: text, description: maybe(text), location: maybe(text), start_at: fc.constant('2026-11-02T15:30:00.000Z'), end_at: maybe(fc.constant('2026-11-02T16:30:00.000Z')),
    recurrence_rule: maybe(fc.constant('RRULE:FREQ=WEEKLY;BYDAY=MO')), matter: maybe(named), all_day: fc.boolean(),
  })],
  [unifiedMatters, whole({
    number: text, name: text, description: maybe(text), status: fc.constantFrom('PENDING', 'OPEN', 'CLOSED', 'OTHER'), billing_method: fc.constantFrom('HOURLY', 'FLAT_FEE', 'CONTINGENCY', 'OTHER'),
    contact_ids: fc.array(serial, { minLength: 1, maxLength: 3 }), user_id: maybe(serial), stage: maybe(text), client_reference: maybe(text), opened_at: maybe(day.map((each) => `${each}T00:00:00.000Z`)), currency: fc.constant('USD'),
  })],
  [unifiedParties(newId('mat')), whole({
    role: fc.constantFrom('CLIENT', 'OPPOSING_PARTY', 'OPPOSING_COUNSEL', 'CO_COUNSEL', 'WITNESS', 'EXPERT', 'JUDGE', 'REFERRER', 'OTHER'), contact_id: serial, description: maybe(text),
  })],
  [unifiedTimeEntries, whole({ matter_id: serial, user_id: serial, date: day.map((each) => `${each}T00:00:00.000Z`), duration_minutes: fc.integer({ min: 0, max: 1440 }), description: text })],
] as never

describe.each(cases.map(([mapping, records]) => [`${mapping.system} ${mapping.resource} (${mapping.model.name})`, mapping, records] as const))('%s', (_, mapping, records) => {
  test('is read, taken by our model, and written again without loss', () => {
    fc.assert(
      fc.property(records, (theirs) => {
        const draft = mapping.read(theirs, references)
        const parsed = (mapping.model as unknown as Model<Stored>).parseImport(JSON.parse(JSON.stringify(draft)))
        expect(mapping.write(parsed as never, references)).toEqual(theirs)
        expect(mapping.read(mapping.write(parsed as never, references), references)).toEqual(draft)
      }),
    )
  })
})

test('what was not imported before, and what the mapping does not know, is said', () => {
  const nobody: References = { toOurs: () => undefined, toTheirs: () => undefined }
  expect(() => clioMatters.read({ id: 1, client: { id: 7 } }, nobody)).toThrow('REFERENCE_UNKNOWN: clio contact 7 is not known here; import it first')
  expect(() => clioMatters.read({ id: 1, status: 'Frozen' }, nobody)).toThrow(/VALUE_UNKNOWN: status is Frozen/)
})
