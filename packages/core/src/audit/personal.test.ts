import { beforeEach, describe, expect, test } from 'vitest'
import { contacts, coreModels, type Model, type Stored } from '../models/index.js'
import { isRetryable, memory, type Store, type StoreWriter } from '../store/index.js'
import { type Instant, type Json, MatterkitError, newId } from '../values/index.js'
import {
  changeEntry,
  eraseSubject,
  exportJournal,
  type JournalEntry,
  journal,
  personalFields,
  revealEntries,
  sealJournal,
  seals,
  storedKeys,
  subjectKeys,
  timeline,
  unsealed,
  verifyJournal,
  writeEntries,
} from './index.js'

const firm = 'acme'
const at = '2026-11-24T09:00:00.000Z' as Instant
const keys = storedKeys({ firm, actor: 'user:u_1', now: () => Date.parse(at) })

function stamp<Name extends string>(prefix: string): Stored<Name> {
  const who = { createdAt: at, createdBy: 'user:u_1', updatedAt: at, updatedBy: 'user:u_1' }
  return {
    id: newId<Name>(prefix),
    firmId: firm,
    version: 1,
    schemaVersion: 1,
    ...who,
    ext: {},
    externalIds: [],
  }
}
const writing = { stamp, keys }

let store: Store
beforeEach(async () => {
  store = memory()
  await store.migrate([{ owner: 'core', models: [journal, seals, unsealed, subjectKeys] }])
})

async function enter(
  name: string,
  before: object | undefined,
  after: object | undefined,
): Promise<JournalEntry> {
  const action = before === undefined ? 'create' : after === undefined ? 'remove' : 'update'
  const change = {
    model: { name },
    action,
    before: before as Stored,
    after: after as Stored,
    reason: undefined,
  }
  const [entry] = await store.write(firm, (tx) =>
    writeEntries(tx, [changeEntry(stamp('jrn'), change)], writing),
  )
  return entry as JournalEntry
}

const stored = () => store.read(firm, async (tx) => (await tx.find(journal, { limit: 1000 })).items)
const revealed = () =>
  store.read(firm, async (tx) => revealEntries(tx, (await tx.find(journal, { limit: 1000 })).items, keys))
const erase = (subject: string) =>
  store.write(firm, (tx) => eraseSubject(tx, subject, 'asked for by the person', writing))

const ada = {
  ...stamp<'contact'>('con'),
  ...contacts.parse({
    kind: 'person',
    name: 'Ada Secret',
    emails: [{ address: 'secret@example.com' }],
    dateOfBirth: '1980-02-01',
  }),
}

describe('personal data in the journal', () => {
  test('is not stored as it is, and is there for those who have the keys', async () => {
    await enter('contact', undefined, ada)
    const after = { ...ada, name: 'Ada Secret-Jones', tags: ['vip'], version: 2 }
    await enter('contact', ada, after)
    await enter('contact', after, undefined)
    const kept = JSON.stringify(await stored())
    expect(kept).not.toMatch(/Secret|secret|1980|vip/)
    expect(kept).toContain('"kind":"person"') // what is not personal stays readable
    const [created, changed, removed] = await revealed()
    expect(created?.patch).toEqual([{ op: 'add', path: '', value: JSON.parse(JSON.stringify(ada)) as Json }])
    expect(changed?.patch).toContainEqual({
      op: 'replace',
      path: '/name',
      value: 'Ada Secret-Jones',
      was: 'Ada Secret',
    })
    expect(removed?.patch).toEqual([
      { op: 'remove', path: '', was: JSON.parse(JSON.stringify(after)) as Json },
    ])
    expect(created?.encrypted).toBeUndefined()
  })

  test('is erased with its key, and only that one’s; the chain verifies as before, and the history says so', async () => {
    const bob = { ...stamp<'contact'>('con'), ...contacts.parse({ kind: 'person', name: 'Bob Other' }) }
    await enter('contact', undefined, ada)
    await enter('contact', undefined, bob)
    await enter('contact', ada, { ...ada, name: 'Ada Later', version: 2 })
    await sealJournal(store, firm, stamp)
    const lines = await exported()
    await erase(`contact:${ada.id}`)
    expect(await verifyJournal(store, firm)).toMatchObject({ seals: 1, sealed: 3, unsealed: 1 })
    expect((await verifyJournal(store, firm)).broken).toBeUndefined()
    const shown = timeline(await revealed())
    expect(JSON.stringify(shown)).not.toMatch(/Secret|Later/)
    expect(JSON.stringify(shown)).toContain('Bob Other')
    expect(shown[2]).toMatchObject({ erased: true, changes: [{ text: 'name: (erased) → (erased)' }] })
    expect(shown[3]).toMatchObject({
      text: `user:u_1 erased what the journal held of the contact ${ada.id}, because: asked for by the person`,
    })
    expect((await exported()).slice(0, lines.length)).toEqual(lines)
    expect(await store.read(firm, (tx) => tx.get(subjectKeys, `sky_contact:${ada.id}`))).not.toHaveProperty(
      'key',
    )
  })

  test('that is written after the key was destroyed is not kept at all, nor what was before', async () => {
    await enter('contact', undefined, ada)
    await erase(`contact:${ada.id}`)
    await erase(`contact:${ada.id}`)
    await enter('contact', ada, { ...ada, name: 'Erased', emails: [], version: 2 })
    const [, , , last] = await revealed()
    expect(last?.encrypted).toEqual([
      { subject: `contact:${ada.id}`, at: expect.any(Array), nonce: '', data: '' },
    ])
    expect(JSON.stringify(last)).not.toMatch(/Secret|secret|Erased/)
    expect(timeline([last as JournalEntry])[0]?.changes[0]?.text).toBe('name: (erased) → (erased)')
  })

  test('of someone who had none in the journal is not kept once they were erased', async () => {
    await erase('contact:con_new')
    await enter('contact', undefined, { ...ada, id: 'con_new' })
    expect(JSON.stringify(await revealed())).not.toContain('Secret')
  })

  test('in a list is each person’s own', async () => {
    const mail = {
      ...stamp('com'),
      kind: 'email',
      matterId: 'mat_1',
      subject: 'Lease',
      participants: [
        { as: 'from', contactId: 'con_1', name: 'First Person', address: 'first@example.com' },
        { as: 'to', contactId: 'con_2', name: 'Second Person' },
        { as: 'cc', address: 'nobody@example.com' },
        { as: 'bcc', userId: 'u_1' },
      ],
    }
    const changed = { ...mail, version: 2, participants: mail.participants.toSpliced(0, 1) }
    await enter('communication', undefined, mail)
    await enter('communication', mail, changed)
    expect(JSON.stringify(await stored())).not.toMatch(/Person|example/)
    await erase('contact:con_1')
    const text = JSON.stringify(await revealed())
    expect(text).not.toMatch(/First|first@/)
    expect(text.match(/Second Person/g)).toHaveLength(3)
    await erase(`communication:${mail.id}`)
    expect(JSON.stringify(await revealed())).not.toContain('nobody@')
  })

  test('of a contact in another record is theirs, and before a change whoever’s it was', async () => {
    const note = { ...stamp('not'), contactId: 'con_1', subject: 'Call', text: 'old words', on: '2026-11-24' }
    await enter('note', note, { ...note, contactId: 'con_2', text: 'new words', version: 2 })
    await erase('contact:con_1')
    const text = JSON.stringify(await revealed())
    expect(text).not.toContain('old words')
    expect(text).toContain('new words')
    const { contactId: _, ...plain } = note
    await enter('note', undefined, plain)
    expect(JSON.stringify((await stored()).at(-1))).toContain('old words') // names no contact: the client file
  })

  test('opens in no other entry, and not where it was changed', async () => {
    const first = await enter('contact', undefined, ada)
    const second = await enter('contact', ada, { ...ada, name: 'Ada Later', version: 2 })
    const [part] = first.encrypted ?? []
    const moved = {
      ...second,
      encrypted: [{ ...second.encrypted?.[0], nonce: part?.nonce, data: part?.data }],
    } as JournalEntry
    const bent = { ...first, encrypted: [{ ...part, data: `AAAA${part?.data.slice(4)}` }] } as JournalEntry
    const opened = await store.read(firm, (tx) => revealEntries(tx, [moved, bent], keys))
    expect(opened).toEqual([moved, bent])
  })
})

