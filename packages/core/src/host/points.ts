import type * as z from 'zod'
import type { JobContext } from '../queue/index.js'
import {
  type DocumentSchema,
  documentSchemaFaults,
  type Finding,
  type Id,
  type Json,
} from '../values/index.js'
import type { Session } from './session.js'

/**
 * Something plugins contribute to: a kind of thing, by its name. The core has some; a plugin may define others, in its
 * own name (`docketing/rule-packs`).
 *
 * @since 0.1.0
 */
export interface Point<Item extends object = object> {
  /** `report`, `docketing/rule-pack`. */
  readonly id: string
  /** What tells two items apart; no two plugins of a host may provide the same. */
  key(item: Item): string
  /** What is wrong with an item, in words; nothing where it is right. */
  check?(item: Item): readonly string[]
  /** Keeps the type of the items with the point; holds nothing. */
  readonly item?: Item
}

/** What a plugin contributes to one point. @since 0.1.0 */
export interface Contribution<Item extends object = object> {
  readonly point: Point<Item>
  readonly items: readonly Item[]
}

/** A point of whatever items, as a plugin lists it. @since 0.1.0 */
export interface AnyPoint {
  readonly id: string
  key(item: never): string
  check?(item: never): readonly string[]
}

/** A contribution to whatever point, as a plugin lists it. @since 0.1.0 */
export interface AnyContribution {
  readonly point: AnyPoint
  readonly items: readonly object[]
}

/** An item and the plugin it is from. @since 0.1.0 */
export interface Provided<Item extends object> {
  readonly plugin: string
  readonly item: Item
}

/**
 * Contributes items to a point.
 *
 * @example
 * provide(permissions, [{ name: 'acme.risk/score:override', title: 'Override a risk score' }]).items.length // 1
 * @since 0.1.0
 */
export function provide<Item extends object>(point: Point<Item>, items: readonly Item[]): Contribution<Item> {
  return { point, items }
}

/** An item that could not do what it is for would be missed only when it is needed. */
function able(does: string): (item: object) => readonly string[] {
  return (item) => (typeof Reflect.get(item, does) === 'function' ? [] : [`its ${does} is no function`])
}

/** A permission a plugin asks of those who use it. @since 0.1.0 */
export interface PermissionItem {
  /** `billing/invoice:approve` */
  readonly name: string
  readonly title: string
}

/** Permissions of plugins, to be shown where roles are edited. @since 0.1.0 */
export const permissions: Point<PermissionItem> = { id: 'permission', key: ({ name }) => name }

/** A report: rows for a table, or for a chart. @since 0.1.0 */
export interface ReportItem {
  readonly name: string
  readonly title: string
  /** The columns, in order, by key. */
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  /** The parameters, as zod checks them. */
  readonly parameters?: z.ZodType
  run(session: Session, parameters: Json): Promise<readonly Readonly<Record<string, Json>>[]>
}

/** Reports of plugins. @since 0.1.0 */
export const reports: Point<ReportItem> = { id: 'report', key: ({ name }) => name, check: able('run') }

/** Something written for the outside world. @since 0.1.0 */
export interface ExporterItem {
  readonly name: string
  readonly title: string
  readonly mediaType: string
  run(session: Session, parameters: Json): Promise<string | Uint8Array>
}

/** Exporters of plugins. @since 0.1.0 */
export const exporters: Point<ExporterItem> = { id: 'exporter', key: ({ name }) => name, check: able('run') }

/** Work a plugin does when the queue says so. @since 0.1.0 */
export interface JobItem {
  /** The kind of the job: `acme.risk/score-all`. */
  readonly kind: string
  run(session: Session, data: Json, context: JobContext): Promise<void>
}

/** Jobs of plugins. @since 0.1.0 */
export const jobKinds: Point<JobItem> = { id: 'job', key: ({ kind }) => kind, check: able('run') }

/** Something that may forbid to remove a whole firm: money held for clients, records under an order. @since 0.1.0 */
export interface RemovalBlockerItem {
  readonly name: string
  /**
   * @param session - the firm as the plugin sees it, walls or not
   * @returns every reason against it; none lets it pass. Where it throws, the firm stays
   */
  check(session: Session): Promise<readonly Finding[]>
}

/** What plugins have to say before a firm is removed. @since 0.1.0 */
export const removalBlockers: Point<RemovalBlockerItem> = {
  id: 'removal-blocker',
  key: ({ name }) => name,
  check: able('check'),
}

/** Something a person or a program may ask for by name, with what it needs described. @since 0.1.0 */
export interface ToolItem {
  readonly name: string
  readonly description: string
  readonly input: z.ZodType
  run(session: Session, input: unknown): Promise<Json>
}

/** Tools of plugins. @since 0.1.0 */
export const tools: Point<ToolItem> = { id: 'tool', key: ({ name }) => name, check: able('run') }

/** What a document is made for. @since 0.1.0 */
export interface DocumentSubject {
  readonly matterId?: Id<'matter'>
  /** The record it is about, where it is about one: an invoice, a check. */
  readonly recordId?: string
}

/** Data for documents: an invoice, a conflict report, whatever a plugin keeps. @since 0.1.0 */
export interface DocumentDataItem {
  /** The name by which templates read it: `invoice` for `{invoice.number}`. */
  readonly name: string
  readonly title: string
  /** What a template may ask of it. A field that is not described here is a fault of the template. */
  readonly schema: DocumentSchema
  /** The data, as the session's user may see it; undefined where there is none. */
  load(session: Session, of: DocumentSubject): Promise<object | undefined>
}

/** Data that plugins give to documents. @since 0.1.0 */
export const documentData: Point<DocumentDataItem> = {
  id: 'document-data',
  key: ({ name }) => name,
  check: (item) => [
    ...able('load')(item),
    ...documentSchemaFaults(item.schema).map(({ at, found }) => `its schema${at && ` at ${at}`} is ${found}`),
  ],
}

/** The points of the core itself. @internal */
export const corePoints: readonly string[] = [
  ...[permissions, reports, exporters, jobKinds, tools, removalBlockers, documentData],
].map(({ id }) => id)
