/**
 * The deadline engine in the host: triggers and the deadlines that follow from them, stored with their proof, counted
 * again when something changes, and changed only once a person has looked.
 *
 * @module
 */
import {
  type Deadline,
  definePlugin,
  type Id,
  type Matter,
  type Plugin,
  type Session,
  type Trigger,
} from '@matterkit/core'
import {
  type CalendarEntry,
  civilDate,
  defineErrors,
  type Fail,
  isLocalTime,
  type Json,
} from '@matterkit/core/values'
import { type CourtCalendar, courtCalendar, type OwnDays } from './calendars/court-calendar.js'
import { docketingMessages } from './messages.js'
import { createDeadlines, writeChanges } from './plugin/apply.js'
import { asJson, type DocketRecord, docketIn, dockets } from './plugin/docket-record.js'
import { type DocketReview, differencesOf, docketReviews, type ReviewedDate } from './plugin/review.js'
import { type Courts, openDocket, overrideDeadline } from './rules/docket-of.js'
import type { Facts } from './rules/facts.js'
import type { DocketParty } from './rules/happened.js'
import { type LocalRules, ownDaysOf, withLocalRules } from './rules/local-rules.js'
import type { Pack } from './rules/pack.js'
import { type ClosureFeed, closuresFor } from './rules/read-pack.js'
import { type DocketChange, type Redocketing, redocket } from './rules/redocket.js'
import { toCalendar } from './rules/to-calendar.js'

export { type DocketRecord, dockets } from './plugin/docket-record.js'
export { type DocketReview, docketReviews, type ReviewedDate } from './plugin/review.js'

/**
 * What the plugin dockets by.
 *
 * @since 0.1.0
 */
export interface DocketingOptions {
  /** A matter is docketed by the pack whose id its court names as `jurisdiction`. */
  readonly packs: readonly Pack[]
  /** What is known of single courts, by the name a matter has for them. */
  readonly courts?: Readonly<Record<string, OwnDays>>
  /** What the court, the county and the judge of a matter have of their own, laid over its pack in this order. */
  readonly local?: (matter: Matter) => readonly LocalRules[]
  /** Closures and emergency orders, asked for at every count, so that a feed may grow while the host runs. */
  readonly closures?: () => ClosureFeed
}

/**
 * An event to docket.
 *
 * @since 0.1.0
 */
