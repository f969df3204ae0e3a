import type { Instant } from '@matterkit/core/values'
import type { WorkedTime } from '../time/overlaps.js'

/** What work leaves behind elsewhere: an event someone attended, a version they saved, a message they sent. @since 0.1.0 */
export interface WorkTrace {
  readonly id: string
  readonly kind: 'event' | 'document' | 'message'
  readonly timekeeperId: string
  /** Absent where the calendar or the mail does not say. It is never guessed. */
  readonly matter?: string
  /** When it began, or the one instant that is known of it: when it was saved, or sent. */
  readonly at: Instant | string
  /** When it ended, where that is known. */
  readonly to?: Instant | string
}

/** Time that is recorded, with its matter, and the traces it was made of where it says so. @since 0.1.0 */
export interface RecordedTime extends WorkedTime {
  readonly matter: string
  readonly traces?: readonly string[]
}

/** How traces are read. @since 0.1.0 */
export interface TraceTerms {
  /** The clock that days are cut on: `America/New_York`. */
  readonly zone: string
  /** Whole seconds taken for a version or message of which only one instant is known: 900 and 360 unless given. */
  readonly assumed?: { readonly document?: number; readonly message?: number }
  /** Less than this on a matter and day is not suggested: 360 unless given. */
  readonly leastSeconds?: number
}
