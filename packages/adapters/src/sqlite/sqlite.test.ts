import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contact, contacts } from '@matterkit/core/models'
import { createQueue, queueSchema } from '@matterkit/core/queue'
import type { Store } from '@matterkit/core/store'
import { testQueue, testStore } from '@matterkit/core/testing'
import { newId } from '@matterkit/core/values'
import { afterAll, describe, expect, test } from 'vitest'
import { sqlite } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-sqlite-'))
let files = 0
const freshFile = () => join(folder, `${++files}.db`)

afterAll(() => rmSync(folder, { recursive: true }))

testStore({ describe, test }, { name: 'sqlite', open: async () => sqlite({ file: freshFile() }) })
testStore(
  { describe, test },
  { name: 'sqlite with a key', open: async () => sqlite({ file: freshFile(), key: 'k' }) },
)

function contact(name: string): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = {
    id: newId<'contact'>('con'),
    firmId: 'acme',
    version: 1,
    schemaVersion: 1,
    ext: {},
    externalIds: [],
  }
  return { ...header, ...who, ...contacts.parse({ kind: 'person', name }) }
}

async function opened(file: string, key?: string): Promise<Store> {
  const store = sqlite({ file, ...(key === undefined ? {} : { key }) })
  await store.migrate([{ owner: 'core', models: [contacts] }])
  return store
}

describe('a SQLite file', () => {
  test('holds what was committed when it is opened again', async () => {
    const file = freshFile()
    const first = await opened(file)
    const kept = contact('Ada Wong')
    await first.write('acme', (tx) => tx.insert(contacts, [kept]))
    await first.close()
    // The file alone, as a backup program would take it.
    const copy = freshFile()
    writeFileSync(copy, readFileSync(file))
    const second = await opened(copy)
    expect(await second.read('acme', (tx) => tx.get(contacts, kept.id))).toEqual(kept)
    await second.close()
  })

  test('with a key shows nothing, and opens to no other key', async () => {
    const file = freshFile()
    const store = await opened(file, 'right')
    await store.write('acme', (tx) => tx.insert(contacts, [contact('Planted Secret')]))
    const onDisk = [file, `${file}-wal`].map((each) => readFileSync(each, 'latin1')).join()
    await store.close()
    expect(onDisk).not.toContain('Planted Secret')
    expect(() => sqlite({ file, key: 'wrong' })).toThrow(/STORE_KEY_WRONG/)
    expect(() => sqlite({ file })).toThrow(/STORE_KEY_WRONG/)
  })

  test('that is something else is refused', () => {
    const file = freshFile()
    writeFileSync(
      file,
      'Dear counsel, please find enclosed a letter that is much longer than a database header.'.repeat(99),
    )
    expect(() => sqlite({ file })).toThrow(/STORE_UNREADABLE/)
    expect(() => sqlite({ file: join(folder, 'no', 'such', 'folder.db') })).toThrow(/STORE_UNREADABLE/)
  })
})

testQueue(
  { describe, test },
  {
    name: 'on sqlite',
    leaseMs: 60_000,
    async open(clock) {
      const file = freshFile()
      const [store, second] = [sqlite({ file }), sqlite({ file })]
      await store.migrate([queueSchema])
      await second.migrate([queueSchema])
      const close = async () => {
        await store.close()
        await second.close()
      }
      return { queue: createQueue({ store, clock }), other: createQueue({ store: second, clock }), close }
    },
  },
)

test('the kits run under node:test as well', async () => {
  const script = join(import.meta.dirname, '../testing/kit-under-node.ts')
  const args = ['-C', '@matterkit/source', '--import', 'tsx', '--test', '--test-reporter', 'tap', script]
  const out = await new Promise<string>((resolve) => {
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined }
    const child = spawn(process.execPath, args, { env })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.stderr.on('data', (chunk) => (text += chunk))
    child.on('close', () => resolve(text))
  })
  expect(out).toMatch(/# fail 0/)
  expect(out).toMatch(/# skipped 0/)
  expect(Number(/# pass (\d+)/.exec(out)?.[1])).toBeGreaterThan(35)
})
