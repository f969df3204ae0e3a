import type { CivilDate, Finding } from '@matterkit/core/values'
import type { TrustAccount } from './account.js'
import type { TrustRuleName } from './rules.js'
import { bookOf, leastSince, type State } from './state.js'
import type { TrustTransaction } from './transaction.js'
import type { trustMessages } from './words.js'

/** A broken rule. @internal */
export interface Breach extends Finding<keyof typeof trustMessages> {
  readonly data: Finding['data'] & { readonly rule: TrustRuleName }
}

/** What the checks work with. @internal */
export interface Asked<T extends TrustTransaction = TrustTransaction> {
  readonly state: State
  readonly account: TrustAccount
  readonly through: CivilDate | undefined
  /** The day it is, where whoever asks has a clock. */
  readonly today: CivilDate | undefined
  readonly transaction: T
  readonly on: CivilDate
  readonly told: Breach[]
  breach(rule: TrustRuleName, code: keyof typeof trustMessages, at: string, data: Finding['data']): void
  says(minor: number): string
}

/** A ledger pays what it has, has had since the day, and what of it is collected and not held. @internal */
export function checkAvailable({ state, breach, says, on }: Asked, ledger: string, minor: number): void {
  const book = bookOf(state, ledger)
  const { balance, held, uncollected } = book
  const least = leastSince(book, on)
  if (minor <= Math.min(least, balance - held - uncollected)) return
  const data = { ledger, asked: says(minor), balance: says(balance) }
  if (minor > least)
    breach('no-negative-ledger', 'TRUST_OVERDRAWN', 'amount', { ...data, on, there: says(least) })
  else if (minor > balance - held)
    breach('disputed-stays', 'TRUST_HELD', 'amount', { ...data, held: says(held) })
  else breach('collected-funds', 'TRUST_NOT_COLLECTED', 'amount', { ...data, uncollected: says(uncollected) })
}

/** A shortage that the bank made blocks withdrawals. @internal */
export function checkBlocked({ state, breach, says }: Asked): void {
  for (const [ledger, { on }] of state.exceptions)
    breach('bank-facts', 'TRUST_BLOCKED', 'account', {
      exception: 'a shortage',
      amount: says(-bookOf(state, ledger).balance),
      ledger,
      on,
    })
}

/** Whether a lawyer acts alone: the only one who approves, and that was disclosed by the day. @internal */
export function alone({ approvers, singlePerson }: TrustAccount, who: string, on: string): boolean {
  if (singlePerson?.lawyer !== who || singlePerson.disclosedOn > on) return false
  return approvers.every((each) => each === who)
}

/** A lawyer of the account approves, who did not prepare it. @internal */
export function checkPersons({ account, breach, transaction, on }: Asked, approvedBy: string): void {
  const { approvers } = account
  if (!approvers.includes(approvedBy))
    breach('two-persons', 'TRUST_APPROVER', 'approvedBy', { who: approvedBy || 'nobody' })
  else if (approvedBy === transaction.preparedBy && !alone(account, approvedBy, on))
    breach('two-persons', 'TRUST_SAME_PERSON', 'approvedBy', { who: approvedBy })
}

/** An entry is undone once. @internal */
export function checkNotUndone(asked: Asked, key: string): void {
  const by = asked.state.undone.get(key)
  if (by !== undefined) stateFault(asked, key, `was undone by entry ${by.number}`)
}

/** Fields that must be filled. @internal */
export function need({ breach }: Asked, fields: Readonly<Record<string, string | undefined>>): void {
  for (const [field, value] of Object.entries(fields))
    if (blank(value)) breach('complete-entries', 'TRUST_FIELD_MISSING', field, { field })
}

/** An entry that is not there. @internal */
export function unknown({ breach }: Asked, what: string, key: string): void {
  breach('complete-entries', 'TRUST_ENTRY_UNKNOWN', 'of', { what, key })
}

/** An entry that is not as it must be. @internal */
export function stateFault({ breach }: Asked, key: string, why: string): void {
  breach('complete-entries', 'TRUST_ENTRY_STATE', 'of', { key, why })
}

/** Whether nothing is said. @internal */
export function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
