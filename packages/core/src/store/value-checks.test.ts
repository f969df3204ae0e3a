import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  communications,
  contacts,
  coreModels,
  deadlines,
  defineModel,
  documentVersions,
  filledText,
  type Matter,
  type Model,
  matters,
  type Stored,
  tasks,
  timeEntries,
} from '../models/index.js'
import { MatterkitError, newId } from '../values/index.js'
import { filterOf, isList } from './index.js'

const all = Object.values(coreModels) as unknown as readonly Model[]

/** Where a query is refused and how; nothing where it is not. */
function faults(model: Model, where: object): string[] {
  try {
    filterOf(model, where as never)
    return []
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return error.code === 'QUERY_VALUE_WRONG'
      ? error.findings.map(({ at, code }) => `${at} ${code}`)
      : [error.code]
  }
}

describe('a value that a field could not hold', () => {
  const client = newId<'contact'>('con')
  test.each<[string, Model, object, string[]]>([
    ['a state there is none of', matters, { state: 'opne' }, ['state CHOICE_UNKNOWN']],
    ['a choice there is none of', contacts, { kind: 'persn' }, ['kind CHOICE_UNKNOWN']],
    ['a day that is none', timeEntries, { on: '26-1-1' }, ['on DAY_INVALID']],
    ['a number for a text', matters, { number: 5 }, ['number TYPE_WRONG']],
    ['a text for a number', documentVersions, { number: '1' }, ['number TYPE_WRONG']],
    ['a moment that is none', communications, { at: { gte: 'yesterday' } }, ['at.gte MOMENT_INVALID']],
    ['a day that is none as a bound', deadlines, { due: { lt: '2026-11-31' } }, ['due.lt DAY_INVALID']],
    ['an id of another kind', tasks, { matterId: client }, ['matterId ID_INVALID']],
    ['no bound at all', deadlines, { due: { gte: null } }, ['due.gte TYPE_WRONG']],
    ['a beginning of a number', documentVersions, { number: { prefix: '1' } }, ['number.prefix TYPE_WRONG']],
  ])('%s is refused', (_, model, where, expected) => {
    expect(faults(model, where)).toEqual(expected)
  })

  test('is refused with every other, each at its place', () => {
    const where = {
      state: { in: ['active', 'closd'] },
      or: [{ clientId: client }, { clientId: 'x', not: { number: true } }],
    }
    expect(faults(matters, where)).toEqual([
      'state.in[1] CHOICE_UNKNOWN',
      'or[1].clientId ID_INVALID',
      'or[1].not.number TYPE_WRONG',
    ])
    expect(() => filterOf(matters, { state: 'opne' as never })).toThrow(
      /^QUERY_VALUE_WRONG: no matter has such values\n {2}state: is not one of inquiry, /,
    )
  })

  test.each([
    { and: [null] },
    { or: ['x'] },
    { not: null },
    { and: 'x' },
    { number: { in: 'x' } },
    { number: undefined },
  ])('%j is no question', (where) => {
    expect(faults(matters, where)).toEqual(['QUERY_VALUE_INVALID'])
  })
})

describe('what may be asked', () => {
  test.each<[string, Model, object]>([
    ['a state that a plugin adds', matters, { state: { in: ['acme.risk/escalated', 'active'] } }],
    ['a field that is absent', tasks, { dueOn: null, deadlineId: { ne: null }, state: { in: [] } }],
    ['any beginning and part of a text', contacts, { name: { prefix: '%', contains: '' } }],
    ['any text of a field of texts', contacts, { name: '' }],
    ['a part of a day', timeEntries, { on: { prefix: '2026-11' } }],
    ['the beginning of an id as a bound', documentVersions, { id: { gte: 'ver_019ab5f0' } }],
    ['any number as a bound', documentVersions, { number: { gt: 0.5, lt: 1e9 } }],
    ['a nested field', timeEntries, { 'task.code': 'L110' }],
  ])('is %s', (_, model, where) => {
    expect(faults(model, where)).toEqual([])
  })

  test('is each form of a field that has several', () => {
    interface Mixed extends Stored<'mixed'> {
      readonly level: 'low' | 'high' | 3
      readonly what: { readonly kind: 'a'; readonly of: string } | { readonly kind: 'b'; readonly of: number }
    }
    const model = defineModel<Mixed>(
      'mixed',
      {
        level: z.union([z.literal('low'), z.literal('high'), z.literal(3)]),
        what: z.union([
          z.strictObject({ kind: z.literal('a'), of: filledText(10) }),
          z.strictObject({ kind: z.literal('b'), of: z.int() }),
        ]),
      },
      { prefix: 'mix', indexes: ['level', 'what.kind', 'what.of'] },
    )
    for (const value of ['low', 'high', 3]) expect(faults(model, { level: value })).toEqual([])
    for (const value of ['a', 'b']) expect(faults(model, { 'what.kind': value })).toEqual([])
    for (const value of ['x', 7]) expect(faults(model, { 'what.of': value })).toEqual([])
    expect(faults(model, { level: 'middle', 'what.of': true })).toEqual([
      'level CHOICE_UNKNOWN',
      'what.of TYPE_WRONG',
    ])
    expect(() => filterOf(model, { level: 'middle' as never })).toThrow(/is not one of low, high/)
  })
})

/** Values of every kind that fields hold, and of none. */
const anyValue = fc.oneof(
  fc.constantFrom(...all.flatMap(({ machine }) => machine?.states ?? [])),
  fc.constantFrom(...all.map(({ prefix }) => newId(prefix) as string)),
  fc.constantFrom(
    ...[...'person organization client ours normal urgent paralegal low high attorney-client'.split(' ')],
    ...['2026-11-02', '2026-02-30', '2026-11-02T14:30:00.000Z', '2026-11-02T09:30', 'de-DE', 'EUR', '0.1'],
    '0123456789abcdef'.repeat(4),
  ),
  fc.string(),
  fc.integer({ min: -5, max: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
)
const anyField = fc.constantFrom(
  ...all.flatMap((model) =>
    model.indexes
      .filter((field) => field in model.fields && !isList(field))
      .map((field) => ({ model, field })),
  ),
)

test('whatever a field takes may be asked for, and what it refuses but for its size may not', () => {
  let [taken, refused] = [0, 0]
  fc.assert(
    fc.property(anyField, anyValue, ({ model, field }, value) => {
      const schema = model.fields[field] as z.ZodType
      const said = ['eq', 'ne'].map((operator) => faults(model, { [field]: { [operator]: value } }))
      said.push(faults(model, { [field]: { in: [value] } }), faults(model, { [field]: value }))
      if (schema.safeParse(value).success) {
        taken++
        expect(said.flat()).toEqual([])
      } else if (!said.every((each) => each.length === 0)) {
        refused++
        expect(said.every((each) => each.length === 1)).toBe(true)
      } else {
        // only what is too long, too short, too large or blank
        const inside = schema.safeParse(typeof value === 'string' ? 'x' : 1)
        expect(typeof value === 'string' ? inside.success : typeof value).toBe(
          typeof value === 'string' ? true : 'number',
        )
      }
    }),
    { numRuns: 3000 },
  )
  expect([taken > 100, refused > 100]).toEqual([true, true])
})

test('what the types allow is what is found', () => {
  const where = { state: 'active', clientId: newId<'contact'>('con'), number: { gte: '2026' } } as const
  const filter = filterOf<Matter>(matters, where)
  expect(filter).toMatchObject({ op: 'and', of: [{ op: 'eq' }, { op: 'eq' }, { op: 'gte' }] })
})
