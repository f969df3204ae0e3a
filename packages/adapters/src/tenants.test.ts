import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createHost,
  defineModel,
  definePlugin,
  type Host,
  type Model,
  type Plugin,
  type Stored,
} from '@matterkit/core'
import { blobIndexSchema, digestOfList, encryptedBlobs, storedBlobIndex } from '@matterkit/core/blobs'
import { createKey, encryptedStore, localKeys } from '@matterkit/core/encryption'
import { memory } from '@matterkit/core/store'
import { MatterkitError } from '@matterkit/core/values'
import Sqlite from 'libsql'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod'
import { fileBlobs } from './files/index.js'
import { exportFirm } from './keeping/index.js'
import { sqlite } from './sqlite/index.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-tenants-'))
let files = 0
afterAll(() => rmSync(folder, { recursive: true }))

const order = { by: { service: 'operations' }, reason: 'They leave us' } as const

interface Score extends Stored<'acme.risk/score'> {
  readonly tags: readonly string[]
}
const scores: Model<Score> = defineModel<Score>(
  'acme.risk/score',
  { tags: z.array(z.string()) },
  { prefix: 'sco', indexes: ['tags[]'] },
)
const risk: Plugin = definePlugin({ id: 'acme.risk', version: '1.0.0', models: [scores as unknown as Model] })

/** Two firms in one file, each with a person, a matter, a record of a plugin and a number taken. */
async function twoFirms() {
  const file = join(folder, `${++files}.db`)
  const host = await createHost({ store: sqlite({ file }), plugins: [risk] })
  for (const firm of ['acme', 'globex']) {
    const desk = host.session({ firm, actor: { user: `u_${firm}` } })
    const client = await desk.contacts.create({ kind: 'person', name: `PLANTED of ${firm}`, tags: ['vip'] })
    await desk.matters.create({
      number: '2026-0001',
      title: `PLANTED matter of ${firm}`,
      clientId: client.id,
    })
    await desk.records(scores).create({ tags: ['PLANTED'] })
    await desk.nextNumber('bill')
  }
  return { file, host }
}

/** The rows of every table of the file, as the driver reads them. */
function rowsIn(file: string): Record<string, readonly { readonly firm_id: string }[]> {
  const db = new Sqlite(file)
  const tables = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name like 'mk_%' and name <> 'mk_migrations'",
    )
    .all() as { name: string }[]
  const rows = Object.fromEntries(tables.map(({ name }) => [name, db.prepare(`select * from ${name}`).all()]))
  db.close()
  return rows as never
}

const linesOf = async (host: Host<readonly Plugin[]>, firm: string) => {
  const lines: string[] = []
  for await (const line of host.firms.export(firm, order)) lines.push(line)
  return lines
}

test('an export from a file has every row of the firm, and none of another', async () => {
  const { file, host } = await twoFirms()
  const lines = await linesOf(host, 'acme')
  const { manifest } = JSON.parse(lines.at(-1) ?? '') as { manifest: { records: Record<string, number> } }
  const rows = Object.entries(rowsIn(file)).filter(
    ([table]) => !table.endsWith('__keys') && table !== 'mk_counters',
  )
  const kept = rows.map(([, all]) => all.filter(({ firm_id }) => firm_id === 'acme').length)
  expect(Object.values(manifest.records).reduce((sum, count) => sum + count)).toBe(
    kept.reduce((sum, count) => sum + count),
  )
  expect(lines.some((line) => line.includes('globex'))).toBe(false)
  await host.close()
})

