import * as z from 'zod'
import type { Id, UserId } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id, userId } from './schemas.js'

/**
 * A part of the firm that people belong to: a department, a practice group, a team.
 *
 * @since 0.1.0
 */
export interface OrgUnit extends Stored<'org-unit'> {
  readonly name: string
  readonly kind: 'department' | 'practice-group' | 'team'
  readonly parentId?: Id<'org-unit'>
  readonly headId?: UserId
}

/** The organisation of a firm. @since 0.1.0 */
export const orgUnits: Model<OrgUnit> = defineModel<OrgUnit>(
  'org-unit',
  {
    name: filledText(200),
    kind: z.enum(['department', 'practice-group', 'team']),
    parentId: id<'org-unit'>('org').exactOptional(),
    headId: userId().exactOptional(),
  },
  { prefix: 'org', indexes: ['name', 'parentId'] },
)
