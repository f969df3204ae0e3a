import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MatterkitError } from '../values/index.js'
import { coreModels, jsonSchemaOf, type Model } from './index.js'

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** What JSON Schema cannot say, or says too little of. */
const beyond = [
  ...['DAY_INVALID', 'PARTIAL_DAY_INVALID', 'LOCAL_TIME_INVALID', 'ZONE_INVALID', 'LANGUAGE_TAG_INVALID'],
  ...['CURRENCY_INVALID', 'CURRENCY_WITHDRAWN', 'DECIMAL_INVALID', 'PATTERN_INVALID', 'RECURRENCE_INVALID'],
  ...['TEXT_MALFORMED', 'NUMBER_UNSAFE', 'ORDER_WRONG'],
]

const texts = [
  ...[
    'Roe',
    'x y',
    'USD',
    'HRK',
    'US',
    'en-US',
    'America/Chicago',
    '12.50',
    '1/3',
    '1/0',
    '+14155552671',
    '415',
  ],
  ...[
    '1961',
    '1961-04',
    '1961-13',
    '2026-11-02',
    '2027-02-29',
    '2026-11-02T09:30',
    '2026-02-30T09:30',
    '09:30',
  ],
  ...[
    '2026-11-02T14:30:00.000Z',
    '2026-11-02T14:30:00Z',
    'a'.repeat(64),
    'policy_limit',
    'FREQ=DAILY',
    ' ',
    '',
  ],
  ...['{year}-{number:4}', '{number}', '{yy}{month}{scope}-{number}', '{year}'],
]
const uuid = '019ab5f0-0000-7000-8000-000000000000'
const usual: Readonly<Record<string, string>> = {
  recurrence: 'FREQ=DAILY',
  pattern: '{yy}{month}{scope}-{number}',
  zone: 'America/Chicago',
  language: 'en-US',
  currency: 'USD',
}

/** A value that a schema means, and now and then one that it does not. */
function meant(schema: Schema, key = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 60, arbitrary: right(schema, key) }, { weight: 1, arbitrary: stray })
}

const stray = fc.oneof(
  fc.constantFrom(...texts),
  fc.integer(),
  fc.constant(null),
  fc.constant([]),
  fc.boolean(),
)

function right(schema: Schema, key: string): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'string':
      return fc.constantFrom(...textsFor(schema, key))
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 5000) })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(meant(schema.items ?? {}, key), { maxLength: 2 })
    case 'object':
      return schema.properties === undefined
        ? fc.constantFrom({}, { custom: {} }, { approvers: 2 }, { years: -1 })
        : draft(schema, schema.properties)
    default:
      return fc.constantFrom<unknown>(1, 'x', null, {})
  }
}

function textsFor({ pattern, format }: Schema, key: string): readonly string[] {
  const [, prefix] = /^\^([a-z]{3})_/.exec(pattern ?? '') ?? []
  if (prefix !== undefined) return [`${prefix}_${uuid}`]
  if (format === 'date') return ['2026-11-02', '2026-12-24']
  if (format === 'date-time') return ['2026-11-02T14:30:00.000Z']
  const known = usual[key]
  if (known !== undefined) return [known]
  return texts.filter((each) => pattern === undefined || new RegExp(pattern).test(each))
}

function draft(
  { required = [] }: Schema,
  properties: Readonly<Record<string, Schema>>,
): fc.Arbitrary<Record<string, unknown>> {
  const optional = Object.keys(properties).filter((key) => !required.includes(key))
  const some = fc.oneof(
    fc.subarray(optional, { maxLength: Math.min(2, optional.length) }),
    fc.subarray(optional),
  )
  const fields = (keys: readonly string[]) =>
    Object.fromEntries([...required, ...keys].map((key) => [key, meant(properties[key] ?? {}, key)]))
  const whole = some.chain((keys) => fc.record(fields(keys)))
  return whole.chain((whole) =>
    fc.oneof(
      { weight: 20, arbitrary: fc.constant(whole) },
      { weight: 1, arbitrary: fc.constant({ ...whole, stranger: 1 }) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom(...Object.keys(properties))
          .map((key) => Object.fromEntries(Object.entries(whole).filter(([each]) => each !== key))),
      },
    ),
  )
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
addFormats.default(ajv)
const schemas = new Map(
  Object.values(coreModels).map((model): [string, readonly [Model, Schema, ValidateFunction]] => {
    const schema = jsonSchemaOf(model as unknown as Model)
    return [model.name, [model as unknown as Model, schema as unknown as Schema, ajv.compile(schema)]]
  }),
)

function codesOf(model: Model, value: unknown): string[] {
  try {
    model.parse(value)
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code }) => code)
    throw error
  }
  return []
}

