import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { sha256 } from '../../audit/index.js'
import { contacts, coreModels, defineModel, type Model, matters, type Stored } from '../../models/index.js'
import { memory } from '../../store/index.js'
import { type Finding, MatterkitError } from '../../values/index.js'
import {
  createHost,
  definePlugin,
  type FirmRemoval,
  type Host,
  jobKinds,
  type Plugin,
  provide,
  removalBlockers,
} from '../index.js'

/** What of a host these tests use, whatever its plugins. */
type AnyHost = Pick<Host<readonly []>, 'session' | 'firms' | 'outbox' | 'queue' | 'close'>

const firm = 'acme'
const order = { by: { service: 'operations' }, reason: 'They asked for it' } as const

async function refusal(attempt: Promise<unknown>): Promise<MatterkitError> {
  const error = await attempt.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason,
  )
  if (error instanceof MatterkitError) return error
  throw error
}

interface Score extends Stored<'acme.risk/score'> {
  readonly matterId: string
  readonly level: string
  readonly remark: string
}

const scores: Model<Score> = defineModel<Score>(
  'acme.risk/score',
  { matterId: z.string(), level: z.string(), remark: z.string() },
  { prefix: 'sco', indexes: ['matterId'] },
)

let now = Date.parse('2026-11-02T12:00:00Z')

async function opened(plugins: readonly Plugin[] = []): Promise<AnyHost> {
  now = Date.parse('2026-11-02T12:00:00Z')
  return createHost({ store: memory(), plugins, clock: () => now }) as Promise<unknown> as Promise<AnyHost>
}

const people = (host: AnyHost, user = 'u_1') => host.session({ firm, actor: { user } })
const program = (host: AnyHost) => host.session({ firm, actor: { service: 'setup' } })

async function matterIn(host: AnyHost, more: object = {}) {
  const desk = program(host)
  const client = await desk.contacts.create({ kind: 'person', name: 'Ada Lovelace' })
  return desk.matters.create({
    number: '2026-0001',
    title: 'Lovelace v. Byron',
    clientId: client.id,
    ...more,
  })
}

describe('a suspended firm', () => {
  test('reads and writes nothing by its people and clients, in any host on its store, until it is resumed', async () => {
    const store = memory()
    const [one, two] = await Promise.all([1, 2].map(() => createHost({ store })))
    if (one === undefined || two === undefined) throw new Error('no host')
    const matter = await matterIn(one)
    const desk = two.session({ firm, actor: { user: 'u_1' } })
    expect(await desk.matters.count()).toBe(1)
    const late = desk.transaction(async (work) => {
      await work.contacts.create({ kind: 'person', name: 'Late' })
      await one.firms.suspend(firm, order)
    })
    expect((await refusal(late)).code).toBe('FIRM_SUSPENDED')
    expect(await one.firms.standing(firm)).toBe('suspended')
    const client = two.session({ firm, actor: { client: matter.clientId } })
    const attempts: readonly (() => Promise<unknown>)[] = [
      () => desk.matters.get(matter.id),
      () => desk.contacts.create({ kind: 'person', name: 'Bea' }),
      () => desk.matters.count(),
      () => desk.journal.entries(),
      () => desk.nextNumber('x'),
      () => desk.transaction(async (work) => work.jobs.add({ kind: 'x' })),
      () => client.matters.find(),
      () => desk.breakGlass(matter.id, { reason: 'r', hours: 1 }),
    ]
    for (const attempt of attempts) expect((await refusal(attempt())).code).toBe('FIRM_SUSPENDED')
    expect(await program(one).matters.count()).toBe(1)
    expect(await one.session({ firm: 'globex', actor: { user: 'u' } }).matters.count()).toBe(0)
    await one.firms.suspend(firm, order) // harmless
    await two.firms.resume(firm, order)
    expect(await desk.matters.count()).toBe(1)
    const told = (await desk.journal.timeline({ recordId: firm })).map(({ text }) => text)
    expect(told).toEqual([
      'service:operations did with the firm acme: suspend, because: They asked for it',
      'service:operations did with the firm acme: resume, because: They asked for it',
    ])
  })

  test('has its events and jobs wait, without a try lost', async () => {
    const told: string[] = []
    const plugin: Plugin = definePlugin({
      id: 'acme.hear',
      version: '1.0.0',
      afterCommit: [
        {
          name: 'all',
          model: contacts,
          on: ['*'],
          handle: async ({ attempt }) => void told.push(`event ${attempt}`),
        },
      ],
      provides: [provide(jobKinds, [{ kind: 'acme.hear/do', run: async () => void told.push('job') }])],
    })
    const host = await opened([plugin])
    await program(host).contacts.create({ kind: 'person', name: 'Ada' })
    await program(host).jobs.add({ kind: 'acme.hear/do' }, { kind: 'own' })
    await host.firms.suspend(firm, order)
    const own = { own: async () => void told.push('own job') }
    expect(await host.outbox.deliver()).toEqual({ done: 0, failed: 0, dead: 0 })
    expect((await host.queue.runDue(own)).done).toBe(0)
    expect(told).toEqual([])
    await host.firms.resume(firm, order)
    now += 60_000
    expect(await host.outbox.deliver()).toEqual({ done: 1, failed: 0, dead: 0 })
    expect((await host.queue.runDue(own)).done).toBe(1)
    expect(told).toEqual(['event 1', 'own job'])
  })

  test('must be one', async () => {
    const host = await opened()
    expect((await refusal(host.firms.suspend('nobody', order))).code).toBe('FIRM_UNKNOWN')
    expect(() => host.session({ firm: '~host', actor: { user: 'u' } })).toThrow('FIRM_RESERVED')
    expect(await host.firms.all()).toEqual([])
    await matterIn(host)
    expect(await host.firms.all()).toEqual([firm])
  })
})

