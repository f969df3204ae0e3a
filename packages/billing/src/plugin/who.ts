import type { Session } from '@matterkit/core'
import { type Instant, instantOf } from '@matterkit/core/values'

/** Who acts, as records name them. @internal */
export function nameOf({ actor }: Session): string {
  if ('user' in actor) return actor.user
  return 'service' in actor ? `service:${actor.service}` : 'client'
}

/** The time of a session. @internal */
export function now(session: Session): Instant {
  return instantOf(session.now())
}
