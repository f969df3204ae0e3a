import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { explain, MatterkitError } from '../values/index.js'
import {
  contacts,
  coreModels,
  defineModel,
  jsonSchemaOf,
  type Model,
  type ModelOptions,
  matters,
  modelErrors,
  outboxEvents,
  parties,
  type Shape,
  type Stored,
  timeEntries,
} from './index.js'

const all: readonly Model[] = [...Object.values(coreModels), outboxEvents]

function findingsOf(model: Pick<Model, 'parse'>, draft: unknown): string[] {
  try {
    model.parse(draft)
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code, at }) => `${code} ${at}`).sort()
    throw error
  }
  return []
}

describe('a draft', () => {
  test('gets what it left out: empty lists, flags that are false, the first state', () => {
    expect(contacts.parse({ kind: 'person', name: 'Ada' })).toMatchObject({
      aliases: [],
      emails: [],
      ext: {},
      externalIds: [],
    })
    const entry = {
      matterId: `mat_${uuid}`,
      timekeeperId: 'u',
      on: '2026-11-02',
      seconds: 600,
      narrative: 'Call',
    }
    expect(timeEntries.parse(entry)).toMatchObject({ noCharge: false, state: 'draft' })
  })

  test('hears of every fault at once', () => {
    const draft = {
      kind: 'robot',
      aliases: [{ name: '', kind: 'aka' }, { nick: 'x' }],
      surname: 'x',
      dateOfBirth: '1980-02-30',
    }
    expect(findingsOf(contacts, draft)).toEqual([
      'CHOICE_UNKNOWN kind',
      'FIELD_MISSING aliases[1].kind',
      'FIELD_MISSING aliases[1].name',
      'FIELD_MISSING name',
      'FIELD_UNKNOWN aliases[1].nick',
      'FIELD_UNKNOWN surname',
      'PARTIAL_DAY_INVALID dateOfBirth',
      'TEXT_BLANK aliases[0].name',
    ])
  })

  test.each([
    ['a lone surrogate', { name: 'x\ud800' }],
    ['a NUL', { name: 'a\0b' }],
    ['ten megabytes', { name: 'x'.repeat(1e7) }],
    ['a blank', { name: '   ' }],
    ['an own __proto__', JSON.parse('{"name":"x","__proto__":{"admin":true}}')],
    ['a state', { name: 'x', state: 'closed' }],
    ['a version', { name: 'x', version: 7 }],
  ])('with %s is refused', (_, fields) => {
    expect(findingsOf(contacts, { kind: 'person', ...fields, ...own(fields) })).not.toEqual([])
  })

  test.each([0, null, undefined, 'text', [], new Date()])('is never %j', (draft) => {
    for (const model of all) expect(findingsOf(model, draft)).not.toEqual([])
  })

  test('of anything at all is taken or refused in our own words', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...all), (draft, model) => {
        expect(Array.isArray(findingsOf(model, draft))).toBe(true)
      }),
    )
  })

  test('sets no unsafe number', () => {
    const entry = { matterId: `mat_${uuid}`, timekeeperId: 'u', on: '2026-11-02', narrative: 'x' }
    const codes = [0.5, Number.NaN, -1, 86_401, 2 ** 60, '600', Number.POSITIVE_INFINITY].map((seconds) =>
      findingsOf(timeEntries, { ...entry, seconds }).join(),
    )
    expect(codes).toEqual([
      'NUMBER_UNSAFE seconds',
      'TYPE_WRONG seconds',
      'NUMBER_TOO_SMALL seconds',
      'NUMBER_TOO_LARGE seconds',
      'NUMBER_UNSAFE seconds',
      'TYPE_WRONG seconds',
      'TYPE_WRONG seconds',
    ])
  })
})

const uuid = '019ab5f0-0000-7000-8000-000000000000'

/** Spreading drops an own `__proto__`; it has to be put back by hand. */
function own(fields: object): object {
  return Object.hasOwn(fields, '__proto__') ? JSON.parse('{"__proto__":1}') : {}
}

describe('a change', () => {
  test('takes the fields it names, removes what may be absent, and nothing else', () => {
    expect(matters.parseChange({ title: 'New' })).toEqual({ title: 'New' })
    expect(matters.parseChange({ description: undefined })).toEqual({ description: undefined })
    expect(() => matters.parseChange({ title: undefined })).toThrow(/title/)
    expect(() => matters.parseChange({ state: 'closed' })).toThrow(/FIELD_UNKNOWN|not a field/)
    expect(() => matters.parseChange({ id: 'x' })).toThrow(/id/)
  })
})

