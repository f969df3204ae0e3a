import { codeFor, coding, type Matter, MatterkitError } from '@matterkit/core'
import type { Desk, Office } from '../office.js'
import { known } from './take-records.js'

/**
 * Takes an intake: records the client and the adverse parties, searches them all, and finds the gate to an engagement shut.
 * What an earlier run did is found again and not done twice; so it is with every step.
 */
export async function takeIntake(office: Office) {
  const { intake } = office.folder
  office.turnTo(intake.received)
  const desk = office.as(intake.takenBy)
  const id = (await known<Matter>(desk.matters.all(), 'intake')).get(intake.id)
  let matter = id === undefined ? await recordIntake(desk, office) : await desk.matters.get(id)
  if (matter.state === 'inquiry') matter = await desk.matters.transition(matter.id, 'check-conflicts')
  const check = (await desk.conflicts.lastCheck(matter.id)) ?? (await desk.conflicts.check(matter.id))
  const refusal =
    matter.state === 'conflict-check' && check.state === 'awaiting-review'
      ? await refusalOf(desk.dryRun((work) => work.matters.transition(matter.id, 'engage')))
      : []
  return {
    matter,
    said: [
      `${matter.number} ${matter.title}: ${check.searched.length} parties searched among ${check.names.toLocaleString('en-US')} names`,
      ...refusal.map((each) => `engagement refused: ${each}`),
    ],
  }
}

async function recordIntake(desk: Desk, { folder }: Office): Promise<Matter> {
  const { client, matter, adverse, ...intake } = folder.intake
  return desk.transaction(async (work) => {
    const { kind, name, email, phone, address } = client
    const ours = await work.contacts.create({
      kind,
      name,
      emails: [{ address: email }],
      phones: [{ raw: phone }],
      addresses: [address],
    })
    const [office] = (await work.offices.find({ limit: 1 })).items
    const { title, practiceArea, description, court, responsible } = matter
    const opened = await work.matters.create({
      number: await work.numbers.next('matter', { on: intake.received }),
      title,
      practiceAreas: [coding('firm', codeFor(practiceArea), practiceArea)],
      description,
      clientId: ours.id,
      responsibleId: responsible,
      ...(office === undefined ? {} : { officeId: office.id }),
      court: { name: court.name, jurisdiction: court.jurisdiction, caseNumber: court.caseNumber },
      inquiredOn: intake.received,
      externalIds: [{ system: 'intake', id: intake.id }],
    })
    await work.parties.create({ matterId: opened.id, contactId: ours.id, role: 'defendant', side: 'ours' })
    for (const { kind, name, role } of adverse) {
      const theirs = await work.contacts.create({ kind, name })
      await work.parties.create({ matterId: opened.id, contactId: theirs.id, role, side: 'adverse' })
    }
    return opened
  })
}

/** What the gates have against a move. */
export async function refusalOf(attempt: Promise<unknown>): Promise<readonly string[]> {
  try {
    await attempt
    return []
  } catch (error) {
    if (!(error instanceof MatterkitError) || error.code !== 'GATE_REFUSED') throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace(/^\s*\S+: /, ''))
  }
}
