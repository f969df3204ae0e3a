import type { Model, Stored } from '../models/index.js'
import type { Reason } from '../values/index.js'
import type { AccessContext, Decision } from './access-context.js'
import { because } from './access-messages.js'
import { principalOf } from './actor.js'
import { bondsOf, boundTo, reachOf } from './bonds.js'
import { clientMayRead } from './client-sight.js'
import { covers, type Role } from './role.js'

/** The model of the record that is decided about, as far as it matters. */
export type Decided = Pick<Model, 'name' | 'indexes'>

/**
 * Whether an actor may do something to a record. Pure: the same facts give the same answer, and the filter of
 * {@link accessFilter} holds exactly the records this allows to be read.
 *
 * @param verb - `read`, `create`, `update`, `import`, or the name of a transition
 * @param record - as it is, and for a change as it is to be: both must be within sight
 * @since 0.1.0
 */
export function decide(context: AccessContext, verb: string, model: Decided, record: Stored): Decision {
  const principal = principalOf(context.actor)
  if ('service' in principal) return allow(because('ALLOWED_TO_SERVICE', principal))
  if ('client' in principal)
    return verb === 'read' ? clientMayRead(context, model, record) : refuse(because('CLIENTS_READ_ONLY', {}))
  const sight = hiddenBy(context, model, record)
  if (sight !== undefined) return refuse(sight)
  const permission = `${model.name}:${verb}`
  const granted = permitted(context, permission)
  if (!granted.allow || context.roles === undefined) return granted
  const able = grantingRoles(context.roles, permission)
  const matterIds = reachOf(model).flatMap((bond) => boundTo(record, bond))
  const reaching = able.find(({ scope }) => scope === 'firm' || isOwn(context, matterIds))
  const role = (reaching ?? able[0])?.name ?? ''
  return reaching === undefined
    ? refuse(because('NOT_ON_TEAM', { role }))
    : allow(because('ALLOWED_BY_ROLE', { role, permission }))
}

/** What has no matter belongs to everyone's work. */
function isOwn({ ownMatterIds }: AccessContext, matterIds: readonly string[]): boolean {
  return matterIds.every((id) => ownMatterIds.has(id))
}

/** Why a record does not exist for the actor, where it does not. @internal */
export function hiddenBy({ hidden }: AccessContext, model: Decided, record: Stored): Reason | undefined {
  for (const bond of bondsOf(model)) {
    for (const id of boundTo(record, bond)) {
      const why = hidden[bond.to].get(id)
      if (why !== undefined) return why
    }
  }
  return undefined
}

/**
 * Whether the actor's roles grant a permission at all, wherever it may be used.
 *
 * @since 0.1.0
 */
export function permitted({ actor, user, roles, now }: AccessContext, permission: string): Decision {
  const principal = principalOf(actor)
  if ('service' in principal) return allow(because('ALLOWED_TO_SERVICE', principal))
  if ('client' in principal) return refuse(because('PERMISSION_MISSING', { permission }))
  const today = now.slice(0, 10)
  if (user !== undefined && (user.activeTo ?? today) < today)
    return refuse(because('USER_INACTIVE', principal))
  if (roles === undefined) return allow(because('ALLOWED_WITHOUT_ROLES', {}))
  if (user === undefined) return refuse(because('USER_UNKNOWN', principal))
  const [role] = grantingRoles(roles, permission)
  return role === undefined
    ? refuse(because('PERMISSION_MISSING', { permission }))
    : allow(because('ALLOWED_BY_ROLE', { role: role.name, permission }))
}

/** The roles that grant a permission. @internal */
export function grantingRoles(roles: readonly Role[], permission: string): readonly Role[] {
  return roles.filter(({ permissions }) => permissions.some((granted) => covers(granted, permission)))
}

function allow(reason: Reason): Decision {
  return { allow: true, reasons: [reason] }
}

function refuse(reason: Reason): Decision {
  return { allow: false, reasons: [reason] }
}
