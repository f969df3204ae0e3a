import type { UserId } from '../values/index.js'

/**
 * Who acts. The product has authenticated them; the host only writes down what it is told, and lets them see and do
 * what the firm's records say.
 *
 * A client is a contact in the portal. A service is a program of the firm's own, which walls do not keep out. A plugin
 * on behalf of someone sees and does what they may.
 *
 * @since 0.1.0
 */
export type Actor =
  | { readonly user: UserId }
  | { readonly client: string }
  | { readonly service: string }
  | { readonly plugin: string; readonly onBehalfOf: Actor }

/**
 * The actor as records and journal have it.
 *
 * @example
 * actorText({ user: 'u_1' }) // 'user:u_1'
 * actorText({ plugin: 'acme.risk', onBehalfOf: { user: 'u_1' } }) // 'plugin:acme.risk for user:u_1'
 * @since 0.1.0
 */
export function actorText(actor: Actor): string {
  if ('user' in actor) return `user:${actor.user}`
  if ('client' in actor) return `client:${actor.client}`
  if ('service' in actor) return `service:${actor.service}`
  return `plugin:${actor.plugin} for ${actorText(actor.onBehalfOf)}`
}

/** The person, client or service behind an actor. @since 0.1.0 */
export function principalOf(actor: Actor): Exclude<Actor, { readonly plugin: string }> {
  return 'plugin' in actor ? principalOf(actor.onBehalfOf) : actor
}

/** What an actor looks like, for whoever gave something else. @internal */
export const actorForms: string = '{ user }, { client }, { service } or { plugin, onBehalfOf }'

/** Whether something says who acts. @internal */
export function isActor(value: unknown): value is Actor {
  if (typeof value !== 'object' || value === null) return false
  const { user, client, service, plugin, onBehalfOf } = value as Readonly<Record<string, unknown>>
  if (plugin !== undefined) return isId(plugin) && isActor(onBehalfOf)
  return (
    [user, client, service].filter((each) => each !== undefined).every(isId) && isOne(user, client, service)
  )
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isOne(...values: readonly unknown[]): boolean {
  return values.filter((each) => each !== undefined).length === 1
}
