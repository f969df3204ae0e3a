import { daysBetween, type Money } from '@matterkit/core/values'

/** A charge of a card statement. @since 0.1.0 */
export interface CardCharge {
  /** The bank's own reference, or what a reader made of the line. */
  readonly reference: string
  readonly on: string
  readonly merchant: string
  /** Above zero for a charge, below for a refund. */
  readonly amount: Money
  readonly cardholder?: string
  /** What was noted on it: often the matter's number. */
  readonly memo?: string
}

/** A matter that a charge may be for. @since 0.1.0 */
export interface ChargeableMatter {
  readonly id: string
  readonly number: string
  /** Names that may stand on a charge: the client's, the court's. */
  readonly names: readonly string[]
  readonly timekeeperIds: readonly string[]
  /** Days on which somebody worked out of the office for it: hearings, depositions. */
  readonly events?: readonly { readonly on: string; readonly place?: string; readonly userId?: string }[]
}

/** A matter for a charge, how well it fits (0 to 1), and why. @since 0.1.0 */
export interface ChargeMatch {
  readonly matterId: string
  readonly score: number
  readonly why: readonly ('number-in-memo' | 'name-on-charge' | 'event-on-day' | 'cardholder-on-team')[]
}

/**
 * The matters a charge may be for, the best first. Only a matter's number in the memo is taken as sure; all else is a
 * proposal, for a person to take or leave.
 *
 * @example
 * const matter = { id: 'm1', number: '2026-0081', names: ['Harbor Freight'], timekeeperIds: ['u_1'] }
 * const charge = { reference: '1', on: '2026-11-02', merchant: 'Westlaw', amount: money('20', 'USD'), memo: 'for 2026-0081' }
 * matchCharge(charge, [matter]) // [{ matterId: 'm1', score: 1, why: ['number-in-memo'] }]
 * @since 0.1.0
 */
export function matchCharge(charge: CardCharge, matters: readonly ChargeableMatter[]): ChargeMatch[] {
  const text = ` ${`${charge.merchant} ${charge.memo ?? ''}`.toLowerCase().replace(/[^\p{L}\d-]+/gu, ' ')} `
  return matters
    .map(({ id, number, names, timekeeperIds, events = [] }): ChargeMatch => {
      const why: ChargeMatch['why'][number][] = []
      if (text.includes(` ${number.toLowerCase()} `)) why.push('number-in-memo')
      if (
        names.some((name) =>
          text.includes(
            ` ${name
              .toLowerCase()
              .replace(/[^\p{L}\d-]+/gu, ' ')
              .trim()} `,
          ),
        )
      )
        why.push('name-on-charge')
      const near = events.filter(
        ({ on, userId }) =>
          Math.abs(daysBetween(on as never, charge.on as never)) <= 1 &&
          (userId === undefined || userId === charge.cardholder),
      )
      if (near.length > 0) why.push('event-on-day')
      if (charge.cardholder !== undefined && timekeeperIds.includes(charge.cardholder))
        why.push('cardholder-on-team')
      const weights = {
        'number-in-memo': 1,
        'name-on-charge': 0.6,
        'event-on-day': 0.4,
        'cardholder-on-team': 0.1,
      }
      const score = Math.min(
        1,
        why.reduce((all, each) => all + weights[each], 0),
      )
      return { matterId: id, score, why }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
}
