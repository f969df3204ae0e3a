import { MatterkitError } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { checkTemplate, compileTemplate, scrubDocument } from '../index.js'
import { canLayOut, layOut } from '../testing/pages.js'
import { p, richFile, style, wordFile } from '../testing/word-file.js'
import { acceptChanges } from './accept-changes.js'
import { trackedChanges } from './tracked-changes.js'

const by = (id: number) => `w:id="${id}" w:author="Jane Partner" w:date="2026-01-02T03:04:05Z"`
const run = (text: string, properties = '') =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`
const deleted = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`

const changed =
  `<w:p w:rsidR="00A1B2C3"><w:pPr><w:pPrChange ${by(1)}><w:pPr/></w:pPrChange></w:pPr>${run('The price is ')}<w:del ${by(2)}>${deleted('100')}</w:del><w:ins ${by(3)}>${run('90')}</w:ins>${run('.')}</w:p>` +
  `<w:p><w:pPr><w:jc w:val="left"/><w:rPr><w:del ${by(4)}/></w:rPr></w:pPr>${run('One ')}</w:p>` +
  `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('paragraph.')}</w:p>` +
  `<w:p><w:pPr><w:rPr><w:del ${by(5)}/></w:rPr></w:pPr><w:del ${by(6)}>${deleted('Gone whole.')}</w:del></w:p>` +
  `<w:p><w:moveFromRangeStart ${by(7)} w:name="m"/><w:moveFrom ${by(8)}>${run('moved')}</w:moveFrom><w:moveFromRangeEnd w:id="7"/><w:moveTo ${by(9)}>${run('Moved.')}</w:moveTo></w:p>` +
  `<w:tbl><w:tr><w:trPr><w:ins ${by(10)}/></w:trPr><w:tc>${p('new row')}</w:tc></w:tr><w:tr><w:trPr><w:del ${by(11)}/></w:trPr><w:tc>${p('old row')}</w:tc></w:tr></w:tbl>` +
  `<w:p>${run('bold', `<w:rPr><w:b/><w:rPrChange ${by(12)}><w:rPr/></w:rPrChange></w:rPr>`)}</w:p>`