describe('an import', () => {
  test('says in which state the record is', () => {
    const draft = { number: '1', title: 'Old', clientId: `con_${uuid}` }
    expect(matters.parseImport({ ...draft, state: 'closed' })).toMatchObject({ state: 'closed' })
    expect(matters.parseImport(draft)).toMatchObject({ state: 'inquiry' })
    expect(() => matters.parseImport({ ...draft, state: 'gone' })).toThrow(/state/)
  })
})

describe('a model of one’s own', () => {
  interface Lot extends Stored<'lot'> {
    readonly number: string
    readonly area?: number
  }

  test('is checked against its interface in both directions', () => {
    const options = { prefix: 'lot', indexes: ['number'] } as const
    // @ts-expect-error area is missing
    defineModel<Lot>('lot', { number: z.string() }, options)
    // @ts-expect-error area may be absent
    defineModel<Lot>('lot', { number: z.string(), area: z.number() }, options)
    // @ts-expect-error number is a text
    defineModel<Lot>('lot', { number: z.number(), area: z.number().exactOptional() }, options)
    const area = z.number().exactOptional()
    // @ts-expect-error there is no street
    const further: Shape<Lot> = { number: z.string(), area, street: z.string() }
    // @ts-expect-error street is no field to be found by
    const found: ModelOptions<Lot> = { prefix: 'lot', indexes: ['street'] }
    expect([further, found]).toHaveLength(2)
    expect(
      findingsOf(
        defineModel<Lot>('lot', { number: z.string(), area: z.number().exactOptional() }, options),
        {},
      ),
    ).toEqual(['FIELD_MISSING number'])
  })
})

describe('every model', () => {
  test('has a name and a prefix of its own, and indexes that are fields', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(new Set(all.map(({ prefix }) => prefix)).size).toBe(all.length)
    for (const { name, indexes, fields, machine } of all) {
      for (const index of indexes) {
        const [field = ''] = index.split(/\.|\[\]/)
        expect([name, field, field in fields || (field === 'state' && machine !== undefined)]).toEqual([
          name,
          field,
          true,
        ])
      }
    }
  })

  test('is a JSON Schema that asks for what its parser asks for', () => {
    for (const model of all) {
      const schema = jsonSchemaOf(model) as { required?: string[]; properties: Record<string, unknown> }
      const missing = findingsOf(model, {})
        .filter((found) => found.startsWith('FIELD_MISSING'))
        .map((found) => found.replace('FIELD_MISSING ', ''))
      expect([model.name, (schema.required ?? []).toSorted()]).toEqual([model.name, missing.toSorted()])
      expect(Object.keys(schema.properties)).toEqual(Object.keys(model.fields))
    }
  })

  test('writes the same drafts as JSON that it reads', () => {
    const address = { lines: ['1 Main St'], city: 'Reno', country: 'US', kind: 'work' }
    const draft = { kind: 'person', name: 'Ada', dateOfBirth: '1961-04', addresses: [address] }
    const parsed = contacts.parse(draft)
    expect(contacts.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed)
  })
})

describe('what fields must be to each other', () => {
  const draft = { number: '1', title: 'T', clientId: `con_${uuid}` }

  test('is asked together with everything else, but not of fields that are wrong by themselves', () => {
    const both = { ...draft, title: '', openedOn: '2026-02-01', closedOn: '2026-01-01' }
    expect(findingsOf(matters, both)).toEqual(['ORDER_WRONG closedOn', 'TEXT_BLANK title'])
    expect(findingsOf(matters, { ...both, closedOn: '2026-13-01' })).toEqual([
      'DAY_INVALID closedOn',
      'TEXT_BLANK title',
    ])
  })

  test('lets a month and a day within it stand in either field', () => {
    const party = { matterId: `mat_${uuid}`, contactId: `con_${uuid}`, role: 'witness', side: 'neutral' }
    expect(findingsOf(parties, { ...party, from: '1961-04-17', to: '1961' })).toEqual([])
    expect(findingsOf(parties, { ...party, from: '1961-04-17', to: '1960' })).toEqual(['ORDER_WRONG to'])
  })

  test.each([
    [{ start: { local: '2026-11-02T09:30', zone: 'America/Chicago' } }, []],
    [{ firstDay: '2026-11-02' }, []],
    [{}, ['ONE_REQUIRED start']],
    [{ firstDay: '2026-11-02', start: { local: '2026-11-02T09:30', zone: 'UTC' } }, ['EXCLUDES_OTHER start']],
    [{ firstDay: '2026-11-02', recurrence: 'every Monday' }, ['RECURRENCE_INVALID recurrence']],
    [
      { firstDay: '2026-11-02', recurrence: 'FREQ=DAILY;COUNT=2;UNTIL=20270101' },
      ['RECURRENCE_INVALID recurrence'],
    ],
    [
      { start: { local: '2026-11-02T25:30', zone: 'Mars' } },
      ['LOCAL_TIME_INVALID start.local', 'ZONE_INVALID start.zone'],
    ],
  ])('an event of %j: %j', (fields, found) => {
    expect(findingsOf(coreModels.events, { title: 'Hearing', ...fields })).toEqual(found)
  })
})

