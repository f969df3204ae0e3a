import type { InvoiceRecord } from '@matterkit/billing/plugin'
import type { Matter } from '@matterkit/core'
import type { Desk, Office } from '../office.js'
import type { PaperKey } from '../read/templates.js'
import { deadlinesOf } from './deadlines-of.js'

/** A paper that was merged and filed to its matter. */
export interface Paper {
  readonly name: string
  readonly docx: Uint8Array
}

/** The letter that begins the engagement, with the first date that the rules gave. */
export async function writeEngagementLetter(office: Office, matter: Matter): Promise<Paper> {
  const { intake, firm, review } = office.folder
  const lawyer = office.as(intake.matter.responsible)
  const people = new Map(firm.people.map((each) => [each.id, each]))
  const deadlines = await deadlinesOf(lawyer, matter.id)
  return writePaper(lawyer, matter, 'engagement-letter', 'Engagement letter', {
    salutation: intake.client.salutation,
    letter: { date: intake.engagementSigned },
    rates: firm.timekeepers.map(({ id, rate }) => ({
      name: office.person(id),
      position: people.get(id)?.position ?? '',
      rate,
    })),
    court: intake.matter.court.name,
    retainer: intake.retainer.amount,
    served: intake.served.on,
    answerDue: deadlines.find(({ ruleId }) => ruleId === 'us.frcp.12.a.1.A.i')?.due,
    conflictStatement: review.statement,
  })
}

/** The letter that goes with the bill. */
export function writeInvoiceLetter(office: Office, matter: Matter, invoice: InvoiceRecord): Promise<Paper> {
  const { intake } = office.folder
  const lawyer = office.as(intake.matter.responsible)
  const data = {
    salutation: intake.client.salutation,
    letter: { date: invoice.on },
    paidOn: intake.bill.paidOn,
  }
  return writePaper(lawyer, matter, 'invoice-letter', 'Letter with invoice', data, invoice.id)
}

/** The answer, with the caption of the case and the block counsel signs in. */
export async function writeAnswer(office: Office, matter: Matter) {
  const { intake, firm, order } = office.folder
  office.turnTo(order.on, 60)
  const answer = await writePaper(
    office.as(intake.matter.responsible),
    matter,
    'answer',
    'Answer and affirmative defenses',
    {
      defenses: defenses.map((words, index) => ({ number: index + 1, words })),
      counsel: {
        name: office.person(intake.matter.responsible),
        barNumber: '650412',
        firm: firm.name,
        address: firm.address,
        phone: firm.phone,
        for: intake.client.name,
      },
      filedOn: order.on,
    },
  )
  return {
    answer,
    said: ['the answer, with its caption and signature block: every field filled, filed to the matter'],
  }
}

const defenses = [
  'The Complaint fails to state a claim upon which relief can be granted.',
  'Plaintiffs failed to mitigate their damages.',
  'The contract limits any liability to the charges paid for the storage of the goods.',
] as const

/** Merges a paper and files it, final, with where it came from; one that was filed before is read as it was. */
export async function writePaper(
  desk: Desk,
  { id }: Pick<Matter, 'id'>,
  key: PaperKey,
  title: string,
  data: Readonly<Record<string, unknown>>,
  recordId?: string,
): Promise<Paper> {
  const known = (await desk.documents.find({ where: { matterId: id }, limit: 100 })).items
  const about = recordId === undefined ? {} : { recordId }
  const filed =
    known.find((document) => document.title === title) ??
    (await desk.templates.renderFor(id, key, { title, data, ...about })).document
  const { currentVersionId } =
    filed.state === 'draft' ? await desk.documents.transition(filed.id, 'finalize') : filed
  return { name: `${key}.docx`, docx: await desk.templates.read(currentVersionId as never) }
}
