import { beforeEach, describe, expect, test } from 'vitest'
import { standardRoles } from '../access/index.js'
import { tasks } from '../models/index.js'
import { memory } from '../store/index.js'
import { MatterkitError } from '../values/index.js'
import { createHost, type Host } from './index.js'

const today = '2026-11-02'
let now = Date.parse(`${today}T12:00:00Z`)
let host: Host<readonly []>

const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
const asClient = (client: string) => host.session({ firm: 'acme', actor: { client } })
const service = () => host.session({ firm: 'acme', actor: { service: 'setup' } })

async function errorOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => 'none',
    (reason: unknown) => reason,
  )
  return error instanceof MatterkitError ? error.message : String(error)
}

/** Two clients, a matter for each, and a third matter of the first. */
async function firm() {
  const desk = service()
  const quay = await desk.contacts.create({ kind: 'organization', name: 'Quay' })
  const harbor = await desk.contacts.create({ kind: 'organization', name: 'Harbor' })
  const open = (number: string, clientId: string, more: object = {}) =>
    desk.matters.create({ number, title: `Matter ${number}`, clientId, ...more })
  return {
    quay,
    harbor,
    first: await open('1', quay.id),
    second: await open('2', harbor.id),
    third: await open('3', quay.id),
    open,
  }
}

beforeEach(async () => {
  now = Date.parse(`${today}T12:00:00Z`)
  host = await createHost({ store: memory(), clock: () => now })
})

