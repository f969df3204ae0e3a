import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { compileTemplate } from '../index.js'
import { canLayOut, layOut } from '../testing/pages.js'
import { note, noteAt, noteLines, p, richFile } from '../testing/word-file.js'

const noted = (text: string, id: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${noteAt(id)}</w:p>`
const file = richFile({
  body:
    p('{if first}') +
    noted('One', '1') +
    p('{end}') +
    p('{#rows}') +
    noted('Row {name}', '2') +
    p('{/rows}') +
    noted('Last', '3'),
  footnotes: noteLines + note('1', 'note one') + note('2', 'note of rows') + note('3', 'note {last}'),
})
const data = { first: false, rows: [{ name: 'A' }, { name: 'B' }], last: 'three' }

test('notes go with their conditions and come with every row, each with a number of its own', () => {
  const zip = new PizZip(compileTemplate(file).render(data).docx)
  const references = [
    ...(zip.file('word/document.xml')?.asText() ?? '').matchAll(/footnoteReference w:id="(\d+)"/g),
  ]
  expect(references.map(([, id]) => id)).toEqual(['1', '2', '3'])
  const notes = zip.file('word/footnotes.xml')?.asText() ?? ''
  expect(textOf(notes).split('\n').filter(Boolean)).toEqual([' note of rows', ' note of rows', ' note three'])
  expect([...notes.matchAll(/<w:footnote [^>]*w:id="(-?\d+)"/g)].map(([, id]) => id)).toEqual([
    '-1',
    '0',
    '1',
    '2',
    '3',
  ])
})

test.skipIf(!canLayOut)(
  'LibreOffice shows each note where it belongs (skipped where it is absent)',
  () => {
    const { notes = [] } = layOut({ notes: compileTemplate(file).render(data).docx })
    expect(notes).toEqual(['Row A1', 'Row B2', 'Last3', '1 note of rows', '2 note of rows', '3 note three'])
  },
  120_000,
)
