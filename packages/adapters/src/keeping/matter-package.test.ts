import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost, memory } from '@matterkit/core'
import { memoryBlobs } from '@matterkit/core/blobs'
import { createKey, localKeys } from '@matterkit/core/encryption'
import { afterAll, expect, test } from 'vitest'
import { exportMatter, verifyPackage } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-matters-'))
let count = 0
const handover = { to: 'Ada Lovelace', by: 'Elena Mora, Acme', on: '2026-11-02' }
const fresh = () => join(folder, String(++count))
afterAll(() => rmSync(folder, { recursive: true }))

async function atWork() {
  const host = await createHost({ store: memory(), clock: () => Date.parse('2026-11-02T12:00:00Z') })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const blobs = memoryBlobs()
  const put = (said: string) => blobs.put(new TextEncoder().encode(said))
  const { matter, other } = await desk.transaction(async (work) => {
    const person = await work.contacts.create({ kind: 'person', name: 'Ada <Lovelace> & Co' })
    const draft = { clientId: person.id, title: 'Ada v. "Babbage" <script>' }
    const matter = await work.matters.create({ ...draft, number: '2026-1' } as never)
    const other = await work.matters.create({ ...draft, number: '2026-2', title: 'OTHER' } as never)
    await work.parties.create({
      matterId: matter.id,
      contactId: person.id,
      role: 'plaintiff',
      side: 'ours',
    } as never)
    await work.notes.create({ matterId: matter.id, text: 'Ask <her>', on: '2026-11-02', privilege: 'none' })
    await work.notes.create({
      matterId: matter.id,
      text: 'INTERNAL',
      on: '2026-11-01',
      privilege: 'work-product',
    })
    await work.notes.create({ matterId: other.id, text: 'OTHER', on: '2026-11-01', privilege: 'none' })
    return { matter, other }
  })
  async function document(title: string, ...versions: readonly string[]) {
    const made = await desk.documents.create({ matterId: matter.id, title, privilege: 'none' })
    for (const [index, said] of versions.entries()) {
      const { sha256, size } = await put(said)
      const rest = {
        number: index + 1,
        fileName: `../${title}: ${index}?.pdf`,
        mediaType: 'application/pdf',
        size,
        sha256,
      }
      await desk.documentVersions.create({ documentId: made.id, matterId: matter.id, ...rest })
    }
    return made
  }
  const complaint = await document('Complaint', 'first', 'second')
  const memo = await document('Memo', 'INTERNAL memo')
  return { host, desk, blobs, matter, other, complaint, memo }
}

const all = (place: string) => readdirSync(place, { recursive: true, encoding: 'utf8' }).sort()

test('the complete file of a matter, with an index that a person can read', async () => {
  const { desk, blobs, matter } = await atWork()
  const to = fresh()
  const result = await exportMatter({ desk, matterId: matter.id, blobs, to, handover })
  expect(result).toMatchObject({ matter: '2026-1', files: 3, withheld: [], missing: [] })
  expect(readdirSync(join(to, 'documents')).sort()).toEqual([
    '0001-v1 .. Complaint 0.pdf',
    '0001-v2 .. Complaint 1.pdf',
    '0002-v1 .. Memo 0.pdf',
  ])
  expect(readFileSync(join(to, 'documents', '0001-v2 .. Complaint 1.pdf'), 'utf8')).toBe('second')
  const index = readFileSync(join(to, 'index.html'), 'utf8')
  for (const said of [
    'Ada &lt;Lovelace&gt; &amp; Co',
    'Ask &lt;her&gt;',
    'Complaint',
    'plaintiff',
    '&lt;script&gt;',
  ])
    expect(index).toContain(said)
  expect(index).not.toContain('<script>')
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => decodeURIComponent(path))
  expect(links.length).toBeGreaterThan(7)
  for (const link of links) expect([link, existsSync(join(to, link))]).toEqual([link, true])
  const everything = all(to)
    .filter((path) => path.includes('.'))
    .map((path) => readFileSync(join(to, path), 'utf8'))
    .join()
  expect(everything).not.toContain('OTHER') // nothing of another matter
  expect((await verifyPackage({ from: to })).kind).toBe('matter')
})

