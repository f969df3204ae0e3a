import { expect, test } from 'vitest'
import { withoutParts } from './drop-parts.js'
import { packBytes } from './inflate.js'

const relation = (id: string, target: string, more = '/>') =>
  `<Relationship Id="${id}" Type="t/x" Target="${target}"${more}`
const relations = (...all: readonly string[]) => `<Relationships>${all.join('')}</Relationships>`

function dropped(parts: Readonly<Record<string, string>>, ...names: readonly string[]) {
  const xml = new Map(Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name)))
  const entries = Object.keys(parts).map((name) => packBytes(name, new Uint8Array()))
  const { gone, xml: left } = withoutParts({ entries, xml }, (name) => names.includes(name))
  return { gone: gone.toSorted(), left: Object.fromEntries(left) }
}

test('a part goes with its own relations, and with what only it named', () => {
  const { gone, left } = dropped(
    {
      'word/_rels/document.xml.rels': relations(relation('a', 'people.xml'), relation('b', 'media/seen.png')),
      'word/people.xml': '<people/>',
      'word/_rels/people.xml.rels': relations(
        relation('a', 'media/face.png'),
        relation('b', 'media/seen.png'),
        relation('c', 'more/notes.xml'),
      ),
      'word/more/notes.xml': '<notes/>',
      'word/more/_rels/notes.xml.rels': relations(relation('a', '../media/deep.png')),
      'word/media/face.png': '',
      'word/media/deep.png': '',
      'word/media/seen.png': '',
    },
    'word/people.xml',
  )
  expect(gone).toEqual([
    'word/_rels/people.xml.rels',
    'word/media/deep.png',
    'word/media/face.png',
    'word/more/_rels/notes.xml.rels',
    'word/more/notes.xml',
    'word/people.xml',
  ])
  expect(left).toEqual({ 'word/_rels/document.xml.rels': relations(relation('b', 'media/seen.png')) })
})

test.each([
  [
    'an empty element',
    relation('a', 'people.xml'),
    '<Override PartName="/word/people.xml" ContentType="p"/>',
  ],
  [
    'an element that is closed',
    relation('a', '/word/people.xml', '></Relationship>'),
    '<Override ContentType="p" PartName="/word/people.xml"></Override>',
  ],
  [
    'other capitals, and blanks',
    relation('a', './../word/PEOPLE.xml', ' >\n</Relationship>'),
    '<Override PartName="/Word/People.xml" ContentType="p" >\n</Override>',
  ],
])('what names it goes, written as %s', (_, named, override) => {
  const { left } = dropped(
    {
      '[Content_Types].xml': `<Types>${override}<Override PartName="/word/document.xml" ContentType="d"/></Types>`,
      'word/_rels/document.xml.rels': relations(named),
      'word/people.xml': '<people/>',
    },
    'word/people.xml',
  )
  expect(left).toEqual({
    '[Content_Types].xml': '<Types><Override PartName="/word/document.xml" ContentType="d"/></Types>',
    'word/_rels/document.xml.rels': relations(),
  })
})

test('a link to the outside that is called like it stays', () => {
  const link = relation('a', 'people.xml', ' TargetMode="External"/>')
  const parts = { 'word/_rels/document.xml.rels': relations(link), 'word/people.xml': '' }
  expect(dropped(parts, 'word/people.xml').left['word/_rels/document.xml.rels']).toBe(relations(link))
})
