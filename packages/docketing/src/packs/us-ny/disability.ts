import { after, type Due, laterOf } from '../../rules/due.js'
import type { More } from '../rows.js'

/** What extends a limitation. @internal */
export const tolling: string =
  'A disability at accrual extends a time of three years or more to three years after it ends, a shorter one by its length (CPLR 208); for insanity, and for infants in medical malpractice, within ten years of accrual. Absence, death and stays (CPLR 204, 207, 210) are not worked out here.'

/** A time that no court extends. @internal */
export const fixed = { extendable: false, critical: true } as const

/** Years from accrual, and no less than three from the end of a disability. @internal */
export function years(count: number): Due {
  return laterOf(after(count, 'year'), after(3, 'year', 'disabilityEnded'))
}

/** Leaves the time of a disability out. @internal */
export const less = { excludedBetween: ['disabilityBegan', 'disabilityEnded'] } as const

/** A limitation for the claims of some words. @internal */
export function claim(...words: string[]): More {
  return { ...fixed, warnings: [tolling], when: { claim: words }, family: 'limitation' }
}