const commented = `<w:p><w:commentRangeStart w:id="0"/>${run('Term')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
const hiddenRun = run('settle at 50', '<w:rPr><w:vanish/></w:rPr>')
const entry = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText> XE "Smith" </w:instrText></w:r>'

const core =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Old matter</dc:title><dc:creator>Jane Partner</dc:creator><cp:lastModifiedBy>Bob Clerk</cp:lastModifiedBy></cp:coreProperties>'
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function file(body: string): Uint8Array {
  const zip = new PizZip(
    richFile({
      body,
      styles: style('Normal', 'Normal') + style('Secret', 'Secret', '<w:rPr><w:vanish/></w:rPr>'),
      more: {
        'docProps/core.xml': core,
        'docProps/app.xml':
          '<Properties><Template>C:\\Users\\jane\\Deal.dotx</Template><Company>Mora</Company></Properties>',
        'customXml/item1.xml': '<client>Norquist</client>',
        'word/comments.xml': `<w:comments ${names}><w:comment w:id="0" w:author="Bob Clerk">${p('too high?')}</w:comment></w:comments>`,
        'word/people.xml': '<w15:people xmlns:w15="x"><w15:person w15:author="Bob Clerk"/></w15:people>',
        'word/settings.xml': `<w:settings ${names} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="t"/><w:docVars><w:docVar w:name="Client" w:val="Norquist"/></w:docVars><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids></w:settings>`,
        'word/_rels/settings.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/Users/jane/Deal.dotx" TargetMode="External"/></Relationships>',
      },
    }),
  )
  const named = (part: string, add: string) =>
    zip.file(part, (zip.file(part)?.asText() ?? '').replace(/<\/(Types|Relationships)>/, `${add}</$1>`))
  named(
    '[Content_Types].xml',
    '<Override PartName="/word/comments.xml" ContentType="c"/><Override PartName="/docProps/core.xml" ContentType="d"/>',
  )
  named('_rels/.rels', '<Relationship Id="rc" Type="t/core-properties" Target="docProps/core.xml"/>')
  named(
    'word/_rels/document.xml.rels',
    '<Relationship Id="rm" Type="t/comments" Target="comments.xml"/><Relationship Id="rx" Type="t/customXml" Target="../customXml/item1.xml"/>',
  )
  return zip.generate({ type: 'uint8array' })
}

function everything(docx: Uint8Array): string {
  const zip = new PizZip(docx)
  return Object.keys(zip.files)
    .map((name) => `${name}\n${zip.file(name)?.asText() ?? ''}`)
    .join('\n')
}

function lines(docx: Uint8Array): string[] {
  return textOf(new PizZip(docx).file('word/document.xml')?.asText() ?? '')
    .split('\n')
    .filter(Boolean)
}

describe('a document that leaves the firm', () => {
  const whole = file(
    changed +
      commented +
      `<w:p>${run('Seen. ')}${hiddenRun}${entry}</w:p><w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${run('floor 40')}</w:p>`,
  )
  const scrubbed = scrubDocument(whole, { changes: 'accept', hidden: 'remove' })

  test('tells nothing of who wrote it, of what it was made and of what was said of it', () => {
    expect(everything(scrubbed.docx)).not.toMatch(
      /Jane|Bob|Mora|Norquist|Old matter|too high|settle|floor|rsid|w:author|comment|docProps|customXml|Deal|docVar|Gone whole|old row/,
    )
  })

  test('says what it said', () => {
    expect(lines(scrubbed.docx)).toEqual([
      ...['The price is 90.', 'One paragraph.', 'Moved.', 'new row', 'bold', 'Term', 'Seen. '],
    ])
    const body = new PizZip(scrubbed.docx).file('word/document.xml')?.asText() ?? ''
    expect(body).toContain(
      '<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r>',
    )
    expect(body).toContain('XE "Smith"')
    const again = compileTemplate(scrubbed.docx)
    expect(checkTemplate(again)).toEqual([])
    expect(scrubDocument(scrubbed.docx)).toEqual({ docx: scrubbed.docx, findings: [] })
  })

  test('comes with an account of what was taken out', () => {
    expect(
      scrubbed.findings.map(({ code, data }) => [
        code,
        data.names ?? data.count ?? data.parts ?? data.target,
      ]),
    ).toEqual([
      ['EXTERNAL_REFERENCE', 'file:///C:/Users/jane/Deal.dotx'],
      ['SCRUBBED_CHANGES', ['Jane Partner']],
      ['SCRUBBED_HIDDEN', 2],
      ['SCRUBBED_PROPERTIES', ['Jane Partner', 'Bob Clerk', 'Mora']],
      ['SCRUBBED_COMMENTS', ['Bob Clerk']],
      ['SCRUBBED_CUSTOM_XML', []],
      ['SCRUBBED_SETTINGS', ['docVars', 'attachedTemplate']],
      ['SCRUBBED_REVISIONS', 1],
    ])
  })

  test('is refused while it is not decided what it says', () => {
    const undecided = (options: Parameters<typeof scrubDocument>[1]) => {
      try {
        scrubDocument(whole, options)
      } catch (error) {
        if (error instanceof MatterkitError) return [error.code, ...error.findings.map(({ code }) => code)]
      }
      return []
    }
    expect(undecided({})).toEqual(['SCRUB_UNDECIDED', 'TRACKED_CHANGES', 'HIDDEN_TEXT'])
    expect(undecided({ changes: 'accept' })).toEqual(['SCRUB_UNDECIDED', 'HIDDEN_TEXT'])
    expect(undecided({ hidden: 'keep' })).toEqual(['SCRUB_UNDECIDED', 'TRACKED_CHANGES'])
    const kept = scrubDocument(whole, { changes: 'accept', hidden: 'keep' })
    expect(lines(kept.docx)).toContain('floor 40')
    expect(kept.findings.map(({ code }) => code)).toContain('HIDDEN_TEXT')
  })

  test.skipIf(!canLayOut)(
    'opens in LibreOffice (skipped where it is absent)',
    () => {
      expect(layOut({ scrubbed: scrubbed.docx }).scrubbed).toEqual([
        ...['The price is 90.', 'One paragraph.', 'Moved.', 'new row', 'bold', 'Term', 'Seen.'],
      ])
    },
    120_000,
  )
})

test.each([
  [
    'a deleted end before a table leaves the paragraph',
    `<w:p><w:pPr><w:rPr><w:del ${by(1)}/></w:rPr></w:pPr>${run('a')}</w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
    'a\n',
  ],
  [
    'three run into one',
    [1, 2]
      .map((id) => `<w:p><w:pPr><w:rPr><w:del ${by(id)}/></w:rPr></w:pPr>${run(String(id))}</w:p>`)
      .join('') + p('3'),
    '123\n',
  ],
  [
    'a cell keeps a paragraph',
    `<w:tc><w:p><w:pPr><w:rPr><w:del ${by(1)}/></w:rPr></w:pPr><w:del ${by(2)}>${deleted('x')}</w:del></w:p></w:tc>`,
    '',
  ],
  [
    'a table whose rows are all deleted goes',
    `<w:tbl><w:tr><w:trPr><w:del ${by(1)}/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
    '',
  ],
  [
    'what was added and deleted goes',
    `<w:p><w:ins ${by(1)}><w:del ${by(2)}>${deleted('x')}</w:del></w:ins>${run('y')}</w:p>`,
    'y\n',
  ],
  [
    'two tables with a deleted paragraph between them stay two',
    `<w:tbl><w:tr/></w:tbl><w:p><w:pPr><w:rPr><w:del ${by(1)}/></w:rPr></w:pPr></w:p><w:tbl><w:tr/></w:tbl>`,
    '',
  ],
])('accepting changes: %s', (_, xml, text) => {
  expect(textOf(acceptChanges(xml))).toBe(text)
  expect(acceptChanges(xml)).not.toMatch(/w:author|markGone/)
})

test.each([
  ['blanks after its paragraph', `${p('a')}\n  `],
  ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${p('a')}</w:sdtContent></w:sdt>`],
  ['a bookmark', `${p('a')}<w:bookmarkEnd w:id="1"/>`],
])('accepting changes adds no paragraph to a cell that ends with %s', (_, content) => {
  const changedCell = `<w:tc><w:tcPr><w:tcPrChange ${by(1)}><w:tcPr/></w:tcPrChange></w:tcPr>${content}</w:tc>`
  expect(acceptChanges(changedCell)).toBe(
    `<w:tc><w:tcPr/>${content}</w:tc>`.replace('<w:tcPr/>', '<w:tcPr></w:tcPr>'),
  )
  expect(acceptChanges(`<w:tc><w:ins ${by(1)}>${content}</w:ins></w:tc>`)).toBe(`<w:tc>${content}</w:tc>`)
})

