import {
  compareExact,
  type Exact,
  exact,
  formatMoney,
  multiply,
  ofMinor,
  plus,
  sum,
  times,
} from '@matterkit/core/values'
import { apportionTo } from '../amounts/apportion.js'
import { fail } from '../errors.js'
import { because } from '../messages.js'
import type { Invoice, InvoiceLine } from './invoice.js'

/** Who pays which part. @since 0.1.0 */
export interface Payor {
  readonly id: string
  readonly name: string
  /** Percent of the bill: an exact decimal or fraction, `33.5` or `100/3`. All together are 100, exactly. */
  readonly percent: string
}

/**
 * Splits an invoice among payors. The total is allocated first, by the largest remainder, the earlier payor first on a
 * tie; every line and every tax of a line is then shared out so that the shares of a line add up to the line, the lines
 * of a payor add up to their part of the total, and every share is within a unit of its exact part. Splitting each line
 * by itself would favour the first payor by half a cent a line.
 *
 * A share keeps hours and rate as they were; its adjustment takes it to the payor's part.
 *
 * @throws `PAYORS_INVALID` unless there are payors, each once, each of zero percent or more, and 100 percent together
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const payors = [{ id: 'a', name: 'A', percent: '66.6' }, { id: 'b', name: 'B', percent: '33.4' }]
 * splitInvoice(invoice, payors).map(({ total }) => total.minor) // [55911, 28039]
 * splitInvoice(invoice, payors.slice(1)) // PAYORS_INVALID
 * @since 0.1.0
 */
export function splitInvoice(invoice: Invoice, payors: readonly Payor[]): Invoice[] {
  const weights = weightsOf(payors)
  const { currency, lines, pricesIncludeTax } = invoice
  const amounts = lines.map(({ total }) => total.minor)
  const taxes = lines.flatMap((line) => (line.taxes ?? []).map(({ amount }) => amount.minor))
  // what adds up to the total is shared out together; taxes that the prices include are part of it already
  const cells = pricesIncludeTax
    ? [...shareOut(amounts, weights), ...shareOut(taxes, weights)]
    : shareOut([...amounts, ...taxes], weights)
  return payors.map((payor, column) => {
    const part = cells.map((row) => ofMinor(row[column] ?? 0n, currency))
    let nextTax = lines.length
    const own = lines.map((line, index): InvoiceLine => {
      const total = part[index] ?? ofMinor(0, currency)
      const taxesOfLine = line.taxes?.map((tax) => ({
        ...tax,
        amount: part[nextTax++] ?? ofMinor(0, currency),
      }))
      const adjustment = ofMinor(total.minor - multiply(line.unitCost, line.units).minor, currency)
      return { ...line, adjustment, total, ...(taxesOfLine === undefined ? {} : { taxes: taxesOfLine }) }
    })
    return shareOf(invoice, payor, own)
  })
}

function shareOf(invoice: Invoice, payor: Payor, lines: readonly InvoiceLine[]): Invoice {
  const { currency, pricesIncludeTax } = invoice
  const of = (...types: readonly InvoiceLine['type'][]) =>
    sum(
      lines.filter(({ type }) => types.includes(type)).map(({ total }) => total),
      currency,
    )
  const taxes = invoice.taxes.map((tax) => {
    const bearing = lines.filter((line) => line.taxes?.some(({ id }) => id === tax.id))
    const amount = sum(
      bearing.flatMap(
        (line) => line.taxes?.filter(({ id }) => id === tax.id).map((each) => each.amount) ?? [],
      ),
      currency,
    )
    const gross = sum(
      bearing.map(({ total }) => total),
      currency,
    )
    return { ...tax, amount, base: pricesIncludeTax ? ofMinor(gross.minor - amount.minor, currency) : gross }
  })
  const taxTotal = sum(
    taxes.map(({ amount }) => amount),
    currency,
  )
  const amounts = of('F', 'E', 'IF', 'IE')
  const net = pricesIncludeTax ? ofMinor(amounts.minor - taxTotal.minor, currency) : amounts
  const total = sum([net, taxTotal], currency)
  const whole = formatMoney(invoice.total)
  const reason = because('SPLIT_SHARE', {
    payor: payor.name,
    percent: payor.percent,
    whole,
    amount: formatMoney(total),
  })
  return {
    ...invoice,
    lines,
    fees: of('F'),
    expenses: of('E'),
    adjustments: of('IF', 'IE'),
    net,
    taxes,
    taxTotal,
    total,
    payor: { ...payor, of: invoice.total },
    reasons: [...invoice.reasons, reason],
  }
}

