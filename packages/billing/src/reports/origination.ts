import { allocate, type Money, ofMinor } from '@matterkit/core/values'

/** Money and who brought it, in shares. @since 0.1.0 */
export interface Originated {
  readonly amount: Money
  /** Exact shares; they need not come to 100. Nobody, where it is empty. */
  readonly by: readonly { readonly who: string; readonly share: string }[]
}

/**
 * What each person brought the firm: every amount is shared out so that the shares come to it, by the largest remainder. What
 * nobody is named for stands under an empty name, so that the whole is always there.
 *
 * @throws `SHARES_INVALID`, `NUMBER_INVALID`
 * @example
 * const brought = [{ amount: money('0.05', 'USD'), by: [{ who: 'chen', share: '70' }, { who: 'mora', share: '30' }] }]
 * origination(brought, 'USD').map(({ who, amount }) => [who, amount.minor]) // [['chen', 4], ['mora', 1]]
 * @since 0.1.0
 */
export function origination(
  all: readonly Originated[],
  currency: string,
): readonly { readonly who: string; readonly amount: Money }[] {
  const sums = new Map<string, number>()
  const add = (who: string, minor: number) => sums.set(who, (sums.get(who) ?? 0) + minor)
  for (const { amount, by } of all) {
    if (by.length === 0) add('', amount.minor)
    const parts =
      by.length === 0
        ? []
        : allocate(
            amount,
            by.map(({ share }) => share),
          )
    for (const [at, { who }] of by.entries()) add(who, parts[at]?.minor ?? 0)
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([who, minor]) => ({ who, amount: ofMinor(minor, currency) }))
}
