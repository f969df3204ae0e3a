/** What a client or successor counsel gets of a file, and what they must never find in it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  coding,
  coreModels,
  createHost,
  defineModel,
  definePlugin,
  type Id,
  type Model,
  memory,
  type Stored,
  standardRoles,
} from '@matterkit/core'
import { memoryBlobs } from '@matterkit/core/blobs'
import { afterAll, expect, test } from 'vitest'
import * as z from 'zod'
import { exportMatter, type MatterExport, verifyPackage } from './index.js'

const folder = mkdtempSync(join(tmpdir(), 'matterkit-handover-'))
let count = 0
const fresh = () => join(folder, String(++count))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every byte of a package and every name in it; an archive of the folder would hold no more. */
function everything(place: string): string {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .map((each) => {
      const path = join(each.parentPath, each.name)
      return `${path.slice(place.length)}\n${each.isFile() ? readFileSync(path, 'latin1') : ''}`
    })
    .join('\n')
}

interface Loan extends Stored<'acme/loan'> {
  readonly matterId: Id<'matter'>
  readonly lender: string
}
const loan = { matterId: z.string() as unknown as z.ZodType<Id<'matter'>>, lender: z.string() }
const named = (name: string, prefix: string): Model<Loan> =>
  defineModel<Loan>(name as 'acme/loan', loan, { prefix, indexes: ['matterId'] })
const [loans, alsoLoans] = [named('acme/loan', 'acl'), named('acme/LOAN', 'acx')]
const score = z.strictObject({ score: z.string() })
const acme = definePlugin({
  id: 'acme',
  version: '1.0.0',
  models: [loans, alsoLoans],
  fields: { contact: score, matter: score },
})

