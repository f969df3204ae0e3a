import {
  type CivilDate,
  civilDate,
  type Finding,
  formatMoney,
  type Money,
  multiply,
  ofMinor,
  type Reason,
  subtract,
} from '@matterkit/core/values'
import { unknownCode } from '../codes/utbms.js'
import { fail } from '../errors.js'
import { noFaults } from '../faults.js'
import { because } from '../messages.js'
import type { RateCard } from '../rates/rate-card.js'
import { rateFor } from '../rates/rate-for.js'
import { billedTime } from '../time/billed-time.js'
import type { TimePolicy } from '../time/time-policy.js'
import type { Timekeeper } from './invoice.js'

/**
 * Time worked, ready to be billed.
 *
 * @since 0.1.0
 */
export interface BillableTime {
  readonly id: string
  readonly on: CivilDate | string
  /** Whole seconds as worked. */
  readonly seconds: number
  readonly narrative: string
  readonly timekeeper: Timekeeper
  readonly clientId?: string
  readonly matterId?: string
  readonly taskCode?: string
  readonly activityCode?: string
  /** Shown on the bill and taken off again. */
  readonly noCharge?: boolean
}

/**
 * Time with its price, exact: `total = rate × units + adjustment`.
 *
 * @since 0.1.0
 */
export interface PricedTime {
  readonly entry: BillableTime
  /** Hours as billed: a plain decimal. */
  readonly units: string
  readonly rate: Money
  readonly adjustment: Money
  readonly total: Money
  readonly reasons: readonly Reason[]
  /** Codes that are not known, for a person to look at. */
  readonly findings: readonly Finding[]
}

/**
 * Rounds the time by the policy, finds the rate, multiplies the rounded hours, and rounds the amount once, half away
 * from zero. The hours are rounded before they are multiplied, so that what prints is what was multiplied.
 *
 * @throws `ENTRY_INVALID` with every fault of the entry; `RATE_MISSING`, `RATE_CARD_INVALID`, `TIME_POLICY_INVALID`
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const card = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * priceEntry(entry, card, { mode: 'up' }).total // { minor: 83950, currency: 'USD' }
 * @since 0.1.0
 */
export function priceEntry(entry: BillableTime, card: RateCard, policy: TimePolicy): PricedTime {
  const faults = noFaults()
  faults.attempt('on', () => civilDate(entry.on))
  for (const field of ['id', 'narrative'] as const) {
    if (typeof entry[field] !== 'string' || entry[field].trim() === '')
      faults.add('FIELD_MISSING', { field }, field)
  }
  if (!entry.timekeeper?.id) faults.add('FIELD_MISSING', { field: 'timekeeper' }, 'timekeeper')
  const time = faults.attempt('seconds', () => billedTime(entry.seconds, policy))
  if (time === undefined || faults.findings.length > 0) {
    return fail(
      'ENTRY_INVALID',
      { id: String(entry.id), count: faults.findings.length },
      { findings: faults.findings },
    )
  }
  const { on, clientId, matterId, activityCode, taskCode, timekeeper } = entry
  const { rate, reasons } = rateFor(
    {
      on,
      timekeeperId: timekeeper.id,
      classification: timekeeper.classification,
      ...(clientId === undefined ? {} : { clientId }),
      ...(matterId === undefined ? {} : { matterId }),
      ...(activityCode === undefined ? {} : { activity: activityCode }),
    },
    card,
  )
  const product = multiply(rate, time.units)
  const asWorked =
    policy.increment === null ? multiply(rate, { num: BigInt(time.seconds), den: 3600n }) : product
  const total = entry.noCharge === true ? ofMinor(0, rate.currency) : asWorked
  return {
    entry,
    units: time.units,
    rate,
    adjustment: subtract(total, product),
    total,
    reasons: [...time.reasons, ...reasons, ...adjusted(entry, time.units, rate, product, total)],
    findings: [...unknownCode(taskCode, 'task'), ...unknownCode(activityCode, 'activity')],
  }
}

function adjusted(entry: BillableTime, units: string, rate: Money, product: Money, total: Money): Reason[] {
  if (entry.noCharge === true) return [because('NO_CHARGE', { product: formatMoney(product) })]
  if (product.minor === total.minor) return []
  const data = { units, rate: formatMoney(rate), product: formatMoney(product), amount: formatMoney(total) }
  return [because('PRINT_DIFFERENCE', data)]
}
