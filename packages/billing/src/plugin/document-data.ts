import type { DocumentDataItem } from '@matterkit/core'
import { invoices } from './invoice-record.js'

/**
 * An invoice for documents, as it was issued: `{invoice.number}`, `{invoice.total | money}`,
 * `{#invoice.lines}{description}{/invoice.lines}`. There where the document is about one.
 *
 * @internal
 */
export const invoiceData: DocumentDataItem = {
  name: 'invoice',
  title: 'The invoice the document is about',
  async load(session, { recordId }) {
    if (recordId?.startsWith(`${invoices.prefix}_`) !== true) return undefined
    const { invoice, number, on, from, to, total, hours, state } = await session
      .records(invoices)
      .get(recordId)
    return { ...invoice, number, on, from, to, total, hours, state }
  },
}
