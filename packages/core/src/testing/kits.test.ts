import { expect, test } from 'vitest'
import { createQueue, queueSchema } from '../queue/index.js'
import { memory, type Store, type StoreReader, type StoreWriter } from '../store/index.js'
import { failingStore, testQueue, testStore } from './index.js'

/** What a kit would run, so that it can be seen to fail. */
function collected(say: (runner: Parameters<typeof testStore>[0]) => void): Map<string, () => Promise<void>> {
  const tests = new Map<string, () => Promise<void>>()
  say({ describe: (_, body) => body(), test: (title, body) => void tests.set(title, body) })
  return tests
}

async function failuresOf(open: () => Store): Promise<readonly string[]> {
  const failed: string[] = []
  for (const [title, body] of collected((runner) =>
    testStore(runner, { name: 'x', open: async () => open() }),
  ))
    await body().catch(() => failed.push(title))
  return failed
}

/** A memory store whose readers and writers are not quite those of one. */
function flawed(flaw: (tx: StoreWriter) => Partial<StoreWriter>): Store {
  const inner = memory()
  const changed = <Reader extends StoreReader>(tx: Reader): Reader => ({ ...tx, ...flaw(tx as never) })
  return {
    ...inner,
    read: (firm, work) => inner.read(firm, (tx) => work(changed(tx))),
    write: (firm, work) => inner.write(firm, (tx) => work(changed(tx))),
  }
}

test.each<readonly [flaw: string, (tx: StoreWriter) => Partial<StoreWriter>, caught: string]>([
  [
    'forgets what one may see when it counts',
    (tx) => ({ count: (model, { where = {} } = {}) => tx.count(model, { where: where as never }) }),
    'shows each actor what they may read, in pages, streams and counts, and no more',
  ],
  [
    'forgets what one may see when it turns a page',
    (tx) => ({
      find: (model, { access, ...query } = {}) =>
        tx.find(model, query.after === undefined && access !== undefined ? { ...query, access } : query),
    }),
    'shows each actor what they may read, in pages, streams and counts, and no more',
  ],
  [
    'knows a text by its beginning',
    (tx) => ({
      find: async (model, query) => {
        const page = await tx.find(model, query)
        const cut = (record: object) => JSON.stringify(record).slice(0, 2000)
        return { ...page, items: page.items.toSorted((a, b) => (cut(a) < cut(b) ? -1 : 1)) }
      },
    }),
    'keeps, finds and orders texts of any length as the reference does',
  ],
  [
    'takes whatever version it is given',
    (tx) => ({
      update: async (model, record) => {
        const found = await tx.get(model, record.id)
        if (found !== undefined) await tx.remove(model, record.id, found.version)
        await tx.insert(model, [record])
      },
    }),
    'refuses a stale version, and says which is there',
  ],
  [
    'moves a counter past its guard',
    (tx) => ({ increment: (key, by) => tx.increment(key, by) }),
    'moves counters by turns and never past a guard',
  ],
])('the store kit catches a store that %s', async (_, flaw, caught) => {
  expect(await failuresOf(() => flawed(flaw))).toContain(caught)
})

test('the store kit passes the reference', async () => {
  expect(await failuresOf(memory)).toEqual([])
})

test('a skip has a reason and names a test, in either kit', async () => {
  const title = 'keeps firms apart, also under one id'
  const run = (skip: Readonly<Record<string, string>>) => {
    const open = async () => memory()
    return collected((runner) => testStore(runner, { name: 'x', open, skip }))
  }
  await run({ [title]: 'it keeps one firm only' }).get(`${title} (skipped: it keeps one firm only)`)?.()
  await expect(run({ [title]: ' ' }).get(`${title} (skipped:  )`)?.()).rejects.toThrow(
    'a skip needs a reason',
  )
  await expect(
    run({ 'no such test': 'for a good reason' }).get('no such test (skipped)')?.(),
  ).rejects.toThrow('no test has this title')
  const open = async (clock: () => number) => {
    const store = memory()
    await store.migrate([queueSchema])
    const queue = createQueue({ store, clock })
    return { queue, other: queue, close: () => store.close() }
  }
  const under = { name: 'x', leaseMs: 60_000, open, skip: { 'does nothing before it is due': '' } }
  const tests = collected((runner) => testQueue(runner, under))
  await expect(tests.get('does nothing before it is due (skipped: )')?.()).rejects.toThrow('a skip needs')
})

test('a failing store fails at the call it is told to, whether the store is made of closures or of a class', async () => {
  class Kept {
    readonly #inner = memory()
    readonly name = 'of a class'
    readonly capabilities = this.#inner.capabilities
    plan = this.#inner.plan
    system = this.#inner.system
    migrate(...given: Parameters<Store['migrate']>) {
      return this.#inner.migrate(...given)
    }
    read<Result>(firm: string, work: (tx: StoreReader) => Promise<Result>) {
      return this.#inner.read(firm, work)
    }
    write<Result>(firm: string, work: (tx: StoreWriter) => Promise<Result>) {
      return this.#inner.write(firm, work)
    }
    close() {
      return this.#inner.close()
    }
  }
  for (const inner of [memory(), new Kept()] as Store[]) {
    const fault = { left: Number.POSITIVE_INFINITY, met: false }
    const store = failingStore(inner, fault)
    const count = () => store.write('acme', (tx) => tx.increment('bill', 1))
    expect([store.name, await count()]).toEqual([inner.name, 1])
    for (const left of [0, 1]) {
      Object.assign(fault, { left, met: false })
      await expect(count()).rejects.toThrow('the store fails') // at the call, and at the commit after it
      expect(fault.met).toBe(true)
    }
    await store.close() // the one within stays open
    expect(await store.read('acme', (tx) => tx.counter('bill'))).toBe(1)
  }
})
