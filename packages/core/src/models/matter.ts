import * as z from 'zod'
import type { CivilDate, Id, UserId } from '../values/index.js'
import type { Machine } from './machine.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, text } from './schemas.js'

/**
 * Any piece of legal work; a case is a matter in litigation.
 *
 * @since 0.1.0
 */
export interface Matter extends Stored<'matter'> {
  /** The number the firm gives it: `2026-0081`. */
  readonly number: string
  readonly title: string
  readonly description?: string
  readonly practiceArea?: string
  readonly state: MatterState
  /** Whose work it is; every further client is a party with the role `client`. */
  readonly clientId: Id<'contact'>
  /** What the client calls it, for e-billing. */
  readonly clientMatterId?: string
  readonly responsibleId?: UserId
  /** Where it is litigated. */
  readonly court?: Court
  readonly openedOn?: CivilDate
  readonly closedOn?: CivilDate
}

/** A court and the number of the case there. @since 0.1.0 */
export interface Court {
  readonly name: string
  /** The jurisdiction whose rules count time: `us-federal`. */
  readonly jurisdiction?: string
  readonly caseNumber?: string
  readonly judge?: string
}

/** Where a matter stands in its life. @since 0.1.0 */
export type MatterState = (typeof matterStates)[number]

const matterStates = [
  'inquiry',
  'conflict-check',
  'engagement',
  'active',
  'on-hold',
  'closed',
  'declined',
] as const

/**
 * From the first call to the closed file. Plugins put gates before its moves: a conflict check before `engage`.
 *
 * @since 0.1.0
 */
export const matterMachine: Machine<MatterState> = {
  initial: 'inquiry',
  transitions: [
    { name: 'check-conflicts', from: ['inquiry'], to: 'conflict-check' },
    { name: 'engage', from: ['conflict-check'], to: 'engagement' },
    {
      name: 'decline',
      from: ['inquiry', 'conflict-check', 'engagement'],
      to: 'declined',
      reasonRequired: true,
    },
    { name: 'open', from: ['engagement'], to: 'active', needs: ['openedOn', 'responsibleId'] },
    { name: 'hold', from: ['active'], to: 'on-hold', reasonRequired: true },
    { name: 'resume', from: ['on-hold'], to: 'active' },
    { name: 'close', from: ['active', 'on-hold'], to: 'closed', needs: ['closedOn'] },
    { name: 'reopen', from: ['closed', 'declined'], to: 'conflict-check', reasonRequired: true },
  ],
}

/** The matters of a firm. @since 0.1.0 */
export const matters: Model<Matter> = defineModel<Matter>(
  'matter',
  {
    number: filledText(60),
    title: filledText(500),
    description: text(20_000).exactOptional(),
    practiceArea: text(200).exactOptional(),
    state: z.enum(matterStates),
    clientId: id<'contact'>('con'),
    clientMatterId: text(100).exactOptional(),
    responsibleId: filledText(200).exactOptional(),
    court: z
      .strictObject({
        name: filledText(300),
        jurisdiction: text(100).exactOptional(),
        caseNumber: text(100).exactOptional(),
        judge: text(200).exactOptional(),
      })
      .exactOptional(),
    openedOn: date().exactOptional(),
    closedOn: date().exactOptional(),
  },
  {
    prefix: 'mat',
    indexes: ['number', 'state', 'clientId', 'responsibleId', 'openedOn', 'court.caseNumber'],
    machine: matterMachine,
  },
)
