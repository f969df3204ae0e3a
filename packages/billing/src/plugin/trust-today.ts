import type { Session } from '@matterkit/core'
import { type CivilDate, dateIn } from '@matterkit/core/values'
import { firmOf } from './report-names.js'
import { now } from './who.js'

/** Where a day begins first: of a firm that has not said where it is, a day has come once it has come anywhere. */
const first = 'Pacific/Kiritimati'

/** The day it is at the firm, by the host's clock. @internal */
export async function todayOf(session: Session): Promise<CivilDate> {
  const firm = await firmOf(session)
  return dateIn(firm?.zone ?? first, now(session))
}
