import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { checkTemplate, compileTemplate, scrubDocument } from '../index.js'
import { p, richFile, style } from '../testing/word-file.js'
import { withoutHidden } from './hidden-text.js'
import { hidingStyles } from './hiding-styles.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const hide = '<w:rPr><w:vanish/></w:rPr>'
const show = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`
const secret = run('SECRET', hide)
const par = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
const ofStyle = (id: string) => `<w:pStyle w:val="${id}"/>`

const characters = (id: string, more: string) =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`
const styles = `<w:styles>${[
  style('Normal', 'Normal'),
  style('Secret', 'Secret', hide),
  style('Deep', 'Deep', '', 'Deeper'),
  style('Deeper', 'Deeper', '<w:rPr><w:b/></w:rPr>', 'Secret'),
  style('Open', 'Open', show, 'Secret'),
  style('Blank', 'Blank', '<w:rPr><w:vanish /></w:rPr>'),
  style('Loop', 'Loop', '', 'Pool'),
  style('Pool', 'Pool', '', 'Loop'),
  characters('Dark', hide),
  characters('Off', '<w:rPr><w:vanish w:val="off"/></w:rPr>'),
  `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>${hide}</w:style>`,
].join('')}</w:styles>`

const left = (xml: string, of = styles) => withoutHidden(xml, hidingStyles(of))
const texts = (xml: string) => [...xml.matchAll(/<w:t>([^<]*)</g)].map(([, text]) => text)

describe('hidden text', () => {
  test.each([
    ['by itself', par(run('SECRET', hide))],
    ['with a space in the tag', par(run('SECRET', '<w:rPr><w:vanish /></w:rPr>'))],
    ['said to be so', par(run('SECRET', '<w:rPr><w:vanish w:val="true"/></w:rPr>'))],
    ['by the style of its paragraph', par(run('SECRET'), ofStyle('Secret'))],
    ['by a style that builds on one that hides', par(run('SECRET'), ofStyle('Deep'))],
    ['by a style with a space in the tag', par(run('SECRET'), ofStyle('Blank'))],
    ['by the style of its run', par(run('SECRET', '<w:rPr><w:rStyle w:val="Dark"/></w:rPr>'))],
    [
      'by the style of its table',
      `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr><w:tr><w:tc>${par(run('SECRET'))}</w:tc></w:tr></w:tbl>`,
    ],
    ['in a link', par(`<w:hyperlink w:anchor="a">${secret}</w:hyperlink>`)],
    ['in a link of a hidden paragraph', par(`<w:hyperlink>${run('SECRET')}</w:hyperlink>`, ofStyle('Deep'))],
    [
      'in a content control',
      par(
        `<w:sdt><w:sdtPr><w:alias w:val="SECRET"/></w:sdtPr><w:sdtContent>${secret}</w:sdtContent></w:sdt>`,
      ),
    ],
    ['in a simple field', par(`<w:fldSimple w:instr="SECRET">${secret}</w:fldSimple>`)],
    ['in a text box', par(`<w:r><w:pict><w:txbxContent>${par(secret)}</w:txbxContent></w:pict></w:r>`)],
    ['of a formula', par(`<m:oMath><m:r>${hide}<m:t>SECRET</m:t></m:r></m:oMath>`)],
  ])('%s goes', (_, xml) => {
    const { xml: rest, count } = left(xml)
    expect([count, rest.includes('SECRET')]).toEqual([1, false])
  })

  test.each([
    ['0', par(run('SEEN', show))],
    ['false', par(run('SEEN', '<w:rPr><w:vanish w:val="false"/></w:rPr>'))],
    ['off', par(run('SEEN', '<w:rPr><w:vanish w:val="off"/></w:rPr>'), ofStyle('Secret'))],
    ['a style that takes it back', par(run('SEEN'), ofStyle('Open'))],
    ['a style of runs that says off', par(run('SEEN', '<w:rPr><w:rStyle w:val="Off"/></w:rPr>'))],
    [
      'two styles that both hide, which show',
      par(run('SEEN', '<w:rPr><w:rStyle w:val="Dark"/></w:rPr>'), ofStyle('Secret')),
    ],
    ['a style that builds on itself', par(run('SEEN'), ofStyle('Loop'))],
    ['a style there is not', par(run('SEEN'), ofStyle('Nobody'))],
    ['what it was before', par(run('SEEN', `<w:rPr><w:rPrChange>${hide}</w:rPrChange></w:rPr>`))],
  ])('is not what is shown by %s', (_, xml) => {
    expect(left(xml).count).toBe(0)
    expect(texts(left(xml).xml)).toEqual(['SEEN'])
  })

  test('is all there is where the standard style or the defaults say so', () => {
    const standard = `<w:styles>${style('Normal', 'Normal', hide)}</w:styles>`
    const defaults = `<w:styles><w:docDefaults><w:rPrDefault>${hide}</w:rPrDefault></w:docDefaults></w:styles>`
    for (const of of [standard, defaults])
      expect(texts(left(par(run('SECRET')) + par(run('SEEN', show)), of).xml)).toEqual(['SEEN'])
  })
})

