import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from './index.js'
import { tidyTag } from './safety/tidy-tag.js'
import { p, wordFile, wordParts, zipped } from './testing/word-file.js'

const main = 'word/document.xml'

function code(run: () => unknown): string {
  try {
    run()
    return 'rendered'
  } catch (error) {
    if (error instanceof MatterkitError) return error.code
    throw error
  }
}

/** A part as it came out. */
function part(docx: Uint8Array, name: string): string {
  return new PizZip(docx).file(name)?.asText() ?? ''
}

describe('a hostile file', () => {
  test.each<[string, () => Uint8Array]>([
    ['of 256 MB packed into one', () => zipped({ ...wordParts(''), [main]: ' '.repeat(256e6) })],
    [
      'with a picture of 60 MB of nothing',
      () => zipped({ ...wordParts(p('x')), 'word/media/a.png': '\0'.repeat(60e6) }),
    ],
    ['nested 20,000 deep', () => zipped(wordParts('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000)))],
    ['with 3,000 lists in each other', () => wordFile(p('{#a}'.repeat(3000) + '{/a}'.repeat(3000)))],
    ['of 20,000 fields', () => wordFile(p('{a}'.repeat(20_000)))],
    ['with a field of a megabyte', () => wordFile(p(`{${'a'.repeat(1e6)}}`))],
    ['with a million braces', () => wordFile(p('{'.repeat(1e6)))],
    ['with a million quotes in a field', () => wordFile(p(`{a | default: ${'“'.repeat(1e6)}}`))],
  ])('%s is refused', (_, make) => {
    expect(code(() => compileTemplate(make()).render({}))).toMatch(
      /TOO_LARGE|DOCUMENT_REFUSED|TEMPLATE_INVALID/,
    )
  })

  test('that points outside points there no more', () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
    const rels = [
      relation('a', 'image', 'http://evil.example/pixel.png'),
      relation('b', 'oleObject', 'file:///etc/passwd'),
      relation('c', 'attachedTemplate', 'http://evil.example/t.dotm'),
      relation('d', 'hyperlink', 'javascript:alert(1)'),
      relation('e', 'subDocument', 'http://evil.example/part.docx'),
      relation('f', 'hyperlink', 'https://court.example/rules'),
    ].join('')
    const field = (text: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>last</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const template = compileTemplate(
      zipped(
        wordParts(
          field('INCLUDEPICTURE "http://evil.example/p"') + field('INCLUDETEXT "/etc/hostname"') + p('{x}'),
          {
            'word/_rels/document.xml.rels': `<Relationships>${rels}</Relationships>`,
          },
        ),
      ),
    )
    expect(template.findings.map(({ code: of, severity }) => [of, severity])).toEqual(
      Array(7).fill(['EXTERNAL_REFERENCE', 'warning']),
    )
    const { docx } = template.render({ x: 'ok' })
    const all = Object.keys(new PizZip(docx).files)
      .map((name) => part(docx, name))
      .join('')
    expect(all).not.toMatch(/evil\.example|etc\/|javascript:/)
    expect(all).toContain('https://court.example/rules')
    expect(part(docx, main)).toContain('<w:t>last</w:t>')
  })

  test.each([
    ['spaces around the sign', `Type="T/image" Target = "http://evil.example/a" TargetMode = "External"`],
    ['a tight mode', `Type="T/image" Target = "http://evil.example/a" TargetMode="External"`],
    ['no mode', `Type="T/image" Target\n=\n'http://evil.example/a'`],
    ['single quotes', `Type='T/attachedTemplate' Target='http://evil.example/a"b' TargetMode='External'`],
    ['a mode in numbers', `Type="T/image" Target="//evil.example" TargetMode="&#69;xternal"`],
    ['a decoy attribute', `Type="T/image" x:Target="NULL" Target="http://evil.example"`],
    ['a decoy value', `Id=" Target=" Type="T/image" Target="http://evil.example"`],
    ['a letter in numbers', `Type="T/hyperlink" Target="java&#115;cript:evil.example" TargetMode="External"`],
    ['a line break in the scheme', `Type="T/hyperlink" Target="java&#x0A;script:evil.example"`],
    ['a tab in the scheme', `Type="T/hyperlink" Target="java\tscript:evil.example"`],
    ['an encoded scheme', `Type="T/hyperlink" Target="%6Aavascript%3Aevil.example"`],
    ['capitals', `Type="T/hyperlink" Target="JAVASCRIPT:evil.example"`],
    ['blanks in front', `Type="T/hyperlink" Target="  javascript:evil.example"`],
  ])('points outside no more, written with %s', (_, attributes) => {
    for (const name of ['word/_rels/document.xml.rels', 'word/_rels/document.xml.RELS']) {
      const rels = `<Relationships><Relationship ${attributes}/></Relationships>`
      const template = compileTemplate(zipped(wordParts(p('{x}'), { [name]: rels })))
      expect(template.findings.map((finding) => finding.code)).toEqual(['EXTERNAL_REFERENCE'])
      expect(part(template.render({ x: 1 }).docx, name)).not.toMatch(/evil\.example/)
    }
  })

  test('fetches nothing by a field, however it is written', () => {
    const field = (...codes: string[]) =>
      `<w:p><w:r><w:fldChar w:fldCharType = 'begin'/></w:r>${codes.map((each) => `<w:r><w:instrText>${each}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>`
    const body = [
      field('INCLUDE', 'PICTURE "http://evil.example/p"'),
      field('INCLUDE&#80;ICTURE "http://evil.example/p"'),
      `<w:p><w:fldSimple w:instr = 'INCLUDETEXT "http://evil.example/p"'><w:r><w:t>last</w:t></w:r></w:fldSimple></w:p>`,
    ]
    const { docx } = compileTemplate(wordFile(...body, p('{x}'))).render({ x: 1 })
    expect(part(docx, main)).not.toMatch(/evil\.example|fldChar|fldSimple/)
    expect(part(docx, main)).toContain('last')
  })

  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  test.each<[string, string, Record<string, string>]>([
    ['DDE_FIELD', `<w:p><w:fldSimple w:instr='DDEAUTO cmd'/></w:p>`, {}],
    [
      'DDE_FIELD',
      `<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd</w:instrText></w:r></w:p>`,
      {},
    ],
    [
      'XML_PREFIX',
      '',
      { 'word/other.xml': `<v:x xmlns:v = '${space}'><v:fldSimple v:instr="DDE c"/></v:x>` },
    ],
    ['XML_PREFIX', '', { 'word/set.xml': `<settings xmlns='${space}'><attachedTemplate/></settings>` }],
    ['XML_PREFIX', '', { 'word/_rels/a.xml.rels': '<r:Relationships><r:Relationship/></r:Relationships>' }],
    ['ALT_CHUNK', `<altChunk xmlns="${space}x"/>`, {}],
    ['ALT_CHUNK', '<w-w:altChunk/>', {}],
    ['ALT_CHUNK', '<w-w:subDoc/>', {}],
    [
      'MACROS',
      '',
      { 'word/_rels/a.xml.rels': '<Relationships><Relationship Type="T/vbaPro&#106;ect"/></Relationships>' },
    ],
  ])('is refused by %s for %s %j', (why, body, more) => {
    let found: unknown
    try {
      compileTemplate(zipped(wordParts(body, more)))
    } catch (error) {
      found = (error as MatterkitError).findings
    }
    expect(JSON.stringify(found)).toContain(`"${why}"`)
  })

  test('names a template in no part of settings', () => {
    const settings = `<w:settings xmlns:w="${space}"><w:attachedTemplate r:id="a"></w:attachedTemplate></w:settings>`
    const { docx } = compileTemplate(zipped(wordParts(p('{x}'), { 'word/set2.xml': settings }))).render({
      x: 1,
    })
    expect(part(docx, 'word/set2.xml')).not.toContain('attachedTemplate')
  })

  test.each([
    ['method', 8],
    ['checksum', 14],
    ['packed size', 18],
    ['size', 22],
    ['name', 30],
  ])('whose own header has another %s than the directory is refused', (_, offset) => {
    const bytes = wordFile(p('x'))
    bytes[offset] = (bytes[offset] ?? 0) ^ 1
    expect(code(() => compileTemplate(bytes))).toBe('ZIP_CORRUPT')
  })

  test('with something in front of the archive is refused', () => {
    expect(code(() => compileTemplate(new Uint8Array([0x4d, 0x5a, ...wordFile(p('x'))])))).toBe('NOT_A_ZIP')
  })

  test('of one tag with a megabyte of blanks is tidied in one pass', () => {
    const blank = ' '.repeat(1e6)
    expect(tidyTag(`<w:p a${blank}=${blank}'x'${blank}/>`)).toBe(`<w:p a="x"${blank}/>`)
  })

  test('asks for nothing but what the data itself has', () => {
    const tags = ['__proto__', 'constructor', 'toString', 'x.constructor', 'x.__proto__.y', 'rows.map']
    const template = compileTemplate(
      wordFile(...tags.map((tag) => p(`{${tag}}`)), p('{#__proto__}x{/__proto__}')),
    )
    const data = { x: { y: 1 }, rows: [1] }
    expect(template.render(data, { missing: 'blank' }).missing).toEqual(tags)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  test('of any XML is read or refused, and nothing else is thrown', () => {
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:p/>',
      '<w:br/>',
      '{#a}',
      '{/a}',
      '{b}',
      '{if b}',
      '{else}',
      '{end}',
      '[B]',
      'x',
      '&amp;',
      '&',
      '<',
      '>',
      '<w:sdt>',
      '</w:sdt>',
      '<!-- -->',
      '<![CDATA[{b}]]>',
      '<?x?>',
      '\ue000',
      '{clause "c"}',
      '{b | caption}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const run = () =>
          compileTemplate(zipped(wordParts(pieces.join(''))), {
            clauses: [{ id: 'c', version: 1, text: '{b}' }],
          }).render({ a: [{ b: 1 }, { b: 2 }], b: 'x' }, { missing: 'keep' })
        expect(code(run)).toMatch(/^[A-Z_a-z]+$/)
      }),
      { numRuns: 500 },
    )
  })

  test('finds no prototype to reach for under --disable-proto=delete either', () => {
    const script = `
      import { compileTemplate } from '@matterkit/templates'
      import { p, wordFile } from ${JSON.stringify(resolve(import.meta.dirname, 'testing/word-file.ts'))}
      const { missing, filled } = compileTemplate(wordFile(p('{__proto__}{x.y}'))).render({ x: { y: 1 } }, { missing: 'blank' })
      console.log(JSON.stringify([missing, filled.length]))`
    const args = [
      '--disable-proto=delete',
      '-C',
      '@matterkit/source',
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      script,
    ]
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect([stdout.trim(), stderr]).toEqual(['[["__proto__"],1]', ''])
  })
})
