import { civilDate, daysBetween, formatMoney, type Money, ofMinor } from '@matterkit/core/values'
import { grouped } from '../grouped.js'
import { type BillFact, middleOf, type Unusual, unusual } from './unusual.js'

/** What is known of clients when bills are looked at. @since 0.1.0 */
export interface BillHabits {
  /** Above which a client wants to approve a bill, by client. */
  readonly limits?: Readonly<Record<string, Money>>
}

/**
 * What is unusual in bills:
 *
 * - one that is more than twice the greatest before it on its matter, and far above them (six of them or more are needed);
 * - two of one matter that come to the same within 45 days, and are no flat fees;
 * - bills to a client that gather below the limit above which it approves them: of those within a tenth of it, so many below
 *   that an even chance gives it once in a thousand times.
 *
 * Each is a question to a person and no verdict.
 *
 * @throws `DATE_INVALID`
 * @example
 * const bill = { client: 'HARBOR', matter: '81', total: money('1250.40', 'USD') }
 * const found = unusualBills([{ ...bill, bill: '1', on: '2026-10-31' }, { ...bill, bill: '2', on: '2026-11-09' }])
 * found.map(({ code, ids }) => [code, ids]) // [['BILL_REPEATED', ['1', '2']]]
 * @since 0.1.0
 */
export function unusualBills(bills: readonly BillFact[], { limits = {} }: BillHabits = {}): Unusual[] {
  const ordered = bills.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const ofMatters = [...grouped(ordered, ({ matter, total }) => `${matter}\0${total.currency}`).values()]
  return [
    ...ofMatters.flatMap(farAbove),
    ...ofMatters.flatMap(repeated),
    ...[...grouped(ordered, ({ client }) => client)].flatMap(([client, own]) =>
      Object.hasOwn(limits, client) ? underLimit(client, own, limits[client] as Money) : [],
    ),
  ]
}

function farAbove(bills: readonly BillFact[]): Unusual[] {
  const before: number[] = []
  const found: Unusual[] = []
  for (const { bill, total } of bills) {
    const { minor, currency } = total
    if (minor <= 0) continue
    const { median, spread } = middleOf(before.map((each) => Math.log(each)))
    const far = Math.log(minor) > median + 6 * Math.max(spread, 0.1)
    if (before.length >= 6 && far && minor > 2 * Math.max(...before)) {
      const usual = formatMoney(ofMinor(Math.round(Math.exp(median)), currency))
      const data = { bill, total: formatMoney(total), earlier: before.length, usual }
      found.push(unusual('BILL_FAR_ABOVE', `bill ${bill}`, data, [bill]))
    }
    before.push(minor)
  }
  return found
}

function repeated(bills: readonly BillFact[]): Unusual[] {
  const found: Unusual[] = []
  const last = new Map<number, BillFact>()
  for (const each of bills) {
    if (each.isFlat === true || each.total.minor <= 0) continue
    const earlier = last.get(each.total.minor)
    last.set(each.total.minor, each)
    if (earlier === undefined) continue
    const days = daysBetween(civilDate(earlier.on), civilDate(each.on))
    if (days > 45) continue
    const data = { bill: earlier.bill, other: each.bill, days, total: formatMoney(each.total) }
    found.push(unusual('BILL_REPEATED', `bill ${each.bill}`, data, [earlier.bill, each.bill]))
  }
  return found
}

function underLimit(client: string, bills: readonly BillFact[], limit: Money): Unusual[] {
  const near = bills.filter(
    ({ total: { minor, currency } }) =>
      currency === limit.currency && Math.abs(minor - limit.minor) * 10 <= limit.minor,
  )
  const under = near.filter(({ total }) => total.minor <= limit.minor)
  if (tail(under.length, near.length) > 0.001) return []
  const data = { client, under: under.length, near: near.length, limit: formatMoney(limit) }
  return [
    unusual(
      'BILLS_UNDER_LIMIT',
      client,
      data,
      under.map(({ bill }) => bill),
    ),
  ]
}

/** How probable it is that of so many even chances at least so many come out. */
function tail(least: number, of: number): number {
  let term = 0.5 ** of
  let sum = 0
  for (let k = 0; k <= of; k++) {
    if (k >= least) sum += term
    term *= (of - k) / (k + 1)
  }
  return sum
}
