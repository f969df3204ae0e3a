import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { compileTemplate } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

const clauses = [
  { id: 'law', version: 1, text: 'Old law.' },
  { id: 'law', version: 2, text: 'New law.' },
]

describe('a clause is asked for', () => {
  test.each([
    ['{clause "law"}', 'New law.'],
    ['{clause "law@1"}', 'Old law.'],
    ['{Clause: law}', 'New law.'],
    ['{clause ‘law’}', 'New law.'],
    ['{ clause“law” }', 'New law.'],
    ['{{clause "law"}}', 'New law.'],
    ['{{ clause: "law@1" }}', 'Old law.'],
    ['{cl\u00adause "la\u200bw"}', 'New law.'],
    ['{clause\u00a0"law"}', 'New law.'],
    ['\u2060{clause "law"}', 'New law.'],
    ['See {{clause "law"}} now', 'See New law. now'],
  ])('by %j', (tag, text) => {
    const template = compileTemplate(wordFile(p(tag)), { clauses })
    expect(template.findings).toEqual([])
    const written = textOf(new PizZip(template.render({}).docx).file('word/document.xml')?.asText() ?? '')
    expect(written.replaceAll('\u2060', '').trim()).toBe(text)
  })

  test('by a tag whose letters are written as numbers', () => {
    const tag = '<w:p><w:r><w:t>{cl&#xAD;a&#117;se "law"}</w:t></w:r></w:p>'
    expect(compileTemplate(wordFile(tag), { clauses }).clauses).toEqual([{ id: 'law', version: 2 }])
  })

  test.each(['[clause "law"]', '{clause.law}', '{clauses}'])('not by %s', (tag) => {
    expect(compileTemplate(wordFile(p(tag)), { clauses }).clauses).toEqual([])
  })
})
