import { coding, type Matter, type TimeEntry } from '@matterkit/core'
import type { Desk } from './office.js'
import type { Folder } from './read/read-folder.js'

/** Enters the timesheet, submits and approves it; what was entered before stays as it is. */
export async function enterTime(
  desk: Desk,
  matter: Matter,
  { timesheet }: Folder,
): Promise<{ entered: number; had: number }> {
  const known = new Set<string>()
  for await (const entry of desk.timeEntries.all({ where: { matterId: matter.id } })) {
    for (const { system, id } of entry.externalIds) if (system === 'timesheet.csv') known.add(id)
  }
  const lines = timesheet.filter((line) => !known.has(line.entry))
  await desk.transaction(async (work) => {
    for (const { entry, date, timekeeper, seconds, work: narrative, task, activity } of lines) {
      const made: TimeEntry = await work.timeEntries.create({
        matterId: matter.id,
        timekeeperId: timekeeper,
        on: date,
        seconds,
        narrative,
        ...(task === undefined ? {} : { task: coding('utbms', task) }),
        ...(activity === undefined ? {} : { activity: coding('utbms', activity) }),
        externalIds: [{ system: 'timesheet.csv', id: entry }],
      })
      await work.timeEntries.transition(made.id, 'submit')
      await work.timeEntries.transition(made.id, 'approve')
    }
  })
  return { entered: lines.length, had: known.size }
}
