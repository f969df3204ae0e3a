import { defineErrors, type Fail, type Finding, valueErrors } from '@matterkit/core/values'

/** The words of the findings on client money. @since 0.1.0 */
export const trustMessages = {
  TRUST_OVERDRAWN: '{ledger} has {there} on {on}; {asked} would leave it below zero',
  TRUST_NOT_COLLECTED:
    '{asked} of {ledger} is asked for; {uncollected} of its {balance} is not collected yet',
  TRUST_HELD: '{asked} of {ledger} is asked for; {held} of its {balance} is held',
  TRUST_LEDGER_UNNAMED: 'every line names a client and a matter, without a slash',
  TRUST_BILL_DIFFERS: 'bill {bill} is said to have the {at} {found}, and has {wanted}',
  TRUST_BILL_UNKNOWN: 'there is no bill {bill}; one of the system before is said to be of it',
  TRUST_MATTER_UNKNOWN: 'there is no matter {matter}',
  TRUST_LEDGER_STRANGER: 'ledger {ledger} names matter {matter}, which is no matter of client {client}',
  TRUST_AUTHORITY_MISSING: 'money of {from} becomes money of {to} only on a named authority',
  TRUST_COMMINGLED:
    "the firm's own money in trust would be {after}; at most {most} is needed for bank charges",
  TRUST_SHORTAGE_EXCEEDED: 'the shortage of {ledger} is {shortage}; {asked} is more',
  TRUST_EARNED_DEPOSIT:
    'money that is earned is not deposited in trust, unless it came in one instrument with other money',
  TRUST_PURPOSE_UNKNOWN: '{purpose} is not among the purposes of withdrawals: {known}',
  TRUST_PURPOSE_MISMATCH: '{purpose} is not paid out of {ledger}',
  TRUST_DEPOSIT_SPLIT: 'the instrument is over {amount}; the lines come to {lines}, and cash back to {back}',
  TRUST_CASH: 'nothing is withdrawn {how}',
  TRUST_FIELD_MISSING: '{field} is missing',
  TRUST_FIELD_UNKNOWN: '{found} is not one of {known}',
  TRUST_AMOUNT: '{amount} is not an amount above zero',
  TRUST_AMOUNT_NEGATIVE: '{amount} is not an amount of zero or more',
  TRUST_CURRENCY: '{found} is not the currency of the account, {wanted}',
  TRUST_CHECK_TWICE: 'check {number} was written on {on}',
  TRUST_CHECK_GAP: 'check {number} does not follow {last}: void what was skipped, or say why',
  TRUST_BILL_MISSING:
    'the firm is paid against an issued bill or a signed settlement statement; none is named',
  TRUST_BILL_EXCEEDED:
    '{asked} is more than the {most} that is open and undisputed on {bill}: {total} less {paid} paid and {disputed} disputed',
  TRUST_APPROVER: '{who} may not approve withdrawals of this account',
  TRUST_SAME_PERSON: '{who} prepared it and cannot approve it',
  TRUST_PERIOD_CLOSED:
    '{on} lies in a period that was reconciled, up to {through}: enter it now, and say when it was',
  TRUST_FUTURE: '{on} has not come: today is {today}',
  TRUST_ENTRY_UNKNOWN: 'there is no {what} {key}',
  TRUST_ENTRY_STATE: '{key} {why}',
  TRUST_BLOCKED: '{exception} of {amount} on {ledger} since {on} blocks withdrawals until it is made good',
  // what a statement is refused for, and what is looked for
  STATEMENT_DAY: '{found} is not a day',
  STATEMENT_PERIOD: 'it begins on {from}, after its last day {to}',
  STATEMENT_OUTSIDE: '{on} is not within the statement, {from} to {to}',
  STATEMENT_AMOUNT: '{found} is not an amount',
  STATEMENT_LINE_TWICE: 'the id {id} is on line {first} as well',
  WATCH_DAYS: '{found} is not a number of days',
  // what a reconciliation finds
  STATEMENT_GAP: 'the statement opens with {found}; the one before closed with {wanted}',
  STATEMENT_SUM: 'the lines of the statement take {opening} to {sum}; it closes with {closing}',
  RECONCILE_DIFFERENCE: 'adjusted bank {bank}, book {book}, ledgers {ledgers}: they differ by {difference}',
  RECONCILE_NEGATIVE: '{ledger} stands at {balance}, though the account may balance',
  RECONCILE_AMOUNT: 'entry {entry} says {book}, the bank {bank}',
  RECONCILE_UNRECORDED: 'the bank has {amount} on {on} ({text}), which is in no entry',
  RECONCILE_BANK_TWICE: 'the bank has {amount} twice, on {first} and on {on}; entry {entry} is one',
  RECONCILE_BOOK_TWICE: 'entries {first} and {entry} say the same, and the bank has it once',
  RECONCILE_VOID_PAID: 'the bank paid check {number}, which entry {entry} made void',
  RECONCILE_DEPOSIT_LATE: 'the deposit of entry {entry} over {amount} is not with the bank after {days} days',
  RECONCILE_CHECK_STALE: 'check {number} of entry {entry} over {amount} is not presented after {days} days',
  RECONCILE_LEDGER_DIFFERS: 'the card of {ledger} says {card}, its entries come to {entries}',
  // what is raised
  TRUST_STALE: '{ledger} holds {balance} and has not moved since {since}',
  TRUST_CLOSED_MATTER: '{ledger} holds {balance}, and its matter is closed',
  TRUST_EARNED_LINGERS:
    'entry {entry} put {amount} of earned money into trust on {on}, and {left} is still there',
  // retainers
  RETAINER_TRUST: 'a retainer that is {kind} is the money of the client until it is earned or incurred',
  RETAINER_ON_RECEIPT:
    'a retainer that is {kind} pays for being available; whether it is earned on receipt differs: check the rule',
  RETAINER_DISCLOSED:
    '{amount} as {kind} may go to the operating account: it was disclosed in writing, and signed where it must be',
  // evergreen
  EVERGREEN_REPLENISH: '{balance} is below {threshold}: {request} brings it to {target}',
  EVERGREEN_ENOUGH: '{balance} is not below {threshold}: nothing is asked for',
} as const

