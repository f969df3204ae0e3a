import type { DocumentDataItem } from '@matterkit/core'
import type { DocumentSchema } from '@matterkit/core/values'
import { invoices } from './invoice-record.js'

/**
 * What a template may ask of an invoice: `{invoice.number}`, `{#invoice.lines}{narrative}{total}{/invoice.lines}`.
 *
 * @example
 * invoiceSchema.total // 'money'
 * @since 0.1.0
 */
export const invoiceSchema: DocumentSchema = {
  number: 'text',
  on: 'date',
  dueOn: 'date',
  from: 'date',
  to: 'date',
  state: 'text',
  description: 'text',
  matterName: 'text',
  clientMatterId: 'text',
  purchaseOrder: 'text',
  currency: 'text',
  hours: 'text',
  lines: [
    {
      number: 'number',
      type: 'text',
      on: 'date',
      units: 'text',
      unitCost: 'money',
      adjustment: 'money',
      total: 'money',
      narrative: 'text',
      timekeeper: { name: 'text', number: 'text', classification: 'text' },
      taskCode: 'text',
      activityCode: 'text',
      expenseCode: 'text',
      clientMatterId: 'text',
    },
  ],
  fees: 'money',
  expenses: 'money',
  adjustments: 'money',
  net: 'money',
  taxes: [{ id: 'text', percent: 'text', base: 'money', amount: 'money' }],
  taxTotal: 'money',
  pricesIncludeTax: 'boolean',
  total: 'money',
  final: 'boolean',
  payor: { name: 'text', percent: 'text', of: 'money' },
  credits: { number: 'text', reason: 'text' },
}

/**
 * An invoice for documents, as it was issued. There where the document is about one.
 *
 * @internal
 */
export const invoiceData: DocumentDataItem = {
  name: 'invoice',
  title: 'The invoice the document is about',
  schema: invoiceSchema,
  async load(session, { recordId }) {
    if (recordId?.startsWith(`${invoices.prefix}_`) !== true) return undefined
    const { invoice, number, on, from, to, total, hours, state } = await session
      .records(invoices)
      .get(recordId)
    return { ...invoice, number, on, from, to, total, hours, state }
  },
}
