import { type Filter, isList } from '../store/index.js'
import type { AccessContext } from './access-context.js'
import { principalOf } from './actor.js'
import { bondsOf, reachOf } from './bonds.js'
import { clientFilter } from './client-sight.js'
import { type Decided, grantingRoles, permitted } from './decide.js'

/**
 * Which records of a model an actor may read, as a store's filter: exactly those that {@link decide} allows. Absent
 * where it is all of them.
 *
 * @since 0.1.0
 */
export function accessFilter(context: AccessContext, model: Decided): Filter | undefined {
  const principal = principalOf(context.actor)
  if ('service' in principal) return undefined
  if ('client' in principal) return clientFilter(context, model)
  const permission = `${model.name}:read`
  if (!permitted(context, permission).allow) return { op: 'or', of: [] }
  const parts = [...notHidden(context, model), ...withinReach(context, model, permission)]
  return parts.length === 0 ? undefined : { op: 'and', of: parts }
}

function notHidden({ hidden }: AccessContext, model: Decided): readonly Filter[] {
  return bondsOf(model).flatMap(({ field, to }): Filter[] => {
    const ids = [...hidden[to].keys()]
    if (ids.length === 0) return []
    if (!isList(field)) return [{ op: 'not', of: { op: 'in', field, values: ids } }]
    return [{ op: 'not', of: { op: 'or', of: ids.map((value): Filter => ({ op: 'has', field, value })) } }]
  })
}

function withinReach(
  { roles, ownMatterIds }: AccessContext,
  model: Decided,
  permission: string,
): readonly Filter[] {
  if (roles === undefined || grantingRoles(roles, permission).some(({ scope }) => scope === 'firm')) return []
  return reachOf(model).map(({ field }) => ({
    op: 'or',
    of: [
      { op: 'eq', field, value: null },
      { op: 'in', field, values: [...ownMatterIds] },
    ],
  }))
}
