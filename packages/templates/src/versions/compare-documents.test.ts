import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerXml, p, wordFile, wordParts, zipped } from '../testing/word-file.js'
import { compareDocuments } from './compare-documents.js'

function told(before: readonly string[], after: readonly string[]): unknown[] {
  const [a, b] = [before, after].map((all) => wordFile(...all.map((text) => p(text)))) as [
    Uint8Array,
    Uint8Array,
  ]
  return compareDocuments(a, b).map(({ kind, paragraph, words }) => [
    kind,
    paragraph,
    words.map(({ kind: of, text }) => ({ same: '', added: '+', removed: '-' })[of] + text).join('|'),
  ])
}

describe('comparing documents', () => {
  test('tells which paragraphs came, went and changed, and their words', () => {
    expect(
      told(['A', 'The fee is {fee | money}.', 'B', 'C'], ['A', 'The flat fee is {fee | money}.', 'C', 'D']),
    ).toEqual([
      ['changed', 2, 'The |+flat |fee is {fee | money}.'],
      ['removed', 3, '-B'],
      ['added', 4, '+D'],
    ])
  })

  test('looks into every part', () => {
    const file = (text: string) => zipped(wordParts(p('x'), { 'word/header1.xml': headerXml(p(text)) }))
    expect(compareDocuments(file('old'), file('new'))).toMatchObject([
      { kind: 'changed', part: 'header1', paragraph: 1 },
    ])
  })

  test('tells nothing of the same text however Word has cut it, and all of it that differs', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c d', ''), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = compareDocuments(
          wordFile(...before.map((text) => p(text))),
          wordFile(...after.map((text) => p(...text))),
        )
        const same = before.join('\n') === after.join('\n')
        if (same) expect(changes).toEqual([])
        const count = (kind: string) =>
          changes
            .flatMap(({ words: all }) => all.filter((word) => word.kind === kind))
            .map(({ text }) => text)
            .join('')
        const letters = (all: readonly string[]) => [...all.join('')].filter((letter) => letter !== ' ')
        const gained = [...count('added')].filter((letter) => letter !== ' ').length
        const lost = [...count('removed')].filter((letter) => letter !== ' ').length
        expect(letters(before).length - lost + gained).toBe(letters(after).length)
      }),
      { numRuns: 60 },
    )
  })
})

test('looks at what a reader sees: not at codes of fields, nor at text that was deleted', () => {
  const body = (code: string) =>
    `<w:p><w:r><w:t>Page</w:t></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:del w:id="1"><w:r><w:delText>${code}</w:delText></w:r></w:del></w:p>`
  expect(compareDocuments(wordFile(body('PAGE')), wordFile(body('NUMPAGES')))).toEqual([])
})
