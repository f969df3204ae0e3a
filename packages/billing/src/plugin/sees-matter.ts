import type { Id, Session } from '@matterkit/core'
import { MatterkitError } from '@matterkit/core/values'

/** Whether a session sees a matter. Asked by `get`, so that who tries what is behind a wall is written down. @internal */
export async function seesMatter(session: Session, matter: string): Promise<boolean> {
  try {
    await session.matters.get(matter as Id<'matter'>)
    return true
  } catch (error) {
    if (error instanceof MatterkitError && error.code === 'NOT_FOUND') return false
    throw error
  }
}
