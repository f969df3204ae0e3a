import type { Session } from '@matterkit/core'
import type { FirmReport } from '../reports/pages.js'

/** A report of a firm's records: figures that name records by id, and the page and chart, which name them for people. @since 0.1.0 */
export interface RecordReport<Data> extends FirmReport {
  readonly data: Data
}

/** Matters as people know them, by id; those that the session sees. @internal */
export async function matterNames(session: Session): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for await (const { id, number, title } of session.matters.all()) names.set(id, `${number} ${title}`)
  return names
}

/** People of the firm as bills name them, by their user id. @internal */
export async function userNames(session: Session): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for await (const { userId, name } of session.users.all())
    names.set(userId, [name.family, name.given].filter((part) => part !== undefined).join(', '))
  return names
}
