import * as z from 'zod'
import type { Id, UserId } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id, sha256Text, text, userId } from './schemas.js'

/**
 * The bytes of a document as they once were. Never altered; the next version is another record.
 *
 * @since 0.1.0
 */
export interface DocumentVersion extends Stored<'document-version'> {
  readonly documentId: Id<'document'>
  /** The matter of its document, where that has one: whoever may not see the one does not see the other. */
  readonly matterId?: Id<'matter'>
  /** Counts from 1 within the document. */
  readonly number: number
  readonly fileName: string
  /** IANA media type: `application/pdf`. */
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** SHA-256 of the bytes, 64 hexadecimal digits: where the bytes are found, and that they are the same. */
  readonly sha256: string
  readonly authorId?: UserId
  /** What is different. */
  readonly comment?: string
  /** The template and the run that made it: `engagement-letter@4`. */
  readonly template?: string
}

/** The versions of a firm's documents. @since 0.1.0 */
export const documentVersions: Model<DocumentVersion> = defineModel<DocumentVersion>(
  'document-version',
  {
    documentId: id<'document'>('doc'),
    matterId: id<'matter'>('mat').exactOptional(),
    number: z.int().min(1),
    fileName: filledText(300),
    mediaType: filledText(200),
    size: z.int().min(0),
    sha256: sha256Text(),
    authorId: userId().exactOptional(),
    comment: text(2000).exactOptional(),
    template: text(200).exactOptional(),
  },
  { prefix: 'ver', indexes: ['documentId', 'matterId', 'number', 'sha256'] },
)
