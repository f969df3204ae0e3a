/**
 * Who acts. The product has authenticated them; the host only writes down what it is told.
 *
 * @since 0.1.0
 */
export type Actor = { readonly user: string } | { readonly service: string }

/**
 * The actor as records and journal have it.
 *
 * @example
 * actorText({ user: 'u_1' }) // 'user:u_1'
 * @since 0.1.0
 */
export function actorText(actor: Actor): string {
  return 'user' in actor ? `user:${actor.user}` : `service:${actor.service}`
}
