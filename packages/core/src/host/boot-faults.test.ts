/** What keeps a host from starting is said at once, all of it, whatever it was given. */
import { describe, expect, test } from 'vitest'
import { defineModel, filledText, type Model, matters } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { explain, MatterkitError } from '../values/index.js'
import {
  createHost,
  documentData,
  type HostOptions,
  hostErrors,
  jobKinds,
  type Plugin,
  provide,
} from './index.js'

const none = () => []
const plain = { id: 'acme.plain', version: '1.0.0' } as const

async function refusal(options: unknown): Promise<MatterkitError> {
  try {
    await createHost(options as HostOptions<readonly []>)
  } catch (error) {
    if (error instanceof MatterkitError) return error
    throw error
  }
  throw new Error('it started')
}

async function said(options: unknown): Promise<readonly string[]> {
  const { code, findings } = await refusal(options)
  expect(code).toBe('BOOT_REFUSED')
  return findings.map((found) => `${found.at}: ${explain(found, hostErrors)}`)
}

const booted = (...plugins: readonly unknown[]) => said({ store: memory(), plugins })

describe('a host does not start', () => {
  test('with plugins of which anything is wrong, and says all of it', async () => {
    const sloppy = {
      ...{ id: 'acme.sloppy', version: 'one' },
      gates: [{ model: matters, on: ['opne'], check: none }],
      machines: { 'acme.none/thing': {} },
      capabilities: ['matter:raed'],
    }
    const needy = { ...plain, needs: [{ id: 'acme.away' }], gate: [], migration: [], zebra: 1 }
    expect(await booted(sloppy, needy)).toEqual([
      'acme.plain: gate is no part of a plugin; did you mean gates?',
      'acme.plain: migration is no part of a plugin; did you mean migrations?',
      expect.stringMatching(/^acme\.plain: zebra is no part of a plugin; there are id, version, .*setup$/),
      'acme.sloppy: the version one is not a version such as 1.4.0',
      'acme.plain: needs acme.away, which the host was not given',
      'acme.sloppy: matter:raed is no capability; did you mean matter:read?',
      'acme.sloppy: adds to the machine of acme.none/thing, which has none',
      expect.stringContaining('acme.sloppy gates[0]: gates[0] is on opne, which never happens to a matter'),
    ])
  })

  test('with a plugin that is none, and looks at the others all the same', async () => {
    const wrong = { ...plain, gates: none, fields: [], setup: 'yes' }
    const far = { id: 'acme.far', version: '1.0.0', needs: [{ id: 'acme.away' }] }
    expect(await booted(undefined, 'acme', {}, wrong, far)).toEqual([
      'plugins[0]: the plugin (nothing) is not an object',
      'plugins[1]: the plugin acme is not an object',
      'plugins[2]: the id (nothing) is not a text',
      'plugins[2]: the version (nothing) is not a text',
      'acme.plain: its fields (an object) is not an object',
      'acme.plain: its gates (a function) is not a list',
      'acme.plain: its setup yes is not a function',
      'acme.far: needs acme.away, which the host was not given',
    ])
  })

  test('with what a point cannot take', async () => {
    const weather = { name: 'weather', title: 'The weather', schema: { sky: 'texxt', days: [{ on: 'day' }] } }
    const given = (point: unknown, items: readonly unknown[]) => ({ ...plain, provides: [{ point, items }] })
    expect(await booted(given(documentData, [weather, { name: 'w', load: none }, null]))).toEqual([
      'acme.plain: weather of document-data is wrong: its load is no function',
      'acme.plain: weather of document-data is wrong: its schema at sky is texxt',
      'acme.plain: weather of document-data is wrong: its schema at days[].on is day',
      'acme.plain: w of document-data is wrong: its schema is null',
      'acme.plain: an item of document-data is wrong: it is no object',
    ])
    expect(await booted(given({}, []))).toEqual([
      'acme.plain: what it provides of a point is wrong: it is made with provide(point, items)',
    ])
  })

  test('with one plugin twice, whose models clash with themselves and are not blamed', async () => {
    const thing = { name: filledText(10) } as never
    const model = defineModel<never>('acme.plain/thing', thing, { prefix: 'thg', indexes: [] })
    const plugin: Plugin = { ...plain, models: [model as unknown as Model] }
    expect(await booted(plugin, plugin, { ...plugin })).toEqual(['acme.plain: the host was given it 3 times'])
  })

  test.each([
    ['nothing', undefined, ['store']],
    ['null', null, ['store']],
    ['no store', {}, ['store']],
    ['a store that is none', { store: {} }, ['store']],
    ['plugins that are no list', { store: memory(), plugins: {} }, ['plugins']],
    [
      'options that are none',
      {
        ...{ store: memory(), plugin: [], clock: 0, onFailure: 'abrot', grants: [], openings: 'matter' },
        ...{ deadlines: { gate: '5' }, log: true },
      },
      ['plugin', 'clock', 'onFailure', 'deadlines', 'grants', 'openings', 'log'],
    ],
    ['a policy for one plugin', { store: memory(), onFailure: { 'acme.plain': 'stop' } }, ['onFailure']],
  ])('with %s', async (_, options, at) => {
    expect((await refusal(options)).findings.map((found) => found.at)).toEqual(at)
  })

  test('with an option of another name, and says which was meant', async () => {
    expect(await said({ store: memory(), plugin: [] })).toEqual([
      'plugin: plugin is no part of what a host is made with; did you mean plugins?',
    ])
  })
})

