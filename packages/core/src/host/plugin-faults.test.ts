import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contacts, type Model } from '../models/index.js'
import { memory, type StoreReader, type StoreWriter } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import {
  createHost,
  definePlugin,
  exporters,
  type Host,
  jobKinds,
  type LogEntry,
  type Plugin,
  type PointStatus,
  permissions,
  provide,
  reports,
  type Session,
  tools,
} from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const ada = { kind: 'person', name: 'Ada' } as const
const short = { before: 250, gate: 250, subscriber: 250, setup: 250, job: 250 }
const hang = () => new Promise<never>(() => undefined)
const busy = () => {
  const until = Date.now() + 300
  while (Date.now() < until);
}

async function failure(attempt: () => unknown): Promise<MatterkitError> {
  try {
    await attempt()
  } catch (error) {
    if (error instanceof MatterkitError) return error
    throw error
  }
  throw new Error('it did not fail')
}

const points = (host: Pick<Host<readonly []>, 'status'>): Readonly<Record<string, PointStatus>> =>
  Object.fromEntries(host.status().flatMap((status) => status.points.map((each) => [each.point, each])))

/** How a call goes wrong, and what is counted of it where it has a deadline. */
const faults: readonly (readonly [string, () => unknown, Partial<PointStatus>])[] = [
  [
    'throws',
    () => {
      throw new TypeError('bug')
    },
    { failures: 1, timeouts: 0 },
  ],
  ['rejects', () => Promise.reject(new Error('away')), { failures: 1, timeouts: 0 }],
  ['hangs', hang, { failures: 1, timeouts: 1 }],
  ['hangs without yielding', busy, { failures: 1, timeouts: 1 }],
]

describe.each(faults)('a plugin that %s', (_, fault, counted) => {
  test('in a job fails that try, and the job is tried again', async () => {
    const plugin: Plugin = {
      ...{ id: 'acme.job', version: '1.0.0' },
      provides: [provide(jobKinds, [{ kind: 'acme.job/do', run: fault as never }])],
    }
    const host = await createHost({ store: memory(), plugins: [plugin], deadlines: short })
    const desk = host.session(who)
    await desk.jobs.add({ kind: 'acme.job/do' })
    host.work()
    const failed = async () => (await host.queue.find(who.firm)).items[0]?.lastFailure
    while ((await failed()) === undefined) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await failed()).toContain('acme.job')
    expect(points(host)['job acme.job/do']).toMatchObject({ calls: 1, running: 0, ...counted })
    expect(host.status()[0]?.lastFailure).toContain('acme.job')
    await desk.contacts.create(ada)
    await host.close()
  })

  test('when it is disposed of is named, and all others are disposed of as well', async () => {
    const let_go: string[] = []
    const leaving = (id: string, dispose: () => unknown): Plugin =>
      definePlugin({
        id,
        version: '1.0.0',
        setup: () => ({ services: () => ({}), dispose: dispose as never }),
      })
    const well = (id: string) => leaving(id, () => let_go.push(id))
    const store = memory()
    const plugins = [well('acme.first'), leaving('acme.bad', fault), well('acme.last')]
    const host = await createHost({ store, plugins, deadlines: short })
    const error = await host.close().catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(AggregateError)
    expect((error as AggregateError).errors.map(String)).toEqual([expect.stringContaining('acme.bad')])
    expect(let_go).toEqual(['acme.last', 'acme.first'])
    await expect(store.read(who.firm, async () => 1)).rejects.toThrow('STORE_CLOSED')
  })
})

