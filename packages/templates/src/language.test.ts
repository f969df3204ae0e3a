import { MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from './fields/xml.js'
import { parseExpression } from './grammar/parse.js'
import {
  type CompileOptions,
  classifyBracket,
  compileTemplate,
  provenanceOf,
  renderMany,
  templateLimits,
} from './index.js'
import { p, table, wordFile } from './testing/word-file.js'

function written(body: string, data: object, options: CompileOptions = {}): string {
  const { docx } = compileTemplate(wordFile(body), options).render(data, { missing: 'blank' })
  return textOf(new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/\n$/, '')
}

describe('instructions', () => {
  test.each([
    ['{if paid}yes{else}no{end}', { paid: true }, 'yes'],
    ['{if paid}yes{else}no{end}', { paid: false }, 'no'],
    ['{if n > 2 and not paid}a{elseif n == 2}b{else}c{end}', { n: 3 }, 'a'],
    ['{if n > 2 and not paid}a{elseif n == 2}b{else}c{end}', { n: 2 }, 'b'],
    ['{if n > 2 and not paid}a{elseif n == 2}b{else}c{end}', { n: 1 }, 'c'],
    ['{IF “x” == kind}smart{END-IF}', { kind: 'x' }, 'smart'],
    ['{^items}none{/items}', { items: [] }, 'none'],
    ['{#items}{.}; {/items}', { items: ['a', 'b'] }, 'a; b; '],
    ['{#rows}{x}{parent.y}{root.y} {/rows}', { y: 1, rows: [{ x: 2 }] }, '211 '],
    ['{for r in rows}{@index}.{r.x}{y} {end}', { y: 1, rows: [{ x: 2 }, { x: 3 }] }, '1.21 2.31 '],
    ['{#rows}{y}{/rows}', { y: 1, rows: [{ x: 2 }] }, '________'],
    ['{a.b | default: "none" | upper}', {}, 'NONE'],
    ['{{name}}', { name: 'x' }, 'x'],
  ])('%s with %j gives %s', (body, data, expected) => expect(written(p(body), data)).toBe(expected))

  test('alone in a paragraph or a row leave none behind', () => {
    const body = p('A') + p('{if x}') + p('B') + p('{else}') + p('C') + p('{end}') + p('D')
    expect([written(body, { x: 1 }), written(body, {})]).toEqual(['A\nB\nD', 'A\nC\nD'])
    expect(written(p('A') + p('{if x}B{end}') + p('D'), {})).toBe('A\nD')
    const rows = table(['h', 'h'], ['{#l}', ''], ['{a}', '{b}'], ['{/l}', ''], ['{if x}only', 'x{end}'])
    expect(
      written(rows + p('end'), {
        l: [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
      }).split('\n'),
    ).toEqual(['h', 'h', '1', '2', '3', '4', 'end'])
    expect(written(table(['{#l}{a}{/l}']) + p('end'), { l: [] })).toBe('end')
  })

  test('that cross are refused', () => {
    const codes = (body: string) => compileTemplate(wordFile(body)).findings.map(({ code }) => code)
    expect(codes(p('{#a}{#b}{/a}{/b}'))).toContain('TAGS_CROSS')
    expect(codes(p('{#a}') + table(['{/a}']))).toEqual(['LIST_PLACE'])
    expect(codes(p('{#a}'.repeat(9) + '{/a}'.repeat(9)))).toEqual(['BLOCK_DEPTH'])
  })

  test('cannot take longer than they may', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const nested =
      names
        .slice(1)
        .map((name) => `{for ${name} in a}`)
        .join('') +
      'x' +
      '{end}'.repeat(7)
    const run = () => written(p(nested), { a: Array.from({ length: 10 }, (_, i) => i) })
    expect(run).toThrow(/RENDER_LIMIT/)
  })
})

describe('the grammar', () => {
  test('reads or refuses any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
        const read = parseExpression(source, templateLimits)
        expect('expression' in read || read.wrong.length > 0).toBe(true)
      }),
    )
    const piece = fc.constantFrom(
      'a',
      'b.c',
      '(',
      ')',
      '|',
      'and',
      'or',
      'not',
      '==',
      '<',
      '"x"',
      '1',
      ',',
      ':',
      '=',
      '.',
      '!',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (all) => {
        expect(parseExpression(all.join(' '), templateLimits)).toBeTypeOf('object')
      }),
    )
  })

  test.each([
    'a = 1',
    'a()',
    'a[0]',
    'a.constructor("x")',
    'x => y',
    'a; b',
    '`x`',
    'this.constructor.constructor("return process")()',
    'new Date',
  ])('%s is no expression', (source) =>
    expect(parseExpression(source, templateLimits)).toHaveProperty('wrong'),
  )

  test.each(['constructor', '__proto__', 'toString', 'a.constructor.name', '__proto__.polluted', 'length'])(
    '%s reaches nothing but data',
    (path) => {
      expect(written(p(`{${path}}`), { a: {} })).toBe('________')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    },
  )

  test('getters are not run', () => {
    const data = {
      get x(): string {
        throw new Error('run')
      },
    }
    expect(written(p('{x}'), data)).toBe('________')
  })
})