export interface TriggerInput {
  /** One of the events of the matter's pack: `complaint-served`. */
  readonly event: string
  /** A civil date, or a time in the court's place. */
  readonly on: string
  /** Every method by which the paper was served. */
  readonly service?: readonly string[]
  readonly facts?: Facts
  readonly parties?: readonly DocketParty[]
  /**
   * Says that an event docketed on this day already happened once more on it, such as a second set of
   * interrogatories. Without it the second is refused.
   */
  readonly again?: true
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface DocketingServices {
  /**
   * Records an event and every deadline that follows from it, in one unit of work. Deadlines begin as proposed; a
   * critical one is confirmed by somebody else (`deadlines.transition(id, 'confirm')`).
   *
   * @throws `MATTER_WITHOUT_PACK` where no pack counts the matter's court; `TRIGGER_TWICE` where the matter has the
   *   event on that day already and `again` is not said; every error of `docket`; `NOT_FOUND`
   */
  trigger(
    matterId: Id<'matter'>,
    input: TriggerInput,
  ): Promise<{ readonly trigger: Trigger; readonly deadlines: readonly Deadline[] }>
  /**
   * What a change would come to, without writing anything.
   *
   * @throws `TRIGGER_WITHOUT_DOCKET`; every error of `redocket`
   */
  whatIf(triggerId: Id<'trigger'>, change: DocketChange): Promise<Redocketing>
  /**
   * Queues a change for review.
   *
   * @throws `TRIGGER_WITHOUT_DOCKET`; every error of `redocket`
   */
  change(triggerId: Id<'trigger'>, change: DocketChange, why: string): Promise<DocketReview>
  /**
   * Counts every docket of the firm again and queues a review for each in which a date would change: after a pack was
   * replaced, a closure declared. A docket for which one is waiting is left alone.
   */
  recount(why: string): Promise<readonly DocketReview[]>
  /**
   * What another version of a pack would do to the deadlines the firm keeps, before the host is given it: every docket
   * of that pack counted by it, those in which nothing changes left out. Nothing is written.
   */
  wouldMove(pack: Pack): Promise<readonly StoredMove[]>
  /**
   * Takes a review: moved deadlines are superseded by new ones, withdrawn ones vacated, all in one unit of work. It is
   * counted again at that moment, so that nothing stale is taken. Other reviews of the same docket that wait are
   * superseded: they were asked of dates that no longer stand, and are queued anew where they are still wanted.
   *
   * @throws `TRANSITION_REFUSED` where it was decided already; `NOT_FOUND`
   */
  accept(reviewId: DocketReview['id']): Promise<readonly Deadline[]>
  /** Leaves the dates as they are, with the reason. */
  dismiss(reviewId: DocketReview['id'], reason: string): Promise<DocketReview>
  /**
   * Sets a date by hand. It stands through every recount; the deadline it replaces is superseded.
   *
   * @throws `DEADLINE_NOT_DOCKETED` where no docket of the plugin holds the deadline; `OVERRIDE_INVALID`
   */
  override(
    deadlineId: Id<'deadline'>,
    change: { readonly due: string; readonly reason: string },
  ): Promise<Deadline>
  /** The deadlines of a matter as calendar entries, in date order; what was withdrawn comes as a cancellation. */
  calendar(matterId: Id<'matter'>): Promise<readonly CalendarEntry[]>
}

/**
 * What a pack would change of one docket.
 *
 * @since 0.1.0
 */
export interface StoredMove {
  readonly matterId: Id<'matter'>
  readonly triggerId: Id<'trigger'>
  /** The version the docket was counted by last. */
  readonly version: string
  readonly differences: readonly ReviewedDate[]
}

/**
 * The error codes of the plugin.
 *
 * @since 0.1.0
 */
export const docketingPluginErrors = {
  /** The court of a matter is counted by none of the packs the host was given. */
  MATTER_WITHOUT_PACK:
    'matter {number} is before {court}, which is counted by {jurisdiction}; there are {packs}',
  /** A trigger that was not docketed here. */
  TRIGGER_WITHOUT_DOCKET: 'the trigger {trigger} has no docket',
  /** An event that the matter has on that day already. */
  TRIGGER_TWICE:
    'matter {number} has {event} on {on} already, as {trigger}: change that one, or say again: true where it happened once more',
  /** A deadline that was not docketed here, or no longer stands. */
  DEADLINE_NOT_DOCKETED: 'the deadline {deadline} stands on no docket',
} as const

const fail: Fail<typeof docketingPluginErrors> = defineErrors(docketingPluginErrors)

/** The words of the plugin's own reasons. @since 0.1.0 */
export const docketingPluginMessages = {
  OVERRIDDEN: 'Set by {by} in place of {was}: {reason}',
} as const

/** The plugin's type, by name, so that declarations stay small. @since 0.1.0 */
export type DocketingPlugin = Plugin<'docketing', object, DocketingServices>

/**
 * Gives the deadline engine its seat in a host.
 *
 * @example
 * const plugin = docketing({ packs: [] })
 * plugin.id // 'docketing'
 * @since 0.1.0
 */
export function docketing(options: DocketingOptions): DocketingPlugin {
  const courtsOf = courtsFrom(options)

  const laid = new Map<string, Pack>()

  /** The pack of a matter under its local rules; made once for each version of both. */
  function underLocal(pack: Pack, matter: Matter): Pack {
    const layers = (options.local?.(matter) ?? []).filter((layer) => layer.pack === pack.id)
    if (layers.length === 0) return pack
    const key = [pack, ...layers].map(({ id, version }) => `${id}@${version}`).join('+')
    const made = laid.get(key) ?? withLocalRules(pack, layers)
    laid.set(key, made)
    return made
  }

  function packOf(matter: Matter): Pack {
    const { number, court } = matter
    const found = options.packs.find((pack) => pack.id === court?.jurisdiction)
    const data = {
      number,
      court: court?.name ?? 'no court',
      jurisdiction: court?.jurisdiction ?? 'no rules',
      packs: options.packs.map((pack) => pack.id),
    }
    return found === undefined ? fail('MATTER_WITHOUT_PACK', data) : underLocal(found, matter)
  }

  const services = (session: Session): DocketingServices => {
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
      trigger: (matterId, { event, on, service = [], facts = {}, parties = [], again }) =>
        session.transaction(async (work) => {
          const matter = await work.matters.get(matterId)
          const pack = packOf(matter)
          const happened = { event, on, service, facts, ...(parties.length === 0 ? {} : { parties }) }
          const docket = openDocket(pack, [happened], courtsOf(pack, matter))
          const day = civilDate(isLocalTime(on) ? on.slice(0, 10) : on)
          if (again !== true) await refuseTwice(work, matter, event, day)
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

      accept: (reviewId) =>
        session.transaction(async (work) => {
          const review = await work.records(docketReviews).transition(reviewId, 'accept')
          await supersedeOthers(work, review)
          const record = await work.records(dockets).get(review.docketId)
          const matter = await work.matters.get(record.matterId)
          const pack = packOf(matter)
          const change = review.change as unknown as DocketChange
          const asked = redocket(pack, docketIn(record), change, courtsOf(pack, matter))
          const saved = await writeChanges(work, record, asked, review.why)
          if (change.kind === 'moved') await moveTrigger(work, record.triggerId, change)
          const ids = Object.values(saved.deadlineIds).map(String)
          return Promise.all(ids.map((id) => work.deadlines.get(id)))
        }),

      dismiss: (reviewId, reason) =>
        session.records(docketReviews).transition(reviewId, 'dismiss', { reason }),

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
        const entries: CalendarEntry[] = []
        for await (const deadline of session.deadlines.all({ where: { matterId }, order: ['due', 'asc'] })) {
          const withdrawn = deadline.state === 'vacated' || deadline.state === 'superseded'
          const sequence = deadline.version - 1
          entries.push(
            ...toCalendar([deadline]).map((entry) => ({ ...entry, sequence, cancelled: withdrawn })),
          )
        }
        return entries
      },
    }
  }

  return definePlugin({
    id: 'docketing',
    version: '0.1.0',
    models: [dockets, docketReviews],
    messages: { ...docketingMessages, ...docketingPluginMessages },
    setup: () => ({ services }),
  })
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

/** Reviews that wait on a docket of which another was accepted: taken later, they would undo it unseen. */
async function supersedeOthers(
  work: Pick<Session, 'records'>,
  { id, docketId, why }: DocketReview,
): Promise<void> {
  const where = { docketId, state: 'awaiting' } as const
  const waiting: DocketReview['id'][] = []
  for await (const review of work.records(docketReviews).all({ where })) {
    if (review.id !== id) waiting.push(review.id)
  }
  for (const each of waiting) {
    await work.records(docketReviews).transition(each, 'supersede', { reason: `accepted instead: ${why}` })
  }
}

/** The record of a trigger follows what was accepted of it. */
async function moveTrigger(
  work: Pick<Session, 'triggers'>,
  triggerId: Id<'trigger'>,
  { to }: Extract<DocketChange, { kind: 'moved' }>,
): Promise<void> {
  const { version } = await work.triggers.get(triggerId)
  const set = {
    ...(to.on === undefined ? {} : { on: civilDate(to.on.slice(0, 10)) }),
    ...(to.service === undefined ? {} : { service: to.service }),
    ...(to.facts === undefined ? {} : { facts: { ...to.facts } as Record<string, Json> }),
  }
  await work.triggers.update(triggerId, { version, set })
}

/** The calendars of a matter's court for every regime of a pack; made once as long as the feed stays the same. */
function courtsFrom({
  courts = {},
  closures,
  local,
}: DocketingOptions): (pack: Pack, matter: Matter) => Courts {
  const made = new Map<string, CourtCalendar>()
  return (pack, matter) => {
    const court = matter.court?.name ?? ''
    const feed = closures?.()
    const layers = (local?.(matter) ?? []).filter((layer) => pack.id === layer.pack)
    const known = courts[court] ?? {}
    const days = ownDaysOf(layers)
    const own = { ...known, ...days, closures: [...(known.closures ?? []), ...(days.closures ?? [])] }
    const declared = feed === undefined ? [] : closuresFor(feed, court)
    const regimes = [pack.regime, ...(pack.regimes ?? [])]
    const calendars = regimes.map((regime): [string, CourtCalendar] => {
      const key = `${pack.id} ${pack.version} ${regime.id} ${court} ${feed?.id ?? ''} ${feed?.asOf ?? ''} ${declared.length}`
      const before = made.get(key)
      if (before !== undefined) return [regime.id, before]
      const all = [...own.closures, ...declared]
      const calendar = courtCalendar(regime.calendar, { ...own, closures: all })
      made.set(key, calendar)
      return [regime.id, calendar]
    })
    return { courts: Object.fromEntries(calendars) }
  }
}
