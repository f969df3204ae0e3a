import { type CivilDate, formatMoney, isCivilDate, ofMinor } from '@matterkit/core/values'
import { FIRM_FLOAT, ledgerName, type TrustAccount } from './account.js'
import { linesOf } from './apply.js'
import {
  type Asked,
  type Breach,
  blank,
  checkAvailable,
  checkBlocked,
  checkNotUndone,
  checkPersons,
  need,
  stateFault,
  unknown,
} from './asked.js'
import { checkFilled, checkHead } from './check-head.js'
import { checkShape } from './check-shape.js'
import { checkWithdrawal } from './check-withdrawal.js'
import { citeFor, trustRules } from './rules.js'
import { bookOf, leastSince, type State } from './state.js'
import type { TrustTransaction } from './transaction.js'

/** Every rule that a transaction breaks, before overrides. @internal */
export function breachesOf(
  state: State,
  account: TrustAccount,
  { through, today }: Pick<Asked, 'through' | 'today'>,
  transaction: TrustTransaction,
): Breach[] {
  const told: Breach[] = []
  const asked: Asked = {
    state,
    account,
    through,
    today,
    transaction,
    on: transaction?.on as CivilDate,
    told,
    breach: (rule, code, at, data) => {
      told.push({
        code,
        severity: 'error',
        at,
        data: { ...data, rule },
        cite: citeFor(rule, account.jurisdiction),
      })
    },
    says: (minor) => formatMoney(ofMinor(minor, account.currency)),
  }
  checkShape(asked)
  if (told.length > 0) return told // of what is not there at all nothing else can be said
  checkHead(asked)
  // Without a day, a key or amounts nothing of the money can be said; what else is not filled in can.
  if (told.length > 0) checkFilled(asked)
  else checkKind(asked)
  return told
}

function checkKind(asked: Asked): void {
  const { transaction, state, breach, account, says } = asked
  switch (transaction.kind) {
    case 'deposit':
      checkDeposit(asked as Asked<typeof transaction>)
      return
    case 'firm-deposit': {
      need(asked, { reference: transaction.reference })
      if (transaction.purpose === 'bank-charges') {
        const after = bookOf(state, FIRM_FLOAT).balance + transaction.amount.minor
        if (after > account.floatLimit.minor)
          breach('no-commingling', 'TRUST_COMMINGLED', 'amount', {
            after: says(after),
            most: formatMoney(account.floatLimit),
          })
      } else {
        const ledger = ledgerName(transaction.purpose.shortageOf)
        const shortage = Math.max(0, -bookOf(state, ledger).balance)
        if (transaction.amount.minor > shortage)
          breach('shortage-only', 'TRUST_SHORTAGE_EXCEEDED', 'amount', {
            ledger,
            shortage: says(shortage),
            asked: formatMoney(transaction.amount),
          })
      }
      return
    }
    case 'withdrawal':
      checkWithdrawal(asked as Asked<typeof transaction>)
      return
    case 'move': {
      const { from, to, authority, amount } = transaction
      if (blank(authority?.by) || blank(authority?.reference))
        breach('own-money-only', 'TRUST_AUTHORITY_MISSING', 'authority', {
          from: ledgerName(from),
          to: ledgerName(to),
        })
      checkPersons(asked, transaction.approvedBy)
      checkBlocked(asked)
      checkAvailable(asked, ledgerName(from), amount.minor)
      return
    }
    case 'void': {
      const of = state.byKey.get(transaction.of)
      const isCheck = of?.transaction.kind === 'withdrawal' && of.transaction.method === 'check'
      if (of === undefined || !isCheck) unknown(asked, 'check', transaction.of)
      else if (state.cleared.has(transaction.of)) stateFault(asked, transaction.of, 'was paid by the bank')
      else checkNotUndone(asked, transaction.of)
      need(asked, { reason: transaction.reason })
      return
    }
    case 'correction':
      checkCorrection(asked as Asked<typeof transaction>)
      return
    case 'deposit-returned':
      if (state.byKey.get(transaction.of)?.transaction.kind !== 'deposit') {
        unknown(asked, 'deposit', transaction.of)
        return
      }
      checkNotUndone(asked, transaction.of)
      return
    case 'cleared': {
      const of = state.byKey.get(transaction.of)
      if (of === undefined || of.bank.minor === 0) {
        unknown(asked, 'bank movement', transaction.of)
        return
      }
      if (state.cleared.has(transaction.of)) stateFault(asked, transaction.of, 'was cleared before')
      if (!isCivilDate(transaction.bankOn))
        breach('complete-entries', 'TRUST_FIELD_MISSING', 'bankOn', { field: 'the day of the bank' })
      return
    }
    case 'hold': {
      need(asked, { reason: transaction.reason })
      const { balance, held } = bookOf(state, ledgerName(transaction.ledger))
      if (held + transaction.amount.minor > balance)
        breach('disputed-stays', 'TRUST_HELD', 'amount', {
          ledger: ledgerName(transaction.ledger),
          asked: formatMoney(transaction.amount),
          held: says(held),
          balance: says(balance),
        })
      return
    }
    case 'release':
      if (state.byKey.get(transaction.of)?.transaction.kind !== 'hold') {
        unknown(asked, 'hold', transaction.of)
        return
      }
      checkNotUndone(asked, transaction.of)
      need(asked, { reason: transaction.reason })
      return
    default:
      return // a fee, interest: the bank did it
  }
}

