import { expect, test } from 'vitest'
import * as z from 'zod'
import { roles } from '../../access/index.js'
import { coreModels, customFields, defineModel, id, type Model, type Stored } from '../../models/index.js'
import { memory, type Store } from '../../store/index.js'
import { MatterkitError } from '../../values/index.js'
import { createHost, definePlugin, type Host, type Plugin } from '../index.js'
import { innerOf, kindOf } from '../schema-kinds.js'
import { stampFor } from '../stamp-record.js'
import { plainFields } from './plain-fields.js'

const order = {
  ...{ by: { service: 'operations' }, reason: 'A sandbox for training' },
  ...{ to: 'acme-sandbox', key: 'a key of enough letters' },
} as const

interface Score extends Stored<'acme.risk/score'> {
  readonly matterId: string
  readonly level: string
  readonly remark: string
  readonly ssn: string
  readonly badge: string
  readonly pin: number
  readonly mail: string
}

const scores: Model<Score> = defineModel<Score>(
  'acme.risk/score',
  {
    ...{ matterId: id('mat'), level: z.string(), remark: z.string() },
    ...{ ssn: z.string().regex(/^\d{3}-\d{2}-\d{4}$/), badge: z.string().regex(/^badge-7$/) },
    ...{ pin: z.int(), mail: z.email() },
  },
  { prefix: 'sco', indexes: ['matterId'] },
)
const risk: Plugin = definePlugin({
  id: 'acme.risk',
  version: '1.0.0',
  models: [scores as unknown as Model],
  fields: { matter: z.strictObject({ remark: z.string(), level: z.string(), when: z.iso.date() }) },
  plain: { 'acme.risk/score': ['level'], matter: ['ext.acme.risk.level'] },
  personal: [{ model: 'acme.risk/score', fields: ['pin', 'ssn'] }],
})
const models: readonly Model[] = [...Object.values(coreModels), roles, scores] as never

/** A record that says something in every field, and `PLANTED` wherever it may say anything. */
function full(schema: z.ZodType, path: string): unknown {
  const own = innerOf(schema)
  if (own instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(own.shape as Record<string, z.ZodType>).map(([key, each]) => [
        key,
        full(each, `${path}.${key}`),
      ]),
    )
  if (own instanceof z.ZodArray) return [full(own.element as z.ZodType, path)]
  if (own instanceof z.ZodEnum) return own.options[0]
  if (own instanceof z.ZodUnion) return full(own.options[0] as z.ZodType, path)
  if (own instanceof z.ZodRecord) return { key: full(own.valueType as z.ZodType, path) }
  const taken = examples().find((example) => own?.safeParse(example).success)
  if (typeof taken !== 'string' || kindOf(own) !== 'free') return taken
  const saying = `PLANTED ${path}`
  return own?.safeParse(saying).success === true ? saying : 'PLANTED'
}

const uuid = '019336a8-0000-7000-8000-000000000000'
const examples = (): readonly unknown[] => [
  ...['free text', { nested: ['PLANTED in JSON', { deep: 'PLANTED' }] }, true, 1, 60, '2026-11-02'],
  ...['2026-11-02T14:30:00.000Z', '2026-11-02T09:30', 'Europe/Berlin', 'de-DE', 'DE', 'EUR', '1/3'],
  ...['0123456789abcdef'.repeat(4), 'policy_limit', '{year}-{seq:4}', '2026-{0001}', '{n}', 'matter:read'],
  ...['+14155550123', '123-45-6789', 'badge-7', 'planted@firm.com', 'FREQ=WEEKLY;BYDAY=MO'],
  ...models.map(({ prefix }) => `${prefix}_${uuid}`),
]

function planted(model: Model, firm = 'acme'): Stored {
  const fields = Object.entries(model.fields).filter(([key]) => key !== 'ext' && key !== 'externalIds')
  const own = Object.fromEntries(fields.map(([key, field]) => [key, full(field, key)]))
  const said = {
    custom: { nickname: 'PLANTED in custom', born: '1961-04-17' },
    'acme.risk': { remark: 'PLANTED in ext', level: 'KEPT', when: '2026-11-02' },
    'gone.plugin': { what: 'PLANTED by a plugin that is gone' },
  }
  const outside = [{ system: 'clio', id: 'PLANTED-7', raw: { name: 'PLANTED raw' } }]
  return {
    ...stampFor(model, firm, 'user:PLANTED', 0),
    ...own,
    state: model.machine?.initial ?? 'none',
    ext: said,
    externalIds: outside,
  } as Stored
}

const ada = {
  ...{ kind: 'person' as const, name: 'Ada Lovelace', dateOfBirth: '1815-12-10' },
  ...{ emails: [{ address: 'ada@lovelace.org' }], websites: ['https://lovelace.org/ada'] },
  phones: [{ raw: '(212) 555-0100', e164: '+12125550100' }],
}

async function copied(into: Store, keep: readonly string[] = []) {
  const host: Host<readonly Plugin[]> = await createHost({ store: into, plugins: [risk] })
  await into.write('acme', async (tx) => {
    for (const model of models) await tx.insert(model, [planted(model)])
    const born = { on: 'matter', key: 'born', label: 'Born', type: 'date' as const }
    await tx.insert(customFields, [
      { ...stampFor<'custom-field'>(customFields, 'acme', 'user:u', 0), ...customFields.parse(born) },
    ])
  })
  await host.session({ firm: 'acme', actor: { service: 's' } }).nextNumber('bill')
  await host.session({ firm: 'acme', actor: { service: 's' } }).contacts.create(ada)
  return { host, copy: await host.firms.copy('acme', { ...order, keep }) }
}

const inCopy = (store: Store, model: Model) =>
  store.read(order.to, (tx) => tx.find(model)).then(({ items }) => items)

