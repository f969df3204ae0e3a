import { type Json, MatterkitError } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import {
  clioCalendarEntries,
  clioContacts,
  clioCustomFields,
  clioExpenses,
  clioMatters,
  clioMattersWith,
  clioMembers,
  clioTasks,
  clioTimeEntries,
  type References,
} from '../clio/index.js'
import {
  readUnifiedPracticeArea,
  unifiedMatters,
  unifiedMembers,
  unifiedParties,
  unifiedTimeEntries,
  writeUnifiedPracticeArea,
} from '../unified/index.js'

const nobody: References = { toOurs: () => undefined, toTheirs: () => undefined }
const everyone: References = {
  toOurs: (kind, id) => `${kind}-${id}`,
  toTheirs: (kind, id) => (id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : undefined),
}

function faultsOf(run: () => unknown): readonly string[] {
  try {
    run()
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    expect(error.code).toBe('RECORD_UNMAPPABLE')
    return error.findings.map(({ code, at }) => `${code} ${at}`)
  }
  return []
}

test('every fault of a record is told in one error', () => {
  expect(
    faultsOf(() =>
      clioMatters.read(
        { status: 'Frozen', client: { id: 7 }, billing_method: 'barter', description: 4 },
        nobody,
      ),
    ),
  ).toEqual([
    'ID_MISSING id',
    'VALUE_UNREADABLE description',
    'VALUE_UNKNOWN status',
    'VALUE_UNKNOWN billing_method',
    'REFERENCE_UNKNOWN client.id',
  ])
  expect(() => clioMatters.read({ id: 1, status: 'Frozen' }, nobody)).toThrow(
    /status is Frozen, and the mapping knows Pending, Open,? (and )?Closed/,
  )
  expect(
    faultsOf(() =>
      clioMatters.write({ clientId: 'con_x', responsibleId: 'u', externalIds: [] } as never, nobody),
    ),
  ).toEqual(['REFERENCE_UNKNOWN clientId', 'REFERENCE_UNKNOWN responsibleId'])
})

test.each([[null], [undefined], ['x'], [[]], [7]] as unknown as Json[][])('%j is no record', (value) => {
  expect(faultsOf(() => clioContacts.read(value as never, nobody))).toEqual(['VALUE_UNREADABLE '])
})

test.each([[undefined], [null], [''], [{}], [1.5], [2 ** 60]])('an id of %j is refused', (id) => {
  expect(faultsOf(() => clioContacts.read({ id } as never, nobody))).toHaveLength(1)
})

test.each([
  ['2026-11-01T07:30', 'OFFSET_MISSING start_at'],
  ['soon', 'VALUE_UNREADABLE start_at'],
  ['2026-02-30T07:30Z', 'VALUE_UNREADABLE start_at'],
  ['2026-11-01T07:61Z', 'VALUE_UNREADABLE start_at'],
  ['2026-11-01T07:30+99:00', 'VALUE_UNREADABLE start_at'],
])('the time %s is refused', (start_at, fault) => {
  expect(faultsOf(() => clioCalendarEntries('America/Chicago').read({ id: 1, start_at }, nobody))).toEqual([
    fault,
  ])
})

test('whole days are days, the midnight after the last not among them', () => {
  const entries = clioCalendarEntries('America/Chicago')
  const theirs = {
    id: 1,
    all_day: true,
    start_at: '2026-11-01T00:00:00-05:00',
    end_at: '2026-11-03T00:00:00-06:00',
  }
  const draft = entries.read(theirs, nobody)
  expect(draft).toMatchObject({ firstDay: '2026-11-01', lastDay: '2026-11-02' })
  expect(draft.start).toBeUndefined()
  const moved = entries.write({ ...draft, lastDay: '2026-11-01' }, nobody)
  expect(moved).toMatchObject({
    all_day: true,
    start_at: '2026-11-01T05:00:00.000Z',
    end_at: '2026-11-02T06:00:00.000Z',
  })
})

test('a time that was changed is written anew, one that was not is left', () => {
  const entries = clioCalendarEntries('America/Chicago')
  const draft = entries.read({ id: 1, start_at: '2026-11-01T07:30Z' }, nobody)
  expect(entries.write(draft, nobody)).toEqual({ id: 1, start_at: '2026-11-01T07:30Z' })
  const moved = { ...draft, start: { local: '2026-11-01T09:30', zone: 'America/Chicago' } }
  expect(entries.write(moved, nobody).start_at).toBe('2026-11-01T15:30:00.000Z')
})

