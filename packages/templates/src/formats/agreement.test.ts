import { explain } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { checkTemplate, compileTemplate, type Format, templateMessages } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

function written(text: string, data: object, options: Parameters<typeof compileTemplate>[1] = {}): string {
  const { docx } = compileTemplate(wordFile(p(text)), options).render(data)
  return textOf(new PizZip(docx).file('word/document.xml')?.asText() ?? '').trim()
}

const codes = (text: string, options: Parameters<typeof compileTemplate>[1] = {}) =>
  compileTemplate(wordFile(p(text)), options).findings.map(({ code }) => code)

const party = (name: string, pronouns?: unknown) => ({
  name,
  ...(pronouns === undefined ? {} : { pronouns }),
})
const xe = { he: 'xe', him: 'xem', his: 'xyr', hers: 'xyrs', himself: 'xemself' }

describe('a verb', () => {
  const sentence = '{x | he} {x | he | verb: "owes"} {x | his} rent and {x | he} {x | he | verb: "is"} late'
  test.each<[string, unknown, string]>([
    ['one he', party('A', 'he'), 'he owes his rent and he is late'],
    ['one they', party('A', 'they'), 'they owe their rent and they are late'],
    ['several', [party('A', 'he'), party('B', 'it')], 'they owe their rent and they are late'],
    ['a company', party('A LLC', 'it'), 'it owes its rent and it is late'],
    ['pronouns of their own', party('A', xe), 'xe owes xyr rent and xe is late'],
    ['undisclosed', party('Kit Ross', 'undisclosed'), 'Kit Ross owes Kit Ross’ rent and Kit Ross is late'],
  ])('agrees with the pronoun of %s', (_, x, text) => {
    expect(written(sentence, { x })).toBe(text)
  })

  test('agrees with the first person', () => {
    const first =
      '{x | he: "first"} {x | he: "first" | verb: "is"}, {x | he: "first" | verb: "was"}, {x | he: "first" | verb: "has"}'
    expect(written(first, { x: party('A', 'he') })).toBe('I am, was, have')
    expect(written(first, { x: [party('A'), party('B')] })).toBe('we are, were, have')
  })

  test('agrees with a name as with one, whoever bears it', () => {
    expect(written('{x | name} {x | verb: "is"}', { x: party('A', 'they') })).toBe('A is')
  })
})

test('several own together', () => {
  const x = [party('Ada Jones', 'she'), party('Bo', 'he')]
  expect(
    written('{x | possessive} / {y | possessive} / {z | possessive}', {
      x,
      y: ['A', 'B', 'Jones'],
      z: ['C'],
    }),
  ).toBe('Ada Jones and Bo’s / A, B, and Jones’ / C’s')
})

