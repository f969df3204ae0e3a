import {
  defineMachine,
  defineModel,
  filledText,
  id,
  jsonObject,
  type Machine,
  type Model,
  type Stored,
  text,
} from '@matterkit/core'
import type { Id, Json } from '@matterkit/core/values'
import * as z from 'zod'
import { dueOf } from '../rules/docket-of.js'
import type { Redocketing } from '../rules/redocket.js'

/**
 * Dates that would change, waiting for a person to look at them. Until it is accepted nothing has changed.
 *
 * @since 0.1.0
 */
export interface DocketReview extends Stored<'docketing/review'> {
  readonly matterId: Id<'matter'>
  readonly docketId: string
  readonly why: string
  /** The engine's change, to be counted again when it is accepted. */
  readonly change: Readonly<Record<string, Json>>
  /** What it would come to, as it was counted when the review was queued. */
  readonly differences: readonly ReviewedDate[]
  /** The keys of changes that were left out when it was accepted; whoever accepted it, then, declined them. */
  readonly declined?: readonly string[]
  /** `superseded` where another review of the same docket was accepted while it waited. */
  readonly state: 'awaiting' | 'accepted' | 'dismissed' | 'superseded'
}

/** One date that would change. @since 0.1.0 */
export interface ReviewedDate {
  readonly key: string
  readonly kind: 'moved' | 'overridden' | 'added' | 'withdrawn'
  readonly title: string
  readonly before?: string
  readonly after?: string
}

const machine: Machine<DocketReview['state']> = defineMachine<DocketReview>({
  initial: 'awaiting',
  states: ['awaiting', 'accepted', 'dismissed', 'superseded'],
  final: ['accepted', 'dismissed', 'superseded'],
  transitions: [
    { name: 'accept', from: ['awaiting'], to: 'accepted' },
    { name: 'dismiss', from: ['awaiting'], to: 'dismissed', reasonRequired: true },
    { name: 'supersede', from: ['awaiting'], to: 'superseded', reasonRequired: true },
  ],
})

/** The reviews of a firm. @since 0.1.0 */
export const docketReviews: Model<DocketReview> = defineModel<DocketReview>(
  'docketing/review',
  {
    matterId: id<'matter'>('mat'),
    docketId: filledText(100),
    why: filledText(500),
    change: jsonObject(),
    differences: z.array(
      z.strictObject({
        key: text(500),
        kind: z.enum(['moved', 'overridden', 'added', 'withdrawn']),
        title: text(500),
        before: text(20).exactOptional(),
        after: text(20).exactOptional(),
      }),
    ),
    declined: z.array(text(500)).exactOptional(),
  },
  { prefix: 'drv', indexes: ['matterId', 'docketId', 'state'], machine },
)

/** What a redocketing would change, date by date. @internal */
export function differencesOf({ moved, overridden, added, withdrawn }: Redocketing): ReviewedDate[] {
  return [
    ...moved.map(({ key, before, after }) => ({
      key,
      kind: 'moved' as const,
      title: after.deadline.title,
      before: dueOf(before),
      after: dueOf(after),
    })),
    ...overridden.map(({ key, before, after }) => ({
      key,
      kind: 'overridden' as const,
      title: after.deadline.title,
      before: before.deadline.due,
      after: after.deadline.due,
    })),
    ...added.map((entry) => ({
      key: entry.key,
      kind: 'added' as const,
      title: entry.deadline.title,
      after: dueOf(entry),
    })),
    ...withdrawn.map((entry) => ({
      key: entry.key,
      kind: 'withdrawn' as const,
      title: entry.deadline.title,
      before: dueOf(entry),
    })),
  ]
}
