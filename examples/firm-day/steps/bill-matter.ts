import { auditInvoice } from '@matterkit/billing'
import {
  billingTerms,
  type InvoiceRecord,
  invoices,
  ledesProfiles,
  type NewEdit,
  prebills,
} from '@matterkit/billing/plugin'
import type { Id, Matter } from '@matterkit/core'
import { explain, formatMoney } from '@matterkit/core/values'
import type { Office } from '../office.js'
import { writeInvoiceLetter } from './write-papers.js'

/**
 * The month is billed: prepared by the bookkeeper, audited against what the client lays down, mended by the responsible lawyer
 * with the breach as the reason, approved by another than prepared it, numbered, issued, and written as the client wants it.
 */
export async function billMatter(office: Office, matter: Matter) {
  const { id: matterId, title, clientId } = matter
  const { intake, firm } = office.folder
  const { from, to, on } = intake.bill
  const bookkeeper = office.bookkeeper
  const lawyer = office.as(intake.matter.responsible)
  office.turnTo(on)
  if ((await bookkeeper.records(billingTerms).count({ where: { clientId } })) === 0)
    await bookkeeper.transaction(async (work) => {
      const agreed = { guidelines: intake.guidelines, termsDays: 30 }
      await work.records(billingTerms).create({ clientId, from: intake.engagementSigned, agreed })
      const profile = { lawFirmId: firm.taxId }
      await work.records(ledesProfiles).create({ clientId, format: '1998B', profile })
    })
  const bill = { from, to, on, clientCode: intake.client.code, description: title }
  const [known] = (await bookkeeper.records(prebills).find({ where: { matterId }, limit: 1 })).items
  const { id } = known ?? (await bookkeeper.billing.prepare(matterId, bill))
  const now = () => lawyer.records(prebills).get(id)

  let prebill = await now()
  if (prebill.state === 'draft') {
    if (prebill.edits.length === 0) await lawyer.billing.edit(id, await mended(office, id))
    prebill = await bookkeeper.records(prebills).transition(id, 'submit')
  }
  if (prebill.state === 'in-review') prebill = await lawyer.records(prebills).transition(id, 'approve')
  if (prebill.state === 'approved') await lawyer.billing.issue(id)
  const [issued] = (await lawyer.records(invoices).find({ where: { matterId }, limit: 1 })).items
  let invoice = issued as InvoiceRecord
  if (invoice.state === 'issued') invoice = await lawyer.records(invoices).transition(invoice.id, 'send')
  prebill = await now()
  return {
    letter: await writeInvoiceLetter(office, matter, invoice),
    invoice,
    prebill,
    audit: auditInvoice(invoice.invoice, intake.guidelines),
    ledes: await bookkeeper.billing.ledes([invoice.id]),
    said: [
      `invoice ${invoice.number}: ${formatMoney(invoice.total)} for ${invoice.hours} hours in tenths begun, prepared by ${office.person(prebill.createdBy.replace('user:', ''))}, approved by another`,
      ...prebill.edits.map(({ kind, why }) => `${kind.replace('-', ' ')}: ${why}`),
    ],
  }
}

/** What the client would cut or send back is not charged, and the breach is the reason. */
async function mended(office: Office, prebillId: Id<'billing/prebill'>): Promise<readonly NewEdit[]> {
  const lawyer = office.as(office.folder.intake.matter.responsible)
  const { invoice, audit } = await lawyer.billing.draft(prebillId)
  return audit.findings
    .filter(({ action }) => action === 'reduce' || action === 'reject')
    .flatMap((finding) =>
      finding.lines.map((line) => ({
        kind: 'no-charge' as const,
        id: invoice.lines[line - 1]?.sourceId ?? '',
        why: `${explain(finding, ...office.messages)} (${finding.cite ?? finding.rule})`,
      })),
    )
}
