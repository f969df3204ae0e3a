import { matterMembers, matters, shareGrants, users } from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import type { Instant, Reason } from '../values/index.js'
import type { AccessContext } from './access-context.js'
import { because } from './access-messages.js'
import { type Actor, principalOf } from './actor.js'
import { breakGlasses } from './break-glass.js'
import type { FirmFacts } from './firm-facts.js'

const nothing: AccessContext['hidden'] = { matter: new Map(), contact: new Map(), wall: new Map() }

/**
 * Gathers what decisions about an actor rest on. Days are those of `now` in UTC, so that a wall holds from its first
 * day's first moment anywhere west of it.
 *
 * @internal
 */
export async function readAccess(
  tx: StoreReader,
  facts: FirmFacts,
  actor: Actor,
  now: Instant,
): Promise<AccessContext> {
  const empty = {
    actor,
    now,
    user: undefined,
    roles: undefined,
    ownMatterIds: new Set<string>(),
    hidden: nothing,
    shares: [],
    marked: facts.marked,
    opened: new Map(),
  }
  const principal = principalOf(actor)
  if ('service' in principal) return empty
  if ('client' in principal) {
    const { items } = await tx.find(shareGrants, {
      access: { op: 'eq', field: 'contactId', value: principal.client }, // who the product lets in may be no contact of ours
      limit: 1000,
    })
    const holds = items.filter(
      (grant) => grant.revokedAt === undefined && (grant.from ?? now) <= now && now < (grant.to ?? '9999'),
    )
    return { ...empty, shares: holds }
  }
  const userId = principal.user
  const [user] = (await tx.find(users, { where: { userId }, limit: 1 })).items
  const ownMatterIds = await teamsOf(tx, facts, userId, now.slice(0, 10))
  const { items: broken } = await tx.find(breakGlasses, {
    where: { userId, until: { gt: now } },
    limit: 1000,
  })
  const opened = new Map(broken.map(({ matterId, until }) => [matterId as string, until]))
  const roles =
    facts.roles.length === 0 ? undefined : facts.roles.filter(({ name }) => user?.roles.includes(name))
  return {
    actor,
    now,
    user,
    roles,
    ownMatterIds,
    shares: [],
    marked: facts.marked,
    opened,
    hidden: hiddenFrom(facts, userId, ownMatterIds, opened, now.slice(0, 10)),
  }
}

async function teamsOf(
  tx: StoreReader,
  facts: FirmFacts,
  userId: string,
  today: string,
): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  for (const [id, { responsibleId }] of facts.confidential) if (responsibleId === userId) own.add(id)
  for await (const { matterId, from, to } of tx.stream(matterMembers, { where: { userId } })) {
    if ((from ?? today) <= today && today <= (to ?? today)) own.add(matterId)
  }
  if (facts.roles.some(({ scope }) => scope === 'own-matters')) {
    for await (const { id } of tx.stream(matters, { where: { responsibleId: userId } })) own.add(id)
  }
  return own
}

/** What does not exist for a user. */
function hiddenFrom(
  facts: FirmFacts,
  userId: string,
  own: ReadonlySet<string>,
  opened: ReadonlyMap<string, Instant>,
  today: string,
): AccessContext['hidden'] {
  const [matter, contact, wall] = [
    new Map<string, Reason>(),
    new Map<string, Reason>(),
    new Map<string, Reason>(),
  ]
  for (const [id, { confidentiality = 'restricted' }] of facts.confidential) {
    if (!own.has(id) && !opened.has(id)) matter.set(id, because('MATTER_CONFIDENTIAL', { confidentiality }))
  }
  for (const each of facts.walls) {
    const standing = each.from <= today && today <= (each.to ?? today)
    if (!standing || each.userIds.includes(userId) !== (each.mode === 'exclude')) continue
    const why = because('WALLED', { wall: each.name, why: each.reason }, each.cite)
    wall.set(each.id, why)
    for (const id of each.matterIds) matter.set(id, why)
    for (const id of each.clientIds) {
      contact.set(id, why)
      for (const matterId of facts.mattersOfClient.get(id) ?? []) matter.set(matterId, why)
    }
  }
  for (const [id, only] of facts.onlyIn) {
    const reasons = [...only].map((matterId) => matter.get(matterId))
    const [why] = reasons
    if (why !== undefined && reasons.every((each) => each !== undefined)) contact.set(id, why)
  }
  return { matter, contact, wall }
}
