import * as z from 'zod'
import type { Coding, Id, Instant, PartialDate, UserId } from '../values/index.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, filledText, id, moment, partialDay, text, userId } from './schemas.js'

/**
 * A document through all its versions. What it says is in its {@link DocumentVersion | versions}; what it is, is here.
 *
 * @since 0.1.0
 */
export interface Document extends Stored<'document'> {
  /** As a person would say it: `Motion to Dismiss`. */
  readonly title: string
  readonly matterId?: Id<'matter'>
  readonly contactId?: Id<'contact'>
  readonly folderId?: Id<'folder'>
  readonly kind?: Coding
  readonly privilege: Privilege
  /** The date it bears. */
  readonly dated?: PartialDate
  readonly authorId?: UserId
  /** The version that counts. */
  readonly currentVersionId?: Id<'document-version'>
  readonly checkedOut?: CheckOut
  /** The retention class it falls in, where it is not its matter's. */
  readonly retentionClass?: string
  readonly supersededBy?: Id<'document'>
  readonly tags: readonly string[]
  readonly state: DocumentState
}

/** Why it need not be shown to the other side. @since 0.1.0 */
export type Privilege = 'none' | 'attorney-client' | 'work-product' | 'both' | 'common-interest'

/** Who has it in hand; nobody else makes a version meanwhile. @since 0.1.0 */
export interface CheckOut {
  readonly by: UserId
  readonly at: Instant
}

/** Where a document stands. @since 0.1.0 */
export type DocumentState = (typeof states)[number] | AddedState

const states = [
  'draft',
  'in-review',
  'approved',
  'final',
  'executed',
  'filed',
  'received',
  'superseded',
  'binned',
  'purged',
] as const

/**
 * From the draft to the file. What came from outside is `receive`d as it is. What is thrown away lies in the bin until
 * it is purged, and a purged document leaves its record behind; holds stand before `purge` as a gate.
 *
 * @since 0.1.0
 */
export const documentMachine: Machine<DocumentState> = defineMachine<Document>({
  initial: 'draft',
  states,
  final: ['executed', 'filed', 'received', 'superseded', 'purged'],
  transitions: [
    { name: 'receive', from: ['draft'], to: 'received', needs: ['currentVersionId'] },
    { name: 'submit', from: ['draft'], to: 'in-review', needs: ['currentVersionId'] },
    { name: 'return', from: ['in-review', 'approved'], to: 'draft', reasonRequired: true },
    { name: 'approve', from: ['in-review'], to: 'approved' },
    { name: 'finalize', from: ['draft', 'approved'], to: 'final', needs: ['currentVersionId'] },
    { name: 'reopen', from: ['final'], to: 'draft', reasonRequired: true },
    { name: 'execute', from: ['final'], to: 'executed' },
    { name: 'file', from: ['final', 'executed'], to: 'filed' },
    {
      name: 'supersede',
      from: ['final', 'executed', 'filed', 'received'],
      to: 'superseded',
      needs: ['supersededBy'],
    },
    {
      name: 'bin',
      from: ['draft', 'in-review', 'approved', 'final', 'received', 'superseded'],
      to: 'binned',
      reasonRequired: true,
    },
    { name: 'restore', from: ['binned'], to: 'draft' },
    { name: 'purge', from: ['binned'], to: 'purged', reasonRequired: true },
  ],
})

/** The documents of a firm. @since 0.1.0 */
export const documents: Model<Document> = defineModel<Document>(
  'document',
  {
    title: filledText(500),
    matterId: id<'matter'>('mat').exactOptional(),
    contactId: id<'contact'>('con').exactOptional(),
    folderId: id<'folder'>('fol').exactOptional(),
    kind: code().exactOptional(),
    privilege: z.enum(['none', 'attorney-client', 'work-product', 'both', 'common-interest']),
    dated: partialDay().exactOptional(),
    authorId: userId().exactOptional(),
    currentVersionId: id<'document-version'>('ver').exactOptional(),
    checkedOut: z.strictObject({ by: userId(), at: moment() }).exactOptional(),
    retentionClass: text(100).exactOptional(),
    supersededBy: id<'document'>('doc').exactOptional(),
    tags: z.array(filledText(100)),
  },
  {
    prefix: 'doc',
    indexes: ['matterId', 'contactId', 'folderId', 'title', 'state'],
    machine: documentMachine,
  },
)
