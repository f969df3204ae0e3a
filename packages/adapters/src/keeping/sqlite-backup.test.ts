import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contact, contacts } from '@matterkit/core/models'
import { newId } from '@matterkit/core/values'
import { afterAll, describe, expect, test } from 'vitest'
import { sqlite } from '../sqlite/index.js'
import { rekeySqlite } from '../sqlite/rekey.js'
import { backupSqlite, restoreSqlite, verifySqliteBackup } from './sqlite-backup.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-keeping-'))
let files = 0
const fresh = () => join(folder, `${++files}.db`)
afterAll(() => rmSync(folder, { recursive: true }))

const schema = [{ owner: 'test', models: [contacts] }] as never
const withKey = (key: string | undefined) => (key === undefined ? {} : { key })

function contact(name: string): Contact {
  const at = '2026-11-24T00:00:00.000Z' as Contact['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  const header = { id: newId<'contact'>('con'), firmId: 'acme', version: 1, schemaVersion: 1 }
  return { ...header, ...who, ...contacts.parse({ kind: 'person', name }) }
}

async function made(key?: string) {
  const file = fresh()
  const store = sqlite({ file, ...withKey(key) })
  await store.migrate(schema)
  await store.write('acme', (tx) => tx.insert(contacts, [contact('PLANTED')]))
  return { file, store }
}

async function countIn(file: string, key?: string): Promise<number> {
  const store = sqlite({ file, ...withKey(key) })
  try {
    await store.migrate(schema)
    return await store.read('acme', (tx) => tx.count(contacts))
  } finally {
    await store.close()
  }
}

describe.each([[undefined], ['a key']])('a file with key %s', (key) => {
  test('is copied while it is written to, and restored', async () => {
    const { file, store } = await made(key)
    const to = fresh()
    let stop = false
    const writing = (async () => {
      let n = 0
      for (; !stop; n++) {
        await store.write('acme', (tx) => tx.insert(contacts, [contact(`P${n}`), contact(`Q${n}`)]))
        await new Promise((resolve) => setImmediate(resolve))
      }
      return n
    })()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const { size, sha256 } = await backupSqlite({ file, ...withKey(key), to })
    stop = true
    await writing
    await store.close()
    expect(await verifySqliteBackup({ file: to, ...withKey(key) })).toEqual({ size, sha256 })
    const restored = fresh()
    await restoreSqlite({ from: to, ...withKey(key), to: restored })
    const count = await countIn(restored, key)
    expect(count).toBeGreaterThan(1)
    expect(count % 2).toBe(1) // units of two are there whole
    expect(readFileSync(to).includes('PLANTED')).toBe(key === undefined)
    await expect(backupSqlite({ file, ...withKey(key), to })).rejects.toMatchObject({ code: 'KEPT_EXISTS' })
    await expect(restoreSqlite({ from: to, ...withKey(key), to: file })).rejects.toMatchObject({
      code: 'KEPT_EXISTS',
    })
  })

  test('of which any bit of a copy flips is not restored', async () => {
    const { file, store } = await made(key)
    const to = fresh()
    await backupSqlite({ file, ...withKey(key), to })
    await store.close()
    const whole = readFileSync(to)
    for (const at of [0, 20, 5000, whole.length >> 1, whole.length - 1]) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      writeFileSync(to, flipped)
      const target = fresh()
      await expect(restoreSqlite({ from: to, ...withKey(key), to: target })).rejects.toMatchObject({
        code: 'KEPT_DAMAGED',
        data: { what: to },
      })
      expect(existsSync(target)).toBe(false)
    }
    writeFileSync(to, whole.subarray(0, whole.length - 1))
    await expect(verifySqliteBackup({ file: to, ...withKey(key) })).rejects.toMatchObject({
      code: 'KEPT_DAMAGED',
    })
  })
})

test('a copy does not open with another key, and a file is not copied with one', async () => {
  const { file, store } = await made('right')
  const to = fresh()
  await expect(backupSqlite({ file, key: 'wrong', to })).rejects.toMatchObject({ code: 'STORE_KEY_WRONG' })
  await backupSqlite({ file, key: 'right', to })
  await store.close()
  await expect(verifySqliteBackup({ file: to, key: 'wrong' })).rejects.toMatchObject({
    code: 'STORE_KEY_WRONG',
  })
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('of a file that is not there nothing is made', async () => {
  const file = fresh()
  await expect(backupSqlite({ file, to: fresh() })).rejects.toMatchObject({ code: 'KEPT_MISSING' })
  expect(existsSync(file)).toBe(false)
})

describe('the key of a file', () => {
  test.each([
    ['one', 'two'],
    [undefined, 'two'],
    ['one', undefined],
    ["o'ne", "tw'o"],
  ])('is changed from %s to %s', async (key, newKey) => {
    const { file, store } = await made(key)
    await store.close()
    rekeySqlite({ file, ...withKey(key), ...(newKey === undefined ? {} : { newKey }) })
    expect(await countIn(file, newKey)).toBe(1)
    await expect(countIn(file, key)).rejects.toMatchObject({ code: 'STORE_KEY_WRONG' })
    expect(readFileSync(file).includes('PLANTED')).toBe(newKey === undefined)
    expect(existsSync(`${file}.rekeyed`)).toBe(false)
  })

  test('stays where the old one is wrong, or another is writing', async () => {
    const { file, store } = await made('one')
    await store.write('acme', async (tx) => {
      await tx.insert(contacts, [contact('of another')])
      expect(() => rekeySqlite({ file, key: 'one', newKey: 'two' })).toThrow('STORE_BUSY')
    })
    await store.close()
    expect(() => rekeySqlite({ file, key: 'wrong', newKey: 'two' })).toThrow('STORE_KEY_WRONG')
    expect(await countIn(file, 'one')).toBe(2)
  })

  test('is one or the other whenever it was killed, and the file whole', async () => {
    const { file, store } = await made('one')
    await store.close()
    const script = join(import.meta.dirname, '../testing/rekeyer.ts')
    for (let round = 0; round < 6; round++) {
      const child = spawn(process.execPath, ['-C', '@matterkit/source', '--import', 'tsx', script, file])
      const closed = new Promise((resolve) => child.once('close', resolve))
      await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), closed])
      await new Promise((resolve) => setTimeout(resolve, 7 * round))
      child.kill('SIGKILL')
      await closed
      const found = (await countIn(file, 'one').catch(() => 0)) === 1 ? 'one' : 'two'
      expect(await countIn(file, found)).toBe(1)
      if (found === 'two') rekeySqlite({ file, key: 'two', newKey: 'one' })
    }
  })

  test('stays where it was killed before the copy took its place', async () => {
    const { file, store } = await made('one')
    await store.close()
    copyFileSync(file, `${file}.rekeyed`) // what such a one has left
    rekeySqlite({ file, key: 'one', newKey: 'two' })
    expect(await countIn(file, 'two')).toBe(1)
  })
})
