import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { MatterkitError } from '@matterkit/core/values'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from './index.js'
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