describe('services', () => {
  interface Odd {
    throws(): void
    rejects(): Promise<void>
    hangs(): Promise<void>
    busy(): void
  }
  const odd: Plugin<'acme.odd', object, Odd> = definePlugin({
    id: 'acme.odd',
    version: '1.0.0',
    setup: () => ({
      services: () => ({
        throws: () => {
          throw new TypeError('bug')
        },
        rejects: async () => {
          throw new Error('away')
        },
        hangs: hang,
        busy,
      }),
    }),
  })

  test('that fail, fail whoever called them, and what hangs is seen', async () => {
    const host = await createHost({ store: memory(), plugins: [odd] })
    const desk = host.session(who)
    expect(() => desk['acme.odd'].throws()).toThrow('bug')
    await expect(desk['acme.odd'].rejects()).rejects.toThrow('away')
    void desk['acme.odd'].hangs()
    desk['acme.odd'].busy()
    await desk.contacts.create(ada)
    expect(points(host)).toMatchObject({
      'service throws': { calls: 1, failures: 1, running: 0 },
      'service rejects': { calls: 1, failures: 1, running: 0 },
      'service hangs': { calls: 0, running: 1 },
      'service busy': { calls: 1, failures: 0 },
    })
    expect(points(host)['service busy']?.slowestMs).toBeGreaterThanOrEqual(250)
    await host.close()
  })

  test('that cannot be built say whose they are, and hurt nothing else of the session', async () => {
    const broken: Plugin<'acme.broken', object, object> = definePlugin({
      id: 'acme.broken',
      version: '1.0.0',
      setup: () => ({
        services: () => {
          throw new Error('no licence')
        },
      }),
    })
    const host = await createHost({ store: memory(), plugins: [broken] })
    const desk = host.session(who)
    expect(await failure(() => desk['acme.broken'])).toMatchObject({
      code: 'PLUGIN_FAILED',
      data: { plugin: 'acme.broken', point: 'services', why: 'no licence' },
    })
    await desk.transaction((work) => work.contacts.create(ada))
    expect(host.status()[0]?.lastFailure).toBe('no licence')
  })
})

test.each([['yes'], [[42]], [{ services: 'none' }], [undefined], [null]])(
  'a setup that gives back %j ends the boot',
  async (given) => {
    const plugin: Plugin = { id: 'acme.odd', version: '1.0.0', setup: () => given as never }
    const error = await failure(() => createHost({ store: memory(), plugins: [plugin] }))
    expect([error.code, error.data.plugin]).toEqual(['PLUGIN_SETUP_FAILED', 'acme.odd'])
    const without = await createHost({ store: memory(), plugins: [plugin], onFailure: 'disable' })
    expect(without.status()[0]?.state).toBe('disabled')
  },
)

describe('what plugins provide', () => {
  const run = async () => {
    throw new Error('no printer')
  }
  const plugin: Plugin = definePlugin({
    id: 'acme.out',
    version: '1.0.0',
    provides: [
      provide(reports, [{ name: 'acme.out/all', title: 'All', columns: [], run }]),
      provide(exporters, [{ name: 'acme.out/xml', title: 'XML', mediaType: 'text/xml', run }]),
      provide(tools, [{ name: 'acme.out/ask', description: 'Asks', input: z.string(), run }]),
    ],
  })

  test('fails in its own name when it is run', async () => {
    const host = await createHost({ store: memory(), plugins: [plugin] })
    const desk = host.session(who)
    for (const point of [reports, exporters, tools]) {
      const [{ item } = { item: undefined }] = host.provided<{
        run(session: Session, of: never): Promise<unknown>
      }>(point as never)
      const error = await failure(() => item?.run(desk, null as never))
      expect([error.code, error.data.plugin, error.data.why]).toEqual([
        'PLUGIN_FAILED',
        'acme.out',
        'no printer',
      ])
    }
    expect(points(host)).toMatchObject({
      'report acme.out/all': { failures: 1 },
      'exporter acme.out/xml': { failures: 1 },
      'tool acme.out/ask': { failures: 1 },
    })
  })

  test('is refused at boot where its point cannot even read it', async () => {
    const point = {
      id: 'acme.odd/thing',
      key: () => {
        throw new Error('no key')
      },
    }
    const odd: Plugin = {
      ...{ id: 'acme.odd', version: '1.0.0', points: [point] },
      provides: [provide(point, [{}]), provide(permissions, [null as never])],
    }
    const error = await failure(() => createHost({ store: memory(), plugins: [odd] }))
    expect(error.findings.map(({ code, at }) => [code, at])).toEqual([
      ['CONTRIBUTION_INVALID', 'acme.odd'],
      ['CONTRIBUTION_INVALID', 'acme.odd'],
    ])
    expect(error.message).toContain('no key')
  })
})