test('shows work and papers by name, and of the other side no more than what it is called', async () => {
  const { desk, blobs, matter } = await atWork()
  await desk.users.create({
    userId: 'u_1',
    kind: 'person',
    name: { given: 'Elena', family: 'Mora' },
    roles: [],
  })
  const them = await desk.contacts.create({
    ...{ kind: 'person', name: 'Charles Babbage', title: 'SECRET OF ANOTHER MATTER' },
    emails: [{ address: 'charles@example.com' }],
  })
  await desk.parties.create({
    matterId: matter.id,
    contactId: them.id,
    role: 'defendant',
    side: 'adverse',
  } as never)
  const work = { matterId: matter.id, on: '2026-11-02' } as never as object
  const worked = { ...work, timekeeperId: 'u_1', seconds: 3_900, narrative: 'Draft complaint' }
  await desk.timeEntries.create(worked as never)
  const spent = {
    ...work,
    kind: 'hard',
    amount: { minor: 40_500, currency: 'USD' },
    description: 'Filing fee',
  }
  await desk.expenses.create(spent as never)
  const to = fresh()
  const papers = ['Client ledger', 'Ledger of before'].map((title) => ({
    ...{ title, fileName: 'ledger.html', content: `<p>${title}</p>` },
  }))
  await exportMatter({ desk, matterId: matter.id, blobs, to, handover, papers })
  const index = readFileSync(join(to, 'index.html'), 'utf8')
  const row = (...cells: readonly string[]) => `<tr>${cells.map((each) => `<td>${each}</td>`).join('')}</tr>`
  expect(index).toContain(row('2026-11-02', 'Elena Mora', 'Draft complaint', '1:05'))
  expect(index).toContain(row('2026-11-02', 'Filing fee', '$405.00'))
  expect(index).toContain(row('Client ledger', '<a href="papers/0001%20ledger.html">0001 ledger.html</a>'))
  for (const [index, { content }] of papers.entries())
    expect(readFileSync(join(to, 'papers', `000${index + 1} ledger.html`), 'utf8')).toBe(content)
  const table = readFileSync(join(to, 'records', 'expense.html'), 'utf8')
  expect(table).toMatch(/<td>\$405\.00<\/td>/)
  for (const path of all(to).filter((each) => /\.(html|jsonl)$/.test(each)))
    expect(readFileSync(join(to, path), 'utf8')).not.toMatch(/SECRET|charles@/)
  expect(index).toContain('Charles Babbage')
})

test('the same file gives the same bytes', async () => {
  const { desk, blobs, matter } = await atWork()
  const [a, b] = [fresh(), fresh()]
  for (const to of [a, b]) await exportMatter({ desk, matterId: matter.id, blobs, to, handover })
  expect(all(a)).toEqual(all(b))
  for (const path of all(a).filter((each) => each.includes('.')))
    expect(readFileSync(join(a, path)).equals(readFileSync(join(b, path)))).toBe(true)
})

test('what is withheld is nowhere in it but in the list of what is', async () => {
  const { desk, blobs, matter, memo } = await atWork()
  const to = fresh()
  const result = await exportMatter({
    ...{ desk, matterId: matter.id, blobs, to, handover },
    withhold: (model, record) => {
      const { privilege, title } = record as { privilege?: string; title?: string }
      if (model.name === 'note' && privilege === 'work-product') return 'work product'
      return title === 'Memo' ? 'to ourselves' : undefined
    },
  })
  expect(result.files).toBe(2)
  expect(result.withheld).toMatchObject([
    { model: 'note', reason: 'work product' },
    { model: 'document', id: memo.id, reason: 'to ourselves' },
  ])
  const everything = all(to)
    .filter((path) => path.includes('.'))
    .map((path) => readFileSync(join(to, path), 'utf8'))
    .join()
  expect(everything).not.toContain('INTERNAL')
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('to ourselves')
})

test('bytes that are gone are said, and damaged ones are not handed out', async () => {
  const { desk, blobs, matter } = await atWork()
  const versions = (await desk.documentVersions.find({ where: { matterId: matter.id } })).items
  const gone = versions[0]?.sha256 ?? ''
  await blobs.remove(gone)
  const to = fresh()
  const result = await exportMatter({ desk, matterId: matter.id, blobs, to, handover })
  expect(result).toMatchObject({ files: 2, missing: [gone] })
  expect(readFileSync(join(to, 'index.html'), 'utf8')).toContain('>missing</span></td>')
  const damaged = {
    ...blobs,
    async *get(sha256: string) {
      yield new Uint8Array(1)
      throw Object.assign(new Error('damaged'), { code: 'BLOB_CORRUPT', sha256 })
    },
  }
  const other = fresh()
  await expect(
    exportMatter({ desk, matterId: matter.id, blobs: damaged as never, to: other, handover }),
  ).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  expect(existsSync(other)).toBe(false)
})

test('a bit that flips is found and named, and an encrypted one says nothing', async () => {
  const { desk, blobs, matter } = await atWork()
  const [to, sealed] = [fresh(), fresh()]
  const keys = localKeys({ current: 'one', keys: { one: createKey() } })
  await exportMatter({ desk, matterId: matter.id, blobs, to, handover })
  await exportMatter({ desk, matterId: matter.id, blobs, to: sealed, handover, keys })
  const index = join(to, 'index.html')
  const bytes = readFileSync(index)
  bytes[700] = (bytes[700] ?? 0) ^ 1
  writeFileSync(index, bytes)
  await expect(verifyPackage({ from: to })).rejects.toMatchObject({
    code: 'KEPT_DAMAGED',
    findings: [{ at: 'index.html' }],
  })
  await verifyPackage({ from: sealed, keys })
  const text = all(sealed)
    .filter((path) => /\d|\./.test(path))
    .map((path) => readFileSync(join(sealed, path), 'latin1'))
    .join()
  for (const said of ['Ada', 'Complaint', '2026-1', 'INTERNAL']) expect(text).not.toContain(said)
})
