import type { Contact, Deadline, Party, Task, TimeEntry } from '@matterkit/core'
import type { DayResult } from '../day.js'
import type { Office } from '../office.js'
import type { PageData } from './matter-page.js'

/** Gathers what the page of a matter shows. */
export async function pageData(
  { folder, messages, as, person }: Office,
  {
    matter: { id },
    check,
    deadlines,
    invoice,
    journal,
  }: DayResult & { readonly deadlines: readonly Deadline[] },
): Promise<PageData> {
  const { firm, review, intake } = folder
  const desk = as(intake.matter.responsible)
  const matter = await desk.matters.get(id)
  const where = { matterId: id }
  const parties: { party: Party; contact: Contact }[] = []
  for await (const party of desk.parties.all({ where }))
    parties.push({ party, contact: await desk.contacts.get(party.contactId) })
  const entries = await desk.timeEntries.find({ where, order: ['on', 'asc'] })
  const tasks = await desk.tasks.find({ where, order: ['dueOn', 'asc'] })
  const keepers = new Map(firm.people.map(({ id }) => [id, person(id)]))
  return {
    firm: firm.name,
    today: intake.bill.paidOn,
    matter,
    client: await desk.contacts.get(matter.clientId),
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
    journal: { entries: (await desk.journal.entries({ matterId: id })).items, verified: journal },
    messages,
  }
}
