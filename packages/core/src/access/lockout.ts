import { type Stored, type User, users } from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import { fail } from './access-errors.js'
import { type Actor, principalOf } from './actor.js'
import { grantingRoles } from './decide.js'
import { type Role, roles } from './role.js'

/** Whoever may change roles can give themselves and others whatever else is missing. */
const keeping = ['role:read', 'role:update']

/** Records as they were before a unit of work; `undefined` where they were not. */
type Before = ReadonlyMap<string, Stored | undefined>

/**
 * Refuses a unit of work of a person after which nobody of the firm could set up access any more, where somebody could
 * before: the first role alone, the last administrator's leave. A service is not bound by roles and can mend what it does.
 *
 * Asked in the transaction once the rows are written and the access counter was moved, which lets one of two such units
 * wait for the other.
 *
 * @throws `ACCESS_LOCKOUT` @internal
 */
export async function refuseLockout(
  tx: StoreReader,
  actor: Actor,
  rows: readonly {
    readonly model: { readonly name: string }
    readonly base: Stored | undefined
    readonly now: Stored
  }[],
): Promise<void> {
  const isAboutAccess = rows.some(({ model: { name } }) => name === roles.name || name === users.name)
  if (!isAboutAccess || 'service' in principalOf(actor) || (await isKept(tx, new Map()))) return
  const before = new Map(rows.map(({ base, now }) => [now.id as string, base]))
  if (await isKept(tx, before)) fail('ACCESS_LOCKOUT', { permissions: keeping })
}

/** Whether somebody could set up access: everyone where no roles are kept, else a user who stays and may change roles. */
async function isKept(tx: StoreReader, before: Before): Promise<boolean> {
  const kept: Role[] = []
  for await (const role of asItWas(tx.stream(roles), before)) kept.push(role)
  if (kept.length === 0) return true
  for await (const user of asItWas<User>(tx.stream(users), before)) {
    const held = kept.filter(({ name }) => user.roles.includes(name))
    const isAble = keeping.every((permission) => grantingRoles(held, permission).length > 0)
    if (isAble && user.activeTo === undefined) return true
  }
  return false
}

async function* asItWas<T extends Stored>(records: AsyncIterable<T>, before: Before): AsyncGenerator<T> {
  for await (const record of records) {
    const was = before.has(record.id) ? (before.get(record.id) as T | undefined) : record
    if (was !== undefined) yield was
  }
}
