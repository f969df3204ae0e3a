import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contacts, defineModel, type Model, matters, type Stored } from '../models/index.js'
import { memory } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import {
  type Before,
  createHost,
  definePlugin,
  jobKinds,
  type LogEntry,
  type Plugin,
  permissions,
  provide,
  reports,
} from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const person = (name: string) => ({ kind: 'person', name }) as const

async function refusal(attempt: Promise<unknown>): Promise<MatterkitError> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof MatterkitError) return error
  throw error
}

function asking(run: Before['run'], on: readonly string[] = ['create']): Plugin {
  return definePlugin({ id: 'acme.ask', version: '1.0.0', before: [{ model: contacts as Model, on, run }] })
}

describe('before a commit a plugin', () => {
  test('may refuse, with every reason of every plugin', async () => {
    const finding = (code: string) => ({ code, severity: 'error', at: 'name', data: {} }) as const
    const second: Plugin = { ...asking(() => [finding('B')]), id: 'acme.other' }
    const desk = (
      await createHost({ store: memory(), plugins: [asking(async () => [finding('A')]), second] })
    ).session(who)
    const error = await refusal(desk.contacts.create(person('Ada')))
    expect([error.code, error.findings.map(({ code }) => code)]).toEqual(['CHANGE_VETOED', ['A', 'B']])
    expect(await desk.contacts.count()).toBe(0)
  })

  test('may set further fields, checked like any other, and stage changes of its own, asked about in turn', async () => {
    const asked: string[] = []
    const plugin = asking(async (change, { work }) => {
      const { name } = change.after as unknown as { readonly name: string }
      asked.push(name)
      change.set({ tags: ['seen'] } as never)
      if (name === 'Ada') await work.contacts.create(person('Her assistant'))
      return []
    })
    const desk = (await createHost({ store: memory(), plugins: [plugin] })).session(who)
    const ada = await desk.contacts.create(person('Ada'))
    expect(asked).toEqual(['Ada', 'Her assistant'])
    expect((await desk.contacts.get(ada.id)).tags).toEqual(['seen'])
    const entries = (await desk.journal.entries()).items
    expect(entries.map(({ createdBy }) => createdBy)).toEqual(['user:u_1', 'plugin:acme.ask for user:u_1'])
    const bad = asking((change) => void change.set({ kind: 'robot' } as never) as undefined)
    expect(
      (
        await refusal(
          (await createHost({ store: memory(), plugins: [bad] })).session(who).contacts.create(person('x')),
        )
      ).code,
    ).toBe('RECORD_INVALID')
  })

  test('that answers its own changes for ever is stopped', async () => {
    const endless = asking(async (_, { work }) => {
      await work.contacts.create(person('again'))
      return []
    })
    const desk = (await createHost({ store: memory(), plugins: [endless] })).session(who)
    expect((await refusal(desk.contacts.create(person('Ada')))).code).toBe('CHANGES_ENDLESS')
  })

  test('cannot write once its time is over', async () => {
    const late: { attempt?: Promise<unknown>; set?: () => void } = {}
    const plugin = asking(async (change, { work, signal }) => {
      late.set = () => change.set({ tags: ['late'] } as never)
      late.attempt = new Promise((resolve) => signal.addEventListener('abort', resolve)).then(() =>
        work.contacts.create(person('Late')),
      )
      await late.attempt
      return []
    })
    const host = await createHost({
      store: memory(),
      plugins: [plugin],
      deadlines: { before: 250 },
      onFailure: 'continue',
    })
    await host.session(who).contacts.create(person('Ada'))
    expect((await refusal(late.attempt as Promise<unknown>)).code).toBe('LATE_WRITE')
    expect(() => late.set?.()).toThrow('LATE_WRITE')
    expect((await host.session(who).contacts.find()).items.map(({ name, tags }) => [name, tags])).toEqual([
      ['Ada', []],
    ])
    expect(host.status()[0]?.points).toMatchObject([
      { point: 'before create of contact', calls: 1, failures: 1, timeouts: 1 },
    ])
  })
})

