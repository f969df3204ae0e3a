import { daysBetween, exact, percent, plus } from '@matterkit/core/values'
import { unitsOf } from '../../amounts/times-units.js'
import type { InvoiceLine } from '../../invoices/invoice.js'
import { breach, type Checks, fees, more } from './breach.js'

/** How long, and when. @internal */
export const hourChecks: Checks<
  'increment' | 'daily-hours' | 'entry-hours' | 'late-entry' | 'outside-period' | 'round-hours'
> = {
  increment: ({ hours }, invoice) =>
    fees(invoice).flatMap((line) => {
      const [units, step] = [exact(line.units), exact(hours)]
      if ((units.num * step.den) % (units.den * step.num) === 0n) return []
      return [
        breach('INCREMENT_WRONG', [line], { units: line.units, increment: hours }, 'FIX_INCREMENT', {
          increment: hours,
        }),
      ]
    }),
  'daily-hours': ({ most }, invoice, { otherLines = [] }) => {
    const days = new Map<string, InvoiceLine[]>()
    for (const line of fees(invoice)) {
      const key = `${line.timekeeper?.id} ${line.on}`
      days.set(key, [...(days.get(key) ?? []), line])
    }
    return [...days.values()].flatMap((lines) => {
      const { on = '', timekeeper } = lines[0] ?? {}
      const others = otherLines.filter((line) => line.timekeeperId === timekeeper?.id && line.on === on)
      const total = [...lines, ...others].map(({ units }) => exact(units)).reduce(plus, { num: 0n, den: 1n })
      if (!more(total, most) && !more(total, '24')) return []
      const data = {
        timekeeper: timekeeper?.name ?? '',
        on,
        hours: unitsOf(Number((total.num * 10_000n) / total.den)),
        most: more(total, '24') ? '24' : most,
      }
      const found = breach('DAY_TOO_LONG', lines, data, 'FIX_CHECK_DAY', { on })
      return [more(total, '24') ? { ...found, rule: 'exceeds-24h' } : found]
    })
  },
  'entry-hours': ({ most }, invoice) =>
    fees(invoice)
      .filter(({ units }) => more(units, most))
      .map((line) => breach('ENTRY_TOO_LONG', [line], { units: line.units, most }, 'FIX_ASK_APPROVAL', {})),
  'late-entry': ({ days }, invoice) =>
    invoice.lines
      .filter(({ type, on }) => (type === 'F' || type === 'E') && daysBetween(on, invoice.on) > days)
      .map((line) =>
        breach(
          'ENTRY_LATE',
          [line],
          { on: line.on, days: daysBetween(line.on, invoice.on), most: days },
          'FIX_ASK_APPROVAL',
          {},
          line.total,
        ),
      ),
  'outside-period': (_, invoice) =>
    invoice.lines
      .filter(({ type, on }) => (type === 'F' || type === 'E') && (on < invoice.from || on > invoice.to))
      .map((line) =>
        breach(
          'OUTSIDE_BILL',
          [line],
          { on: line.on, from: invoice.from, to: invoice.to },
          'FIX_MOVE_ENTRY',
          {},
        ),
      ),
  'round-hours': ({ percent: most, leastLines = 10 }, invoice) => {
    const lines = fees(invoice)
    const round = lines.filter(({ units }) => exact(units).num % exact(units).den === 0n && units !== '0')
    if (
      lines.length < leastLines ||
      !more({ num: BigInt(round.length), den: BigInt(lines.length) }, percent(most))
    )
      return []
    return [
      breach(
        'HOURS_ROUND',
        round,
        { round: round.length, of: lines.length, percent: most },
        'FIX_CHECK_TIME',
        {},
      ),
    ]
  },
}
