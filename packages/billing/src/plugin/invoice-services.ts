import type { Session } from '@matterkit/core'
import { civilDate, type Money } from '@matterkit/core/values'
import { creditNote } from '../invoices/credit-note.js'
import type { Invoice } from '../invoices/invoice.js'
import type { BillingServices } from './billing-services.js'
import { type InvoiceRecord, invoices } from './invoice-record.js'
import { ledesOf } from './ledes-profile.js'
import { numberOf } from './numbering.js'

/** What becomes of an invoice once it is issued. @internal */
export function invoiceServices(session: Session): Pick<BillingServices, 'void' | 'credit' | 'ledes'> {
  return {
    void: (invoiceId, reason) =>
      session.transaction(async (work) => {
        const face = work.records(invoices)
        const record = await face.transition(invoiceId, 'void', { reason })
        const { prebillId } = record
        const shares =
          prebillId === undefined || record.invoice.payor === undefined
            ? []
            : (await face.find({ where: { prebillId }, limit: 1000 })).items
        const others = shares.filter(
          ({ id, state, creditsId }) => id !== invoiceId && state !== 'void' && creditsId === undefined,
        )
        for (const { id } of others) await face.transition(id, 'void', { reason })
        for (const { timeEntryIds, expenseIds } of [record, ...others]) {
          for (const id of timeEntryIds) await work.timeEntries.transition(id, 'release', { reason })
          for (const id of expenseIds) await work.expenses.transition(id, 'release', { reason })
        }
        return record
      }),
    credit: (invoiceId, input) =>
      session.transaction(
        async (work) => {
          const face = work.records(invoices)
          const record = await face.get(invoiceId)
          const number = await numberOf(work, 'credit-note', {
            on: civilDate(input.on),
            clientCode: record.invoice.clientId,
          })
          const earlier = (await face.find({ where: { creditsId: invoiceId }, limit: 1000 })).items
          const note = creditNote(lessCredits(record.invoice, earlier), { ...input, number, on: input.on })
          const { on, total } = note
          return face.create({
            matterId: record.matterId,
            number,
            on,
            from: record.from,
            to: record.to,
            total,
            hours: '0',
            invoice: note,
            creditsId: invoiceId,
            timeEntryIds: [],
            expenseIds: [],
          } as never)
        },
        { retries: 5 },
      ),
    ledes: (invoiceIds) => session.transaction((work) => ledesOf(work, invoiceIds)),
  }
}

/** What is left of an invoice after credit notes: nothing is credited beyond what it was, and no tax twice. */
function lessCredits(invoice: Invoice, earlier: readonly InvoiceRecord[]): Invoice {
  const notes = earlier.filter(({ state }) => state !== 'void').flatMap((record) => record.invoice.lines)
  if (notes.length === 0) return invoice
  const lines = invoice.lines.map((line) => {
    const own = notes.filter(({ reasons }) =>
      reasons.some(({ code, data }) => code === 'CREDITED' && data.line === line.number),
    )
    const off = (of: Money, credited: readonly (Money | undefined)[]) => ({
      ...of,
      minor: credited.reduce((rest, each) => rest + (each?.minor ?? 0), of.minor),
    })
    const total = off(
      line.total,
      own.map((note) => note.total),
    )
    if (line.taxes === undefined) return { ...line, total }
    const taxes = line.taxes.map((tax) => ({
      ...tax,
      amount: off(
        tax.amount,
        own.map((note) => note.taxes?.find(({ id }) => id === tax.id)?.amount),
      ),
    }))
    return { ...line, total, taxes }
  })
  return { ...invoice, lines }
}
