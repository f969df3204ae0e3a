import type { Session } from '@matterkit/core'
import { civilDate, type Json } from '@matterkit/core/values'
import type { DocketChange } from '../rules/redocket.js'
import { type DocketRecord, docketIn } from './docket-record.js'

/** The record of a trigger follows what was accepted of it; a later event of its docket has no record of its own. @internal */
export async function moveTrigger(
  work: Pick<Session, 'triggers'>,
  record: DocketRecord,
  { of, to }: Extract<DocketChange, { kind: 'moved' }>,
): Promise<void> {
  const [own] = docketIn(record).happened
  if (own === undefined || (own.id ?? own.event) !== of) return
  const { version } = await work.triggers.get(record.triggerId)
  const set = {
    ...(to.on === undefined ? {} : { on: civilDate(to.on.slice(0, 10)) }),
    ...(to.service === undefined ? {} : { service: to.service }),
    ...(to.facts === undefined ? {} : { facts: { ...to.facts } as Record<string, Json> }),
  }
  await work.triggers.update(record.triggerId, { version, set })
}