test('a removed firm has no row left in any table, not even of its lists, and others keep theirs', async () => {
  const { file, host } = await twoFirms()
  await host.firms.suspend('acme', order)
  const refused = await host
    .session({ firm: 'acme', actor: { user: 'u_acme' } })
    .contacts.count()
    .catch((e: unknown) => e)
  expect(refused instanceof MatterkitError && refused.code).toBe('FIRM_SUSPENDED')
  const before = rowsIn(file)
  const { manifest } = JSON.parse((await linesOf(host, 'acme')).at(-1) ?? '') as {
    manifest: { sha256: string }
  }
  const certificate = await host.firms.remove('acme', { ...order, handedOver: manifest.sha256 })
  expect(certificate).toMatchObject({ handedOver: true, sha256: manifest.sha256 })
  const after = rowsIn(file)
  for (const [table, rows] of Object.entries(after)) {
    const left = rows.filter(({ firm_id }) => firm_id === 'acme')
    if (table !== 'mk_counters') expect([table, left]).toEqual([table, []])
    const others = (all: typeof rows) => all.filter(({ firm_id }) => firm_id === 'globex')
    expect([table, others(rows)]).toEqual([table, others(before[table] ?? [])])
  }
  expect(await host.session({ firm: 'globex', actor: { user: 'u' } }).contacts.count()).toBe(1)
  await host.close()
  const again = await createHost({ store: sqlite({ file }), plugins: [risk] })
  expect(await again.firms.standing('acme')).toBe('removed')
  expect((await again.firms.removals()).items).toEqual([certificate])
  await again.close()
})

/** A host whose secrets and files are encrypted, in a file that can be looked into. */
async function encrypted() {
  const file = join(folder, `${++files}.db`)
  const inner = sqlite({ file })
  await inner.migrate([blobIndexSchema])
  const keys = localKeys({ current: 'one', keys: { one: createKey() } })
  const store = encryptedStore({ store: inner, keys, secrets: [{ model: 'contact', fields: ['title'] }] })
  const placeOf = (firm: string) => join(folder, `files-${files}-${firm}`)
  const blobsOf = (firm: string) => {
    const index = storedBlobIndex(inner, firm)
    return encryptedBlobs({ blobs: fileBlobs({ folder: placeOf(firm), firm }), keys, index })
  }
  const expectGone = (firm: string) => {
    for (const [table, rows] of Object.entries(rowsIn(file)))
      if (table !== 'mk_counters')
        expect([table, rows.filter(({ firm_id }) => firm_id === firm)]).toEqual([table, []])
  }
  return { host: await createHost({ store, plugins: [risk] }), placeOf, blobsOf, expectGone }
}

test('an encrypted firm that is removed leaves no key, no index and no file, and others keep theirs', async () => {
  const { host, placeOf, blobsOf, expectGone } = await encrypted()
  for (const firm of ['acme', 'globex']) {
    const desk = host.session({ firm, actor: { user: 'u' } })
    await desk.contacts.create({ kind: 'person', name: 'Ada', title: 'planted' })
    for (const text of ['a letter', `of ${firm}`]) await blobsOf(firm).put(new TextEncoder().encode(text))
  }
  await host.firms.suspend('acme', order)
  const blobs = blobsOf('acme')
  const named: string[] = []
  for await (const { sha256 } of blobs.list()) named.push(sha256)
  const broken = { list: blobs.list, remove: async () => Promise.reject(new Error('the disk is gone')) }
  await expect(host.firms.remove('acme', { ...order, blobs: { ...blobs, ...broken } })).rejects.toThrow(
    'disk',
  )
  await expect(host.firms.remove('acme', order)).rejects.toThrow(/ORDER_INVALID.*its files again/)
  const certificate = await host.firms.remove('acme', { ...order, blobs })
  expect(certificate).toMatchObject({
    files: { count: 2, sha256: digestOfList(named) },
    records: { contact: 1 },
  })
  expectGone('acme')
  const left = readdirSync(placeOf('acme'), { recursive: true, withFileTypes: true })
  expect(left.filter((each) => each.isFile()).map(({ name }) => name)).toEqual(['firm.json'])
  const other = host.session({ firm: 'globex', actor: { user: 'u' } })
  expect((await other.contacts.find()).items[0]?.title).toBe('planted')
  const kept: string[] = []
  for await (const { sha256 } of blobsOf('globex').list()) kept.push(sha256)
  expect(kept).toHaveLength(2)
  await host.close()
})