/** The part of each payor; together they bear it all, or it is refused. @internal */
export function weightsOf(payors: readonly Payor[]): Exact[] {
  const weights = payors.map(({ percent }) => times(exact(percent), { num: 1n, den: 100n }))
  const whole = weights.reduce(plus, { num: 0n, den: 1n })
  if (new Set(payors.map(({ id }) => id)).size < payors.length)
    fail('PAYORS_INVALID', { why: 'a payor is named twice' })
  if (weights.some(({ num }) => num < 0n)) fail('PAYORS_INVALID', { why: 'a payor bears less than nothing' })
  if (compareExact(whole, { num: 1n, den: 1n }) !== 0) {
    fail('PAYORS_INVALID', {
      why: `the parts are ${payors.map(({ percent }) => percent).join(' + ')} percent, not 100`,
    })
  }
  return weights
}

/**
 * Shares rows among columns so that rows and columns add up. Each row is cut to whole units, and what is left over goes
 * to the columns that are furthest behind; where a column still ends beside its total, units are passed along rows that
 * have one to give.
 *
 * @internal
 */
export function shareOut(rows: readonly number[], weights: readonly Exact[]): bigint[][] {
  const total = rows.reduce((all, minor) => all + BigInt(minor), 0n)
  const wanted = apportionTo(
    total,
    weights.map((weight) => times(weight, { num: total, den: 1n })),
  )
  const common = weights.reduce((den, weight) => (den * weight.den) / gcd(den, weight.den), 1n)
  const scaled = weights.map(({ num, den }) => num * (common / den))
  const behind = weights.map(() => 0n) // by how much, in units of 1/common
  const floors: bigint[][] = []
  const cells = rows.map((minor) => {
    const parts = scaled.map((weight) => BigInt(minor) * weight)
    const floor = parts.map((part) => (part - mod(part, common)) / common)
    floors.push(floor)
    const row = [...floor]
    let left = BigInt(minor) - floor.reduce((all, unit) => all + unit, 0n)
    for (const [column, part] of parts.entries()) behind[column] = (behind[column] ?? 0n) + mod(part, common)
    const order = row
      .map((_, column) => column)
      .filter((column) => mod(parts[column] ?? 0n, common) !== 0n)
      .sort(
        (a, b) =>
          Number((behind[b] ?? 0n) > (behind[a] ?? 0n)) - Number((behind[b] ?? 0n) < (behind[a] ?? 0n)) ||
          a - b,
      )
    for (const column of order) {
      if (left === 0n) break
      row[column] = (row[column] ?? 0n) + 1n
      behind[column] = (behind[column] ?? 0n) - common
      left -= 1n
    }
    return row
  })
  balance(
    cells,
    floors,
    wanted,
    (row, column) => mod(BigInt(rows[row] ?? 0) * (scaled[column] ?? 0n), common) !== 0n,
  )
  return cells
}

/** Passes units from columns that have too many to those that have too few, each cell staying within a unit. */
function balance(
  cells: bigint[][],
  floors: readonly bigint[][],
  wanted: readonly bigint[],
  inexact: (row: number, column: number) => boolean,
): void {
  const columns = wanted.map((_, column) => column)
  const sums = columns.map((column) => cells.reduce((all, row) => all + (row[column] ?? 0n), 0n))
  const off = (column: number) => (sums[column] ?? 0n) - (wanted[column] ?? 0n)
  for (
    let from = columns.find((column) => off(column) > 0n);
    from !== undefined;
    from = columns.find((column) => off(column) > 0n)
  ) {
    const came = new Map<number, { column: number; row: number }>()
    const queue = [from]
    let found: number | undefined
    for (let at = 0; at < queue.length && found === undefined; at++) {
      const column = queue[at] ?? 0
      for (const other of columns) {
        if (other === from || came.has(other)) continue
        const row = cells.findIndex(
          (cell, index) =>
            (cell[column] ?? 0n) > (floors[index]?.[column] ?? 0n) &&
            (cell[other] ?? 0n) === (floors[index]?.[other] ?? 0n) &&
            inexact(index, other),
        )
        if (row < 0) continue
        came.set(other, { column, row })
        queue.push(other)
        if (off(other) < 0n) found = other
      }
    }
    if (found === undefined) throw new Error('a fractional split within its bounds always has a whole one')
    sums[from] = (sums[from] ?? 0n) - 1n
    sums[found] = (sums[found] ?? 0n) + 1n
    for (let to = found; to !== from; ) {
      const { column, row } = came.get(to) ?? { column: from, row: -1 }
      const cell = cells[row]
      if (cell === undefined) break
      cell[column] = (cell[column] ?? 0n) - 1n
      cell[to] = (cell[to] ?? 0n) + 1n
      to = column
    }
  }
}

function mod(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}
