import type { InvoiceRecord } from '@matterkit/billing/plugin'
import type { Document, Matter } from '@matterkit/core'
import type { Desk, Office } from '../office.js'
import { spoken } from '../read/forms.js'
import type { PaperKey } from '../read/templates.js'
import { deadlinesOf } from './docket-service.js'

/** A paper that was merged and filed to its matter. */
export interface Paper {
  readonly name: string
  readonly docx: Uint8Array
}

/** The engagement letter, the letter with the bill, and the answer with its caption, each filed with where it came from. */
export async function writePapers(office: Office, matter: Matter, invoice: InvoiceRecord) {
  const { intake, firm, review, order } = office.folder
  const lawyer = office.as(intake.matter.responsible)
  office.turnTo(order.on, 60)
  const Salutation = intake.client.salutation
  const people = new Map(firm.people.map((each) => [each.id, each]))
  const [answerDue] = (await deadlinesOf(lawyer, matter.id)).filter(
    ({ ruleId }) => ruleId === 'us.frcp.12.a.1.A.i',
  )
  const responsible = people.get(intake.matter.responsible)
  const papers = [
    await paper(lawyer, matter, 'engagement-letter', 'Engagement letter', {
      Salutation,
      letter: { date: intake.engagementSigned },
      rates: firm.timekeepers.map(({ id, rate }) => ({
        name: spoken(people.get(id)?.name ?? id),
        position: people.get(id)?.position ?? '',
        rate,
      })),
      court: intake.matter.court.name,
      retainer: intake.retainer.amount,
      served: intake.served.on,
      answerDue: answerDue?.due,
      conflictStatement: review.statement,
    }),
    await paper(
      lawyer,
      matter,
      'invoice-letter',
      'Letter with invoice',
      { Salutation, letter: { date: invoice.on }, paidOn: intake.bill.paidOn },
      invoice.id,
    ),
    await paper(lawyer, matter, 'answer', 'Answer and affirmative defenses', {
      defenses: defenses.map((words, index) => ({ number: index + 1, words })),
      counsel: {
        name: spoken(responsible?.name ?? ''),
        barNumber: '650412',
        firm: firm.name,
        address: firm.address,
        phone: firm.phone,
        for: intake.client.name,
      },
      filedOn: order.on,
    }),
  ]
  return {
    papers,
    said: [`${papers.map(({ name }) => name).join(', ')}: every field filled, filed with their provenance`],
  }
}

const defenses = [
  'The Complaint fails to state a claim upon which relief can be granted.',
  'Plaintiffs failed to mitigate their damages.',
  'The contract limits any liability to the charges paid for the storage of the goods.',
] as const

/** Merges a paper and files it; one that was filed before is read as it was. */
export async function paper(
  desk: Desk,
  { id }: Pick<Matter, 'id'>,
  key: PaperKey,
  title: string,
  data: Readonly<Record<string, unknown>>,
  recordId?: string,
): Promise<Paper> {
  const known = (await desk.documents.find({ where: { matterId: id }, limit: 100 })).items
  const filed: Document =
    known.find((document) => document.title === title) ??
    (
      await desk.templates.renderFor(id, key, {
        title,
        data,
        ...(recordId === undefined ? {} : { recordId }),
      })
    ).document
  return { name: `${key}.docx`, docx: await desk.templates.read(filed.currentVersionId as never) }
}