test('which files went is told by the package that a firm was given', async () => {
  const { host, blobsOf } = await encrypted()
  const blobs = blobsOf('acme')
  await host.session({ firm: 'acme', actor: { user: 'u' } }).contacts.create({ kind: 'person', name: 'Ada' })
  for (const text of ['a letter', 'a will', 'a deed']) await blobs.put(new TextEncoder().encode(text))
  await host.firms.suspend('acme', order)
  const to = join(folder, `package-${files}`)
  const { records } = await exportFirm({ firm: 'acme', lines: host.firms.export('acme', order), blobs, to })
  const certificate = await host.firms.remove('acme', { ...order, handedOver: records, blobs })
  // as a third party does, who has the package and not this library
  const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8')) as {
    files: readonly { path: string }[]
  }
  const names = manifest.files.flatMap(({ path }) => /^files\/(.*)$/.exec(path)?.[1] ?? []).sort()
  const sha256 = createHash('sha256')
    .update(names.map((name) => `${name}\n`).join(''))
    .digest('hex')
  expect(certificate.files).toEqual({ count: 3, sha256 })
  if (process.platform === 'linux') {
    const sum = execFileSync('sh', ['-c', 'ls files | LC_ALL=C sort | sha256sum'], { cwd: to })
    expect(sum.toString().slice(0, 64)).toBe(sha256)
  }
  await host.close()
})

test('a folder that two firms would share is refused before one of them loses its files', async () => {
  const { host, placeOf } = await encrypted()
  const shared = { folder: placeOf('both') }
  const { sha256 } = await fileBlobs({ ...shared, firm: 'globex' }).put(new TextEncoder().encode('a letter'))
  await host.session({ firm: 'acme', actor: { user: 'u' } }).contacts.create({ kind: 'person', name: 'Ada' })
  await host.firms.suspend('acme', order)
  const removing = (firm?: string) =>
    host.firms.remove('acme', {
      ...order,
      blobs: fileBlobs({ ...shared, ...(firm === undefined ? {} : { firm }) }),
    })
  await expect(removing('acme')).rejects.toMatchObject({
    code: 'BLOBS_OF_ANOTHER',
    data: { owner: 'globex' },
  })
  await expect(removing('globex')).rejects.toThrow(/ORDER_INVALID.*are of globex/)
  await expect(removing()).rejects.toThrow(/ORDER_INVALID.*do not say whose they are/)
  expect(await host.firms.standing('acme')).toBe('suspended')
  expect(await fileBlobs({ ...shared, firm: 'globex' }).has(sha256)).toBe(true)
  await host.close()
})

test('where files are somebody else’s to destroy, the keys to them go all the same', async () => {
  const { host, blobsOf, expectGone } = await encrypted()
  const blobs = blobsOf('acme')
  const desk = host.session({ firm: 'acme', actor: { user: 'u' } })
  await desk.contacts.create({ kind: 'person', name: 'Ada' })
  const { sha256 } = await blobs.put(new TextEncoder().encode('a letter'))
  await host.firms.suspend('acme', order)
  const certificate = await host.firms.remove('acme', order)
  expect(certificate.completedAt).toBeDefined()
  expect(certificate.files).toBeUndefined()
  expect(await blobs.has(sha256)).toBe(false)
  expectGone('acme')
  await host.close()
})

test('a copy goes from a file to another store, in other words', async () => {
  const { host } = await twoFirms()
  const into = memory()
  const sandbox = await createHost({ store: into, plugins: [risk] })
  const copy = await host.firms.copy('acme', {
    ...order,
    to: 'training',
    into,
    key: 'a key of enough letters',
  })
  expect(copy.records).toEqual({ 'acme.risk/score': 1, contact: 1, matter: 1 })
  const desk = sandbox.session({ firm: 'training', actor: { service: 's' } })
  const [contact] = (await desk.contacts.find()).items
  const [matter] = (await desk.matters.find({ where: { clientId: contact?.id as never } })).items
  expect(matter?.number).toBe('2026-0001')
  expect(JSON.stringify([contact, matter, (await desk.records(scores).find()).items])).not.toContain(
    'PLANTED',
  )
  expect(await desk.nextNumber('bill')).toBe(2)
  await host.close()
})