const changes = [
  ...['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge', 'numberingChange'],
  ...['rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblPrExChange', 'tblGridChange'],
  ...['trPrChange', 'tcPrChange', 'moveFromRangeStart', 'moveToRangeEnd', 'customXmlInsRangeStart'],
  ...['customXmlDelRangeStart', 'customXmlMoveFromRangeEnd', 'customXmlMoveToRangeStart'],
]

test.each(changes)('w:%s is a tracked change to all who ask, and accepting leaves none', (name) => {
  const body = `<w:tbl><w:tr><w:tc><w:p><w:pPr><w:${name} ${by(1)}/></w:pPr>${run('a')}</w:p></w:tc></w:tr></w:tbl>`
  const docx = wordFile(body, p('end'))
  expect(trackedChanges(body)).toBe(1)
  const clauses = [{ id: 'x', version: 1, docx }]
  const asking = compileTemplate(wordFile(p('{clause "x"}')), { clauses })
  expect(asking.findings.map(({ code }) => code)).toEqual(['CLAUSE_TRACKED'])
  expect(checkTemplate(compileTemplate(docx)).map(({ code }) => code)).toEqual(['TRACKED_CHANGES'])
  expect(() => scrubDocument(docx)).toThrow(/SCRUB_UNDECIDED/)
  const accepted = scrubDocument(docx, { changes: 'accept' }).docx
  expect(trackedChanges(new PizZip(accepted).file('word/document.xml')?.asText() ?? '')).toBe(0)
})
