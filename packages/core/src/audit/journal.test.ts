import { expect, test } from 'vitest'
import { createHost } from '../host/index.js'
import { memory } from '../store/index.js'
import { chainOf } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const

test('a session’s journal has one entry a change, with who, what and why', async () => {
  const session = (await createHost({ store: memory() })).session(who)
  const contact = await session.contacts.create({ kind: 'person', name: 'Ada' })
  const matter = await session.matters.create({ number: '1', title: 'T', clientId: contact.id })
  await session.parties.create({ matterId: matter.id, contactId: contact.id, role: 'client', side: 'ours' })
  await session.matters.transition(matter.id, 'decline', { reason: 'no capacity' })
  const { items } = await session.journal.entries({ matterId: matter.id })
  expect(items.map((each) => [each.model, each.action, each.reason])).toEqual([
    ['matter', 'create', undefined],
    ['party', 'create', undefined],
    ['matter', 'decline', 'no capacity'],
  ])
  expect(items[2]).toMatchObject({ createdBy: 'user:u_1', recordVersion: 2 })
  expect(items[2]?.patch).toContainEqual({
    op: 'replace',
    path: '/state',
    value: 'declined',
    was: matter.state,
  })
  expect(items.map(chainOf)).toEqual(items.map(() => ({ actor: 'user:u_1' })))
})

test('a session’s journal is sealed once, however many seal it, and verifies', async () => {
  const host = await createHost({ store: memory() })
  await host.session(who).contacts.create({ kind: 'person', name: 'Ada' })
  const sealed = await Promise.all([0, 1, 2].map(() => host.session(who).journal.seal()))
  expect(sealed.reduce((all, each) => all + each)).toBe(1)
  expect(await host.session(who).journal.verify()).toEqual({ seals: 1, sealed: 1, unsealed: 0 })
})
