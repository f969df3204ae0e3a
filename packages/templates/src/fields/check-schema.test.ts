import { explain, type Finding, type MatterkitError, money } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { compileTemplate, type TemplateSchema, templateMessages } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'
import { textOf } from './xml.js'

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

function refused(run: () => unknown): readonly Finding[] {
  try {
    run()
  } catch (error) {
    return (error as MatterkitError).findings
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

  test('each of them once, where the template writes it too', () => {
    const both = wordFile(p('{fee}, {client.name}'), p('{#lines}{on}{/lines}{if urgent}!{end}'))
    const bad = { ...fine, fee: 100, client: { name: ['Ada'] }, lines: [{ work: 'Call', on: 'Monday' }] }
    expect(refusal(() => compileTemplate(both, { schema }).render(bad))).toEqual([
      'VALUES_INVALID',
      'data: fee',
      'data: client.name',
      'data: lines[0].on',
    ])
  })

  test('and money that names no format is written as money', () => {
    const { docx: letter } = compileTemplate(wordFile(p('{fee}')), { schema }).render({
      fee: money('1250', 'USD'),
    })
    expect(textOf(new PizZip(letter).file('word/document.xml')?.asText() ?? '')).toContain('$1,250.00')
  })

  test('and without a schema, what only a format can write is told with one that does', () => {
    const template = compileTemplate(wordFile(p('{a} {b} {c} {d} {e}')))
    const address = { lines: ['1 Main Street'] }
    const data = { a: true, b: [1], c: money('1', 'USD'), d: address, e: { name: 'Ada' } }
    const said = refused(() => template.render(data)).map((finding) => explain(finding, templateMessages))
    expect(said).toEqual([
      'a is true, which only a format can write, such as yesno',
      'b is a list, which only a format can write, such as list',
      'c is a group of values, which only a format can write, such as money',
      'd is a group of values, which only a format can write, such as address',
      'e is a group of values, which only a format can write, such as name',
    ])
  })

  test('and what holds no values at all is refused too', () => {
    const template = compileTemplate(docx, { schema })
    for (const data of [undefined, null, 'Ada', 7])
      expect(refusal(() => template.render(data as never))).toEqual(['VALUES_INVALID', 'data: the data'])
  })

  test('and what is in anything is not looked into', () => {
    const open = { schema: { signer: 'any', all: 'any' } } as const
    const text = '{signer.name} {for one in all}{one.b}{end}{#all}{b}{/all}'
    const template = compileTemplate(wordFile(p(text)), open)
    expect(template.findings).toEqual([])
    const { filled } = template.render({ signer: { name: 'Ada' }, all: [{ b: 'x' }] })
    expect(filled.map(({ text: written }) => written)).toEqual(['Ada', 'x', 'x'])
  })

  test('and a number may stand for a text', () => {
    expect(refusal(() => compileTemplate(docx, { schema }).render({ ...fine, client: { name: 7 } }))).toEqual(
      [],
    )
  })
})

test('what is no file is told from a file that is no document', () => {
  for (const bytes of [undefined, null, 'letter.docx', {}])
    expect(refusal(() => compileTemplate(bytes as never))).toEqual(['NOT_BYTES'])
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