/** A matter in which each secret says where it was planted. */
async function atWork() {
  const host = await createHost({
    store: memory(),
    plugins: [acme],
    clock: () => Date.parse('2026-11-02T12:00:00Z'),
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
  const blobs = memoryBlobs()
  const ext = { acme: { score: 'SECRET-EXT' } }
  const on = '2026-11-02'
  const ada = await desk.contacts.create({
    ...{ kind: 'person', name: 'Ada Lovelace', dateOfBirth: '1815-12-10', tags: ['SECRET-SLOW-PAYER'], ext },
    emails: [{ address: 'ada@example.com' }],
    externalIds: [{ system: 'clio', id: 'SECRET-EXTERNAL', raw: { note: 'SECRET-RAW' } }],
  })
  const babbage = await desk.contacts.create({
    ...{
      kind: 'person',
      name: 'Charles Babbage',
      title: 'SECRET-OF-THE-OTHER-SIDE',
      dateOfBirth: '1791-12-26',
      ext,
    },
    externalIds: [{ system: 'clio', id: 'SECRET-EXTERNAL', raw: { note: 'SECRET-RAW' } }],
  })
  const counsel = await desk.contacts.create({ kind: 'person', name: 'Mary Somerville' })
  const open = (number: string, title: string) =>
    desk.matters.create({
      number,
      title,
      clientId: ada.id,
      source: coding('firm', 'SECRET-SOURCE'),
      ext,
    } as never)
  const [matter, other] = [await open('2026-1', 'Engine'), await open('2026-2', 'SECRET-OTHER-MATTER')]
  const party = { matterId: matter.id, isLead: false }
  await desk.parties.create({ ...party, contactId: ada.id, role: 'client', side: 'ours' })
  const { id: partyId } = await desk.parties.create({
    ...{ ...party, contactId: counsel.id, role: 'opposing-counsel', side: 'adverse' },
  })
  await desk.parties.create({
    ...{ ...party, contactId: babbage.id, role: 'adverse-party', side: 'adverse', raw: 'SECRET-PARTY' },
    representedBy: [{ partyId, as: 'counsel' }],
  })
  const note = { on, privilege: 'none' } as const
  await desk.notes.create({ ...note, contactId: ada.id, text: 'SECRET-CREDIT' })
  await desk.notes.create({ ...note, matterId: matter.id, text: 'THOUGHTS', privilege: 'work-product' })
  await desk.tasks.create({ matterId: matter.id, title: 'SECRET-ASSIGNMENT', priority: 'high' })
  const said = {
    kind: 'email',
    at: '2026-11-02T12:00:00.000Z',
    matterId: matter.id,
    privilege: 'none',
  } as const
  await desk.communications.create({ ...said, direction: 'internal', subject: 'SECRET-WITHIN' } as never)
  await desk.communications.create({ ...said, direction: 'out', subject: 'ADVICE' } as never)
  const wall = { name: 'Lateral', mode: 'exclude', userIds: ['u_2'], from: on } as const
  await desk.walls.create({ ...wall, matterIds: [matter.id, other.id], reason: 'SECRET-WALL' })
  for (const model of [loans, alsoLoans])
    await desk.records(model).create({ matterId: matter.id, lender: 'Bank' } as never)
  async function paper(matterId: string, title: string, state: string, ...names: readonly string[]) {
    const made = await desk.documents.create({ matterId, title, privilege: 'none' } as never)
    for (const [index, fileName] of names.entries()) {
      const kept = await blobs.put(new TextEncoder().encode(`${fileName}, its bytes`))
      const version = { number: index + 1, fileName, mediaType: 'text/plain', ...kept }
      const { id } = await desk.documentVersions.create({
        documentId: made.id,
        matterId,
        ...version,
      } as never)
      await desk.documents.update(made.id, { version: index + 1, set: { currentVersionId: id } as never })
    }
    if (state !== 'draft') await desk.documents.transition(made.id, state as never, { reason: 'so' } as never)
    return made.id
  }
  const complaint = await paper(matter.id, 'Complaint', 'finalize', 'first.txt', 'second.txt')
  await paper(matter.id, 'Reply, begun', 'draft', 'begun.txt')
  const memo = await paper(matter.id, 'Memorandum', 'finalize', 'memo.txt')
  await desk.documents.update(memo, { version: 3, set: { privilege: 'work-product' } })
  const misfiled = await paper(matter.id, 'SECRET-MISFILED', 'bin', 'SECRET-FILE-NAME.txt')
  const folder = (name: string, parentId?: string) =>
    desk.folders.create({ matterId: matter.id, name, ...(parentId === undefined ? {} : { parentId }) })
  const [{ id: hidden }, { id: upper }] = [await folder('SECRET-FOLDER'), await folder('Court')]
  const { id: pleadings } = await folder('Pleadings', upper)
  await desk.documents.update(misfiled, { version: 3, set: { folderId: hidden } })
  await desk.documents.update(complaint, { version: 4, set: { folderId: pleadings } })
  await paper(other.id, 'SECRET-OTHER-DOCUMENT', 'draft', 'SECRET-OTHER-NAME.txt')
  const handover = { to: 'Ada Lovelace', by: 'Elena Mora, Acme LLP', on }
  const pack = async (more: Partial<MatterExport> = {}) => {
    const to = fresh()
    const result = await exportMatter({ desk, matterId: matter.id, blobs, to, handover, ...more })
    await verifyPackage({ from: to })
    return { to, ...result, text: everything(to) }
  }
  return { host, desk, blobs, matter, handover, pack, paper, ada }
}

test('no secret of the firm, of the other side or of another matter is in a byte or a name of it', async () => {
  const { pack } = await atWork()
  for (const basis of ['entire-file', 'end-product'] as const) {
    const { text } = await pack({
      handover: { to: 'a', by: 'b', on: '2026-11-02', basis },
      models: [loans] as never,
    })
    expect(text.match(/SECRET[\w-]*/g)).toBe(null)
    for (const said of [
      'Charles Babbage',
      'Mary Somerville',
      'ada@example.com',
      'second.txt, its bytes',
      'Bank',
      'Pleadings',
      'Court',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('1791-12-26')
    expect(text).toContain('<td>adverse-party</td><td>adverse</td><td>Mary Somerville</td>')
  }
})

test('fields of plugins go where they are named', async () => {
  const { pack } = await atWork()
  const { text } = await pack({ extensions: ['acme'] })
  expect([...new Set(text.match(/SECRET[\w-]*/g))]).toEqual(['SECRET-EXT'])
  expect(text.match(/SECRET-EXT/g)).toHaveLength(4) // of the client and the matter, in table and line; of nobody else
})

test('the entire file goes unless something else is said, and the first page says what of it is work product', async () => {
  const { pack, handover } = await atWork()
  const { to, text, withheld, files } = await pack({ handover: { ...handover, rule: 'Cal. RPC 1.16(e)(1)' } })
  const page = readFileSync(join(to, 'index.html'), 'utf8')
  expect(page).toContain('<strong>The entire file.</strong>')
  expect(page).toContain('Work product that goes along: note (1), document (1).')
  expect(page).toContain('Cal. RPC 1.16(e)(1); ABA Model Rule 1.16(d); ABA Formal Op. 471')
  for (const said of ['Ada Lovelace', 'Elena Mora, Acme LLP', '2026-11-02'])
    expect(page).toContain(`<dd>${said}</dd>`)
  expect(text).toContain('THOUGHTS')
  expect(files).toBe(4)
  expect(withheld.map(({ model, title }) => [model, title])).toEqual([
    ...['task', 'communication', 'document'].map((model) => [model, undefined]),
  ])
  const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8'))
  expect(manifest.about).toMatchObject({
    handover: { ...handover, basis: 'entire-file', rule: 'Cal. RPC 1.16(e)(1)' },
    withheld,
  })
})

test('of the end product drafts and notes stay, documents with title, and a lawyer may hand them over', async () => {
  const { pack, handover } = await atWork()
  const order = { handover: { ...handover, basis: 'end-product' } as const }
  const { text, files, withheld, to } = await pack(order)
  expect(files).toBe(1)
  for (const said of ['THOUGHTS', 'begun.txt', 'first.txt', 'memo.txt']) expect(text).not.toContain(said)
  expect(text).toContain('<td>2026-11-02 12:00 UTC</td><td>email</td><td>ADVICE</td>')
  expect(withheld.filter(({ title }) => title !== undefined)).toMatchObject([
    { title: 'Reply, begun' },
    { title: 'Memorandum' },
  ])
  const page = readFileSync(join(to, 'index.html'), 'utf8')
  expect(page).toContain('<strong>The end product.</strong>')
  expect(page).toContain('The rule of the place decides; none was named.')
  expect(page).toMatch(/Log of documents held back[\s\S]*Reply, begun/)
  expect(page).toContain('<td>Note</td><td>1</td><td>work product made for the firm’s own use</td>')

  const unfinished = await pack({ ...order, withhold: ({ name }) => (name === 'note' ? false : undefined) })
  expect(unfinished.text).toContain('THOUGHTS')
  const dueToAnother = await pack({
    withhold: (_, record) =>
      'title' in record && record.title === 'Complaint' ? 'protective order' : undefined,
  })
  expect(dueToAnother.text).not.toMatch(/Complaint|second\.txt/) // counted, and not named
  expect(dueToAnother.text).toContain('<td>Document</td><td>1</td><td>protective order</td>')
})

test('a field that is secret stays, but for the client who asked for theirs', async () => {
  const { pack, ada } = await atWork()
  const secrets = [
    { model: 'contact', fields: ['dateOfBirth', 'identifiers'] },
    { model: 'document', fields: ['title'] },
    { model: 'document-version', fields: ['fileName'] },
  ]
  const { text, withheld, files } = await pack({ secrets })
  expect(text).not.toMatch(/1815-12-10|Complaint|second\.txt(?!, its bytes)/)
  expect(files).toBe(4)
  expect(withheld).toContainEqual({ model: 'contact', id: ada.id, reason: 'its field dateOfBirth is secret' })
  expect(withheld.filter(({ reason }) => reason.includes('identifiers'))).toEqual([]) // there are none
  const asked = await pack({ secrets, withSecrets: true })
  expect(asked.text).toContain('1815-12-10')
  expect(asked.text).not.toContain('Complaint') // what the firm calls a paper is not the client's contact
  expect(asked.text).not.toContain('1791-12-26')
  const logged = await pack({
    secrets,
    handover: { to: 'a', by: 'b', on: '2026-11-02', basis: 'end-product' },
  })
  expect(logged.text).not.toContain('Reply, begun')
})

test('what the session is not shown stays and is said; a matter behind a wall is not there', async () => {
  const { host, matter, pack } = await atWork()
  const office = host.session({ firm: 'acme', actor: { service: 'setup' } })
  await office.roles.import(standardRoles as never)
  for (const [userId, role] of [
    ['helper', 'assistant'],
    ['u_2', 'lawyer'],
  ] as const)
    await office.users.create({ userId, kind: 'person', name: { given: userId }, roles: [role] })
  await office.members.create({ matterId: matter.id, userId: 'helper', role: 'assistant' })
  const { withheld, text } = await pack({ desk: host.session({ firm: 'acme', actor: { user: 'helper' } }) })
  expect(withheld).toContainEqual(
    expect.objectContaining({ model: 'note', reason: expect.stringContaining('not shown') }),
  )
  expect(text).not.toMatch(/\[not shown\]|THOUGHTS/)
  const behind = host.session({ firm: 'acme', actor: { user: 'u_2' } })
  await expect(pack({ desk: behind })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(readdirSync(folder).filter((name) => name.startsWith(`${count}`))).toEqual([])
})

test('hostile, long and equal names all arrive, each by its own link', async () => {
  const { pack, paper, matter } = await atWork()
  const long = `${'Ä'.repeat(290)}.pdf`
  for (const name of [
    '../../etc/passwd',
    'a#b%41?.html',
    'CON',
    'Will.pdf',
    'WILL.PDF',
    long,
    '<img src=x onerror=alert(1)>.txt',
  ])
    await paper(matter.id, name, 'draft', name)
  const papers = ['ledger.html', 'LEDGER.HTML', '/etc/x\u0000y', '..'].map((fileName, index) => ({
    ...{ title: fileName, fileName, content: `paper ${index}` },
  }))
  const { to, files } = await pack({ papers, models: [loans, alsoLoans] as never })
  expect(files).toBe(11)
  const page = readFileSync(join(to, 'index.html'), 'utf8')
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, path = '']) =>
    decodeURIComponent(new URL(path, 'file:///').pathname.slice(1)),
  )
  for (const path of links) expect([path, existsSync(join(to, path))]).toEqual([path, true])
  const names = readdirSync(to, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name).slice(to.length + 1))
  expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length)
  expect(links.sort()).toEqual(names.filter((each) => each !== 'index.html').sort())
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(200)
  expect(page).not.toContain('<img')
})

