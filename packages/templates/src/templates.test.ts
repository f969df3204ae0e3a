import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from './fields/xml.js'
import { compileTemplate, type TemplateSchema } from './index.js'
import { headerXml, heading, p, table, wordFile, wordParts, zipped } from './testing/word-file.js'

const schema: TemplateSchema = {
  client: { name: 'text', since: 'date' },
  ClientAddress: 'text',
  fee: 'money',
  lines: [{ on: 'date', work: 'text', amount: 'money' }],
}

const data = {
  client: { name: 'Bellweather & Sons <Marine>', since: '2026-11-02' },
  ClientAddress: '14 Long Wharf\nBoston, MA 02110',
  fee: money('1234.5', 'USD'),
  lines: [
    { on: '2026-11-03', work: 'Call', amount: money('54', 'USD') },
    { on: '2026-11-04', work: 'Draft', amount: money('365', 'USD') },
  ],
}

/** What another library reads from a document. */
function text(docx: Uint8Array, part = 'word/document.xml'): string {
  return textOf(new PizZip(docx).file(part)?.asText() ?? '').trim()
}

function codes(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return [error.code, ...error.findings.map((finding) => `${finding.at}: ${finding.code}`)]
  }
  return []
}

describe('fields', () => {
  test('are found however Word has cut them, in every part, with their place', () => {
    const body =
      heading('Fees') +
      p('Dear [Cli', 'ent N', 'ame], since {client', '.since | date}: ', '{fee|money}') +
      p('[client.name] [sic]')
    const file = zipped(
      wordParts(body, {
        'word/header1.xml': headerXml(p('{client.name}')),
        'word/footnotes.xml': headerXml(p('[ClientAddress]')),
      }),
    )
    const template = compileTemplate(file, { schema })
    expect(template.findings).toEqual([])
    expect(template.fields).toEqual([
      {
        path: 'client.name',
        kind: 'text',
        syntax: '[]',
        part: 'document',
        paragraph: 2,
        heading: 'Fees',
        count: 3,
      },
      {
        path: 'client.since',
        kind: 'text',
        format: 'date',
        syntax: '{}',
        part: 'document',
        paragraph: 2,
        heading: 'Fees',
        count: 1,
      },
      {
        path: 'fee',
        kind: 'text',
        format: 'money',
        syntax: '{}',
        part: 'document',
        paragraph: 2,
        heading: 'Fees',
        count: 1,
      },
      { path: 'ClientAddress', kind: 'text', syntax: '[]', part: 'footnotes', paragraph: 1, count: 1 },
    ])
    expect(template.literals).toEqual(['[sic]'])
    const { docx } = template.render(data)
    expect(text(docx)).toBe(
      'Fees\nDear Bellweather & Sons <Marine>, since November 2, 2026: $1,234.50\nBellweather & Sons <Marine> [sic]',
    )
    expect(text(docx, 'word/header1.xml')).toBe(data.client.name)
    expect(text(docx, 'word/footnotes.xml')).toBe(data.ClientAddress)
  })

  test.each([
    '[sic]',
    '[2024] UKSC 1',
    '[ x ]',
    '[    ]',
    '[Signature page follows]',
    '[…]',
    '[1]',
    '[and its affiliates]',
  ])('%s stays text, with a schema and without', (literal) => {
    for (const options of [{ schema }, {}]) {
      const template = compileTemplate(wordFile(p(literal), p('{client.name}')), options)
      expect([template.findings, template.literals.length]).toEqual([[], 1])
      expect(text(template.render(data).docx)).toContain(literal)
    }
  })

  test('that are none are refused together, with what was meant', () => {
    const file = wordFile(
      p('[ClientNmae]'),
      p('{client.nam}'),
      p('{nobody}'),
      p('{client}'),
      p('{#fee}x{/fee}'),
      p('{fee | gold}'),
      p('{constructor}'),
    )
    const template = compileTemplate(file, { schema })
    expect(
      template.findings.map((each) => `${each.at}: ${each.code} ${each.data.suggestion ?? ''}`.trim()),
    ).toEqual([
      'document, paragraph 1: FIELD_MISSPELT client.name',
      'document, paragraph 2: FIELD_MISSPELT client.name',
      'document, paragraph 3: FIELD_UNKNOWN',
      'document, paragraph 4: FIELD_NOT_TEXT',
      'document, paragraph 5: FIELD_NOT_LIST',
      'document, paragraph 6: FORMAT_UNKNOWN',
      'document, paragraph 7: FIELD_UNKNOWN',
    ])
    expect(() => template.render(data)).toThrow(
      /TEMPLATE_INVALID[\s\S]*\[ClientNmae\] is not a field: did you mean client\.name\?/,
    )
  })

  test.each([
    ['{client.name', 'TAG_UNCLOSED'],
    ['client.name}', 'TAG_UNCLOSED'],
    ['{a + b}', 'TAG_MALFORMED'],
    ['{client.name()}', 'TAG_MALFORMED'],
    ['{#lines}x', 'LIST_UNCLOSED'],
    ['x{/lines}', 'LIST_UNOPENED'],
  ])('%s is a fault', (tag, code) => {
    expect(compileTemplate(wordFile(p(tag)), { schema }).findings.map((each) => each.code)).toContain(code)
  })
})