/** The error codes of client money. @since 0.1.0 */
export const trustErrors = {
  /** A transaction that breaks rules of client money. Each rule it breaks is in `findings`, cited; nothing was posted. */
  TRUST_REFUSED: 'the transaction {key} cannot be posted; rules broken: {count}',
  /** A key that was used for something else. */
  TRUST_KEY_REUSED: 'key {key} was used for another transaction, entry {entry}',
  /** A statement, or lines, that a bank cannot have made. Every fault is in `findings`; nothing was kept. */
  TRUST_STATEMENT_INVALID: 'the statement is not taken; faults: {count}',
  /** What to look for is not said, or not so that it can be looked for. Every fault is in `findings`. */
  TRUST_WATCH_INVALID: 'what to look for is not said; faults: {count}',
  /** A journal that does not replay: an entry is missing, or does not add up. */
  TRUST_JOURNAL_BROKEN: 'entry {entry} of the journal {why}',
  /** No parameters are known. */
  TRUST_JURISDICTION_UNKNOWN: 'there is no jurisdiction {id}; there are {known}',
  /** An evergreen agreement that cannot be applied. */
  EVERGREEN_INVALID: 'the evergreen agreement cannot be applied: {why}',
} as const

/** Throws an error of client money. @internal */
export const fail: Fail<typeof trustErrors> = defineErrors(trustErrors, trustMessages, valueErrors)

/** Refuses a transaction with every rule it breaks. @internal */
export function refuse(key: string | undefined, findings: readonly Finding[]): never {
  const count = findings.filter(({ severity }) => severity === 'error').length
  return fail('TRUST_REFUSED', { key: String(key ?? ''), count }, { findings })
}
