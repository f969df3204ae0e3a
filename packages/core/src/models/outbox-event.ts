import * as z from 'zod'
import type { Id, Instant } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id, moment, text } from './schemas.js'

/**
 * Word of a committed change that one listener is still to have. Written in the transaction of the change, one a
 * listener; removed when it was heard. A listener hears the versions of one record in order.
 *
 * @since 0.1.0
 */
export interface OutboxEvent extends Stored<'outbox-event'> {
  /** `matter.engage` */
  readonly event: string
  /** The plugin and its listener: `acme.risk/score-anew`. */
  readonly listener: string
  readonly model: string
  readonly recordId: string
  readonly recordVersion: number
  /** The journal entry of the change. */
  readonly journalId: Id<'journal'>
  /** Not to be tried before. */
  readonly dueAt: Instant
  /** One listener and one record. */
  readonly lane: string
  /** The version of the record. */
  readonly place: number
  /** Who is delivering it, and until when nobody else may. */
  readonly leasedBy?: string
  readonly leasedUntil?: Instant
  readonly attempts: number
  /** It failed too often and waits for a person. */
  readonly dead: boolean
  readonly lastFailure?: string
}

/** What listeners are still to hear. @since 0.1.0 */
export const outboxEvents: Model<OutboxEvent> = defineModel<OutboxEvent>(
  'outbox-event',
  {
    event: filledText(200),
    listener: filledText(200),
    model: filledText(200),
    recordId: filledText(200),
    recordVersion: z.int().min(0),
    journalId: id<'journal'>('jrn'),
    dueAt: moment(),
    lane: filledText(400),
    place: z.int().min(0),
    leasedBy: text(200).exactOptional(),
    leasedUntil: moment().exactOptional(),
    attempts: z.int().min(0),
    dead: z.boolean(),
    lastFailure: text(4000).exactOptional(),
  },
  { prefix: 'out', indexes: ['listener', 'recordId', 'dueAt', 'lane', 'place', 'leasedUntil', 'dead'] },
)
