import type { Id } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id } from './schemas.js'

/**
 * A place for documents, in a matter, with a contact, or the firm's own.
 *
 * @since 0.1.0
 */
export interface Folder extends Stored<'folder'> {
  readonly name: string
  readonly parentId?: Id<'folder'>
  readonly matterId?: Id<'matter'>
  readonly contactId?: Id<'contact'>
}

/** The folders of a firm. @since 0.1.0 */
export const folders: Model<Folder> = defineModel<Folder>(
  'folder',
  {
    name: filledText(300),
    parentId: id<'folder'>('fol').exactOptional(),
    matterId: id<'matter'>('mat').exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
  },
  { prefix: 'fol', indexes: ['parentId', 'matterId', 'contactId', 'name'] },
)