function checkDeposit(asked: Asked<Extract<TrustTransaction, { kind: 'deposit' }>>): void {
  const { transaction, breach, says } = asked
  const { amount, lines, cashBack, from, reference } = transaction
  need(asked, { from, reference })
  const total = lines.reduce((sum, line) => sum + line.amount.minor, 0)
  if (total !== amount.minor || (cashBack?.minor ?? 0) !== 0)
    breach('whole-deposits', 'TRUST_DEPOSIT_SPLIT', 'amount', {
      amount: formatMoney(amount),
      lines: says(total),
      back: says(cashBack?.minor ?? 0),
    })
  if (lines.every(({ earned }) => earned === true))
    breach('earned-leaves', 'TRUST_EARNED_DEPOSIT', 'lines', {})
}

function checkCorrection(asked: Asked<Extract<TrustTransaction, { kind: 'correction' }>>): void {
  const { transaction, state, says, breach, on } = asked
  need(asked, { reason: transaction.reason })
  checkPersons(asked, transaction.approvedBy)
  const of = state.byKey.get(transaction.of)
  if (of === undefined || of.lines.length === 0) {
    unknown(asked, 'entry', transaction.of)
    return
  }
  if ('of' in of.transaction) {
    stateFault(asked, transaction.of, 'undoes another entry itself: enter anew what was right')
    return
  }
  checkNotUndone(asked, transaction.of)
  for (const { ledger, amount } of linesOf(state, transaction)) {
    if (amount.minor >= 0) continue
    const least = leastSince(bookOf(state, ledger), on)
    if (least + amount.minor < 0)
      breach('no-negative-ledger', 'TRUST_OVERDRAWN', 'of', {
        ledger,
        on,
        there: says(least),
        asked: says(-amount.minor),
      })
  }
}

/** Turns the breaches of rules that were overridden into warnings. @internal */
export function overridden(breaches: readonly Breach[], transaction: TrustTransaction): Breach[] {
  const { overrides = [], on } = transaction ?? {}
  return breaches.map((each) => {
    const { rule } = each.data
    const own = overrides.find(
      ({ rule: named, reason, by, expires }) =>
        named === rule && !blank(reason) && !blank(by) && isCivilDate(expires) && on <= expires,
    )
    return own === undefined || !trustRules[rule].overridable
      ? each
      : { ...each, severity: 'warning' as const }
  })
}
