import { writeCalendar } from '@matterkit/adapters/ical'
import { writeLedes1998b } from '@matterkit/billing'
import type { InvoiceRecord } from '@matterkit/billing/plugin'
import type { ConflictCheck } from '@matterkit/conflicts/plugin'
import type { Deadline, Finding, Matter, Messages, Verification } from '@matterkit/core'
import { keep } from './keep.js'
import { writeLetters } from './letters.js'
import type { Desk } from './office.js'
import { matterPage } from './page/matter-page.js'
import { pageData } from './page/page-data.js'
import type { Folder } from './read/read-folder.js'

/** What the day came to. */
export interface DayResult {
  readonly matter: Matter
  readonly check: ConflictCheck
  readonly deadlines: readonly Deadline[]
  readonly invoice: InvoiceRecord
  readonly journal: Verification
  readonly messages: readonly Messages[]
}

/** What was written, and what had to be changed to fit a format. */
export interface Output {
  /** File by file: `written` or `already there`. */
  readonly files: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

/** Writes all that a person would open; a file that is there with the same content is left alone. */
export async function writeOutput(desk: Desk, out: string, folder: Folder, day: DayResult): Promise<Output> {
  const { matter, deadlines, invoice } = day
  const client = await desk.contacts.get(matter.clientId)
  const answer = deadlines.find((each) => each.ruleId === 'us.frcp.12.a.1.A.i')
  if (answer === undefined) throw new Error('the service of a complaint makes an answer due')
  const calendar = await desk.docketing.calendar(matter.id)
  const bill = writeLedes1998b(invoice.invoice, { lawFirmId: folder.firm.taxId })
  const contents: Record<string, string | Uint8Array> = {
    ...writeLetters(folder, { matter, client, answer, invoice }),
    'docket.ics': writeCalendar(calendar, { stamp: answer.createdAt, name: matter.title }),
    'invoice.txt': bill.text,
    'matter.html': matterPage(await pageData(desk, folder, day, client)),
  }
  const files = new Map(
    Object.entries(contents).map(([name, content]) => [name, keep(out, name, content)] as const),
  )
  return { files, findings: bill.findings }
}