describe('formats', () => {
  const she = { name: 'Ana Ruiz', pronouns: 'she' }
  test.each<[string, unknown, string]>([
    ['x | date', '2027-01-05', 'January 5, 2027'],
    ['x | date: "ordinal"', '2027-01-05', '5th day of January, 2027'],
    ['x | date: "words"', '2027-01-05', 'fifth day of January, two thousand twenty-seven'],
    ['x | weekday', '2026-11-26', 'Thursday, November 26, 2026'],
    ['x | weekday', '1969-12-31', 'Wednesday, December 31, 1969'],
    ['x | moneywords', money('1234.5', 'USD'), 'one thousand two hundred thirty-four and 50/100 dollars'],
    ['x | moneywords: "full"', money('1', 'GBP'), 'one pound'],
    ['x | cardinal', 1_000_021, 'one million twenty-one'],
    ['x | ordinal', 112, '112th'],
    ['x | ordinalwords', 40, 'fortieth'],
    ['x | roman', 1994, 'MCMXCIV'],
    ['x | list: "or"', ['A', 'B', 'C'], 'A, B, or C'],
    ['x | possessive', 'Jones', 'Jones’'],
    ['x | possessive: "s"', 'Jones', 'Jones’s'],
    ['x | he', she, 'she'],
    ['x | himself', [she, she], 'themselves'],
    ['x | his', { name: 'Ash', pronouns: 'undisclosed' }, 'Ash’s'],
    ['x | his: "first"', [she, she], 'our'],
    ['x | verb: "has"', [she, she], 'have'],
    ['x | plural: "party"', 2, 'parties'],
    ['x | title', 'the law of the sea', 'The Law of the Sea'],
    ['x | initials', 'Ana María Ruiz', 'A.M.R.'],
    ['x | phone', '+14155550123', '(415) 555-0123'],
    ['x | number', 1234567.25, '1,234,567.25'],
  ])('{%s} of %j is %s', (tag, x, expected) => expect(written(p(`{${tag}}`), { x })).toBe(expected))

  test('follow the locale, and vendors add their own', () => {
    expect(written(p('{x | date}'), { x: '2027-01-05' }, { locale: 'en-GB' })).toBe('5 January 2027')
    const shout = {
      wanted: 'text',
      takes: (value: unknown) => typeof value === 'string',
      write: (value: unknown) => `${String(value)}!`,
    }
    expect(written(p('{x | shout}'), { x: 'a' }, { formats: { shout } })).toBe('a!')
  })
})

test('brackets are told apart by what they say', () => {
  expect(
    [
      'Company Name',
      '100 minus the discount',
      '____',
      ' x ',
      '    ',
      'sic',
      '2024',
      'Signature page follows',
      'Drafting note: choose.',
    ].map(classifyBracket),
  ).toEqual([
    'placeholder',
    'placeholder',
    'blank',
    'check-box',
    'check-box',
    'citation',
    'citation',
    'note',
    'note',
  ])
})

test('clauses are brought in by id and version, and not in a circle', () => {
  const clauses = [
    { id: 'law', version: 1, text: 'Old.' },
    { id: 'law', version: 2, text: 'Law of {state}.\n\n{clause "venue"}' },
    { id: 'venue', version: 1, text: 'Venue.' },
    { id: 'loop', version: 1, text: '{clause "loop"}' },
  ]
  const template = compileTemplate(wordFile(p('{clause “law”}')), { clauses })
  expect(template.clauses).toEqual([
    { id: 'law', version: 2 },
    { id: 'venue', version: 1 },
  ])
  expect(written(p('{clause "law"}'), { state: 'Ohio' }, { clauses })).toBe('Law of Ohio.\nVenue.')
  expect(written(p('{clause "law@1"}'), {}, { clauses })).toBe('Old.')
  expect(
    compileTemplate(wordFile(p('{clause "loop"}')), { clauses }).findings.map(({ code }) => code),
  ).toEqual(['CLAUSE_CYCLE'])
  expect(() => compileTemplate(wordFile(p('{clause "x"}')), { clauses }).render({})).toThrow(MatterkitError)
})

test('a batch gives every item its own end, and stops where it is told', async () => {
  const template = compileTemplate(wordFile(p('{x}')))
  const ends: string[] = []
  for await (const item of renderMany(template, [{ x: 'a' }, {}, { x: 'b' }]))
    ends.push('error' in item ? 'error' : 'done')
  expect(ends).toEqual(['done', 'error', 'done'])
  const stop = new AbortController()
  let done = 0
  for await (const _ of renderMany(
    template,
    Array.from({ length: 9 }, () => ({ x: 1 })),
    { signal: stop.signal },
  ))
    if (++done === 3) stop.abort()
  expect(done).toBe(3)
})

test('provenance depends on what was written, not on the order of its keys', async () => {
  const file = new Uint8Array([1])
  const one = await provenanceOf(file, { a: 1, b: 2 }, file)
  expect(await provenanceOf(file, { b: 2, a: 1 }, file)).toEqual(one)
  expect((await provenanceOf(file, { a: 1, b: 3 }, file)).data).not.toBe(one.data)
  const clauses = [
    { id: 'a', version: 1, text: 'x' },
    { id: 'b', version: 2, docx: new TextEncoder().encode('x') },
  ]
  const [text, word] = (await provenanceOf(file, {}, file, clauses)).clauses
  // SHA-256 of the letter x
  expect(text).toEqual({
    id: 'a',
    version: 1,
    sha256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
  })
  expect(word).toEqual({ ...text, id: 'b', version: 2 })
})
