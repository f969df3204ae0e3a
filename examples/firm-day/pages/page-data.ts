import type { CheckFinding } from '@matterkit/conflicts/plugin'
import type {
  Contact,
  Deadline,
  JournalEntry,
  Matter,
  Messages,
  Party,
  Task,
  TimeEntry,
  Verification,
} from '@matterkit/core'
import type { CivilDate, Money } from '@matterkit/core/values'
import type { DayResult } from '../day.js'
import type { Office } from '../office.js'

/** All that the page of a matter shows. */
export interface PageData {
  readonly firm: string
  /** The day the page is for; what is due is counted from it. */
  readonly today: CivilDate
  readonly matter: Matter
  readonly client: Contact
  readonly parties: readonly { readonly party: Party; readonly contact: Contact }[]
  readonly deadlines: readonly Deadline[]
  readonly tasks: readonly Task[]
  readonly entries: readonly TimeEntry[]
  readonly keepers: ReadonlyMap<string, string>
  readonly conflicts: ConflictSection
  readonly invoice: {
    readonly number: string
    readonly on: CivilDate
    readonly total: Money
    readonly hours: string
  }
  readonly journal: { readonly entries: readonly JournalEntry[]; readonly verified: Verification }
  /** The words of every reason. */
  readonly messages: readonly Messages[]
}

export interface ConflictSection {
  readonly searched: readonly string[]
  readonly names: number
  readonly on: CivilDate
  readonly findings: readonly CheckFinding[]
  readonly decision: string
}

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
