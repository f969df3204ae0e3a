import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import {
  coreModels,
  createHost,
  defineModel,
  definePlugin,
  filledText,
  journal,
  keptModels,
  lineOf,
  linesOf,
  type Model,
  memory,
  type Store,
  type Stored,
} from '@matterkit/core'
import type { Blobs } from '@matterkit/core/blobs'
import { createKey, encryptedStore, localKeys, rotateKeys } from '@matterkit/core/encryption'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { fileBlobs } from '../files/index.js'
import { pglite } from '../pglite/index.js'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.js'
import { exportFirm, importFirm } from './firm-package.js'
import { verifyPackage } from './read-package.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-firms-'))
let count = 0
const fresh = () => join(folder, String(++count))
let server: PostgresServer
let pool: pg.Pool
let lite: PGlite
beforeAll(async () => {
  server = await startPostgres({ durable: false })
  pool = new pg.Pool({ connectionString: server.connectionString })
  lite = await PGlite.create()
}, 180_000)
afterAll(async () => {
  await pool.end()
  await server.stop()
  await lite.close()
  rmSync(folder, { recursive: true })
})

interface Score extends Stored<'acme.risk/score'> {
  readonly level: string
}
const scores: Model<Score> = defineModel<Score>(
  'acme.risk/score',
  { level: filledText() },
  { prefix: 'sco', indexes: ['level'] },
)
const plugins = [
  definePlugin({
    ...{ id: 'acme.risk', version: '1.0.0', models: [scores as unknown as Model] },
    fields: { contact: z.strictObject({ rating: z.string() }) },
  }),
] as const
const models = keptModels(plugins)
const stores = {
  memory: () => memory(),
  sqlite: () => sqlite({ file: `${fresh()}.db` }),
  pglite: () => pglite({ db: lite, schema: `m${++count}` }),
  postgres: () => postgres({ pool, schema: `m${++count}` }),
}
const kinds = Object.keys(stores) as (keyof typeof stores)[]
const planted = 'PLANTED-078-05-1120'
const oneKey = { one: createKey() }
const keys = localKeys({ current: 'one', keys: oneKey })
const order = { by: { service: 'operations' }, reason: 'To be kept' } as const

async function firmIn(store: Store, blobs: Blobs, log: (entry: object) => void = () => {}) {
  const host = await createHost({ store, plugins, log })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const { sha256, size } = await blobs.put(new TextEncoder().encode(`The will of ${planted}, ü🜁`))
  await desk.transaction(async (work) => {
    for (let n = 0; n < 30; n++)
      await work.contacts.create({ kind: 'person', name: `Person ${n} "ü🜁"`, title: planted })
    const client = await work.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
    const note = await work.notes.create({
      contactId: client.id,
      text: planted,
      on: '2026-11-02',
      privilege: 'none',
    })
    await work.notes.update(note.id, { version: 1, set: { subject: planted } })
    const document = await work.documents.create({ title: 'Will', privilege: 'none' })
    await work.documentVersions.create({
      ...{ documentId: document.id, number: 1, fileName: 'will.txt', mediaType: 'text/plain', size, sha256 },
    })
    await work.jobs.add({ kind: 'greet', data: [1, { two: 2 }] })
    await work.nextNumber('bill')
    await work.records(scores).create({ level: 'high' })
    const rated = { ext: { 'acme.risk': { rating: 'A' } } }
    await work.contacts.create({ kind: 'person', name: 'Rated', ...rated } as never)
  })
  return host
}

async function packed(keysOf?: typeof keys) {
  const blobs = fileBlobs({ folder: fresh() })
  const store = memory()
  const host = await firmIn(store, blobs)
  const to = fresh()
  const given = keysOf === undefined ? {} : { keys: keysOf }
  const result = await exportFirm({
    firm: 'acme',
    lines: host.firms.export('acme', order),
    blobs,
    to,
    ...given,
  })
  return { host, store, blobs, to, result }
}

async function migrated(open: () => Store): Promise<Store> {
  const store = open()
  await createHost({ store, plugins }) // makes room for everything
  return store
}

/** The lines of a firm as its export has them, without the entry that an export leaves. */
async function* linesAgain(store: Store, header: string): AsyncGenerator<string> {
  yield header
  const lines = linesOf(store, 'acme', models)
  for (;;) {
    const { done, value } = await lines.next()
    if (done === true) return yield `${lineOf({ manifest: { form: 1, firm: 'acme', ...value } } as never)}\n`
    yield `${value}\n`
  }
}

function contentsOf(place: string): ReadonlyMap<string, string> {
  const paths = readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    paths
      .filter((path) => statSync(join(place, path)).isFile())
      .map((path) => [path, readFileSync(join(place, path)).toString('base64')]),
  )
}

