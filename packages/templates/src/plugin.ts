/**
 * The template engine in the host: templates and clauses kept in versions, published, and merged with what the firm knows
 * of a matter into documents filed there, each with where it came from.
 *
 * @module
 */
import {
  definePlugin,
  documentData,
  type Gate,
  type Model,
  type PermissionItem,
  type Plugin,
  type Point,
  permissions,
  provide,
  type RecordChange,
} from '@matterkit/core'
import type { WholeFiles } from '@matterkit/core/blobs'
import type { Finding, PdfConverter } from '@matterkit/core/values'
import type { Format } from './formats/format.js'
import { templateMessages } from './messages.js'
import { clauseRecords } from './plugin/clause-record.js'
import { documentsOf } from './plugin/file-documents.js'
import { libraryOf } from './plugin/library.js'
import { matterSchema } from './plugin/matter-schema.js'
import { renderings } from './plugin/rendering-record.js'
import { templateRecords, templateVersions } from './plugin/template-record.js'
import type { TemplatesServices } from './plugin/template-services.js'

export { type ClauseRecord, type ClauseState, clauseMachine, clauseRecords } from './plugin/clause-record.js'
export type { MatterData, PartyData } from './plugin/matter-data.js'
export { matterSchema } from './plugin/matter-schema.js'
export { templatesPluginErrors } from './plugin/plugin-errors.js'
export { type Rendering, renderings } from './plugin/rendering-record.js'
export {
  type TemplateRecord,
  type TemplateState,
  type TemplateVersion,
  templateMachine,
  templateRecords,
  templateVersions,
} from './plugin/template-record.js'
export type {
  ClauseInput,
  FiledDocument,
  RenderInput,
  TemplateInput,
  TemplatesServices,
} from './plugin/template-services.js'

/** A format that a plugin adds: `{value | name}`. @since 0.1.0 */
export interface FormatItem {
  readonly name: string
  readonly format: Format
}

/**
 * Formats of other plugins, for every template of the host.
 *
 * @example
 * templateFormats.id // 'templates/format'
 * @since 0.1.0
 */
export const templateFormats: Point<FormatItem> = { id: 'templates/format', key: ({ name }) => name }

/** What the plugin works with. @since 0.1.0 */
export interface TemplatesOptions {
  /** Where the bytes of templates and documents are: `asFiles` of `@matterkit/core/blobs` around any keeper of blobs. */
  readonly files: WholeFiles
  /** `en-US` unless given. */
  readonly locale?: string
  /** What makes PDFs, such as `libreOffice()` of `@matterkit/adapters/libreoffice`. */
  readonly pdf?: PdfConverter
}

/** The words of the plugin's own findings. @since 0.1.0 */
export const templatesPluginMessages = {
  VERSION_IMMUTABLE: 'version {number} is what it is: keep another version',
} as const

/** The permissions of templates. @since 0.1.0 */
export const templatesPermissions: readonly PermissionItem[] = [
  { name: 'templates/template:create', title: 'Keep templates' },
  { name: 'templates/version:create', title: 'Keep versions of templates' },
  { name: 'templates/version:publish', title: 'Publish templates' },
  { name: 'templates/clause:create', title: 'Keep clauses' },
  { name: 'templates/clause:approve', title: 'Approve clauses' },
  { name: 'templates/rendering:create', title: 'Make documents from templates' },
]

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type TemplatesPlugin = Plugin<'templates', object, TemplatesServices>

/**
 * Gives the template engine its seat in a host.
 *
 * @example
 * import { asFiles, memoryBlobs } from '@matterkit/core/blobs'
 * templates({ files: asFiles(memoryBlobs()) }).id // 'templates'
 * @since 0.1.0
 */
export function templates({ files, locale = 'en-US', pdf }: TemplatesOptions): TemplatesPlugin {
  return definePlugin({
    id: 'templates',
    version: '0.1.0',
    models: [templateRecords, templateVersions, clauseRecords, renderings],
    messages: { ...templateMessages, ...templatesPluginMessages },
    points: [templateFormats],
    provides: [provide(permissions, templatesPermissions)],
    gates: [immutable(templateVersions as unknown as Model), immutable(clauseRecords as unknown as Model)],
    setup: ({ provided }) => {
      const formats = () =>
        Object.fromEntries(provided(templateFormats).map(({ item }) => [item.name, item.format]))
      const sources = () => provided(documentData).map(({ item }) => item)
      const schema = () => ({
        ...matterSchema,
        ...Object.fromEntries(sources().map(({ name, schema: described }) => [name, described])),
      })
      const means = { files, locale, pdf, formats, sources, schema }
      return { services: (session) => ({ ...libraryOf(session, means), ...documentsOf(session, means) }) }
    },
  })
}

function immutable(model: Model): Gate {
  return {
    model,
    on: ['update', 'remove'],
    check: ({ before }: RecordChange): readonly Finding[] => [
      {
        code: 'VERSION_IMMUTABLE',
        severity: 'error',
        at: model.name,
        data: { number: Number((before as { number?: number } | undefined)?.number) },
      },
    ],
  }
}