describe('an ethical wall', () => {
  async function walled(more: object) {
    const made = await firm()
    await service().walls.create({
      name: 'Lateral',
      mode: 'exclude',
      userIds: ['u_2'],
      reason: 'Was counsel to the other side',
      from: today,
      ...more,
    })
    return made
  }

  test('removes a matter and all that belongs to it for those it names, and for nobody else', async () => {
    const { first, second } = await firm()
    const task = await as('u_1').tasks.create({ matterId: first.id, title: 'Draft', priority: 'normal' })
    await as('u_1').tasks.create({ matterId: second.id, title: 'Draft', priority: 'normal' })
    await service().walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [first.id],
      userIds: ['u_2'],
      reason: 'r',
      from: today,
    })
    const outside = as('u_2')
    expect(await errorOf(outside.matters.get(first.id))).toBe(`NOT_FOUND: there is no matter ${first.id}`)
    expect(await errorOf(outside.tasks.get(task.id))).toBe(`NOT_FOUND: there is no task ${task.id}`)
    expect([await outside.matters.count(), await outside.tasks.count()]).toEqual([2, 1])
    expect((await outside.matters.find({ where: { number: '1' } })).items).toEqual([])
    expect((await outside.journal.entries({ matterId: first.id })).items).toEqual([])
    expect((await outside.walls.find()).items).toEqual([])
    expect(await as('u_1').matters.count()).toBe(3)
    expect((await as('u_1').matters.get(first.id)).number).toBe('1')
  })

  test('says of what is behind it what it says of what is not there, also to who would write', async () => {
    const { first } = await firm()
    const gone = first.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    await service().walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [first.id],
      userIds: ['u_2'],
      reason: 'r',
      from: today,
    })
    const desk = as('u_2')
    const attempts = (id: string) => [
      desk.matters.get(id),
      desk.matters.update(id, { version: 1, set: { title: 'x' } }),
      desk.matters.available(id),
      desk.matters.transition(id, 'screen'),
      desk.tasks.create({ matterId: id, title: 'x', priority: 'normal' }),
      desk.notes.create({ matterId: id, text: 'x', on: today, privilege: 'none' }),
    ]
    const said = async (id: string) =>
      (await Promise.all(attempts(id).map(errorOf))).map((text) => text.replaceAll(id, 'ID'))
    expect(await said(first.id)).toEqual(await said(gone))
  })

  test('around a client hides the client, every matter of theirs, and matters they join', async () => {
    const { quay, second } = await firm()
    await service().parties.create({
      matterId: second.id,
      contactId: quay.id,
      role: 'co-client',
      side: 'ours',
    })
    await service().walls.create({
      name: 'W',
      mode: 'exclude',
      clientIds: [quay.id],
      userIds: ['u_2'],
      reason: 'r',
      from: today,
    })
    expect((await as('u_2').matters.find()).items).toEqual([])
    expect((await as('u_2').contacts.find()).items.map(({ name }) => name)).toEqual([])
    const { id } = await as('u_1').matters.create({ number: '4', title: 'New', clientId: quay.id })
    expect(await errorOf(as('u_2').matters.get(id))).toContain('NOT_FOUND')
  })

  test('hides a contact that has to do with nothing else, and shows one that does', async () => {
    const { harbor, first, second } = await firm()
    const witness = await service().contacts.create({ kind: 'person', name: 'Witness' })
    await service().parties.create({
      matterId: second.id,
      contactId: witness.id,
      role: 'witness',
      side: 'neutral',
    })
    await service().walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [second.id],
      userIds: ['u_2'],
      reason: 'r',
      from: today,
    })
    const names = async () =>
      (await as('u_2').contacts.find({ order: ['name', 'asc'] })).items.map(({ name }) => name)
    expect(await names()).toEqual(['Quay'])
    await service().parties.create({
      matterId: first.id,
      contactId: witness.id,
      role: 'witness',
      side: 'neutral',
    })
    expect(await names()).toEqual(['Quay', 'Witness'])
    expect(await errorOf(as('u_2').contacts.get(harbor.id))).toContain('NOT_FOUND')
  })

  test('that allows lets in those it names only', async () => {
    const { first } = await walled({})
    await service().walls.create({
      name: 'Allow',
      mode: 'allow',
      matterIds: [first.id],
      userIds: ['u_1'],
      reason: 'r',
      from: today,
    })
    expect(await as('u_1').matters.count()).toBe(3)
    expect(await as('u_9').matters.count()).toBe(2)
  })

  test('stands from its day to its day, and is gone when it is lifted', async () => {
    const { first } = await firm()
    const wall = await service().walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [first.id],
      userIds: ['u_2'],
      reason: 'r',
      from: '2026-11-03',
      to: '2026-11-04',
    })
    const seen = async (day: string) => {
      now = Date.parse(`${day}T12:00:00Z`)
      return as('u_2').matters.count()
    }
    expect([
      await seen('2026-11-02'),
      await seen('2026-11-03'),
      await seen('2026-11-04'),
      await seen('2026-11-05'),
    ]).toEqual([3, 2, 2, 3])
    now = Date.parse('2026-11-03T12:00:00Z')
    await service().walls.transition(wall.id, 'lift', { reason: 'The matter ended' })
    expect(await as('u_2').matters.count()).toBe(3)
  })

  test('raised by another host holds from its commit on, also for a unit of work that is under way', async () => {
    const store = memory()
    const [one, two] = await Promise.all([1, 2].map(() => createHost({ store, clock: () => now })))
    const inside = one?.session({ firm: 'acme', actor: { service: 'x' } })
    const outside = two?.session({ firm: 'acme', actor: { user: 'u_2' } })
    if (inside === undefined || outside === undefined) throw new Error('no host')
    const client = await inside.contacts.create({ kind: 'person', name: 'Ada' })
    const matter = await inside.matters.create({ number: '1', title: 'T', clientId: client.id })
    expect(await outside.matters.count()).toBe(1)
    const late = outside.transaction(async (work) => {
      const found = await work.matters.get(matter.id)
      await inside.walls.create({
        name: 'W',
        mode: 'exclude',
        matterIds: [matter.id],
        userIds: ['u_2'],
        reason: 'r',
        from: today,
      })
      await work.matters.update(matter.id, { version: found.version, set: { title: 'Changed from outside' } })
    })
    expect(await errorOf(late)).toBe(`NOT_FOUND: there is no matter ${matter.id}`)
    expect(await outside.matters.count()).toBe(0)
  })

  test('does not keep out a program of the firm', async () => {
    await walled({})
    expect(await service().matters.count()).toBe(3)
  })
})

