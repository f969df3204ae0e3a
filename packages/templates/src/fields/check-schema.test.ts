import { type MatterkitError, money } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { compileTemplate, type TemplateSchema } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

const schema: TemplateSchema = {
  urgent: 'boolean',
  on: 'date',
  fee: 'money',
  client: { name: 'text', since: 'number' },
  lines: [{ work: 'text', on: 'date' }],
}
const docx = wordFile(p('{if urgent}Urgent!{end}{client.name}{#lines}{work}{/lines}'))

function refusal(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    const { code, findings } = error as MatterkitError
    return [code, ...findings.map(({ at, data }) => `${at}: ${data.path ?? data.found}`)]
  }
  return []
}

describe('values are what the schema says', () => {
  const fine = { urgent: false, on: '2026-11-02', fee: money('1', 'USD'), client: { name: 'Ada' }, lines: [] }

  test('or refused together, whatever the template does with them', () => {
    const template = compileTemplate(docx, { schema })
    expect(refusal(() => template.render(fine))).toEqual([])
    const bad = {
      ...{ urgent: 'no', on: 'Monday', fee: 100, client: { name: 'Ada', since: 'ever' } },
      lines: [{ work: 'Call', on: '2026-02-30' }],
    }
    expect(refusal(() => template.render(bad))).toEqual([
      'VALUES_INVALID',
      'data: urgent',
      'data: on',
      'data: fee',
      'data: client.since',
      'data: lines[0].on',
    ])
    expect(refusal(() => template.render({ ...fine, lines: 'none' }))[1]).toBe('data: lines')
    expect(refusal(() => template.render({ ...fine, client: 'Ada' }))[1]).toBe('data: client')
  })

  test('and a number may stand for a text', () => {
    expect(refusal(() => compileTemplate(docx, { schema }).render({ ...fine, client: { name: 7 } }))).toEqual(
      [],
    )
  })
})

test('a schema that cannot be read is refused with every fault', () => {
  const wrong = { a: 'yesno', b: { c: 'text', d: null }, e: [{ f: 'day' }], g: ['text'] } as never
  expect(refusal(() => compileTemplate(docx, { schema: wrong }))).toEqual([
    'SCHEMA_INVALID',
    'a: yesno',
    'b.d: null',
    'e[].f: day',
    'g: ["text"]',
  ])
})
