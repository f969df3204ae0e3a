import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contacts, defineModel, type Model, outboxEvents, type Stored } from '../models/index.js'
import { memory, type Store, type StoreWriter } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { createHost, definePlugin, type Plugin } from './index.js'

const who = { firm: 'acme', actor: { user: 'u_1' } } as const
const person = (name: string) => ({ kind: 'person', name }) as const

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof MatterkitError ? error.code : `${error}`
}

interface Tally extends Stored<'acme.count/tally'> {
  readonly total: number
}
const tallies: Model<Tally> = defineModel<Tally>(
  'acme.count/tally',
  { total: z.int() },
  { prefix: 'tal', indexes: ['total'] },
)
const counting: Plugin<'acme.count'> = definePlugin({
  id: 'acme.count',
  version: '1.0.0',
  models: [tallies],
  gates: [{ model: contacts as Model, on: ['create', 'update'], check: () => [] }],
  afterCommit: [{ name: 'hear', model: contacts, on: ['*'], handle: async () => undefined }],
})

/** A store whose writers fail at their k-th statement. */
function failingAt(inner: Store, fault: { k: number; met: boolean }): Store {
  const count = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      if (fault.k-- === 0) {
        fault.met = true
        throw new Error('the disk is gone')
      }
      return call(...args)
    }
  }
  const failing = (tx: StoreWriter): StoreWriter => ({
    ...tx,
    get: count(tx.get) as StoreWriter['get'],
    getMany: count(tx.getMany) as StoreWriter['getMany'],
    find: count(tx.find) as StoreWriter['find'],
    insert: count(tx.insert) as StoreWriter['insert'],
    update: count(tx.update) as StoreWriter['update'],
    append: count(tx.append) as StoreWriter['append'],
    increment: count(tx.increment),
  })
  return { ...inner, write: (firm, work) => inner.write(firm, (tx) => work(failing(tx))) }
}

describe('a unit of work on a store that fails', () => {
  test('leaves nothing behind, whichever statement fails', async () => {
    const inner = memory()
    const fault = { k: Number.POSITIVE_INFINITY, met: false }
    const host = await createHost({ store: failingAt(inner, fault), plugins: [counting] })
    const desk = host.session(who)
    const kept = await desk.contacts.create(person('Ada'))
    const contents = async () =>
      JSON.parse(
        JSON.stringify([
          await desk.contacts.find(),
          await inner.read(who.firm, (tx) => tx.counter('number.x')),
          await desk.journal.entries(),
          await inner.system((tx) => tx.count(outboxEvents)),
          await desk.records(tallies).count(),
        ]),
      )
    const before = await contents()
    let failures = 0
    for (let k = 0; ; k++) {
      Object.assign(fault, { k, met: false })
      const attempt = desk.transaction(
        async (work) => {
          await work.contacts.update(kept.id, { version: kept.version, set: { name: 'Grace' } })
          await work.contacts.create(person('Lin'))
          await work.records(tallies).create({ total: 1 })
          await work.nextNumber('x')
        },
        { idempotency: { key: 'k' } },
      )
      const error = await attempt.catch((reason: unknown) => reason)
      if (!fault.met) {
        expect(error).toBeUndefined()
        break
      }
      failures += 1
      expect(String(error)).toContain('the disk is gone')
      fault.k = Number.POSITIVE_INFINITY
      expect(await contents()).toEqual(before)
    }
    expect(failures).toBeGreaterThan(7)
    expect(await desk.contacts.count()).toBe(2)
  })
})

