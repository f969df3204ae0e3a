import {
  type CustomField,
  customFields,
  type Matter,
  matters,
  parties,
  type Wall,
  walls,
} from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import { type FirmStanding, standingOf } from './firm-standing.js'
import { type Role, roles } from './role.js'

/** What access in a firm rests on, whoever asks: small beside the firm, and kept until one of it changes. */
export interface FirmFacts {
  readonly standing: FirmStanding
  /** Empty where the firm keeps none. */
  readonly roles: readonly Role[]
  readonly walls: readonly Wall[]
  /** Custom fields that only some roles see. */
  readonly marked: readonly CustomField[]
  /** Restricted and sealed matters. */
  readonly confidential: ReadonlyMap<string, Pick<Matter, 'confidentiality' | 'responsibleId'>>
  /** The matters of clients that a wall names, by client. */
  readonly mattersOfClient: ReadonlyMap<string, readonly string[]>
  /** Contacts that have to do with protected matters only, and with which. */
  readonly onlyIn: ReadonlyMap<string, ReadonlySet<string>>
}

/** Roles in which a contact is a client of the firm. */
const clientRoles = ['client', 'co-client', 'prospective-client'] as const

/** Reads the facts of a firm. @internal */
export async function readFirmFacts(tx: StoreReader): Promise<FirmFacts> {
  const kept = await all(tx.stream(roles))
  const standing = await all(tx.stream(walls, { where: { state: 'active' } }))
  const marked = (await all(tx.stream(customFields))).filter(({ visibleTo }) => visibleTo.length > 0)
  const secret = await all(
    tx.stream(matters, { where: { confidentiality: { in: ['restricted', 'sealed'] } } }),
  )
  const confidential = new Map(secret.map((matter) => [matter.id as string, matter]))
  const mattersOfClient = await clientMatters(tx, [
    ...new Set(standing.flatMap(({ clientIds }) => clientIds)),
  ])
  const guarded = new Set([
    ...confidential.keys(),
    ...standing.flatMap(({ matterIds }) => matterIds),
    ...[...mattersOfClient.values()].flat(),
  ])
  return {
    standing: await standingOf(tx),
    roles: kept,
    walls: standing,
    marked,
    confidential,
    mattersOfClient,
    onlyIn: await contactsOnlyIn(tx, guarded),
  }
}

async function clientMatters(tx: StoreReader, clientIds: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(clientIds.map((id) => [id, []]))
  if (clientIds.length === 0) return found
  for await (const { id, clientId } of tx.stream(matters, {
    where: { clientId: { in: clientIds as never } },
  }))
    found.get(clientId)?.push(id)
  const asClient = { contactId: { in: clientIds as never }, role: { in: clientRoles } }
  for await (const { contactId, matterId } of tx.stream(parties, { where: asClient }))
    found.get(contactId)?.push(matterId)
  return found
}

/** Clients and parties of guarded matters that no other matter has. */
async function contactsOnlyIn(
  tx: StoreReader,
  guarded: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>()
  if (guarded.size === 0) return found
  const ids = [...guarded]
  const add = (contact: string, matter: string) =>
    found.set(contact, (found.get(contact) ?? new Set()).add(matter))
  for (const { id, clientId } of await tx.getMany(matters, ids)) add(clientId, id)
  for await (const { contactId, matterId } of tx.stream(parties, {
    where: { matterId: { in: ids as never } },
  }))
    add(contactId, matterId)
  const contacts = [...found.keys()]
  const elsewhere = { not: { matterId: { in: ids as never } } }
  for await (const { contactId } of tx.stream(parties, {
    where: { and: [{ contactId: { in: contacts as never } }, elsewhere] },
  }))
    found.delete(contactId)
  const others = { and: [{ clientId: { in: contacts as never } }, { not: { id: { in: ids as never } } }] }
  for await (const { clientId } of tx.stream(matters, { where: others })) found.delete(clientId)
  return found
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}