async function lines(host: AnyHost): Promise<Record<string, never>[]> {
  const found: Record<string, never>[] = []
  for await (const line of host.firms.export(firm, order)) found.push(JSON.parse(line))
  return found
}

describe('an export', () => {
  test('has every record of every model, and a manifest that its lines add up to', async () => {
    const plugin: Plugin = definePlugin({
      id: 'acme.risk',
      version: '1.0.0',
      models: [scores as unknown as Model],
    })
    const host = await opened([plugin])
    const { id } = await matterIn(host)
    await program(host).records(scores).create({ matterId: id, level: 'high', remark: 'Owes us' })
    await program(host).nextNumber('bill')
    const texts: string[] = []
    for await (const line of host.firms.export(firm, order)) texts.push(line)
    const [first, ...rest] = texts.map((text) => JSON.parse(text) as Record<string, never>)
    const { manifest } = rest.pop() as unknown as {
      manifest: { records: object; counters: number; sha256: string }
    }
    expect(first?.export).toMatchObject({ form: 1, firm, plugins: [{ id: 'acme.risk', version: '1.0.0' }] })
    expect(manifest.records).toMatchObject({
      contact: 1,
      matter: 1,
      'acme.risk/score': 1,
      journal: 4,
      seal: 1,
    })
    expect(rest.filter((line) => line.counter !== undefined)).toMatchObject([
      { counter: 'journal.seals', value: 1 },
      { counter: 'number.bill', value: 1 },
    ])
    let hash = ''
    for (const text of texts.slice(1, -1)) hash = await sha256(hash + text.slice(0, -1))
    expect(hash).toBe(manifest.sha256)
    for (const model of [...Object.values(coreModels), scores] as Model[]) {
      const exported = rest
        .filter((line) => (line.model as unknown) === model.name)
        .map(({ record }) => record)
      const { items } = await program(host).records(model).find()
      expect(exported).toEqual(items)
    }
  })
})

