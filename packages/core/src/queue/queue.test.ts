import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memory, type Store } from '../store/index.js'
import { testQueue } from '../testing/index.js'
import { instantMeant, instantOf } from '../values/index.js'
import { backoff, createQueue, jobs, nextTime, queueSchema } from './index.js'

testQueue(
  { describe, test },
  {
    name: 'on the memory store',
    leaseMs: 60_000,
    async open(clock) {
      const store = memory()
      await store.migrate([queueSchema])
      const made = () => createQueue({ store, clock })
      return { queue: made(), other: made(), close: () => store.close() }
    },
  },
)

describe('a schedule', () => {
  const zones = [
    'America/New_York',
    'Europe/London',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'UTC',
  ]

  test('comes after the instant it is asked for, on the clock of its place, and leaves no time out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.nat(400),
        fc.nat(23),
        fc.nat(700),
        (zone, day, hour, hoursOn) => {
          const date = instantOf(Date.parse('2026-01-01T00:00:00Z') + day * 86_400_000).slice(0, 10)
          const start = { local: `${date}T${String(hour).padStart(2, '0')}:30`, zone }
          const first = Date.parse(instantMeant(start).at)
          const next = nextTime({ rule: 'FREQ=DAILY', start }, instantOf(first + hoursOn * 3_600_000))
          const all = Array.from({ length: 60 }, (_, n) => {
            const local = `${instantOf(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).slice(0, 10)}${start.local.slice(10)}`
            return instantMeant({ local, zone }).at
          })
          expect(next).toBe(all.find((at) => Date.parse(at) > first + hoursOn * 3_600_000))
        },
      ),
    )
  })

  test('ends when its rule does', () => {
    const start = { local: '2026-01-31T09:00', zone: 'UTC' }
    expect(nextTime({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', start }, '2026-02-28T09:00:00.000Z')).toBe(
      '2026-03-31T09:00:00.000Z',
    )
    expect(
      nextTime({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', start }, '2026-03-31T09:00:00.000Z'),
    ).toBeUndefined()
  })
})

describe('a worker', () => {
  test('waits longer each time, never more than an hour, and not at the same time as others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, share) => {
          const wait = backoff(attempts, share)
          expect(wait).toBeGreaterThanOrEqual(500)
          expect(wait).toBeLessThanOrEqual(3_600_000)
          expect(backoff(attempts + 1, share)).toBeGreaterThanOrEqual(wait)
        },
      ),
    )
  })

  test('extends the lease of what takes long', async () => {
    const store = memory()
    await store.migrate([queueSchema])
    let now = Date.parse('2026-11-02T12:00:00Z')
    const made = () => createQueue({ store, leaseMs: 40, clock: () => now })
    const [queue, other] = [made(), made()]
    await queue.add('acme', [{ kind: 'long' }])
    let done = 0
    let finish: () => void = () => {}
    const long = async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      done += 1
    }
    const lease = async () => (await queue.find('acme')).items[0]?.leasedUntil ?? ''
    const working = queue.runDue({ long })
    while ((await lease()) === '') await new Promise((resolve) => setTimeout(resolve, 1))
    // Each time most of the lease has passed, it is held anew, and another finds nothing to take.
    for (let look = 0; look < 10; look++) {
      const before = await lease()
      now += 30
      while ((await lease()) === before) await new Promise((resolve) => setTimeout(resolve, 1))
      await other.runDue({ long })
    }
    finish()
    expect(await working).toEqual({ done: 1, failed: 0, dead: 0 })
    expect(done).toBe(1)
  })

  test('goes on when the store fails now and then', async () => {
    const store = memory()
    await store.migrate([queueSchema])
    let calls = 0
    const shaky: Store = {
      ...store,
      system: async (work) => (calls++ % 2 === 0 ? Promise.reject(new Error('away')) : store.system(work)),
    }
    const errors: unknown[] = []
    const queue = createQueue({ store: shaky, everyMs: 1, onError: (error) => errors.push(error) })
    let done = false
    const worker = queue.work({
      x: async () => {
        done = true
      },
    })
    await queue.add('acme', [{ kind: 'x' }])
    while (!done) await new Promise((resolve) => setTimeout(resolve, 2))
    await worker.stop()
    expect(errors.length).toBeGreaterThan(0)
  })

  test('adds jobs with the transaction that wants them, or not at all', async () => {
    const store = memory()
    await store.migrate([queueSchema])
    const queue = createQueue({ store })
    const failing = store.write('acme', async (tx) => {
      await queue.add('acme', [{ kind: 'x' }], tx)
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await store.read('acme', (tx) => tx.count(jobs))).toBe(0)
  })
})
