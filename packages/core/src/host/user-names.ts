import type { User } from '../models/index.js'
import { type NameStyle, writeName } from '../values/index.js'
import type { Face } from './face.js'

/**
 * What the people of a firm are called, by user id, for pages that people read; the id where no name is on record.
 *
 * @param users - `session.users`: those it sees
 * @example
 * const host = await createHost({ store: memory() })
 * const desk = host.session({ firm: 'acme', actor: { user: 'u_mora' } })
 * await desk.users.create({ userId: 'u_mora', kind: 'person', name: { given: 'Elena', family: 'Mora' }, roles: [] })
 * const names = await userNames(desk.users, 'full')
 * names.get('u_mora') // 'Elena Mora'
 * @since 0.1.0
 */
export async function userNames(
  users: Pick<Face<User>, 'all'>,
  style: NameStyle,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for await (const { userId, name } of users.all()) names.set(userId, writeName(name, style) || userId)
  return names
}