describe('a unit of work under an idempotency key', () => {
  test('is committed once, and gives the first result again', async () => {
    const desk = (await createHost({ store: memory() })).session(who)
    let runs = 0
    const open = () =>
      desk.transaction(
        async (work) => {
          runs += 1
          return work.contacts.create(person('Ada'))
        },
        { idempotency: { key: 'intake-7', request: { form: 7 } } },
      )
    const first = await open()
    expect(await open()).toEqual(first)
    expect([runs, await desk.contacts.count()]).toEqual([1, 1])
  })

  test('is committed once by twenty that try at the same time', async () => {
    const host = await createHost({ store: memory() })
    const made = await Promise.all(
      Array.from({ length: 20 }, () =>
        host
          .session(who)
          .transaction((work) => work.contacts.create(person('Ada')), { idempotency: { key: 'k' } }),
      ),
    )
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await host.session(who).contacts.count()).toBe(1)
    expect(await host.session({ ...who, firm: 'globex' }).contacts.count()).toBe(0)
  })

  test('is refused for another request, and kept by no unit that failed', async () => {
    const desk = (await createHost({ store: memory() })).session(who)
    const under = (request: string) => ({ idempotency: { key: 'k', request } })
    await expect(desk.transaction(async () => Promise.reject(new Error('no')), under('a'))).rejects.toThrow(
      'no',
    )
    await desk.transaction(async () => undefined, under('b'))
    expect(await codeOf(desk.transaction(async () => undefined, under('a')))).toBe('IDEMPOTENCY_MISMATCH')
    expect(await codeOf(desk.transaction(async () => 1n, { idempotency: { key: 'big' } }))).toBe(
      'RESULT_NOT_JSON',
    )
  })
})

describe('a unit of work that is retried', () => {
  test('reads again what others changed, and loses no update', async () => {
    const host = await createHost({ store: memory(), plugins: [counting] })
    const { id } = await host.session(who).records(tallies).create({ total: 0 })
    const add = () =>
      host.session(who).transaction(
        async (work) => {
          const { total, version } = await work.records(tallies).get(id)
          await new Promise((resolve) => setTimeout(resolve, 1))
          await work.records(tallies).update(id, { version, set: { total: total + 1 } })
        },
        { retries: 100 },
      )
    await Promise.all(Array.from({ length: 12 }, add))
    expect((await host.session(who).records(tallies).get(id)).total).toBe(12)
  })

  test('is not where it was not asked for, or where trying again cannot help', async () => {
    const host = await createHost({ store: memory() })
    const { id } = await host.session(who).contacts.create(person('Ada'))
    let runs = 0
    const stale = (retries: number) =>
      host.session(who).transaction(
        async (work) => {
          runs += 1
          await work.contacts.update(id, { version: 7, set: { name: 'x' } })
        },
        { retries },
      )
    await expect(stale(0)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { expected: 7, actual: 1 },
    })
    expect(runs).toBe(1)
    await expect(stale(2)).rejects.toThrow('VERSION_CONFLICT')
    expect(runs).toBe(4)
    const bad = host
      .session(who)
      .transaction(async (work) => void (await work.contacts.create({ kind: 'person' } as never)), {
        retries: 5,
      })
    expect(await codeOf(bad)).toBe('RECORD_INVALID')
  })
})

describe('a dry run', () => {
  test('says what would change, asks the gates, and leaves nothing', async () => {
    const heard: string[] = []
    const host = await createHost({ store: memory(), plugins: [counting] })
    host.on('*', ({ action }) => heard.push(action))
    const desk = host.session(who)
    await desk.numberSeries.create({
      name: 'matter',
      pattern: '{number:3}',
      reset: 'never',
      scope: 'firm',
      start: 1,
    })
    heard.length = 0
    const { result, changes } = await desk.dryRun(async (work) => {
      const ada = await work.contacts.create(person('Ada'))
      await work.contacts.update(ada.id, { version: 1, set: { name: 'Grace' } })
      return [await work.numbers.next('matter'), await work.numbers.next('matter')]
    })
    expect(result).toEqual(['001', '002'])
    expect(changes.map(({ action, after }) => [action, after?.version])).toEqual([
      ['create', 1],
      ['update', 1],
    ])
    expect([heard, await desk.contacts.count(), (await desk.journal.entries()).items.length]).toEqual([
      [],
      0,
      1,
    ])
    expect(await desk.numbers.next('matter')).toBe('001')
    expect((await host.outbox.deliver()).done).toBe(0)
  })

  test('throws what the real run would', async () => {
    const shut: Plugin = {
      ...counting,
      gates: [
        {
          model: contacts as Model,
          on: ['create'],
          check: () => [{ code: 'SHUT', severity: 'error', at: 'x', data: {} }],
        },
      ],
    }
    const desk = (await createHost({ store: memory(), plugins: [shut] })).session(who)
    expect(await codeOf(desk.dryRun((work) => work.contacts.create(person('Ada'))))).toBe('GATE_REFUSED')
    expect(await codeOf(desk.transaction(async (work) => work.dryRun(async () => 1)))).toBe(
      'OUTSIDE_TRANSACTION',
    )
  })
})

