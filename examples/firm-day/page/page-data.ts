import type { Contact, Party, Task, TimeEntry } from '@matterkit/core'
import type { Desk } from '../office.js'
import type { Folder } from '../read/read-folder.js'
import type { DayResult } from '../write-output.js'
import type { PageData } from './matter-page.js'

/** Gathers what the page of a matter shows. */
export async function pageData(
  desk: Desk,
  { firm, review }: Folder,
  day: DayResult,
  client: Contact,
): Promise<PageData> {
  const { matter, check, deadlines, invoice, journal, messages } = day
  const where = { matterId: matter.id }
  const parties: { party: Party; contact: Contact }[] = []
  for await (const party of desk.parties.all({ where })) {
    parties.push({ party, contact: await desk.contacts.get(party.contactId) })
  }
  const entries = await desk.timeEntries.find({ where, order: ['on', 'asc'] })
  const tasks = await desk.tasks.find({ where, order: ['dueOn', 'asc'] })
  const people = [...firm.timekeepers, firm.conflictsCounsel]
  const keepers = new Map(people.map(({ id, name }) => [id, name.split(', ').reverse().join(' ')]))
  return {
    firm: firm.name,
    today: invoice.on,
    matter,
    client,
    parties,
    deadlines,
    tasks: tasks.items as readonly Task[],
    entries: entries.items as readonly TimeEntry[],
    keepers,
    conflicts: {
      searched: check.searched.map((party) => party.name),
      names: check.names,
      on: review.on,
      findings: check.findings,
      decision: `${keepers.get(review.decidedBy) ?? review.decidedBy}: ${review.note}`,
    },
    invoice,
    journal: { entries: (await desk.journal.entries({ matterId: matter.id })).items, verified: journal },
    messages,
  }
}