describe('lists', () => {
  test('repeat their row, and a row reads only its own members', () => {
    const rows = table(
      ['Date', 'Work', 'Amount'],
      ['{#lines}{on | date}', '{work}', '{amount | money}{/lines}'],
    )
    const template = compileTemplate(wordFile(rows, p('{client.name}')), { schema })
    expect(template.fields.map((field) => [field.path, field.list])).toEqual([
      ['lines', undefined],
      ['on', 'lines'],
      ['work', 'lines'],
      ['amount', 'lines'],
      ['client.name', undefined],
    ])
    expect(text(template.render(data).docx).split('\n').slice(3, 9)).toEqual([
      'November 3, 2026',
      'Call',
      '$54.00',
      'November 4, 2026',
      'Draft',
      '$365.00',
    ])
    expect(text(template.render({ ...data, lines: [] }).docx)).not.toContain('Call')
    const outer = compileTemplate(wordFile(p('{#lines}{client.name}{/lines}')), { schema })
    expect(outer.findings.map((each) => each.code)).toEqual(['FIELD_UNKNOWN'])
    const unchecked = compileTemplate(wordFile(p('{#lines}{ClientAddress}{/lines}')))
    expect(unchecked.render(data, { missing: 'blank' }).missing).toEqual([
      'lines[0].ClientAddress',
      'lines[1].ClientAddress',
    ])
  })
})

describe('values', () => {
  const template = compileTemplate(wordFile(p('A [ClientName] B {fee | money} C')), {
    schema: { ClientName: 'text', fee: 'money' },
  })

  test('that look like fields are printed', () => {
    for (const hostile of [
      '{fee | money}',
      '[ClientName]',
      '{#lines}',
      '{/lines}',
      '$&',
      '{constructor}',
      '<w:t>',
      '&amp;',
    ]) {
      expect(text(template.render({ ClientName: hostile, fee: data.fee }).docx)).toBe(
        `A ${hostile} B $1,234.50 C`,
      )
    }
  })

  test('of any text come out as they went in, and nothing but our errors is thrown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.boolean(),
        (value, inList) => {
          const of = inList
            ? compileTemplate(wordFile(p('{#rows}A {x} B{/rows}')))
            : compileTemplate(wordFile(p('A {x} B')))
          let docx: Uint8Array
          try {
            docx = of.render(inList ? { rows: [{ x: value }] } : { x: value }).docx
          } catch (error) {
            expect(error).toBeInstanceOf(MatterkitError)
            return
          }
          expect(text(docx)).toBe(`A ${value.replaceAll(/\r\n?/g, '\n')} B`.trim())
        },
      ),
    )
  })

  test.each<[string, object]>([
    ['nothing', {}],
    ['null', { ClientName: null, fee: null }],
    ['undefined', { ClientName: undefined, fee: undefined }],
    ['an inherited name', Object.create({ ClientName: 'x', fee: data.fee }) as object],
  ])('that are %s are refused together, left blank, or kept', (_, values) => {
    expect(codes(() => template.render(values))).toEqual([
      'VALUES_INVALID',
      'document, paragraph 1: VALUE_MISSING',
      'document, paragraph 1: VALUE_MISSING',
    ])
    expect(text(template.render(values, { missing: 'blank' }).docx)).toBe('A ________ B ________ C')
    expect(text(template.render(values, { missing: 'keep' }).docx)).toBe('A [ClientName] B {fee | money} C')
  })

  test.each<[string, unknown]>([
    ['a Date', new Date()],
    ['an object', { a: 1 }],
    ['NaN', Number.NaN],
    ['a function', () => 'x'],
    ['a lone surrogate', 'x\ud800'],
    ['a control character', 'x\u0001'],
    ['money without a format', data.fee],
  ])('of a wrong kind, such as %s, never reach the letter', (_, value) => {
    expect(codes(() => template.render({ ClientName: value, fee: data.fee }))[0]).toBe('VALUES_INVALID')
  })

  test('are reported with their place, and the same data gives the same bytes', () => {
    const first = template.render({ ClientName: 'Acme', fee: data.fee })
    expect(first.filled).toEqual([
      { path: 'ClientName', text: 'Acme', at: 'document, paragraph 1' },
      { path: 'fee', text: '$1,234.50', formats: ['money'], at: 'document, paragraph 1' },
    ])
    expect(template.render({ ClientName: 'Acme', fee: data.fee }).docx).toEqual(first.docx)
  })

  test('are written by their format', () => {
    const written = (tag: string, x: unknown) => text(compileTemplate(wordFile(p(tag))).render({ x }).docx)
    expect(written('{x | weekday}', '2026-11-24')).toBe('Tuesday, November 24, 2026')
    expect([written('{x|upper}', 'straße'), written('{x|title}', 'acme foods-and co')]).toEqual([
      'STRASSE',
      'Acme Foods-And Co',
    ])
    expect([written('{x|list}', ['A', 'B']), written('{x|list}', ['A', 'B', 'C'])]).toEqual([
      'A and B',
      'A, B, and C',
    ])
    expect(codes(() => compileTemplate(wordFile(p('{x|date}'))).render({ x: '2026-02-30' }))[0]).toBe(
      'VALUES_INVALID',
    )
  })
})

