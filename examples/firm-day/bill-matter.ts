import type { InvoiceRecord } from '@matterkit/billing/plugin'
import { invoices } from '@matterkit/billing/plugin'
import type { Matter } from '@matterkit/core'
import type { Desk } from './office.js'
import type { Folder } from './read/read-folder.js'

/** Bills the matter's approved time of the period; what was billed before is not billed again. */
export async function billMatter(desk: Desk, matter: Matter, { intake }: Folder): Promise<InvoiceRecord> {
  const billed = await desk.records(invoices).find({ where: { matterId: matter.id } })
  return (
    billed.items[0] ??
    desk.billing.invoice(matter.id, {
      ...intake.bill,
      clientCode: intake.client.code,
      description: matter.title,
    })
  )
}