test('what was left of an interrupted one is not in the next, and the same order gives the same bytes', async () => {
  const { pack, desk, blobs, matter, handover } = await atWork()
  const to = fresh()
  mkdirSync(join(`${to}.part`, 'documents'), { recursive: true })
  writeFileSync(join(`${to}.part`, 'documents', 'half'), 'SECRET-HALF')
  const failing = {
    ...blobs,
    // biome-ignore lint/correctness/useYield: it fails before its first byte
    async *get(): AsyncGenerator<Uint8Array> {
      throw new Error('the disk went away')
    },
  }
  const order = { desk, matterId: matter.id, to, handover }
  await expect(exportMatter({ ...order, blobs: failing })).rejects.toThrow('went away')
  expect(readdirSync(folder).filter((name) => name.startsWith(`${count}`))).toEqual([])
  mkdirSync(join(`${to}.part`, 'documents'), { recursive: true })
  writeFileSync(join(`${to}.part`, 'documents', 'half'), 'SECRET-HALF')
  await exportMatter({ ...order, blobs })
  expect(everything(to)).not.toContain('SECRET')
  expect(everything(to)).toBe((await pack()).text)
})

test('an order that says too little is refused, all at once', async () => {
  const { pack } = await atWork()
  const handover = { to: ' ', by: '', on: '2026-02-30', basis: 'whole' as never }
  const models = [coreModels.members] as never
  await expect(pack({ handover, models })).rejects.toMatchObject({
    code: 'HANDOVER_INVALID',
    message: expect.stringMatching(/to: .*by: .*on: .*basis: .*models: matter-member/),
  })
})
