/** What is marked secret is in clear in no file: of the database, its log of writes and its copies, of blobs and packages. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost, type Store } from '@matterkit/core'
import { blobIndexSchema, encryptedBlobs, storedBlobIndex } from '@matterkit/core/blobs'
import { createKey, encryptedStore, localKeys } from '@matterkit/core/encryption'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBlobs } from '../files/index.js'
import { postgres } from '../postgres/index.js'
import { backupSqlite, sqlite } from '../sqlite/index.js'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.js'
import { exportFirm, exportMatter, importFirm } from './index.js'

const room = mkdtempSync(join(tmpdir(), 'matterkit-secrets-'))
let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(async () => {
  await server.stop()
  rmSync(room, { recursive: true })
})

const secret = 'PLANTED-078-05-1120'
const open = 'PLAIN-AS-DAY' // in fields that are not secret: to see that one would be found
const keys = localKeys({ current: 'one', keys: { one: createKey() } })
const secrets = [
  { model: 'contact', fields: ['title'] },
  { model: 'note', fields: ['text', 'subject'] },
]
const order = { by: { service: 'operations' }, reason: 'To be kept' } as const

/** The files under a folder that say a text. */
function saying(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => readFileSync(path).includes(text))
}

test.each(['sqlite', 'postgres'] as const)('a secret is nowhere in clear, with %s', async (kind) => {
  const place = join(room, kind)
  mkdirSync(place)
  const [file, data] = [join(place, 'firm.db'), kind === 'sqlite' ? place : server.folder]
  const inner: Store =
    kind === 'sqlite'
      ? sqlite({ file })
      : postgres({ connectionString: server.connectionString, schema: 'secrets' })
  await inner.migrate([blobIndexSchema])
  const blobs = encryptedBlobs({
    ...{ blobs: fileBlobs({ folder: join(place, 'files') }), keys },
    index: storedBlobIndex(inner, 'acme'),
  })
  const said: string[] = []
  const host = await createHost({
    store: encryptedStore({ store: inner, keys, secrets }),
    log: (entry) => said.push(JSON.stringify(entry)),
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const { sha256, size } = await blobs.put(new TextEncoder().encode(`The number is ${secret}`))
  const make = async (
    work: Pick<typeof desk, 'contacts' | 'matters' | 'parties' | 'notes' | 'documents' | 'documentVersions'>,
  ) => {
    const client = await work.contacts.create({ kind: 'person', name: open, title: secret })
    const matter = await work.matters.create({ number: '1', title: 'Quay', clientId: client.id })
    await work.parties.create({ matterId: matter.id, contactId: client.id, role: 'client', side: 'ours' })
    const note = { matterId: matter.id, text: secret, on: '2026-11-02', privilege: 'none' } as const
    const { id } = await work.notes.create(note as never)
    await work.notes.update(id, { version: 1, set: { subject: secret } })
    const document = await work.documents.create({ matterId: matter.id, title: 'Will', privilege: 'none' })
    const version = { number: 1, fileName: 'will.txt', mediaType: 'text/plain', size, sha256 }
    await work.documentVersions.create({ documentId: document.id, matterId: matter.id, ...version } as never)
    return { matter: matter.id, client, told: secret }
  }
  const { matter, client } = await desk.transaction(make, { idempotency: { key: 'once' } })

  const wrong = [
    () => desk.notes.find({ where: { text: secret } as never }),
    () => desk.contacts.update(client.id, { version: 99, set: { title: secret } }),
    () => desk.notes.create({ text: secret } as never),
  ]
  for (const attempt of wrong)
    await attempt().then(
      () => expect.unreachable(),
      (error: Error) => said.push(`${error.stack} ${JSON.stringify(error)}`),
    )
  const [firm, whole] = [join(place, 'firm'), join(place, 'matter')]
  await exportFirm({ firm: 'acme', lines: host.firms.export('acme', order), blobs, to: firm, keys })
  const handover = { to: open, by: 'Acme', on: '2026-11-02' }
  await exportMatter({ desk, matterId: matter, blobs, to: whole, keys, handover })
  if (kind === 'sqlite') await backupSqlite({ file, to: join(place, 'copy.db') })
  else {
    const client = new pg.Client({ connectionString: server.connectionString })
    await client.connect()
    await client.query('checkpoint') // so that tables are written as well as the log
    await client.end()
  }
  expect(saying(data, open).length).toBeGreaterThan(kind === 'sqlite' ? 1 : 0)
  expect([...saying(data, secret), ...saying(place, secret)]).toEqual([])
  await host.close()
  expect(saying(place, secret)).toEqual([])
  expect(said.length).toBeGreaterThan(2)
  expect(said.join()).not.toContain(secret)

  // Another store takes it in, encrypted again under another key; and with the key everything is there.
  const target = localKeys({ current: 'two', keys: { two: createKey() } })
  const other = join(place, 'other.db')
  const store = encryptedStore({ store: sqlite({ file: other }), keys: target, secrets })
  const there = await createHost({ store })
  await importFirm({
    order,
    from: firm,
    store,
    blobs: fileBlobs({ folder: join(room, `${kind}-plain`) }),
    keys,
  })
  expect(readFileSync(other).includes(secret)).toBe(false)
  const found = await there.session({ firm: 'acme', actor: { user: 'u_1' } }).contacts.get(client.id)
  expect(found.title).toBe(secret)
  await there.close()
})

test('a store that keeps no secrets says them, so that the search is worth something', async () => {
  const file = join(room, 'plain.db')
  const host = await createHost({ store: sqlite({ file }) })
  await host
    .session({ firm: 'acme', actor: { user: 'u' } })
    .contacts.create({ kind: 'person', name: 'x', title: secret })
  await host.close()
  expect(readFileSync(file).includes(secret)).toBe(true)
})