const char = (kind: string, properties = '') => `<w:r>${properties}<w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string, properties = '') => `<w:r>${properties}<w:instrText>${text}</w:instrText></w:r>`
const field = (text: string, result: string, properties = '') =>
  char('begin', properties) +
  code(text, properties) +
  char('separate', properties) +
  result +
  char('end', properties)

describe('a field', () => {
  test('that is hidden whole goes with its code', () => {
    expect(left(par(field(' REF SECRET ', secret, hide) + run('seen'))).xml).toBe(par(run('seen')))
    expect(left(par(field(`${' REF SECRET '}`, run('SECRET')), ofStyle('Secret'))).xml).not.toContain(
      'SECRET',
    )
  })

  test('of which something is seen stays a field', () => {
    const mixed = par(field(' REF a ', secret + run('seen'), hide))
    expect(left(mixed)).toEqual({ xml: par(field(' REF a ', run('seen'), hide)), count: 1 })
    const two =
      par(char('begin') + code('TOC') + char('separate') + run('SECRET'), ofStyle('Secret')) +
      par(char('end'))
    const rest = left(two).xml
    expect([rest.match(/fldChar /g)?.length ?? 0, rest.includes('SECRET')]).toEqual([3, false])
  })

  test('that makes an index of hidden words stays', () => {
    const entry = par(char('begin', hide) + code(' XE "Smith" ', hide) + char('end', hide))
    expect(left(entry)).toEqual({ xml: entry, count: 0 })
  })
})

describe('a hidden end of a paragraph', () => {
  const end = '<w:rPr><w:vanish/></w:rPr>'
  test('goes, and the paragraph with it or into the next', () => {
    expect(left(par(secret, end) + par(run('seen'))).xml).toBe(par(run('seen')))
    expect(left(par(run('one '), end) + par(run('two'), '<w:jc w:val="right"/>')).xml).toBe(
      par(run('one ') + run('two'), '<w:jc w:val="right"/>'),
    )
    expect(left(par(secret, ofStyle('Deep')) + par(run('seen'))).xml).toBe(par(run('seen')))
  })

  test('stays where it parts styles or sections, and leaves a cell its paragraph', () => {
    const parts = par(run('Heading.'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + par(run('text'))
    expect(left(parts).xml).toBe(parts)
    const section = par(run('one'), `${end}<w:sectPr/>`) + par(run('two'))
    expect(left(section).xml).toBe(section)
    expect(left(`<w:tc>${par(secret, end)}</w:tc>`).xml).toBe('<w:tc><w:p/></w:tc>')
    const tables = `<w:tbl><w:tr/></w:tbl>${par(secret, end)}<w:tbl><w:tr/></w:tbl>`
    expect(left(tables).xml).toContain('</w:tbl><w:p>')
  })
})

test('hidden text goes from headers, footers, notes and building blocks too, whatever their parts are called', () => {
  const zip = new PizZip(
    richFile({
      body: par(secret) + p('seen'),
      styles: style('Normal', 'Normal') + style('Secret', 'Secret', hide),
      more: {
        'word/header1.xml': `<w:hdr ${w}>${par(run('SECRET'), ofStyle('Secret'))}</w:hdr>`,
        'word/foot.xml': `<w:ftr ${w}>${par(secret)}</w:ftr>`,
        'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="1">${par(secret)}</w:footnote></w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes ${w}><w:endnote w:id="1">${par(secret)}</w:endnote></w:endnotes>`,
        'word/remarks.xml': `<w:comments ${w}><w:comment w:id="0" w:author="Bob">${par(secret)}</w:comment></w:comments>`,
        'word/glossary/document.xml': `<w:glossaryDocument ${w}><w:docParts><w:docPart><w:docPartBody>${par(secret)}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>`,
      },
    }),
  ).generate({ type: 'uint8array' })
  const { docx, findings } = scrubDocument(zip, { hidden: 'remove' })
  const after = new PizZip(docx)
  const all = Object.keys(after.files).map((name) => after.file(name)?.asText() ?? '')
  expect(all.join('\n')).not.toMatch(/SECRET|Bob/)
  expect(findings.filter(({ code: of }) => of === 'SCRUBBED_HIDDEN').map(({ at }) => at)).toEqual(
    expect.arrayContaining(['document', 'header1', 'foot', 'footnotes', 'endnotes', 'glossary/document']),
  )
  expect(after.file('word/footnotes.xml')?.asText()).toContain('<w:p></w:p>')
  expect(scrubDocument(docx)).toEqual({ docx, findings: [] })
  expect(() => scrubDocument(zip)).toThrow(/SCRUB_UNDECIDED/)
})

test('a template that hides text in a link says so', () => {
  const template = compileTemplate(richFile({ body: par(`<w:hyperlink>${secret}</w:hyperlink>`) }))
  expect(checkTemplate(template).map(({ code: of }) => of)).toEqual(['HIDDEN_TEXT'])
})
