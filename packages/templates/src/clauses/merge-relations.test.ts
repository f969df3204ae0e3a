import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { type Clause, compileTemplate } from '../index.js'
import { png } from '../testing/png.js'
import { drawing, p, richFile, wordFile } from '../testing/word-file.js'

function made(host: Uint8Array, clauses: readonly Clause[]): PizZip {
  return new PizZip(compileTemplate(host, { clauses }).render({}).docx)
}

const read = (zip: PizZip, name: string) => zip.file(name)?.asText() ?? ''
const link = (id: string) => `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${id}</w:t></w:r></w:hyperlink></w:p>`

/** The targets of the links of a document, in order. */
function targets(zip: PizZip): (string | undefined)[] {
  const relations = new Map(
    [...read(zip, 'word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([each]) => [
      /Id="([^"]*)"/.exec(each)?.[1],
      /Target="([^"]*)"/.exec(each)?.[1],
    ]),
  )
  return [...read(zip, 'word/document.xml').matchAll(/\sr:(?:id|embed)="([^"]*)"/g)].map(([, id]) =>
    relations.get(id),
  )
}

describe('the links of a clause', () => {
  test('keep their targets, 5,000 of them too', () => {
    const ids = Array.from({ length: 5_000 }, (_, at) => `l${at}`)
    const links = Object.fromEntries(ids.map((id) => [id, `https://example.org/${id}`]))
    const docx = richFile({ body: ids.map(link).join(''), links })
    const found = targets(made(wordFile(p('{clause "x"}')), [{ id: 'x', version: 1, docx }]))
    expect(found).toEqual(Object.values(links))
  })

  test('are one relation where they lead to one place, and several clauses have them', () => {
    const clause = (id: string): Clause => ({
      id,
      version: 1,
      docx: richFile({
        body: link('a') + link('b'),
        links: { a: 'https://a.example/', b: `https://${id}.example/` },
      }),
    })
    const zip = made(wordFile(p('{clause "x"}'), p('{clause "y"}')), [clause('x'), clause('y')])
    expect(targets(zip)).toEqual(['a', 'x', 'a', 'y'].map((each) => `https://${each}.example/`))
    expect(read(zip, 'word/_rels/document.xml.rels').match(/rIdClause/g)).toHaveLength(3)
  })

  test('get ids that the document has not', () => {
    const own = richFile({
      body: link('rIdClause1') + p('{clause "x"}'),
      links: { rIdClause1: 'https://own.example/' },
    })
    const docx = richFile({ body: link('a'), links: { a: 'https://a.example/' } })
    expect(targets(made(own, [{ id: 'x', version: 1, docx }]))).toEqual([
      'https://own.example/',
      'https://a.example/',
    ])
  })

  test.each(['$&', '$1', "$'", '$$', '$`'])('and of its names say %s where it does', (sign) => {
    const target = `https://a.example/${sign.replaceAll('&', '&amp;')}`
    const docx = new PizZip(richFile({ body: link('a'), links: { a: target }, styles: '' }))
    const style = `<w:style w:type="paragraph" w:styleId="S${sign.replaceAll('&', '&amp;')}"><w:name w:val="Own"/></w:style>`
    docx.file(
      'word/styles.xml',
      read(docx, 'word/styles.xml').replace('</w:styles>', () => `${style}</w:styles>`),
    )
    docx.file(
      'word/document.xml',
      read(docx, 'word/document.xml')
        .replace('xmlns:w14="', () => `xmlns:w99="urn:${sign.replaceAll('&', '&amp;')}" xmlns:w14="`)
        .replace(
          '<w:p>',
          () => `<w:p w99:x="1"><w:pPr><w:pStyle w:val="S${sign.replaceAll('&', '&amp;')}"/></w:pPr>`,
        ),
    )
    const clause = { id: 'x', version: 1, docx: docx.generate({ type: 'uint8array' }) }
    const zip = made(richFile({ body: p('{clause "x"}'), styles: '' }), [clause])
    expect(targets(zip)).toEqual([target])
    expect(read(zip, 'word/styles.xml')).toContain(style)
    expect(read(zip, 'word/document.xml')).toContain(`xmlns:w99="urn:${sign.replaceAll('&', '&amp;')}"`)
  })
})

test('a picture is stored once, through however many clauses it comes', () => {
  const logo = png(60, 30)
  const picture = `<w:p>${drawing('logo.png')}</w:p>`
  const own = (body: string) => richFile({ body, media: { 'logo.png': logo } })
  const zip = made(wordFile(p('{clause "outer"}'), p('{clause "logo"}'), p('{clause "outer"}')), [
    { id: 'outer', version: 1, docx: own(p('{clause "logo"}') + picture) },
    { id: 'logo', version: 1, docx: own(picture) },
  ])
  expect(Object.keys(zip.files).filter((name) => name.startsWith('word/media/'))).toEqual([
    'word/media/clause1.png',
  ])
  expect(targets(zip)).toEqual(Array(5).fill('/word/media/clause1.png'))
})
