import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import type { Privilege } from './document.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, text, userId } from './schemas.js'

/**
 * What someone wrote down, on a matter or a contact.
 *
 * @since 0.1.0
 */
export interface Note extends Stored<'note'> {
  readonly matterId?: Id<'matter'>
  readonly contactId?: Id<'contact'>
  readonly subject?: string
  readonly text: string
  /** The day it is about. */
  readonly on: CivilDate
  readonly authorId?: UserId
  readonly privilege: Privilege
}

/** The notes of a firm. @since 0.1.0 */
export const notes: Model<Note> = defineModel<Note>(
  'note',
  {
    matterId: id<'matter'>('mat').exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
    subject: text(500).exactOptional(),
    text: filledText(200_000),
    on: date(),
    authorId: userId().exactOptional(),
    privilege: z.enum(['none', 'attorney-client', 'work-product', 'both', 'common-interest']),
  },
  { prefix: 'not', indexes: ['matterId', 'contactId', 'on', 'authorId'] },
)
