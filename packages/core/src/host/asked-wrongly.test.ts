import { describe, expect, test } from 'vitest'
import { contacts } from '../models/index.js'
import { memory } from '../store/index.js'
import { createHost } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const order = { by: { service: 'operations' }, reason: 'asked to' } as const

async function office() {
  const host = await createHost({ store: memory() })
  const desk = host.session(who)
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada' })
  return { host, desk, client }
}

describe('a session', () => {
  test.each([
    ['no actor', { firm: 'acme' }],
    ['an actor of no kind', { firm: 'acme', actor: {} }],
    ['an actor of two kinds', { firm: 'acme', actor: { user: 'u_1', service: 'x' } }],
    ['an actor without a name', { firm: 'acme', actor: { user: '' } }],
    ['a plugin for nobody', { firm: 'acme', actor: { plugin: 'x' } }],
    ['no firm', { actor: { user: 'u_1' } }],
  ])('with %s is refused', async (_, asked) => {
    const { host } = await office()
    expect(() => host.session(asked as never)).toThrow(/^SESSION_INVALID: a session needs (actor|firm), /)
  })
})

describe('a query', () => {
  test('whose fields do not stand in where is refused, and does not find everything', async () => {
    const { desk } = await office()
    const wrong = { kind: 'organization' } as never
    const says = /^QUERY_PART_UNKNOWN: kind is no part of a query/
    await expect(desk.contacts.find(wrong)).rejects.toThrow(says)
    await expect(desk.contacts.count(wrong)).rejects.toThrow(says)
    await expect(desk.contacts.all(wrong)[Symbol.asyncIterator]().next()).rejects.toThrow(says)
    await desk.transaction(async (work) => {
      await work.contacts.create({ kind: 'person', name: 'Bea' })
      await expect(work.contacts.find(wrong)).rejects.toThrow(says)
    })
  })
})

describe('a query for what a field could not hold', () => {
  test('is refused wherever it is asked, with a place for each value', async () => {
    const { desk } = await office()
    const where = { kind: 'persn', name: 5 } as never
    const says =
      /^QUERY_VALUE_WRONG: no contact has such values\n {2}kind: .*\n {2}name: is not of the type string$/
    await expect(desk.contacts.find({ where })).rejects.toThrow(says)
    await expect(desk.contacts.count({ where })).rejects.toThrow(says)
    await expect(desk.contacts.all({ where })[Symbol.asyncIterator]().next()).rejects.toThrow(says)
    await expect(desk.totals(contacts, { purpose: 'x', where })).rejects.toThrow(says)
    await desk.transaction(async (work) => {
      await work.contacts.create({ kind: 'person', name: 'Bea' })
      await expect(work.contacts.find({ where })).rejects.toThrow(says)
      await expect(work.contacts.count({ where })).rejects.toThrow(says)
    })
  })

  test('is not what a client of the product is, whom the firm may not know', async () => {
    const { host } = await office()
    const desk = host.session({ firm: 'acme', actor: { client: 'nobody' } })
    expect(await desk.contacts.count()).toBe(0)
  })
})

describe('a change', () => {
  test.each([
    [{ name: 'Bea' }, ['name', 'version', 'set']],
    [{ set: { name: 'Bea' } }, ['version']],
    [{ version: '1', set: { name: 'Bea' } }, ['version']],
    [{ version: 1, set: [] }, ['set']],
    [undefined, ['version', 'set']],
  ])('%j is refused with a place for each fault', async (change, places) => {
    const { desk, client } = await office()
    const attempt = desk.contacts.update(client.id, change as never)
    await expect(attempt).rejects.toMatchObject({
      code: 'RECORD_INVALID',
      findings: places.map((at) => expect.objectContaining({ at })),
    })
    expect((await desk.contacts.get(client.id)).version).toBe(1)
  })

  test('of the wrong kind as a whole stands at the name of the record', async () => {
    const { desk } = await office()
    await expect(desk.contacts.create('Ada' as never)).rejects.toThrow(/\n {2}contact: is not of the type/)
  })
})

describe('an order about a whole firm', () => {
  test.each([
    ['without a reason', { by: order.by }],
    ['for a blank reason', { ...order, reason: ' ' }],
    ['of nobody', { reason: 'x' }],
    ['that is none', undefined],
  ])('%s is refused', async (_, given) => {
    const { host } = await office()
    const { firms } = host
    const wrong = given as never
    const lines = async () => {
      for await (const _line of firms.export('acme', wrong)) throw new Error('it wrote')
    }
    const all = [
      firms.suspend('acme', wrong),
      firms.remove('acme', wrong),
      firms.copy('acme', wrong),
      lines(),
    ]
    for (const one of await Promise.allSettled(all))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'ORDER_INVALID' } })
    expect(await firms.standing('acme')).toBe('active')
    await firms.suspend('acme', order)
    await expect(firms.resume('acme', wrong)).rejects.toThrow(/^ORDER_INVALID/)
    expect(await firms.standing('acme')).toBe('suspended')
  })
})
