import { formatMoney, type Money, multiply, percent, plus, type Reason } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'

/** How costs are passed on. @since 0.1.0 */
export interface MarkupRule {
  readonly kind: 'hard' | 'soft'
  /** UTBMS expense code it is for; all of the kind unless given. */
  readonly expenseCode?: string
  readonly percent: string
}

/**
 * What a cost is charged at. A hard cost was paid to another for the client and is passed on as it was, unless the client
 * agreed otherwise: a markup of hard costs needs `agreed`.
 *
 * @throws `MARKUP_INVALID` for a markup of a hard cost nobody agreed to, and one below zero
 * @example
 * markUp({ cost: money('10.00', 'USD'), kind: 'soft' }, [{ kind: 'soft', percent: '15' }]).amount // { minor: 1150, currency: 'USD' }
 * @since 0.1.0
 */
export function markUp(
  {
    cost,
    kind,
    expenseCode,
  }: { readonly cost: Money; readonly kind: 'hard' | 'soft'; readonly expenseCode?: string },
  rules: readonly MarkupRule[],
  agreed: boolean = false,
): { readonly amount: Money; readonly reasons: readonly Reason[] } {
  const fitting = rules.filter(
    (rule) => rule.kind === kind && (rule.expenseCode === undefined || rule.expenseCode === expenseCode),
  )
  const rule = fitting.find((each) => each.expenseCode !== undefined) ?? fitting[0]
  if (rule === undefined) return { amount: cost, reasons: [because('AT_COST', {})] }
  const rate = percent(rule.percent)
  if (rate.num < 0n) fail('MARKUP_INVALID', { why: `${rule.percent} percent is below zero` })
  if (kind === 'hard' && rate.num > 0n && !agreed)
    fail('MARKUP_INVALID', { why: 'a hard cost is marked up only where the client agreed' })
  const amount = multiply(cost, plus(rate, { num: 1n, den: 1n }))
  return {
    amount,
    reasons: [
      because('MARKED_UP', { cost: formatMoney(cost), percent: rule.percent, amount: formatMoney(amount) }),
    ],
  }
}