describe('a file', () => {
  const good = wordParts(p('x'))
  const main = 'word/document.xml'

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'NOT_A_ZIP'],
    ['text', new TextEncoder().encode('Dear counsel'), 'NOT_A_ZIP'],
    ['encrypted', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'PASSWORD_PROTECTED'],
    ['cut off', zipped(good).slice(0, 300), 'ZIP_CORRUPT'],
    ['no content types', zipped({ [main]: good[main] ?? '' }), 'NOT_WORD'],
    ['another zip', zipped({ '[Content_Types].xml': '<Types/>' }), 'NOT_WORD'],
    ['a lying header', zipped(good, (all) => all.map((entry) => ({ ...entry, size: 10 }))), 'ZIP_CORRUPT'],
    [
      '2,001 entries',
      zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, 'x']))),
      'TOO_LARGE',
    ],
  ])('that is %s is refused', (_, bytes, code) => {
    expect(codes(() => compileTemplate(bytes))[0]).toBe(code)
  })

  test.each<[string, Record<string, string>, string]>([
    ['a DTD', { [main]: `<!DOCTYPE x [<!ENTITY a "b">]>${good[main]}` }, 'XML_DTD'],
    ['UTF-16', { [main]: `<?xml version="1.0" encoding="UTF-16"?>${good[main]}` }, 'XML_ENCODING'],
    [
      'another prefix',
      { [main]: (good[main] ?? '').replaceAll('w:', 'ns0:').replace('xmlns:w', 'xmlns:ns0') },
      'XML_PREFIX',
    ],
    [
      '300 levels',
      { [main]: (good[main] ?? '').replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(300)}`) },
      'XML_DEPTH',
    ],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'MACROS'],
    ['an embedded object', { 'word/embeddings/oleObject1.bin': 'x' }, 'EMBEDDED_OBJECT'],
    ['a path outside', { 'word/../../x': 'x' }, 'ENTRY_NAME'],
    ['a name twice', { 'WORD/document.xml': good[main] ?? '' }, 'ENTRY_TWICE'],
    [
      'an imported file',
      { [main]: (good[main] ?? '').replace('<w:body>', '<w:body><w:altChunk r:id="x"/>') },
      'ALT_CHUNK',
    ],
    [
      'a DDE field',
      {
        [main]: (good[main] ?? '').replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText>DDEAUTO c:\\x</w:instrText></w:r></w:p>',
        ),
      },
      'DDE_FIELD',
    ],
  ])('with %s is refused', (_, parts, code) => {
    expect(codes(() => compileTemplate(zipped({ ...good, ...parts })))).toEqual([
      'DOCUMENT_REFUSED',
      expect.stringContaining(code),
    ])
  })

  test('that points outside says so', () => {
    const rels =
      '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://evil.example/t" TargetMode="External"/></Relationships>'
    const template = compileTemplate(zipped({ ...good, 'word/_rels/settings.xml.rels': rels }))
    expect(template.findings).toMatchObject([{ code: 'EXTERNAL_REFERENCE', severity: 'warning' }])
  })

  test('of any bytes is read or refused, never more', () => {
    const file = zipped(good)
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), fc.nat(file.length), (at, byte, length) => {
        const broken = file.slice(0, length)
        if (at < length) broken[at] = byte
        expect(Array.isArray(codes(() => compileTemplate(broken).render({})))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

const fixtures = join(import.meta.dirname, '../../../../shared/fixtures/docx')
const present = existsSync(fixtures)
// biome-ignore lint/suspicious/noConsole: a skip says why
if (!present) console.warn(`templates: files of other people were not tried, for ${fixtures} is not there`)

describe.skipIf(!present)('files of other people (where the folder of fixtures is present)', () => {
  const all = present
    ? readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => /\.doc[xm]$/.test(name))
    : []

  test.each(all.filter((name) => !name.startsWith('hostile')))(
    '%s is read, and merges where it has no faults',
    (name) => {
      const found = codes(() => {
        const template = compileTemplate(readFileSync(join(fixtures, name)))
        if (template.findings.every((each) => each.severity !== 'error'))
          template.render({}, { missing: 'blank' })
      })
      expect(
        found.filter(
          (code) =>
            !/DOCUMENT_REFUSED|VALUES_INVALID|EMBEDDED_OBJECT|MACROS|LIST_PLACE|TEMPLATE_INVALID/.test(code),
        ),
      ).toEqual([])
    },
  )

  test.each(all.filter((name) => name.startsWith('hostile')))(
    '%s is refused, or merged without harm',
    (name) => {
      const started = process.memoryUsage().rss
      codes(() => compileTemplate(readFileSync(join(fixtures, name))).render({}, { missing: 'blank' }))
      expect(process.memoryUsage().rss - started).toBeLessThan(600e6)
    },
  )
})
