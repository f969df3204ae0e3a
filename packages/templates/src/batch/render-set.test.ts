import type { MatterkitError } from '@matterkit/core/values'
import { expect, test } from 'vitest'
import { compileTemplate, renderSet } from '../index.js'
import { p, wordFile } from '../testing/word-file.js'

test('a set is made from one data, all of it or nothing with every fault', () => {
  const set = {
    letter: compileTemplate(wordFile(p('Dear {name}'))),
    consent: compileTemplate(wordFile(p('I, {name}, of {city}'))),
  }
  expect(Object.keys(renderSet(set, { name: 'Ada', city: 'Boston' }))).toEqual(['letter', 'consent'])
  try {
    renderSet(set, {})
    expect.unreachable()
  } catch (error) {
    expect((error as MatterkitError).code).toBe('VALUES_INVALID')
    expect((error as MatterkitError).findings.map(({ at, data }) => `${at}: ${data.path}`)).toEqual([
      'letter: document, paragraph 1: name',
      'consent: document, paragraph 1: name',
      'consent: document, paragraph 1: city',
    ])
  }
  const broken = { ...set, bad: compileTemplate(wordFile(p('{a + b}'))) }
  expect(() => renderSet(broken, {})).toThrow(/TEMPLATE_INVALID/)
})
