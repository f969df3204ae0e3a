import { timers } from '@matterkit/billing/plugin'
import { coding, type Matter } from '@matterkit/core'
import type { Office } from '../office.js'
import type { TimerLine } from '../read/columns.js'

/** Everyone enters their time: from the timesheet, and by running timers; the responsible lawyer approves it. */
export async function recordTime(office: Office, { id: matterId }: Matter) {
  const { timesheet, timers: runs, intake } = office.folder
  const known = await entered(office.program, matterId)
  for (const line of timesheet) {
    if (known.has(line.entry)) continue
    office.turnTo(line.date, 480)
    await office.as(line.timekeeper).transaction(async (work) => {
      const made = await work.timeEntries.create({
        matterId,
        timekeeperId: line.timekeeper,
        on: line.date,
        seconds: line.seconds,
        narrative: line.work,
        ...codesOf(line),
        externalIds: [{ system: 'timesheet', id: line.entry }],
      })
      await work.timeEntries.transition(made.id, 'submit')
    })
  }
  for (const line of runs) if (!known.has(line.entry)) await runTimer(office, matterId, line)
  office.turnTo(intake.bill.to, 480)
  const lawyer = office.as(intake.matter.responsible)
  let seconds = 0
  for await (const { id, state, seconds: worked } of lawyer.timeEntries.all({ where: { matterId } })) {
    seconds += worked
    if (state === 'submitted') await lawyer.timeEntries.transition(id, 'approve')
  }
  const hours = `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
  return {
    said: [
      `${timesheet.length} entries of a timesheet and ${runs.length} timers: ${hours} h of work, approved`,
    ],
  }
}

/** Starts and stops a timer at the times it was, and makes an entry of it. */
async function runTimer(office: Office, matterId: Matter['id'], line: TimerLine): Promise<void> {
  const desk = office.as(line.timekeeper)
  const narrative = line.work
  const [begun] = (await desk.records(timers).find({ where: { matterId }, limit: 100 })).items.filter(
    (each) => each.narrative === narrative,
  )
  office.turnTo(line.started)
  const timer = begun ?? (await desk.billing.startTimer({ matterId, narrative }))
  office.turnTo(line.stopped)
  if (timer.runningSince !== undefined) await desk.billing.stopTimer(timer.id)
  await desk.transaction(async (work) => {
    const entry = await work.billing.entryOfTimer(timer.id, 'America/New_York')
    await work.timeEntries.update(entry.id, {
      version: entry.version,
      set: { ...codesOf(line), externalIds: [{ system: 'timesheet', id: line.entry }] },
    })
    await work.timeEntries.transition(entry.id, 'submit')
  })
}

async function entered(desk: Office['program'], matterId: Matter['id']): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for await (const entry of desk.timeEntries.all({ where: { matterId } }))
    for (const { system, id } of entry.externalIds) if (system === 'timesheet') known.add(id)
  return known
}

function codesOf({
  task,
  activity,
}: {
  readonly task: string | undefined
  readonly activity: string | undefined
}) {
  return {
    ...(task === undefined ? {} : { task: coding('utbms', task) }),
    ...(activity === undefined ? {} : { activity: coding('utbms', activity) }),
  }
}
