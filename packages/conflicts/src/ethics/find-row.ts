import type { AnsweredRow } from './jurisdictions.js'
import { type KnownRole, type NewRole, standingOf, type Via } from './roles.js'

/** What a new role counts as where the table has no row for it. */
const alsoAs: Readonly<Partial<Record<NewRole, NewRole>>> = {
  'co-client': 'client',
  'adverse-witness': 'other',
  witness: 'other',
  payer: 'other',
  counsel: 'other',
}

/**
 * The row for a standing: the one of this very role before the one of its kind, the one for this relatedness before the
 * one that fits any.
 *
 * @internal
 */
export function findRow(
  table: readonly AnsweredRow[],
  role: KnownRole,
  via: Via,
  as: NewRole,
): AnsweredRow | undefined {
  const standing = standingOf(role)
  const vias = via === 'owned' ? (['owned', 'family'] as const) : [via]
  const roles = [as, alsoAs[as], 'any'].filter((each) => each !== undefined)
  const related =
    role.relatedness === 'same-proceeding'
      ? ['same-proceeding', 'related', undefined]
      : [role.relatedness, undefined]
  for (const each of vias) {
    const rows = table.filter((row) => row.standing === standing && row.via === each)
    for (const one of roles) {
      for (const relatedness of related) {
        const found = rows.find((row) => row.as === one && row.relatedness === relatedness)
        if (found !== undefined) return found
      }
    }
  }
  return undefined
}
