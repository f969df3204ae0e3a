import type { Deadline, Id, Trigger } from '@matterkit/core'
import type { CalendarEntry } from '@matterkit/core/values'
import type { Facts } from '../rules/facts.js'
import type { DocketParty } from '../rules/happened.js'
import type { Pack } from '../rules/pack.js'
import type { DocketChange, Redocketing } from '../rules/redocket.js'
import type { DocketReview, ReviewedDate } from './review.js'

/**
 * An event to docket.
 *
 * @since 0.1.0
 */
export interface TriggerInput {
  /** One of the events of the matter's pack: `complaint-served`. */
  readonly event: string
  /** A civil date, or a time in the court's place. With `deem` it is when the paper was sent or left. */
  readonly on: string
  /** Every method by which the paper was served. */
  readonly service?: readonly string[]
  /**
   * Given where `on` is when the paper was sent or left rather than the day of service: the rules of the court deem the
   * day from the method. `paper` is the kind of paper, where they treat it apart. It is kept with the docket, so that
   * every recount deems again. Where it is not given and the day may be that of sending, the deadlines ask.
   */
  readonly deem?: { readonly paper?: string }
  /** How acts are done, where the hour at which a day ends depends on it: `electronic`. */
  readonly means?: string
  readonly facts?: Facts
  readonly parties?: readonly DocketParty[]
  /**
   * Says that an event docketed on this day already happened once more on it, such as a second set of
   * interrogatories. Without it the second is refused.
   */
  readonly again?: true
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface DocketingServices {
  /**
   * Records an event and every deadline that follows from it, in one unit of work. Deadlines begin as proposed; a
   * critical one is confirmed by somebody else (`deadlines.transition(id, 'confirm')`).
   *
   * The record of the trigger keeps the day that was given, its deadlines the day that was deemed.
   *
   * @throws `MATTER_WITHOUT_JURISDICTION` where the matter's court names none, `MATTER_WITHOUT_PACK` where no pack counts
   *   it; `DOCKET_INVALID` also for a key that is not known; `TRIGGER_TWICE` where the matter has the
   *   event on that day already and `again` is not said; every error of `docket`; `NOT_FOUND`
   */
  trigger(
    matterId: Id<'matter'>,
    input: TriggerInput,
  ): Promise<{ readonly trigger: Trigger; readonly deadlines: readonly Deadline[] }>
  /**
   * What a change would come to, without writing anything.
   *
   * @throws `TRIGGER_WITHOUT_DOCKET`; every error of `redocket`
   */
  whatIf(triggerId: Id<'trigger'>, change: DocketChange): Promise<Redocketing>
  /**
   * Queues a change for review.
   *
   * @throws `TRIGGER_WITHOUT_DOCKET`; every error of `redocket`
   */
  change(triggerId: Id<'trigger'>, change: DocketChange, why: string): Promise<DocketReview>
  /**
   * Counts every docket of the firm again and queues a review for each in which a date would change: after a pack was
   * replaced, a closure declared. A docket for which one is waiting is left alone.
   */
  recount(why: string): Promise<readonly DocketReview[]>
  /**
   * What another version of a pack would do to the deadlines the firm keeps, before the host is given it: every docket
   * of that pack counted by it, those in which nothing changes left out. Nothing is written.
   */
  wouldMove(pack: Pack): Promise<readonly StoredMove[]>
  /**
   * Takes a review: moved deadlines are superseded by new ones, withdrawn ones vacated, all in one unit of work. It is
   * counted again at that moment, so that nothing stale is taken. Other reviews of the same docket that wait are
   * superseded: they were asked of dates that no longer stand, and are queued anew where they are still wanted. Open
   * tasks of a date move with it, as many calendar days from it as they were; those of a withdrawn date are set aside.
   *
   * @param part - `only` takes the changes of these keys. The others are declined: their dates stay, the review keeps
   *   their keys as `declined`, with who decided it and when, and the next `recount` shows them again
   * @throws `FORBIDDEN` where the actor may not change those tasks; `TRANSITION_REFUSED` where it was decided already;
   *   `REVIEW_PART_INVALID` for a key that is no change of the review, or for none; `CHANGE_INVALID`; `NOT_FOUND`
   */
  accept(
    reviewId: DocketReview['id'],
    part?: { readonly only?: readonly string[] },
  ): Promise<readonly Deadline[]>
  /** Leaves the dates as they are, with the reason. */
  dismiss(reviewId: DocketReview['id'], reason: string): Promise<DocketReview>
  /**
   * Sets a date by hand. It stands through every recount; the deadline it replaces is superseded.
   *
   * @throws `DEADLINE_NOT_DOCKETED` where no docket of the plugin holds the deadline; `OVERRIDE_INVALID`
   */
  override(
    deadlineId: Id<'deadline'>,
    change: { readonly due: string; readonly reason: string },
  ): Promise<Deadline>
  /**
   * The deadlines of a matter as calendar entries, in date order, each with the number and title of the matter. A date
   * that moved is the same entry with a higher sequence. What is done or missed stays, says so, and reminds no more; what
   * was vacated comes as a cancellation, for whoever took an earlier calendar may hold it.
   */
  calendar(matterId: Id<'matter'>): Promise<readonly CalendarEntry[]>
}

/**
 * What a pack would change of one docket.
 *
 * @since 0.1.0
 */
export interface StoredMove {
  readonly matterId: Id<'matter'>
  readonly triggerId: Id<'trigger'>
  /** The version the docket was counted by last. */
  readonly version: string
  readonly differences: readonly ReviewedDate[]
}