/** A way on which each store follows each, itself too, once. */
const allPairs = [
  ...(['memory', 'sqlite', 'sqlite', 'pglite', 'pglite', 'postgres', 'postgres', 'sqlite'] as const),
  ...(['postgres', 'pglite', 'sqlite', 'memory', 'pglite', 'memory', 'postgres', 'memory'] as const),
]

describe('a firm', () => {
  test('goes from any store to any other, and its packages are the same to the byte', async () => {
    const { to: first, result } = await packed()
    expect(result).toMatchObject({ firm: 'acme', files: 1, missing: [] })
    const header = `${readFileSync(join(first, 'records.jsonl'), 'utf8').split('\n')[0]}\n`
    const pairs = new Set<string>()
    let [from, came] = [first, 'memory']
    for (const kind of allPairs) {
      const store = await migrated(stores[kind])
      const blobs = fileBlobs({ folder: fresh() })
      const taken = await importFirm({ order, from, store, plugins, blobs })
      expect(taken).toMatchObject({ firm: 'acme', files: 1, sha256: result.records })
      const to = fresh()
      await exportFirm({ firm: 'acme', lines: linesAgain(store, header), blobs, to })
      expect(contentsOf(to), kind).toEqual(contentsOf(first))
      pairs.add(`${came} to ${kind}`)
      ;[from, came] = [to, kind]
      if (kind === 'pglite' || kind === 'postgres') continue
      await store.close()
    }
    expect(pairs.size).toBe(kinds.length ** 2)
  })

  test.each(kinds)('works on in %s, its journal whole', async (kind) => {
    const { to } = await packed()
    const store = await migrated(stores[kind])
    await importFirm({ order, from: to, store, plugins, blobs: fileBlobs({ folder: fresh() }) })
    const host = await createHost({ store, plugins })
    const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
    expect(await desk.contacts.count()).toBe(32)
    expect(await desk.nextNumber('bill')).toBe(2)
    await desk.contacts.create({ kind: 'person', name: 'One more' })
    const verified = await host.session({ firm: 'acme', actor: { service: 'ops' } }).journal.verify()
    expect(verified.broken).toBeUndefined()
    expect(verified.sealed ?? 1).toBeGreaterThan(0)
  })

  test('is not taken in twice, nor without its plugins, and then nothing is', async () => {
    const { to } = await packed()
    const store = await migrated(stores.sqlite)
    const blobs = fileBlobs({ folder: fresh() })
    await expect(importFirm({ order, from: to, store, blobs })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
      data: { why: expect.stringContaining('acme.risk/score') },
    })
    expect(await store.read('acme', (tx) => tx.count(coreModels.contacts))).toBe(0)
    await expect(importFirm({ order, from: to, store, plugins })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
    })
    await importFirm({ order, from: to, store, plugins, blobs })
    const given = fileBlobs({ folder: fresh() })
    await expect(importFirm({ order, from: to, store, plugins, blobs: given })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
    })
    for await (const { sha256 } of given.list()) expect.unreachable(sha256) // what is refused leaves no files
    await expect(importFirm({ order, from: to, store, plugins, blobs })).rejects.toMatchObject({
      code: 'IMPORT_REFUSED',
    })
    await store.close()
  })

  test('is packed once', async () => {
    const { host, to } = await packed()
    const again = exportFirm({ firm: 'acme', lines: host.firms.export('acme', order), to })
    await expect(again).rejects.toMatchObject({ code: 'KEPT_EXISTS' })
    const other = fresh()
    const broken = (async function* () {
      yield '{"export":{}}\n'
      throw new Error('the store went away')
    })()
    await expect(exportFirm({ firm: 'acme', lines: broken, to: other })).rejects.toThrow('went away')
    expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false])
    mkdirSync(`${other}.part`) // as one that was killed has left it
    writeFileSync(join(`${other}.part`, 'junk'), '')
    await exportFirm({ firm: 'acme', lines: host.firms.export('acme', order), to: other })
    await verifyPackage({ from: other })
  })

  test('of which files are missing says which', async () => {
    const { host } = await packed()
    const { missing } = await exportFirm({
      firm: 'acme',
      lines: host.firms.export('acme', order),
      to: fresh(),
    })
    expect(missing).toHaveLength(1)
  })
})

