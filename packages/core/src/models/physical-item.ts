import * as z from 'zod'
import type { CivilDate, Coding, Id } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, date, filledText, id, text } from './schemas.js'

/**
 * A thing the firm holds for a matter: a paper file, an original deed, a piece of evidence. Who had it when is a chain
 * that evidence stands on.
 *
 * @since 0.1.0
 */
export interface PhysicalItem extends Stored<'physical-item'> {
  readonly matterId: Id<'matter'>
  readonly kind: 'paper-file' | 'original' | 'evidence' | 'valuables' | 'media' | 'other'
  readonly description: string
  /** The number on its label. */
  readonly label?: string
  readonly codings: readonly Coding[]
  /** Whose it is; originals go back there when the matter closes. */
  readonly ownerId?: Id<'contact'>
  /** Room, cabinet, box; an off-site store. */
  readonly location?: string
  /** Oldest first. */
  readonly custody: readonly CustodyStep[]
  readonly receivedOn?: CivilDate
  readonly returnedOn?: CivilDate
  readonly destroyedOn?: CivilDate
}

/** One hand-over. @since 0.1.0 */
export interface CustodyStep {
  readonly on: CivilDate
  readonly from: string
  readonly to: string
  readonly purpose: string
}

/** The things a firm holds. @since 0.1.0 */
export const physicalItems: Model<PhysicalItem> = defineModel<PhysicalItem>(
  'physical-item',
  {
    matterId: id<'matter'>('mat'),
    kind: z.enum(['paper-file', 'original', 'evidence', 'valuables', 'media', 'other']),
    description: filledText(2000),
    label: text(100).exactOptional(),
    codings: z.array(code()),
    ownerId: id<'contact'>('con').exactOptional(),
    location: text(300).exactOptional(),
    custody: z.array(
      z.strictObject({
        on: date(),
        from: filledText(300),
        to: filledText(300),
        purpose: filledText(500),
      }),
    ),
    receivedOn: date().exactOptional(),
    returnedOn: date().exactOptional(),
    destroyedOn: date().exactOptional(),
  },
  { prefix: 'phy', indexes: ['matterId', 'kind', 'label', 'ownerId'] },
)
