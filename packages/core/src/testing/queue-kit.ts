import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import type { JobHandlers, Queue } from '../queue/index.js'
import { type Instant, instantOf } from '../values/index.js'
import type { Runner } from './runner.js'
import { skipping } from './skipping.js'

/**
 * How the kit opens a queue.
 *
 * @since 0.1.0
 */
export interface QueueUnderTest {
  readonly name: string
  /**
   * An empty queue whose clock is the kit's. Two of one test share what they keep: one is a second worker.
   *
   * @param clock - milliseconds since 1970
   */
  open(clock: () => number): Promise<{ readonly queue: Queue; readonly other: Queue; close(): Promise<void> }>
  /** How long a job is held before another worker may take it, in milliseconds. */
  readonly leaseMs: number
  /** Tests that cannot hold for it, by title, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

const firm = 'acme'

/**
 * Runs the conformance tests of the queue port against a queue.
 *
 * @param runner - `{ describe, test }` of vitest or node:test
 * @since 0.1.0
 */
export function testQueue({ describe, test }: Runner, under: QueueUnderTest): void {
  const { name, open, leaseMs, skip = {} } = under
  const rule = skipping(test, skip)
  interface Bench {
    readonly queue: Queue
    readonly other: Queue
    pass(ms: number): void
    at(ms: number): Instant
  }
  function withQueue(title: string, body: (bench: Bench) => Promise<void>): void {
    rule(title, async () => {
      let now = Date.parse('2026-03-02T12:00:00Z')
      const { queue, other, close } = await open(() => now)
      try {
        await body({ queue, other, pass: (ms) => (now += ms), at: (ms) => instantOf(now + ms) })
      } finally {
        await close()
      }
    })
  }
  const recorder = () => {
    const seen: unknown[] = []
    const handlers: JobHandlers = { note: async ({ data }) => void seen.push(data) }
    return { seen, handlers }
  }

  describe(`queue ${name}`, () => {
    withQueue('does each job once, and leaves kinds it has no handler for', async ({ queue }) => {
      const { seen, handlers } = recorder()
      await queue.add(firm, [
        { kind: 'note', data: 1 },
        { kind: 'note', data: { two: [2] } },
        { kind: 'else' },
      ])
      deepEqual(await queue.runDue(handlers), { done: 2, failed: 0, dead: 0 })
      deepEqual(await queue.runDue(handlers), { done: 0, failed: 0, dead: 0 })
      deepEqual(new Set(seen.map((each) => JSON.stringify(each))), new Set(['1', '{"two":[2]}']))
      deepEqual(
        (await queue.find(firm)).items.map(({ kind }) => kind),
        ['else'],
      )
    })

    withQueue('does nothing before it is due', async ({ queue, pass, at }) => {
      const { seen, handlers } = recorder()
      await queue.add(firm, [{ kind: 'note', data: 'later', dueAt: at(5000) }])
      await queue.runDue(handlers)
      deepEqual(seen, [])
      pass(5000)
      await queue.runDue(handlers)
      deepEqual(seen, ['later'])
    })

    withQueue('tries again later, then waits for a person, then tries anew', async ({ queue, pass }) => {
      let tries = 0
      const handlers: JobHandlers = {
        fail: async () => {
          tries += 1
          throw new Error('no paper')
        },
      }
      const [id = ''] = await queue.add(firm, [{ kind: 'fail', tries: 3 }])
      await queue.runDue(handlers)
      equal(tries, 1)
      for (let hour = 0; hour < 4; hour++) {
        pass(3_600_000)
        await queue.runDue(handlers)
      }
      equal(tries, 3)
      const dead = (await queue.find(firm, { dead: true })).items
      equal(dead[0]?.id, id)
      ok(dead[0]?.lastFailure?.includes('no paper'))
      await queue.retry(firm, id)
      await queue.runDue({ fail: async () => undefined })
      equal((await queue.find(firm)).items.length, 0)
      await rejects(queue.retry(firm, id), { code: 'JOB_UNKNOWN' })
    })

    withQueue('lets two workers share the work, and none do the same', async ({ queue, other }) => {
      const { seen, handlers } = recorder()
      await queue.add(
        firm,
        Array.from({ length: 60 }, (_, data) => ({ kind: 'note', data })),
      )
      const reports = await Promise.all([
        queue.runDue(handlers),
        other.runDue(handlers),
        queue.runDue(handlers),
      ])
      equal(
        reports.reduce((all, { done }) => all + done, 0),
        60,
      )
      deepEqual(new Set(seen), new Set(Array.from({ length: 60 }, (_, data) => data)))
      equal(seen.length, 60)
    })

    withQueue(
      'does the jobs of a lane one after another, past one that is dead',
      async ({ queue, other, pass }) => {
        const seen: unknown[] = []
        let running = 0
        const handlers: JobHandlers = {
          step: async ({ data }) => {
            equal(running++, 0)
            await new Promise((resolve) => setTimeout(resolve, 1))
            running -= 1
            seen.push(data)
            if (data === 2) throw new Error('stuck')
          },
        }
        const steps = [1, 2, 3, 4].map((data) => ({ kind: 'step', data, lane: 'one', tries: 2 }))
        for (const step of steps) {
          await queue.add(firm, [step])
          pass(1)
        }
        await Promise.all([queue.runDue(handlers), other.runDue(handlers)])
        deepEqual(seen, [1, 2])
        pass(3_600_000)
        await Promise.all([queue.runDue(handlers), other.runDue(handlers)])
        deepEqual(seen, [1, 2, 2, 3, 4])
      },
    )

    withQueue(
      'gives the job of a worker that died to another when its lease ends',
      async ({ queue, other, pass }) => {
        const { seen, handlers } = recorder()
        await queue.add(firm, [{ kind: 'note', data: 'x' }])
        let free = (): void => undefined
        const hanging = queue.runDue({ note: () => new Promise((resolve) => (free = resolve)) })
        await new Promise((resolve) => setTimeout(resolve, 50))
        await other.runDue(handlers)
        deepEqual(seen, [])
        pass(leaseMs + 1)
        await other.runDue(handlers)
        deepEqual(seen, ['x'])
        free()
        deepEqual(await hanging, { done: 0, failed: 1, dead: 0 }) // it no longer holds it, and undoes nothing
        equal((await queue.find(firm)).items.length, 0)
      },
    )

    withQueue('keeps one job of a key, however many add it at once', async ({ queue, other }) => {
      const { seen, handlers } = recorder()
      const draft = { kind: 'note', data: 'once', key: 'month-end' }
      const ids = await Promise.all([
        queue.add(firm, [draft, draft]),
        other.add(firm, [draft]),
        queue.add('globex', [draft]),
      ])
      equal(new Set(ids.flat()).size, 1) // firms may share an id, never a job
      equal((await queue.runDue(handlers)).done, 2)
      equal(seen.length, 2)
      await queue.add(firm, [draft])
      equal((await queue.runDue(handlers)).done, 1) // done and gone, so it may come again
    })

    withQueue(
      'repeats on the clock of a place, and what was missed is done once',
      async ({ queue, pass }) => {
        const { seen, handlers } = recorder()
        const schedule = {
          rule: 'FREQ=WEEKLY;BYDAY=MO',
          start: { local: '2026-03-02T08:00', zone: 'America/New_York' },
        }
        await queue.add(firm, [{ kind: 'note', data: 'mail', schedule }])
        const due = async () => (await queue.find(firm)).items[0]?.dueAt
        equal(await due(), '2026-03-02T13:00:00.000Z')
        pass(3_600_000)
        await queue.runDue(handlers)
        equal(await due(), '2026-03-09T12:00:00.000Z') // the clocks were set forward on the 8th
        pass(30 * 86_400_000)
        await queue.runDue(handlers)
        equal(seen.length, 2)
        equal(await due(), '2026-04-06T12:00:00.000Z')
      },
    )

    withQueue('removes a job whose schedule has ended', async ({ queue, pass }) => {
      const { seen, handlers } = recorder()
      const start = { local: '2026-03-02T12:00', zone: 'UTC' }
      await queue.add(firm, [{ kind: 'note', schedule: { rule: 'FREQ=DAILY;COUNT=2', start } }])
      for (let day = 0; day < 4; day++) {
        await queue.runDue(handlers)
        pass(86_400_000)
      }
      equal(seen.length, 2)
      equal((await queue.find(firm)).items.length, 0)
    })

    withQueue('refuses what it cannot do when it is added', async ({ queue, at }) => {
      const start = { local: '2026-03-02T12:00', zone: 'UTC' }
      const rule = 'FREQ=DAILY'
      await rejects(queue.add(firm, [{ kind: 'x', dueAt: at(0), schedule: { rule, start } }]), {
        code: 'JOB_DUE_TWICE',
      })
      await rejects(queue.add(firm, [{ kind: '' }]), { code: 'RECORD_INVALID' })
      await rejects(queue.add(firm, [{ kind: 'x', dueAt: 'tomorrow' }]), { code: 'RECORD_INVALID' })
      await rejects(queue.add(firm, [{ kind: 'x', data: 2 ** 60 }]), { code: 'RECORD_INVALID' })
      await rejects(
        queue.add(firm, [{ kind: 'x', schedule: { rule: 'FREQ=DAILY;UNTIL=20200101', start } }]),
        {
          code: 'SCHEDULE_EMPTY',
        },
      )
      await rejects(queue.remove(firm, 'job_x'), { code: 'JOB_UNKNOWN' })
      equal((await queue.find(firm)).items.length, 0)
    })

    withQueue('works until it is stopped, and then leaves the rest', async ({ queue }) => {
      const { seen, handlers } = recorder()
      const worker = queue.work(handlers)
      await queue.add(firm, [{ kind: 'note', data: 1 }])
      worker.wake()
      while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      await worker.stop()
      await worker.stop()
      await queue.add(firm, [{ kind: 'note', data: 2 }])
      await new Promise((resolve) => setTimeout(resolve, 20))
      deepEqual(seen, [1])
    })
    rule.end()
  })
}
