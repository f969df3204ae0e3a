import type { CivilDate, Deadline, Session, Task } from '@matterkit/core'
import { addDays, daysBetween } from '@matterkit/core/values'

/**
 * Takes the open tasks that prepare a date along with it: they are as many days from the new date as they were from the old.
 * Where no date follows any more they do not apply; whoever needs one after all reopens it.
 *
 * @internal
 */
export async function moveTasks(
  work: Pick<Session, 'tasks'>,
  from: Deadline,
  to: Deadline | undefined,
  reason: string,
): Promise<void> {
  const days = to === undefined ? 0 : daysBetween(from.due, to.due)
  const move = (day: CivilDate | undefined) => (day === undefined ? undefined : addDays(day, days))
  for await (const task of work.tasks.all({ where: { deadlineId: from.id } })) {
    if (ended.includes(task.state)) continue
    if (to === undefined) await work.tasks.transition(task.id, 'set-aside', { reason })
    else {
      const dates = { dueOn: move(task.dueOn), startAfter: move(task.startAfter) }
      await work.tasks.update(task.id, { version: task.version, set: { deadlineId: to.id, ...dates } })
    }
  }
}

const ended: readonly Task['state'][] = ['done', 'cancelled', 'not-applicable']
