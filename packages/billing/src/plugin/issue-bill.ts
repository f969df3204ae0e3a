import type { Session } from '@matterkit/core'
import type { Finding, Id, Instant } from '@matterkit/core/values'
import { auditInvoice } from '../guidelines/audit-invoice.js'
import type { AuditFacts } from '../guidelines/guidelines.js'
import { draftInvoice, hoursOf } from '../invoices/draft-invoice.js'
import type { Invoice } from '../invoices/invoice.js'
import { splitInvoice } from '../invoices/split-invoice.js'
import { type Assembled, fail } from './assemble.js'
import { type AuditOverride, type InvoiceRecord, invoices } from './invoice-record.js'
import { numberOf } from './numbering.js'
import type { Prebill } from './prebill.js'

/**
 * What is said when a bill is issued.
 *
 * @since 0.1.0
 */
export interface IssueOptions {
  /** Why the bill goes out although it breaches the client's guidelines; kept on the invoice, with who and when. */
  readonly override?: string
  /** What the audit must know besides the bill. */
  readonly facts?: AuditFacts
}

/** Who issues, and when. @internal */
export interface Issuer {
  readonly by: string
  readonly at: Instant
}

/**
 * Makes the invoices of an approved prebill: one, or one for each payor, each with a number of its own; the work is marked.
 *
 * @internal
 */
export async function issueBill(
  work: Session,
  prebill: Prebill,
  assembled: Assembled,
  { override, facts = {} }: IssueOptions,
  issuer: Issuer,
): Promise<readonly InvoiceRecord[]> {
  const { clientCode, on, matterId, id: prebillId } = prebill
  const whole = draftInvoice(assembled.input)
  const breaches = auditInvoice(whole, assembled.terms.guidelines ?? [], facts).findings.filter(isBlocking)
  if (breaches.length > 0 && (override ?? '').trim() === '')
    return fail('GUIDELINES_BREACHED', { count: breaches.length }, { findings: breaches })
  const auditOverride: AuditOverride | undefined =
    breaches.length === 0
      ? undefined
      : { ...issuer, reason: override ?? '', codes: [...new Set(breaches.map(({ code }) => code))] }
  const { payors } = assembled.terms
  const shares = payors === undefined || payors.length === 0 ? [whole] : splitInvoice(whole, payors)
  const records: InvoiceRecord[] = []
  for (const share of shares) {
    const number = await numberOf(work, 'invoice', { on, clientCode })
    const more = { prebillId, ...(auditOverride === undefined ? {} : { auditOverride }) }
    const bears = records.length === 0 ? assembled : nothing
    records.push(await keepInvoice(work, matterId, bears, { ...share, number }, more))
  }
  return records
}

/** The first of several shares bears the work; all of them are void or none. */
const nothing = { entries: [], expenses: [] } as const

function isBlocking({ severity }: Finding): boolean {
  return severity === 'error'
}

/** Keeps an invoice and marks the work on it as billed. @internal */
export async function keepInvoice(
  work: Session,
  matterId: Id<'matter'>,
  { entries, expenses }: Pick<Assembled, 'entries' | 'expenses'>,
  invoice: Invoice,
  more: { readonly prebillId?: Id<'billing/prebill'>; readonly auditOverride?: AuditOverride },
): Promise<InvoiceRecord> {
  const billed = new Set(invoice.lines.flatMap(({ sourceId }) => sourceId ?? []))
  const timeEntryIds = entries.map(({ id }) => id).filter((id) => billed.has(id))
  const expenseIds = expenses.map(({ id }) => id).filter((id) => billed.has(id))
  for (const id of timeEntryIds) await work.timeEntries.transition(id, 'bill')
  for (const id of expenseIds) await work.expenses.transition(id, 'bill')
  const { number, on, from, to, total } = invoice
  return work.records(invoices).create({
    matterId,
    number,
    on,
    from,
    to,
    total,
    hours: hoursOf(invoice),
    invoice,
    timeEntryIds,
    expenseIds,
    ...more,
  } as never)
}