const hang = () => new Promise<never>(() => undefined)
const busy = () => {
  const until = Date.now() + 300
  while (Date.now() < until);
}
const bad: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new TypeError('bug')
  },
  rejects: () => Promise.reject(new Error('away')),
  hangs: hang,
  'hangs without yielding': busy,
  'gives back garbage': () => 'yes',
  'gives back garbage in a list': () => [42],
  'throws nothing': () => {
    throw null
  },
}

describe.each(Object.entries(bad))('a plugin that %s', (_, fault) => {
  const shared = { store: memory, deadlines: { before: 250, gate: 250, subscriber: 250, setup: 250 } }

  test('before a commit ends it, is passed over, or is put out of use, as the host chose', async () => {
    for (const onFailure of ['abort', 'continue', 'disable'] as const) {
      let calls = 0
      const plugin = asking(() => {
        calls += 1
        return fault() as never
      })
      const host = await createHost({ ...shared, store: memory(), plugins: [plugin], onFailure })
      const attempts = [1, 2].map((n) => host.session(who).contacts.create(person(`P${n}`)))
      const settled = await Promise.allSettled(attempts)
      expect(settled.map(({ status }) => status)).toEqual(
        Array(2).fill(onFailure === 'abort' ? 'rejected' : 'fulfilled'),
      )
      expect(await host.session(who).contacts.count()).toBe(onFailure === 'abort' ? 0 : 2)
      await host
        .session(who)
        .contacts.create(person('P3'))
        .catch(() => undefined)
      expect(calls).toBe(onFailure === 'disable' ? calls : 3)
      const [status] = host.status()
      expect(status?.state).toBe(onFailure === 'disable' ? 'disabled' : 'ready')
      expect(status?.lastFailure).toContain('acme.ask')
      host.enable('acme.ask')
      expect(host.status()[0]?.state).toBe('ready')
    }
  })

  test('at a gate keeps it shut, whatever the host chose', async () => {
    for (const onFailure of ['abort', 'continue', 'disable'] as const) {
      const plugin: Plugin = {
        id: 'acme.gate',
        version: '1.0.0',
        gates: [{ model: contacts as Model, on: ['create'], check: fault as never }],
      }
      const host = await createHost({ ...shared, store: memory(), plugins: [plugin], onFailure })
      const error = await refusal(host.session(who).contacts.create(person('Ada')))
      expect([error.code, error.findings[0]?.code, error.findings[0]?.at]).toEqual([
        'GATE_REFUSED',
        'GATE_FAILED',
        'acme.gate',
      ])
      expect(await host.session(who).contacts.count()).toBe(0)
    }
  })

  test('after a commit hurts nobody and is tried again, where it gives no answer; what it gives back is not asked for', async () => {
    const plugin: Plugin = {
      id: 'acme.after',
      version: '1.0.0',
      afterCommit: [{ name: 'x', model: contacts, on: ['*'], handle: fault as never }],
      listen: [{ model: contacts as Model, on: ['create'], hear: fault as never }],
    }
    const host = await createHost({ ...shared, store: memory(), plugins: [plugin] })
    await host.session(who).contacts.create(person('Ada'))
    const { done, failed } = await host.outbox.deliver()
    expect(done + failed).toBe(1)
    expect(await host.session(who).contacts.count()).toBe(1)
    await host.close()
  })

  test('in its setup ends the boot, or is left out with all that need it', async () => {
    const plugin: Plugin = { id: 'acme.setup', version: '1.0.0', setup: fault as never }
    const needy: Plugin = {
      id: 'acme.needy',
      version: '1.0.0',
      needs: [plugin],
      setup: () => ({ services: () => ({}) }),
    }
    const boot = createHost({ ...shared, store: memory(), plugins: [plugin] })
    expect((await refusal(boot)).code).toBe('PLUGIN_SETUP_FAILED')
    const host = await createHost({
      ...shared,
      store: memory(),
      plugins: [plugin, needy],
      onFailure: 'disable',
    })
    expect(host.status().map(({ state }) => state)).toEqual(['disabled', 'disabled'])
    await host.session(who).contacts.create(person('Ada'))
    await host.close()
  })
})

