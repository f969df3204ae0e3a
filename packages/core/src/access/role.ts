import * as z from 'zod'
import { defineModel, filledText, type Model, type Stored, text } from '../models/index.js'

/**
 * What those who have a role may do. From the first role a firm keeps, its users may do what their roles grant and
 * nothing else; a firm that keeps none trusts everyone the product lets in. Walls hold either way.
 *
 * So the first role comes in one unit of work with a user who holds it and may read and change roles, or from a service of
 * the firm, which roles do not bind; and whoever is the last to hold it keeps it. What would lock the firm out is refused:
 * `ACCESS_LOCKOUT`. A role that is written grants permissions of this host, and a user has roles that the firm
 * keeps; what is imported may name others, of plugins that are not here.
 *
 * @example
 * const host = await createHost({ store: memory() })
 * const desk = host.session({ firm: 'acme', actor: { user: 'u_1' } })
 * await desk.transaction(async (work) => {
 *   await work.roles.import(standardRoles)
 *   await work.users.create({ userId: 'u_1', kind: 'person', name: { given: 'Ada' }, roles: ['administrator'] })
 * })
 * const bea = { userId: 'u_2', kind: 'person', name: { given: 'Bea' }, roles: ['lawyre'] } as const
 * await desk.users.create(bea) // RECORD_INVALID: this is not a user
 * @since 0.1.0
 */
export interface Role extends Stored<'role'> {
  /** As users have it: `lawyer`. */
  readonly name: string
  readonly title?: string
  /** `matter:read`, `time-entry:approve`, `task:*`, `*:read`, `*:*`; a plugin's move `matter:acme.risk/escalate`. */
  readonly permissions: readonly string[]
  /** Of every matter of the firm, or of those they are on the team of. */
  readonly scope: 'firm' | 'own-matters'
}

/** A permission as a role grants it. */
const permissionPattern = /^(\*|[a-z][a-z0-9./-]*):(\*|[a-z][a-z0-9./-]*)$/

/** The roles of a firm. @since 0.1.0 */
export const roles: Model<Role> = defineModel<Role>(
  'role',
  {
    name: filledText(100),
    title: text(200).exactOptional(),
    permissions: z.array(
      filledText(200).refine((value) => permissionPattern.test(value), {
        params: { code: 'PATTERN_INVALID', data: { example: 'matter:read' } },
      }),
    ),
    scope: z.enum(['firm', 'own-matters']),
  },
  { prefix: 'rol', indexes: ['name'] },
)

/**
 * Whether a granted permission covers one that is asked for.
 *
 * @example
 * covers('task:*', 'task:complete') // true
 * covers('*:read', 'task:complete') // false
 * @since 0.1.0
 */
export function covers(granted: string, asked: string): boolean {
  const [model, verb] = split(granted)
  const [askedModel, askedVerb] = split(asked)
  return (model === '*' || model === askedModel) && (verb === '*' || verb === askedVerb)
}

function split(permission: string): readonly [string, string] {
  const at = permission.lastIndexOf(':')
  return [permission.slice(0, at), permission.slice(at + 1)]
}
