import { defineModel, id, jsonObject, type Model, type Stored, sha256Text, text } from '@matterkit/core'
import type { Id, Json } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * How a document came to be: from which version of which template, which clauses and which data. Who made it, and when,
 * is said by the record itself. It holds digests and paths, no value.
 *
 * @since 0.1.0
 */
export interface Rendering extends Stored<'templates/rendering'> {
  readonly matterId: Id<'matter'>
  readonly templateId: Id<'templates/template'>
  readonly versionId: Id<'templates/version'>
  readonly documentId: Id<'document'>
  readonly documentVersionId: Id<'document-version'>
  /** SHA-256 of the template, of the data as JSON with sorted keys, and of the document. */
  readonly templateSha256: string
  readonly dataSha256: string
  readonly outputSha256: string
  readonly clauses: readonly { readonly id: string; readonly version: number; readonly sha256: string }[]
  /** The paths that were filled, and how often. */
  readonly filled: Readonly<Record<string, Json>>
  /** The paths that had no value. */
  readonly missing: readonly string[]
  /** The codes of what was to be known of the template. */
  readonly warnings: readonly string[]
}

/** How a firm's documents came to be. @since 0.1.0 */
export const renderings: Model<Rendering> = defineModel<Rendering>(
  'templates/rendering',
  {
    matterId: id<'matter'>('mat'),
    templateId: id<'templates/template'>('tpl'),
    versionId: id<'templates/version'>('tpv'),
    documentId: id<'document'>('doc'),
    documentVersionId: id<'document-version'>('ver'),
    templateSha256: sha256Text(),
    dataSha256: sha256Text(),
    outputSha256: sha256Text(),
    clauses: z.array(z.strictObject({ id: text(100), version: z.int(), sha256: sha256Text() })),
    filled: jsonObject(),
    missing: z.array(text(500)),
    warnings: z.array(text(100)),
  },
  { prefix: 'tpr', indexes: ['matterId', 'templateId', 'versionId', 'documentId'] },
)