test('what is declared personal are fields that there are', () => {
  const models = new Map<string, Model>(
    Object.values(coreModels as Readonly<Record<string, Model>>).map((model) => [model.name, model]),
  )
  for (const { model, list, of, fields } of personalFields) {
    const known = models.get(model)?.fields ?? {}
    const members = list === undefined ? known : membersOf(known[list])
    if (list !== undefined) expect(Object.keys(known)).toContain(list)
    expect(Object.keys(members)).toEqual(
      expect.arrayContaining([
        ...fields,
        ...(of === undefined ? [] : list === undefined || of in members ? [of] : []),
      ]),
    )
    if (of !== undefined) expect(of in members || of in known).toBe(true)
  }
})

/** The fields of a list's entries, of its schema. */
function membersOf(schema: unknown): Readonly<Record<string, unknown>> {
  return (schema as { element: { shape: Readonly<Record<string, unknown>> } }).element.shape
}

async function exported(): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportJournal(store, firm)) lines.push(line)
  return lines
}

describe('the key of a person that two make at once', () => {
  const ada = { ...stamp<'contact'>('con'), kind: 'person', name: 'Ada' } as unknown as Stored
  const change = { model: contacts, action: 'create', before: undefined, after: ada, reason: undefined }
  const subject = `contact:${ada.id}`

  /** Writes as two transactions would that do not see each other's rows until they are in each other's way. */
  const beaten = (times: number, by: (tx: StoreWriter) => Promise<unknown>) =>
    store.write(firm, async (tx) => {
      let left = times
      const late: StoreWriter = {
        ...tx,
        insert: async (model, rows) => {
          if (model.name !== subjectKeys.name || left-- <= 0) return tx.insert(model, rows)
          if (left === 0) await by(tx)
          throw new MatterkitError('ID_TAKEN', 'exists already', { model: model.name })
        },
      }
      return writeEntries(late, [changeEntry(stamp('jrn'), change)], writing)
    })

  test('is that of whoever was first, and both can read what they wrote', async () => {
    const written = await beaten(1, (tx) => keys.makeKeys(tx, [subject]))
    const [revealed] = await store.read(firm, (tx) => revealEntries(tx, written, keys))
    expect(revealed?.encrypted).toBeUndefined()
    expect(JSON.stringify(revealed?.patch)).toContain('Ada')
    expect(await store.read(firm, (tx) => tx.count(subjectKeys))).toBe(1)
  })

  test('is none where the first one erased them', async () => {
    const [written] = await beaten(1, (tx) => keys.destroy(tx, subject))
    expect(written?.encrypted).toMatchObject([{ subject, data: '' }])
  })

  test('that stays out of sight is a conflict that passes, and nothing is written', async () => {
    const error = await beaten(99, async () => undefined).catch((reason: unknown) => reason)
    expect([error instanceof MatterkitError && error.code, isRetryable(error)]).toEqual([
      'STORE_CONFLICT',
      true,
    ])
    expect(await store.read(firm, (tx) => tx.count(journal))).toBe(0)
  })
})
