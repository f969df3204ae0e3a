import {
  type AddedState,
  defineMachine,
  defineModel,
  filledText,
  id,
  type Machine,
  type Model,
  type Stored,
  sha256Text,
  text,
} from '@matterkit/core'
import { type DocumentSchema, documentFields, type Id } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * A template of the firm through all its versions.
 *
 * @since 0.1.0
 */
export interface TemplateRecord extends Stored<'templates/template'> {
  /** What programs and people call it: `engagement-letter`. */
  readonly key: string
  readonly title: string
  readonly description?: string
  readonly tags: readonly string[]
  /** The version that is used; absent until one is published. */
  readonly currentId?: Id<'templates/version'>
}

/** The templates of a firm. @since 0.1.0 */
export const templateRecords: Model<TemplateRecord> = defineModel<TemplateRecord>(
  'templates/template',
  {
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(100),
    title: filledText(300),
    description: text(5000).exactOptional(),
    tags: z.array(text(100)),
    currentId: id<'templates/version'>('tpv').exactOptional(),
  },
  { prefix: 'tpl', indexes: ['key'] },
)

/**
 * A Word file of a template as it once was. Its bytes never change; another file is another version.
 *
 * @since 0.1.0
 */
export interface TemplateVersion extends Stored<'templates/version'> {
  readonly templateId: Id<'templates/template'>
  /** From 1 within the template. */
  readonly number: number
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
  /** What is different. */
  readonly notes?: string
  /** Other names of fields, as its brackets have them. */
  readonly aliases: readonly { readonly name: string; readonly path: string }[]
  /** Brackets that are text although they come near a field. */
  readonly literals?: readonly string[]
  /** What it asks for that the firm's records do not hold: what `data` gives when it is merged. */
  readonly schema?: DocumentSchema
  /** The paths it asks for. */
  readonly fields: readonly string[]
  readonly state: TemplateState
}

/** Where a version stands. @since 0.1.0 */
export type TemplateState = 'draft' | 'published' | 'superseded' | 'withdrawn' | AddedState

/** Drafted and tried, published, superseded by the next. @since 0.1.0 */
export const templateMachine: Machine<TemplateState> = defineMachine<TemplateVersion>({
  initial: 'draft',
  states: ['draft', 'published', 'superseded', 'withdrawn'],
  final: ['superseded', 'withdrawn'],
  transitions: [
    { name: 'publish', from: ['draft'], to: 'published' },
    { name: 'supersede', from: ['published'], to: 'superseded' },
    { name: 'withdraw', from: ['draft', 'published'], to: 'withdrawn', reasonRequired: true },
  ],
})

const documentSchema: z.ZodType<DocumentSchema> = z.record(
  z.string(),
  z.lazy(() => z.union([z.enum(documentFields), documentSchema, z.tuple([documentSchema]).readonly()])),
)

/** The versions of a firm's templates. @since 0.1.0 */
export const templateVersions: Model<TemplateVersion> = defineModel<TemplateVersion>(
  'templates/version',
  {
    templateId: id<'templates/template'>('tpl'),
    number: z.int().min(1),
    fileName: filledText(300),
    size: z.int().min(0),
    sha256: sha256Text(),
    notes: text(2000).exactOptional(),
    aliases: z.array(z.strictObject({ name: filledText(300), path: filledText(300) })),
    literals: z.array(filledText(300)).exactOptional(),
    schema: documentSchema.exactOptional(),
    fields: z.array(text(300)),
  },
  { prefix: 'tpv', indexes: ['templateId', 'number', 'sha256', 'state'], machine: templateMachine },
)
