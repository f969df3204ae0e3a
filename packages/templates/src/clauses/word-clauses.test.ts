import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { type Clause, checkTemplate, compileTemplate, inspectTemplate } from '../index.js'
import { canLayOut, layOut } from '../testing/pages.js'
import { png } from '../testing/png.js'
import {
  drawing,
  headerXml,
  list,
  lists,
  note,
  noteAt,
  noteLines,
  p,
  richFile,
  style,
  styled,
  table,
  wordFile,
  wordParts,
  zipped,
} from '../testing/word-file.js'

const serif = '<w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/></w:rPr>'
const house = richFile({
  body:
    styled('Section', 'Parties') +
    p('{client}') +
    styled('Section', 'Fees', '1') +
    styled('Points', 'House point one', '2') +
    p('{clause "law"}') +
    styled('Points', 'House point two', '2') +
    `<w:p><w:r><w:t xml:space="preserve">House note.</w:t></w:r>${noteAt('1')}</w:p>` +
    styled('Section', 'End', '1') +
    p('{clause "law"}'),
  styles:
    style('Normal', 'Normal', serif) +
    style(
      'Section',
      'heading 1',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/></w:rPr>',
    ) +
    style('Points', 'House Points') +
    style('FootnoteText', 'footnote text', '<w:rPr><w:sz w:val="18"/></w:rPr>'),
  numbering: lists(list('1', 'Section %1.', 'decimal', 'Section'), list('2', '%1)', 'lowerLetter')),
  footnotes: noteLines + note('1', 'Note of the house.'),
})

const logo = png(60, 30)
const law = richFile({
  body:
    styled('Heading1', 'Governing law', '7') +
    `<w:p><w:pPr><w:pStyle w:val="Body"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Ref1"/><w:r><w:t xml:space="preserve">The law of {state} governs.</w:t></w:r><w:bookmarkEnd w:id="0"/>${noteAt('2')}<w:hyperlink r:id="link"><w:r><w:t>Statute</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="_Ref1"><w:r><w:t>above</w:t></w:r></w:hyperlink></w:p>` +
    styled('Points', 'First', '3') +
    styled('Points', 'Second', '3') +
    table(['Court', '{court}']) +
    `<w:p>${drawing('logo.png')}</w:p>` +
    '<w:p w14:paraId="00000001" w:rsidR="00AA11BB"><w:pPr><w:sectPr/></w:pPr></w:p>',
  styles:
    style('Normal', 'Normal', '<w:rPr><w:color w:val="FF0000"/></w:rPr>') +
    style(
      'Heading1',
      'Heading 1',
      '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr>',
    ) +
    style('Body', 'Clause Body', '<w:pPr><w:ind w:left="360"/></w:pPr><w:rPr><w:i/></w:rPr>', 'Base') +
    style('Base', 'Clause Base') +
    style('Points', 'Clause Points') +
    style('NoteText', 'Footnote Text', '<w:rPr><w:color w:val="FF0000"/></w:rPr>'),
  numbering: lists(list('7', 'Art. %1', 'upperRoman', 'Heading1'), list('3', '(%1)', 'lowerRoman')),
  footnotes: noteLines + note('2', 'Note of the clause, {state}.', 'NoteText'),
  media: { 'logo.png': logo },
  links: { link: 'https://example.org/law' },
})

const clauses: readonly Clause[] = [{ id: 'law', version: 2, docx: law }]
const data = { client: 'Bellweather', state: 'Ohio', court: 'Common Pleas' }

function part(docx: Uint8Array, name: string): string {
  return new PizZip(docx).file(name)?.asText() ?? ''
}

function codes({ findings }: { readonly findings: readonly { code: string }[] }): string[] {
  return findings.map(({ code }) => code)
}