test.each(kinds)('secret fields in %s', async (kind) => {
  const inner = stores[kind]()
  const secrets = [{ model: 'contact', fields: ['title'], findable: ['name'] }]
  const own = () => encryptedStore({ store: inner, keys, secrets })
  const host = await createHost({ store: own() })
  const desks = Array.from({ length: 4 }, (_, n) => host.session({ firm: 'acme', actor: { user: `u_${n}` } }))
  await Promise.all(
    desks.map((desk, n) => desk.contacts.create({ kind: 'person', name: `Name ${n % 2}`, title: planted })),
  )
  const first = desks[0] as (typeof desks)[0]
  expect((await first.contacts.find({ where: { name: 'Name 1' } })).items.map(({ title }) => title)).toEqual([
    planted,
    planted,
  ])
  expect(await first.contacts.count({ where: { name: { in: ['Name 0', 'none'] } } })).toBe(2)
  await expect(first.contacts.find({ order: ['name', 'asc'] })).rejects.toMatchObject({
    code: 'SECRET_QUERY',
  })
  const stored = await inner.read('acme', async (tx) => [
    ...(await tx.find(coreModels.contacts)).items,
    ...(await tx.find(journal)).items,
  ])
  expect(stored.length).toBeGreaterThan(7)
  expect(JSON.stringify(stored)).not.toMatch(/PLANTED|Name [01]/)
  const later = localKeys({ current: 'two', keys: { ...oneKey, two: createKey() } })
  expect(await rotateKeys(inner, later)).toBe(1)
  const again = encryptedStore({ store: inner, keys: later, secrets })
  expect(
    (await again.read('acme', (tx) => tx.find(coreModels.contacts))).items.map(({ title }) => title),
  ).toContain(planted)
  const verified = await host.session({ firm: 'acme', actor: { service: 'ops' } }).journal.verify()
  expect(verified.broken).toBeUndefined()
})

test('a package is readable without the library', async () => {
  const { to } = await packed()
  for (const name of readdirSync(join(to, 'files')))
    expect(
      createHash('sha256')
        .update(readFileSync(join(to, 'files', name)))
        .digest('hex'),
    ).toBe(name)
  const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
  for (const { path, sha256, size } of manifest.files) {
    const bytes = readFileSync(join(to, path))
    expect([size, sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
  }
  const records = readFileSync(join(to, 'records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(records.filter(({ model }) => model === 'contact')).toHaveLength(32)
})

describe.each([
  ['plain', undefined],
  ['encrypted', keys],
] as const)('a %s package', (_, given) => {
  const own = given === undefined ? {} : { keys: given }

  test('of which a bit flips anywhere is not taken in, and the file is named', async () => {
    const { to } = await packed(given)
    const paths = [...contentsOf(to).keys()]
    expect(paths.length).toBeGreaterThan(3)
    const store = await migrated(stores.memory)
    for (const path of paths) {
      const whole = readFileSync(join(to, path))
      for (const at of [0, 1, whole.length >> 2, whole.length >> 1, whole.length - 2, whole.length - 1]) {
        for (const bit of [1, 32]) {
          const flipped = Buffer.from(whole)
          flipped[at] = (flipped[at] ?? 0) ^ bit
          writeFileSync(join(to, path), flipped)
          const taken = importFirm({
            order,
            from: to,
            store,
            plugins,
            blobs: fileBlobs({ folder: fresh() }),
            ...own,
          })
          const error = await taken.then(
            () => `${path} at ${at} was taken`,
            (cause: unknown) => cause,
          )
          if (path === 'key.json')
            expect(error).toMatchObject({ code: expect.stringMatching(/^(KE|SEALED)/) })
          else expect(error).toMatchObject({ code: 'KEPT_DAMAGED' })
          if (given === undefined) expect(String(error)).toContain(path)
        }
      }
      writeFileSync(join(to, path), whole)
    }
    expect(await store.read('acme', (tx) => tx.count(coreModels.contacts))).toBe(0)
    await verifyPackage({ from: to, ...own })
  })

  test('from which files are taken, or to which one is added, says every one', async () => {
    const { to } = await packed(given)
    const paths = [...contentsOf(to).keys()].filter((path) => /^(files|sealed)\//.test(path))
    for (const path of paths) rmSync(join(to, path))
    writeFileSync(join(to, 'added.txt'), '')
    await expect(verifyPackage({ from: to, ...own })).rejects.toMatchObject({
      code: 'KEPT_DAMAGED',
      findings: expect.objectContaining({ length: paths.length + 1 }),
    })
  })
})

test('an encrypted package says nothing in clear, and is not opened without its key', async () => {
  const { to } = await packed(keys)
  for (const [path, content] of contentsOf(to)) {
    const bytes = Buffer.from(content, 'base64')
    for (const said of [planted, 'acme', 'Harbor', 'contact', 'records'])
      expect([path, bytes.includes(said)]).toEqual([path, false])
  }
  await expect(verifyPackage({ from: to })).rejects.toMatchObject({
    code: 'KEPT_SEALED',
    data: { keyId: 'one' },
  })
  const other = localKeys({ current: 'two', keys: { two: createKey() } })
  await expect(verifyPackage({ from: to, keys: other })).rejects.toMatchObject({ code: 'KEY_UNKNOWN' })
})