test('an expense is its total, and one that disagrees with itself is refused', () => {
  const expenses = clioExpenses('USD')
  expect(expenses.read({ id: 1, price: 0.25, quantity: 100, total: 25 }, nobody)).toMatchObject({
    amount: { minor: 2500 },
    quantity: '100',
    unitPrice: '0.25',
  })
  expect(expenses.read({ id: 1, price: 0.25, quantity: 100 }, nobody)).toMatchObject({
    amount: { minor: 2500 },
  })
  expect(
    expenses.read({ id: 1, price: 5, quantity: 2, total: 0, non_billable_total: 10 }, nobody),
  ).toMatchObject({ amount: { minor: 1000 } })
  expect(faultsOf(() => expenses.read({ id: 1, price: 0.25, quantity: 100, total: 0.25 }, nobody))).toEqual([
    'TOTAL_DISAGREES price',
  ])
  expect(faultsOf(() => expenses.read({ id: 1, price: 'much', total: 1 }, nobody))).toHaveLength(1)
})

test.each([
  [clioMatters, 'state', 'acme-parked', 'status', 'Open'],
  [clioTasks, 'state', 'acme-parked', 'status', 'pending'],
  [clioExpenses('USD'), 'kind', 'other', 'type', 'SoftCostEntry'],
  [unifiedMatters, 'state', 'acme-parked', 'status', 'OTHER'],
  [unifiedParties('mat'), 'role', 'landlord', 'role', 'OTHER'],
] as never[][])('%o writes a %s it has no word for', (...row) => {
  const [mapping, ours, value, theirs, written] = row as unknown as [
    typeof clioMatters,
    string,
    string,
    string,
    string,
  ]
  expect(mapping.write({ [ours]: value } as never, nobody)[theirs]).toBe(written)
})

test('what is not billed is written so', () => {
  expect(clioMatters.write({ billing: { method: 'pro-bono' } } as never, nobody)).toEqual({
    billing_method: 'hourly',
    billable: false,
  })
  expect(unifiedMatters.write({ billing: { method: 'pro-bono' } } as never, nobody)).toEqual({
    billing_method: 'OTHER',
    is_billable: false,
  })
  expect(clioMatters.read({ id: 1, billing_method: 'flat', billable: false }, nobody)).toMatchObject({
    billing: { method: 'not-billable' },
  })
})

test('free text is no key', () => {
  const draft = clioMatters.read(
    { id: 1, location: 'Room 4', matter_stage: { id: 2, name: 'Discovery Phase' } },
    nobody,
  )
  expect(draft).toMatchObject({ stageKey: 'discovery-phase', externalIds: [{ raw: { location: 'Room 4' } }] })
  expect(draft.jurisdiction).toBeUndefined()
  expect(clioMatters.write({ ...draft, stageKey: 'trial' }, nobody).matter_stage).toEqual({ name: 'trial' })
})

test('another record is named without the words of the one before', () => {
  const draft = clioMatters.read({ id: 1, client: { id: 7, name: 'Roe' } }, everyone)
  expect(clioMatters.write({ ...draft, clientId: 'contact-8' } as never, everyone)).toEqual({
    id: 1,
    client: { id: 8 },
  })
})

test('a flag that is taken back is written, one that was never said is not', () => {
  const draft = clioTimeEntries.read({ id: 1, no_charge: true }, nobody)
  expect(clioTimeEntries.write({ ...draft, noCharge: false, notBillable: false }, nobody)).toEqual({
    id: 1,
    no_charge: false,
  })
})

test('a long description has a title of its own, and changes with it', () => {
  const description = 'word '.repeat(300)
  const draft = clioMatters.read({ id: 1, description }, nobody)
  expect([draft.title.length, draft.description]).toEqual([500, description])
  expect(clioMatters.write({ ...draft, description: `${description}!` }, nobody).description).toBe(
    `${description}!`,
  )
})

test('members are read and written', () => {
  const members = unifiedMembers('lawyer')
  const theirs = { originating_user_id: '3', user_ids: ['4', '5'] }
  expect(members.write(members.read({ id: '7', ...theirs }, everyone), everyone)).toEqual(theirs)
  const clio = { originating_attorney: { id: 3 }, responsible_staff: { id: 4 } }
  expect(clioMembers.write(clioMembers.read({ id: 7, ...clio }, everyone), everyone)).toEqual(clio)
  expect(faultsOf(() => members.read({ id: '7', ...theirs }, nobody))).toEqual([
    'REFERENCE_UNKNOWN matter',
    'REFERENCE_UNKNOWN user',
  ])
})

