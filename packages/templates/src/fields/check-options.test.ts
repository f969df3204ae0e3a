/** A slip of the pen in an option is told, and never passed over: what it decides is in a letter that leaves the firm. */
import { explain, type MatterkitError } from '@matterkit/core/values'
import { describe, expect, test } from 'vitest'
import { compileTemplate, scrubDocument, templateMessages } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

const docx = wordFile(p('{a}'))
const template = compileTemplate(docx)

function said(run: () => unknown): readonly string[] {
  try {
    run()
  } catch (error) {
    const { code, findings } = error as MatterkitError
    return [code, ...findings.map((found) => `${found.at} ${explain(found, templateMessages)}`)]
  }
  return []
}

describe('an option that there is none of is refused', () => {
  test.each([
    [
      'rejecting changes',
      () => scrubDocument(docx, { changes: 'reject' } as never),
      'changes should be \'accept\' and is "reject"',
    ],
    [
      'a slip in hidden',
      () => scrubDocument(docx, { hiden: 'remove' } as never),
      'hiden is no option; did you mean hidden?',
    ],
    [
      'a slip in missing',
      () => template.render({}, { missing: 'blnk' } as never),
      "missing should be 'error' or 'blank' or 'keep' or 'highlight' and is \"blnk\"",
    ],
    [
      'a number',
      () => template.render({}, { missing: 1 } as never),
      "missing should be 'error' or 'blank' or 'keep' or 'highlight' and is 1",
    ],
    [
      'a slip in schema',
      () => compileTemplate(docx, { schma: {} } as never),
      'schma is no option; did you mean schema?',
    ],
    ['no options', () => compileTemplate(docx, null as never), 'options should be an object and is nothing'],
    [
      'literals that are no list',
      () => compileTemplate(docx, { literals: '[x]' } as never),
      'literals should be a list and is "[x]"',
    ],
    [
      'something far',
      () => compileTemplate(docx, { zebra: 1 } as never),
      'zebra is no option; there are schema, aliases, literals, formats, locale, clauses, limits',
    ],
  ])('%s', (_, run, why) => {
    expect(said(run)).toEqual(['OPTIONS_INVALID', why])
  })

  test('with all others', () => {
    expect(
      said(() => scrubDocument(docx, { change: 'accept', hidden: 'yes', limits: 1 } as never)),
    ).toHaveLength(4)
  })
})

test('a tag that cannot be read takes what closes it along, and no name in it is blamed', () => {
  const schema = { client: { name: 'text' }, lines: [{ work: 'text' }] } as const
  const faults = (text: string) =>
    compileTemplate(wordFile(p(text)), { schema }).findings.map(({ data }) => data.tag)
  expect(faults('{#lnes}{work}{/lnes}{if cliet.name}{client.name}{else}-{end}')).toEqual([
    '{#lnes}',
    '{if cliet.name}',
  ])
  expect(faults('{for one in lnes}{one.work}{client.nam}{end}{/lines}')).toEqual([
    '{for one in lnes}',
    '{client.nam}',
    '{/lines}',
  ])
})

describe('an amount of money in a condition', () => {
  const schema = { total: 'money', paid: 'boolean', due: { fee: 'money' } } as const
  const compiled = (text: string) => compileTemplate(wordFile(p(text)), { schema })

  test('is counted in cents, and has a currency', () => {
    const text = '{if total.minor > 0 and not paid}{total} {total.currency}{else}-{end}'
    expect(compiled(text).findings).toEqual([])
    const { filled } = compiled(text).render({ total: { minor: 125_000, currency: 'USD' }, paid: false })
    expect(filled.map(({ text: written }) => written)).toEqual(['$1,250.00', 'USD'])
  })

  test.each(['{if total > 100}x{end}', '{if 100 < due.fee}x{end}', '{if not (paid or total == 5)}x{end}'])(
    'is not compared with a number: %s',
    (text) => {
      expect(compiled(text).findings.map(({ code }) => code)).toEqual(['MONEY_COMPARED'])
    },
  )
})
