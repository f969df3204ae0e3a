import { breakGlasses, roles } from '../access/index.js'
import { journal } from '../audit/index.js'
import {
  contacts,
  coreModels,
  type Model,
  matterMembers,
  matters,
  parties,
  type Stored,
  shareGrants,
  users,
  walls,
} from '../models/index.js'
import { pick } from './kit-questions.js'

/** A record with its model. @internal */
export interface Placed {
  readonly model: Model
  readonly record: Stored
}

const at = '2026-11-02T00:00:00.000Z'
/** Days and moments about {@link kitNow}: before, on, after. */
const days = ['2026-11-01', '2026-11-02', '2026-11-03'] as const
const moments = ['2026-11-02T11:59:59.999Z', '2026-11-02T12:00:00.000Z', '2026-11-02T12:00:00.001Z'] as const

/** When the actors of a random firm look. @internal */
export const kitNow = '2026-11-02T12:00:00.000Z'

/** Who may look: people with roles and without, of before, unknown; clients with shares and without. @internal */
export const kitUsers = ['u_0', 'u_1', 'u_2', 'u_unknown'] as const
export const kitContacts: readonly string[] = idsOf('con', 4)
const kitMatters: readonly string[] = idsOf('mat', 5)
const kitDocuments: readonly string[] = idsOf('doc', 5)
/** A contact that there is not. */
const gone = 'con_00000000-0000-7000-8000-00000000000f'

/** As ids are written, and always the same. */
function idsOf(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}_00000000-0000-7000-8000-00000000000${at}`)
}

/** Every model whose records access is about. @internal */
export const kitModels: readonly Model[] = [
  ...new Set([...(Object.values(coreModels) as Model[]), roles, breakGlasses, journal]),
] as Model[]

/**
 * The records of a firm with random roles, teams, confidential matters, walls, shares and glass broken, and with some
 * records of every other model that are bound to its matters and contacts. They hold what decisions look at, and no more.
 *
 * @internal
 */
export function randomFirm(random: () => number, firmId: string): readonly Placed[] {
  const chance = (share: number) => random() < share
  const some = <T>(from: readonly T[], share: number) => from.filter(() => chance(share))
  const maybe = (share: number, fields: object) => (chance(share) ? fields : {})
  let count = 0
  const placed: Placed[] = []
  const put = (model: unknown, fields: object, id = `x_${count++}`) => {
    const header = { id, firmId, version: 1, schemaVersion: 1, ext: {}, externalIds: [] }
    const by = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
    placed.push({ model: model as Model, record: { ...header, ...by, ...fields } as unknown as Stored })
  }
  const names = chance(0.3) ? [] : ['partner', 'associate', 'clerk']
  const permissions = ['*:read', 'matter:*', 'contact:*', 'task:read', 'document:read', 'journal:read']
  for (const name of names) {
    const scope = pick(random, ['firm', 'firm', 'own-matters'])
    put(roles, { name, permissions: some(permissions, 0.6), scope })
  }
  for (const userId of kitUsers.slice(0, 3)) {
    put(users, { userId, roles: some(names, 0.6), ...maybe(0.25, { activeTo: pick(random, days) }) })
  }
  for (const id of kitContacts) put(contacts, { kind: 'person', name: id }, id)
  for (const id of kitMatters) {
    const confidentiality = pick(random, ['normal', 'normal', 'normal', 'normal', 'restricted', 'sealed'])
    const fields = { number: id, clientId: pick(random, kitContacts), confidentiality, state: 'active' }
    put(matters, { ...fields, ...maybe(0.4, { responsibleId: pick(random, kitUsers) }) }, id)
    for (const contactId of some(kitContacts, 0.3)) {
      put(parties, { matterId: id, contactId, role: pick(random, ['client', 'plaintiff', 'co-client']) })
    }
  }
  for (const matterId of some(kitMatters, 0.7)) {
    const term = { ...maybe(0.3, { from: pick(random, days) }), ...maybe(0.3, { to: pick(random, days) }) }
    put(matterMembers, { matterId, userId: pick(random, kitUsers), role: 'associate', ...term })
  }
  for (let n = 0; n < 3; n++) {
    const about = { matterIds: some(kitMatters, 0.2), clientIds: some(kitContacts, 0.1) }
    const mode = pick(random, ['exclude', 'exclude', 'allow'])
    const term = { from: pick(random, days), ...maybe(0.3, { to: pick(random, days) }) }
    const state = pick(random, ['active', 'active', 'lifted'])
    put(walls, { name: `w${n}`, reason: 'r', mode, userIds: some(kitUsers, 0.4), state, ...about, ...term })
  }
  for (let n = 0; n < 6; n++) {
    const parts = some(['stage', 'documents', 'tasks', 'deadlines', 'events', 'messages'], 0.5)
    const term = {
      ...maybe(0.2, { from: pick(random, moments) }),
      ...maybe(0.2, { to: pick(random, moments) }),
      ...maybe(0.15, { revokedAt: pick(random, moments) }),
    }
    const documentIds = chance(0.4) ? some(kitDocuments, 0.5) : []
    const share = { contactId: pick(random, kitContacts), matterId: pick(random, kitMatters) }
    put(shareGrants, { ...share, parts, documentIds, ...term })
  }
  for (let n = 0; n < 2; n++) {
    const broken = { userId: pick(random, kitUsers), matterId: pick(random, kitMatters) }
    put(breakGlasses, { ...broken, reason: 'r', until: pick(random, moments) })
  }
  const done = new Set(placed.map(({ model }) => model.name))
  for (const model of kitModels.filter(({ name }) => !done.has(name))) {
    for (let n = 0; n < 5; n++) {
      const bound = pick(random, [...kitMatters, ...kitContacts, gone])
      put(
        model,
        {
          ...maybe(0.7, { matterId: pick(random, kitMatters) }),
          ...maybe(0.4, { contactId: pick(random, kitContacts) }),
          ...{
            subjectId: bound,
            recordId: bound,
            from: pick(random, kitContacts),
            to: pick(random, kitContacts),
          },
          ...{ matterIds: some(kitMatters, 0.3), contactIds: some(kitContacts, 0.3), visibleTo: [] },
          ...{ state: pick(random, ['draft', 'final', 'filed']) },
        },
        model.name === 'document' ? kitDocuments[n] : undefined,
      )
    }
  }
  return placed
}