describe('a clause that is a Word file', () => {
  const template = compileTemplate(house, { clauses })
  const { docx } = template.render(data)
  const body = part(docx, 'word/document.xml')

  test('stands where it is asked for, filled, in the styles of the house', () => {
    expect(template.clauses).toEqual([{ id: 'law', version: 2 }])
    expect(textOf(body).split('\n').filter(Boolean)).toEqual([
      'Parties',
      'Bellweather',
      'Fees',
      'House point one',
      ...[
        'Governing law',
        'The law of Ohio governs.Statuteabove',
        'First',
        'Second',
        'Court',
        'Common Pleas',
      ],
      'House point two',
      'House note.',
      'End',
      ...[
        'Governing law',
        'The law of Ohio governs.Statuteabove',
        'First',
        'Second',
        'Court',
        'Common Pleas',
      ],
    ])
    expect([...body.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      ...['Section', 'Section', 'Points', 'Section', 'Body', 'Points1', 'Points1'],
      ...['Points', 'Section', 'Section', 'Body', 'Points1', 'Points1'],
    ])
    const styles = part(docx, 'word/styles.xml')
    expect([...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      ...['Normal', 'Section', 'Points', 'FootnoteText'],
      ...['Base', 'Body', 'Points1'],
    ])
    expect(styles).not.toContain('FF0000')
    expect(styles.match(/w:default="1"/g)).toHaveLength(1)
  })

  test('numbers its headings on and begins its lists again each time', () => {
    expect([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).toEqual([
      ...['1', '2', '1', '3', '3', '2'],
      ...['1', '1', '4', '4'],
    ])
    const numbering = part(docx, 'word/numbering.xml')
    expect(
      [...numbering.matchAll(/<w:(abstractNum|num) [^>]*"(\d+)">/g)].map(([, kind, id]) => `${kind} ${id}`),
    ).toEqual([
      ...[
        'abstractNum 1',
        'abstractNum 2',
        'abstractNum 3',
        'abstractNum 4',
        'num 1',
        'num 2',
        'num 3',
        'num 4',
      ],
    ])
    const nsids = [...numbering.matchAll(/<w:nsid w:val="(\w+)"/g)].map(([, id]) => id)
    expect([nsids.length, new Set(nsids).size]).toEqual([4, 4])
  })

  test('brings its notes, links, bookmarks and picture, each under a name of its own', () => {
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '1',
      '2',
      '3',
    ])
    const notes = part(docx, 'word/footnotes.xml')
    expect(textOf(notes).split('\n').filter(Boolean)).toEqual([
      ' Note of the clause, Ohio.',
      ' Note of the house.',
      ' Note of the clause, Ohio.',
    ])
    expect([...notes.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id)).toEqual(
      Array(3).fill('FootnoteText'),
    )
    expect(
      [...body.matchAll(/w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/g)].map(
        ([, id, name]) => `${id} ${name}`,
      ),
    ).toEqual(['1 _Ref1', '2 _Ref1_2'])
    expect([...body.matchAll(/w:anchor="([^"]*)"/g)].map(([, name]) => name)).toEqual(['_Ref1', '_Ref1_2'])
    const relations = part(docx, 'word/_rels/document.xml.rels')
    for (const [, id] of body.matchAll(/r:(?:id|embed)="(rIdClause\d+)"/g))
      expect(relations.split(`"${id}"`)).toHaveLength(2)
    const zip = new PizZip(docx)
    expect(Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/clause1.png',
    ])
    expect(zip.file('word/media/clause1.png')?.asUint8Array()).toEqual(logo)
    expect(part(docx, '[Content_Types].xml')).toContain('image/png')
    const drawings = [...body.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(drawings).size).toBe(2)
  })

  test('leaves nothing of its file behind in the document, and the document opens again', () => {
    expect(body).not.toMatch(/paraId|w:rsid|[\ue000-\uf8ff]/)
    expect(body.match(/<w:sectPr/g)).toHaveLength(1)
    const again = compileTemplate(docx)
    expect([again.findings, again.fields]).toEqual([[], []])
    expect(template.render(data).docx).toEqual(docx)
  })

  test('has fields of its own, and says of them where they stand', () => {
    expect(
      template.fields.map(({ path, part: at, paragraph, count }) => [path, at, paragraph, count]),
    ).toEqual([
      ['client', 'document', 2, 1],
      ['state', 'clause law@2', 2, 4],
      ['court', 'clause law@2', 6, 2],
    ])
    expect(inspectTemplate(template).fields.map(({ path }) => path)).toEqual(['client', 'state', 'court'])
    const schema = { client: 'text', state: 'text', cuort: 'text' } as const
    const [finding] = checkTemplate(template, schema)
    expect([finding?.code, finding?.at]).toEqual(['FIELD_MISSPELT', 'clause law@2, paragraph 6'])
    const { filled } = template.render(data)
    expect(filled[1]).toEqual({ path: 'state', text: 'Ohio', at: 'clause law@2, paragraph 2' })
    expect(template.findings.map(({ severity, code, data: { what } }) => [severity, code, what])).toEqual([
      ['note', 'CLAUSE_LEFT_OUT', ['sections']],
    ])
  })

  test('may be asked for by another, in a cell, in a header, in a list and in a sentence', () => {
    const inside: readonly Clause[] = [
      ...clauses,
      { id: 'outer', version: 1, docx: wordFile(p('Before'), p('{clause "mid"}'), p('After')) },
      { id: 'mid', version: 1, text: 'Text.\n\n{clause "law"}' },
      {
        id: 'name',
        version: 1,
        docx: richFile({
          body: '<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{client}</w:t></w:r><w:r><w:t> Ltd</w:t></w:r></w:p><w:p/>',
        }),
      },
      { id: 'grid', version: 1, docx: wordFile(table(['a', 'b'])) },
    ]
    const nested = compileTemplate(wordFile(p('{clause "outer"}')), { clauses: inside })
    expect(nested.clauses.map(({ id }) => id)).toEqual(['outer', 'mid', 'law'])
    expect(nested.fields[0]?.part).toBe('clause law@2')
    const text = textOf(part(nested.render(data).docx, 'word/document.xml'))
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Before',
      'Text.',
      'Governing law',
      'The law of Ohio governs.Statuteabove',
    ])
    expect(text.trim().endsWith('After')).toBe(true)

    const cell = compileTemplate(wordFile(table(['{clause "grid"}'])), { clauses: inside }).render({})
    expect(part(cell.docx, 'word/document.xml')).toContain('</w:tbl><w:p/></w:tc>')
    const two = compileTemplate(wordFile(p('{clause "grid"}'), p('{clause "grid"}'), p('x')), {
      clauses: inside,
    }).render({})
    expect(part(two.docx, 'word/document.xml')).toContain('</w:tbl><w:p/><w:tbl>')

    const bold =
      '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">By {cla</w:t></w:r><w:r><w:t>use "name"} here</w:t></w:r>'
    const sentence = compileTemplate(wordFile(`<w:p>${bold}</w:p>`), { clauses: inside }).render(data)
    expect(part(sentence.docx, 'word/document.xml')).toContain(
      '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">Bellweather</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t> Ltd</w:t></w:r>',
    )
    expect(textOf(part(sentence.docx, 'word/document.xml')).trim()).toBe('By Bellweather Ltd here')

    const header = richFile({ body: p('x'), header: p('{clause "logo"}') })
    const withLogo = [
      {
        id: 'logo',
        version: 1,
        docx: richFile({ body: `<w:p>${drawing('logo.png')}</w:p>`, media: { 'logo.png': logo } }),
      },
    ]
    const headed = compileTemplate(header, { clauses: withLogo }).render({})
    expect(part(headed.docx, 'word/_rels/header1.xml.rels')).toContain('Target="/word/media/clause1.png"')

    const chosen = compileTemplate(wordFile(p('{if paid}'), p('{clause "law"}'), p('{end}'), p('x')), {
      clauses,
    })
    expect(textOf(part(chosen.render({ ...data, paid: false }).docx, 'word/document.xml')).trim()).toBe('x')
  })

  test.each<[string, string, Clause, string[]]>([
    [
      'of more than a paragraph in a sentence',
      'See {clause "x"}.',
      { id: 'x', version: 1, docx: wordFile(p('a'), p('b')) },
      ['CLAUSE_PLACE'],
    ],
    [
      'with a table in a sentence',
      'See {clause "x"}.',
      { id: 'x', version: 1, docx: wordFile(table(['a'])) },
      ['CLAUSE_PLACE'],
    ],
    [
      'that is a text of two paragraphs in a sentence',
      'See {clause "x"}.',
      { id: 'x', version: 1, text: 'a\n\nb' },
      ['CLAUSE_PLACE'],
    ],
    [
      'with tracked changes',
      '{clause "x"}',
      {
        id: 'x',
        version: 1,
        docx: wordFile('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>n</w:t></w:r></w:ins></w:p>'),
      },
      ['CLAUSE_TRACKED'],
    ],
    [
      'that asks for itself',
      '{clause "x"}',
      { id: 'x', version: 1, docx: wordFile(p('{clause "x"}')) },
      ['CLAUSE_CYCLE'],
    ],
    [
      'that is no Word file',
      '{clause "x"}',
      { id: 'x', version: 1, docx: new Uint8Array([1, 2, 3, 4]) },
      ['CLAUSE_REFUSED'],
    ],
    [
      'with macros',
      '{clause "x"}',
      { id: 'x', version: 1, docx: zipped({ ...wordParts(p('a')), 'word/vbaProject.bin': 'x' }) },
      ['CLAUSE_REFUSED', 'MACROS'],
    ],
    [
      'with a text no document can hold',
      '{clause "x"}',
      { id: 'x', version: 1, text: 'a\u0001' },
      ['VALUE_CHARACTER'],
    ],
    [
      'with a comment',
      '{clause "x"}',
      {
        id: 'x',
        version: 1,
        docx: wordFile('<w:p><w:r><w:t>a</w:t></w:r><w:r><w:commentReference w:id="3"/></w:r></w:p>'),
      },
      ['CLAUSE_LEFT_OUT'],
    ],
  ])('%s', (_, tag, clause, expected) => {
    expect(codes(compileTemplate(wordFile(p(tag)), { clauses: [clause] }))).toEqual(expected)
  })

  test('with a diagram is refused, for its parts cannot come along', () => {
    const own = richFile({ body: `<w:p>${drawing('logo.png')}</w:p>`, media: { 'logo.png': logo } })
    const zip = new PizZip(own)
    const relations = zip.file('word/_rels/document.xml.rels')?.asText() ?? ''
    zip.file('word/_rels/document.xml.rels', relations.replace('/image"', '/chart"'))
    const docx = zip.generate({ type: 'uint8array' })
    const [finding] = compileTemplate(wordFile(p('{clause "x"}')), {
      clauses: [{ id: 'x', version: 1, docx }],
    }).findings
    expect([finding?.code, finding?.data.what]).toEqual(['CLAUSE_HOLDS', 'chart'])
  })

  test('with notes is refused in a header, which can have none', () => {
    const file = zipped(wordParts(p('x'), { 'word/header1.xml': headerXml(p('{clause "law"}')) }))
    expect(codes(compileTemplate(file, { clauses }))).toContain('CLAUSE_HOLDS')
  })

  test('brought in ten by ten ends in bounded time', () => {
    const ten = (id: string) => Array.from({ length: 20 }, () => p(`{clause "${id}"}`)).join('')
    const bomb: Clause[] = 'abcd'
      .split('')
      .map((id, at) => ({ id, version: 1, docx: wordFile(ten('bcde'[at] ?? '')) }))
    const all = [...bomb, { id: 'e', version: 1, text: 'e' }]
    expect(codes(compileTemplate(wordFile(ten('a')), { clauses: all }))).toContain('TAGS_TOO_MANY')
  })

  test('whose styles have the ids of others gets ids that nothing has, those it builds on too', () => {
    const host = richFile({ body: p('{clause "x"}'), styles: style('A', 'House A') })
    const docx = richFile({
      body: styled('A', 'a') + styled('A1', 'b'),
      styles:
        style('A', 'Clause A', '', 'A1') +
        style('A1', 'Clause A One', '', 'Root') +
        style('Root', 'Clause Root'),
    })
    const { docx: made } = compileTemplate(host, { clauses: [{ id: 'x', version: 1, docx }] }).render({})
    const styles = part(made, 'word/styles.xml')
    const found = [
      ...styles.matchAll(/w:styleId="([^"]*)"><w:name w:val="([^"]*)"\/>(?:<w:basedOn w:val="([^"]*)")?/g),
    ]
    expect(found.map(([, id, name, base]) => [name, id, base])).toEqual([
      ['House A', 'A', 'Normal'],
      ['Clause Root', 'Root', 'Normal'],
      ['Clause A One', 'A11', 'Root'],
      ['Clause A', 'A1', 'A11'],
    ])
  })

  test('made to take long is stopped', () => {
    const numbers = Array.from({ length: 3_000 }, (_, at) => list(String(at + 1), '%1', 'decimal'))
    const many = numbers.map((_, at) => styled('Points', 'x', String(at + 1))).join('')
    const docx = richFile({ body: many, numbering: lists(...numbers) })
    const empty = wordFile(p('x'), '<w:p/>'.repeat(100_000), p('y'))
    const all = [
      { id: 'lists', version: 1, docx },
      { id: 'empty', version: 1, docx: empty },
    ]
    expect(() =>
      compileTemplate(wordFile(p('{clause "lists"}')), {
        clauses: all,
        limits: { inflated: 4 * 1024 * 1024 },
      }),
    ).toThrow(/TOO_LARGE/)
    expect(compileTemplate(wordFile(p('{clause "empty"}')), { clauses: all }).findings).toEqual([])
  })

  test('called by a field that begins with the word is no clause', () => {
    const template = compileTemplate(wordFile(p('{clause.name}'), p('{clauses}')), { clauses })
    expect(template.fields.map(({ path }) => path)).toEqual(['clause.name', 'clauses'])
  })
})

test.skipIf(!canLayOut)(
  'LibreOffice numbers and lays out a document with clauses (skipped where it is absent)',
  () => {
    const { docx } = compileTemplate(house, { clauses }).render(data)
    const { contract = [] } = layOut({ contract: docx })
    const law = (section: number, noted: number) => [
      `Section ${section}. Governing law`,
      `The law of Ohio governs.${noted}Statuteabove`,
      ...['(i) First', '(ii) Second', 'Court Common Pleas'],
    ]
    expect(contract).toEqual([
      ...['Section 1. Parties', 'Bellweather', 'Section 2. Fees', 'a) House point one'],
      ...law(3, 1),
      ...['b) House point two', 'House note.2', 'Section 4. End'],
      ...law(5, 3),
      ...['1 Note of the clause, Ohio.', '2 Note of the house.', '3 Note of the clause, Ohio.'],
    ])
  },
  120_000,
)
