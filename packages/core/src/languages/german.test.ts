import { expect, test } from 'vitest'
import { accessMessages, hostErrors, modelErrors, policyMessages, storeErrors } from '../index.js'
import { queueErrors } from '../queue/index.js'
import { addressMessages, explain, fillMessage, valueErrors, wallTimeMessages } from '../values/index.js'
import { german } from './index.js'

const english: Readonly<Record<string, string>> = {
  ...{ ...valueErrors, ...wallTimeMessages, ...addressMessages, ...modelErrors, ...policyMessages },
  ...{ ...storeErrors, ...queueErrors, ...accessMessages, ...hostErrors },
}
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('a second catalogue has every code, and no other', () => {
  expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
})

test.each(Object.keys(english))('%s says the same with the same data', (code) => {
  expect(slots(german[code] ?? '')).toEqual(slots(english[code] ?? ''))
})

test('the catalogue given first is the one that speaks', () => {
  const reason = { code: 'NOT_YET', data: { day: '2033-01-01' } }
  expect(explain(reason, german, english)).toBe('geht nicht vor dem 2033-01-01')
  expect(explain(reason, english)).toBe('cannot be done before 2033-01-01')
  expect(fillMessage(german.TEXT_TOO_LONG ?? '', { most: 5 })).toBe('hat mehr als 5 Zeichen')
})
