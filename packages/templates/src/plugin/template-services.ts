import type { Document, DocumentVersion } from '@matterkit/core'
import type { Finding, Id } from '@matterkit/core/values'
import type { MergedDocument, RenderOptions } from '../compile/template.js'
import type { TemplateSchema } from '../fields/schema.js'
import type { ParagraphChange } from '../versions/compare-documents.js'
import type { ClauseRecord } from './clause-record.js'
import type { Rendering } from './rendering-record.js'
import type { TemplateVersion } from './template-record.js'

/** A template to be kept. @since 0.1.0 */
export interface TemplateInput {
  /** `engagement-letter`; with the key of a template that is there, another version of it. */
  readonly key: string
  /** The key unless given. */
  readonly title?: string
  readonly fileName: string
  readonly docx: Uint8Array
  /** Other names of fields, as its brackets have them. */
  readonly aliases?: Readonly<Record<string, string>>
  /** Brackets that are text although they come near a field: `['Client Copy']`. */
  readonly literals?: readonly string[]
  /** What it asks for that the firm's records do not hold, and `data` of `renderFor` will give: `{ retainer: 'money' }`. */
  readonly schema?: TemplateSchema
  readonly notes?: string
}

/** A clause to be kept. @since 0.1.0 */
export type ClauseInput = {
  readonly key: string
  readonly title: string
  readonly notes?: string
} & ({ readonly text: string } | { readonly fileName: string; readonly docx: Uint8Array })

/** A document to be made. @since 0.1.0 */
export interface RenderInput extends RenderOptions {
  /** The title of the document; that of the template unless given. */
  readonly title?: string
  /** What the firm's records do not hold, by the names that were declared when the template was kept. */
  readonly data?: Readonly<Record<string, unknown>>
  /** The record it is about: an invoice, a conflict check. */
  readonly recordId?: string
  /** Another version of this document, rather than a new one. */
  readonly documentId?: Id<'document'>
}

/** A document that was made and filed. @since 0.1.0 */
export interface FiledDocument {
  readonly document: Document
  readonly rendering: Rendering
  readonly merged: MergedDocument
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface TemplatesServices {
  /** What any template of this host may ask for: of a matter, and of what plugins give to documents. */
  schema(): TemplateSchema
  /**
   * Keeps a Word file as a template, or as the next version of one. It is a draft until it is published; its faults do
   * not keep it out.
   *
   * @returns the version; where the same bytes were kept last, to be read in the same way, the one that is there
   * @throws what `compileTemplate` throws of a file that cannot be opened; `OPTIONS_INVALID`, `SCHEMA_INVALID`,
   *   `RECORD_INVALID`
   */
  keep(input: TemplateInput): Promise<TemplateVersion>
  /**
   * All there is to say of a version before it is used; with a matter, also what would be missing or unfit if it were
   * merged for it now.
   *
   * @throws `NOT_FOUND`, `FILE_CHANGED`
   */
  check(versionId: Id<'templates/version'>, matterId?: Id<'matter'>): Promise<readonly Finding[]>
  /**
   * Makes a version the one that is used. A field that neither the host's `schema` nor the version's own describes is a
   * fault.
   *
   * @throws `TEMPLATE_FAULTY` with its faults; `TRANSITION_REFUSED`; `NOT_FOUND`
   */
  publish(versionId: Id<'templates/version'>): Promise<TemplateVersion>
  /**
   * Keeps the next version of a clause, as a draft: a text, or a Word file with lists, tables and notes of its own.
   *
   * @throws what `compileTemplate` throws of a file that cannot be opened; `OPTIONS_INVALID`, `RECORD_INVALID`
   */
  keepClause(input: ClauseInput): Promise<ClauseRecord>
  /** Lets templates bring a version of a clause in. @throws `TRANSITION_REFUSED`, `GATE_REFUSED`, `NOT_FOUND` */
  approveClause(clauseId: Id<'templates/clause'>): Promise<ClauseRecord>
  /**
   * What templates read: of the matter, and whatever plugins give to documents.
   *
   * @throws `NOT_FOUND`
   */
  dataFor(matterId: Id<'matter'>, of?: Pick<RenderInput, 'recordId' | 'data'>): Promise<object>
  /**
   * Makes a document of the published version of a template, and files it to the matter with where it came from.
   *
   * @param key - the key of the template
   * @throws `TEMPLATE_UNKNOWN`, `TEMPLATE_UNPUBLISHED`; `VALUES_INVALID` with every value that is missing,
   *   unfit or not declared; `OPTIONS_INVALID`; every error of `render`;
   *   `NOT_FOUND`
   */
  renderFor(matterId: Id<'matter'>, key: string, input?: RenderInput): Promise<FiledDocument>
  /** The bytes of a document's version that was made here, checked against its digest. @throws `NOT_FOUND`, `FILE_CHANGED` */
  read(documentVersionId: Id<'document-version'>): Promise<Uint8Array>
  /** What the text of one version of a template says otherwise than that of another. @throws `NOT_FOUND`, `FILE_CHANGED` */
  compare(older: Id<'templates/version'>, newer: Id<'templates/version'>): Promise<readonly ParagraphChange[]>
  /**
   * Files the PDF of a Word document as its next version.
   *
   * @throws `CONVERTER_MISSING` where the plugin was given none; what the converter says; `NOT_FOUND`, `FILE_CHANGED`
   */
  toPdf(documentVersionId: Id<'document-version'>): Promise<DocumentVersion>
}
