import * as z from 'zod'
import type { Id, Instant, Reason, UserId } from '../values/index.js'
import type { Privilege } from './document.js'
import { defineModel, type Model, type Stored } from './model.js'
import { filledText, id, moment, reason, text, userId } from './schemas.js'

/**
 * A message, a call, a letter, a meeting, and how it came to its matter.
 *
 * @since 0.1.0
 */
export interface Communication extends Stored<'communication'> {
  readonly kind: 'email' | 'phone' | 'sms' | 'letter' | 'fax' | 'portal' | 'meeting'
  readonly direction: 'in' | 'out' | 'internal'
  /** Absent while nobody knows where it belongs: it is never guessed. */
  readonly matterId?: Id<'matter'>
  readonly subject?: string
  readonly body?: string
  readonly at: Instant
  /** Whole seconds a call or meeting took. */
  readonly seconds?: number
  readonly participants: readonly Participant[]
  readonly attachmentIds: readonly Id<'document'>[]
  /** `Message-ID` and the one it answers (RFC 5322). */
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly privilege: Privilege
  /** Why it was put where it is. */
  readonly reasons: readonly Reason[]
}

/** Someone who took part. @since 0.1.0 */
export interface Participant {
  readonly as: 'from' | 'to' | 'cc' | 'bcc' | 'present'
  readonly userId?: UserId
  readonly contactId?: Id<'contact'>
  /** The e-mail address or number, as it stood there. */
  readonly address?: string
  readonly name?: string
}

/** The communications of a firm. @since 0.1.0 */
export const communications: Model<Communication> = defineModel<Communication>(
  'communication',
  {
    kind: z.enum(['email', 'phone', 'sms', 'letter', 'fax', 'portal', 'meeting']),
    direction: z.enum(['in', 'out', 'internal']),
    matterId: id<'matter'>('mat').exactOptional(),
    subject: text(1000).exactOptional(),
    body: text(1_000_000).exactOptional(),
    at: moment(),
    seconds: z.int().min(0).exactOptional(),
    participants: z.array(
      z.strictObject({
        as: z.enum(['from', 'to', 'cc', 'bcc', 'present']),
        userId: userId().exactOptional(),
        contactId: id<'contact'>('con').exactOptional(),
        address: text(320).exactOptional(),
        name: text(300).exactOptional(),
      }),
    ),
    attachmentIds: z.array(id<'document'>('doc')),
    messageId: filledText(998).exactOptional(),
    inReplyTo: text(998).exactOptional(),
    privilege: z.enum(['none', 'attorney-client', 'work-product', 'both', 'common-interest']),
    reasons: z.array(reason()),
  },
  { prefix: 'com', indexes: ['matterId', 'kind', 'at', 'messageId'] },
)
