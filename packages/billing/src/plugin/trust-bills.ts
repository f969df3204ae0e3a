import type { Session } from '@matterkit/core'
import { type CivilDate, type Finding, formatMoney, longDate } from '@matterkit/core/values'
import { citeFor } from '../trust/rules.js'
import type { TrustTransaction } from '../trust/transaction.js'
import { invoices } from './invoice-record.js'

/**
 * What a payment of the firm says of its bill that the bill itself does not: where the host keeps bills, it has one of
 * that number. One of the system before is said to be of it (`of`), and is taken at the word of who asks and who approves.
 *
 * @internal
 */
export async function billFaults(
  session: Session,
  transaction: TrustTransaction,
  jurisdiction: string,
): Promise<readonly Finding[]> {
  if (transaction.kind !== 'withdrawal' || transaction.bill === undefined || !('billing' in session))
    return []
  const { bill, ledger } = transaction
  const { items } = await session.records(invoices).find({ where: { number: bill.number }, limit: 100 })
  const cite = citeFor('issued-bill', jurisdiction)
  const isBefore = bill.of === 'system-before'
  if (items.length === 0) {
    const data = { bill: bill.number, rule: 'issued-bill' }
    return isBefore ? [] : [{ code: 'TRUST_BILL_UNKNOWN', severity: 'error', at: 'bill.number', data, cite }]
  }
  const own = items.find(({ matterId }) => matterId === ledger?.matter)
  const differs = (at: string, found: string, wanted: string): Finding => ({
    code: 'TRUST_BILL_DIFFERS',
    severity: 'error',
    at: `bill.${at}`,
    data: { bill: bill.number, at, found, wanted, rule: 'issued-bill' },
    cite,
  })
  if (isBefore) return [differs('of', 'the system before', 'this system')]
  if (own === undefined) return [differs('number', 'this matter', 'another matter')]
  const { state, on, total } = own
  return [
    ...(state === 'void' ? [differs('state', 'issued', 'void')] : []),
    ...(on === bill.issuedOn
      ? []
      : [differs('issuedOn', longDate(bill.issuedOn as CivilDate), longDate(on))]),
    ...(total.minor === bill.total.minor && total.currency === bill.total.currency
      ? []
      : [differs('total', formatMoney(bill.total), formatMoney(total))]),
  ]
}
