import * as z from 'zod'
import { defineModel, filledText, type Model, type Stored, text } from '../models/index.js'

/**
 * What those who have a role may do. From the first role a firm keeps, its users may do what their roles grant and
 * nothing else; a firm that keeps none trusts everyone the product lets in. Walls hold either way.
 *
 * @since 0.1.0
 */
export interface Role extends Stored<'role'> {
  /** As users have it: `lawyer`. */
  readonly name: string
  readonly title?: string
  /** `matter:read`, `time-entry:approve`, `task:*`, `*:read`, `*:*`. */
  readonly permissions: readonly string[]
  /** Of every matter of the firm, or of those they are on the team of. */
  readonly scope: 'firm' | 'own-matters'
}

/** A permission as a role grants it. */
const permissionPattern = /^(\*|[a-z][a-z0-9./-]*):(\*|[a-z][a-z0-9-]*)$/

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
