import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distinctNames, safeFileName } from './file-names.js'

describe('a name for a file', () => {
  test('stays within its folder and what systems take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeFileName(text)
        expect(name).toMatch(/^[^/\\:<>"|?*]+$/)
        expect(name).not.toMatch(/[. ]$/)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(170)
      }),
    )
  })
  test.each([
    ['a/b\\c.pdf', 'a b c.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['CON', '_CON'],
    ['aux.pdf', '_aux.pdf'],
    ['console.log', 'console.log'],
    ['will\u202efdp.exe', 'will fdp.exe'], // turned round it would read exe.pdf
    ['Müller v. Größe (1).docx', 'Müller v. Größe (1).docx'],
  ])('%s is %s', (text, name) => expect(safeFileName(text)).toBe(name))
})

describe('names side by side', () => {
  test('differ by more than case and the composition of letters', () => {
    expect(distinctNames(['Will', 'WILL', 'will', 'a/b', 'a b', 'Größe', 'Gro\u0308ße', 'GRÖSSE'])).toEqual([
      ...['Will', 'WILL (2)', 'will (3)', 'a b', 'a b (2)', 'Größe', 'Größe (2)', 'GRÖSSE (3)'],
    ])
  })
  test('stay apart, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'A', 'a (2)', 'A (2)', 'ß', 'SS', ''), { maxLength: 12 }),
        (texts) => {
          const names = distinctNames(texts).map((each) => each.toUpperCase())
          expect(new Set(names).size).toBe(texts.length)
        },
      ),
    )
  })
})
