import type { Deadline, Matter } from '@matterkit/core'
import { addDays } from '@matterkit/core/values'
import type { Desk } from './office.js'
import type { Intake } from './read/forms.js'

/**
 * Dockets from the service of the complaint and gives the lawyer a task a week before each firm date. The matter is
 * active once someone has confirmed its docket.
 */
export async function docketService(
  desk: Desk,
  matter: Matter,
  { served, engagementSigned, matter: { responsible } }: Intake,
): Promise<readonly Deadline[]> {
  const triggers = await desk.triggers.find({
    where: { matterId: matter.id, event: served.event, on: served.on },
  })
  if (triggers.items.length === 0) {
    await desk.transaction(async (work) => {
      const { deadlines } = await work.docketing.trigger(matter.id, {
        event: served.event,
        on: served.on,
        service: [served.method],
      })
      for (const { id, title, due, projected } of deadlines) {
        if (projected) continue
        const task = {
          matterId: matter.id,
          deadlineId: id,
          title: `Prepare: ${title}`,
          priority: 'high',
        } as const
        await work.tasks.create({ ...task, assigneeId: responsible, dueOn: addDays(due, -7) })
      }
    })
  }
  if (matter.state === 'file-setup') {
    await desk.matters.transition(matter.id, 'activate', { set: { docketedOn: engagementSigned } })
  }
  return (await desk.deadlines.find({ where: { matterId: matter.id }, order: ['due', 'asc'] })).items
}
