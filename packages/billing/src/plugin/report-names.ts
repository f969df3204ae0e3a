import type { Firm, Matter, Session } from '@matterkit/core'
import type { FirmReport } from '../reports/pages.js'

/** A report of a firm's records: figures that name records by id, and the page and chart, which name them for people. @since 0.1.0 */
export interface RecordReport<Data> extends FirmReport {
  readonly data: Data
}

/** What people call a matter. @internal */
export function matterName({ number, title }: Pick<Matter, 'number' | 'title'>): string {
  return `${number} ${title}`
}

/** Matters as people know them, by id; those that the session sees. @internal */
export async function matterNames(session: Session): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for await (const matter of session.matters.all()) names.set(matter.id, matterName(matter))
  return names
}

/** The firm, where it has said what it is. @internal */
export async function firmOf(session: Session): Promise<Firm | undefined> {
  return (await session.firms.find({ limit: 1 })).items[0]
}