describe('a restricted matter', () => {
  test('is open to its team, and to whoever breaks the glass for a reason, for a time', async () => {
    const { quay, open } = await firm()
    const secret = await open('9', quay.id, { confidentiality: 'restricted', responsibleId: 'u_1' })
    await service().members.create({
      matterId: secret.id,
      userId: 'u_3',
      role: 'paralegal',
      to: '2026-11-30',
    })
    expect([
      await as('u_1').matters.count(),
      await as('u_2').matters.count(),
      await as('u_3').matters.count(),
    ]).toEqual([4, 3, 4])
    const until = await as('u_2').breakGlass(secret.id, { reason: 'Emergency hearing tonight', hours: 2 })
    expect(until).toBe('2026-11-02T14:00:00.000Z')
    expect((await as('u_2').matters.get(secret.id)).number).toBe('9')
    const entries = (await as('u_1').journal.entries({ matterId: secret.id })).items
    expect(entries.some(({ model, createdBy }) => model === 'break-glass' && createdBy === 'user:u_2')).toBe(
      true,
    )
    now += 2 * 3_600_000
    expect(await errorOf(as('u_2').matters.get(secret.id))).toContain('NOT_FOUND')
    now = Date.parse('2026-12-01T12:00:00Z')
    expect(await as('u_3').matters.count()).toBe(3)
  })

  test('behind a wall is opened by no reason', async () => {
    const { first } = await firm()
    await service().walls.create({
      name: 'W',
      mode: 'exclude',
      matterIds: [first.id],
      userIds: ['u_2'],
      reason: 'r',
      from: today,
    })
    expect(await errorOf(as('u_2').breakGlass(first.id, { reason: 'x', hours: 1 }))).toBe(
      `NOT_FOUND: there is no matter ${first.id}`,
    )
    expect(await errorOf(asClient('con_x').breakGlass(first.id, { reason: 'x', hours: 1 }))).toContain(
      'FORBIDDEN',
    )
  })
})

describe('roles', () => {
  async function staffed() {
    const made = await firm()
    const desk = service()
    await desk.roles.import(standardRoles as never)
    const user = (userId: string, ...roles: string[]) =>
      desk.users.create({ userId, kind: 'person', name: { given: userId }, roles })
    await user('boss', 'administrator')
    await user('lawyer', 'lawyer')
    await user('helper', 'assistant')
    await user('gone', 'lawyer')
    const gone = (await desk.users.find({ where: { userId: 'gone' } })).items[0]
    if (gone !== undefined) await desk.users.update(gone.id, { version: 1, set: { activeTo: '2026-10-31' } })
    await desk.members.create({ matterId: made.first.id, userId: 'helper', role: 'assistant' })
    return made
  }

  test('grant what they name and nothing else, and say which was missing', async () => {
    const { first } = await staffed()
    await as('lawyer').matters.update(first.id, { version: 1, set: { title: 'New' } })
    const refused = await errorOf(as('helper').matters.update(first.id, { version: 2, set: { title: 'x' } }))
    expect(refused).toBe(
      'FORBIDDEN: update of matter is not permitted\n  matter: no role grants matter:update',
    )
    expect(
      await errorOf(as('stranger').matters.create({ number: '8', title: 'T', clientId: first.clientId })),
    ).toContain('stranger is no user of the firm')
    expect(await as('stranger').matters.count()).toBe(0)
    expect(await as('gone').matters.count()).toBe(0)
    const moves = await as('helper').matters.available(first.id)
    expect(moves.every(({ blockers }) => blockers.some(({ code }) => code === 'PERMISSION_MISSING'))).toBe(
      true,
    )
  })

  test('of a team reach its matters, and what has none', async () => {
    const { first, second } = await staffed()
    for (const { id } of [first, second])
      await service().tasks.create({ matterId: id, title: 'T', priority: 'normal' })
    const desk = as('helper')
    expect([await desk.matters.count(), await desk.tasks.count(), await desk.contacts.count()]).toEqual([
      1, 1, 2,
    ])
    await desk.tasks.create({ matterId: first.id, title: 'Mine', priority: 'normal' })
    expect(
      await errorOf(desk.tasks.create({ matterId: second.id, title: 'x', priority: 'normal' })),
    ).toContain('FORBIDDEN')
  })

  test('hide what privileged notes say, and let nobody set what they do not see', async () => {
    const { first } = await staffed()
    const note = await as('lawyer').notes.create({
      matterId: first.id,
      subject: 'Advice',
      text: 'Settle',
      on: today,
      privilege: 'attorney-client',
      authorId: 'lawyer',
    })
    const seen = await as('helper').notes.get(note.id)
    expect(seen).toMatchObject({ subject: '[not shown]', text: '[not shown]', privilege: 'attorney-client' })
    expect((await as('lawyer').notes.get(note.id)).text).toBe('Settle')
    await service().customFields.create({
      on: 'contact',
      key: 'salary',
      label: 'Salary',
      type: 'text',
      visibleTo: ['administrator'],
    })
    const contact = await as('boss').contacts.create({
      kind: 'person',
      name: 'Ada',
      ext: { custom: { salary: 'a lot' } },
    })
    expect((await as('helper').contacts.get(contact.id)).ext.custom).toEqual({})
    await as('helper').contacts.update(contact.id, { version: 1, set: { name: 'Ada L.', ext: {} } })
    expect((await as('boss').contacts.get(contact.id)).ext.custom).toEqual({ salary: 'a lot' })
  })
})