/** Whether the schema takes a draft; it must take what the parser takes, and refuse what it can say is wrong. */
function agreed(model: Model, isValid: ValidateFunction, value: unknown): boolean {
  const codes = codesOf(model, value)
  const taken = isValid(value)
  if (codes.length === 0) expect([value, isValid.errors]).toEqual([value, null])
  if (taken) expect([value, codes.filter((code) => !beyond.includes(code))]).toEqual([value, []])
  return codes.length === 0
}

test.each([...schemas])(
  'the schema of a %s takes and refuses what its parser does',
  (_, [model, schema, isValid]) => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(draft(schema, schema.properties ?? {}), (value) => {
        seen.add(agreed(model, isValid, value))
      }),
      { numRuns: 150 },
    )
    expect(seen.size).toBe(2)
  },
)

describe('rules across fields are said in the schema', () => {
  const retention = { name: 'Files', fileClass: 'estate', basis: 'closing', afterwards: 'review' }
  const policy = { kind: 'approval', level: 'firm', from: '2026-01-01', settings: {} }
  const field = { on: 'matter', key: 'k', label: 'L', type: 'text' }
  const series = { name: 'matter', pattern: '{number}', reset: 'never', scope: 'firm', start: 1 }
  const event = { title: 'Hearing' }
  const start = { local: '2026-11-02T09:30', zone: 'America/Chicago' }

  test.each<[string, object, boolean]>([
    ['retention-policy', { ...retention, years: 7 }, true],
    ['retention-policy', { ...retention, forever: true }, true],
    ['retention-policy', retention, false],
    ['retention-policy', { ...retention, years: 7, forever: true }, false],
    ['calendar-event', { ...event, start }, true],
    ['calendar-event', { ...event, start, end: start }, true],
    ['calendar-event', { ...event, firstDay: '2026-11-02', lastDay: '2026-11-03' }, true],
    ['calendar-event', event, false],
    ['calendar-event', { ...event, start, firstDay: '2026-11-02' }, false],
    ['calendar-event', { ...event, firstDay: '2026-11-02', end: start }, false],
    ['calendar-event', { ...event, start, lastDay: '2026-11-02' }, false],
    ['policy', policy, true],
    ['policy', { ...policy, level: 'office', subjectId: 'off_1' }, true],
    ['policy', { ...policy, subjectId: 'off_1' }, false],
    ['policy', { ...policy, level: 'office' }, false],
    ['policy', { ...policy, settings: { approvers: 2 } }, true],
    ['policy', { ...policy, settings: { approvers: 'two' } }, false],
    ['policy', { ...policy, settings: { direction: 'up' } }, false],
    ['policy', { ...policy, kind: 'rounding', settings: { direction: 'up' } }, true],
    ['custom-field', field, true],
    ['custom-field', { ...field, options: [{ key: 'a', label: 'A' }] }, false],
    ['custom-field', { ...field, type: 'choice' }, false],
    ['custom-field', { ...field, type: 'choices', options: [{ key: 'a', label: 'A' }] }, true],
    ['number-series', series, true],
    ['number-series', { ...series, reset: 'year' }, false],
    ['number-series', { ...series, reset: 'month', pattern: '{year}-{number}' }, false],
    ['number-series', { ...series, reset: 'month', pattern: '{yy}{month:2}-{number}' }, true],
    ['number-series', { ...series, scope: 'office' }, false],
  ])('%s %j: %j', (name, value, isRight) => {
    const [model, , isValid] = schemas.get(name) ?? expect.fail(`no model ${name}`)
    expect(isValid(value)).toBe(isRight)
    expect(agreed(model, isValid, value)).toBe(isRight)
  })
})

test('a draft with nothing wrong is read the same by the short way and by the schema of the whole', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...schemas.values())
        .chain(([model, schema]) =>
          draft(schema, schema.properties ?? {}).map((value) => [model, value] as const),
        ),
      ([model, value]) => {
        // Only plain objects are taken the short way.
        const roundabout = Object.assign(Object.create(null), value)
        expect(codesOf(model, value)).toEqual(codesOf(model, roundabout))
        if (codesOf(model, value).length === 0) expect(model.parse(value)).toEqual(model.parse(roundabout))
      },
    ),
    { numRuns: 500 },
  )
})
