import {
  type Deadline,
  deadlines,
  type Gate,
  type Model,
  type RecordChange,
  type StoreReader,
  type Trigger,
  triggers,
} from '@matterkit/core'
import { type Finding, type Json, sameJson } from '@matterkit/core/values'
import { type DocketRecord, docketIn, dockets } from './docket-record.js'

/** The words of the gates. @internal */
export const gateMessages = {
  DEADLINE_COMPUTED:
    '{fields} of a deadline that was counted are not written over: docketing.override sets a date with its reason, docketing.change moves the event; either gives a new deadline, which is confirmed anew',
  DEADLINE_CONFIRMED:
    '{fields} of a critical deadline that was confirmed are not changed by one person: enter it anew, have it confirmed by another, and supersede this one',
  TRIGGER_DOCKETED:
    '{fields} of an event that was docketed are not written over, for no deadline would follow: docketing.whatIf shows what would move, docketing.change queues it for review',
} as const

/** What of a deadline follows from its rule, and is proved by its reasons. */
const counted = [
  ...(['due', 'earliest', 'latest', 'reasons', 'questions', 'cite', 'act', 'critical', 'projected'] as const),
  ...(['ruleId', 'triggerId', 'matterId', 'source'] as const),
]

/** What a second person confirmed. */
const confirmed = ['due', 'earliest', 'latest', 'critical', 'matterId'] as const

/** A date that was counted stays as it was counted, whoever asks and in whatever transition; it is superseded, never changed. */
const countedDates: Gate = {
  model: deadlines as unknown as Model,
  on: ['*'],
  async check({ before, after }, read) {
    if (before === undefined || after === undefined) return []
    const [was, is] = [before, after] as unknown as [Deadline, Deadline]
    const byRule = changedIn(was, is, counted)
    if (byRule.length === 0) return []
    if (was.ruleId !== undefined && (await docketOf(read, was.triggerId)) !== undefined) {
      return refusal('DEADLINE_COMPUTED', 'deadline', byRule)
    }
    const byHand = was.critical && was.state === 'confirmed' ? changedIn(was, is, confirmed) : []
    return byHand.length === 0 ? [] : refusal('DEADLINE_CONFIRMED', 'deadline', byHand)
  },
}

/** An event says what its docket says of it. */
const docketedEvents: Gate = {
  model: triggers as unknown as Model,
  on: ['*'],
  async check({ before, after }: RecordChange, read) {
    if (before === undefined || after === undefined) return []
    const [was, is] = [before, after] as unknown as [Trigger, Trigger]
    const fields = changedIn(was, is, ['event', 'on', 'at', 'service', 'facts', 'matterId'])
    if (fields.length === 0) return []
    const docket = await docketOf(read, was.id)
    return docket === undefined || (was.matterId === is.matterId && isAsDocketed(is, docket))
      ? []
      : refusal('TRIGGER_DOCKETED', 'trigger', fields)
  },
}

/** What may not be changed but through a docket. @internal */
export const docketingGates: readonly Gate[] = [countedDates, docketedEvents]

function isAsDocketed({ event, on, service, facts }: Trigger, record: DocketRecord): boolean {
  return docketIn(record).happened.some(
    (each) =>
      each.event === event &&
      each.on.slice(0, 10) === on &&
      sameJson([...(each.service ?? [])], [...service]) &&
      sameJson({ ...each.facts } as Json, { ...facts }),
  )
}

async function docketOf(
  read: StoreReader,
  triggerId: Trigger['id'] | undefined,
): Promise<DocketRecord | undefined> {
  if (triggerId === undefined) return undefined
  return (await read.find(dockets, { where: { triggerId }, limit: 1 })).items[0]
}

function changedIn<T extends object>(was: T, is: T, fields: readonly (keyof T & string)[]): string[] {
  const json = (value: unknown): Json => (value === undefined ? null : (value as Json))
  return fields.filter((field) => !sameJson(json(was[field]), json(is[field])))
}

function refusal(code: keyof typeof gateMessages, at: string, fields: readonly string[]): Finding[] {
  return [{ code, severity: 'error', at, data: { fields: fields.join(', ') } }]
}