test('a host starts with everything it may be given', async () => {
  const host = await createHost({
    ...{ store: memory(), plugins: [plain], clock: Date.now, onFailure: { 'acme.plain': 'disable' } },
    ...{ deadlines: { gate: 10 }, grants: { 'acme.plain': [] }, openings: ['matter'], log: () => undefined },
  })
  await host.close()
})

test('a job that is refused by a coded error counts as a failure of its plugin', async () => {
  const plugin: Plugin = {
    ...{ id: 'acme.job', version: '1.0.0' },
    provides: [
      provide(jobKinds, [
        {
          kind: 'acme.job/do',
          run: async (session) => void (await session.contacts.get('con_none' as never)),
        },
      ]),
    ],
  }
  const host = await createHost({ store: memory(), plugins: [plugin] })
  await host.session({ firm: 'acme', actor: { user: 'u_1' } }).jobs.add({ kind: 'acme.job/do' })
  host.work()
  const failed = async () => (await host.queue.find('acme')).items[0]?.lastFailure
  while ((await failed()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
  const [status] = host.status()
  expect(status?.points).toMatchObject([{ point: 'job acme.job/do', failures: 1 }])
  expect(status?.lastFailure).toContain('NOT_FOUND')
  await host.close()
})

test('what has ended says so, and names no move', async () => {
  const host = await createHost({ store: memory() })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const { id } = await desk.documents.create({ title: 'Lease', privilege: 'none' })
  await desk.documents.transition(id, 'bin', { reason: 'a slip' })
  await desk.documents.transition(id, 'purge', { reason: 'a slip' })
  const error = await desk.documents.transition(id, 'finalize').catch((cause: MatterkitError) => cause)
  expect(error).toMatchObject({ code: 'TRANSITION_REFUSED', findings: [{ code: 'TRANSITION_FINAL' }] })
  expect((error as MatterkitError).message).toContain('purged is where it ends: nothing leads out of it')
  await host.close()
})

test('models that were changed without a migration say what to do, and an edited migration what it was', async () => {
  const store: Store = memory()
  const thing = (indexes: readonly string[]) =>
    defineModel<never>('acme.plain/thing', { name: filledText(10), at: filledText(10) } as never, {
      ...{ prefix: 'thg', indexes: indexes as never },
    }) as unknown as Model
  await store.migrate([{ owner: 'acme.plain', models: [thing(['name'])] }])
  const changed = await store
    .migrate([{ owner: 'acme.plain', models: [thing(['name', 'at'])] }])
    .catch((error: MatterkitError) => error)
  expect((changed as MatterkitError).message).toContain(
    'was set up with keep acme.plain/thing, found by name and now declares keep acme.plain/thing, found by name, at',
  )
})