test('a custom field of what the other system adds none to is refused', () => {
  expect(faultsOf(() => clioCustomFields.write({ on: 'task' } as never, nobody))).toEqual([
    'VALUE_UNKNOWN on',
  ])
})

test('the day of a date is the one its text bears', () => {
  expect(unifiedTimeEntries.read({ id: '1', date: '2026-03-02T23:30:00-08:00' }, nobody).on).toBe(
    '2026-03-02',
  )
  expect(faultsOf(() => unifiedTimeEntries.read({ id: '1', date: 'today' }, nobody))).toEqual([
    'VALUE_UNREADABLE date',
  ])
})

test('a practice area is the code that matters bear, and comes back', () => {
  const areas = [{ id: 'p9', name: 'Estates' }, { id: '00123' }]
  expect(areas.map((area) => writeUnifiedPracticeArea(readUnifiedPracticeArea(area)))).toEqual(areas)
  const [code] = unifiedMatters.read({ id: '7', practicearea_id: 'p9' }, nobody).practiceAreas ?? []
  expect(readUnifiedPracticeArea({ id: 'p9', name: 'Estates' })).toEqual({ ...code, label: 'Estates' })
  expect(writeUnifiedPracticeArea({ scheme: 'folio', code: 'p9' })).toBeUndefined()
  expect(() => readUnifiedPracticeArea({ name: 'Estates' })).toThrow(/ID_MISSING/)
})

test('an id with leading zeros stays a text, a number a number', () => {
  for (const id of ['00123', 'a-7', 123]) {
    const draft = clioContacts.read({ id, name: 'Roe' }, nobody)
    expect([draft.externalIds?.[0]?.id, clioContacts.write(draft, nobody).id]).toEqual([String(id), id])
  }
})

test('a matter that does not say where it stands comes back so, until it has moved here', () => {
  const draft = clioMatters.read({ id: 1, description: 'Roe' }, nobody)
  expect(clioMatters.write({ ...draft, state: 'inquiry' }, nobody).status).toBeUndefined()
  expect(clioMatters.write({ ...draft, state: 'active' }, nobody).status).toBe('Open')
  expect(clioMatters.write({ description: 'New', state: 'inquiry' } as never, nobody).status).toBe('Pending')
})

test('values of custom fields are read by their definitions, and every fault of them is told', () => {
  const clio = (id: string) => [{ system: 'clio', id }]
  const mapping = clioMattersWith(
    [
      { key: 'policy_limit', type: 'money', externalIds: clio('3') },
      { key: 'vip', type: 'checkbox', externalIds: clio('4') },
      { key: 'ours', type: 'text', externalIds: [] },
    ],
    'USD',
  )
  const value = (id: number, value: Json) => ({ custom_field: { id }, value })
  const draft = mapping.read({ id: 7, custom_field_values: [value(3, 1250.5), value(4, null)] }, nobody)
  expect(draft.ext).toEqual({ custom: { policy_limit: { minor: 125050, currency: 'USD' } } })
  const custom = { policy_limit: { minor: 5, currency: 'USD' }, vip: true }
  expect(mapping.write({ ...draft, ext: { custom } }, nobody)).toEqual({
    id: 7,
    custom_field_values: [value(3, 0.05), value(4, true)],
  })
  const bad = {
    id: 7,
    status: 'Frozen',
    custom_field_values: [value(3, 'much'), value(4, 'yes'), value(5, 1)],
  }
  expect(faultsOf(() => mapping.read(bad, nobody))).toEqual([
    'VALUE_UNKNOWN status',
    'MONEY_INVALID custom_field_values[0]',
    'VALUE_UNREADABLE custom_field_values[1]',
    'REFERENCE_UNKNOWN custom_field_values[2]',
  ])
  expect(
    faultsOf(() => mapping.write({ ...draft, ext: { custom: { ours: 'x', gone: 'y' } } }, nobody)),
  ).toEqual(['REFERENCE_UNKNOWN ext.custom[0]', 'REFERENCE_UNKNOWN ext.custom[1]'])
})
