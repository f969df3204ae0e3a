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
  text,
} from '@matterkit/core'
import type { CivilDate, Id } from '@matterkit/core/values'
import * as z from 'zod'

/**
 * A consent to a conflict, with its scope. A conflict that needs several consents is lowered only where each is on file, and
 * one that no consent cures is not.
 *
 * @since 0.1.0
 */
export interface Waiver extends Stored<'conflicts/waiver'> {
  /** Who consented. */
  readonly contactId: Id<'contact'>
  /** To acting for or against whom; an advance waiver that names nobody covers everyone. */
  readonly towardsIds: readonly Id<'contact'>[]
  /** For which new matters; every one where none is named. */
  readonly coversMatterIds: readonly Id<'matter'>[]
  readonly kind: 'specific' | 'advance'
  /** What it covers in words, and what it leaves out. */
  readonly subject: string
  readonly limits?: string
  readonly jurisdiction?: string
  readonly rule: string
  /** The risks and the alternatives as they were explained. */
  readonly disclosure: string
  readonly independentCounsel: boolean
  readonly givenOn: CivilDate
  /** Signed by the client, or confirmed by the lawyer in writing. */
  readonly form: 'signed' | 'confirmed-in-writing'
  readonly documentId?: Id<'document'>
  readonly obtainedBy: string
  readonly expiresOn?: CivilDate
  readonly revokedOn?: CivilDate
  readonly state: 'given' | 'revoked'
}

const machine: Machine<Waiver['state']> = defineMachine<Waiver>({
  initial: 'given',
  states: ['given', 'revoked'],
  final: ['revoked'],
  transitions: [
    { name: 'revoke', from: ['given'], to: 'revoked', reasonRequired: true, needs: ['revokedOn'] },
  ],
})

/** The waivers of a firm. @since 0.1.0 */
export const waivers: Model<Waiver> = defineModel<Waiver>(
  'conflicts/waiver',
  {
    contactId: id<'contact'>('con'),
    towardsIds: z.array(id<'contact'>('con')),
    coversMatterIds: z.array(id<'matter'>('mat')),
    kind: z.enum(['specific', 'advance']),
    subject: filledText(2000),
    limits: text(2000).exactOptional(),
    jurisdiction: text(60).exactOptional(),
    rule: filledText(200),
    disclosure: filledText(5000),
    independentCounsel: z.boolean(),
    givenOn: date(),
    form: z.enum(['signed', 'confirmed-in-writing']),
    documentId: id<'document'>('doc').exactOptional(),
    obtainedBy: filledText(200),
    expiresOn: date().exactOptional(),
    revokedOn: date().exactOptional(),
  },
  {
    prefix: 'wvr',
    indexes: ['contactId', 'state', 'expiresOn'],
    machine,
    rules: [inOrder('givenOn', 'expiresOn'), inOrder('givenOn', 'revokedOn')],
  },
)
