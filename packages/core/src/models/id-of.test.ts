import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '../values/index.js'
import { contacts, coreModels, idOf, type Model, matters } from './index.js'

const models = Object.values(coreModels) as unknown as readonly Model[]

test('an id reads back as it was made, as that of its own model and of no other', () => {
  fc.assert(
    fc.property(fc.constantFrom(...models), fc.constantFrom(...models), (of, as) => {
      const id = newId(of.prefix)
      if (of.prefix === as.prefix) expect(idOf(as, id)).toBe(id)
      else expect(() => idOf(as, id)).toThrow(`ID_MALFORMED: ${id} is not the id of a ${as.name}, which`)
    }),
  )
})

test('a text is an id where the model takes it as one', () => {
  const [id] = [newId('con')]
  const twisted = fc.oneof(
    fc.string(),
    fc.string().map((more) => `${id}${more}`),
    fc.string().map((more) => `${more}${id}`),
    fc.nat(id.length - 1).map((at) => `${id.slice(0, at)}${id.slice(at + 1)}`),
    fc.constant(id.toUpperCase()),
  )
  fc.assert(
    fc.property(twisted, (text) => {
      const taken = matters.fields.clientId?.safeParse(text).success
      const read = () => idOf(contacts, text)
      if (taken) expect(read()).toBe(text)
      else expect(read).toThrow(/^ID_MALFORMED/)
    }),
  )
  expect(() => idOf(contacts, undefined as never)).toThrow(/^ID_MALFORMED: \(not given\) is not/)
})
