import type { ConflictCheck } from '@matterkit/conflicts/plugin'
import { codeFor, coding, type Matter, MatterkitError } from '@matterkit/core'
import type { Desk } from './office.js'
import type { ConflictReview, Intake } from './read/forms.js'

/** How an intake became a matter, or that it had already. */
export interface IntakeResult {
  readonly matter: Matter
  readonly check: ConflictCheck
  /** What the gate said before a lawyer had decided; nothing on a second run. */
  readonly refusal: string | undefined
}

/**
 * Takes an intake: records the client and the adverse parties, checks conflicts, finds the gate to an engagement shut,
 * records what the lawyer decided, and engages and opens or declines. Each step is a unit of work, so a day that was broken off goes on
 * where it stood.
 */
export async function takeIntake(
  desk: Desk,
  intake: Intake,
  review: ConflictReview,
  lawyer: Desk,
): Promise<IntakeResult> {
  let matter = (await intakeMatter(desk, intake)) ?? (await recordIntake(desk, intake))
  let refusal: string | undefined
  if (matter.state === 'inquiry') matter = await desk.matters.transition(matter.id, 'check-conflicts')
  const check = (await desk.conflicts.lastCheck(matter.id)) ?? (await desk.conflicts.check(matter.id))
  if (matter.state === 'conflict-check') {
    refusal =
      check.state === 'awaiting-review'
        ? await refusalOf(desk.matters.transition(matter.id, 'engage'))
        : undefined
    if (check.state === 'awaiting-review')
      await lawyer.conflicts.decide(check.id, { outcome: review.outcome, reason: review.note })
    matter =
      review.outcome === 'proceed'
        ? await desk.matters.transition(matter.id, 'engage')
        : await desk.matters.transition(matter.id, 'decline', { reason: review.note })
  }
  if (matter.state === 'engagement') {
    const set = { openedOn: intake.engagementSigned, responsibleId: intake.matter.responsible }
    matter = await desk.matters.transition(matter.id, 'open', { set })
  }
  return { matter, check: (await desk.conflicts.lastCheck(matter.id)) ?? check, refusal }
}

async function intakeMatter(desk: Desk, intake: Intake): Promise<Matter | undefined> {
  for await (const matter of desk.matters.all()) {
    if (matter.externalIds.some(({ system, id }) => system === 'intake' && id === intake.id)) return matter
  }
  return undefined
}

async function recordIntake(desk: Desk, intake: Intake): Promise<Matter> {
  const { client, matter, adverse } = intake
  return desk.transaction(async (work) => {
    const { kind, name, email, phone, address } = client
    const ours = await work.contacts.create({
      kind,
      name,
      emails: [{ address: email }],
      phones: [{ raw: phone }],
      addresses: [address],
    })
    const number = await work.numbers.next('matter', { on: intake.received })
    const { title, practiceArea, description, court } = matter
    const opened = await work.matters.create({
      number,
      title,
      practiceAreas: [coding('firm', codeFor(practiceArea), practiceArea)],
      description,
      clientId: ours.id,
      court: { name: court.name, jurisdiction: court.jurisdiction, caseNumber: court.caseNumber },
      externalIds: [{ system: 'intake', id: intake.id }],
    })
    await work.parties.create({ matterId: opened.id, contactId: ours.id, role: 'client', side: 'ours' })
    for (const { kind, name, role } of adverse) {
      const theirs = await work.contacts.create({ kind, name })
      await work.parties.create({ matterId: opened.id, contactId: theirs.id, role, side: 'adverse' })
    }
    return opened
  })
}

/** What a refused move says; a move that is not refused has no business here. */
async function refusalOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'GATE_REFUSED') return error.message
    throw error
  }
  throw new Error('the gate let an undecided matter through')
}
