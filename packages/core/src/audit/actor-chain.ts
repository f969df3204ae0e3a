/**
 * Who acted, link by link: a plugin for a user, a plugin for a plugin for a user.
 *
 * @since 0.1.0
 */
export interface ActorChain {
  /** The one whose hand it was: `user:u_1`, `client:con_…`, `service:import`, `plugin:acme.risk`. */
  readonly actor: string
  /** The id of the plugin, where it was one. */
  readonly plugin?: string
  /** For whom, where a plugin acted. */
  readonly onBehalfOf?: ActorChain
}

/**
 * The chain of an actor from the text that records and journal have of them. An id of a plugin holds no space, so the
 * text reads back in one way only, whatever the ids of users are.
 *
 * @example
 * actorChain('user:u_1') // { actor: 'user:u_1' }
 * actorChain('plugin:acme.risk for user:u_1') // { actor: 'plugin:acme.risk', plugin: 'acme.risk', onBehalfOf: { actor: 'user:u_1' } }
 * @since 0.1.0
 */
export function actorChain(text: string): ActorChain {
  const [, plugin, behind] = /^plugin:(\S+) for (.+)$/s.exec(text) ?? []
  if (plugin === undefined || behind === undefined) return { actor: text }
  return { actor: `plugin:${plugin}`, plugin, onBehalfOf: actorChain(behind) }
}

/**
 * The person, client or service behind a chain.
 *
 * @example
 * principalIn(actorChain('plugin:acme.risk for user:u_1')) // 'user:u_1'
 * @since 0.1.0
 */
export function principalIn({ actor, onBehalfOf }: ActorChain): string {
  return onBehalfOf === undefined ? actor : principalIn(onBehalfOf)
}
