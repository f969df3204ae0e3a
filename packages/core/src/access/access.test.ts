import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { journal } from '../audit/index.js'
import {
  contacts,
  coreModels,
  defineModel,
  type Matter,
  type Model,
  matters,
  type Stored,
} from '../models/index.js'
import { filterOf, meets } from '../store/index.js'
import { instant, newId } from '../values/index.js'
import type { AccessContext, Actor } from './index.js'
import { accessFilter, covers, decide, standardRoles } from './index.js'

const at = instant('2026-11-02T12:00:00Z')
const ids = Array.from({ length: 4 }, () => ({
  matter: newId<'matter'>('mat'),
  contact: newId<'contact'>('con'),
  wall: newId('wal'),
}))
const matterIds = ids.map(({ matter }) => matter as string)
const contactIds = ids.map(({ contact }) => contact as string)
const wallIds = ids.map(({ wall }) => wall as string)
const why = { code: 'WALLED', data: {} }

const someOf = (from: readonly string[]) => fc.subarray([...from])
const hiddenOf = (from: readonly string[]) => someOf(from).map((some) => new Map(some.map((id) => [id, why])))

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ user: 'u_1' }) },
  { weight: 3, arbitrary: fc.constant({ client: contactIds[0] ?? '' }) },
  fc.constant({ service: 's' }),
  fc.constant({ plugin: 'acme.risk', onBehalfOf: { user: 'u_1' } }),
)

const anyRole = fc.record({
  scope: fc.constantFrom('firm' as const, 'own-matters' as const),
  permissions: fc.subarray([
    '*:read',
    'matter:read',
    'contact:*',
    'task:read',
    'task:*',
    'document:read',
    'journal:read',
    'wall:read',
    '*:*',
  ]),
})

const anyContext: fc.Arbitrary<AccessContext> = fc
  .record({
    actor: anyActor,
    known: fc.boolean(),
    activeTo: fc.constantFrom(undefined, '2026-11-01', '2026-11-02'),
    roles: fc.option(fc.array(anyRole, { maxLength: 3 }), { nil: undefined }),
    own: someOf(matterIds),
    matter: hiddenOf(matterIds),
    contact: hiddenOf(contactIds),
    wall: hiddenOf(wallIds),
    shares: fc.array(
      fc.record({
        matterId: fc.constantFrom(...matterIds),
        parts: fc.subarray(['stage', 'documents', 'tasks', 'deadlines', 'invoices']),
        documentIds: someOf(['doc_1', 'doc_2']),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ known, activeTo, own, matter, contact, wall, roles, shares, actor }) => ({
    actor,
    now: at,
    user: known
      ? ({ userId: 'u_1', ...(activeTo === undefined ? {} : { activeTo }) } as AccessContext['user'])
      : undefined,
    roles: roles?.map((role, n) => ({ ...role, name: `role ${n}` })) as unknown as AccessContext['roles'],
    ownMatterIds: new Set(own),
    hidden: { matter, contact, wall },
    shares: shares as unknown as AccessContext['shares'],
    marked: [],
    opened: new Map(),
  }))

/** A plugin's model that is bound in every way one can be. */
const bound = defineModel<
  Stored & { readonly matterIds: readonly string[]; readonly contactIds: readonly string[] }
>(
  'acme.risk/bound',
  { matterIds: z.array(z.string()), contactIds: z.array(z.string()) },
  { prefix: 'bnd', indexes: ['matterIds[]', 'contactIds[]'] },
) as unknown as Model
const all: readonly Model[] = [...Object.values(coreModels), journal as unknown as Model, bound]

/** A record with what binds it, and no more: what decisions look at. */
const anyRecord = fc
  .record({
    model: fc.constantFrom(...all),
    n: fc.nat(3),
    matterId: fc.option(fc.constantFrom(...matterIds), { nil: undefined }),
    contactId: fc.option(fc.constantFrom(...contactIds), { nil: undefined }),
    other: fc.constantFrom(...contactIds),
    lists: fc.record({ matters: someOf(matterIds), contacts: someOf(contactIds) }),
    state: fc.constantFrom('draft', 'final', 'active'),
  })
  .map(({ model, n, matterId, contactId, other, lists, state }) => {
    const id =
      { matter: matterIds[n], contact: contactIds[n], wall: wallIds[n], document: `doc_${n}` }[model.name] ??
      `x_${n}`
    const record = {
      ...{ id, firmId: 'acme', version: 1, ext: {}, externalIds: [], state },
      ...(matterId === undefined ? {} : { matterId, subjectId: matterId }),
      ...(contactId === undefined ? {} : { contactId }),
      ...{ clientId: other, from: other, to: contactId ?? other, parts: [], recordId: other },
      ...{ matterIds: lists.matters, clientIds: lists.contacts, contactIds: lists.contacts },
    }
    return { model, record: record as unknown as Stored }
  })

test('what a filter lets through is exactly what may be read, for any actor, facts and record', () => {
  fc.assert(
    fc.property(anyContext, fc.array(anyRecord, { minLength: 1, maxLength: 12 }), (context, records) => {
      for (const { model, record } of records) {
        const filter = accessFilter(context, model) ?? { op: 'and', of: [] }
        const { allow, reasons } = decide(context, 'read', model, record)
        expect([model.name, meets(record, filter)]).toEqual([model.name, allow])
        expect(reasons.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a filter names declared indexes only, so that every store can apply it', () => {
  fc.assert(
    fc.property(anyContext, fc.constantFrom(...all), (context, model) => {
      const filter = accessFilter(context, model)
      if (filter !== undefined)
        expect(fieldsOf(filter).every((field) => ['id', ...model.indexes].includes(field))).toBe(true)
    }),
  )
})

function fieldsOf(filter: NonNullable<ReturnType<typeof accessFilter>>): string[] {
  if (!('of' in filter)) return [filter.field]
  return filter.op === 'not' ? fieldsOf(filter.of) : filter.of.flatMap(fieldsOf)
}

test('what is hidden can be neither read nor changed, whatever a role grants', () => {
  const record = { id: matterIds[0], clientId: contactIds[1] } as unknown as Matter
  const context = {
    ...{ actor: { user: 'u_1' }, now: at, user: { userId: 'u_1' }, ownMatterIds: new Set(matterIds) },
    ...{
      roles: [{ name: 'boss', permissions: ['*:*'], scope: 'firm' }],
      shares: [],
      marked: [],
      opened: new Map(),
    },
    hidden: { matter: new Map([[matterIds[0], why]]), contact: new Map(), wall: new Map() },
  } as unknown as AccessContext
  for (const verb of ['read', 'update', 'close'])
    expect(decide(context, verb, matters, record)).toEqual({ allow: false, reasons: [why] })
  expect(decide(context, 'read', contacts, { id: contactIds[1] } as unknown as Stored).allow).toBe(true)
})

test('permissions cover what they name', () => {
  expect(covers('billing/invoice:approve', 'billing/invoice:approve')).toBe(true)
  expect(covers('*:read', 'billing/invoice:read')).toBe(true)
  expect(covers('*:read', 'billing/invoice:reader')).toBe(false)
  expect(covers('matter:*', 'matter-member:read')).toBe(false)
  expect(
    standardRoles
      .flatMap(({ permissions = [] }) => permissions)
      .every((permission) => /^[a-z*][a-z-]*:[a-z*-]+$/.test(permission)),
  ).toBe(true)
  expect(filterOf(matters, { number: '1' }).op).toBe('eq')
})
