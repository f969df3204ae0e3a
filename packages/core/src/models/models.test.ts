import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { MatterkitError } from '../values/index.js'
import {
  availableTransitions,
  contactRelationships,
  contacts,
  deadlines,
  defineModel,
  type Machine,
  type Model,
  matters,
  parties,
  type Stored,
  tasks,
  timeEntries,
  triggers,
} from './index.js'

const all = [contacts, contactRelationships, matters, parties, tasks, triggers, deadlines, timeEntries]

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
      'FIELD_INVALID aliases[0].name',
      'FIELD_INVALID dateOfBirth',
      'FIELD_INVALID kind',
      'FIELD_MISSING aliases[1].kind',
      'FIELD_MISSING aliases[1].name',
      'FIELD_MISSING name',
      'FIELD_UNKNOWN aliases[1].nick',
      'FIELD_UNKNOWN surname',
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
    for (const seconds of [0.5, Number.NaN, -1, 86_401, 2 ** 60, '600']) {
      expect(findingsOf(timeEntries, { ...entry, seconds })).toEqual(['FIELD_INVALID seconds'])
    }
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

describe.each(
  all
    .filter((model) => model.machine !== undefined)
    .map((model) => [model.name, model.machine as Machine] as const),
)('the machine of a %s', (_, machine) => {
  const states = new Set(machine.transitions.flatMap(({ from, to }) => [...from, to]))

  test('reaches every state, and its moves have names of their own', () => {
    const reached = new Set([machine.initial])
    for (const _state of states) {
      for (const { from, to } of machine.transitions)
        if (from.some((each) => reached.has(each))) reached.add(to)
    }
    expect([...states].filter((state) => !reached.has(state))).toEqual([])
    for (const state of states) {
      const names = availableTransitions(machine, { state }).map((move) => move.name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('walks at random without ever leaving its states', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (choices) => {
        let state = machine.initial
        for (const choice of choices) {
          const moves = availableTransitions(machine, { state })
          const move = moves[choice % Math.max(1, moves.length)]
          if (move === undefined) return
          expect(states.has(move.to)).toBe(true)
          state = move.to
        }
      }),
    )
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
