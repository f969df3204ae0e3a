/** What a tag leaves behind in the runs that Word has cut it into. */
import fc from 'fast-check'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.js'
import { p, wordFile } from '../testing/word-file.js'

const xmlOf = (docx: Uint8Array) => new PizZip(docx).file('word/document.xml')?.asText() ?? ''

/** The text as Word shows it: a space at the edge of a run is none unless it is said to be preserved. */
function shown(docx: Uint8Array): string {
  const pieces = [...xmlOf(docx).matchAll(/<w:t( xml:space="preserve")?>([^<]*)<\/w:t>/g)]
  return pieces.map(([, kept, text = '']) => (kept === undefined ? text.trim() : text)).join('')
}

test('no space is lost beside a field, however Word has cut the bracket', () => {
  const whole = 'by [ClientName] (the “Client”), [ClientName] and no other'
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: whole.length - 1 }), { maxLength: 12 })
  fc.assert(
    fc.property(cuts, (unsorted) => {
      const at = [0, ...unsorted.toSorted((a, b) => a - b), whole.length]
      const runs = at.slice(1).map((end, index) => whole.slice(at[index], end))
      const paragraph = `<w:p>${runs
        .map((run) => {
          const kept = run === run.trim() ? '' : ' xml:space="preserve"' // as Word writes it
          return `<w:r><w:t${kept}>${run}</w:t></w:r>`
        })
        .join('')}</w:p>`
      const { docx } = compileTemplate(wordFile(paragraph)).render({ ClientName: 'Ada' })
      expect(shown(docx)).toBe('by Ada (the “Client”), Ada and no other')
    }),
  )
})

test('a value looks as its name did, and not as the bracket around it', () => {
  const run = (text: string, look = '') =>
    `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`
  for (const [open, close] of [
    ['[', ']'],
    ['{', '}'],
    ['{{ ', ' }}'],
  ] as const) {
    const paragraph = `<w:p>${run(open)}${run('ClientName', '<w:b/>')}${run(close)}</w:p>`
    const { docx } = compileTemplate(wordFile(paragraph)).render({ ClientName: 'Ada' })
    expect(xmlOf(docx)).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>Ada<\/w:t>/)
    expect(shown(docx)).toBe('Ada')
  }
})

test('an alias holds whatever the bracket looks like', () => {
  const docx = wordFile(p('[100 minus the discount] and [____]'))
  const aliases = { '100 minus the discount': 'rate' }
  for (const schema of [{ rate: 'text' } as const, undefined]) {
    const options = schema === undefined ? { aliases } : { aliases, schema }
    expect(shown(compileTemplate(docx, options).render({ rate: '80%' }).docx)).toBe('80% and [____]')
  }
})
