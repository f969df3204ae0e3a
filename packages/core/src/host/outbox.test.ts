import { describe, expect, test } from 'vitest'
import { contacts } from '../models/index.js'
import { memory } from '../store/index.js'
import { createHost, definePlugin, type Plugin, type Subscriber } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const

function listening(handle: Subscriber['handle'], on: readonly string[] = ['*']): Plugin {
  return definePlugin({
    id: 'acme.hear',
    version: '1.0.0',
    afterCommit: [{ name: 'all', model: contacts, on, handle }],
  })
}

describe('what is done after a commit', () => {
  test('is told who changed what, in the order of the versions', async () => {
    const told: unknown[] = []
    const host = await createHost({
      store: memory(),
      plugins: [
        listening(async ({ event, attempt, entry }, { session }) => {
          told.push([
            event,
            attempt,
            entry.recordVersion,
            entry.createdBy,
            (await session.contacts.get(entry.recordId)).name,
          ])
        }),
      ],
    })
    const desk = host.session(who)
    const ada = await desk.contacts.create({ kind: 'person', name: 'Ada' })
    await desk.contacts.update(ada.id, { version: 1, set: { name: 'Grace' } })
    expect(await host.outbox.deliver()).toEqual({ done: 2, failed: 0, dead: 0 })
    expect(told).toEqual([
      ['contact.create', 1, 1, 'user:u_1', 'Grace'],
      ['contact.update', 1, 2, 'user:u_1', 'Grace'],
    ])
    expect(await host.outbox.deliver()).toEqual({ done: 0, failed: 0, dead: 0 })
  })

  test('hears nothing of a unit that failed, and only of what it asked for', async () => {
    let told = 0
    const host = await createHost({
      store: memory(),
      plugins: [listening(async () => void told++, ['update'])],
    })
    const desk = host.session(who)
    await desk.contacts.create({ kind: 'person', name: 'Ada' })
    const failing = desk.transaction(async (work) => {
      await work.contacts.create({ kind: 'person', name: 'Bea' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect((await host.outbox.deliver()).done).toBe(0)
    expect(told).toBe(0)
  })

  test('is tried again later, holds up later versions of its record only, and at last waits for a person', async () => {
    let now = Date.parse('2026-11-02T12:00:00Z')
    const told: string[] = []
    let broken = true
    const host = await createHost({
      store: memory(),
      clock: () => now,
      plugins: [
        listening(async ({ entry }) => {
          const after = `${entry.recordVersion} of ${(entry.patch[0] as { value?: { name?: string } }).value?.name ?? 'Ada'}`
          if (broken && after === '1 of Ada') throw new Error('the mail server is away')
          told.push(after)
        }),
      ],
    })
    const desk = host.session(who)
    const ada = await desk.contacts.create({ kind: 'person', name: 'Ada' })
    await desk.contacts.update(ada.id, { version: 1, set: { tags: ['x'] } })
    await desk.contacts.create({ kind: 'person', name: 'Bea' })
    expect(await host.outbox.deliver()).toEqual({ done: 1, failed: 1, dead: 0 })
    expect(told).toEqual(['1 of Bea'])
    for (let hour = 0; hour < 9; hour++) {
      now += 3_600_000
      await host.outbox.deliver()
    }
    expect(told).toEqual(['1 of Bea', '2 of Ada']) // the dead one holds nothing up any more
    const [dead] = (await host.outbox.dead(who.firm)).items
    expect(dead).toMatchObject({
      event: 'contact.create',
      attempts: 10,
      lastFailure: 'PLUGIN_FAILED: acme.hear failed at after contact.create: the mail server is away',
    })
    broken = false
    await host.outbox.retry(who.firm, dead?.id ?? '')
    expect((await host.outbox.deliver()).done).toBe(1)
    expect(told).toEqual(['1 of Bea', '2 of Ada', '1 of Ada'])
    await expect(host.outbox.retry(who.firm, dead?.id ?? '')).rejects.toThrow('NOT_FOUND')
  })

  test('waits for a host that has the plugin', async () => {
    const store = memory()
    let told = 0
    const first = await createHost({ store, plugins: [listening(async () => void told++)] })
    await first.session(who).contacts.create({ kind: 'person', name: 'Ada' })
    const without = await createHost({ store })
    expect((await without.outbox.deliver()).done).toBe(0)
    expect((await first.outbox.deliver()).done).toBe(1)
    expect(told).toBe(1)
  })

  test('happens by itself while a worker runs, until the host closes', async () => {
    let heard = (): void => undefined
    const told = new Promise<void>((resolve) => {
      heard = resolve
    })
    const host = await createHost({ store: memory(), plugins: [listening(async () => heard())] })
    host.outbox.work({ everyMs: 60_000 })
    await host.session(who).contacts.create({ kind: 'person', name: 'Ada' })
    await told
    await host.close()
  })

  test('by two hosts on one store is told once', async () => {
    const store = memory()
    const told: string[] = []
    const hosts = await Promise.all(
      [1, 2].map(() => createHost({ store, plugins: [listening(async ({ id }) => void told.push(id))] })),
    )
    for (let n = 0; n < 30; n++)
      await hosts[0]?.session(who).contacts.create({ kind: 'person', name: `P${n}` })
    await Promise.all(hosts.map((host) => host.outbox.deliver()))
    expect([told.length, new Set(told).size]).toEqual([30, 30])
  })
})
