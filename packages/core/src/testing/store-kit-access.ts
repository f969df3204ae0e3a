import { deepEqual, equal, ok } from 'node:assert/strict'
import { type AccessContext, type Actor, accessFilter, createAccessSource, decide } from '../access/index.js'
import type { Model, Stored } from '../models/index.js'
import { type Filter, isList, memory, type Store, type StoreReader } from '../store/index.js'
import type { Instant } from '../values/index.js'
import { pick, seeded } from './kit-questions.js'
import { kitContacts, kitModels, kitNow, kitUsers, type Placed, randomFirm } from './random-firm.js'
import type { WithStore } from './store-kit.js'

const actors: readonly Actor[] = [
  ...kitUsers.map((user) => ({ user })),
  ...kitContacts.slice(0, 2).map((client) => ({ client })),
  { service: 'night' },
  { plugin: 'acme.kit', onBehalfOf: { user: kitUsers[1] } },
]
const now = kitNow as Instant

/** That what is found is what may be read. @internal */
export function testAccess(withEmpty: WithStore): void {
  withEmpty(
    'shows each actor what they may read, in pages, streams and counts, and no more',
    async (store) => {
      const random = seeded(5)
      const firms = ['acme', 'globex'].map((firm) => [firm, randomFirm(random, firm)] as const)
      const reference = memory()
      for (const each of [reference, store]) {
        await each.migrate([{ owner: 'access', models: kitModels }])
        for (const [firm, placed] of firms) await fill(each, firm, placed)
      }
      const seen = { all: 0, none: 0, some: 0 }
      for (const [firm, placed] of firms) {
        for (const actor of actors) {
          const context = await contextOf(store, firm, actor)
          deepEqual(plain(context), plain(await contextOf(reference, firm, actor)))
          await store.read(firm, async (tx) => {
            for (const model of kitModels.filter(() => random() < 0.5)) {
              const all = placed.filter((each) => each.model === model).map(({ record }) => record)
              const allowed = all.filter((record) => decide(context, 'read', model, record).allow)
              seen[allowed.length === all.length ? 'all' : allowed.length === 0 ? 'none' : 'some'] += 1
              await compare(tx, model, accessFilter(context, model), allowed, random)
            }
          })
        }
      }
      ok(Math.min(...Object.values(seen)) > 20, `too few of one kind: ${JSON.stringify(seen)}`)
      await reference.close()
    },
  )
}

async function fill(store: Store, firm: string, placed: readonly Placed[]): Promise<void> {
  await store.write(firm, async (tx) => {
    for (const model of kitModels) {
      const records = placed.filter((each) => each.model === model).map(({ record }) => record)
      await (model.appendOnly ? tx.append(model, records) : tx.insert(model, records))
    }
  })
}

/** Gathered anew, as after a restart. */
function contextOf(store: Store, firm: string, actor: Actor): Promise<AccessContext> {
  return store.read(firm, (tx) => createAccessSource().of(tx, firm, actor, now))
}

/** Asks in every way for what a filter lets through. */
async function compare(
  tx: StoreReader,
  model: Model,
  access: Filter | undefined,
  allowed: readonly Stored[],
  random: () => number,
): Promise<void> {
  const wanted = allowed.map(({ id }) => id as string).sort()
  const asked = access === undefined ? {} : { access }
  const field = pick(random, ['id', ...model.indexes.filter((index) => !isList(index))])
  const order = [field, pick(random, ['asc', 'desc'] as const)] as const
  const paged: string[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page: { readonly items: readonly Stored[]; readonly next?: string } = await tx.find(model, {
      ...{ order, limit: 2 },
      ...(after === '' ? {} : { after }),
      ...asked,
    })
    paged.push(...page.items.map(({ id }) => id as string))
    after = page.next
  }
  deepEqual(paged.toSorted(), wanted, `${model.name} in pages by ${order.join(' ')}`)
  const streamed: string[] = []
  for await (const { id } of tx.stream(model, { order, ...asked })) streamed.push(id)
  deepEqual(streamed, paged, `${model.name} streamed`)
  equal(await tx.count(model, asked), wanted.length, `${model.name} counted`)
}

/** A context to be compared: sets and maps in one order. */
function plain(context: AccessContext): unknown {
  return JSON.parse(
    JSON.stringify(context, (_, value: unknown) =>
      value instanceof Map || value instanceof Set
        ? [...(value as Iterable<unknown>)].map((each) => JSON.stringify(each)).sort()
        : value,
    ),
  )
}
