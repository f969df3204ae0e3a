import {
  type Contact,
  contacts as contactModel,
  contactRelationships,
  type Id,
  type Matter,
  matters as matterModel,
  type Party,
  parties as partyModel,
  type Session,
  type SetupContext,
  type StoreReader,
} from '@matterkit/core'
import { assessHits, type ConflictFinding } from '../ethics/assess-hits.js'
import type { KnownRelation, KnownRole } from '../ethics/roles.js'
import { nameFault } from '../names/parse-name.js'
import { createNameIndex, type NameIndex } from '../search/name-index.js'
import { type CheckFinding, type ConflictCheck, conflictChecks } from './conflict-check.js'
import { restrict, type Sight } from './restrict.js'

/** All that is known of everyone, as the engine wants it. */
interface FirmKnowledge {
  readonly index: NameIndex
  readonly roles: readonly KnownRole[]
  readonly relations: readonly KnownRelation[]
  readonly names: ReadonlyMap<string, string>
  readonly notSearched: ConflictCheck['notSearched']
}

/**
 * Searches the parties of a matter among everyone, behind walls too, and records the check as whoever asked may see it.
 *
 * @internal
 */
export async function checkMatter(
  session: Session,
  matterId: Id<'matter'>,
  acrossWalls: NonNullable<SetupContext['acrossWalls']>,
): Promise<ConflictCheck> {
  await session.matters.get(matterId)
  const parties: Party[] = []
  for await (const party of session.parties.all({ where: { matterId } })) parties.push(party)
  const own = new Set<string>(parties.map((party) => party.contactId))
  const known = await acrossWalls(session, `conflict check of ${matterId}`, (tx) =>
    knowledge(tx, matterId, own),
  )
  const sight = await sightOf(session)
  const contacts = new Map<string, Contact>()
  for (const { contactId } of parties) contacts.set(contactId, await session.contacts.get(contactId))

  const findings = parties.flatMap((party) => {
    const contact = contacts.get(party.contactId)
    return contact === undefined ? [] : findingsFor(party, contact, known, sight)
  })
  return session.records(conflictChecks).create({
    matterId,
    searched: parties.map(({ id, contactId, role, side }) => {
      return { partyId: id, contactId, name: contacts.get(contactId)?.name ?? contactId, role, side }
    }),
    names: known.index.names,
    notSearched: known.notSearched.filter(({ contactId }) => sight.contacts.has(contactId)),
    findings: findings.toSorted((a, b) =>
      a.weight === b.weight ? b.score - a.score : a.weight < b.weight ? 1 : -1,
    ),
  })
}

function findingsFor(
  party: Party,
  contact: Contact,
  { index, roles, relations, names }: FirmKnowledge,
  sight: Sight,
): CheckFinding[] {
  const best = new Map(
    [contact.name, ...contact.aliases.map((alias) => alias.name)].flatMap((name) =>
      index.search(name, { kind: contact.kind, limit: 50 }).map((hit) => [hit.id, hit] as const),
    ),
  )
  const side = sideOf(party)
  const isClient = party.role === 'client' || party.role === 'co-client'
  const about = { name: contact.name, isClient, side } as const
  return assessHits({ party: about, hits: [...best.values()], roles, relations, names }).map((finding) => {
    const touched = {
      contacts: [finding.hit.id, finding.contactId, ...finding.path.flatMap(({ from, to }) => [from, to])],
      matters: Array.isArray(finding.data.matter) ? finding.data.matter.map(String) : [],
    }
    return restrict(recorded(finding, contact.name), touched, sight)
  })
}

/** What the session sees: contacts by id, matters by number. */
async function sightOf(session: Session): Promise<Sight> {
  const [contacts, matters] = [new Set<string>(), new Set<string>()]
  for await (const { id } of session.contacts.all()) contacts.add(id)
  for await (const { number } of session.matters.all()) matters.add(number)
  return { contacts, matters }
}

function recorded(
  { code, data, cite, hit, contactId, weight, rule, reasons }: ConflictFinding,
  party: string,
): CheckFinding {
  return {
    code,
    data,
    ...(cite === undefined ? {} : { cite }),
    party,
    contactId,
    name: hit.name,
    score: hit.score,
    weight,
    rule,
    reasons,
  }
}

/** The bench and third persons are on nobody's side. */
function sideOf({ side }: Party): KnownRole['side'] {
  return side === 'court' || side === 'third' ? 'neutral' : side
}

/** A matter the firm still works on, or may yet, is open; one it never took up was declined, whoever declined it. */
function statusOf({ state }: Matter): KnownRole['status'] {
  if (['closed', 'transferred', 'archived', 'disposed'].includes(state)) return 'closed'
  return state === 'declined' || state === 'withdrawn' ? 'declined' : 'open'
}

/** Reads all names, roles and ties of the firm but those of the matter itself. */
async function knowledge(
  tx: StoreReader,
  except: Id<'matter'>,
  own: ReadonlySet<string>,
): Promise<FirmKnowledge> {
  const matters = new Map<string, Matter>()
  for await (const matter of tx.stream(matterModel)) matters.set(matter.id, matter)
  const roles: KnownRole[] = []
  const elsewhere = new Set<string>()
  for await (const party of tx.stream(partyModel)) {
    const matter = matters.get(party.matterId)
    if (matter === undefined || matter.id === except) continue
    elsewhere.add(party.contactId)
    roles.push({
      contactId: party.contactId,
      matterId: matter.id,
      matterNumber: matter.number,
      isClient: party.role === 'client' || party.role === 'co-client',
      side: sideOf(party),
      status: statusOf(matter),
    })
  }
  const index = createNameIndex()
  const names = new Map<string, string>()
  const notSearched: ConflictCheck['notSearched'][number][] = []
  for await (const contact of tx.stream(contactModel)) {
    const { id, kind } = contact
    names.set(id, contact.name)
    // The matter's own parties are not hits against themselves, unless the firm knows them from another matter.
    if (own.has(id) && !elsewhere.has(id)) continue
    const all = [contact.name, ...contact.aliases.map((alias) => alias.name)]
    const [name, ...others] = all.filter((each) => nameFault(each) === undefined)
    if (name !== undefined) index.add([{ id, kind, name, aliases: others.map((each) => ({ name: each })) }])
    for (const each of all) if (nameFault(each) !== undefined) notSearched.push({ contactId: id, name: each })
  }
  const relations: KnownRelation[] = []
  for await (const { from, to, kind } of tx.stream(contactRelationships)) relations.push({ from, to, kind })
  return { index, roles, relations, names, notSearched }
}
