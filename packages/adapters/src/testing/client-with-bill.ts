import { type BillingPlugin, interestTerms } from '@matterkit/billing/plugin'
import type { Host, Id } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'

type Desk = ReturnType<Host<readonly [BillingPlugin]>['session']>

/** A client who agreed on interest, with the bill of a month that is due on its day. */
export async function clientWithBill(
  desk: Pick<Desk, 'contacts' | 'matters' | 'timeEntries' | 'billing' | 'records'>,
  hours: number,
): Promise<{ readonly clientId: Id<'contact'>; readonly number: string }> {
  const { id: clientId } = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const matter = await desk.matters.create({ number: '1', title: 'Quay', clientId })
  const what = { matterId: matter.id, timekeeperId: 'u_chen', on: civilDate('2026-11-02') } as const
  const seconds = hours * 3_600
  const { id } = await desk.timeEntries.create({ ...what, seconds, narrative: 'Draft answer' })
  await desk.timeEntries.transition(id, 'submit')
  await desk.timeEntries.transition(id, 'approve')
  const on = civilDate('2026-11-30')
  const month = { from: civilDate('2026-11-01'), to: on, on, clientCode: 'H', description: 'November' }
  const { number } = await desk.billing.invoice(matter.id, month)
  const agreed = { annualPercent: '12', dayCount: 'actual/365', agreedOn: civilDate('2026-01-01') } as const
  await desk.records(interestTerms).create({ clientId, ...agreed } as never)
  return { clientId, number }
}