test('a copy for a sandbox holds no text of anyone, in any field of any model', async () => {
  const store = memory()
  const { copy } = await copied(store)
  const left: string[] = []
  for (const model of models) {
    const found = await inCopy(store, model)
    const was = await store.read('acme', (tx) => tx.find(model))
    expect([model.name, found.length]).toEqual([model.name, was.items.length])
    for (const [at, record] of found.entries()) {
      look(record, (path, text) => {
        if (text.toUpperCase().includes('PLANTED')) left.push(`${model.name}.${path}`)
      })
      const { id: same, createdAt } = was.items[at] as Stored
      expect(record).toMatchObject({ id: same, firmId: order.to, createdAt })
      const rejected = Object.entries(model.fields).filter(
        ([key, field]) => key in record && !field.safeParse(record[key as keyof Stored]).success,
      )
      expect([model.name, rejected.map(([key]) => key)]).toEqual([model.name, []])
    }
  }
  const plain = Object.entries(plainFields).flatMap(([model, fields]) =>
    fields.map((field) => `${model}.${field}`),
  )
  expect(left.filter((place) => !plain.includes(place))).toEqual(['acme.risk/score.level'])
  expect(left).toContain('matter.court.name')
  expect(copy.unchanged).toEqual(['acme.risk/score.badge'])
})

/** Every text of a record, with its place; what codings and reasons say by their scheme is theirs to say. */
function look(value: unknown, see: (path: string, text: string) => void, path = ''): void {
  if (typeof value === 'string') see(path, value)
  if (typeof value !== 'object' || value === null) return
  const names = Object.keys(value)
  for (const [key, each] of Object.entries(value)) {
    const coded =
      (names.includes('scheme') && ['scheme', 'code', 'version', 'label'].includes(key)) ||
      (names.includes('code') && names.includes('data') && key !== 'data')
    if (!coded) look(each, see, Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`)
  }
}

test('it keeps its shape: ids, days, amounts, what refers to what, and where its numbers stand', async () => {
  const store = memory()
  const { host } = await copied(store, ['acme.risk/score.remark'])
  const [matter] = await inCopy(store, coreModels.matters as unknown as Model)
  const contact = (await inCopy(store, coreModels.contacts as unknown as Model)).at(-1)
  const [user] = await inCopy(store, coreModels.users as unknown as Model)
  const [score] = await inCopy(store, scores as unknown as Model)
  const [was] = (await store.read('acme', (tx) => tx.find(coreModels.matters))).items
  expect(matter).toMatchObject({ clientId: was?.clientId, openedOn: was?.openedOn, state: was?.state })
  expect(matter?.ext).toMatchObject({
    custom: { born: '1961-04-17' },
    'acme.risk': { level: 'KEPT', when: '2026-11-02' },
  })
  expect(matter?.createdBy).not.toContain('PLANTED')
  expect(matter?.createdBy).toMatch(/^user:[A-Z]{7}$/)
  expect(contact).toMatchObject({
    name: expect.stringMatching(/^[AEIOU][a-z]{2} [A-Z][a-z]{7}$/),
    dateOfBirth: '1815',
    emails: [{ address: expect.stringMatching(/^[aeiou][a-z]{2}@example\.invalid$/) }],
    phones: [
      { raw: expect.stringMatching(/^\(999\) \d{3}-\d{4}$/), e164: expect.stringMatching(/^\+999\d{8}$/) },
    ],
    websites: [expect.stringMatching(/^https:\/\/example\.invalid\//)],
  })
  expect(user).toMatchObject({ userId: expect.stringMatching(/^[A-Z]{7} [a-z]{4}[A-Z][a-z]$/) })
  expect(score).toMatchObject({
    level: 'PLANTED level',
    remark: 'PLANTED remark',
    mail: expect.stringMatching(/@example\.invalid$/),
  })
  expect((score as unknown as Score).ssn).toMatch(/^\d{3}-\d{2}-\d{4}$/)
  expect([(score as unknown as Score).ssn, (score as unknown as Score).pin]).not.toEqual(['123-45-6789', 1])
  const sandbox = host.session({ firm: order.to, actor: { service: 's' } })
  expect(await sandbox.nextNumber('bill')).toBe(2)
  expect((await sandbox.journal.entries()).items.map(({ action }) => action)).toEqual(['begin'])
})

test('the same key gives the same copy, another gives another', async () => {
  const [one, two, three] = [memory(), memory(), memory()]
  const { host } = await copied(one)
  for (const store of [two, three]) await (await createHost({ store, plugins: [risk] })).firms.all()
  await host.firms.copy('acme', { ...order, into: two })
  await host.firms.copy('acme', { ...order, key: 'some other key of letters', into: three })
  const names = async (store: Store) =>
    (await store.read(order.to, (tx) => tx.find(coreModels.contacts, { order: ['id', 'asc'] }))).items.map(
      ({ name }) => name,
    )
  expect(await names(two)).toEqual(await names(one))
  expect(await names(three)).not.toEqual(await names(one))
})

test('it goes where no firm is, under a key that cannot be guessed', async () => {
  const { host } = await copied(memory())
  const refused = async (more: object) => {
    const error = await host.firms.copy('acme', { ...order, ...more }).catch((reason: unknown) => reason)
    return error instanceof MatterkitError ? error.code : String(error)
  }
  expect(await refused({})).toBe('FIRM_NOT_EMPTY')
  expect(await refused({ to: 'b', key: 'short' })).toBe('COPY_KEY_SHORT')
  expect(await refused({ to: '~host' })).toBe('FIRM_RESERVED')
  await host.firms.suspend('acme', order)
  expect((await host.firms.copy('acme', { ...order, to: 'b' })).firm).toBe('b')
})
