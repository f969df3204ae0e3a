import type { Contact, Matter } from '@matterkit/core'
import { assessHits, type ConflictFinding } from '../ethics/assess-hits.js'
import { type Jurisdiction, jurisdictions } from '../ethics/jurisdictions.js'
import { factsOf } from '../identity/facts.js'
import { hash } from '../search/hash.js'
import type { Hit } from '../search/name-index.js'
import type { FirmKnowledge } from './knowledge.js'
import { isClient, newRoleOf, type Sought, sideOf } from './party-role.js'

/** A finding on one party, resting on one matter at most, by a key that is the same in every run. @internal */
export interface KeyedFinding {
  readonly key: string
  readonly party: Sought
  readonly finding: ConflictFinding
  readonly contactIds: readonly string[]
  readonly matterIds: readonly string[]
}

/** So many names are compared for each name of a party: a check takes its time. */
const compare = 1000
const most = 200

/** Searches one party by all its names and whatever else is known of it, and puts the hits to the table. @internal */
export function findForParty(
  party: Sought,
  contact: Contact,
  matter: Pick<Matter, 'id' | 'jurisdiction' | 'practiceAreas'>,
  clientIds: readonly string[],
  { index, roles, relations, names, consents }: FirmKnowledge,
): KeyedFinding[] {
  const best = new Map<string, Hit>()
  for (const name of namesOf(contact)) {
    for (const hit of index.search(name, { kind: contact.kind, limit: most, compare, ...factsOf(contact) })) {
      if (hit.score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, hit)
    }
  }
  const role = newRoleOf(party)
  const jurisdiction = jurisdictionOf(matter)
  const found = assessHits({
    party: {
      name: contact.name,
      // Whoever the matter is for is its client, whatever the caption calls them.
      isClient: isClient(party) || (clientIds.includes(party.contactId) && party.side !== 'adverse'),
      side: sideOf(party),
      contactId: contact.id,
      ...(role === undefined ? {} : { role }),
    },
    matter: {
      id: matter.id,
      clientIds,
      isBankruptcy: matter.practiceAreas.some(({ label = '', code }) =>
        /bankrupt|insolvenc/i.test(`${label} ${code}`),
      ),
    },
    hits: [...best.values()],
    roles,
    relations,
    names,
    consents,
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  })
  return found.flatMap((finding) => apart(finding, party, roles))
}

/** Every name a contact goes or went by. @internal */
export function namesOf(contact: Pick<Contact, 'name' | 'aliases'>): string[] {
  return [contact.name, ...contact.aliases.map((alias) => alias.name)]
}

/** The table of a matter's own jurisdiction, where there is one; no other is guessed. @internal */
export function jurisdictionOf({ jurisdiction }: Pick<Matter, 'jurisdiction'>): Jurisdiction | undefined {
  return jurisdictions.find((each) => each === jurisdiction)
}

/** One finding for each matter it rests on, so that each can be behind its own wall. */
function apart(finding: ConflictFinding, party: Sought, roles: FirmKnowledge['roles']): KeyedFinding[] {
  const { hit, contactId, path, code, matterIds } = finding
  const contactIds = [...new Set([hit.id, contactId, ...path.flatMap(({ from, to }) => [from, to])])]
  const single = matterIds.length === 0 ? [undefined] : matterIds
  return single.map((matterId) => {
    const text = [party.contactId, hit.id, code, contactId, matterId ?? ''].join(' ')
    const key = `${hex(text)}${hex([...text].reverse().join(''))}`
    const number = roles.find(
      (role) => role.matterId === matterId && role.contactId === contactId,
    )?.matterNumber
    const data = number === undefined ? finding.data : { ...finding.data, matter: [number] }
    const matters = matterId === undefined || matterId === '' ? [] : [matterId]
    return { key, party, finding: { ...finding, data }, contactIds, matterIds: matters }
  })
}

function hex(text: string): string {
  return hash(text).toString(16).padStart(8, '0')
}
