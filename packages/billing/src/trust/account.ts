import type { CivilDate, Currency, Money } from '@matterkit/core/values'

/** A bank account for money of clients, and who may do what with it. @since 0.1.0 */
export interface TrustAccount {
  readonly id: string
  readonly name: string
  readonly currency: Currency
  /** Whose rules are cited: `us-fl`. */
  readonly jurisdiction: string
  /** The most of the firm's own money that bank charges need. */
  readonly floatLimit: Money
  /** Lawyers who may approve withdrawals. */
  readonly approvers: readonly string[]
  /** A firm of one lawyer, who prepares and approves; disclosed since the day. It says nothing where others approve too. */
  readonly singlePerson?: { readonly lawyer: string; readonly disclosedOn: CivilDate | string }
  /** Instruments that the rules of the jurisdiction let the firm pay out of at once; none unless given. */
  readonly collectedAtOnce?: readonly Instrument[]
}

/** What money comes in with. @since 0.1.0 */
export type Instrument = 'check' | 'certified-check' | 'cashiers-check' | 'wire' | 'ach' | 'card' | 'cash'

/** Whose money it is: every line of a trust entry names both. @since 0.1.0 */
export interface ClientLedger {
  readonly client: string
  readonly matter: string
}

/** The firm's own money for bank charges. @since 0.1.0 */
export const FIRM_FLOAT = 'firm-float'

/** Interest that belongs to the IOLTA program. @since 0.1.0 */
export const IOLTA_INTEREST = 'iolta-interest'

/**
 * The name of a client's ledger.
 *
 * @example
 * ledgerName({ client: '0142', matter: '2026-0081' }) // '0142/2026-0081'
 * @since 0.1.0
 */
export function ledgerName({ client, matter }: ClientLedger): string {
  return `${client}/${matter}`
}
