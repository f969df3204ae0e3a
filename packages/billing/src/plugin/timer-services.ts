import type { Session } from '@matterkit/core'
import { dateIn, instant } from '@matterkit/core/values'
import { secondsOf, startTimer, stopTimer, type Timer } from '../time/timer.js'
import { fail } from './assemble.js'
import type { BillingServices } from './billing-services.js'
import { type TimerRecord, timers } from './terms.js'
import { nameOf, now } from './who.js'

/** Timers of whoever the session is. @internal */
export function timerServices(
  session: Session,
): Pick<BillingServices, 'startTimer' | 'stopTimer' | 'entryOfTimer'> {
  async function ownTimers(work: Session, userId: string): Promise<TimerRecord[]> {
    await work.nextNumber(`billing/timers/${userId}`) // two starts at once: one of them conflicts, and is tried again
    const found: TimerRecord[] = []
    for await (const timer of work.records(timers).all({ where: { timekeeperId: userId } }))
      if (timer.timeEntryId === undefined) found.push(timer)
    return found
  }

  return {
    startTimer: (which) =>
      session.transaction(
        async (work) => {
          const face = work.records(timers)
          const created =
            'id' in which
              ? undefined
              : await face.create({
                  timekeeperId: nameOf(session),
                  matterId: which.matterId,
                  narrative: which.narrative ?? '',
                  stretches: [],
                })
          const id = 'id' in which ? which.id : (created?.id ?? '')
          const before = await ownTimers(work, nameOf(session))
          const after = startTimer(before.map(asTimer), id, now(session))
          for (const [index, timer] of after.entries()) {
            const record = before[index]
            if (
              record === undefined ||
              (timer.runningSince === record.runningSince &&
                timer.stretches.length === record.stretches.length)
            )
              continue
            await face.update(record.id, {
              version: record.version,
              set: { stretches: timer.stretches, runningSince: timer.runningSince },
            })
          }
          return face.get(id)
        },
        { retries: 5 },
      ),
    stopTimer: (id, idleSince) =>
      session.transaction(async (work) => {
        const record = await work.records(timers).get(id)
        const { stretches, runningSince } = stopTimer(asTimer(record), now(session), idleSince)
        return work.records(timers).update(id, { version: record.version, set: { stretches, runningSince } })
      }),
    entryOfTimer: (id, zone) =>
      session.transaction(async (work) => {
        const record = await work.records(timers).get(id)
        if (record.runningSince !== undefined) return fail('TIMER_REFUSED', { id, why: 'is still running' })
        if (record.timeEntryId !== undefined) return fail('TIMER_REFUSED', { id, why: 'is an entry already' })
        const { stretches } = asTimer(record)
        const [first] = stretches
        if (first === undefined) return fail('TIMER_REFUSED', { id, why: 'never ran' })
        const { matterId, timekeeperId, narrative } = record
        const entry = await work.timeEntries.create({
          matterId,
          timekeeperId,
          on: dateIn(zone, first.from),
          seconds: secondsOf(stretches),
          narrative: narrative || 'Time recorded',
          stretches,
        })
        await work.records(timers).update(id, { version: record.version, set: { timeEntryId: entry.id } })
        return entry
      }),
  }
}

function asTimer({ id, timekeeperId, stretches, runningSince }: TimerRecord): Timer {
  return {
    id,
    timekeeperId,
    stretches: stretches.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
    ...(runningSince === undefined ? {} : { runningSince: instant(runningSince) }),
  }
}
