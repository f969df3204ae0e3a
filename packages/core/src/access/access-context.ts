import type { CustomField, ShareGrant, User } from '../models/index.js'
import type { Instant, Reason } from '../values/index.js'
import type { Actor } from './actor.js'
import type { Bond } from './bonds.js'
import type { Role } from './role.js'

/**
 * What a decision rests on: facts of the firm about one actor at one moment, gathered once for many decisions.
 *
 * @since 0.1.0
 */
export interface AccessContext {
  readonly actor: Actor
  readonly now: Instant
  /** The actor's record, where the firm keeps one. */
  readonly user: User | undefined
  /** The roles that apply to the actor; absent where the firm keeps none, and everyone is trusted. */
  readonly roles: readonly Role[] | undefined
  /** The matters whose team the actor is on today, by member record or as the responsible lawyer. */
  readonly ownMatterIds: ReadonlySet<string>
  /** What does not exist for the actor: ids by what they are of, each with the reason. */
  readonly hidden: Readonly<Record<Bond['to'], ReadonlyMap<string, Reason>>>
  /** What the firm has shared with the actor, where it is a client. */
  readonly shares: readonly ShareGrant[]
  /** Custom fields that only some roles see. */
  readonly marked: readonly CustomField[]
  /** Restricted matters that the actor opened for a stated reason. */
  readonly opened: ReadonlyMap<string, Instant>
}

/** A decision and what it rests on. @since 0.1.0 */
export interface Decision {
  readonly allow: boolean
  /** Never empty. */
  readonly reasons: readonly Reason[]
}
