import { expect, test } from 'vitest'
import { newId } from '../values/index.js'
import { matters, parties } from './index.js'

const draft = { number: '1', title: 'T' }

test('an id of another model is told with what it is and what was wanted', () => {
  const clientId = newId('mat')
  expect(() => matters.parse({ ...draft, clientId })).toThrow(
    `clientId: is ${clientId}, which is not an id such as con_…`,
  )
})

test('so is what is no id, each where it stands, and never at length', () => {
  const party = { role: 'client', side: 'ours', matterId: 'junk', contactId: 'x'.repeat(5000) }
  expect(() => parties.parse(party)).toThrow(
    `matterId: is junk, which is not an id such as mat_…\n  contactId: is ${'x'.repeat(60)}…, which is not an id such as con_…`,
  )
})
