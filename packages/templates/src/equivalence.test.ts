import Docxtemplater from 'docxtemplater'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from './fields/xml.js'
import { compileTemplate } from './index.js'
import { p, table, wordFile } from './testing/word-file.js'

/** The text that docxtemplater makes of a template. */
function theirs(docx: Uint8Array, data: object): string {
  const document = new Docxtemplater(new PizZip(docx), { paragraphLoop: true, linebreaks: true })
  return textOf(document.render(data).getZip().file('word/document.xml')?.asText() ?? '')
}

function ours(docx: Uint8Array, data: object): string {
  const { docx: made } = compileTemplate(docx).render(data)
  return textOf(new PizZip(made).file('word/document.xml')?.asText() ?? '')
}

const value = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 &<>"'.,$-]{0,20}$/)
/** A text cut into runs as Word cuts it, where nobody sees. */
const cut = (text: string) =>
  fc.array(fc.nat(text.length), { maxLength: 3 }).map((at) => {
    const edges = [0, ...at.toSorted((a, b) => a - b), text.length]
    return p(...edges.slice(1).map((to, i) => text.slice(edges[i], to)))
  })

describe('a template that docxtemplater can merge', () => {
  test('says the same, however Word has cut its fields into runs', () => {
    const body = fc.tuple(cut('Dear {name}, of {city}'), cut('{#lines}{work}: {hours}{/lines} and {name}'))
    fc.assert(
      fc.property(
        body,
        value,
        value,
        fc.array(fc.record({ work: value, hours: fc.nat(99).map(String) }), { maxLength: 4 }),
        (paragraphs, name, city, lines) => {
          const docx = wordFile(...paragraphs)
          expect(ours(docx, { name, city, lines })).toBe(theirs(docx, { name, city, lines }))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('repeats the same rows and paragraphs', () => {
    const rows = fc.array(fc.record({ a: value, b: value }), { maxLength: 5 })
    const docx = wordFile(
      table(['A', 'B'], ['{#rows}{a}', '{b}{/rows}'], ['end', 'end']),
      p('{#rows}'),
      p('{a} of {b}'),
      p('{/rows}'),
      p('done'),
    )
    fc.assert(
      fc.property(rows, (all) => {
        expect(ours(docx, { rows: all })).toBe(theirs(docx, { rows: all }))
      }),
      { numRuns: 60 },
    )
  })
})
