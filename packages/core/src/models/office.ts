import * as z from 'zod'
import type { Id, Phone, PostalAddress } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id, postalAddress, telephone, zone } from './schemas.js'

/**
 * A place the firm works from.
 *
 * @since 0.1.0
 */
export interface Office extends Stored<'office'> {
  readonly name: string
  readonly legalEntityId?: Id<'legal-entity'>
  readonly address: PostalAddress
  /** An IANA zone; the days of its calendar begin there. */
  readonly zone: string
  readonly phones: readonly Phone[]
}

/** The offices of a firm. @since 0.1.0 */
export const offices: Model<Office> = defineModel<Office>(
  'office',
  {
    name: filledText(200),
    legalEntityId: id<'legal-entity'>('ent').exactOptional(),
    address: postalAddress(),
    zone: zone(),
    phones: z.array(telephone()),
  },
  { prefix: 'off', indexes: ['name'] },
)
