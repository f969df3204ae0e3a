import * as z from 'zod'
import type { CivilDate, Coding, Id, Instant } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { code, date, filledText, id, moment, text } from './schemas.js'

/**
 * That a paper was served on someone, how, and when: what most clocks start from. Several people served are several
 * events, for each has a clock of their own.
 *
 * @since 0.1.0
 */
export interface ServiceEvent extends Stored<'service-event'> {
  readonly matterId: Id<'matter'>
  readonly filingId?: Id<'filing'>
  readonly documentIds: readonly Id<'document'>[]
  readonly direction: 'by-us' | 'on-us'
  /** Who was served. */
  readonly partyId: Id<'party'>
  /** As rule packs name it: `personal`, `mail`, `court-e-system`. */
  readonly method: string
  readonly codings: readonly Coding[]
  /** The day it was done, in the place where it was done. */
  readonly on: CivilDate
  readonly at?: Instant
  /** The day it counts as done, where a rule or a court says another. */
  readonly deemedOn?: CivilDate
  readonly servedBy?: string
  readonly proofId?: Id<'document'>
  /** It did not succeed, and why. */
  readonly failure?: string
}

/** What was served in a firm's matters. @since 0.1.0 */
export const serviceEvents: Model<ServiceEvent> = defineModel<ServiceEvent>(
  'service-event',
  {
    matterId: id<'matter'>('mat'),
    filingId: id<'filing'>('fil').exactOptional(),
    documentIds: z.array(id<'document'>('doc')),
    direction: z.enum(['by-us', 'on-us']),
    partyId: id<'party'>('pty'),
    method: filledText(100),
    codings: z.array(code()),
    on: date(),
    at: moment().exactOptional(),
    deemedOn: date().exactOptional(),
    servedBy: text(300).exactOptional(),
    proofId: id<'document'>('doc').exactOptional(),
    failure: text(1000).exactOptional(),
  },
  { prefix: 'svc', indexes: ['matterId', 'filingId', 'partyId', 'on'] },
)