describe('what comes late', () => {
  test('of a subscriber or a job whose time is over is refused', async () => {
    const late: Promise<unknown>[] = []
    const writing = (session: Session, signal: AbortSignal): Promise<void> => {
      const over = new Promise((resolve) => signal.addEventListener('abort', resolve))
      const open = session.transaction(async (work) => {
        await work.contacts.create({ kind: 'person', name: 'Later' })
        await over
      })
      const anew = open.catch(() => session.contacts.create({ kind: 'person', name: 'Late' }))
      late.push(open, anew)
      for (const each of late) each.catch(() => undefined)
      return hang()
    }
    const plugin: Plugin = definePlugin({
      id: 'acme.late',
      version: '1.0.0',
      afterCommit: [
        {
          name: 'x',
          model: contacts,
          on: ['create'],
          handle: (_, { session, signal }) => writing(session, signal),
        },
      ],
      provides: [
        provide(jobKinds, [
          { kind: 'acme.late/do', run: (session, _, { signal }) => writing(session, signal) },
        ]),
      ],
    })
    const host = await createHost({ store: memory(), plugins: [plugin], deadlines: short })
    await host.session(who).contacts.create(ada)
    await host.session(who).jobs.add({ kind: 'acme.late/do' })
    host.work()
    while (late.length < 4) await new Promise((resolve) => setTimeout(resolve, 5))
    const ends = await Promise.allSettled(late)
    expect(ends.map((end) => end.status === 'rejected' && end.reason.code)).toEqual(
      Array(4).fill('LATE_WRITE'),
    )
    expect(await host.session(who).contacts.count()).toBe(1)
    await host.close()
  })

  test('does not keep a host from closing', async () => {
    const logged: LogEntry[] = []
    const plugin: Plugin = definePlugin({
      id: 'acme.hang',
      version: '1.0.0',
      provides: [provide(jobKinds, [{ kind: 'acme.hang/do', run: hang }])],
    })
    const host = await createHost({
      ...{ store: memory(), plugins: [plugin], deadlines: { setup: 250 } },
      log: (entry) => logged.push(entry),
    })
    await host.session(who).jobs.add({ kind: 'acme.hang/do' })
    host.work()
    while (points(host)['job acme.hang/do']?.running !== 1)
      await new Promise((resolve) => setTimeout(resolve, 5))
    await host.close()
    expect(logged.map(({ message }) => message)).toEqual(['closed while work of a plugin was still running'])
  })

  test('cannot come from a gate: it is handed what reads, and nothing that writes', async () => {
    const handed: string[] = []
    const plugin: Plugin = {
      ...{ id: 'acme.gate', version: '1.0.0' },
      gates: [
        {
          model: contacts as Model,
          on: ['create'],
          check: (_: unknown, read: StoreReader) => {
            handed.push(...Object.keys(read as StoreWriter))
            return []
          },
        },
      ],
    }
    const host = await createHost({ store: memory(), plugins: [plugin] })
    await host.session(who).contacts.create(ada)
    expect(handed.sort()).toEqual(['count', 'counter', 'counters', 'find', 'get', 'getMany', 'stream'])
  })
})

test('a log that fails fails nothing', async () => {
  const plugin: Plugin = {
    ...{ id: 'acme.ask', version: '1.0.0' },
    before: [
      {
        model: contacts as Model,
        on: ['create'],
        run: () => {
          throw new Error('bug')
        },
      },
    ],
  }
  const log = () => {
    throw new Error('the disk is full')
  }
  const host = await createHost({ store: memory(), plugins: [plugin], onFailure: 'continue', log })
  expect((await host.session(who).contacts.create(ada)).name).toBe('Ada')
})