describe('a client in the portal', () => {
  test('sees what was shared, as far as it was, and changes nothing', async () => {
    const { quay, first } = await firm()
    const desk = service()
    const share = (parts: readonly string[], documentIds: readonly string[] = []) =>
      desk.shareGrants.create({ contactId: quay.id, matterId: first.id, parts: parts as never, documentIds })
    const letter = await desk.documents.create({ title: 'Letter', matterId: first.id, privilege: 'none' })
    await desk.documents.create({ title: 'Memo', matterId: first.id, privilege: 'work-product' })
    expect(await asClient(quay.id).matters.count()).toBe(0)
    await share(['stage'])
    const [shown] = (await asClient(quay.id).matters.find()).items
    expect(shown).toMatchObject({ number: '1', state: 'inquiry' })
    expect(Object.keys(shown ?? {})).not.toContain('disposalApprovals')
    expect(await asClient(quay.id).documents.count()).toBe(0)
    await share(['documents'], [letter.id])
    expect((await asClient(quay.id).documents.find()).items.map(({ title }) => title)).toEqual(['Letter'])
    expect(await asClient(quay.id).contacts.count()).toBe(0)
    expect((await asClient(quay.id).journal.entries()).items).toEqual([])
    expect(
      await errorOf(asClient(quay.id).matters.update(first.id, { version: 1, set: { title: 'x' } })),
    ).toContain('FORBIDDEN')
  })
})

