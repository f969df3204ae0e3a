import { type MatterkitError, money } from '@matterkit/core/values'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { compileTemplate } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

function written(text: string, data: object): string {
  const { docx } = compileTemplate(wordFile(p(text), p('.'))).render(data)
  return textOf(new PizZip(docx).file('word/document.xml')?.asText() ?? '').replace(/\n?\.\n$/, '')
}

function refused(text: string, data: object): unknown[] {
  try {
    return [written(text, data)]
  } catch (error) {
    return (error as MatterkitError).findings.map(({ code, data: { path, wanted } }) => [code, path, wanted])
  }
}

describe('values of two kinds', () => {
  test.each([
    ['{if n > 9}x{end}', { n: '10' }, 'a number'],
    ['{if n == 10}x{end}', { n: '10' }, 'a number'],
    ['{if not (n != 10)}x{end}', { n: '10' }, 'a number'],
    ['{#n >= 10}x{/}', { n: '10' }, 'a number'],
    ['{if n == "yes"}x{end}', { n: true }, 'a text'],
    ['{if n == "a" or true}x{end}', { n: ['a'] }, 'a text'],
    ['{if n > m}x{end}', { n: money('1', 'USD'), m: money('1', 'EUR') }, 'an amount in EUR'],
  ])('are not compared: %s', (text, data, wanted) => {
    expect(refused(text, data)).toEqual([['VALUE_WRONG', 'n', `${wanted}, as what it is compared with`]])
  })

  test('where one is missing say no, or yes', () => {
    expect(written('{if n > 9}x{else}y{end}', {})).toBe('y')
    expect(written('{if n != 9}x{end}', {})).toBe('x')
    expect(written('{if n == ""}x{end}', { n: null })).toBe('x')
  })

  test.each<[string, object, string]>([
    ['{if "a" in n}x{else}y{end}', { n: ['a'] }, 'x'],
    ['{if "b" in n}x{else}y{end}', { n: ['a', null] }, 'y'],
    ['{if 1 in n}x{else}y{end}', { n: ['a', 1] }, 'x'],
    ['{if m in n}x{else}y{end}', { n: [money('1', 'USD')], m: money('1', 'USD') }, 'x'],
    ['{if m in n}x{else}y{end}', { n: [money('2', 'USD')], m: money('1', 'USD') }, 'y'],
    ['{if m in n}x{else}y{end}', { n: ['a', ''] }, 'y'],
    ['{if "a" in n}x{else}y{end}', {}, 'y'],
    ['{if not ("a" in n)}x{else}y{end}', { n: [] }, 'x'],
  ])('are a list and its member where one is in the other: %s with %j', (text, data, expected) => {
    expect(written(text, data)).toBe(expected)
  })

  const what = 'a text, a number, a yes or no, or an amount'
  test.each<[string, object, string]>([
    ['{if "a" in n}x{end}', { n: 'abc' }, 'a list'],
    ['{if "a" in n}x{end}', { n: { a: 1 } }, 'a list'],
    ['{if n in m}x{end}', { n: '10', m: [10] }, 'a number, as what is in the list'],
    ['{if not (n in m)}x{end}', { n: 10, m: ['10'] }, 'a text, as what is in the list'],
    ['{if n in m}x{end}', { n: 'Ada', m: [{ name: 'Ada' }] }, 'a group, as what is in the list'],
    [
      '{if n in m}x{end}',
      { n: money('1', 'USD'), m: [money('1', 'EUR')] },
      'an amount in EUR, as what is in the list',
    ],
    ['{if n in m}x{end}', { n: { name: 'Ada' }, m: [{ name: 'Ada' }] }, what],
    ['{if n in m}x{end}', { n: ['a'], m: ['a'] }, what],
    ['{if (n | upper) in m}x{end}', { n: 1, m: ['a'] }, 'text'],
    ['{if "a" in (n | first)}x{end}', { n: 'a' }, 'a list'],
    ['{if n == m}x{end}', { n: { a: 1 }, m: { a: 1 } }, what],
    ['{if n != m}x{end}', { n: ['a'], m: ['a'] }, what],
    ['{if n > m}x{end}', { n: true, m: false }, 'a text, a number or an amount'],
  ])('are a fault where no answer is clear: %s with %j', (text, data, wanted) => {
    expect(refused(text, data)).toEqual([['VALUE_WRONG', 'n', wanted]])
  })
})

test('a parent has a parent, and so on to the root', () => {
  const data = { t: 'T', a: [{ n: 1, b: [{ m: 2, c: [{ k: 3 }] }] }] }
  expect(
    written('{#a}{#b}{#c}{parent.parent.parent.t}{parent.parent.n}{parent.m}{k}{root.t}{/c}{/b}{/a}', data),
  ).toBe('T123T')
  const schema = { t: 'text', a: [{ n: 'number', b: [{ m: 'number', c: [{ k: 'number' }] }] }] } as const
  const template = compileTemplate(
    wordFile(p('{#a}{#b}{#c}{parent.parent.n}{parent.parent.m}{/c}{/b}{/a}')),
    { schema },
  )
  expect(template.findings.map(({ code, data: { tag } }) => [code, tag])).toEqual([
    ['FIELD_UNKNOWN', '{parent.parent.m}'],
  ])
  expect(written('{for x in a}{#x.b}{parent.x.n}{m}{/x.b}{end}', data)).toBe('12')
})
