import {
  addMonths,
  type CivilDate,
  civilDate,
  formatMoney,
  type Money,
  multiply,
  negate,
  ofMinor,
  percent,
  type Reason,
  subtract,
  sum,
} from '@matterkit/core/values'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { FeeArrangement, FeeFacts, Subscription } from './arrangement.js'
import { capFees } from './cap.js'
import { type ContingencyTerms, contingencyFee } from './contingency.js'

/** An amount that an arrangement adds to the fees, or takes off them. @internal */
export interface ArrangedFee {
  readonly amount: Money
  readonly narrative: string
  readonly on: CivilDate
  readonly taskCode?: string
  readonly reasons: readonly Reason[]
}

/** Whether the hours are included in what else is charged, and shown at nothing. @internal */
export function includesHours({ kind }: FeeArrangement): boolean {
  return kind === 'flat' || kind === 'milestones' || kind === 'subscription' || kind === 'contingency'
}

/** The rate of every hour, where the arrangement has one for all. @internal */
export function oneRate(arrangement: FeeArrangement): Money | undefined {
  if (arrangement.kind === 'blended') return arrangement.rate
  return arrangement.kind === 'capped' && arrangement.hours?.kind === 'blended'
    ? arrangement.hours.rate
    : undefined
}

/**
 * What an arrangement bills besides the hours.
 *
 * @param hours - the price of the hours on this bill
 * @param period - its first and last day; amounts stand on the last
 * @internal
 */
export function arrangedFees(
  arrangement: FeeArrangement,
  hours: Money,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  facts: FeeFacts,
): ArrangedFee[] {
  const none = ofMinor(0, hours.currency)
  const { billedBefore = none, recovery } = facts
  switch (arrangement.kind) {
    case 'hourly':
    case 'blended':
      return []
    case 'capped': {
      const { writeDown } = capFees(hours, arrangement.cap, billedBefore)
      if (writeDown.minor === 0) return []
      const data = {
        cap: formatMoney(arrangement.cap),
        before: formatMoney(billedBefore),
        fees: formatMoney(hours),
      }
      return [
        {
          amount: negate(writeDown),
          narrative: 'Fees above the agreed cap',
          on: to,
          reasons: [because('FEES_CAPPED', data)],
        },
      ]
    }
    case 'flat': {
      const { amount, narrative, taskCode } = arrangement
      if (facts.flatBilled === true) return []
      const task = taskCode === undefined ? {} : { taskCode }
      return [
        {
          amount,
          narrative,
          on: to,
          ...task,
          reasons: [because('FLAT_FEE', { amount: formatMoney(amount) })],
        },
      ]
    }
    case 'milestones':
      return arrangement.milestones
        .filter(
          ({ id, reachedOn }) =>
            reachedOn !== undefined && reachedOn <= to && !facts.milestonesBilled?.includes(id),
        )
        .map(({ id, name, amount, reachedOn }) => {
          const on = civilDate(reachedOn ?? to)
          return {
            amount,
            narrative: name,
            on: on < from ? from : on,
            reasons: [because('MILESTONE_REACHED', { id, on })],
          }
        })
    case 'subscription':
      return startsWithin(arrangement, from, to).map((on) => ({
        amount: arrangement.amount,
        narrative: arrangement.narrative,
        on,
        reasons: [because('SUBSCRIPTION_PERIOD', { from: on, months: arrangement.months })],
      }))
    case 'contingency':
      return recovery === undefined ? [] : [contingent(arrangement.terms, facts, to)]
    case 'hybrid': {
      const part = percent(arrangement.hourlyPercent)
      if (part.num < 0n || part.num > part.den)
        fail('FEE_TERMS_INVALID', { why: `${arrangement.hourlyPercent} percent is not 0 to 100` })
      const kept = multiply(hours, part)
      const off = subtract(kept, hours)
      const data = { percent: arrangement.hourlyPercent, fees: formatMoney(hours) }
      const reduced: ArrangedFee = {
        amount: off,
        narrative: 'Reduction to the agreed part of hourly fees',
        on: to,
        reasons: [because('HOURS_IN_PART', data)],
      }
      const shared = recovery === undefined ? [] : [contingent(arrangement.terms, facts, to)]
      const credited =
        recovery !== undefined && arrangement.creditHours ? sum([billedBefore, kept], hours.currency) : none
      const most = Math.min(credited.minor, shared[0]?.amount.minor ?? 0)
      const credit: ArrangedFee = {
        amount: ofMinor(-most, hours.currency),
        narrative: 'Hourly fees credited against the contingent fee',
        on: to,
        reasons: [because('HOURS_CREDITED', { hours: formatMoney(credited) })],
      }
      return [reduced, ...shared, credit].filter(({ amount }) => amount.minor !== 0)
    }
  }
}

function contingent(terms: ContingencyTerms, { recovery }: FeeFacts, on: CivilDate): ArrangedFee {
  if (recovery === undefined) throw new Error('asked only where there is a recovery')
  const { fee, reasons } = contingencyFee(recovery, terms)
  return { amount: fee, narrative: 'Contingent fee', on, reasons }
}

/** The first days of the periods of a subscription that begin within a bill's. */
function startsWithin(
  { from: first, to: last, months }: Subscription,
  from: CivilDate,
  to: CivilDate,
): CivilDate[] {
  if (!Number.isInteger(months) || months < 1 || months > 120)
    fail('FEE_TERMS_INVALID', { why: `a period of ${months} months` })
  const starts: CivilDate[] = []
  for (let count = 0; count < 12_000; count += months) {
    const start = addMonths(civilDate(first), count)
    if (start > to || (last !== undefined && start > last)) break
    if (start >= from) starts.push(start)
  }
  return starts
}
