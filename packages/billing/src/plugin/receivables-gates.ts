import type { Gate, Model } from '@matterkit/core'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import { receivableEntries } from './receivable-records.js'

/** The words of the gates on what clients owe. @internal */
export const receivableGateMessages = {
  BILL_HAS_ENTRIES:
    'invoice {number} has {count} entries of payments or others: make a credit note, which leaves them where they are',
} as const

/** A void bill would leave payments of nothing behind. */
const paid: Gate = {
  model: invoices as unknown as Model,
  on: ['void'],
  async check({ after }, read) {
    const { number } = after as unknown as InvoiceRecord
    const count = await read.count(receivableEntries, { where: { 'bills[]': { has: number } } as never })
    return count === 0
      ? []
      : [{ code: 'BILL_HAS_ENTRIES', severity: 'error', at: 'invoice', data: { number, count } }]
  },
}

/** What guards what clients owe. @internal */
export const receivableGates: readonly Gate[] = [paid]