describe('hostile input', () => {
  const entry = { matterId: `mat_${uuid}`, event: 'complaint-served', on: '2026-11-02' }
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)])
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle

  test.each<[string, unknown, string]>([
    [
      '__proto__ in a free part',
      JSON.parse('{"a":{"__proto__":{"admin":true}}}'),
      'KEY_FORBIDDEN facts.a.__proto__',
    ],
    ['a number that lost digits', { n: 2 ** 60 }, 'NUMBER_UNSAFE facts.n'],
    ['infinity', { n: Number.POSITIVE_INFINITY }, 'NUMBER_UNSAFE facts.n'],
    ['half a character', { t: 'x\udc00' }, 'TEXT_MALFORMED facts.t'],
    ['ten megabytes', { t: 'x'.repeat(1e7) }, 'TEXT_TOO_LONG facts.t'],
    ['a date object', { d: new Date(0) }, 'TYPE_WRONG facts.d'],
    ['a list for an object', [], 'TYPE_WRONG facts'],
    ['a thousand levels', { d: deep(1000) }, `JSON_TOO_DEEP facts.d${'[0]'.repeat(32)}`],
  ])('%s', (_, facts, found) => {
    expect(findingsOf(coreModels.triggers, { ...entry, facts })).toEqual([found])
  })

  test('a value that holds itself', () => {
    expect(findingsOf(coreModels.triggers, { ...entry, facts: cycle })[0]).toMatch(/^JSON_TOO_DEEP/)
  })

  test.each([
    ['0000-01-01', 'DAY_INVALID openedOn'],
    ['10000-01-01', 'DAY_INVALID openedOn'],
    ['2027-02-29', 'DAY_INVALID openedOn'],
    ['2027-2-9', 'DAY_INVALID openedOn'],
    [20270209, 'TYPE_WRONG openedOn'],
  ])('the day %j', (openedOn, found) => {
    expect(findingsOf(matters, { number: '1', title: 'T', clientId: `con_${uuid}`, openedOn })).toEqual([
      found,
    ])
  })

  test.each([
    [{ minor: 1.5, currency: 'USD' }, 'NUMBER_UNSAFE amount.minor'],
    [{ minor: 2 ** 53, currency: 'USD' }, 'NUMBER_UNSAFE amount.minor'],
    [{ minor: 1, currency: 'USd' }, 'CURRENCY_INVALID amount.currency'],
    [{ minor: 1, currency: 'HRK' }, 'CURRENCY_WITHDRAWN amount.currency'],
    [{ minor: 1, currency: 'USD', exponent: 3 }, 'FIELD_UNKNOWN amount.exponent'],
    ['1.00', 'TYPE_WRONG amount'],
  ])('the amount %j', (amount, found) => {
    const expense = {
      matterId: `mat_${uuid}`,
      kind: 'hard',
      on: '2026-11-02',
      description: 'Filing fee',
      amount,
    }
    expect(findingsOf(coreModels.expenses, expense)).toEqual([found])
  })

  test('every code is one of the table, and its text has all it needs', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('name', 'kind', 'aliases', 'ext', 'emails', 'x') }),
        (draft) => {
          try {
            contacts.parse(draft)
          } catch (error) {
            if (!(error instanceof MatterkitError)) throw error
            for (const { code, data } of error.findings) {
              expect(Object.keys(modelErrors)).toContain(code)
              expect(explain({ code, data }, modelErrors)).not.toMatch(/\{\w+\}/)
            }
          }
        },
      ),
    )
  })
})