describe('capabilities', () => {
  interface Peek {
    names(): Promise<readonly string[]>
    write(): Promise<unknown>
    openMatters(): unknown
  }
  const peeking = (capabilities: readonly string[]): Plugin<'acme.peek', object, Peek> =>
    definePlugin({
      id: 'acme.peek',
      version: '1.0.0',
      capabilities,
      setup: () => ({
        services: (session) => ({
          names: async () => (await session.contacts.find()).items.map(({ name }) => name),
          write: async () => session.contacts.create(person('Bea')),
          openMatters: () => session.matters,
        }),
      }),
    })

  test('are all that a plugin is handed', async () => {
    const host = await createHost({ store: memory(), plugins: [peeking(['contact:read'])] })
    const desk = host.session(who)
    await desk.contacts.create(person('Ada'))
    expect(await desk['acme.peek'].names()).toEqual(['Ada'])
    await expect(desk['acme.peek'].write()).rejects.toThrow(TypeError)
    expect(desk['acme.peek'].openMatters()).toBeUndefined()
    const able = (await createHost({ store: memory(), plugins: [peeking(['contact:write'])] })).session(who)
    await able['acme.peek'].write()
    expect(await able['acme.peek'].names()).toEqual(['Bea'])
  })

  test('with a slip of the pen are met with what was likely meant', async () => {
    const plugins = [peeking(['matters:read', 'walls:crosss', 'net:x y'])]
    const { message } = await refusal(createHost({ store: memory(), plugins }))
    expect(message).toMatch(/matters:read is no capability; did you mean matter:read\?/)
    expect(message).toMatch(/walls:crosss is no capability; did you mean walls:cross\?/)
    expect(message).toMatch(/net:x y is no capability$/m)
  })

  test('that are unknown, or not granted, are boot errors', async () => {
    const boot = createHost({
      store: memory(),
      plugins: [peeking(['contact:read', 'matter:write', 'moon:read'])],
      grants: { 'acme.peek': ['contact:read'] },
    })
    expect((await refusal(boot)).findings.map(({ code, data }) => [code, data.capability])).toEqual([
      ['CAPABILITY_DENIED', 'matter:write'],
      ['CAPABILITY_UNKNOWN', 'moon:read'],
    ])
  })

  test('let what must cross walls do so, in the journal', async () => {
    const crossing: Plugin<'acme.cross', object, { count(): Promise<number> }> = definePlugin({
      id: 'acme.cross',
      version: '1.0.0',
      capabilities: ['walls:cross'],
      setup: ({ acrossWalls }) => ({
        services: (session) => ({
          count: async () =>
            (await acrossWalls?.(session, 'conflict check', (tx) => tx.count(matters))) ?? -1,
        }),
      }),
    })
    const host = await createHost({
      store: memory(),
      plugins: [crossing],
      clock: () => Date.parse('2026-11-02T12:00:00Z'),
    })
    const setup = host.session({ firm: 'acme', actor: { service: 's' } })
    const client = await setup.contacts.create(person('Ada'))
    const matter = await setup.matters.create({ number: '1', title: 'T', clientId: client.id })
    await setup.walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [matter.id],
      userIds: ['u_1'],
      reason: 'r',
      from: '2026-11-02',
    })
    const desk = host.session(who)
    expect([await desk.matters.count(), await desk['acme.cross'].count()]).toEqual([0, 1])
    const [entry] = (await setup.journal.entries({ recordId: 'acme.cross' })).items
    expect(entry).toMatchObject({
      action: 'cross-walls',
      reason: 'conflict check',
      createdBy: 'plugin:acme.cross for user:u_1',
    })
  })
})

