import type { CivilDate, Money } from '@matterkit/core/values'
import type { ClientLedger, Instrument } from './account.js'
import type { TrustRuleName } from './rules.js'

/**
 * What can happen to an account of client money. What the bank did (`bank-fee`, `deposit-returned`, `interest`, `cleared`)
 * is a fact and can always be recorded; everything else is an act, and refused where it breaks a rule.
 *
 * @since 0.1.0
 */
export type TrustTransaction = TransactionHead &
  (Deposit | FirmDeposit | Withdrawal | Move | VoidCheck | Correction | BankFact | Hold | Release)

/** What every transaction says. @since 0.1.0 */
export interface TransactionHead {
  /** Posted once under this key, however often it is tried. */
  readonly key: string
  /** The day it is entered as of. */
  readonly on: CivilDate | string
  readonly preparedBy: string
  readonly memo?: string
  readonly overrides?: readonly TrustOverride[]
}

/** Why a rule gives way, who says so, and until when. @since 0.1.0 */
export interface TrustOverride {
  readonly rule: TrustRuleName
  readonly reason: string
  readonly by: string
  /** The last day on which it may be used. */
  readonly expires: CivilDate | string
}

/** One instrument, deposited whole, for one or more clients. @since 0.1.0 */
export interface Deposit {
  readonly kind: 'deposit'
  readonly from: string
  readonly instrument: Instrument
  /** The number of the check, or what the bank calls the transfer. */
  readonly reference: string
  readonly amount: Money
  readonly lines: readonly {
    readonly ledger: ClientLedger
    readonly amount: Money
    /** Earned already: it came with other money, and leaves promptly. */
    readonly earned?: boolean
  }[]
  readonly cashBack?: Money
}

/** Money of the firm's own. @since 0.1.0 */
export interface FirmDeposit {
  readonly kind: 'firm-deposit'
  readonly reference: string
  readonly amount: Money
  /** For bank charges, or to make good what is short on a ledger. */
  readonly purpose: 'bank-charges' | { readonly shortageOf: ClientLedger }
}

/** The purposes of withdrawals; there are no others. @since 0.1.0 */
export const withdrawalPurposes = [
  'client',
  'third-party',
  'client-expense',
  'earned-fees',
  'reimbursement',
  'lienholder',
  'successor-counsel',
  'escheat',
  'other-trust-account',
  'iolta-program',
  'firm-float',
] as const

/** What money is withdrawn for. @since 0.1.0 */
export type WithdrawalPurpose = (typeof withdrawalPurposes)[number]

/** Money that leaves the account. @since 0.1.0 */
export interface Withdrawal {
  readonly kind: 'withdrawal'
  readonly purpose: WithdrawalPurpose
  /** Whose money; not named for the program's interest and the firm's own float. */
  readonly ledger?: ClientLedger
  readonly amount: Money
  readonly payee: string
  readonly method: 'check' | 'wire' | 'ach' | 'transfer' | 'cash'
  readonly checkNumber?: number
  /** What the bank calls it, where it is no check. */
  readonly reference?: string
  readonly approvedBy: string
  /** What the firm is paid against. */
  readonly bill?: TrustBill
  /** Or the settlement statement that the client signed. */
  readonly settlement?: {
    readonly reference: string
    readonly signedOn: CivilDate | string
    readonly firmShare: Money
  }
}

/** An issued bill as it stands when the firm is paid out of trust. @since 0.1.0 */
export interface TrustBill {
  readonly number: string
  /**
   * It was issued by the system before, and the host that keeps bills has none of it: who approves takes it at the word of who
   * asks. It stays in the entry, and its reports say so.
   */
  readonly of?: 'system-before'
  readonly issuedOn: CivilDate | string
  readonly total: Money
  /** What was paid otherwise than from this account, credited or written off. */
  readonly settled?: Money
  readonly disputed?: Money
}

/** Money of one ledger that becomes money of another; the bank sees nothing of it. @since 0.1.0 */
export interface Move {
  readonly kind: 'move'
  readonly from: ClientLedger
  readonly to: ClientLedger
  readonly amount: Money
  /** Who allowed it, and where that is written. */
  readonly authority: { readonly by: string; readonly reference: string }
  readonly approvedBy: string
}

/** A check that is void: its number stays used, its money comes back. @since 0.1.0 */
export interface VoidCheck {
  readonly kind: 'void'
  /** The key of the withdrawal. */
  readonly of: string
  readonly reason: string
}

/** An entry that was wrong, taken back by one that mirrors it. @since 0.1.0 */
export interface Correction {
  readonly kind: 'correction'
  /** The key of the entry. */
  readonly of: string
  readonly reason: string
  readonly approvedBy: string
}

/** What the bank did. @since 0.1.0 */
export type BankFact =
  | { readonly kind: 'bank-fee'; readonly amount: Money; readonly reference: string }
  | { readonly kind: 'deposit-returned'; readonly of: string; readonly reference: string }
  | { readonly kind: 'interest'; readonly amount: Money; readonly reference: string }
  /** The bank has collected a deposit or paid a withdrawal. */
  | { readonly kind: 'cleared'; readonly of: string; readonly bankOn: CivilDate | string }

/** Money that stays where it is: disputed, under a lien, by order. It is not available. @since 0.1.0 */
export interface Hold {
  readonly kind: 'hold'
  readonly ledger: ClientLedger
  readonly amount: Money
  readonly why: 'dispute' | 'lien' | 'court-order' | 'other'
  readonly reason: string
}

/** The end of a hold. @since 0.1.0 */
export interface Release {
  readonly kind: 'release'
  /** The key of the hold. */
  readonly of: string
  readonly reason: string
}