describe('a batch', () => {
  const names = Array.from({ length: 25 }, (_, n) => `P${n}`)

  test('commits some at a time and says how far it is', async () => {
    const desk = (await createHost({ store: memory() })).session(who)
    const progress: number[] = []
    const report = await desk.batch(names, (work, name) => work.contacts.create(person(name)), {
      size: 10,
      onProgress: ({ done }) => progress.push(done),
    })
    expect(report).toEqual({ done: 25, failed: [] })
    expect(progress).toEqual([10, 20, 25])
    expect(await desk.contacts.count()).toBe(25)
  })

  test('ends when it is aborted, and keeps what was committed', async () => {
    const desk = (await createHost({ store: memory() })).session(who)
    const stop = new AbortController()
    const aborted = desk.batch(names, (work, name) => work.contacts.create(person(name)), {
      size: 10,
      signal: stop.signal,
      onProgress: ({ done }) => done === 20 && stop.abort(),
    })
    await expect(aborted).rejects.toMatchObject({ code: 'BATCH_ABORTED', data: { done: 20 } })
    expect(await desk.contacts.count()).toBe(20)
  })

  test('names the item that fails; the others of its unit are committed, up to it or all', async () => {
    const run = async (failures: 'stop' | 'collect') => {
      const desk = (await createHost({ store: memory() })).session(who)
      const items = names.map((name, n) => (n === 13 ? '' : name))
      const report = await desk
        .batch(items, (work, name) => work.contacts.create(person(name)), { size: 10, failures })
        .catch((error: MatterkitError) => [error.code, error.data.index, error.data.done])
      return [report, await desk.contacts.count()]
    }
    expect(await run('stop')).toEqual([['BATCH_STOPPED', 13, 13], 13])
    const [report, count] = await run('collect')
    expect(report).toMatchObject({ done: 24, failed: [{ index: 13, error: { code: 'RECORD_INVALID' } }] })
    expect(count).toBe(24)
  })

  test('run again under its key after a crash at any moment does everything once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.option(fc.nat(24)), async (crashAt, bad) => {
        const inner = memory()
        let writes = 0
        const crashing = (limit: number): Store => ({
          ...inner,
          write: async (firm, work) => {
            if (writes++ >= limit) throw new Error('killed')
            return inner.write(firm, work)
          },
        })
        const items = names.map((name, n) => (n === bad ? '' : name))
        const run = async (limit: number) => {
          writes = 0
          const host = await createHost({ store: crashing(limit) })
          return host.session(who).batch(items, (work, name) => work.contacts.create(person(name)), {
            size: 4,
            failures: 'collect',
            key: 'import-1',
          })
        }
        await run(crashAt).catch(() => undefined)
        const { done, failed } = await run(Number.POSITIVE_INFINITY)
        expect(done + failed.length).toBe(25)
        const desk = (await createHost({ store: inner })).session(who)
        const found = (await desk.contacts.find({ limit: 1000 })).items.map(({ name }) => name)
        expect(found.sort()).toEqual(items.filter((name) => name !== '').sort())
      }),
      { numRuns: 60 },
    )
  })
})

test('a store that cannot join a transaction says so', async () => {
  const desk = (await createHost({ store: memory() })).session(who)
  expect(await codeOf(desk.transaction(async () => 1, { join: {} }))).toBe('JOIN_UNSUPPORTED')
})
