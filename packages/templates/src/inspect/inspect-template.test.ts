import { explain, money } from '@matterkit/core/values'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parseExpression } from '../grammar/parse.js'
import { writeExpression } from '../grammar/write.js'
import {
  checkTemplate,
  compileTemplate,
  inspectTemplate,
  templateLimits,
  templateMessages,
} from '../index.js'
import { heading, p, table, wordFile } from '../testing/word-file.js'

const letter = wordFile(
  heading('Engagement'),
  p('[ClientName], {client | his} matter of {signed | date}; by {due_date}'),
  p('{fee | money} {if fee_kind == "flat"}flat{elseif fee_kind == "hourly"}{rate | money}{else}{other}{end}'),
  p('{if insured}Insured by {insurer.name}{end} {note | default: "none"}'),
  table(['Date', 'Work'], ['{#lines}{on | date}', '{work | upper}{/lines}']),
  p('{for matter in matters}{for entry in matter.entries}{entry.hours | number}{end}{end}'),
  p('{case | caption}'),
)

describe('inspecting a template', () => {
  const inspected = inspectTemplate(compileTemplate(letter))

  test('tells types, and how each is known', () => {
    expect(inspected.fields.map(({ path, type, basis, required }) => [path, type, basis, required])).toEqual([
      ['ClientName', 'text', 'unknown', true],
      ['client', 'party', 'format', true],
      ['signed', 'date', 'format', true],
      ['due_date', 'date', 'name', true],
      ['fee', 'money', 'format', true],
      ['fee_kind', 'text', 'comparison', false],
      ['rate', 'money', 'format', false],
      ['other', 'text', 'unknown', false],
      ['insured', 'boolean', 'use', false],
      ['insurer.name', 'text', 'unknown', false],
      ['note', 'text', 'unknown', false],
      ['lines', 'list', 'use', true],
      ['lines[].on', 'date', 'format', true],
      ['lines[].work', 'text', 'format', true],
      ['matters', 'list', 'use', true],
      ['matters[].entries', 'list', 'use', true],
      ['matters[].entries[].hours', 'number', 'format', true],
      ['case', 'caption', 'format', true],
    ])
  })

  test('tells where each stands, and on what it depends', () => {
    const of = (path: string) => inspected.fields.find((field) => field.path === path)
    expect(of('ClientName')?.places).toEqual([
      { part: 'document', paragraph: 2, heading: 'Engagement', near: expect.any(String), formats: [] },
    ])
    expect(of('fee_kind')?.choices).toEqual(['flat', 'hourly'])
    expect(of('rate')?.when).toEqual(['not (fee_kind == "flat") and fee_kind == "hourly"'])
    expect(of('other')?.when).toEqual(['not (fee_kind == "flat") and not (fee_kind == "hourly")'])
    expect(of('insurer.name')?.when).toEqual(['insured'])
  })

  test('asks for each in words that can be changed', () => {
    const asked = inspected.questions.map((each) => explain(each, templateMessages))
    expect(asked).toContain('What is the client name?')
    expect(asked).toContain('What is the signed, as a day?')
    expect(asked).toContain('What is the fee kind: flat, hourly?')
    expect(inspected.questions.filter(({ each }) => each === 'matters[].entries')).toHaveLength(1)
    expect(explain(inspected.questions[0] ?? fail(), { ASK_TEXT: 'Wie lautet: {what}?' })).toBe(
      'Wie lautet: client name?',
    )
  })

  test('gives a schema by which the same template compiles without a finding', () => {
    expect(compileTemplate(letter, { schema: inspected.schema }).findings).toEqual([])
  })

  test('gives a JSON Schema that takes what renders and refuses what does not', () => {
    const takes = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(
      inspected.jsonSchema,
    )
    const data = {
      ClientName: 'Bellweather',
      client: { name: 'Ada', pronouns: 'she' },
      signed: '2026-11-02',
      due_date: '2026-12-01',
      fee: money('100', 'USD'),
      fee_kind: 'flat',
      lines: [{ on: '2026-11-02', work: 'Call' }],
      matters: [{ entries: [{ hours: 1.5 }] }],
      case: { court: 'District Court', sides: [{ names: ['A'], role: 'Plaintiff' }] },
    }
    expect([takes(data), takes.errors]).toEqual([true, null])
    const template = compileTemplate(letter)
    expect(template.render(data).missing).toEqual([])
    for (const [path, value] of [
      ['ClientName', undefined],
      ['signed', 'Monday'],
      ['fee', 100],
      ['lines', 'none'],
      ['client', 'Ada'],
      ['case', { court: 'District Court' }],
    ] as const) {
      const bad = { ...data, [path]: value }
      expect(takes(bad), path).toBe(false)
      expect(() => template.render(bad), path).toThrow('VALUES_INVALID')
    }
  })

  test('gives zod source that compiles and parses the same', () => {
    const module = ts.transpileModule(inspected.zodSource, { reportDiagnostics: true })
    expect(module.diagnostics).toEqual([])
    expect(inspected.zodSource).toMatch(/fee: z\.object\(\{ minor: z\.int\(\)/)
    expect(inspected.zodSource).toMatch(/rate: .*\.optional\(\),/)
  })
})

describe('a name that is used as one value and as a group', () => {
  const conflicts = (...lines: string[]) =>
    inspectTemplate(compileTemplate(wordFile(...lines.map((line) => p(line))))).findings.map(
      ({ code, at, data }) => [code, at, data.path, data.members],
    )

  test('is told of, with the members that clash', () => {
    expect(conflicts('{court.name}', '{court}, {court.division}')).toEqual([
      ['FIELD_CONFLICT', 'document, paragraph 2', 'court', ['court.name', 'court.division']],
    ])
    expect(conflicts('{if kind == "a"}x{end} {kind.name}')).toHaveLength(1)
    expect(conflicts('{#lines}{item | upper} {item.name}{/lines}')[0]?.[2]).toBe('lines[].item')
    const template = compileTemplate(wordFile(p('{court} {court.division}')))
    const [finding] = checkTemplate(template)
    expect(finding === undefined ? '' : explain(finding, templateMessages)).toBe(
      'court is written as one value and read as a group, by court.division: no data can be both',
    )
  })

  test('is not where one value has members, or only asks whether it is there', () => {
    expect(conflicts('{client | name} {client.email} {fee | money} {fee.minor}')).toEqual([])
    expect(conflicts('{if court}{court.name}{end} {#rows}{x}{/rows}')).toEqual([])
  })
})

test('an expression written is read again the same', () => {
  const name = fc.constantFrom('a', 'b.c', 'client.name', '@index')
  const leaf = fc.oneof(
    name.map((path) => ({ kind: 'path' as const, names: path.split('.') })),
    fc
      .oneof(fc.constantFrom('x', "it's", ''), fc.nat(99), fc.boolean(), fc.constant(null))
      .map((value) => ({ kind: 'literal' as const, value })),
  )
  const { expression } = fc.letrec((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ kind: fc.constant('not' as const), of: tie('expression') }),
      fc.record({
        kind: fc.constant('binary' as const),
        operator: fc.constantFrom('and', 'or', '==', '!=', '<', '>', 'in'),
        left: tie('expression'),
        right: tie('expression'),
      }),
      fc.record({
        kind: fc.constant('format' as const),
        of: tie('expression'),
        name: fc.constantFrom('upper', 'default'),
        values: fc.array(leaf, { maxLength: 2 }),
      }),
    ),
  }))
  fc.assert(
    fc.property(expression, (written) => {
      const limits = { ...templateLimits, expression: 100_000, expressionNodes: 10_000 }
      expect(parseExpression(writeExpression(written as never), limits)).toEqual({ expression: written })
    }),
  )
})

function fail(): never {
  throw new Error('no question')
}
