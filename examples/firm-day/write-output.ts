import { writeCalendar } from '@matterkit/adapters/ical'
import { writeLedes1998b } from '@matterkit/billing'
import type { InvoiceRecord } from '@matterkit/billing/plugin'
import type { ConflictCheck } from '@matterkit/conflicts/plugin'
import type { Deadline, Matter, Messages, Verification } from '@matterkit/core'
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

/** Writes all that a person would open; a file that is there with the same content is left alone. */
export async function writeOutput(
  desk: Desk,
  out: string,
  folder: Folder,
  day: DayResult,
): Promise<Map<string, string>> {
  const { matter, deadlines, invoice } = day
  const client = await desk.contacts.get(matter.clientId)
  const answer = deadlines.find((each) => each.ruleId === 'us.frcp.12.a.1.A.i')
  if (answer === undefined) throw new Error('the service of a complaint makes an answer due')
  const calendar = await desk.docketing.calendar(matter.id)
  const files: Record<string, string | Uint8Array> = {
    ...writeLetters(folder, { matter, client, answer, invoice }),
    'docket.ics': writeCalendar(calendar, { stamp: answer.createdAt, name: matter.title }),
    'invoice.txt': writeLedes1998b(invoice.invoice, { lawFirmId: folder.firm.taxId }).text,
    'matter.html': matterPage(await pageData(desk, folder, day, client)),
  }
  return new Map(Object.entries(files).map(([name, content]) => [name, keep(out, name, content)]))
}
