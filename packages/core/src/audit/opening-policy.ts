/**
 * The models of which every opening of a record is written to the journal: `['matter', 'document']`. The opening of a
 * restricted record is written whatever is said here.
 *
 * @since 0.1.0
 */
export type OpeningPolicy = readonly string[]

/**
 * Whether the opening of a record is written.
 *
 * @param restricted - it is open to few: a restricted matter, a privileged document
 * @example
 * isOpeningKept(['matter'], 'matter', false) // true
 * isOpeningKept(['matter'], 'document', false) // false
 * isOpeningKept([], 'document', true) // true
 * @since 0.1.0
 */
export function isOpeningKept(policy: OpeningPolicy, model: string, restricted: boolean): boolean {
  return restricted || policy.includes(model)
}
