import {
  type AddedState,
  amount,
  currency,
  date,
  defineMachine,
  defineModel,
  filledText,
  id,
  json,
  type Machine,
  type Model,
  moment,
  type Stored,
  userId,
} from '@matterkit/core'
import type { CivilDate, Currency, Id, Instant, Money, UserId } from '@matterkit/core/values'
import * as z from 'zod'
import type { ReportPage } from '../reports/report-page.js'
import type { Instrument } from '../trust/account.js'
import type { TrustEntry } from '../trust/state.js'
import type { TrustTransaction } from '../trust/transaction.js'

/** A bank account for clients' money that the firm keeps. @since 0.1.0 */
export interface TrustAccountRecord extends Stored<'trust/account'> {
  readonly name: string
  readonly currency: Currency
  readonly jurisdiction: string
  readonly floatLimit: Money
  readonly approvers: readonly UserId[]
  /** A firm of one lawyer, and since when that is disclosed. */
  readonly singlePerson?: { readonly lawyer: UserId; readonly disclosedOn: CivilDate }
  readonly collectedAtOnce?: readonly Instrument[]
  /** The last day that was reconciled and reviewed. */
  readonly reconciledThrough?: CivilDate
  readonly statementClosing?: Money
}

/** The trust accounts of a firm. @since 0.1.0 */
export const trustAccounts: Model<TrustAccountRecord> = defineModel<TrustAccountRecord>(
  'trust/account',
  {
    name: filledText(200),
    currency: currency(),
    jurisdiction: filledText(20),
    floatLimit: amount(),
    approvers: z.array(userId()).min(1),
    singlePerson: z.strictObject({ lawyer: userId(), disclosedOn: date() }).exactOptional(),
    collectedAtOnce: z
      .array(z.enum(['check', 'certified-check', 'cashiers-check', 'wire', 'ach', 'card', 'cash']))
      .exactOptional(),
    reconciledThrough: date().exactOptional(),
    statementClosing: amount().exactOptional(),
  },
  { prefix: 'tra', indexes: ['name'] },
)

/**
 * An entry of the journal of a trust account: added, never altered. It is hidden with any of the matters it is about.
 *
 * @since 0.1.0
 */
export interface TrustEntryRecord extends Stored<'trust/entry'> {
  readonly accountId: Id<'trust/account'>
  readonly number: number
  readonly on: CivilDate
  readonly key: string
  readonly matterIds: readonly Id<'matter'>[]
  readonly ledgers: readonly string[]
  /** What each ledger that it moves stands at after it, in minor units, so that a gate need not add the journal up. */
  readonly balances: Readonly<Record<string, number>>
  /** Of each of them the how many-th entry it is that moves it, behind its name: by these a gate finds the one before. */
  readonly turns: readonly string[]
  readonly entry: TrustEntry
}

/** The entries of all trust accounts. @since 0.1.0 */
export const trustEntries: Model<TrustEntryRecord> = defineModel<TrustEntryRecord>(
  'trust/entry',
  {
    accountId: id<'trust/account'>('tra'),
    number: z.int().min(1),
    on: date(),
    key: filledText(200),
    matterIds: z.array(id<'matter'>('mat')),
    ledgers: z.array(filledText(200)),
    balances: z.record(filledText(200), z.int()),
    turns: z.array(filledText(220)),
    entry: json() as z.ZodType as z.ZodType<TrustEntry>, // the engine made it, and a gate checks it again
  },
  {
    prefix: 'tre',
    indexes: ['accountId', 'number', 'on', 'key', 'matterIds[]', 'ledgers[]', 'turns[]'],
    appendOnly: true,
  },
)

/** A withdrawal, a transfer or a correction that somebody prepared and a lawyer is to approve. @since 0.1.0 */
export interface TrustRequest extends Stored<'trust/request'> {
  readonly accountId: Id<'trust/account'>
  readonly matterIds: readonly Id<'matter'>[]
  readonly preparedBy: string
  readonly transaction: TrustTransaction
  readonly entryId?: Id<'trust/entry'>
  readonly state: TrustRequestState
}

/** Where a request stands. @since 0.1.0 */
export type TrustRequestState = 'requested' | 'posted' | 'refused' | AddedState

/** Requested, and posted or refused. @since 0.1.0 */
export const trustRequestMachine: Machine<TrustRequestState> = defineMachine<TrustRequest>({
  initial: 'requested',
  states: ['requested', 'posted', 'refused'],
  final: ['posted', 'refused'],
  transitions: [
    { name: 'approve', from: ['requested'], to: 'posted', needs: ['entryId'] },
    { name: 'refuse', from: ['requested'], to: 'refused', reasonRequired: true },
  ],
})

/** The requests of a firm. @since 0.1.0 */
export const trustRequests: Model<TrustRequest> = defineModel<TrustRequest>(
  'trust/request',
  {
    accountId: id<'trust/account'>('tra'),
    matterIds: z.array(id<'matter'>('mat')),
    preparedBy: filledText(200),
    transaction: json() as z.ZodType as z.ZodType<TrustTransaction>, // checked by the engine, twice
    entryId: id<'trust/entry'>('tre').exactOptional(),
  },
  { prefix: 'trq', indexes: ['accountId', 'matterIds[]', 'state'], machine: trustRequestMachine },
)

/** A reconciliation as it was made; a lawyer who did not make it reviews it, and the time up to its last day is closed. @since 0.1.0 */
export interface ReconciliationRecord extends Stored<'trust/reconciliation'> {
  readonly accountId: Id<'trust/account'>
  readonly from: CivilDate
  readonly to: CivilDate
  readonly passed: boolean
  readonly preparedBy: string
  readonly reviewedBy?: string
  readonly reviewedAt?: Instant
  readonly closing: Money
  readonly report: ReportPage
}

/** The reconciliations of a firm. @since 0.1.0 */
export const reconciliations: Model<ReconciliationRecord> = defineModel<ReconciliationRecord>(
  'trust/reconciliation',
  {
    accountId: id<'trust/account'>('tra'),
    from: date(),
    to: date(),
    passed: z.boolean(),
    preparedBy: filledText(200),
    reviewedBy: filledText(200).exactOptional(),
    reviewedAt: moment().exactOptional(),
    closing: amount(),
    report: json() as z.ZodType as z.ZodType<ReportPage>,
  },
  { prefix: 'trc', indexes: ['accountId', 'to'] },
)
