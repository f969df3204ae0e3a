import * as z from 'zod'
import { jsonObject, moment } from '../models/index.js'
import type { Instant, Reason } from '../values/index.js'

/**
 * What an entry tells where it tells more than the change of a record.
 *
 * @since 0.1.0
 */
export type JournalEvent = Opened | Refused | GlassBroken | WallsCrossed | Erased

/** Someone opened a record: a matter, a document. @since 0.1.0 */
export interface Opened {
  readonly kind: 'opened'
  /** It was open to few, and so it is written whatever the policy. */
  readonly restricted: boolean
}

/** Someone wanted what they may not. @since 0.1.0 */
export interface Refused {
  readonly kind: 'refused'
  /** Every reason that was found, also those that the one refused was not told. */
  readonly reasons: readonly Reason[]
}

/** Someone opened a restricted matter that they are not on the team of; the entry's reason says why. @since 0.1.0 */
export interface GlassBroken {
  readonly kind: 'glass-broken'
  readonly until: Instant
}

/**
 * A search or a total looked behind walls; the entry's reason says what for. What was searched and found is told in
 * numbers only, so that the journal itself leaks nothing.
 *
 * @since 0.1.0
 */
export interface WallsCrossed {
  readonly kind: 'walls-crossed'
  /** How many names were searched, where it was a search. */
  readonly searched?: number
  /** How many hits were shown, and how many of them redacted. */
  readonly hits?: number
  readonly redacted?: number
}

/** The key of a person's data in the journal was destroyed; the entry's reason says why. @since 0.1.0 */
export interface Erased {
  readonly kind: 'erased'
  /** Whose: `contact:con_…`. */
  readonly subject: string
}

const count = () => z.int().nonnegative().exactOptional()

/** What the journal accepts as an event. @internal */
export const journalEvent: z.ZodType<JournalEvent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), restricted: z.boolean() }),
  z.strictObject({
    kind: z.literal('refused'),
    reasons: z.array(
      z.strictObject({ code: z.string(), data: jsonObject(), cite: z.string().exactOptional() }),
    ),
  }),
  z.strictObject({ kind: z.literal('glass-broken'), until: moment() }),
  z.strictObject({ kind: z.literal('walls-crossed'), searched: count(), hits: count(), redacted: count() }),
  z.strictObject({ kind: z.literal('erased'), subject: z.string() }),
])
