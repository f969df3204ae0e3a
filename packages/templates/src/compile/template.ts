import type { Finding } from '@matterkit/core/values'
import type { Clause, UsedClause } from '../clauses/clause.js'
import type { Aliases } from '../fields/names.js'
import type { TemplateSchema } from '../fields/schema.js'
import type { Format } from '../formats/format.js'
import type { TemplateLimits } from '../safety/limits.js'
import type { OpenDocument } from '../safety/open-document.js'
import type { FieldUse, TemplateField } from './field-uses.js'
import type { LiteralBracket } from './read-part.js'
import type { FilledField, MissingPolicy } from './render-part.js'

/**
 * What a template is compiled with.
 *
 * @since 0.1.0
 */
export interface CompileOptions {
  /** What the data holds. Brackets that name no field of it stay text. */
  readonly schema?: TemplateSchema
  /** Other names of fields: `{ 'Legal name of the employer': 'employer_name' }`. */
  readonly aliases?: Aliases
  /** Brackets that are text although they come near a field: `['Client Copy']`. */
  readonly literals?: readonly string[]
  /** Formats besides ours, by the name a template writes. One of the same name takes the place of ours. */
  readonly formats?: Readonly<Record<string, Format>>
  /**
   * `en-US` unless given; it says how dates, numbers and amounts are written. Our own formats write English; in another
   * language the template may use those of `formats`, and those that have no words.
   */
  readonly locale?: string
  /** What `{clause "arbitration"}` may bring in. */
  readonly clauses?: readonly Clause[]
  readonly limits?: Partial<TemplateLimits>
}

/**
 * How one document is rendered.
 *
 * @since 0.1.0
 */
export interface RenderOptions {
  /** `error` unless given. */
  readonly missing?: MissingPolicy
  readonly signal?: AbortSignal
}

/**
 * A Word template, read and ready: compile once, merge many times.
 *
 * @since 0.1.0
 */
export interface Template {
  /** The fields in reading order, each once. */
  readonly fields: readonly TemplateField[]
  /** Brackets that are no fields and stay as they are: `[sic]`. */
  readonly literals: readonly string[]
  /** The same with what they look like and where they stand. */
  readonly brackets: readonly LiteralBracket[]
  /** The clauses that were brought in. */
  readonly clauses: readonly UsedClause[]
  /** What keeps it from being merged, and what to know of it: unknown fields with a suggestion, links taken out. */
  readonly findings: readonly Finding[]
  /**
   * The document filled with data. Values are read by own properties and come last: a text that looks like a field is
   * printed, never filled. The same data gives the same bytes.
   *
   * @throws `OPTIONS_INVALID`; `TEMPLATE_INVALID` where the template has faults; `VALUES_INVALID` with every value that is missing or
   *   cannot stand in a letter, or where the data is none; `RENDER_LIMIT`, `RENDER_ABORTED`; `MERGE_UNVERIFIED`
   */
  render(data: object, options?: RenderOptions): MergedDocument
  /** What it was read from, for `inspectTemplate`, `checkTemplate` and their like. @internal */
  readonly opened: OpenedTemplate
}

/** What a template was read from. @internal */
export interface OpenedTemplate {
  /** As the file has it. */
  readonly document: OpenDocument
  /** With its clauses. */
  readonly included: OpenDocument
  readonly uses: readonly FieldUse[]
  readonly formats: ReadonlyMap<string, Format>
  readonly options: CompileOptions
}

/**
 * A finished document and an account of it.
 *
 * @since 0.1.0
 */
export interface MergedDocument {
  readonly docx: Uint8Array
  readonly filled: readonly FilledField[]
  /** The paths that had no value. */
  readonly missing: readonly string[]
  readonly clauses: readonly UsedClause[]
}
