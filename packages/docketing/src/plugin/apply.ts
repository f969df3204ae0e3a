import type { Deadline, Draft, Id, Session } from '@matterkit/core'
import { civilDate, type Reason } from '@matterkit/core/values'
import { type Docket, type DocketEntry, dueOf } from '../rules/docket-of.js'
import type { Redocketing } from '../rules/redocket.js'
import { asJson, type DocketRecord, dockets } from './docket-record.js'
import { moveTasks } from './move-tasks.js'

/** What of a session is needed to write. */
export type Work = Pick<Session, 'records' | 'deadlines' | 'tasks'>

/** The fields of a deadline that stands for an entry. @internal */
export function draftOf(
  entry: DocketEntry,
  matterId: Id<'matter'>,
  triggerId: Id<'trigger'>,
): Draft<Deadline> {
  const { deadline, override } = entry
  const due = civilDate(dueOf(entry))
  const span = override === undefined ? deadline : { earliest: due, latest: due }
  const { title, act, cite, questions, reasons, projected } = deadline
  const why: Reason[] =
    override === undefined
      ? []
      : [{ code: 'OVERRIDDEN', data: { by: override.by, reason: override.reason, was: override.was } }]
  return {
    matterId,
    triggerId,
    ruleId: deadline.id,
    title,
    act,
    due,
    earliest: span.earliest,
    latest: span.latest,
    cite,
    questions: override === undefined ? questions : [],
    reasons: [...reasons, ...why],
    projected,
    critical: deadline.critical === true,
  }
}

/** The deadlines of the entries that are not there yet, by key. @internal */
export async function createDeadlines(
  work: Work,
  entries: readonly DocketEntry[],
  record: Pick<DocketRecord, 'matterId' | 'triggerId'>,
): Promise<Map<string, Deadline>> {
  const made = new Map<string, Deadline>()
  for (const entry of entries) {
    made.set(entry.key, await work.deadlines.create(draftOf(entry, record.matterId, record.triggerId)))
  }
  return made
}

/**
 * Writes a redocketing: new deadlines for what moved or is new, the old ones superseded, what no longer follows
 * vacated, each with the reason and with its open tasks; what was satisfied or missed stays as it is. In the caller's unit
 * of work.
 *
 * @internal
 */
export async function writeChanges(
  work: Work,
  record: DocketRecord,
  { docket, moved, overridden, added, withdrawn }: Redocketing,
  why: string,
): Promise<DocketRecord> {
  const changed = [...moved, ...overridden]
  const ids = new Map(Object.entries(record.deadlineIds).map(([key, id]) => [key, String(id)]))
  const made = await createDeadlines(work, [...changed.map(({ after }) => after), ...added], record)
  for (const { key } of changed) await retire(work, ids.get(key), made.get(key), why)
  for (const { key } of withdrawn) await retire(work, ids.get(key), undefined, why)
  for (const [key, deadline] of made) ids.set(key, deadline.id)
  return saveDocket(work, record, docket, Object.fromEntries(ids))
}

/** A date that is still open gives way to another, or to none; its tasks go with it. */
async function retire(
  work: Work,
  id: string | undefined,
  next: Deadline | undefined,
  reason: string,
): Promise<void> {
  if (id === undefined) return
  const deadline = await work.deadlines.get(id)
  if (deadline.state !== 'proposed' && deadline.state !== 'confirmed') return
  const set = next === undefined ? {} : { supersededBy: next.id }
  await work.deadlines.transition(id, next === undefined ? 'vacate' : 'supersede', { reason, set })
  await moveTasks(work, deadline, next, reason)
}

/** Keeps a docket as it now is. @internal */
export function saveDocket(
  work: Work,
  record: DocketRecord,
  docket: Docket,
  deadlineIds: Readonly<Record<string, string>>,
): Promise<DocketRecord> {
  const { id: packId, version: packVersion } = docket.pack
  const set = { docket: asJson(docket), deadlineIds, packId, packVersion }
  return work.records(dockets).update(record.id, { version: record.version, set })
}
