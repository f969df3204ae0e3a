import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditErrors, timelineMessages } from '../audit/index.js'
import { blobErrors } from '../blobs/index.js'
import { encryptionErrors } from '../encryption/index.js'
import {
  accessErrors,
  accessMessages,
  hostErrors,
  modelErrors,
  policyMessages,
  storeErrors,
} from '../index.js'
import { queueErrors } from '../queue/index.js'
import {
  addressMessages,
  explain,
  fillMessage,
  type Messages,
  valueErrors,
  wallTimeMessages,
} from '../values/index.js'
import { german } from './index.js'

const tables: readonly Messages[] = [
  valueErrors,
  wallTimeMessages,
  addressMessages,
  modelErrors,
  policyMessages,
  storeErrors,
  queueErrors,
  blobErrors,
  encryptionErrors,
  accessErrors,
  accessMessages,
  hostErrors,
  auditErrors,
  timelineMessages,
]
const english: Messages = Object.assign({}, ...tables)
const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort()

test('every table of messages in the core is among those compared', () => {
  const root = join(import.meta.dirname, '..')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
  const found = files.flatMap((text) => [...text.matchAll(/^export const \w+(?:Errors|Messages) =/gm)])
  expect(found.length).toBe(tables.length)
})

test('no code says two things', () => {
  const all = tables.flatMap((table) => Object.entries(table))
  expect(all.filter(([code, text]) => english[code] !== text)).toEqual([])
})

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
