import { deepEqual, equal, rejects } from 'node:assert/strict'
import { defineModel, type Model } from '../models/index.js'
import type { Index, Migration, MigrationStep, Schema, Store } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { type Note, note, options, shape } from './kit-notes.js'
import type { WithStore } from './store-kit.js'

const text = (field: string): Index => ({ field, type: 'text' })
const indexes = (of: readonly string[]): Model<Note> =>
  defineModel<Note>('note', shape, { ...options, indexes: of as never })

/** The model of each version, and the sequence that leads to it. */
const byTitle = indexes(['title'])
const byCity = indexes(['title', 'place.city', 'tags[]'])
const byCityOnly = indexes(['place.city', 'tags[]'])

const migration = (id: string, ...steps: readonly MigrationStep[]): Migration => ({ id, steps })
const first = migration('0001', { add: 'model', model: 'note', indexes: [text('title')] })
const second = migration(
  '0002',
  { add: 'index', model: 'note', index: text('place.city') },
  { add: 'index', model: 'note', index: text('tags[]') },
)
const third = migration('0003', { retire: 'index', model: 'note', field: 'title' })
const fourth = migration('0004', { drop: 'index', model: 'note', field: 'title' })

const schema = (model: Model<Note>, ...migrations: readonly Migration[]): Schema => ({
  owner: 'acme.kit',
  models: [model],
  migrations,
})

function refused(...codes: readonly string[]): (error: unknown) => boolean {
  return (error) => {
    deepEqual(
      error instanceof MatterkitError ? [error.code, error.findings.map(({ code }) => code).sort()] : error,
      ['MIGRATION_REFUSED', [...codes].sort()],
    )
    return true
  }
}

/** How room is made for records. @internal */
export function testMigrations(withEmpty: WithStore): void {
  const found = (store: Store, model: Model<Note>, where: object) =>
    store.read('acme', async (tx) =>
      (await tx.find(model, { where: where as never })).items.map(({ title }) => title),
    )

  withEmpty(
    'plans what it would do without doing it, does it once, and finds by what is added later',
    async (store) => {
      const plan = await store.plan([schema(byTitle, first)])
      deepEqual(
        plan.steps.map(({ owner, migration: id }) => [owner, id]),
        [['acme.kit', '0001']],
      )
      deepEqual(
        (await store.migrate([schema(byTitle, first)])).applied,
        plan.steps.map(({ text: words }) => words),
      )
      deepEqual((await store.plan([schema(byTitle, first)])).steps, [])
      await store.write('acme', (tx) =>
        tx.insert(byTitle, [
          note({ title: 'a', place: { city: 'Ulm' }, tags: ['x', 'y'] }),
          note({ title: 'b' }),
        ]),
      )
      equal((await store.migrate([schema(byCity, first, second)])).applied.length, 2)
      deepEqual(await found(store, byCity, { 'place.city': 'Ulm' }), ['a'])
      deepEqual(await found(store, byCity, { 'tags[]': { has: 'y' } }), ['a'])
    },
  )

  withEmpty(
    'lets a program one migration behind go on, and finds what it writes by what it does not know',
    async (store) => {
      await store.migrate([schema(byTitle, first)])
      const newer = schema(
        byCity,
        first,
        migration(
          '0002',
          { add: 'index', model: 'note', index: text('place.city') },
          { add: 'index', model: 'note', index: text('tags[]') },
        ),
      )
      await store.migrate([newer])
      deepEqual((await store.migrate([schema(byTitle, first)])).applied, []) // an old program, started again
      await store.write('acme', (tx) => tx.insert(byTitle, [note({ title: 'old', place: { city: 'Ulm' } })]))
      deepEqual(await found(store, byCity, { 'place.city': 'Ulm' }), ['old'])
      deepEqual(await found(store, byTitle, { title: 'old' }), ['old'])
    },
  )

  withEmpty(
    'refuses a program two behind, an edited history, and models that no migration made, all at once',
    async (store) => {
      await store.migrate([schema(byCityOnly, first, second, third)])
      await rejects(store.migrate([schema(byTitle, first)]), refused('MIGRATION_AHEAD'))
      const edited = migration('0001', {
        add: 'model',
        model: 'note',
        indexes: [text('title'), text('place.city')],
      })
      await rejects(
        store.migrate([schema(byTitle, edited, second)]),
        refused('MIGRATION_EDITED', 'MIGRATION_STEP', 'MIGRATION_BEHIND'),
      )
      const other: Schema = {
        owner: 'acme.other',
        models: [defineModel<Note>('else', shape, { ...options, indexes: ['title'] })],
        migrations: [],
      }
      await rejects(
        store.migrate([schema(byCityOnly, first, second, third), other]),
        refused('MIGRATION_BEHIND'),
      )
      deepEqual((await store.migrate([schema(byCityOnly, first, second, third)])).applied, [])
    },
  )

  withEmpty('drops only what an earlier migration retired', async (store) => {
    await rejects(
      store.migrate([schema(byCityOnly, first, second, fourth)]),
      refused('MIGRATION_STEP', 'MIGRATION_BEHIND'),
    )
    await store.migrate([schema(byCity, first, second)])
    await store.write('acme', (tx) => tx.insert(byCity, [note({ title: 'a', place: { city: 'Ulm' } })]))
    await store.migrate([schema(byCityOnly, first, second, third)])
    deepEqual(await found(store, byCity, { title: 'a' }), ['a']) // a program one behind still uses it
    await store.migrate([schema(byCityOnly, first, second, third, fourth)])
    deepEqual(await found(store, byCityOnly, { 'place.city': 'Ulm' }), ['a'])
  })

  withEmpty('is migrated once by programs that start together', async (store) => {
    const reports = await Promise.all(
      Array.from({ length: 4 }, () => store.migrate([schema(byCity, first, second)])),
    )
    equal(reports.filter(({ applied }) => applied.length > 0).length, 1)
  })

  withEmpty('keeps the sequences of owners apart', async (store) => {
    const mine: Schema = {
      owner: 'acme.one',
      models: [defineModel<Note>('acme.one/note', shape, { ...options, indexes: ['title'] })],
    }
    const theirs: Schema = {
      owner: 'acme.two',
      models: [defineModel<Note>('acme.two/note', shape, { ...options, indexes: ['rank'] })],
    }
    equal((await store.migrate([mine])).applied.length, 1)
    equal((await store.migrate([mine, theirs])).applied.length, 1)
    deepEqual((await store.migrate([theirs])).applied, [])
  })

  withEmpty('refuses a model that another owner keeps, and changes nothing', async (store) => {
    await store.migrate([schema(byTitle, first)])
    const other: Schema = { owner: 'acme.other', models: [byTitle] }
    await rejects(store.migrate([schema(byTitle, first), other]), refused('MIGRATION_STEP'))
    await rejects(store.migrate([other]), refused('MIGRATION_STEP'))
    deepEqual((await store.migrate([schema(byTitle, first)])).applied, [])
  })
}
