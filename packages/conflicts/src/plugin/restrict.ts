import { because } from '../messages.js'
import type { CheckFinding } from './conflict-check.js'

/** What whoever asked for a check may see: ids of contacts, numbers of matters. @internal */
export interface Sight {
  readonly contacts: ReadonlySet<string>
  readonly matters: ReadonlySet<string>
}

/** Stands where a name, a contact or a matter behind a wall would. @internal */
export const restricted = 'restricted'

/**
 * A finding as it may be shown: one that touches anything behind a wall keeps its rule and its weight, so that nobody
 * goes on as if it were not there, and loses every name, matter and reason that would tell whom it is about.
 *
 * @param touched - the contacts on the way to the finding, and the matters it rests on
 * @internal
 */
export function restrict(
  finding: CheckFinding,
  touched: { readonly contacts: readonly string[]; readonly matters: readonly string[] },
  sight: Sight,
): CheckFinding {
  const seen =
    touched.contacts.every((id) => sight.contacts.has(id)) &&
    touched.matters.every((id) => sight.matters.has(id))
  if (seen) return finding
  const { party, weight, rule } = finding
  return {
    ...because('RESTRICTED', { party, rule }),
    party,
    contactId: restricted,
    name: restricted,
    score: 0,
    weight,
    rule,
    reasons: [because('RESTRICTED_ROUTE', {})],
  }
}
