/**
 * The deadline engine in the host: triggers and the deadlines that follow from them, stored with their proof.
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
import { type CalendarEntry, civilDate, defineErrors, type Fail, type Json } from '@matterkit/core/values'
import { type CourtCalendar, courtCalendar, type StateHolidays } from './calendars/court-calendar.js'
import type { Closure } from './calendars/holiday-calendar.js'
import { docketingMessages } from './messages.js'
import { type Docketed, docket } from './rules/docket.js'
import type { Facts } from './rules/facts.js'
import type { Pack } from './rules/pack.js'
import { toCalendar } from './rules/to-calendar.js'

/**
 * What the plugin dockets by.
 *
 * @since 0.1.0
 */
export interface DocketingOptions {
  /** A matter is docketed by the pack whose id its court names as `jurisdiction`. */
  readonly packs: readonly Pack[]
  /** What is known of single courts, by the name a matter has for them. */
  readonly courts?: Readonly<
    Record<string, { readonly state?: StateHolidays; readonly closures?: readonly Closure[] }>
  >
}

/**
 * An event to docket.
 *
 * @since 0.1.0
 */
export interface TriggerInput {
  /** One of the events of the matter's pack: `complaint-served`. */
  readonly event: string
  /** A civil date. */
  readonly on: string
  /** Every method by which the paper was served. */
  readonly service?: readonly string[]
  readonly facts?: Facts
}

/**
 * What the plugin adds to a session.
 *
 * @since 0.1.0
 */
export interface DocketingServices {
  /**
   * Records an event and every deadline that follows from it, in one unit of work.
   *
   * @throws `MATTER_WITHOUT_PACK` where no pack counts the matter's court; every error of `docket`; `NOT_FOUND`
   */
  trigger(
    matterId: Id<'matter'>,
    input: TriggerInput,
  ): Promise<{ readonly trigger: Trigger; readonly deadlines: readonly Deadline[] }>
  /** The deadlines of a matter as calendar entries, in date order; what was withdrawn comes as a cancellation. */
  calendar(matterId: Id<'matter'>): Promise<readonly CalendarEntry[]>
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
} as const

const fail: Fail<typeof docketingPluginErrors> = defineErrors(docketingPluginErrors)

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
  const calendars = new Map<string, CourtCalendar>()

  function calendarOf(pack: Pack, court: string): CourtCalendar {
    const key = `${pack.id} ${court}`
    const calendar = calendars.get(key) ?? courtCalendar(pack.regime.calendar, options.courts?.[court] ?? {})
    calendars.set(key, calendar)
    return calendar
  }

  function packOf({ number, court }: Matter): Pack {
    const found = options.packs.find((pack) => pack.id === court?.jurisdiction)
    const packs = options.packs.map((pack) => pack.id)
    const data = {
      number,
      court: court?.name ?? 'no court',
      jurisdiction: court?.jurisdiction ?? 'no rules',
      packs,
    }
    return found ?? fail('MATTER_WITHOUT_PACK', data)
  }

  const services = (session: Session): DocketingServices => ({
    trigger: (matterId, { event, on, service = [], facts = {} }) =>
      session.transaction(async (work) => {
        const matter = await work.matters.get(matterId)
        const pack = packOf(matter)
        const court = calendarOf(pack, matter.court?.name ?? '')
        const docketed = docket(pack, { event, on, service, facts, court })
        const trigger = await work.triggers.create({
          matterId,
          event,
          on: civilDate(on),
          service,
          facts: { ...facts } as Record<string, Json>,
        })
        const deadlines: Deadline[] = []
        for (const each of docketed) deadlines.push(await work.deadlines.create(draftOf(each, trigger)))
        return { trigger, deadlines }
      }),

    async calendar(matterId) {
      const entries: CalendarEntry[] = []
      for await (const deadline of session.deadlines.all({ where: { matterId }, order: ['due', 'asc'] })) {
        const withdrawn = deadline.state === 'vacated' || deadline.state === 'superseded'
        const sequence = deadline.version - 1
        entries.push(...toCalendar([deadline]).map((entry) => ({ ...entry, sequence, cancelled: withdrawn })))
      }
      return entries
    },
  })

  return definePlugin({
    id: 'docketing',
    version: '0.1.0',
    messages: docketingMessages,
    setup: () => ({ services }),
  })
}

function draftOf(docketed: Docketed, { id: triggerId, matterId }: Trigger) {
  const { id: ruleId, title, act, due, earliest, latest, cite, questions, reasons, projected } = docketed
  return {
    matterId,
    triggerId,
    ruleId,
    title,
    act,
    due,
    earliest,
    latest,
    cite,
    questions,
    reasons,
    projected,
  }
}
