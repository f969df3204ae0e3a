import type { InvoiceRecord } from '@matterkit/billing/plugin'
import { addressLines, type Contact, type Deadline, type Matter } from '@matterkit/core'
import type { Folder } from './read/read-folder.js'

/** What the letters speak of. */
export interface LetterFacts {
  readonly matter: Matter
  readonly client: Contact
  readonly answer: Deadline
  readonly invoice: InvoiceRecord
}

/** The two letters of the day, merged from the firm's own templates. */
export function writeLetters(
  folder: Folder,
  { matter, client, answer, invoice }: LetterFacts,
): Record<string, Uint8Array> {
  const { firm, intake, review, templates } = folder
  const responsible = firm.timekeepers.find((each) => each.id === matter.responsibleId)
  const data = {
    ClientName: client.name,
    ClientAddress: addressOf(client),
    Salutation: intake.client.salutation,
    ResponsibleLawyer: spoken(responsible?.name ?? ''),
    matter: { title: matter.title, number: matter.number, court: matter.court?.name ?? '' },
  }
  const engagement = templates.engagement.render({
    ...data,
    letter: { date: intake.engagementSigned },
    rates: firm.timekeepers.map(({ name, position, rate }) => ({ name: spoken(name), position, rate })),
    served: intake.served.on,
    answerDue: answer.due,
    conflictStatement: review.statement,
  })
  const bill = templates.invoice.render({
    ...data,
    letter: { date: invoice.on },
    invoice: { number: invoice.number, from: invoice.from, to: invoice.to, total: invoice.total },
    lines: invoice.invoice.lines.map(({ on, timekeeper, units, narrative, total: amount }) => {
      return { on, timekeeper: spoken(timekeeper?.name ?? ''), units, narrative, amount }
    }),
  })
  return { 'engagement-letter.docx': engagement.docx, 'invoice-letter.docx': bill.docx }
}

function addressOf({ addresses: [address] }: Contact): string {
  return address === undefined ? '' : addressLines(address, 'US').join('\n')
}

/** `Mora, Elena` as one signs it. */
function spoken(name: string): string {
  return name.split(', ').reverse().join(' ')
}
