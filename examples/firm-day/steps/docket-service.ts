import type { Matter } from '@matterkit/core'
import { addDays, explain, longDate } from '@matterkit/core/values'
import type { Desk, Office } from '../office.js'
import { deadlinesOf } from './deadlines-of.js'
import { writeEngagementLetter } from './write-papers.js'

/**
 * Dockets from the service of the complaint, with a task a week before each firm date; a lawyer confirms what the rules made
 * of it, and the matter is active.
 */
export async function docketService(office: Office, { id }: Matter) {
  const { served, matter, takenBy, engagementSigned } = office.folder.intake
  office.turnTo(engagementSigned, 120)
  const desk = office.as(takenBy)
  const known = await desk.triggers.count({ where: { matterId: id, event: served.event } })
  if (known === 0) await docket(desk, office, id)
  const lawyer = office.as(matter.responsible)
  let now = await lawyer.matters.get(id)
  if (now.state === 'file-setup') {
    for (const deadline of await deadlinesOf(lawyer, id))
      if (deadline.state === 'proposed') await lawyer.deadlines.transition(deadline.id, 'confirm')
    now = await lawyer.matters.transition(id, 'activate', { set: { docketedOn: engagementSigned } })
  }
  const deadlines = await deadlinesOf(desk, id)
  const [first] = deadlines
  return {
    letter: await writeEngagementLetter(office, now),
    said: [
      `served ${longDate(served.on)}: ${deadlines.length} dates`,
      ...(first === undefined ? [] : [`${longDate(first.due)}: ${first.title}, ${first.cite}`]),
      ...(first?.reasons.slice(2) ?? [])
        .concat(first?.questions ?? [])
        .map((each) => `  ${explain(each, ...office.messages)}`),
    ],
  }
}

function docket(desk: Desk, { folder: { intake } }: Office, matterId: Matter['id']): Promise<void> {
  const { served, matter } = intake
  return desk.transaction(async (work) => {
    const { deadlines } = await work.docketing.trigger(matterId, {
      event: served.event,
      on: served.on,
      service: [served.method],
    })
    for (const { id, title, due, projected } of deadlines) {
      if (projected) continue
      const task = {
        matterId,
        deadlineId: id,
        title: `Prepare: ${title}`,
        priority: 'high',
      } as const
      await work.tasks.create({ ...task, assigneeId: matter.responsible, dueOn: addDays(due, -7) })
    }
  })
}
