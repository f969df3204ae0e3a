import {
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  inOrder,
  type Machine,
  type Model,
  type Stored,
  userId,
} from '@matterkit/core'
import type { CivilDate, Id, UserId } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * A screen as rules of ethics ask for it: who is kept out of what since when, that it began before any work, that none of the
 * fee goes to them, whom it was told, and who certified that it was kept. The core’s wall does the keeping out.
 *
 * @since 0.1.0
 */
export interface Screen extends Stored<'conflicts/screen'> {
  /** What they are kept out of. */
  readonly matterId: Id<'matter'>
  /** The former client, prospect or agency it protects. */
  readonly contactId: Id<'contact'>
  readonly wallId: Id<'wall'>
  readonly userIds: readonly UserId[]
  /** What it is for: rules accept a screen for some conflicts only. */
  readonly purpose: 'lateral' | 'prospect' | 'government' | 'neutral'
  readonly jurisdiction: string
  readonly rule: string
  readonly reason: string
  readonly from: CivilDate
  /** That it stood before those it keeps out could learn or tell anything. */
  readonly wasTimely: boolean
  readonly feeExcluded: boolean
  readonly acknowledgements: readonly { readonly userId: UserId; readonly on: CivilDate }[]
  readonly notices: readonly ScreenNotice[]
  readonly certifications: readonly ScreenCertification[]
  readonly to?: CivilDate
  readonly state: 'up' | 'ended'
}

/** To whom the screen was told, when and with what. @since 0.1.0 */
export interface ScreenNotice {
  readonly contactId: Id<'contact'>
  readonly on: CivilDate
  /** The procedures, the statement of compliance, that review may be had. */
  readonly content: string
  readonly documentId?: Id<'document'>
}

/** That the screen was kept, said by whom. @since 0.1.0 */
export interface ScreenCertification {
  readonly on: CivilDate
  readonly by: string
  readonly kind: 'on-request' | 'periodic' | 'final'
  readonly documentId?: Id<'document'>
}

const machine: Machine<Screen['state']> = defineMachine<Screen>({
  initial: 'up',
  states: ['up', 'ended'],
  final: ['ended'],
  transitions: [{ name: 'end', from: ['up'], to: 'ended', reasonRequired: true, needs: ['to'] }],
})

/** The screens of a firm. @since 0.1.0 */
export const screens: Model<Screen> = defineModel<Screen>(
  'conflicts/screen',
  {
    matterId: id<'matter'>('mat'),
    contactId: id<'contact'>('con'),
    wallId: id<'wall'>('wal'),
    userIds: z.array(userId()),
    purpose: z.enum(['lateral', 'prospect', 'government', 'neutral']),
    jurisdiction: filledText(60),
    rule: filledText(500),
    reason: filledText(2000),
    from: date(),
    wasTimely: z.boolean(),
    feeExcluded: z.boolean(),
    acknowledgements: z.array(z.strictObject({ userId: userId(), on: date() })),
    notices: z.array(
      z.strictObject({
        contactId: id<'contact'>('con'),
        on: date(),
        content: filledText(5000),
        documentId: id<'document'>('doc').exactOptional(),
      }),
    ),
    certifications: z.array(
      z.strictObject({
        on: date(),
        by: filledText(200),
        kind: z.enum(['on-request', 'periodic', 'final']),
        documentId: id<'document'>('doc').exactOptional(),
      }),
    ),
    to: date().exactOptional(),
  },
  { prefix: 'scr', indexes: ['matterId', 'contactId', 'state'], machine, rules: [inOrder('from', 'to')] },
)
