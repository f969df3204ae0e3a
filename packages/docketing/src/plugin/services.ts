import type { Deadline, Id, Matter, Session, Trigger } from '@matterkit/core'
import { civilDate, type Finding, isLocalTime, type Json } from '@matterkit/core/values'
import { fail as engineFail } from '../errors.js'
import { checkKeys, checkList, checkObject } from '../faults.js'
import { openDocket, overrideDeadline } from '../rules/docket-of.js'
import { type DocketChange, type Redocketing, redocket } from '../rules/redocket.js'
import { acceptReview } from './accept-review.js'
import { createDeadlines, writeChanges } from './apply.js'
import { calendarOf } from './calendar.js'
import type { CourtsOfMatters } from './courts.js'
import { asJson, type DocketRecord, docketIn, dockets } from './docket-record.js'
import type { DocketingServices, StoredMove } from './docketing-services.js'
import { fail } from './plugin-errors.js'
import { readInput } from './read-input.js'
import { type DocketReview, differencesOf, docketReviews } from './review.js'

/** The services of one session. @internal */
export function servicesOf(session: Session, courts: CourtsOfMatters): DocketingServices {
  const { packOf, underLocal, courtsOf } = courts

  async function recordOf(triggerId: Id<'trigger'>): Promise<DocketRecord> {
    const found = await session.records(dockets).find({ where: { triggerId }, limit: 1 })
    return found.items[0] ?? fail('TRIGGER_WITHOUT_DOCKET', { trigger: triggerId })
  }

  async function counted(record: DocketRecord, change: DocketChange): Promise<Redocketing> {
    const matter = await session.matters.get(record.matterId)
    const pack = packOf(matter)
    return redocket(pack, docketIn(record), change, courtsOf(pack, matter))
  }

  function queue(record: DocketRecord, change: DocketChange, why: string, asked: Redocketing) {
    const { matterId, id: docketId } = record
    const differences = differencesOf(asked)
    return session
      .records(docketReviews)
      .create({ matterId, docketId, why, change: asJson(change), differences })
  }

  return {
    trigger: (matterId, input) =>
      session.transaction(async (work) => {
        const matter = await work.matters.get(matterId)
        const pack = packOf(matter)
        const { happened, again } = readInput(pack, input)
        const docket = openDocket(pack, [happened], courtsOf(pack, matter))
        const { event, on, service, facts } = happened
        const day = civilDate(isLocalTime(on) ? on.slice(0, 10) : on)
        if (!again) await refuseTwice(work, matter, event, day)
        const trigger = await work.triggers.create({
          matterId,
          event,
          on: day,
          service,
          facts: { ...facts } as Record<string, Json>,
        })
        const made = await createDeadlines(work, docket.entries, { matterId, triggerId: trigger.id })
        const deadlineIds = Object.fromEntries([...made].map(([key, { id }]) => [key, id]))
        const { id: packId, version: packVersion } = pack
        const own = { matterId, triggerId: trigger.id, packId, packVersion }
        await work.records(dockets).create({ ...own, docket: asJson(docket), deadlineIds })
        return { trigger, deadlines: [...made.values()] }
      }),

    whatIf: async (triggerId, change) => counted(await recordOf(triggerId), change),

    async change(triggerId, change, why) {
      const record = await recordOf(triggerId)
      return queue(record, change, why, await counted(record, change))
    },

    async recount(why) {
      const queued: DocketReview[] = []
      const change: DocketChange = { kind: 'counted-again', why }
      for await (const record of session.records(dockets).all({})) {
        const where = { docketId: record.id, state: 'awaiting' } as const
        if ((await session.records(docketReviews).count({ where })) > 0) continue
        const asked = await counted(record, change)
        if (differencesOf(asked).length > 0) queued.push(await queue(record, change, why, asked))
      }
      return queued
    },

    async wouldMove(pack) {
      const moves: StoredMove[] = []
      const change: DocketChange = { kind: 'counted-again', why: `${pack.title} ${pack.version}` }
      for await (const record of session.records(dockets).all({})) {
        if (record.packId !== pack.id) continue
        const matter = await session.matters.get(record.matterId)
        const next = underLocal(pack, matter)
        const differences = differencesOf(redocket(next, docketIn(record), change, courtsOf(next, matter)))
        const { matterId, triggerId, packVersion: version } = record
        if (differences.length > 0) moves.push({ matterId, triggerId, version, differences })
      }
      return moves
    },

    accept: async (reviewId, part = {}) => {
      const faults: Finding[] = []
      if (checkObject(faults, 'part', part)) {
        checkKeys(faults, '', part, ['only'])
        if (part.only !== undefined) checkList(faults, 'only', part.only)
      }
      if (faults.length > 0) engineFail('CHANGE_INVALID', {}, { findings: faults })
      return session.transaction((work) => acceptReview(work, courts, reviewId, part.only))
    },

    dismiss: (reviewId, reason) => session.records(docketReviews).transition(reviewId, 'dismiss', { reason }),

    override: (deadlineId, { due, reason }) =>
      session.transaction(async (work) => {
        const { triggerId } = await work.deadlines.get(deadlineId)
        const found =
          triggerId === undefined
            ? undefined
            : (await work.records(dockets).find({ where: { triggerId }, limit: 1 })).items[0]
        const key = Object.entries(found?.deadlineIds ?? {}).find(([, id]) => id === deadlineId)?.[0]
        if (found === undefined || key === undefined)
          return fail('DEADLINE_NOT_DOCKETED', { deadline: deadlineId })
        const before = docketIn(found)
        const by = 'user' in session.actor ? session.actor.user : 'the service'
        const docket = overrideDeadline(before, key, { due, reason, by })
        const [was, after] = [before, docket].map(({ entries }) =>
          entries.find((entry) => entry.key === key && entry.state === 'current'),
        )
        if (was === undefined || after === undefined)
          return fail('DEADLINE_NOT_DOCKETED', { deadline: deadlineId })
        const moved = [{ key, before: was, after }]
        const asked = { docket, kept: [], moved, overridden: [], added: [], withdrawn: [] }
        const saved = await writeChanges(work, found, asked, reason)
        return work.deadlines.get(String(saved.deadlineIds[key]))
      }),

    async calendar(matterId) {
      const matter = await session.matters.get(matterId)
      const deadlines: Deadline[] = []
      for await (const each of session.deadlines.all({ where: { matterId }, order: ['due', 'asc'] })) {
        deadlines.push(each)
      }
      return calendarOf(matter, deadlines)
    },
  }
}

/** An event entered by two people would give every deadline twice. */
async function refuseTwice(
  work: Pick<Session, 'triggers' | 'records'>,
  { id: matterId, number }: Matter,
  event: string,
  on: Trigger['on'],
): Promise<void> {
  for await (const { id: triggerId } of work.triggers.all({ where: { matterId, event, on } })) {
    if ((await work.records(dockets).count({ where: { triggerId } })) > 0) {
      fail('TRIGGER_TWICE', { number, event, on, trigger: triggerId })
    }
  }
}
