import {
  type Contact,
  contacts as contactModel,
  contactRelationships,
  type Id,
  type Matter,
  matters as matterModel,
  type Party,
  parties as partyModel,
  type StoreReader,
  users,
} from '@matterkit/core'
import { writeName } from '@matterkit/core/values'
import type { KnownRelation, KnownRole } from '../ethics/roles.js'
import type { Consent } from '../ethics/waivers.js'
import { nameFault } from '../names/parse-name.js'
import { createNameIndex, type NameIndex } from '../search/name-index.js'
import type { SearchedAmong } from './conflict-check.js'
import { readClientRoles } from './known-clients.js'
import { type KnownName, knownNames } from './known-name.js'
import { isClient, roleOf, sideOf, statusOf } from './party-role.js'
import { waivers } from './waiver.js'

/** All that a firm knows of everyone, as the engine wants it. @internal */
export interface FirmKnowledge {
  readonly index: NameIndex
  readonly roles: readonly KnownRole[]
  readonly relations: readonly KnownRelation[]
  readonly consents: readonly Consent[]
  readonly names: ReadonlyMap<string, string>
  readonly notSearched: readonly { readonly contactId: string; readonly name: string }[]
  readonly among: SearchedAmong
}

/** What no check of ours reads. */
const excluded = ['documents', 'communications', 'time-entries', 'notes']

/**
 * Reads everything of a firm but what only the matter itself brought.
 *
 * @param except - the matter that is checked, and who is in it
 * @param today - consents are counted as they are on this day
 * @internal
 */
export async function readKnowledge(
  tx: StoreReader,
  today: string,
  except?: { readonly matterId: Id<'matter'>; readonly contactIds: ReadonlySet<string> },
): Promise<FirmKnowledge> {
  const matters = new Map<string, Matter>()
  for await (const matter of tx.stream(matterModel)) matters.set(matter.id, matter)
  const roles: KnownRole[] = []
  const parties: Party[] = []
  for await (const party of tx.stream(partyModel)) {
    const matter = matters.get(party.matterId)
    if (matter === undefined || matter.id === except?.matterId) continue
    parties.push(party)
    const role = roleOf(party)
    roles.push({
      contactId: party.contactId,
      matterId: matter.id,
      matterNumber: matter.number,
      isClient: isClient(party),
      side: sideOf(party),
      status: statusOf(matter),
      ...(role === undefined ? {} : { role }),
    })
  }
  roles.push(...(await readClientRoles(tx, today, matters, parties, except?.matterId)))
  const elsewhere = new Set(roles.map(({ contactId }) => contactId))
  const held = {
    index: createNameIndex(),
    roles,
    names: new Map<string, string>(),
    notSearched: [] as { contactId: string; name: string }[],
  }
  let contacts = 0
  for await (const contact of tx.stream(contactModel)) {
    contacts += 1
    held.names.set(contact.id, contact.name)
    // The matter's own parties are not hits against themselves, unless the firm knows them from another matter.
    if (except?.contactIds.has(contact.id) && !elsewhere.has(contact.id)) continue
    const aliases = contact.aliases.map((alias) => alias.name)
    enter(held, contact.id, contact.kind, [contact.name, ...aliases], contact)
  }
  const people = await enterUsers(tx, held)
  let known = 0
  for await (const each of tx.stream(knownNames)) {
    known += 1
    enterKnownName(held, each)
  }
  const relations: KnownRelation[] = []
  for await (const { from, to, kind, percent, source, since } of tx.stream(contactRelationships)) {
    relations.push({
      from,
      to,
      kind,
      ...(percent === undefined ? {} : { percent }),
      ...(source === undefined ? {} : { source }),
      ...(since === undefined ? {} : { since }),
    })
  }
  const consents: Consent[] = []
  for await (const waiver of tx.stream(waivers, { where: { state: 'given' } })) {
    if (waiver.givenOn > today || (waiver.expiresOn ?? today) < today) continue
    consents.push({
      id: waiver.id,
      consentingId: waiver.contactId,
      ...(waiver.towardsIds.length === 0 ? {} : { towards: waiver.towardsIds }),
      ...(waiver.coversMatterIds.length === 0 ? {} : { matterIds: waiver.coversMatterIds }),
    })
  }
  const among = {
    contacts,
    users: people,
    knownNames: known,
    matters: matters.size,
    parties: parties.length,
    relations: relations.length,
    excluded,
  }
  return { ...held, relations, consents, among }
}

type Held = Pick<FirmKnowledge, 'index'> & {
  readonly roles: KnownRole[]
  readonly names: Map<string, string>
  readonly notSearched: { contactId: string; name: string }[]
}

function enter(
  { index, notSearched }: Held,
  id: string,
  kind: Contact['kind'],
  all: readonly string[],
  facts: Partial<Contact> = {},
): void {
  const [name, ...others] = all.filter((each) => nameFault(each) === undefined)
  if (name !== undefined) {
    const { identifiers = [], emails = [], phones = [], addresses = [], dateOfBirth } = facts
    const aliases = others.map((each) => ({ name: each }))
    const born = dateOfBirth === undefined ? {} : { dateOfBirth }
    index.add([{ id, kind, name, aliases, identifiers, emails, phones, addresses, ...born }])
  }
  for (const each of all) if (nameFault(each) !== undefined) notSearched.push({ contactId: id, name: each })
}

async function enterUsers(tx: StoreReader, held: Held): Promise<number> {
  let count = 0
  for await (const { id, kind, name, contactId } of tx.stream(users)) {
    if (kind !== 'person') continue
    count += 1
    const full = writeName(name, 'full')
    held.names.set(id, full)
    if (contactId === undefined) enter(held, id, 'person', [full])
    held.roles.push({ ...ofRegister(contactId ?? id, 'users'), toFirm: 'firm-member' })
  }
  return count
}

const registers: Readonly<Record<KnownName['register'], Partial<KnownRole>>> = {
  'lateral-client': { isClient: true, side: 'ours', through: 'lateral' },
  'lateral-adverse': { side: 'adverse', status: 'closed', through: 'lateral' },
  'departed-client': { isClient: true, side: 'ours', status: 'closed', through: 'departed' },
  'government-matter': { through: 'government', status: 'closed' },
  'government-information': { toFirm: 'government-information' },
  'neutral-matter': { through: 'neutral', status: 'closed' },
  'firm-family': { toFirm: 'firm-family' },
  'firm-interest': { toFirm: 'firm-interest' },
  'firm-vendor': { toFirm: 'firm-vendor' },
  competitor: { toFirm: 'competitor' },
}

function enterKnownName(
  held: Held,
  { id, register, kind, name, aliases, matter, contactId }: KnownName,
): void {
  held.names.set(id, name)
  if (contactId === undefined) enter(held, id, kind, [name, ...aliases])
  held.roles.push({ ...ofRegister(contactId ?? id, matter ?? register), ...registers[register] })
}

function ofRegister(contactId: string, register: string): KnownRole {
  return { contactId, matterId: '', matterNumber: register, isClient: false, side: 'neutral', status: 'open' }
}
