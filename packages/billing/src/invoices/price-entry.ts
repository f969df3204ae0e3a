import {
  type CivilDate,
  civilDate,
  type Finding,
  formatMoney,
  isCivilDate,
  type Money,
  multiply,
  ofMinor,
  type Reason,
} from '@matterkit/core/values'
import { partsOf, timesParts } from '../amounts/times-units.js'
import { unknownCode } from '../codes/utbms.js'
import { fail } from '../errors.js'
import { noFaults } from '../faults.js'
import { because } from '../messages.js'
import type { RateCard } from '../rates/rate-card.js'
import { rateFor } from '../rates/rate-for.js'
import { isMoney } from '../rates/rate-index.js'
import { type BilledTime, billedTime } from '../time/billed-time.js'
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
  /** The rate it was approved at: it stays, whatever the card says by now. */
  readonly approvedRate?: Money
  /** What it is billed at instead of its price, and why; above it or below it. */
  readonly writeTo?: WriteTo
  /** Shown on the bill and taken off again. */
  readonly noCharge?: boolean
}

/** A write-up or a write-down. @since 0.1.0 */
export interface WriteTo {
  readonly amount: Money
  readonly reason: string
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

/** What a bill knows of an entry besides the entry. @internal */
export interface Pricing {
  /** The time as the day's work was rounded. */
  readonly time?: BilledTime
  /** The rate of every hour. */
  readonly oneRate?: Money
  /** Included in what else is charged. */
  readonly included?: boolean
  /** Whose bill it is on, and for what matter; what the entry says unless given. */
  readonly clientId?: string
  readonly matterId?: string
}

/**
 * Rounds the time by the policy, finds the rate, multiplies the rounded hours, and rounds the amount once, half away
 * from zero. The hours are rounded before they are multiplied, so that what prints is what was multiplied. A rate that
 * was approved is used as it is.
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
  const { taskCode, activityCode } = entry
  const findings = [...unknownCode(taskCode, 'task'), ...unknownCode(activityCode, 'activity')]
  return { entry, ...priceOf(entry, card, policy, {}), findings }
}

/** The price alone, for a million entries. @internal */
export function priceOf(
  entry: BillableTime,
  card: RateCard,
  policy: TimePolicy,
  pricing: Pricing,
): Pick<PricedTime, 'units' | 'rate' | 'adjustment' | 'total' | 'reasons'> {
  if (!isSound(entry)) refuse(entry, policy)
  const time = pricing.time ?? billedTime(entry.seconds, policy)
  const { rate, reasons } = ratedAt(entry, card, pricing)
  const product = timesParts(rate.minor, partsOf(time.units))
  const asWorked =
    policy.increment === null ? multiply(rate, { num: BigInt(time.seconds), den: 3600n }).minor : product
  const free = entry.noCharge === true || pricing.included === true
  const minor = free ? 0 : (entry.writeTo?.amount.minor ?? asWorked)
  if (!Number.isSafeInteger(product) || !Number.isSafeInteger(minor - product))
    fail('ENTRY_TOO_LARGE', { id: entry.id })
  const { currency } = rate
  return {
    units: time.units,
    rate,
    adjustment: minor === product ? zero(currency) : ofMinor(minor - product, currency),
    total: { minor, currency },
    reasons:
      minor === product && !free
        ? time.reasons.concat(reasons)
        : [...time.reasons, ...reasons, ...adjusted(entry, pricing, time.units, rate, product, minor)],
  }
}

const zeros = new Map<string, Money>()

function zero(currency: string): Money {
  const known = zeros.get(currency)
  if (known !== undefined) return known
  const none = ofMinor(0, currency)
  zeros.set(currency, none)
  return none
}

function ratedAt(
  entry: BillableTime,
  card: RateCard,
  pricing: Pricing,
): { rate: Money; reasons: readonly Reason[] } {
  const { on, activityCode, timekeeper, approvedRate } = entry
  const clientId = pricing.clientId ?? entry.clientId
  const matterId = pricing.matterId ?? entry.matterId
  const { oneRate } = pricing
  if (oneRate !== undefined)
    return { rate: oneRate, reasons: [because('RATE_BLENDED', { rate: formatMoney(oneRate) })] }
  if (approvedRate !== undefined) {
    return { rate: approvedRate, reasons: [because('RATE_APPROVED', { rate: formatMoney(approvedRate) })] }
  }
  const work: { -readonly [K in keyof Parameters<typeof rateFor>[0]]: Parameters<typeof rateFor>[0][K] } = {
    on,
    timekeeperId: timekeeper.id,
  }
  if (timekeeper.classification !== undefined) work.classification = timekeeper.classification
  if (clientId !== undefined) work.clientId = clientId
  if (matterId !== undefined) work.matterId = matterId
  if (activityCode !== undefined) work.activity = activityCode
  return rateFor(work, card)
}

const goodDays = new Set<string>()

function isSound({ id, on, narrative, timekeeper, approvedRate, writeTo }: BillableTime): boolean {
  if (typeof id !== 'string' || typeof narrative !== 'string') return false
  if (isBlank(id) || isBlank(narrative) || !timekeeper?.id) return false
  if (approvedRate !== undefined && (!isMoney(approvedRate) || approvedRate.minor < 0)) return false
  if (writeTo !== undefined && (!isMoney(writeTo.amount) || !writeTo.reason?.trim())) return false
  if (goodDays.has(on)) return true
  if (!isCivilDate(on)) return false
  if (goodDays.size < 20_000) goodDays.add(on)
  return true
}

function isBlank(text: string): boolean {
  return !(text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127) && !/\S/.test(text) // nearly all begin with a letter
}

/** Says everything that is wrong with an entry. */
function refuse(entry: BillableTime, policy: TimePolicy): never {
  const faults = noFaults()
  faults.attempt('on', () => civilDate(entry.on))
  for (const field of ['id', 'narrative'] as const) {
    if (typeof entry[field] !== 'string' || entry[field].trim() === '')
      faults.add('FIELD_MISSING', { field }, field)
  }
  if (!entry.timekeeper?.id) faults.add('FIELD_MISSING', { field: 'timekeeper' }, 'timekeeper')
  faults.attempt('seconds', () => billedTime(entry.seconds, policy))
  const { approvedRate, writeTo } = entry
  if (approvedRate !== undefined && !isMoney(approvedRate))
    faults.add('NOT_MONEY', { field: 'approvedRate' }, 'approvedRate')
  else if (approvedRate !== undefined && approvedRate.minor < 0)
    faults.add('RATE_NEGATIVE', {}, 'approvedRate')
  if (writeTo !== undefined && !isMoney(writeTo.amount))
    faults.add('NOT_MONEY', { field: 'writeTo' }, 'writeTo')
  if (writeTo !== undefined && !writeTo.reason?.trim())
    faults.add('FIELD_MISSING', { field: 'reason' }, 'writeTo.reason')
  const { findings } = faults
  return fail('ENTRY_INVALID', { id: String(entry.id), count: findings.length }, { findings })
}

function adjusted(
  entry: BillableTime,
  { included }: Pricing,
  units: string,
  rate: Money,
  product: number,
  minor: number,
): Reason[] {
  const { currency } = rate
  const said = {
    product: formatMoney({ minor: product, currency }),
    amount: formatMoney({ minor, currency }),
  }
  if (entry.noCharge === true) return [because('NO_CHARGE', { product: said.product })]
  if (included === true) return [because('INCLUDED', { product: said.product })]
  if (entry.writeTo !== undefined) {
    const data = { ...said, why: entry.writeTo.reason }
    return [because(minor < product ? 'WRITTEN_DOWN' : 'WRITTEN_UP', data)]
  }
  return [because('PRINT_DIFFERENCE', { units, rate: formatMoney(rate), ...said })]
}