test('what a wall hides is nowhere in what an outsider can be given', async () => {
  const secret = 'PLANTED-SECRET'
  const { quay, first } = await firm()
  const desk = service()
  const hidden = await desk.contacts.create({ kind: 'person', name: `${secret} witness` })
  await desk.matters.update(first.id, { version: 1, set: { title: secret, description: secret } })
  await desk.parties.create({
    matterId: first.id,
    contactId: hidden.id,
    role: 'witness',
    side: 'neutral',
    raw: secret,
  })
  await desk.tasks.create({ matterId: first.id, title: secret, priority: 'normal' })
  await desk.notes.create({ matterId: first.id, text: secret, on: today, privilege: 'none' })
  const note = await desk.notes.create({ contactId: hidden.id, text: secret, on: today, privilege: 'none' })
  await desk.notes.update(note.id, { version: 1, set: { text: `${secret} anew` } })
  const document = await desk.documents.create({ matterId: first.id, title: secret, privilege: 'none' })
  const file = {
    documentId: document.id,
    number: 1,
    fileName: `${secret}.docx`,
    mediaType: 'text/plain',
    size: 1,
    sha256: '0'.repeat(64),
  }
  expect(await errorOf(desk.documentVersions.create(file))).toContain('is not of the matter of its document')
  await desk.documentVersions.create({ ...file, matterId: first.id })
  await desk.matters.create({ number: '7', title: 'Part', clientId: quay.id, parentId: first.id })
  await desk.walls.create({
    name: secret,
    mode: 'exclude',
    matterIds: [first.id],
    userIds: ['u_2'],
    reason: secret,
    from: today,
  })
  const outside = as('u_2')
  const found: unknown[] = []
  const stop = outside.on('*', (change) => found.push(change))
  const heardInside: string[] = []
  as('u_1').on('matter.update', ({ after }) =>
    heardInside.push((after as unknown as { title: string }).title),
  )
  const { version } = await desk.matters.get(first.id)
  await desk.matters.update(first.id, { version, set: { title: `${secret} again` } })
  await desk.tasks.create({ matterId: first.id, title: secret, priority: 'normal' })
  await desk.contacts.create({ kind: 'person', name: 'Heard by all' })
  while (found.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect([found.length, heardInside]).toEqual([1, [`${secret} again`]])
  stop()
  await desk.contacts.create({ kind: 'person', name: 'Heard no more' })
  for (const face of Object.values(outside) as {
    find?: () => Promise<unknown>
    get?: (id: string) => Promise<unknown>
  }[]) {
    if (typeof face?.find !== 'function') continue
    found.push(await face.find())
    for (const id of [first.id, hidden.id])
      found.push(
        await face.get?.(id).catch((error: MatterkitError) => [error.message, error.data, error.findings]),
      )
  }
  for (const recordId of [first.id, hidden.id]) found.push(await outside.journal.entries({ recordId }))
  found.push(await outside.journal.entries(), await outside.dryRun((work) => work.matters.find()))
  found.push(
    await outside.journal.timeline(),
    await outside.journal.verify(),
    await outside.journal.checkpoint(),
  )
  found.push(await outside.totals(tasks, { purpose: 'workload', by: 'assigneeId' }))
  found.push(await outside.dryRun((work) => work.contacts.find({ where: { name: { contains: secret } } })))
  found.push(await errorOf(outside.journal.export()[Symbol.asyncIterator]().next()))
  found.push(await errorOf(outside.journal.erase(`contact:${hidden.id}`, 'r')))
  const text = JSON.stringify(found)
  expect(text).toContain('Harbor')
  expect(text).not.toContain(secret)
  // An id that one asked by comes back in the refusal, and nowhere else.
  const refusals = new RegExp(
    `\\["NOT_FOUND: there is no [a-z-]+ ${first.id}",\\{"model":"[a-z-]+","id":"${first.id}"\\},\\[\\]\\]`,
    'g',
  )
  expect(text.replaceAll(refusals, '')).not.toContain(first.id)
})

test('who opened what is restricted, and what was refused, stands in the journal of those within', async () => {
  const { quay, first, open } = await firm()
  const secret = await open('9', quay.id, { confidentiality: 'restricted', responsibleId: 'u_1' })
  const desk = service()
  await desk.walls.create({
    name: 'W',
    mode: 'exclude',
    matterIds: [first.id],
    userIds: ['u_2'],
    reason: 'r',
    from: today,
  })
  await as('u_1').matters.get(secret.id)
  await as('u_1').matters.get(first.id)
  await errorOf(as('u_2').matters.get(first.id))
  await errorOf(as('u_2').matters.get(first.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))))
  await errorOf(asClient(quay.id).matters.update(secret.id, { version: 1, set: { title: 'x' } }))
  await new Promise((resolve) => setTimeout(resolve, 20)) // refusals are written after the answer
  const kept = async (kind: string) =>
    (await desk.journal.entries({ kind })).items.map(({ recordId, principal }) => [recordId, principal])
  expect(await kept('opened')).toEqual([[secret.id, 'user:u_1']])
  expect(await kept('refused')).toEqual([[first.id, 'user:u_2']])
  expect((await as('u_2').journal.entries({ kind: 'refused' })).items).toEqual([])
  const lines = (await desk.journal.timeline({ matterId: secret.id })).map(({ text }) => text)
  expect(lines.some((line) => line.includes('user:u_1'))).toBe(true)
})

