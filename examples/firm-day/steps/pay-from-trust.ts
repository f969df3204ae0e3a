import {
  type InvoiceRecord,
  type TrustAccountRecord,
  trustEntries,
  trustRequests,
} from '@matterkit/billing/plugin'
import type { Matter } from '@matterkit/core'
import { formatMoney } from '@matterkit/core/values'
import type { Office } from '../office.js'
import { standingOf } from './trust-of.js'

/**
 * The bill is paid from the client's advance: asked for by the bookkeeper against the issued bill, approved and posted by a
 * lawyer of the account, and entered on what the client owes.
 */
export async function payFromTrust(
  office: Office,
  { id: matterId, clientId }: Matter,
  account: TrustAccountRecord,
  { number, on: issuedOn, total }: InvoiceRecord,
) {
  const { intake, firm } = office.folder
  const on = intake.bill.paidOn
  office.turnTo(on)
  const bookkeeper = office.bookkeeper
  const key = `payment of bill ${number}`
  const ledger = { client: clientId, matter: matterId }
  const [entry] = (await bookkeeper.records(trustEntries).find({ where: { key }, limit: 1 })).items
  if (entry === undefined) {
    const open = (await bookkeeper.records(trustRequests).find({ where: { state: 'requested' } as never }))
      .items
    const request =
      open.find(({ transaction }) => transaction.key === key) ??
      (await bookkeeper.trust.request(account.id, {
        kind: 'withdrawal',
        key,
        on,
        purpose: 'earned-fees',
        ledger,
        amount: total,
        payee: firm.name,
        method: 'transfer',
        reference: `bill ${number}`,
        bill: { number, issuedOn, total },
      }))
    await office.as(intake.matter.responsible).trust.approve(request.id)
  }
  const [bill] = await bookkeeper.receivables.bills(clientId, 'USD')
  const held = await standingOf(bookkeeper, account, ledger)
  return {
    said: [
      `bill ${number} paid from trust: ${formatMoney(bill?.open ?? total)} open, ${formatMoney(held?.balance ?? total)} left of the advance`,
    ],
  }
}
