import { ledgerName } from './account.js'
import { paidAgainst, paidFrom } from './apply.js'
import { type Asked, blank, checkAvailable, checkBlocked, checkPersons, need } from './asked.js'
import { type TrustTransaction, type Withdrawal, withdrawalPurposes } from './transaction.js'

/** The purpose, the payee, the paper, the persons, and whether the money is there. @internal */
export function checkWithdrawal(asked: Asked<Withdrawal & TrustTransaction>): void {
  const { transaction, breach } = asked
  const { purpose, payee, method, checkNumber, reference, approvedBy, amount, ledger } = transaction
  if (!(withdrawalPurposes as readonly string[]).includes(purpose)) {
    breach('closed-list', 'TRUST_PURPOSE_UNKNOWN', 'purpose', {
      purpose,
      known: [...withdrawalPurposes],
    })
    return
  }
  if (method === 'cash') breach('no-cash', 'TRUST_CASH', 'method', { how: 'in cash' })
  if (blank(payee)) need(asked, { payee })
  else if (/^\s*(to )?(cash|bearer)\s*$/i.test(payee))
    breach('no-cash', 'TRUST_CASH', 'payee', { how: `to ${payee}` })
  const pooled = purpose === 'iolta-program' || purpose === 'firm-float'
  if (pooled !== (ledger === undefined))
    breach('own-money-only', 'TRUST_PURPOSE_MISMATCH', 'ledger', {
      purpose,
      ledger: ledger === undefined ? 'no ledger' : ledgerName(ledger),
    })
  if (method === 'check') checkNumbering(asked, checkNumber)
  else if (blank(reference)) need(asked, { reference })
  checkPersons(asked, approvedBy)
  checkBlocked(asked)
  if (purpose === 'earned-fees' || purpose === 'reimbursement') checkFirmPaid(asked)
  if (pooled || ledger !== undefined) checkAvailable(asked, paidFrom(transaction), amount.minor)
}

function checkNumbering({ state, breach }: Asked, number: number | undefined): void {
  if (number === undefined || !Number.isSafeInteger(number) || number <= 0) {
    breach('complete-entries', 'TRUST_FIELD_MISSING', 'checkNumber', { field: 'the check number' })
    return
  }
  const earlier = state.checks.get(number)
  if (earlier !== undefined)
    breach('check-numbers', 'TRUST_CHECK_TWICE', 'checkNumber', { number, on: earlier.on })
  else if (state.lastCheck !== undefined && number !== state.lastCheck + 1)
    breach('check-numbers', 'TRUST_CHECK_GAP', 'checkNumber', { number, last: state.lastCheck })
}

/** The firm is paid against a bill or a settlement statement, and no more than is open and undisputed on it. */
function checkFirmPaid(asked: Asked<Withdrawal & TrustTransaction>): void {
  const { transaction, breach, state, says, on } = asked
  const { bill, settlement, amount } = transaction
  const against = paidAgainst(transaction)
  if (
    against === undefined ||
    (bill !== undefined && bill.issuedOn > on) ||
    (settlement !== undefined && settlement.signedOn > on)
  ) {
    breach('issued-bill', 'TRUST_BILL_MISSING', 'bill', {})
    return
  }
  const paid = state.paidAgainst.get(against) ?? 0
  const total = bill?.total.minor ?? settlement?.firmShare.minor ?? 0
  const settled = paid + (bill?.settled?.minor ?? 0)
  const disputed = bill?.disputed?.minor ?? 0
  const most = Math.max(0, total - settled - disputed)
  if (amount.minor > most)
    breach(disputed > 0 ? 'disputed-stays' : 'issued-bill', 'TRUST_BILL_EXCEEDED', 'amount', {
      asked: says(amount.minor),
      most: says(most),
      bill: against,
      total: says(total),
      paid: says(settled),
      disputed: says(disputed),
    })
}