test('what is hidden takes the same way through the store as what is not there', async () => {
  const calls: string[] = []
  const inner = memory()
  const noting = <Tx extends object>(tx: Tx): Tx =>
    Object.fromEntries(
      Object.entries(tx).map(([name, call]) => [
        name,
        (model: unknown, ...args: readonly unknown[]) => {
          calls.push(`${name} ${String((model as { readonly name?: string }).name ?? model)}`)
          return (call as (...all: readonly unknown[]) => unknown)(model, ...args)
        },
      ]),
    ) as Tx
  host = await createHost({
    clock: () => now,
    store: {
      ...inner,
      read: (of, work) => inner.read(of, (tx) => work(noting(tx))),
      write: (of, work) => inner.write(of, (tx) => work(noting(tx))),
    },
  })
  const { first, quay } = await firm()
  const hidden = first.id
  /** A contact that is hidden with the matter, and one that there is not. */
  const contactOf = (id: string) =>
    id === hidden ? quay.id : quay.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  const gone = hidden.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  await service().walls.create({
    ...{ name: 'W', mode: 'exclude', clientIds: [quay.id], userIds: ['u_2'], reason: 'r', from: today },
  })
  const attempts: readonly ((id: string) => Promise<unknown>)[] = [
    (id) => as('u_2').matters.get(id),
    (id) => as('u_2').matters.update(id, { version: 1, set: { title: 'x' } }),
    (id) => as('u_2').matters.transition(id, 'screen'),
    (id) => as('u_2').matters.available(id),
    (id) => as('u_2').breakGlass(id, { reason: 'x', hours: 1 }),
    (id) => as('u_2').matters.find({ where: { id } as never }),
    (id) => as('u_2').tasks.find({ where: { matterId: id as never } }),
    (id) => as('u_2').tasks.create({ matterId: id, title: 'x', priority: 'normal' }),
    (id) => as('u_2').notes.create({ contactId: contactOf(id), text: 'x', on: today, privilege: 'none' }),
    (id) => as('u_2').matters.create({ number: '8', title: 'x', clientId: contactOf(id) }),
  ]
  const pathOf = async (attempt: (id: string) => Promise<unknown>, id: string) => {
    calls.length = 0
    await attempt(id).catch(() => undefined)
    const path = calls.filter((call) => call !== '') // a copy, before the refusal is written to the journal
    await new Promise((resolve) => setTimeout(resolve, 5))
    return path
  }
  await pathOf(attempts[0] as never, gone) // what is kept of access is kept by then
  for (const attempt of attempts) {
    const path = await pathOf(attempt, gone)
    expect(await pathOf(attempt, hidden)).toEqual(path)
    expect(path.length).toBeGreaterThan(0)
  }
})

test('numbers taken behind a wall leave gaps, and nothing is told of them but that', async () => {
  const { open, quay, first } = await firm()
  const desk = service()
  await desk.numberSeries.create({
    name: 'matter',
    pattern: '{year}-{number:4}',
    reset: 'year',
    scope: 'firm',
    start: 1,
    gapless: true,
  })
  await desk.walls.create({
    ...{ name: 'W', mode: 'exclude', clientIds: [quay.id], userIds: ['u_2'], reason: 'r', from: today },
  })
  const hidden = await open(await desk.numbers.next('matter'), quay.id)
  const outside = as('u_2')
  expect(await outside.numbers.next('matter')).toBe('2026-0002')
  const gone = await errorOf(
    outside.matters.get(first.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
  )
  expect((await errorOf(outside.matters.get(hidden.id))).replace(/mat_\S+/, '')).toBe(
    gone.replace(/mat_\S+/, ''),
  )
  expect((await outside.matters.find({ where: { number: hidden.number } })).items).toEqual([])
  expect((await outside.matters.find({ where: { number: { prefix: '2026-' } } })).items).toEqual([])
})

test('what one was answered under a key is nobody else’s to have', async () => {
  const { first } = await firm()
  const under = { idempotency: { key: 'request-1' } }
  const answer = await as('u_1').transaction((work) => work.matters.get(first.id), under)
  expect(await as('u_1').transaction(async () => 'other', under)).toEqual(JSON.parse(JSON.stringify(answer)))
  expect(await errorOf(as('u_2').transaction(async () => 'other', under))).toContain('IDEMPOTENCY_MISMATCH')
})
