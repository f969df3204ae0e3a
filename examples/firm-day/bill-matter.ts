import type { InvoiceRecord } from '@matterkit/billing/plugin'
import { invoices } from '@matterkit/billing/plugin'
import type { Matter } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'
import type { Desk } from './office.js'
import type { Folder } from './read/read-folder.js'

/** Bills the matter's approved time of the month; what was billed before is not billed again. */
export async function billMatter(desk: Desk, matter: Matter, { intake }: Folder): Promise<InvoiceRecord> {
  const billed = await desk.records(invoices).find({ where: { matterId: matter.id } })
  const month = intake.received.slice(0, 7)
  return (
    billed.items[0] ??
    desk.billing.invoice(matter.id, {
      from: civilDate(`${month}-01`),
      to: civilDate(`${month}-16`),
      on: civilDate(`${month}-17`),
      clientCode: 'BELLWTHR',
      description: matter.title,
    })
  )
}
