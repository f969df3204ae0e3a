import type { Id, Session } from '@matterkit/core'
import { auditInvoice } from '../guidelines/audit-invoice.js'
import { draftInvoice } from '../invoices/draft-invoice.js'
import { editPrebill, type PrebillEdit } from '../invoices/edit-prebill.js'
import type { Invoice } from '../invoices/invoice.js'
import { type Assembled, assemble, type BillInput, type BillingOptions, fail } from './assemble.js'
import type { BillingServices } from './billing-services.js'
import type { InvoiceRecord } from './invoice-record.js'
import { type IssueOptions, issueBill, keepInvoice } from './issue-bill.js'
import { numberOf } from './numbering.js'
import { type Prebill, prebills } from './prebill.js'
import { nameOf, now } from './who.js'

/** What is prepared, reviewed and issued. @internal */
export function prebillServices(
  session: Session,
  options: BillingOptions,
): Pick<
  BillingServices,
  'invoice' | 'prepare' | 'draft' | 'edit' | 'issue' | 'issueMany' | 'prepareMany' | 'tryMany'
> {
  async function assembled(work: Session, prebill: Prebill): Promise<Assembled> {
    const gathered = await assemble(work, prebill.matterId, prebill, options)
    return { ...gathered, input: editPrebill(gathered.input, prebill.edits).input }
  }

  async function issueIn(
    work: Session,
    prebillId: Id<'billing/prebill'>,
    issuing: IssueOptions,
  ): Promise<readonly InvoiceRecord[]> {
    const prebill = await work.records(prebills).get(prebillId)
    if (prebill.state !== 'approved') {
      // the machine says why, before anything of it is billed
      await work.records(prebills).transition(prebillId, 'issue')
    }
    const issuer = { by: nameOf(session), at: now(session) }
    const records = await issueBill(work, prebill, await assembled(work, prebill), issuing, issuer)
    const [first] = records
    if (first !== undefined)
      await work.records(prebills).transition(prebillId, 'issue', { set: { invoiceId: first.id } })
    return records
  }

  async function prepareIn(work: Session, matterId: Id<'matter'>, input: BillInput): Promise<Prebill> {
    const { from, to, on, clientCode, description } = input
    draftInvoice((await assemble(work, matterId, input, options)).input) // refused now rather than at issue
    return work.records(prebills).create({
      matterId,
      from,
      to,
      on,
      clientCode,
      description,
      edits: [],
      singlePerson: options.singlePerson === true,
    })
  }

  return {
    invoice: (matterId, input) =>
      session.transaction(async (work) => {
        const gathered = await assemble(work, matterId, input, options)
        const { payors = [], guidelines = [] } = gathered.terms
        if (payors.length > 0) return fail('PREBILL_NEEDED', { why: 'there are several payors' })
        const number = await numberOf(work, 'invoice', input)
        const bill = draftInvoice({ ...gathered.input, number })
        if (auditInvoice(bill, guidelines).findings.some(({ severity }) => severity === 'error'))
          return fail('PREBILL_NEEDED', { why: 'it breaches the guidelines of the client' })
        return keepInvoice(work, matterId, gathered, bill, {})
      }),
    prepare: (matterId, input) => session.transaction((work) => prepareIn(work, matterId, input)),
    async draft(prebillId, facts = {}) {
      const { result } = await session.dryRun(async (work) => {
        const gathered = await assembled(work, await work.records(prebills).get(prebillId))
        const invoice = draftInvoice(gathered.input)
        return { invoice, audit: auditInvoice(invoice, gathered.terms.guidelines ?? [], facts) }
      })
      return result
    },
    edit: (prebillId, edits) =>
      session.transaction(async (work) => {
        const prebill = await work.records(prebills).get(prebillId)
        const added = edits.map((edit) => ({ ...edit, by: nameOf(session), at: now(session) }) as PrebillEdit)
        const all = [...prebill.edits, ...added]
        draftInvoice(editPrebill((await assemble(work, prebill.matterId, prebill, options)).input, all).input)
        return work
          .records(prebills)
          .update(prebillId, { version: prebill.version, set: { edits: all } as never })
      }),
    issue: (prebillId, issuing = {}) =>
      session.transaction((work) => issueIn(work, prebillId, issuing), { retries: 20 }),
    async issueMany(prebillIds, { key, ...issuing }, more = {}) {
      const report = await session.batch(prebillIds, (work, id) => issueIn(work, id, issuing), {
        ...more,
        key,
        size: 1,
        failures: 'collect',
        retries: 20,
      })
      return {
        issued: report.done,
        failed: report.failed.map(({ index, error }) => ({ prebillId: prebillIds[index] ?? '', error })),
      }
    },
    async prepareMany(matterIds, { key, ...input }, more = {}) {
      const report = await session.batch(matterIds, (work, matterId) => prepareIn(work, matterId, input), {
        ...more,
        key,
        size: 1,
        failures: 'collect',
      })
      return {
        prepared: report.done,
        failed: report.failed.map(({ index, error }) => ({ matterId: matterIds[index] ?? '', error })),
      }
    },
    async tryMany(matterIds, input) {
      const tried: { matterId: string; invoice?: Invoice; error?: unknown }[] = []
      for (const matterId of matterIds) {
        try {
          const { result } = await session.dryRun(async (work) =>
            draftInvoice((await assemble(work, matterId, input, options)).input),
          )
          tried.push({ matterId, invoice: result })
        } catch (error) {
          tried.push({ matterId, error })
        }
      }
      return tried
    },
  }
}
