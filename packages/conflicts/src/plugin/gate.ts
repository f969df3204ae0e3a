import {
  contacts,
  type Gate,
  type Matter,
  matters,
  type Party,
  parties,
  type StoreReader,
} from '@matterkit/core'
import type { Finding } from '@matterkit/core/values'
import { type CheckRecord, conflictChecks } from './conflict-check.js'
import { namesOf } from './find-for-party.js'

/** The words of the gates. @internal */
export const gateMessages = {
  CHECK_MISSING: 'no conflict check was made',
  CHECK_UNDECIDED: 'the conflict check has {findings} findings and awaits a lawyer’s decision',
  CHECK_DECLINED: 'the conflict check was declined',
  CHECK_STALE: '{parties} came to the matter after the conflict check; make it again',
  CLIENT_UNCHECKED: 'the client of the matter was not searched for conflicts; make the check again',
  CHECK_RENAMED: '{names} was searched by other names than it has now; make the conflict check again',
  CHECK_OLD: 'the conflict check is {days} days old, {most} are the most; make it again',
  PARTY_UNCHECKED: 'the party was not searched for conflicts, and the matter is engaged',
  SCREEN_NOT_ACCEPTED: 'the table of {jurisdiction} has no screen for this: consent or decline',
  SCREEN_NOT_TIMELY: 'the screen did not stand before those it keeps out could learn or tell anything',
  SCREEN_FEE: 'those who are kept out share in the fee',
} as const

/** States in which the firm works on a matter, or is about to. */
const engaged: readonly string[] = ['engagement', 'file-setup', 'active', 'on-hold', 'closing']
/** A check is as good as the day it was made on; after so many it is made again before anything begins. */
const mostDays = 90

/**
 * Keeps a matter from being engaged, opened or taken up again until a person has decided on a check of the parties it has
 * now, by the names they have now. A party that joins later shuts it in the unit of work that adds the party.
 *
 * @internal
 */
export const engagementGate: Gate<Matter> = {
  model: matters,
  on: ['engage', 'open', 'activate', 'resume'],
  check: async ({ after }, read) => (after === undefined ? [] : whyShut(after, read)),
}

/** A party that joins an engaged matter must have been searched in the same unit of work: the plugin's own check does it. @internal */
export const partyGate: Gate<Party> = {
  model: parties,
  on: ['create', 'update'],
  async check({ after }, read) {
    if (after === undefined) return []
    const [matter] = await read.getMany(matters, [after.matterId])
    if (matter === undefined || !engaged.includes(matter.state)) return []
    const last = await newestCheck(after.matterId, read)
    const found = last?.searched.find(({ partyId }) => partyId === after.id)
    return found !== undefined &&
      found.role === after.role &&
      found.side === after.side &&
      found.contactId === after.contactId
      ? []
      : [shut('PARTY_UNCHECKED', {})]
  },
}

/** Whether a party that joins a matter in this state must be searched at once. @internal */
export function isEngaged({ state }: Pick<Matter, 'state'>): boolean {
  return engaged.includes(state)
}

/** Every reason why a matter may not go on; none where it may. @internal */
export async function whyShut(
  { id: matterId, clientId, updatedAt: now }: Matter,
  read: StoreReader,
): Promise<Finding[]> {
  const last = await newestCheck(matterId, read)
  if (last === undefined) return [shut('CHECK_MISSING', {})]
  const findings: Finding[] = []
  const searched = new Map(last.searched.map((party) => [party.partyId as string | undefined, party]))
  const asClient = last.searched.filter((each) => each.contactId === clientId && each.side !== 'adverse')
  if (asClient.length === 0) findings.push(shut('CLIENT_UNCHECKED', {}))
  const now_ = await partiesOf(matterId, read)
  const added = now_.filter(({ id, role, side, contactId }) => {
    const was = searched.get(id)
    return was === undefined || was.role !== role || was.side !== side || was.contactId !== contactId
  })
  if (added.length > 0) findings.push(shut('CHECK_STALE', { parties: `${added.length} parties` }))
  const renamed = await renamedSince(
    [...new Set([...now_.flatMap(({ id }) => searched.get(id) ?? []), ...asClient])],
    read,
  )
  if (renamed.length > 0) findings.push(shut('CHECK_RENAMED', { names: renamed }))
  const days = Math.floor((Date.parse(now) - Date.parse(last.createdAt)) / 86_400_000)
  if (days > mostDays) findings.push(shut('CHECK_OLD', { days, most: mostDays }))
  if (last.state === 'awaiting-review')
    findings.push(shut('CHECK_UNDECIDED', { findings: last.found.length }))
  if (last.state === 'declined') findings.push(shut('CHECK_DECLINED', {}))
  return findings
}

async function newestCheck(matterId: Matter['id'], read: StoreReader): Promise<CheckRecord | undefined> {
  const page = await read.find(conflictChecks, { where: { matterId }, order: ['id', 'desc'], limit: 1 })
  return page.items[0]
}

async function renamedSince(
  searched: readonly CheckRecord['searched'][number][],
  read: StoreReader,
): Promise<string[]> {
  const ids = [...new Set(searched.map(({ contactId }) => contactId))]
  const found = new Map((await read.getMany(contacts, ids)).map((contact) => [contact.id as string, contact]))
  return searched.flatMap(({ contactId, names, name }) => {
    const contact = found.get(contactId)
    const same = contact !== undefined && namesOf(contact).every((each) => names.includes(each))
    return same ? [] : [name]
  })
}

async function partiesOf(matterId: Matter['id'], read: StoreReader): Promise<Party[]> {
  const found: Party[] = []
  for await (const party of read.stream(parties, { where: { matterId } })) found.push(party)
  return found
}

/** A reason to stay shut. @internal */
export function shut<Code extends keyof typeof gateMessages>(
  code: Code,
  data: Finding['data'],
): Finding<Code> {
  return { code, severity: 'error', at: 'conflicts', data }
}
