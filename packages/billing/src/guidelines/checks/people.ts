import { formatMoney, multiply, subtract } from '@matterkit/core/values'
import type { InvoiceLine } from '../../invoices/invoice.js'
import { breach, type Checks, fees, keyOf, normal } from './breach.js'

/** Who worked, at what rate, and whether it is billed twice. @internal */
export const peopleChecks: Checks<
  'unapproved-timekeeper' | 'unapproved-rate' | 'several-attendees' | 'duplicate'
> = {
  'unapproved-timekeeper': ({ approved }, invoice) =>
    fees(invoice)
      .filter(({ timekeeper }) => timekeeper === undefined || !approved.includes(timekeeper.id))
      .map((line) =>
        breach(
          'TIMEKEEPER_UNAPPROVED',
          [line],
          { timekeeper: line.timekeeper?.name ?? '' },
          'FIX_ASK_APPROVAL',
          {},
          line.total,
        ),
      ),
  'unapproved-rate': ({ byTimekeeper = {}, byClass = {} }, invoice) =>
    fees(invoice).flatMap((line) => {
      const agreed = byTimekeeper[line.timekeeper?.id ?? ''] ?? byClass[line.timekeeper?.classification ?? '']
      if (agreed === undefined || line.unitCost.minor <= agreed.minor) return []
      const over = multiply(subtract(line.unitCost, agreed), line.units)
      return [
        breach(
          'RATE_UNAPPROVED',
          [line],
          { rate: formatMoney(line.unitCost), agreed: formatMoney(agreed) },
          'FIX_RATE',
          { agreed: formatMoney(agreed) },
          over,
        ),
      ]
    }),
  'several-attendees': ({ most }, invoice) => {
    const meetings = new Map<string, InvoiceLine[]>()
    for (const line of fees(invoice)) {
      if (!/\b(meeting|conference|hearing|deposition|call|mediation|trial)\b/i.test(line.narrative)) continue
      const key = `${line.on} ${normal(line.narrative)}`
      meetings.set(key, [...(meetings.get(key) ?? []), line])
    }
    return [...meetings.values()].flatMap((lines) => {
      const keepers = [...new Set(lines.map(({ timekeeper }) => timekeeper?.name ?? ''))]
      return keepers.length <= most
        ? []
        : [breach('ATTENDEES_MANY', lines, { keepers, most }, 'FIX_WRITE_OFF_ATTENDEES', { most })]
    })
  },
  duplicate: (_, invoice, { otherLines = [] }) => {
    const seen = new Map<string, InvoiceLine>()
    const elsewhere = new Map(
      otherLines.map((line) => [keyOf(line.on, line.timekeeperId, line.units, line.narrative), line]),
    )
    return invoice.lines.flatMap((line) => {
      if (line.type !== 'F' && line.type !== 'E') return []
      const key = keyOf(line.on, line.timekeeper?.id ?? line.expenseCode ?? '', line.units, line.narrative)
      const earlier = seen.get(key)
      const other = elsewhere.get(key)
      if (earlier === undefined) seen.set(key, line)
      if (earlier !== undefined)
        return [
          breach(
            'LINE_DUPLICATE',
            [earlier, line],
            { first: `line ${earlier.number}` },
            'FIX_REMOVE_LINE',
            {},
            line.total,
          ),
        ]
      return other === undefined
        ? []
        : [
            breach(
              'LINE_DUPLICATE',
              [line],
              { first: `invoice ${other.invoice ?? 'another matter'}` },
              'FIX_REMOVE_LINE',
              {},
              line.total,
            ),
          ]
    })
  },
}
