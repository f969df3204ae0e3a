import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { compileTemplate } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

function written(body: string, data: object): string[] {
  const { docx } = compileTemplate(wordFile(body)).render(data)
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  return textOf(xml).replace(/\n$/, '').split('\n')
}

const codes = (body: string) => compileTemplate(wordFile(body)).findings.map(({ code }) => code)
const cell = (...paragraphs: readonly string[]) =>
  `<w:tbl><w:tr><w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc></w:tr></w:tbl>${p('after')}`

describe('a condition over paragraphs', () => {
  // The caption of a Texas family pleading: one paragraph both ends a condition and begins two.
  const caption = cell(
    '{if divorce}IN THE MATTER OF',
    'THE MARRIAGE OF',
    '{petitioner} and {respondent}{end}{if child}{if divorce}',
    'AND {end}IN THE INTEREST OF {name}{end}',
  )
  const data = { petitioner: 'A', respondent: 'B', name: 'C' }

  test.each<[boolean, boolean, string[]]>([
    [true, true, ['IN THE MATTER OF', 'THE MARRIAGE OF', 'A and B', 'AND IN THE INTEREST OF C', 'after']],
    [true, false, ['IN THE MATTER OF', 'THE MARRIAGE OF', 'A and B', 'after']],
    [false, true, ['IN THE INTEREST OF C', 'after']],
    [false, false, ['', 'after']],
  ])('may end where others begin: divorce %s, child %s', (divorce, child, lines) => {
    expect(written(caption, { ...data, divorce, child })).toEqual(lines)
  })

  test.each<[boolean, boolean, string[]]>([
    [true, true, ['one', 'two three', 'four', '.']],
    [true, false, ['one', 'two .']],
    [false, true, ['three', 'four', '.']],
    [false, false, ['.']],
  ])('joins what stands before it with what stands after it: %s, %s', (a, b, lines) => {
    const body = p('{if a}one') + p('two {end}{if b}three') + p('four') + p('{end}.')
    expect(written(body, { a, b }).filter(Boolean)).toEqual(lines)
  })

  test('is refused where a list crosses it, whose paragraphs must be whole', () => {
    expect(codes(p('{#a}one') + p('two{/a}{if b}{#c}') + p('three{/c}{end}'))).toEqual(['LIST_PLACE'])
  })
})
