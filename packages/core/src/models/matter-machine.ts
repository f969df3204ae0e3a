import { approvedBy, notBefore } from './guards.js'
import { type AddedState, defineMachine, type Machine } from './machine.js'
import type { Matter } from './matter.js'

/**
 * Where a matter stands in its life.
 *
 * @since 0.1.0
 */
export type MatterState = (typeof states)[number] | AddedState

const states = [
  'inquiry',
  'screening',
  'conflict-check',
  'engagement',
  'declined',
  'withdrawn',
  'file-setup',
  'active',
  'on-hold',
  'closing',
  'closed',
  'transferred',
  'archived',
  'disposed',
] as const

/** Before the firm is engaged, and while it works. */
const prospective = ['inquiry', 'screening', 'conflict-check', 'engagement'] as const
const engaged = ['file-setup', 'active', 'on-hold', 'closing'] as const

/**
 * From the first call to the file destroyed. What depends on other records stands before its moves as gates: a
 * conflict check before `engage`; deadlines, unbilled time and client money before `close`; holds before `dispose`.
 *
 * `declined` and `withdrawn` are no ends: the caller may come back, and the conflict check then runs anew. A file that
 * was transferred leaves a copy, which is archived like any other.
 *
 * @since 0.1.0
 */
export const matterMachine: Machine<MatterState> = defineMachine<Matter>({
  initial: 'inquiry',
  states,
  final: ['disposed'],
  transitions: [
    { name: 'screen', from: ['inquiry'], to: 'screening' },
    { name: 'check-conflicts', from: ['inquiry', 'screening'], to: 'conflict-check' },
    { name: 'engage', from: ['conflict-check'], to: 'engagement' },
    { name: 'decline', from: prospective, to: 'declined', reasonRequired: true },
    { name: 'withdraw', from: prospective, to: 'withdrawn', reasonRequired: true },
    { name: 'open', from: ['engagement'], to: 'file-setup', needs: ['openedOn', 'responsibleId'] },
    { name: 'activate', from: ['file-setup'], to: 'active', needs: ['docketedOn'] },
    { name: 'hold', from: ['active'], to: 'on-hold', reasonRequired: true },
    { name: 'resume', from: ['on-hold', 'closing'], to: 'active' },
    { name: 'wind-up', from: ['active', 'on-hold'], to: 'closing', needs: ['outcome'] },
    { name: 'close', from: ['closing'], to: 'closed', needs: ['closedOn'] },
    { name: 'transfer', from: [...engaged, 'closed', 'archived'], to: 'transferred', needs: ['transfer'] },
    {
      name: 'reopen',
      from: ['closed', 'declined', 'withdrawn', 'transferred'],
      to: 'conflict-check',
      reasonRequired: true,
    },
    { name: 'archive', from: ['closed', 'transferred'], to: 'archived', needs: ['retention'] },
    { name: 'retrieve', from: ['archived'], to: 'closed', reasonRequired: true },
    {
      name: 'dispose',
      from: ['archived'],
      to: 'disposed',
      reasonRequired: true,
      guards: [
        notBefore(
          'the day to destroy it',
          'retention.destroyAfter',
          ({ retention }) => retention?.destroyAfter,
        ),
        approvedBy(2, ({ disposalApprovals }) => disposalApprovals),
      ],
    },
  ],
})