describe('a format', () => {
  test.each([
    '{x | date: "MMMM D"}',
    '{x | possessive: "no"}',
    '{x | he: "third"}',
    '{x | number: 2}',
    '{x | roman: "small"}',
    ...['upper', 'lower', 'title', 'capitalize', 'trim', 'initials', 'name', 'salutation', 'phone'].flatMap(
      (format) => [`{x | ${format}: "short"}`, `{x | ${format}: other}`],
    ),
    ...['casenumber', 'count', 'first', 'last', 'image'].map((format) => `{x | ${format}: "short"}`),
    '{x | list: "or", "plane"}',
    '{x | yesno: "ja", "nein", "doch"}',
    '{x | plural: "a", "b", "c"}',
    '{x | verb: "is", "are", "be"}',
    '{x | default: "a", "b"}',
    '{x | address: "lines"}',
    '{x | caption: "french"}',
  ])('in a style there is not is a fault before anything is filled: %s', (tag) =>
    expect(codes(tag)).toEqual(['FORMAT_STYLE']),
  )

  test('says what styles there are', () => {
    const [finding] = compileTemplate(wordFile(p('{x | date: "day"}'))).findings
    expect(finding?.data.styles).toEqual(['long', 'short', 'ordinal', 'words', 'iso'])
    const [none] = compileTemplate(wordFile(p('{x | upper: "small"}'))).findings
    expect(none === undefined ? '' : explain(none, templateMessages)).toBe(
      '{x | upper: "small"} asks for upper in the style small; there are none',
    )
  })

  test('takes its words as they are, and a style that the data names if it is one', () => {
    expect(written('{x | list: "and/or", "plain"}', { x: ['a', 'b', 'c'] })).toBe('a, b and/or c')
    expect(written('{x | yesno: "ja", "nein"}', { x: true })).toBe('ja')
    expect(written('{n | verb: "constructor"}', { n: 2 })).toBe('constructor')
    expect(written('{x | date: style}', { x: '2027-01-05', style: 'iso' })).toBe('2027-01-05')
    expect(written('{x | date: style}', { x: '2027-01-05' })).toBe('January 5, 2027')
    expect(() => written('{x | date: style}', { x: '2027-01-05', style: 'day' })).toThrow(
      /date in the style long, short, ordinal, words, iso/,
    )
  })

  test('of ours does not write English into a document in another language', () => {
    const locale = 'de-DE'
    expect(codes('{x | date} {y | upper} {z | image}', { locale })).toEqual(['FORMAT_LOCALE'])
    const date: Format = { wanted: 'a day', takes: () => true, write: (value) => `am ${String(value)}` }
    expect(written('{x | date}', { x: '5. Januar' }, { locale, formats: { date } })).toBe('am 5. Januar')
    expect(codes('{x | date}', { locale: 'en-AU' })).toEqual([])
  })
})

test('a tag with characters in it that nobody sees is that tag', () => {
  expect(written('{\u200bcli\u00adent\ufeff}', { client: 'A' })).toBe('A')
})

test('a yes or no is printed in words, not as true', () => {
  expect(written('{x | yesno}', { x: true })).toBe('yes')
  expect(() => written('{x}', { x: true })).toThrow(/VALUE_WRONG|VALUES_INVALID/)
})

test('the fields of a mail merge are told of, for they print their names', () => {
  const field =
    '<w:p><w:fldSimple w:instr=" MERGEFIELD Client "><w:r><w:t>«Client»</w:t></w:r></w:fldSimple></w:p>'
  expect(
    checkTemplate(compileTemplate(wordFile(field))).map(({ code, data }) => [code, data.fields]),
  ).toEqual([['WORD_FIELDS', ['MERGEFIELD']]])
})

describe('a date without a format', () => {
  const schema = { signed: 'date', lines: [{ on: 'date' }], note: 'text' } as const
  const data = { signed: '2027-01-05', lines: [{ on: '2027-02-01' }], note: '2027-01-05' }
  const text = '{signed}; {#lines}{on}{/lines}; {note}; {signed | date: "iso"}'
  test.each([
    ['en-US', 'January 5, 2027; February 1, 2027; 2027-01-05; 2027-01-05'],
    ['en-GB', '5 January 2027; 1 February 2027; 2027-01-05; 2027-01-05'],
  ])('is written long in %s where the schema says it is one, and as it is where not', (locale, expected) => {
    expect(written(text, data, { schema, locale })).toBe(expected)
    expect(written('{signed}', data, { locale })).toBe('2027-01-05')
  })

  test('stays as it is in a language that no format of the program writes', () => {
    expect(written('{signed}', data, { schema, locale: 'de-DE' })).toBe('2027-01-05')
    const date: Format = { wanted: 'a day', takes: () => true, write: (value) => `am ${String(value)}` }
    expect(written('{signed}', data, { schema, locale: 'de-DE', formats: { date } })).toBe('am 2027-01-05')
  })

  test('is filled by the date format, and is missing where it is not there', () => {
    const template = compileTemplate(wordFile(p('{signed}')), { schema })
    expect(template.render(data).filled).toEqual([
      { path: 'signed', text: 'January 5, 2027', formats: ['date'], at: 'document, paragraph 1' },
    ])
    expect(template.render({}, { missing: 'blank' }).missing).toEqual(['signed'])
  })
})
