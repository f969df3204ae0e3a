import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import * as z from 'zod'
import { createHost, type Host, hostErrors, type Plugin, type Session } from '../host/index.js'
import { coreModels, type Model } from '../models/index.js'
import { memory, type Store } from '../store/index.js'
import { explain, MatterkitError } from '../values/index.js'
import { failingStore } from './failing-store.js'
import type { Runner } from './runner.js'

/**
 * A plugin as the kit tries it.
 *
 * @since 0.1.0
 */
export interface PluginUnderTest {
  /** Makes the plugin with the options a firm would use; called for every test. */
  make(): Plugin
  /** What it needs, made anew likewise. */
  companions?(): readonly Plugin[]
  /** What there must be in the firm before it is used; its result is handed to `exercise`. */
  seed?(desk: Session): Promise<Readonly<Record<string, string>>>
  /** One unit of work that uses the plugin as a firm would: its services, its fields, what its hooks answer to. */
  exercise(work: Session, seeded: Readonly<Record<string, string>>): Promise<void>
  /** An attempt that its gates or hooks refuse, where it has any. */
  refused?(work: Session, seeded: Readonly<Record<string, string>>): Promise<void>
  /** The store it is tried on; memory unless given. */
  store?(): Promise<Store>
  /** Tests that cannot hold for it, by title, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}

const who = { firm: 'acme', actor: { user: 'u_kit' } } as const
const noon = Date.parse('2026-11-02T12:00:00Z')

/**
 * Runs the conformance tests of a plugin: that it boots, hurts nothing, leaves nothing half done, keeps firms apart, goes
 * with a firm that is copied or removed, and says what it refuses.
 *
 * @param runner - `{ describe, test }` of vitest or node:test
 * @since 0.1.0
 */
export function testPlugin({ describe, test }: Runner, under: PluginUnderTest): void {
  const {
    make,
    companions = () => [],
    seed = async () => ({}),
    exercise,
    refused,
    store = async () => memory(),
    skip = {},
  } = under
  const { id } = make()

  async function boot(
    on: Store,
    plugins: readonly Plugin[] = [...companions(), make()],
  ): Promise<Host<readonly Plugin[]>> {
    let now = noon
    return createHost({ store: on, plugins, clock: () => (now += 1) })
  }
  async function use(
    host: Host<readonly Plugin[]>,
    firm: string = who.firm,
  ): Promise<Readonly<Record<string, string>>> {
    const desk = host.session({ ...who, firm }) as unknown as Session
    const seeded = await seed(desk)
    await desk.transaction((work) => exercise(work, seeded))
    return seeded
  }
  function rule(title: string, body: () => Promise<void>): void {
    const reason = skip[title]
    if (reason === undefined) test(title, body)
    else
      test(`${title} (skipped: ${reason})`, async () =>
        ok(reason.trim().length > 10, 'a skip needs a reason'))
  }

  describe(`plugin ${id}`, () => {
    rule('is the same data each time it is made, and legal', async () => {
      deepEqual(dataOf(make()), dataOf(make()))
      const host = await boot(await store())
      equal(host.inspect().at(-1)?.id, id)
      await host.close()
    })

    rule('boots again on what it left, with nothing to migrate, and closes twice', async () => {
      const inner = await store()
      const kept: Store = { ...inner, close: async () => undefined }
      const first = await boot(kept)
      await use(first)
      await first.close()
      await first.close()
      const again: string[] = []
      const watching: Store = {
        ...kept,
        migrate: async (schemas) => {
          const report = await inner.migrate(schemas)
          again.push(...report.applied)
          return report
        },
      }
      await (await boot(watching)).close()
      deepEqual(again, [])
      await inner.close()
    })

    rule('is refused at boot without what it asks for', async () => {
      const asked = make().capabilities ?? []
      if (asked.length === 0) return
      const boots = createHost({ store: await store(), plugins: [...companions(), make()], grants: {} })
      await rejects(
        boots,
        (error) =>
          error instanceof MatterkitError && error.findings.some(({ code }) => code === 'CAPABILITY_DENIED'),
      )
    })

    rule('leaves nothing behind when the store fails, whichever statement it is', async () => {
      const inner = await store()
      const fault = { left: Number.POSITIVE_INFINITY, met: false }
      const host = await boot(failingStore(inner, fault))
      const desk = host.session(who) as unknown as Session
      const seeded = await seed(desk)
      const models = [...Object.values(coreModels), ...(make().models ?? [])] as Model[]
      const contents = () =>
        inner.read(who.firm, async (tx) => Promise.all(models.map((model) => tx.count(model))))
      const before = await contents()
      for (let statement = 0; ; statement++) {
        Object.assign(fault, { left: statement, met: false })
        const error = await desk
          .transaction((work) => exercise(work, seeded))
          .catch((reason: unknown) => reason ?? new Error('nothing'))
        fault.left = Number.POSITIVE_INFINITY
        if (!fault.met) {
          equal(error, undefined)
          break
        }
        ok(error !== undefined, `a store that failed at statement ${statement} was not heard of`)
        deepEqual(await contents(), before, `statement ${statement} left something behind`)
      }
      await host.close()
    })

    rule('keeps firms apart', async () => {
      const inner = await store()
      const host = await boot(inner)
      await use(host)
      const models = [...Object.values(coreModels), ...(make().models ?? [])] as Model[]
      for (const model of models)
        equal(await inner.read('globex', (tx) => tx.count(model)), 0, `${model.name} reached another firm`)
      await use(host, 'globex')
      await host.close()
    })

    rule('does the same for the same, also when it is told of an event twice', async () => {
      const outcome = async (times: number) => {
        const inner = await store()
        const plugin = make()
        const told = plugin.afterCommit?.map((subscriber) => ({
          ...subscriber,
          handle: async (...args: Parameters<typeof subscriber.handle>) => {
            for (let time = 0; time < times; time++) await subscriber.handle(...args)
          },
        }))
        const host = await boot(inner, [
          ...companions(),
          told === undefined ? plugin : { ...plugin, afterCommit: told },
        ])
        await use(host)
        const { dead, failed } = await host.outbox.deliver()
        equal(dead + failed, 0, 'a subscriber failed')
        const own = (plugin.models ?? []) as Model[]
        const counts = await inner.read(who.firm, async (tx) =>
          Promise.all(own.map(async (model) => [model.name, await tx.count(model)])),
        )
        await host.close()
        return counts
      }
      const once = await outcome(1)
      deepEqual(await outcome(1), once)
      deepEqual(await outcome(2), once)
    })

    rule('what it added to records stays where a host runs without it', async () => {
      const inner = await store()
      const kept: Store = { ...inner, close: async () => undefined }
      const first = await boot(kept)
      await use(first)
      await first.close()
      const fields = Object.keys(make().fields ?? {})
      const without = await boot(kept, companions())
      const desk = without.session(who)
      for (const model of Object.values(coreModels) as Model[]) {
        if (!fields.includes(model.name)) continue
        for await (const record of desk.records(model).all()) {
          const before = record.ext[id]
          await desk.records(model).update(record.id, { version: record.version, set: {} as never })
          deepEqual((await desk.records(model).get(record.id)).ext[id], before)
        }
      }
      await without.close()
      await inner.close()
    })

    rule('goes with its firm: is exported, copied in other words, and removed', async () => {
      const inner = await store()
      const host = await boot(inner)
      await use(host)
      const own = (make().models ?? []) as Model[]
      const order = { by: { service: 'kit' }, reason: 'the kit tries it' }
      const copy = await host.firms.copy(who.firm, {
        ...order,
        to: 'kit-copy',
        key: 'a key of the kit itself',
      })
      deepEqual(
        copy.unchanged,
        [],
        'fields that nothing can stand in for: let them take other text, or say `plain`',
      )
      for (const model of own) {
        for (const record of (await inner.read('kit-copy', (tx) => tx.find(model))).items) {
          for (const [name, field] of Object.entries(model.fields)) {
            const values = record as unknown as Readonly<Record<string, unknown>>
            if (!(name in values) && field instanceof z.ZodExactOptional) continue
            ok(
              field.safeParse(values[name]).success,
              `the copy of ${model.name} has a ${name} that it does not take`,
            )
          }
        }
      }
      await host.firms.suspend(who.firm, order)
      let last = ''
      for await (const line of host.firms.export(who.firm, order)) last = line
      const { records, sha256 } = (JSON.parse(last) as { manifest: { records: object; sha256: string } })
        .manifest
      for (const model of own) {
        const kept = await inner.read(who.firm, (tx) => tx.count(model))
        const exported = (records as Readonly<Record<string, number>>)[model.name] ?? 0
        equal(exported, kept, `${model.name} is not exported`)
      }
      const blockers = await host.firms.blockers(who.firm, { handedOver: sha256 })
      for (const blocker of blockers)
        ok(!explain(blocker, ...host.messages, hostErrors).startsWith(blocker.code), blocker.code)
      if (blockers.length === 0) {
        await host.firms.remove(who.firm, { ...order, handedOver: sha256 })
        for (const model of own)
          equal(await inner.read(who.firm, (tx) => tx.count(model)), 0, `${model.name} outlives its firm`)
      }
      await host.close()
    })

    if (refused !== undefined) {
      rule('says in words what it refuses, and leaves nothing of it', async () => {
        const inner = await store()
        const host = await boot(inner)
        const seeded = await use(host)
        const desk = host.session(who) as unknown as Session
        const counted = () => desk.journal.entries().then(({ items }) => items.length)
        const before = await counted()
        const error = await desk
          .transaction((work) => refused(work, seeded))
          .then(
            () => undefined,
            (reason: unknown) => reason,
          )
        ok(error instanceof MatterkitError, 'it was not refused by a coded error')
        for (const finding of error.findings) {
          const text = explain(finding, ...host.messages)
          ok(
            !text.startsWith(finding.code) && !/\{\w+\}/.test(text),
            `${finding.code} has no words, or data is missing: ${text}`,
          )
        }
        equal(await counted(), before)
        await host.close()
      })
    }
  })
}

/** What of a plugin is data. */
function dataOf(plugin: Plugin): unknown {
  return JSON.parse(
    JSON.stringify(plugin, (_, value: unknown) =>
      typeof value === 'object' && value !== null && '_zod' in value ? 'schema' : value,
    ),
  )
}