describe('removing a firm', () => {
  test('is refused with everything that forbids it', async () => {
    const money: Finding = { code: 'TRUST_HELD', severity: 'error', at: 'trust', data: {} }
    const holder = (id: string, check: () => Promise<readonly Finding[]>): Plugin =>
      definePlugin({
        id,
        version: '1.0.0',
        messages: { TRUST_HELD: 'money of clients is held' },
        provides: [provide(removalBlockers, [{ name: `${id}/money`, check }])],
      })
    const host = await opened([
      holder('acme.trust', async () => [money]),
      holder('acme.bug', async () => {
        throw new Error('bug')
      }),
    ])
    await matterIn(host)
    const worked = await matterIn(host, { number: '2' })
    await program(host).matters.import([
      {
        number: '3',
        title: 'Old',
        clientId: worked.clientId,
        state: 'archived',
        retention: { basis: 'x', destroyAfter: '2030-01-01' },
      },
      {
        number: '4',
        title: 'Now',
        clientId: worked.clientId,
        state: 'active',
        openedOn: '2026-01-01',
        responsibleId: 'u',
      },
    ] as never)
    await program(host).holds.create({
      name: 'SEC inquiry',
      reason: 'Subpoena',
      issuedBy: 'SEC',
      from: '2026-01-01',
    })
    const error = await refusal(host.firms.remove(firm, order))
    expect(error.findings.map(({ code }) => code)).toEqual([
      ...[
        'FIRM_NOT_SUSPENDED',
        'UNDER_HOLD',
        'RETENTION_RUNS',
        'MATTER_NOT_ENDED',
        'TRUST_HELD',
        'GATE_FAILED',
      ],
    ])
    expect(error.message).toContain('acme is kept by the hold SEC inquiry')
    expect(error.message).toContain('money of clients is held')
    expect(await host.firms.blockers(firm)).toEqual(error.findings)
    expect(await program(host).matters.count()).toBe(4)
  })

  test('never happens under a hold, whatever was handed over, and does once it is released', async () => {
    const host = await opened()
    await matterIn(host)
    const hold = await program(host).holds.create({
      ...{ name: 'H', reason: 'r', issuedBy: 'court', from: '2026-01-01' },
    })
    await host.firms.suspend(firm, order)
    const handedOver = ((await lines(host)).at(-1) as unknown as { manifest: { sha256: string } }).manifest
      .sha256
    const refused = await refusal(host.firms.remove(firm, { ...order, handedOver }))
    expect(refused.findings.map(({ code }) => code)).toEqual(['UNDER_HOLD'])
    await program(host).holds.transition(hold.id, 'release', {
      reason: 'Over',
      set: { releasedOn: '2026-11-02' },
    })
    const stale = await refusal(host.firms.remove(firm, { ...order, handedOver }))
    expect(stale.findings.map(({ code }) => code)).toEqual(['EXPORT_DIFFERS'])
    expect((await host.firms.remove(firm, order)).handedOver).toBe(false)
  })

  test('leaves nothing of it but a certificate outside, and its id taken', async () => {
    const store = memory()
    const host = await createHost({ store, clock: () => now })
    const other = host.session({ firm: 'globex', actor: { user: 'u' } })
    await other.contacts.create({ kind: 'person', name: 'Grace' })
    await matterIn(host)
    await program(host).nextNumber('bill')
    await host.firms.suspend(firm, order)
    const exported = await lines(host)
    const { manifest } = exported.at(-1) as unknown as { manifest: { sha256: string; records: object } }
    const certificate = await host.firms.remove(firm, { ...order, handedOver: manifest.sha256 })
    expect(certificate).toMatchObject({
      ...{ firmId: '~host', removedFirm: firm, createdBy: 'service:operations', reason: order.reason },
      ...{ sha256: manifest.sha256, records: manifest.records, handedOver: true, seal: { number: 1 } },
    } satisfies Partial<Record<keyof FirmRemoval, unknown>>)
    expect(certificate.completedAt).toBeDefined()
    const dump = await dumpOf(host)
    expect(dump.some((line) => line.includes('Lovelace'))).toBe(false)
    expect(await host.firms.remove(firm, order)).toEqual(certificate)
    expect((await refusal(people(host).matters.count())).code).toBe('FIRM_REMOVED')
    expect((await refusal(program(host).contacts.create({ kind: 'person', name: 'x' }))).code).toBe(
      'FIRM_REMOVED',
    )
    expect((await refusal(host.firms.resume(firm, order))).code).toBe('FIRM_REMOVED')
    expect(await host.firms.all()).toEqual(['globex'])
    expect(await other.contacts.count()).toBe(1)
    expect((await host.firms.removals()).items).toEqual([certificate])
    await host.firms.journal.seal()
    expect(await host.firms.journal.verify()).toMatchObject({ sealed: 2, unsealed: 0 })
    expect((await host.firms.journal.timeline()).map(({ text }) => text)[0]).toContain(order.reason)

    async function dumpOf(of: typeof host): Promise<string[]> {
      const found: string[] = []
      for (const model of Object.values(coreModels) as Model[])
        found.push(
          ...(await store.read(firm, (tx) => tx.find(model))).items.map((row) => JSON.stringify(row)),
        )
      expect(found).toEqual([])
      expect(
        Object.values(await store.read(firm, (tx) => tx.counters())).filter((value) => value > 9),
      ).toEqual([])
      return [...found, JSON.stringify(await of.firms.removals())]
    }
  })

  test('by two hosts at once leaves one certificate', async () => {
    const store = memory()
    const [one, two] = await Promise.all([1, 2].map(() => createHost({ store })))
    if (one === undefined || two === undefined) throw new Error('no host')
    await matterIn(one)
    await one.firms.suspend(firm, order)
    const done = await Promise.allSettled([one, two].map((host) => host.firms.remove(firm, order)))
    expect(done.some(({ status }) => status === 'fulfilled')).toBe(true)
    for (const host of [one, two]) expect((await host.firms.remove(firm, order)).completedAt).toBeDefined()
    expect((await one.firms.removals()).items).toHaveLength(1)
  })

  test.each(['before', 'after'])(
    'that is interrupted %s any commit is finished by calling it again',
    async (when) => {
      for (let k = 0; ; k++) {
        const inner = memory()
        const fault = { left: Number.POSITIVE_INFINITY, met: false }
        const host = await createHost({
          store: {
            ...inner,
            write: async (of, work) => {
              const isNow = fault.left-- === 0
              if (isNow) fault.met = true
              if (isNow && when === 'before') throw new Error('the power is gone')
              const result = await inner.write(of, work)
              if (isNow) throw new Error('the answer is lost')
              return result
            },
          },
        })
        await matterIn(host)
        await host.firms.suspend(firm, order)
        fault.left = k
        const first = await host.firms.remove(firm, order).catch((error: unknown) => error)
        fault.left = Number.POSITIVE_INFINITY
        const certificate = await host.firms.remove(firm, order)
        expect(certificate.records).toMatchObject({ contact: 1, matter: 1 })
        expect(certificate.completedAt).toBeDefined()
        expect((await host.firms.removals()).items).toHaveLength(1)
        expect(await inner.read(firm, (tx) => tx.count(matters))).toBe(0)
        if (!fault.met) {
          expect(first).toEqual(certificate)
          expect(k).toBeGreaterThan(6)
          return
        }
      }
    },
  )
})
