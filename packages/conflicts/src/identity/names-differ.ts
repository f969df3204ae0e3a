import type { NameScore } from '../scoring/compare-parsed.js'

/** Words that are paired below this are taken for two names rather than one with a slip; initials are above it. */
const twoNames = 0.6

/** Whether two names hold something that sets them apart, however alike the rest: Joan and John, Fund II and Fund III. @internal */
export function namesDiffer({ best }: NameScore): boolean {
  return (
    best !== undefined &&
    (best.limits.length > 0 || best.alignment.pairs.some(({ likeness }) => likeness < twoNames))
  )
}