describe('a host', () => {
  interface Score extends Stored<'acme.all/score'> {
    readonly matterId: string
  }

  test('refuses everything that does not fit at once', async () => {
    const unbound: Model<Score> = defineModel<Score>(
      'acme.all/score',
      { matterId: z.string() },
      { prefix: 'sco', indexes: [] },
    )
    const all: Plugin = {
      id: 'acme.all',
      version: '1.0.0',
      requires: { host: '^9.0.0' },
      needs: [{ id: 'acme.old', range: '^2.0.0' }],
      models: [unbound],
      options: {
        schema: z.strictObject({ threshold: z.number() }),
        given: { threshold: 'high', colour: 'red' },
      },
      provides: [
        provide(permissions, [{ name: '', title: 'x' }]),
        provide({ id: 'moon/rock', key: () => 'x' }, [{}]),
      ],
    }
    const old: Plugin = {
      id: 'acme.old',
      version: '1.9.0',
      provides: [provide(permissions, [{ name: 'p', title: 'x' }])],
    }
    const again: Plugin = { ...old, id: 'acme.again' }
    const error = await refusal(createHost({ store: memory(), plugins: [all, old, again] }))
    expect(error.findings.map(({ code, at }) => `${at} ${code}`).sort()).toEqual([
      'acme.again PLUGIN_CLASH',
      'acme.all CONTRIBUTION_INVALID',
      'acme.all MODEL_UNBOUND',
      'acme.all OPTIONS_INVALID',
      'acme.all OPTIONS_INVALID',
      'acme.all PLUGIN_VERSION',
      'acme.all PLUGIN_VERSION',
      'acme.all POINT_UNKNOWN',
    ])
    expect(error.message).toContain('its option threshold is wrong')
  })

  test('orders by needs first, then by wishes, then as given; a circle of wishes is let go', async () => {
    const order: string[] = []
    const named = (id: string, more: Partial<Plugin> = {}): Plugin => ({
      id,
      version: '1.0.0',
      ...more,
      setup: () => {
        order.push(id)
        return { services: () => ({}) }
      },
    })
    await createHost({
      store: memory(),
      plugins: [
        named('a', { after: ['c'] }),
        named('b', { needs: [{ id: 'd' }] }),
        named('c', { after: ['a'] }),
        named('d', { after: ['b'] }),
      ],
    })
    expect(order).toEqual(['c', 'a', 'd', 'b'])
  })

  test('says what its plugins add, gathers what they contribute, and does their jobs', async () => {
    const logged: LogEntry[] = []
    const done: unknown[] = []
    const plugin: Plugin<'acme.work', object, { later(): Promise<void> }> = definePlugin({
      id: 'acme.work',
      version: '1.2.0',
      provides: [
        provide(permissions, [{ name: 'acme.work/x:y', title: 'Y' }]),
        provide(reports, [{ name: 'acme.work/all', title: 'All', columns: [], run: async () => [] }]),
        provide(jobKinds, [{ kind: 'acme.work/do', run: async (_, data) => void done.push(data) }]),
      ],
      setup: ({ log }) => {
        log({ level: 'info', message: 'ready' })
        return {
          services: (session) => ({ later: () => session.jobs.add({ kind: 'acme.work/do', data: 7 }) }),
        }
      },
    })
    const host = await createHost({ store: memory(), plugins: [plugin], log: (entry) => logged.push(entry) })
    expect(host.inspect()).toMatchObject([
      {
        id: 'acme.work',
        version: '1.2.0',
        provides: ['permission acme.work/x:y', 'report acme.work/all', 'job acme.work/do'],
      },
    ])
    expect(host.provided(reports).map(({ plugin: id, item }) => [id, item.title])).toEqual([
      ['acme.work', 'All'],
    ])
    expect(logged).toEqual([{ level: 'info', message: 'ready', plugin: 'acme.work' }])
    const failing = host.session(who).transaction(async (work) => {
      await work['acme.work'].later()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await host.session(who)['acme.work'].later()
    host.work()
    while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await host.close()
    expect(done).toEqual([7])
  })

  test('shares nothing with another in the same process', async () => {
    const heard: string[] = []
    const [one, two] = [await createHost({ store: memory() }), await createHost({ store: memory() })]
    one.on('*', () => heard.push('one'))
    await two.session(who).contacts.create(person('Ada'))
    expect([heard, await one.session(who).contacts.count()]).toEqual([[], 0])
  })
})
