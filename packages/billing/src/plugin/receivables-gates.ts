import { type Gate, type Matter, matters } from '@matterkit/core'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import { receivableEntries } from './receivable-records.js'

/** The words of the gates on what clients owe. @internal */
export const receivableGateMessages = {
  BILL_HAS_ENTRIES:
    'invoice {number} has {count} entries of payments or others: make a credit note, which leaves them where they are',
  CLIENT_BILLED: '{count} bills of the matter went to its client: open another matter for another client',
} as const

/** A void bill would leave payments of nothing behind. */
const paid: Gate<InvoiceRecord> = {
  model: invoices,
  on: ['void'],
  async check({ after }, read) {
    if (after === undefined) return []
    const { number } = after
    const count = await read.count(receivableEntries, { where: { 'bills[]': { has: number } } as never })
    return count === 0
      ? []
      : [{ code: 'BILL_HAS_ENTRIES', severity: 'error', at: 'invoice', data: { number, count } }]
  },
}

/** What a client owes for a matter is the client's: it does not pass to another with the file. */
const billed: Gate<Matter> = {
  model: matters,
  on: ['*'],
  async check({ before, after }, read) {
    if (before === undefined || after === undefined || before.clientId === after.clientId) return []
    const where = { matterId: after.id, state: { in: ['issued', 'sent'] } } as const
    const count = await read.count(invoices, { where })
    return count === 0 ? [] : [{ code: 'CLIENT_BILLED', severity: 'error', at: 'clientId', data: { count } }]
  },
}

/** What guards what clients owe. @internal */
export const receivableGates: readonly Gate[] = [paid, billed]
