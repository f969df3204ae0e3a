import type { Contact, Id, Matter, Session, SetupContext } from '@matterkit/core'
import { factsOf } from '../identity/facts.js'
import { type CheckRecord, conflictChecks, type SearchedParty } from './conflict-check.js'
import { conflictHits } from './conflict-hit.js'
import { engineVersion } from './engine-version.js'
import { findForParty, jurisdictionOf, type KeyedFinding, namesOf } from './find-for-party.js'
import { type FirmKnowledge, readKnowledge } from './knowledge.js'
import type { Sought } from './party-role.js'
import { fail } from './plugin-errors.js'
import { sightOf } from './sight.js'

/** How a plugin reads across walls. @internal */
export type AcrossWalls = NonNullable<SetupContext['acrossWalls']>

/** A check that is not recorded yet. @internal */
export interface Made {
  readonly matterId: Id<'matter'>
  readonly searched: readonly SearchedParty[]
  readonly known: FirmKnowledge
  readonly jurisdiction: string | undefined
  readonly found: readonly KeyedFinding[]
}

/**
 * Whom a check searches, as a session sees them, staged ones too: the parties of a matter, and its own client where no
 * party on our side or on nobody's is that client.
 *
 * @throws `CHECK_OF_NOBODY` where the client of the matter is not there to be searched
 * @internal
 */
export async function soughtOf(
  session: Session,
  { id: matterId, clientId }: Pick<Matter, 'id' | 'clientId'>,
): Promise<readonly { readonly party: Sought; readonly contact: Contact }[]> {
  const [client] = (await session.contacts.find({ where: { id: clientId }, limit: 1 })).items
  if (client === undefined) return fail('CHECK_OF_NOBODY', { matter: matterId, client: clientId })
  const found: { party: Sought; contact: Contact }[] = []
  for await (const { id: partyId, contactId, role, side } of session.parties.all({ where: { matterId } })) {
    const contact = contactId === clientId ? client : await session.contacts.get(contactId)
    found.push({ party: { partyId, contactId, role, side }, contact })
  }
  if (found.some(({ party }) => party.contactId === clientId && party.side !== 'adverse')) return found
  return [{ party: { contactId: clientId, role: 'client', side: 'ours' }, contact: client }, ...found]
}

/**
 * Searches the parties of a matter among everyone, behind walls too.
 *
 * @throws `NAME_INVALID` where a party's name cannot be searched; `CHECK_OF_NOBODY`
 * @internal
 */
export async function makeCheck(
  session: Session,
  matterId: Id<'matter'>,
  acrossWalls: AcrossWalls,
): Promise<Made> {
  const matter = await session.matters.get(matterId)
  const parties = await soughtOf(session, matter)
  const contactIds = new Set<string>(parties.map(({ contact }) => contact.id))
  const today = new Date(session.now()).toISOString().slice(0, 10)
  const known = await acrossWalls(session, `conflict check of ${matterId}`, (tx) =>
    readKnowledge(tx, today, { matterId, contactIds }),
  )
  const clientIds = [matter.clientId as string]
  const found = parties
    .flatMap(({ party, contact }) => findForParty(party, contact, matter, clientIds, known))
    .sort(byWeight)
  const searched = parties.map(({ party, contact }) => searchedParty(party, contact))
  return { matterId, searched, known, jurisdiction: jurisdictionOf(matter), found }
}

/** A party as a check records that it was searched. @internal */
export function searchedParty({ partyId, contactId, role, side }: Sought, contact: Contact): SearchedParty {
  return {
    ...(partyId === undefined ? {} : { partyId }),
    contactId,
    name: contact.name,
    names: namesOf(contact),
    facts: Object.keys(factsOf(contact)),
    role,
    side,
  }
}

function byWeight({ finding: a }: KeyedFinding, { finding: b }: KeyedFinding): number {
  return a.weight === b.weight ? b.hit.score - a.hit.score : a.weight < b.weight ? 1 : -1
}

/** Records a check: the marks for all, what was found for those who may see it. In the unit of work of the session. @internal */
export async function recordCheck(
  session: Session,
  { matterId, searched, known, jurisdiction, found }: Made,
  occasion: CheckRecord['occasion'],
): Promise<CheckRecord> {
  const previous = await lastCheck(session, matterId)
  const check = await session.records(conflictChecks).create({
    matterId,
    occasion,
    searched,
    among: known.among,
    engine: { ...engineVersion, ...(jurisdiction === undefined ? {} : { jurisdiction }) },
    names: known.index.names,
    found: found.map(({ key, party, finding: { weight, rule, basis, at } }) => {
      const { partyId } = party
      return { key, ...(partyId === undefined ? {} : { partyId }), party: at, weight, rule, basis }
    }),
    ...(previous === undefined ? {} : { previousId: previous.id }),
  })
  const sight = await sightOf(session, [
    ...found.flatMap(({ contactIds, matterIds }) => [...contactIds, ...matterIds]),
    ...known.notSearched.map(({ contactId }) => contactId),
  ])
  for (const { key, finding, contactIds, matterIds } of found) {
    if (!sight.sees(contactIds, matterIds)) continue
    await session.records(conflictHits).create({
      checkId: check.id,
      key,
      contactIds: contactIds.filter(isContact),
      matterIds: [...new Set([matterId, ...matterIds])],
      ...boundTo(finding.contactId, matterIds[0]),
      finding: keptFinding(finding),
    })
  }
  for (const { contactId, name } of known.notSearched) {
    if (!sight.sees([contactId], [])) continue
    const finding = {
      code: 'NOT_SEARCHED',
      data: { name },
      contactId,
      name,
      score: 0,
      reasons: [],
      path: [],
      wayOut: [],
    }
    await session.records(conflictHits).create({
      checkId: check.id,
      key: 'not-searched',
      contactIds: [contactId].filter(isContact),
      matterIds: [matterId],
      ...boundTo(contactId, undefined),
      finding,
    })
  }
  return check
}

/** Users and names of registers are in the index too, and belong to nobody. */
function isContact(id: string): boolean {
  return id.startsWith('con_')
}

function boundTo(contactId: string, matterId: string | undefined): object {
  return {
    ...(isContact(contactId) ? { contactId: contactId as Id<'contact'> } : {}),
    ...(matterId === undefined ? {} : { matterId: matterId as Id<'matter'> }),
  }
}

function keptFinding({ code, data, cite, hit, reasons, path, wayOut }: KeyedFinding['finding']) {
  return {
    code,
    data,
    ...(cite === undefined ? {} : { cite }),
    contactId: hit.id,
    name: hit.name,
    score: hit.score,
    ...(hit.identity === undefined ? {} : { identity: hit.identity }),
    reasons,
    path: path.map(({ from, to, kind }) => ({ from, to, kind })),
    wayOut,
  }
}

/** The newest check of a matter. @internal */
export async function lastCheck(session: Session, matterId: Id<'matter'>): Promise<CheckRecord | undefined> {
  const checks = session.records(conflictChecks)
  return (await checks.find({ where: { matterId }, order: ['id', 'desc'], limit: 1 })).items[0]
}
