import { after, type Due } from '../../rules/due.js'
import type { More } from '../rows.js'

/** What stops a limitation. */
const tolling: string =
  'The time of an absence from the state (section 351), of minority or want of capacity (352), of prison (352.1, at most two years) or of a stay (356) does not count: give its beginning and its end.'

/** A time that no court extends. @internal */
export const fixed = { extendable: false, critical: true } as const

/** Years from accrual, or from the date of a fact, less a time that does not count. @internal */
export function years(count: number, from?: string): Due {
  const excludedBetween = ['tollingBegan', 'tollingEnded'] as const
  return after(count, 'year', { excludedBetween, ...(from === undefined ? {} : { from }) })
}

/** A limitation for the claims of some words. @internal */
export function claim(...words: string[]): More {
  return { ...fixed, warnings: [tolling], when: { claim: words }, family: 'limitation' }
}
